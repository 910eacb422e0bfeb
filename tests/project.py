"""Makes a project for a test: the samples, the tests' own small playbook, or a copy of this one."""

from __future__ import annotations

import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "docs" / "contributing" / "samples"
BOOK = ROOT / "tests" / "book"
# What every playbook shares, whatever its records are.
_WORDS = ("vocabulary.yml", "refused.yml")


def make(folder: pathlib.Path) -> pathlib.Path:
    """Copies the samples, the real vocabulary, fragments and settings of spelling into `folder`; gives it."""
    shutil.copytree(SAMPLES / "data", folder / "data")
    shutil.copytree(SAMPLES / "docs", folder / "docs")
    for name in _WORDS:
        shutil.copy(ROOT / "data" / name, folder / "data" / name)
    shutil.copytree(ROOT / "overrides" / "fragments", folder / "overrides" / "fragments")
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "mkdocs.yml").write_text("site_name: The samples\n", encoding="utf-8")
    return folder


def make_with_samples(folder: pathlib.Path) -> pathlib.Path:
    """Makes the same project with the samples in their own place too, from which `new` copies; gives it."""
    make(folder)
    shutil.copytree(SAMPLES, folder / SAMPLES.relative_to(ROOT))
    return folder


def small(folder: pathlib.Path) -> pathlib.Path:
    """Copies the tests' own playbook with everything that builds it into `folder`; gives it.

    Its records and pages change only with a test, never with the playbook's words.
    """
    shutil.copytree(BOOK / "data", folder / "data")
    shutil.copytree(BOOK / "docs", folder / "docs")
    shutil.copytree(ROOT / "data" / "schemas", folder / "data" / "schemas")
    for name in _WORDS:
        shutil.copy(ROOT / "data" / name, folder / "data" / name)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    for name in ("overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copy(BOOK / "README.md", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    settings, _, rest = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")
    navigation = (BOOK / "nav.yml").read_text(encoding="utf-8")
    after = rest[rest.index("\n\n") :]
    (folder / "mkdocs.yml").write_text(f"{settings}\n{navigation.rstrip()}{after}", encoding="utf-8")
    return folder


def copy(folder: pathlib.Path) -> pathlib.Path:
    """Copies everything that a build needs into `folder`; gives it."""
    for name in ("data", "docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    for name in ("mkdocs.yml", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder)
    return folder
