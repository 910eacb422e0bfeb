"""Walks the imports and holds the rooms' borders (HACKING.md)."""

from __future__ import annotations

import ast
import pathlib
import sys
from collections.abc import Iterator

import project
import pytest

SCRIPTS = project.ROOT / "scripts"

# room → what it may import besides the standard library and itself
MAY = {
    "errors": set(),
    "models": {"errors", "pydantic", "pydantic_core"},
    "reading": {"errors", "models", "pydantic", "yaml"},
    "pages": {"errors", "models", "reading", "jinja2", "pathspec"},
    "library": {"errors", "models", "reading", "pages", "pydantic"},
    "rules": {"errors", "models", "library", "pages"},
    "markup": set(),
    "links": {"library", "markup", "models"},
    "views": {"models", "library"},
    "render": {"views", "jinja2"},
    "show": {"library", "render", "views"},
    "files": set(),
    "schemas": {"errors", "files", "library"},
    "jinja_faults": {"errors", "jinja2"},
    "spelling": {"errors"},
    "pictures": {"files", "PIL", "platformdirs"},
    "finish": {"models", "library", "links", "markup", "pictures", "render", "views"},
    "renaming": {"errors", "models", "reading", "library", "pages", "rules"},
    "commands": {
        "reading",
        "errors",
        "files",
        "library",
        "rules",
        "renaming",
        "finish",
        "links",
        "schemas",
        "spelling",
        "jinja_faults",
        "models",
    },
    "cli": {"commands", "library"},
}
# rooms that take what they are given and open nothing themselves
NO_FILES = ("models", "rules", "views", "errors", "renaming")


def room_of(file: pathlib.Path) -> str:
    return file.relative_to(SCRIPTS / "playbook").parts[0].removesuffix(".py")


def imports(file: pathlib.Path) -> Iterator[tuple[int, str]]:
    """Gives line and full name of everything that a file imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def crossings(file: pathlib.Path) -> Iterator[str]:
    room = room_of(file)
    for line, name in imports(file):
        top, _, rest = name.partition(".")
        target = rest.partition(".")[0] if top == "playbook" else top
        if target in sys.stdlib_module_names or target == room:
            continue
        if target not in MAY[room]:
            yield f"{file.relative_to(SCRIPTS)}:{line}: {room} may not import {name}"


FILES = sorted(
    f for f in (SCRIPTS / "playbook").rglob("*.py") if f.name != "__init__.py" or f.parent.name != "playbook"
)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(SCRIPTS).as_posix())
def test_a_room_imports_only_what_it_may(file: pathlib.Path) -> None:
    assert list(crossings(file)) == []


def test_the_table_names_nothing_that_a_room_does_not_use() -> None:
    used: dict[str, set[str]] = {}
    for file in FILES:
        for _, name in imports(file):
            top, _, rest = name.partition(".")
            used.setdefault(room_of(file), set()).add(rest.partition(".")[0] if top == "playbook" else top)
    assert {room: may - used[room] for room, may in MAY.items() if may - used[room]} == {}


@pytest.mark.parametrize("file", [f for f in FILES if room_of(f) in NO_FILES], ids=lambda f: f.stem)
def test_rooms_that_take_a_library_open_no_files(file: pathlib.Path) -> None:
    names = {name.split(".")[0] for _, name in imports(file) if name != "urllib.parse"}  # that one opens nothing
    opens = [
        node.lineno
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in
        ("open", "read_text", "read_bytes", "write_text", "glob", "rglob", "iterdir", "urlopen")
    ]  # fmt: skip
    assert opens == []
    assert not names & {"os", "shutil", "subprocess", "socket", "urllib", "http", "requests"}


def test_only_macros_py_knows_the_engine() -> None:
    for file in (SCRIPTS / "playbook").rglob("*.py"):
        for line, name in imports(file):
            assert name.partition(".")[0] not in ("mkdocs", "material", "mkdocs_macros"), f"{file}:{line}"


def test_what_runs_before_the_installation_is_standard_library_only() -> None:
    known = {"run.py": ("launch",), "scripts/launch.py": ("chores", "outside")}
    known |= {"scripts/chores": ("chores",), "scripts/outside": ("outside", "chores.errors.ChoreError")}
    for place, may in known.items():
        at = project.ROOT / place
        for file in at.glob("*.py") if at.is_dir() else [at]:
            for line, name in imports(file):
                top = name.partition(".")[0]
                assert top in sys.stdlib_module_names or top in may or name in may, f"{file}:{line}: {name}"


def test_of_what_looks_outside_one_file_asks_hosts_and_one_asks_github() -> None:
    asks = {
        file.stem for file in (SCRIPTS / "outside").glob("*.py")
        if {name for _, name in imports(file)} & {"urllib.request", "http.client", "socket"}
    }  # fmt: skip
    assert asks == {"fetch", "issue", "sort"}  # sort.py knows their errors only
    assert "urlopen" not in (SCRIPTS / "outside/sort.py").read_text(encoding="utf-8")


def test_the_entry_for_macros_holds_no_html_and_stays_small() -> None:
    text = (SCRIPTS / "macros.py").read_text(encoding="utf-8")
    assert "</" not in text
    assert len(text.splitlines()) <= 80


def test_no_python_file_holds_html() -> None:
    """Except where HTML is read, or a finish step writes into a finished page."""
    allowed = ("links", "finish", "markup")  # head tags are text of a finished page
    for file in FILES:
        if room_of(file) not in allowed:
            assert "</" not in file.read_text(encoding="utf-8").replace("</?[a-zA-Z]", ""), file


def test_data_holds_no_layout() -> None:
    for file in (project.ROOT / "data").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        assert "class=" not in text, file
        assert "</" not in text, file


def test_every_fragment_says_first_what_comes_in() -> None:
    for file in (project.ROOT / "overrides/fragments").glob("*.html"):
        assert file.read_text(encoding="utf-8").startswith("{# "), file


def test_nothing_but_html_stands_in_overrides() -> None:
    strays = [f for f in (project.ROOT / "overrides").rglob("*") if f.is_file() and f.suffix != ".html"]
    assert strays == []


# What reads the playbook's own words. All other tests stay green whatever it says.
OF_THE_PLAYBOOK = (
    "browser/whole/",
    "site/test_a_writer_adds_one_of_each.py",
    "site/test_build.py",
    "site/test_valid_html.py",
)
READS_IT = (
    "whole_project",
    "whole_site",
    "content.whole",
    "project.copy",
    'ROOT / "data',
    'ROOT / f"data',
    "load(ROOT)",
)


def test_only_named_tests_read_the_playbooks_own_words() -> None:
    tests = project.ROOT / "tests"
    named = [file for file in tests.rglob("test_*.py") if file != pathlib.Path(__file__)]
    readers = {
        file.relative_to(tests).as_posix()
        for file in named
        if any(words in file.read_text(encoding="utf-8") for words in READS_IT)
    }

    assert [name for name in readers if not name.startswith(OF_THE_PLAYBOOK)] == []
    assert readers, "the words to look for have changed"
