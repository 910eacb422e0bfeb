"""Makes a project for a test: a small whole one of the samples that contributors copy from, or a copy of this one."""

from __future__ import annotations

import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "docs" / "contributing" / "samples"


def make(folder: pathlib.Path) -> pathlib.Path:
    """Copies the samples, the real vocabulary, fragments and settings of spelling into `folder`; gives it."""
    shutil.copytree(SAMPLES / "data", folder / "data")
    shutil.copytree(SAMPLES / "docs", folder / "docs")
    for name in ("vocabulary.yml", "refused.yml"):
        shutil.copy(ROOT / "data" / name, folder / "data" / name)
    shutil.copytree(ROOT / "overrides" / "fragments", folder / "overrides" / "fragments")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def copy(folder: pathlib.Path) -> pathlib.Path:
    """Copies everything that a build needs into `folder`; gives it."""
    for name in ("data", "docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder)
    return folder
