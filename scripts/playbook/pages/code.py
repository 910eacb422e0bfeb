"""Blanks out what a page shows as code or hides, so that nothing in it counts as a heading or link."""

from __future__ import annotations

import re

from playbook.pages.page import Page

_FENCE = re.compile(r"\s*(`{3,}|~{3,})([^`]*)$")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.S)


def without_code(page: Page, text: str, first_line: int) -> list[str]:
    """Gives the lines with code and comments blanked out, so that places stay.

    A code block that is never closed becomes a problem of the page, and counts as text.
    """
    lines = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text).split("\n")
    opened, fence = 0, ""
    for i, line in enumerate(lines):
        mark = _FENCE.match(line)
        if not fence and mark:
            opened, fence = i, mark[1]
        elif fence and mark and mark[1].startswith(fence) and not mark[2].strip():
            lines[opened : i + 1] = [""] * (i + 1 - opened)
            fence = ""
    if fence:
        what = f"opens a code block with {fence} and never closes it. Add a line {fence} below the code."
        page.problems.append(page.problem(opened + first_line, 1, what))
    return [_CODE.sub(lambda code: " " * len(code.group()), line) for line in lines]
