"""Watches whether links and buttons say what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_GIVE_NAMES = frozenset(("aria-label", "aria-labelledby", "alt", "title"))
_WITHOUT = {"a": "has a link without words", "button": "has a button without a name"}


@dataclass
class _Open:
    tag: str
    line: int
    named: bool = False


class Names:
    """The open links and buttons of a page; a name is an attribute, or words or a named thing inside."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> Iterator[tuple[int, str]]:
        """Takes in a start tag; gives the faults that it ends: a link ends where the next one starts."""
        if tag == "a":
            yield from self.end(tag)
        # a hidden button gets its words when a script shows it
        if (tag == "a" and "href" in attributes) or (tag == "button" and "hidden" not in attributes):
            self._open.append(_Open(tag, line))
        if not _GIVE_NAMES.isdisjoint(attributes) and any(attributes.get(name, "").strip() for name in _GIVE_NAMES):
            self.say()

    def say(self) -> None:
        """Takes in words: all that is open has a name now."""
        for one in self._open:
            one.named = True

    def end(self, tag: str) -> Iterator[tuple[int, str]]:
        """Takes in an end tag; gives line and words for each link or button that ended without a name."""
        while tag in _WITHOUT and tag in (one.tag for one in self._open):
            ended = self._open.pop()
            if not ended.named:
                yield ended.line, _WITHOUT[ended.tag]
            if ended.tag == tag:
                return

    def finish(self) -> Iterator[tuple[int, str]]:
        """Ends what the page left open."""
        while self._open:
            yield from self.end(self._open[-1].tag)
