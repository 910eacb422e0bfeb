"""What stands in vendor/ are the bytes that package-lock.json pins, and a browser can load them as they are."""

from __future__ import annotations

import pathlib
import re
import shutil

import launch
import project
import pytest
from chores import node, vendor
from chores.errors import ChoreError

LIBRARIES = sorted(name for name in vendor.FILES if name.endswith(".js"))
TYPES = {name.removesuffix(".js") + ".d.ts" for name in LIBRARIES}  # keep tsc out, aren't published


def stale(root: pathlib.Path) -> list[str]:
    """Gives what is not as node_modules has it."""
    folder, there = root / vendor.FOLDER, root / "node_modules"
    found = [
        f"{name} differs from {source} in node_modules. Run: python3 run.py vendor"
        for name, source in sorted(vendor.FILES.items())
        if not (folder / name).is_file()
        or not (there / source).is_file()
        or (folder / name).read_bytes() != (there / source).read_bytes()
    ]
    strays = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()} - {*vendor.FILES, *TYPES}
    return found + [
        f"{name} is none of the libraries in scripts/chores/vendor.py. Delete it." for name in sorted(strays)
    ]


def code_faults(code: str) -> list[str]:
    """Gives why a library can't be served: it needs files or rights that the site doesn't give."""
    code = re.sub(r"/\*.*?\*/", "", code, flags=re.DOTALL)  # examples in comments import things too
    forms = {
        r"""(^|[;}])\s*(import|export)\b[^;()]*?["'][^"'\n]+["']|\bimport\s*\(""": "imports another file",
        r"\beval\s*\(|\bFunction\s*\(": "makes code out of text",
    }
    return [what for form, what in forms.items() if re.search(form, code, re.MULTILINE)]


@pytest.fixture
def copy(tmp_path: pathlib.Path) -> pathlib.Path:
    """The real vendor folder and what it was copied from, to be broken at will."""
    shutil.copytree(project.ROOT / vendor.FOLDER, tmp_path / vendor.FOLDER)
    for source in vendor.FILES.values():
        (tmp_path / "node_modules" / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project.ROOT / "node_modules" / source, tmp_path / "node_modules" / source)
    return tmp_path


def test_every_vendored_file_is_as_node_modules_has_it_and_nothing_else_is_there() -> None:
    assert stale(project.ROOT) == []


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_browser_can_load_a_library_as_it_is_sent(name: str) -> None:
    code = (project.ROOT / vendor.FOLDER / name).read_text(encoding="utf-8")
    assert code_faults(code) == []


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ('import { x } from "./x.js";', "imports another file"),
        ('import "./x.js";', "imports another file"),
        ('export * from "./x.js";', "imports another file"),
        ('const more = await import("./x.js");', "imports another file"),
        ('eval("1");', "makes code out of text"),
        ('new Function("return 1");', "makes code out of text"),
    ],
)
def test_what_a_browser_could_not_load_is_seen(more: str, what: str) -> None:
    code = (project.ROOT / vendor.FOLDER / LIBRARIES[0]).read_text(encoding="utf-8")
    assert code_faults(f"{code}\n{more}\n") == [what]


def test_an_edited_a_missing_and_a_foreign_file_are_seen_and_the_command_mends_the_first_two(
    copy: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(node, "ensure", lambda _: "node")
    folder = copy / vendor.FOLDER
    (folder / "docx.js").write_bytes((folder / "docx.js").read_bytes() + b" ")
    (folder / "docx.LICENSE.txt").unlink()
    (folder / "stray.js").write_text("x")
    foreign = "stray.js is none of the libraries in scripts/chores/vendor.py. Delete it."

    assert stale(copy) == [
        "docx.LICENSE.txt differs from docx/LICENSE in node_modules. Run: python3 run.py vendor",
        "docx.js differs from docx/dist/index.mjs in node_modules. Run: python3 run.py vendor",
        foreign,
    ]

    assert launch.run(copy, ["vendor"], "USAGE") == 0
    assert stale(copy) == [foreign]


def test_a_package_that_lost_the_file_is_named(copy: pathlib.Path) -> None:
    (copy / "node_modules/docx/dist/index.mjs").unlink()

    with pytest.raises(ChoreError, match=r"docx/dist/index\.mjs isn't in its package any more"):
        vendor.run(copy)
