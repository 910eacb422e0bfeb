"""What a problem is, how it reads, and the nearest right word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

# What Word and others put before the entries of a list, where we write '- '.
BULLETS = "•▪◦‣·●–—"
Path = tuple[str | int, ...]  # the place of a value in a document: keys and list positions, from the outside in


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one file, with what to write instead.

    `file` is relative to the project; `line` and `column` count from 1;
    `where` is the dotted place in a record, or "" for a whole file.
    """

    file: str
    line: int
    column: int
    where: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        where, what = _cut(self.where, 160), _cut(self.what, 700)
        return _printable(f"{place}: {where}: {what}" if where else f"{place}: {what}")


def short(text: str, most: int) -> str:
    """Gives a text, or its first `most` characters and "…" where it has more."""
    return text if len(text) <= most else f"{text[:most]}…"


def _cut(text: str, most: int) -> str:
    """Takes out the middle of a text that is too long, so that the remedy at its end stays."""
    return text if len(text) <= most else f"{text[: most // 2]} … {text[-most // 2 :]}"


def _printable(text: str) -> str:
    """Gives one line in which characters that nobody sees are written out, like \\u200b."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def dotted(path: Iterable[str | int]) -> str:
    """Gives the place of a value as people write it: `sections.0.items.2.text`."""
    return ".".join(str(part) for part in path)


def nearest(word: str, known: Iterable[str]) -> str:
    """Gives the known word that is nearest to `word`, or "" when none is near."""
    folded = {w.lower(): w for w in sorted(set(known))}
    near = difflib.get_close_matches(word.lower()[:200], list(folded), n=1, cutoff=0.6)
    return folded[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Gives " Did you mean 'x'?" for the nearest known word, or "" when none is near."""
    return meant(nearest(word, known))


def meant(near: str) -> str:
    """Gives " Did you mean 'x'?" for what is near, or "" when that is ""."""
    return f" Did you mean '{near}'?" if near else ""


def one_of(known: Iterable[str], most: int = 12) -> str:
    """Gives "a, b, c" of the known words, cut after `most`."""
    words = sorted(set(known))
    shown = ", ".join(words[:most])
    return shown if len(words) <= most else f"{shown} and {len(words) - most} more"
