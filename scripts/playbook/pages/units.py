"""Parts Markdown into what is read as one: a paragraph, a line of a list, a cell of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNIT = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>]|\d+\.|#+|!!!|\?\?\?\+?)[ \t])|\||<br ?/?>|\n(?=\|)|(?<=\|)\n")


def units(text: str) -> Iterator[tuple[int, str]]:
    """Gives each, with the place where it starts, counted from 0."""
    at = 0
    for found in _UNIT.finditer(text):
        yield at, text[at : found.start()]
        at = found.end()
    yield at, text[at:]
