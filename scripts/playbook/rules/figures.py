"""Figures said of the world carry their source.

A figure is a percentage, a sum of money, a rate, a sample size or a span of time (design: content).
Our own advice and counts are written in words, so that digits always mean a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Path, Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.library.walk import blocks
from playbook.models import shape
from playbook.pages.page import Page

_NUMBER = r"\d(?:[\d,.]*\d)?"
# A plain year before a word is a date, not a count: "in 2015 candidates were asked".
_COUNT = rf"(?!(?:19|20)\d\d\b(?![,.]\d)){_NUMBER}"
_WHOM = (
    "people|managers|employers|recruiters|candidates|applicants|interviewers|interviews|executives|respondents|"
    "students|studies|firms|companies|organizations|women|men|mothers|fathers"
)
_TIME = "years?|quarters?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?"
_FORMS = (
    # 12%, 40 percent, 3 percentage points
    rf"{_NUMBER}\s?(?:%|per ?cent(?:age points?)?\b)",
    # $2.5 million, USD 300; 300 dollars
    rf"(?:[$€£¥]|\b(?:USD|EUR|GBP)\s?){_NUMBER}(?:\s?(?:thousand|million|billion|k|m|bn)\b)?",
    rf"\b{_NUMBER}\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b",
    # 2 in 5, 12 out of every 20
    rf"\b{_COUNT}\s+(?:in|of|out of)\s+(?:every\s+)?{_NUMBER}\b",
    # 67 managers, 67 hiring managers
    rf"\b{_COUNT}\s+(?:\w+\s+)?(?:{_WHOM})\b",
    # 2x, 3×; not 2x2, which is a shape
    rf"\b{_NUMBER}(?:x\b|\s?×)(?!\s?\d)",
    # 12k users, 4M requests, 2 million users; not the pension plan called 401k
    rf"\b(?!401k){_NUMBER}\s?(?:k|bn|thousand|million|billion|(?-i:M))\s+(?=[^\W\d_])\w+",
    # 5 years, a 45-minute call, 6 to 12 months, 10 working days
    rf"\b{_COUNT}\+?(?:\s?(?:to|-|–)\s?{_NUMBER}\+?)?[\s-](?:(?:business|calendar|full|more|whole|working)[\s-])?"
    rf"(?:{_TIME})\b",
)
FIGURE = re.compile(rf"(?<!\d)(?<!\d[.,])(?:{'|'.join(_FORMS)})", re.I)
_NO_TEXT = re.compile(r"\{\{.*?\}\}|(?<=\])\([^)]*\)")
_SOURCE = re.compile(r"\bsource\(([^)]*)\)")
# Text that tells of a case, not of the world, or that says itself where it comes from.
_EXEMPT = (
    "examples", "reviewed", "weak", "strong", "title", "interest", "published", "claims", "five_lines",
)  # fmt: skip
_WORDS = "if it is our own advice, write the number in words."
# A mark shows no year, so the sentence does.
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\bundated\b|\b(?:no|without a) date\b", re.I)
_UNDATED = "without a year. Write the year beside it, or 'undated' if the source shows none."
_HERE = f"Add the source's id to 'sources' beside it and the year to the text; {_WORDS}"
_ELSEWHERE = f"Say it where 'sources' may stand beside it; {_WORDS}"


def check(library: Library) -> Iterator[Problem]:
    """Names each figure whose block or paragraph names no source, or no year."""
    for record in library.written():
        if record.kind.name not in ("source", "vocabulary") and not record.theirs:
            yield from _in_record(record)
    for page in library.pages:
        yield from _in_page(page)


def _in_record(record: Record[object]) -> Iterator[Problem]:
    for path, block in blocks(record.value):
        cited = _cited(block)
        if _exempt(path):
            continue
        for name, place, text in _texts(block):
            found = None if record.document.is_faulty((*record.prefix, *path, *place)) else FIGURE.search(text)
            if found and cited and not _DATED.search(text):
                yield record.problem((*path, *place), f"states a figure ('{found.group()}') {_UNDATED}")
            if found and not cited:
                form = shape.model_at(record.form, (*path, name))
                remedy = _HERE if form and "sources" in form.model_fields else _ELSEWHERE
                what = f"states a figure ('{found.group()}') without a source. {remedy}"
                yield record.problem((*path, *place), what)


def _in_page(page: Page) -> Iterator[Problem]:
    for paragraph in page.paragraphs:
        if paragraph.invented:
            continue
        cited = re.findall(r"\w+", " ".join(_SOURCE.findall(paragraph.text)))
        # Macro calls and the targets of links aren't text; their place is kept, so that the line can be told.
        text = _NO_TEXT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), paragraph.text)
        found = FIGURE.search(text)
        if found and cited and not _DATED.search(text):
            yield page.problem(paragraph.line_of(found.start()), 1, f"states a figure ('{found.group()}') {_UNDATED}")
        if found and not cited:
            what = f"states a figure ('{found.group()}') without a source. "
            what += 'Write {{ source("S128") }} in the same paragraph, or the number in words if it is our own.'
            yield page.problem(paragraph.line_of(found.start()), 1, what)


def _exempt(path: tuple[str | int, ...]) -> bool:
    return any(part in _EXEMPT for part in path)


def _cited(block: dict[str, object]) -> list[str]:
    """Gives the sources and claims that a block names, as written."""
    lists = [block.get(name) for name in ("sources", "evidence_sources")]
    return [str(one) for found in lists if isinstance(found, list) for one in found]


def _texts(block: dict[str, object]) -> Iterator[tuple[str, Path, str]]:
    """Gives the block's own texts, lists of lines included: key, place, text."""
    for name, value in block.items():
        spoken, remark = (name == key and bool(block.get("seconds")) for key in ("says", "strong"))
        if (
            spoken
            or (name in _EXEMPT and not remark)
            or name in ("id", "file", "links", "answers", "also_called", "asked_as")
        ):
            continue
        if isinstance(value, str):
            yield name, (name,), value
        elif isinstance(value, list):
            for i, text in enumerate(value):
                if isinstance(text, str):
                    yield name, (name, i), text
