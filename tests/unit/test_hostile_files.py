"""No file, however odd, ends `check` with a traceback, a crash or a long wait."""

from __future__ import annotations

import os
import pathlib
import re
import time
from collections.abc import Callable

import project
import pytest
from playbook.library.library import load
from playbook.rules.all import problems

DATA, PAGE = "data/glossary.yml", "docs/guides/sample-guide.md"
ENTRY = "  - {id: other, term: other, meaning: '%s'}\n"


def said(folder: pathlib.Path) -> list[str]:
    start = time.monotonic()
    lines = [str(problem) for problem in problems(load(folder))]
    assert time.monotonic() - start < 10
    assert all(line.count("\n") == 0 and len(line) < 1200 for line in lines)
    return lines


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (DATA, ENTRY % ("a" * 1_000_000), "has 1000041 characters in one line. Break it into shorter ones."),
        (DATA, ENTRY % ("1\n    " * 3000), "characters, and a text takes 5000. Cut it."),
        (DATA, "x: " + "[" * 4900, "is nested too deep. Check the brackets and the indentation."),
        (DATA, "x:\n" + " [\n" * 200_000, "is nested too deep. Check the brackets and the indentation."),
        (DATA, "\n".join(" " * i + "a:" for i in range(3000)), "is nested too deep."),
        (DATA, "# a\0b\n", "holds a character that nobody can see (U+0000). Delete it."),
        (DATA, f"x: {'9' * 4900}\n", "x: is not a key here."),
        (DATA, ENTRY % "a\\\x1b", "holds a character that nobody can see (U+001B). Delete it."),
        (PAGE, "a" * 1_000_000, "has 1000000 characters in one line. Break it into shorter ones."),
        (PAGE, "\na\u2028b", "holds a character that nobody can see (U+2028). Delete it."),
        (PAGE, "\n{{ " + "(" * 2000 + " }}\n", "holds a macro that can't be read: {{ (((("),
        (PAGE, "\n{{ " + "not " * 1200 + "x }}\n", "holds a macro that can't be read: {{ not not"),
        (PAGE, "\n{{ checklist(" + "9" * 4900 + ") }}\n", "holds a macro that can't be read: {{ checklist(999"),
        (PAGE, "\n" + "`" * 4900, "opens a code block with"),
    ],
    ids=range(14),
)
def test_an_odd_text_is_one_problem(tmp_path: pathlib.Path, file: str, text: str, expected: str) -> None:
    folder = project.make(tmp_path)
    old = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(old + text, encoding="utf-8", newline="")

    assert any(expected in line for line in said(folder))


@pytest.mark.parametrize("text", ["[" * 4900, "![" * 2400, "[a](" * 1200, "1," * 2400, "`a``" * 1200, "<img " * 900])
def test_a_long_line_without_fault_takes_no_time(tmp_path: pathlib.Path, text: str) -> None:
    folder = project.make(tmp_path)
    page = folder / PAGE
    page.write_text(page.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")

    told = "holds a sentence of|a guide has at most|opens a link's target"
    assert [line for line in said(folder) if not re.search(told, line)] == []


@pytest.mark.parametrize("name", ["data/checklists/x.yml", "docs/guides/x.md", "data/addresses.txt"])
@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda file: file.mkdir(), "can't be read (Is a directory). Put a text file here."),
        (lambda file: file.symlink_to(file.name), "can't be read (Too many levels of symbolic links)."),
        (
            lambda file: file.write_bytes("é".encode("cp1252")),
            "is not UTF-8 text from here on. Save the file as UTF-8.",
        ),
        (lambda file: file.write_text("é", encoding="utf-16"), "is not UTF-8 text from here on."),
    ],
    ids=["folder", "loop", "windows-1252", "utf-16"],
)
def test_what_is_no_text_file_is_one_problem(
    tmp_path: pathlib.Path, name: str, make: Callable[[pathlib.Path], object], expected: str
) -> None:
    folder = project.make(tmp_path)
    make(folder / name)

    lines = said(folder)

    assert [line for line in lines if not line.startswith(f"{name}:1:1: {expected}")] == []
    assert len(lines) == 1


def test_a_link_that_leads_out_of_its_folder_is_one_problem(tmp_path: pathlib.Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x").write_text("secret: [")
    (tmp_path / "project").mkdir()
    folder = project.make(tmp_path / "project")
    (folder / "docs/assets").mkdir()
    (folder / "data/checklists/x.yml").symlink_to(outside / "x")
    (folder / "docs/guides/x.md").symlink_to("../../data/stories.yml")
    (folder / "docs/guides/y.md").symlink_to("sample-guide.md")  # stays inside, so it is a page like others
    (folder / "docs/assets/x.png").symlink_to(outside / "x")
    (folder / "docs/more").symlink_to(outside)
    (folder / "data/more").symlink_to("checklists")

    assert said(folder) == [
        "data/checklists/x.yml:1:1: is a link that leads out of data/, where nobody else has a file. "
        "Put the file itself here.",
        "data/more:1:1: is a link to a folder, which check doesn't follow. Put the folder itself here.",
        "docs/assets/x.png:1:1: is a link that leads out of docs/, where nobody else has a file. "
        "Put the file itself here.",
        "docs/guides/x.md:1:1: is a link that leads out of docs/, where nobody else has a file. "
        "Put the file itself here.",
        "docs/more:1:1: is a link to a folder, which check doesn't follow. Put the folder itself here.",
    ]


def test_what_never_ends_is_not_read(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    os.mkfifo(folder / "data/checklists/x.yml")

    assert said(folder) == ["data/checklists/x.yml:1:1: can't be read (no file). Put a text file here."]


def test_a_link_to_nothing_is_one_problem(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    (folder / "data/checklists/x.yml").symlink_to("nowhere")
    (folder / "docs/guides/x.md").symlink_to("nowhere")

    assert said(folder) == [
        "data/checklists/x.yml:1:1: is a link to nothing. Put the file itself here.",
        "docs/guides/x.md:1:1: is a link to nothing. Put the file itself here.",
    ]
