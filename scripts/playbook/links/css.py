"""Reads what a stylesheet loads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_TOKEN = re.compile(
    r"(?P<comment>/\*.*?(?:\*/|\Z))"
    r"|(?<![-\w])url\(\s*(?:(?P<quoted>\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*')"
    r"|(?P<bare>(?:\\.|[^\s\"'()\\])+))\s*(?:\)|\Z)?"
    r"|(?P<string>\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*')"
    r"|(?P<at>@[-\w]+)"
    r"|(?<![-\w])(?P<opens>[-\w]+\()|(?P<closes>\))"
    r"|(?P<ends>[;{}])",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|\n|(.))", re.IGNORECASE)
_SETS = ("image-set(", "-webkit-image-set(")


class _Scanner:
    """Walks the tokens; knows the at-rule and the functions that it stands in."""

    def __init__(self) -> None:
        self.rule = ""
        self.functions: list[str] = []

    def loads(self, kind: str | None, text: str) -> str:
        """Gives 'url()', '@import' or 'image-set()' for a token that the browser loads, else ''."""
        if kind in ("quoted", "bare"):
            sort = "" if self.rule == "@namespace" else "url()"  # a namespace is a name, never loaded
        elif kind == "string" and self.rule == "@import":
            sort = "@import"
        else:
            return "image-set()" if kind == "string" and self.functions and self.functions[-1] in _SETS else ""
        self.rule = ""  # what follows the address in an @import is its condition
        return sort

    def step(self, kind: str | None, text: str) -> None:
        if kind == "at":
            self.rule = text.lower()
        elif kind == "opens":
            self.functions.append(text.lower())
        elif kind == "closes":
            self.functions = self.functions[:-1]
        elif kind == "ends":  # also the way out of a bracket that nobody closed
            self.rule, self.functions = "", []


@cache
def loaded(css: str) -> tuple[tuple[int, str, str], ...]:
    """Gives line (from 1), URL and sort ('url()', '@import', 'image-set()') of all that a stylesheet loads.

    Pages of a kind have the same styles in them, so each text is read once.
    """
    return tuple(_loaded(css))


def _loaded(css: str) -> Iterator[tuple[int, str, str]]:
    scanner = _Scanner()
    for token in _TOKEN.finditer(css):
        kind = token.lastgroup
        text = token[kind] if kind else ""
        scanner.step(kind, text)
        sort = scanner.loads(kind, text)
        if sort:
            yield css.count("\n", 0, token.start()) + 1, _plain(text if kind == "bare" else text[1:-1]), sort


def _plain(text: str) -> str:
    """Gives a CSS string without its escapes."""
    return _ESCAPE.sub(lambda found: _sign(found[1]) if found[1] else found[2] or "", text).strip()


def _sign(hexadecimal: str) -> str:
    number = int(hexadecimal, 16)
    is_sign = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
    return chr(number) if is_sign else "\ufffd"
