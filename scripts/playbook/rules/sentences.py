"""Sentences that can be read on a phone: short ones, and few long ones in a row.

The bounds are ours: a median of at most 16 words a page and no sentence over 35, in the range that public
writing guides ask for (S162, S163).
"""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Iterator

from playbook.errors import Problem, short
from playbook.library.library import Library
from playbook.library.walk import values
from playbook.models import shape
from playbook.models.ids import Means
from playbook.pages.page import Page
from playbook.pages.units import units

MEDIAN = 16
LONGEST = 35
# A handful of sentences says nothing about a page.
_FEW = 8
_SHORTEST = 4
_END = re.compile(r"(?<=[.!?])['\"”’)]*\s+(?=['\"“‘(]*[A-Z0-9⟨])")
_MARKS = (
    (re.compile(r"\{\{.*?\}\}|\{ ?#[\w-]+ ?\}|<[^>]*>"), " "),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"[*_`]+|^\s*(?:[-*+]|\d+\.|>|!!! \w+|\?\?\? \w+)\s+"), " "),
)


def check(library: Library) -> Iterator[Problem]:
    """Names sentences that are too long, and files whose middle sentence is."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for place, sentence in _all(library):
        count = len(sentence.split())
        lengths[place.file].append(count)
        if count > LONGEST:
            what = (
                f"holds a sentence of {count} words ('{short(sentence, 60)}'). Cut it at {LONGEST}, or make two of it."
            )
            yield Problem(place.file, place.line, place.column, place.where, what)
    for file, found in lengths.items():
        if len(found) >= _FEW and statistics.median(found) > MEDIAN:
            middle = f"{statistics.median(found):g}"
            what = f"has a median sentence of {middle} words. Shorten some until it is {MEDIAN} or less."
            yield Problem(file, 1, 1, "", what)


def summary(library: Library) -> str:
    """Gives the reading ease of the whole in one line."""
    counts = [len(sentence.split()) for _, sentence in _all(library)]
    if not counts:
        return "Sentences: none."
    middle = f"{statistics.median(counts):g}"
    return f"Sentences: {len(counts):,}, median {middle} words (at most {MEDIAN} a file), longest {max(counts)}."


def split(text: str) -> list[str]:
    """Gives the sentences of a plain text, those of a few words left out."""
    return [one for one in _END.split(text.strip()) if len(one.split()) >= _SHORTEST]


def _all(library: Library) -> Iterator[tuple[Problem, str]]:
    """Gives each sentence of records and pages with its place."""
    for record in (r for r in library.sound() if not r.theirs):
        for path, value in values(record.value):
            if isinstance(value, str) and shape.means(record.form, path) is Means.PROSE:
                for sentence in split(value):
                    yield record.problem(path, ""), sentence
    for page in library.pages:
        yield from _of_page(page)


def _of_page(page: Page) -> Iterator[tuple[Problem, str]]:
    for paragraph in page.paragraphs:
        text = "\n".join(paragraph.lines)
        for start, unit in units(text):
            line = paragraph.line + text.count("\n", 0, start)
            for sentence in split(_plain(unit.replace("\n", " "))):
                yield page.problem(line, 1, ""), sentence


def _plain(text: str) -> str:
    for mark, instead in _MARKS:
        text = mark.sub(instead, text)
    return text
