"""Walks through HTML as browsers take it apart, piece by piece, and knows what is open (0010)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from html import unescape
from typing import Generic, TypeVar

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)  # fmt: skip
_VALUE = r"""\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)"""
_PIECE = re.compile(
    rf"<([a-zA-Z][^\s/>]*+)((?:[\s/]++|[^\s/>][^\s/>=]*+(?:{_VALUE})?)*+)>"
    r"|</([a-zA-Z][^\s/>]*+)[^>]*+>"
    r"|<!--.*?(?:-->|\Z)|<[!?/][^>]*+>?"
    r"|(<?[^<]++|<)",
    re.DOTALL,
)
_TAG, _ATTRIBUTES, _END, _TEXT = range(1, 5)  # its groups
_ATTRIBUTE = re.compile(r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>]*+))?""")
# What stands in these is text, whatever it looks like, up to their own end.
_RAW = {
    tag: re.compile(rf"</{tag}(?=[\s/>])|\Z", re.IGNORECASE) for tag in ("script", "style", "textarea", "title")
}  # fmt: skip

T = TypeVar("T")


class Reader(Generic[T]):
    """Walks through HTML; a subclass says what an open element means for what stands in it (`open`, outermost first).

    Python's own html.parser takes three times as long, and a build reads every page several times.
    """

    def __init__(self, html: str, around: T) -> None:
        self.html = html
        self.open: list[tuple[str, T]] = [("", around)]
        self.at = self.behind = 0  # where the piece that is read begins and ends

    def start(self, tag: str, attributes: Mapping[str, str]) -> T:
        """Takes in a start tag; gives what its element means while it is open. Also called for what never is."""
        raise NotImplementedError

    def end(self, tag: str) -> None:
        """Takes in an end tag, before it closes its element and whatever was left open in that."""

    def text(self, text: str) -> None:
        """Takes in a text as it is written, with its character references."""

    def other(self, markup: str) -> None:
        """Takes in a comment or a declaration."""

    @property
    def line(self) -> int:
        """Gives the line, from 1, on which the piece begins."""
        return bisect_right(self._ends, self.at) + 1

    @cached_property
    def _ends(self) -> list[int]:
        return [found.end() for found in re.finditer("\n", self.html)]

    def read(self) -> None:
        """Reads all of it."""
        while self.behind < len(self.html):
            for found in _PIECE.finditer(self.html, self.behind):
                self.at, self.behind = found.span()
                kind = found.lastindex
                if kind == _TEXT:
                    self.text(found[_TEXT])
                elif kind == _END:
                    self._end(found[_END].lower())
                elif kind == _ATTRIBUTES:
                    tag = found[_TAG].lower()
                    self._start(tag, found[_ATTRIBUTES])
                    if tag in _RAW:
                        self._raw(_RAW[tag])
                        break
                else:
                    self.other(found[0])

    def _start(self, tag: str, written: str) -> None:
        means = self.start(tag, _attributes(written) if written else {})
        if tag not in _VOID:
            self.open.append((tag, means))
            if written.endswith("/"):  # a drawing's elements may close themselves
                self._end(tag)

    def _end(self, tag: str) -> None:
        self.end(tag)
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place][0] == tag:
                del self.open[place:]
                return

    def _raw(self, end: re.Pattern[str]) -> None:
        found = end.search(self.html, self.behind)
        self.at, self.behind = self.behind, found.start() if found else len(self.html)
        if self.behind > self.at:
            self.text(self.html[self.at : self.behind])


def _attributes(written: str) -> dict[str, str]:
    """Gives each attribute's value; of two with one name browsers take the first."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(written):
        if value[:1] in ('"', "'") and value[-1:] == value[:1] and len(value) > 1:
            value = value[1:-1]
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found
