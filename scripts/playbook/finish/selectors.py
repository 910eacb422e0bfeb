"""What a stylesheet's selectors ask of a page: which of our elements and classes must stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_SELECTORS = re.compile(r"([^{};]+)\{")
_ANY = re.compile(r":(?:is|where|has)\(([^()]*)\)")
_ASKS_NOTHING = re.compile(r":(?!is\b|where\b|has\b)[\w-]+\([^()]*\)")  # :not() above all
_NAME = re.compile(r"(?<![\w#\[-])\.?pm-[\w-]+")  # an id or an attribute that begins so is none
_TAG, _CLASSES = re.compile(r"<(pm-[a-z-]+)"), re.compile(r'\bclass="([^"]*)"')

Names = frozenset[str]


def needs(css: str) -> set[Names]:
    """Gives for each selector the names that a page must have, 'pm-name' of elements and '.pm-name' of classes."""
    found = _SELECTORS.findall(_COMMENT.sub("", css))
    every = (frozenset(_NAME.findall(way)) for text in found for one in _split(text) for way in _ways(one))
    return {names for names in every if names}


def names(html: str) -> Names:
    """Gives the elements and classes of ours that stand in a page, in the same form."""
    classes = (f".{name}" for several in _CLASSES.findall(html) for name in several.split())
    return frozenset([*_TAG.findall(html), *classes])


def _split(selectors: str) -> Iterator[str]:
    """Gives the selectors of a list; commas in brackets part none."""
    start, depth = 0, 0
    for place, sign in enumerate(selectors):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            yield selectors[start:place]
            start = place + 1
    yield selectors[start:]


def _ways(selector: str) -> Iterator[str]:
    """Gives the selector once for each alternative in its :is(), :where() and :has()."""
    selector = _ASKS_NOTHING.sub("", selector)
    found = _ANY.search(selector)
    if not found:
        yield selector
        return
    for one in found[1].split(","):
        yield from _ways(f"{selector[: found.start()]} {one} {selector[found.end() :]}")
