"""Words that promise too much, and phrases that give a translation away.

data/vocabulary.yml lists them with what to write instead. In a label '/' parts words of which each will do, and '…'
stands for up to three words or none.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.walk import values
from playbook.models import shape
from playbook.models.ids import Means

_REFUSED = {"hype": ", which promises too much", "translated": ", which reads like a translation"}
_SUGGESTED = {"suggested": ""}
# What others said of their own work, and readers type, stays as it is.
_OURS = (Means.PROSE, Means.NAME, Means.TITLE)
# Calls of macros and the targets of links are addresses, not words.
_ADDRESS = re.compile(r"\{\{.*?\}\}|(?<=\])\([^)]*\)")
_GAP = r"(?:[\w'’-]+\s+){0,3}"


def check(library: Library) -> Iterator[Problem]:
    """Names each refused word or phrase in records and pages."""
    yield from _find(library, _REFUSED)


def suggest(library: Library) -> Iterator[Problem]:
    """Names single words that are English, and that a translation uses too often: no faults."""
    yield from _find(library, _SUGGESTED)


def _find(library: Library, lists: dict[str, str]) -> Iterator[Problem]:
    """Gives a problem for each phrase of some lists; `lists` says what is wrong with each list's own."""
    known = [(m.label, f"{why}. {m.meaning}") for name, why in lists.items() for m in library.words(name).values()]
    words = "|".join(f"({_pattern(label)})" for label, _ in known) or r"\Z."
    pattern = re.compile(rf"\b(?:{words})\b", re.I)
    for where, text in _texts(library):
        for found in pattern.finditer(text):
            place = where()
            what = f"says '{found[0]}'{known[(found.lastindex or 1) - 1][1]}"
            column = place.column if place.where else found.start() + 1
            yield Problem(place.file, place.line, column, place.where, what)


def _pattern(label: str) -> str:
    words = (_GAP if word == "…" else rf"(?:{re.escape(word).replace('/', '|')})\s+" for word in label.split())
    return "".join(words).removesuffix(r"\s+")


def _texts(library: Library) -> Iterator[tuple[Callable[[], Problem], str]]:
    """Gives each text that we wrote, and what gives its place: few are asked for it."""
    for record in (r for r in library.written() if not r.theirs):
        for path, value in values(record.value):
            if isinstance(value, str) and shape.means(record.form, path) in _OURS:
                yield functools.partial(record.problem, path, ""), value
    for page in library.pages:
        for paragraph in page.paragraphs:
            for line, text in enumerate(paragraph.lines, paragraph.line):
                written = _ADDRESS.sub(lambda one: " " * len(one.group()), text)
                yield functools.partial(page.problem, line, 1, ""), written
