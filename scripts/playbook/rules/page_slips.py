"""Slips of the pen that Markdown takes for text: what readers would see is not what the writer meant."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from playbook.errors import BULLETS, Problem
from playbook.library.library import Library
from playbook.library.macros import BY_NAME
from playbook.models.hidden import hidden
from playbook.pages.markdown import BOX
from playbook.pages.page import Page

_BRACES = re.compile(r"(?<!\{)\{\s*(\w+)\s*(\([^(){}\n]*\))?\s*\}(?!\})")
_TURNED = re.compile(r"(?<![\]\w])\(([^()\n]+)\)\[([^\]\s]*(?:[./#]|:)[^\]\s]*)\]")
_BULLET = re.compile(rf"\s*([{BULLETS}])\s")
_BOX_ENDS = re.compile(r"#|\{\{")


def check(library: Library) -> Iterator[Problem]:
    """Names macros in single braces, links turned around, lists with Word's marks, boxes whose lines fell out."""
    for page in library.pages:
        before = ""
        for number, line in enumerate(page.lines, page.first_line):
            yield from (page.problem(number, column, what) for column, what in _in_line(line, before))
            before = line
        yield from _boxes(page)


def _in_line(line: str, before: str) -> Iterator[tuple[int, str]]:
    for found in _BRACES.finditer(line):
        if found[2] or found[1] in BY_NAME:
            what = f"has a macro in single braces. Write {{{{ {found[1]}{found[2] or '()'} }}}}."
            yield found.start() + 1, what
    for found in _TURNED.finditer(line):
        yield found.start() + 1, f"has a link the wrong way around. Write [{found[1]}]({found[2]})."
    bullet = _BULLET.match(line)
    if bullet and (bullet[1] not in "–—" or not _goes_on(before)):
        what = f"starts with '{bullet[1]}', which makes no list. Start the line with a hyphen and a blank: '- '."
        yield bullet.start(1) + 1, what
    if unseen := hidden(line):
        yield line.index(unseen) + 1, f"holds a sign that nobody can see (U+{ord(unseen):04X}). Delete it."


def _goes_on(line: str) -> bool:
    """Tells whether a sentence goes on in the next line, perhaps with a dash."""
    return bool(line.strip()) and not line.rstrip().endswith((".", "!", "?", ":")) and not _BULLET.match(line)


def _boxes(page: Page) -> Iterator[Problem]:
    """Names the lines that were meant for a box and stand outside it, since they aren't indented."""
    box = 0
    lines = [*page.lines, ""]
    for number, (line, below) in enumerate(itertools.pairwise(lines), page.first_line):
        if BOX.match(line):
            box = number
            follows = next((one for one in lines[number - page.first_line + 1 :] if one.strip()), "")
            if not follows or _BOX_ENDS.match(follows) or BOX.match(follows):
                yield page.problem(number, 1, "is a box with nothing in it. Indent its lines by four blanks.")
                box = 0
            elif not _is_inside(follows):
                at = number + 1 + lines[number - page.first_line + 1 :].index(follows)
                what = f"belongs to the box on line {number}. Indent its lines by four blanks."
                yield page.problem(at, 1, what)
                box = 0
        elif box and line.strip() and not _is_inside(line):
            box = 0
        if box and below.strip() and line.strip() and number != box and not _is_inside(below):
            what = f"falls out of the box on line {box}. Indent it by four blanks, or put a blank line above it."
            yield page.problem(number + 1, 1, what)


def _is_inside(line: str) -> bool:
    return line.startswith(("    ", "\t"))
