"""Each guard really looks where it should: a fault planted in a small project is named by the command that it runs."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess

import commands
import project
import pytest
from chores import guards

SETTINGS = ("pyproject.toml", "biome.json", "tsconfig.json")
MISSPELLED = "rec" + "ieve\n"
PYTHON = ("run.py", "scripts/macros.py", "scripts/playbook/planted.py", "tests/planted.py", "tests/unit/planted.py")
PACKAGES = (
    "scripts/playbook/planted.py", "scripts/chores/planted.py", "scripts/outside/planted.py", "scripts/macros.py",
    "scripts/launch.py", "scripts/live.py",
)  # fmt: skip
WORDS = (
    "README.md", "package.json", "data/planted.yml", "docs/guides/planted.md", "scripts/planted.py",
    "tests/unit/planted.py", "overrides/planted.html", ".github/workflows/planted.yml",
)  # fmt: skip
OURS = "docs/assets/javascripts"
JOB = "on: push\npermissions: {}\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo "
# Guard, what is planted, and where: each of these files must be named.
PLANTS: list[tuple[str, str, tuple[str, ...]]] = [
    ("formatting", "a=1\n", PYTHON),
    ("lint", "import os\n", PYTHON),
    ("spelling", MISSPELLED, WORDS),
    ("types", '"""A text is no number."""\n\nnumber: int = ""\n', PACKAGES),
    ("JavaScript: formatting and lint", "let   a\n", (f"{OURS}/elements/planted.js", "tests/js/planted.test.js")),
    ("JavaScript: formatting and lint", "const unused = 1;\n", (f"{OURS}/lib/planted.js",)),  # a warning
    ("JavaScript: types", 'export const number = Math.abs("");\n', (f"{OURS}/main.js", f"{OURS}/page/planted.js")),
    ("JavaScript: unit tests", "throw new Error();\n", ("tests/js/one.test.js", "tests/js/two.test.js")),
    ("workflows", "on: push\n", (".github/workflows/one.yml", ".github/workflows/two.yml")),
    ("issue forms", "name: A form\n", (".github/ISSUE_TEMPLATE/one.yml", ".github/ISSUE_TEMPLATE/two.yml")),
    ("dependabot", "version: 1\n", (".github/dependabot.yml",)),
    ("workflow security", f"{JOB}${{{{ github.event.issue.title }}}}\n", (".github/workflows/planted.yml",)),
]  # fmt: skip


def plant(folder: pathlib.Path, files: dict[str, str]) -> None:
    """Makes a project of nothing but these files, the settings and the tools."""
    for name in (".venv", "node_modules"):
        (folder / name).symlink_to(project.ROOT / name)
    for name in SETTINGS:
        shutil.copy(project.ROOT / name, folder)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def run(folder: pathlib.Path, guard: str, every_page: bool = False) -> tuple[int, str]:
    """Runs what the guard runs; gives its status and all that it said."""
    command = dict(guards._guards(folder, commands.node(), every_page))[guard]
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "PYTEST_ADDOPTS")}
    own = {"PYTHONPATH": str(folder / "scripts"), "PYTHONUTF8": "1", "COLUMNS": "200"}
    done = subprocess.run(
        command, cwd=folder, env=kept | own, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout


@pytest.mark.parametrize(("guard", "fault", "files"), PLANTS)
def test_a_planted_fault_is_named(guard: str, fault: str, files: tuple[str, ...], tmp_path: pathlib.Path) -> None:
    plant(tmp_path, dict.fromkeys(files, fault))

    status, said = run(tmp_path, guard)

    assert [file for file in files if file not in said.replace("\\", "/")] == [], said
    assert status != 0


@pytest.mark.parametrize("every_page", [False, True])
def test_every_folder_of_tests_is_in_a_guard(every_page: bool, tmp_path: pathlib.Path) -> None:
    folders = {file.parent.relative_to(project.ROOT) for file in (project.ROOT / "tests").rglob("test_*.py")}
    files = {(folder / "test_planted.py").as_posix() for folder in folders}
    option = "def pytest_addoption(parser):\n    parser.addoption('--every-page', action='store_true')\n"
    test = "def test_planted(request):\n    raise ValueError(request.config.getoption('--every-page'))\n"
    plant(tmp_path, {"tests/conftest.py": option, **dict.fromkeys(files, test)})

    said = "".join(run(tmp_path, guard, every_page)[1] for guard in ("unit tests", "site and browser tests"))

    assert {file for file in files if f"FAILED {file}::test_planted - ValueError" in said} == files, said
    assert f"FAILED tests/browser/test_planted.py::test_planted - ValueError: {every_page}" in said


def test_what_may_not_be_published_is_named_and_the_site_is_built(tmp_path: pathlib.Path) -> None:
    plant(project.make(tmp_path), {})
    shutil.copytree(project.ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))

    status, said = run(tmp_path, "data, pages, addresses")

    assert "X4 is still to come" in said  # which passes without --strict
    assert status == 1
    assert run(tmp_path, "build and links")[1].startswith("Building the pages ...")
