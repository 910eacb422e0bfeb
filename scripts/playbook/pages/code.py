"""Finds what a page shows as code or hides: nothing in it counts as a heading, link or macro."""

from __future__ import annotations

import re
from collections.abc import Iterable

from playbook.pages.page import Page

Span = tuple[int, int]
_FENCE = re.compile(r"\s*(`{3,}|~{3,})([^`]*)$")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_OPENS = re.compile(r"\{\{|\{%|\{#")


def without_code(page: Page, text: str, first_line: int) -> list[str]:
    """Gives the lines with code and comments blanked out, so that places stay.

    A code block that is never closed becomes a problem of the page, and counts as text.
    """
    clean = _without_comments(text)
    spans, opened, fence = _code(clean)
    if fence:
        what = f"opens a code block with {fence} and never closes it. Add a line {fence} below the code."
        page.problems.append(page.problem(opened + first_line, 1, what))
    return _blanked(clean, spans).split("\n")


def without_code_alone(text: str) -> str:
    """Gives the text with its code blanked out; comments stay, since macros run in them."""
    return _blanked(text, _code(_without_comments(text))[0])


def shown(text: str) -> str:
    """Gives the text with the braces in its code written so that the macros' engine shows them as they stand."""
    for start, end in reversed(_code(_without_comments(text))[0]):
        code = _OPENS.sub(lambda found: f'{{{{ "{found[0]}" }}}}', text[start:end])
        text = text[:start] + code + text[end:]
    return text


def _without_comments(text: str) -> str:
    return _blanked(text, (found.span() for found in _COMMENT.finditer(text)))


def _blanked(text: str, spans: Iterable[Span]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start:end])]
        at = end
    return "".join(parts) + text[at:]


def _code(text: str) -> tuple[list[Span], int, str]:
    """Gives the places of code in a text without comments, and line and sign of a block that is never closed."""
    spans: list[Span] = []
    at, opened, begin, fence = 0, 0, 0, ""
    waiting: list[Span] = []  # code in the lines of a block, which counts only if the block is never closed
    for number, line in enumerate(text.split("\n")):
        mark = _FENCE.match(line)
        inline = [(at + found.start(), at + found.end()) for found in _CODE.finditer(line)]
        if fence and mark and mark[1].startswith(fence) and not mark[2].strip():
            spans.append((begin, at + len(line)))
            fence, waiting = "", []
        elif fence:
            waiting += inline
        elif mark:
            opened, begin, fence = number, at, mark[1]
        else:
            spans += inline
        at += len(line) + 1
    return spans + waiting, opened, fence
