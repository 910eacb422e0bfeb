"""Boxes and lists whose lines don't stand where Markdown looks for them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.pages.markdown import BOX
from playbook.pages.page import Page

_BOX_ENDS = re.compile(r"#|\{\{")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}\.)\s+\S")
# What ends a block without a blank line.
_ALONE = re.compile(r"\s*(?:#{1,6}\s|>|\|)")


def check(library: Library) -> Iterator[Problem]:
    """Names lines that were meant for a box, and lists that run together with the sentence above."""
    for page in library.pages:
        yield from _boxes(page)
        yield from _lists(page)


def _lists(page: Page) -> Iterator[Problem]:
    starts, is_list = True, False
    for number, line in enumerate(page.lines, page.first_line):
        item = bool(_ITEM.match(line))
        if starts:
            is_list = item
        elif item and not is_list:
            what = "is a list right below a sentence, and would run on in it. Put a blank line above the list."
            yield page.problem(number, 1, what)
            is_list = True
        starts = not line.strip() or bool(BOX.match(line) or _ALONE.match(line))


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
