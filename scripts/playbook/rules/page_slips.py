"""Slips of the pen that Markdown takes for text: what readers would see is not what the writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import BULLETS, Problem
from playbook.library.library import Library
from playbook.library.macro_table import MACRO_NAMED
from playbook.models.hidden import hidden, told
from playbook.pages.page import Page

_BRACES = re.compile(r"(?<!\{)\{\s*(\w+)\s*(\([^(){}\n]*\))?\s*\}(?!\})")
_TURNED = re.compile(r"(?<![\]\w])\(([^()\n]+)\)\[([^\]\s]*(?:[./#]|:)[^\]\s]*)\]")
_APART = re.compile(r"\[([^\[\]\n]+)\][ \t]+\(([^()\s]*(?:\.md\b|://|#)[^()\s]*)\)")
_OPEN = re.compile(r"\]\((?![^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))")
_PAIRS = (
    (re.compile(r"(?<!\\)\*\*"), "bold text with **"),
    (re.compile(r"(?<![\\`\w])`(?!`)"), "code with `"),  # what is closed in its line is blanked out already
)
_NUMBER = re.compile(r"\s*(\d{1,2})\)\s")
_BULLET = re.compile(rf"\s*([{BULLETS}])\s")


def check(library: Library) -> Iterator[Problem]:
    """Names macros in single braces, links and bold that are badly closed, lists with Word's marks."""
    for page in library.pages:
        before = ""
        for number, line in enumerate(page.lines, page.first_line):
            yield from (page.problem(number, column, what) for column, what in _in_line(line, before))
            before = line
        yield from _left_open(page)


def _in_line(line: str, before: str) -> Iterator[tuple[int, str]]:
    for found in _BRACES.finditer(line):
        if found[2] or found[1] in MACRO_NAMED:
            what = f"has a macro in single braces. Write {{{{ {found[1]}{found[2] or '()'} }}}}."
            yield found.start() + 1, what
    for found in _TURNED.finditer(line):
        yield found.start() + 1, f"has a link the wrong way around. Write [{found[1]}]({found[2]})."
    for found in _APART.finditer(line):
        yield found.start() + 1, f"has a blank inside a link. Write [{found[1]}]({found[2]})."
    if left := _OPEN.search(line):
        yield left.start() + 1, "opens a link's target and never closes it in this line. Close it: [words](path)."
    if (number := _NUMBER.match(line)) and not _goes_on(before):
        yield number.start(1) + 1, f"starts with '{number[1]})', which makes no list. Write '{number[1]}. '."
    bullet = _BULLET.match(line)
    if bullet and (bullet[1] not in "–—" or not _goes_on(before)):
        what = f"starts with '{bullet[1]}', which makes no list. Start the line with a hyphen and a blank: '- '."
        yield bullet.start(1) + 1, what
    if unseen := hidden(line):
        yield line.index(unseen) + 1, told(unseen)


def _goes_on(line: str) -> bool:
    """Tells whether a sentence goes on in the next line, perhaps with a dash."""
    return bool(line.strip()) and not line.rstrip().endswith((".", "!", "?", ":")) and not _BULLET.match(line)


def _left_open(page: Page) -> Iterator[Problem]:
    """Names bold text and code that end nowhere in their paragraph."""
    for paragraph in page.paragraphs:
        for mark, name in _PAIRS:
            found = [number for number, line in enumerate(paragraph.lines, paragraph.line) for _ in mark.finditer(line)]
            if len(found) % 2 and not (name.startswith("code") and _closes(paragraph.text)):
                what = f"opens {name} and never closes it. Close it, or take the mark out."
                yield page.problem(found[-1], 1, what)


def _closes(text: str) -> bool:
    """Tells whether code that a paragraph opens ends in one of its further lines."""
    return text.count("`") % 2 == 0
