"""What a problem is, how it reads, and the nearest right word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


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
        return f"{place}: {self.where}: {self.what}" if self.where else f"{place}: {self.what}"


def dotted(path: Iterable[str | int]) -> str:
    """Gives the place of a value as people write it: `sections.0.items.2.text`."""
    return ".".join(str(part) for part in path)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Gives " Did you mean 'x'?" for the nearest known word, or "" when none is near."""
    words = sorted(set(known))
    folded = {w.lower(): w for w in words}
    near = difflib.get_close_matches(word.lower(), list(folded), n=1, cutoff=0.6)
    return f" Did you mean '{folded[near[0]]}'?" if near else ""


def one_of(known: Iterable[str], most: int = 12) -> str:
    """Gives "a, b, c" of the known words, cut after `most`."""
    words = sorted(set(known))
    shown = ", ".join(words[:most])
    return shown if len(words) <= most else f"{shown} and {len(words) - most} more"
