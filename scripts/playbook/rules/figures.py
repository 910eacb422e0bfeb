"""Figures said of the world carry their source.

A figure is a percentage, a sum of money, a rate, a sample size or a span of time (design: content).
Our own advice and counts are written in words, so that digits always mean a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.walk import blocks

_NUMBER = r"\d[\d,.]*"
FIGURE = re.compile(
    rf"{_NUMBER}\s?(?:%|per ?cent\b|percent\b)"
    rf"|(?:[$€£¥]|\b(?:USD|EUR|GBP)\s?){_NUMBER}"
    rf"|\b{_NUMBER}\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b"
    rf"|\b{_NUMBER}\s+(?:in|of|out of)\s+(?:every\s+)?{_NUMBER}\b"
    rf"|\b{_NUMBER}\s+(?:\w+\s+)?(?:people|managers|employers|recruiters|candidates|applicants|interviewers|"
    r"interviews|executives|respondents|students|studies|firms|companies|organizations|women|men|mothers|fathers)\b"
    rf"|\b{_NUMBER}\+?(?:\s?(?:to|-|–)\s?{_NUMBER}\+?)?\s(?:years|months|weeks)\b",
    re.I,
)
# Text that tells of a case, not of the world, or that says itself where it comes from.
_EXEMPT = ("examples", "reviewed", "weak", "strong", "title", "interest", "published", "claims", "five_lines")
_REMEDY = (
    "states a figure ('{}') without a source. Add the source's id to 'sources' beside it and the year to the text; "
    "if it is our own advice, write the number in words."
)


def check(library: Library) -> Iterator[Problem]:
    """Names each figure whose block or paragraph names no source."""
    for record in library.records:
        if record.kind.name in ("source", "vocabulary"):
            continue
        for path, block in blocks(record.value):
            if not _exempt(path) and not _cites(block):
                for name, text in _texts(block):
                    found = FIGURE.search(text)
                    if found:
                        yield record.problem((*path, name), _REMEDY.format(found.group()))
    for page in library.pages:
        for paragraph in page.paragraphs:
            found = FIGURE.search(re.sub(r"\]\([^)]*\)", "]", paragraph.text))
            if found and not paragraph.invented and "source(" not in paragraph.text:
                what = f"states a figure ('{found.group()}') without a source. "
                what += 'Write {{ source("S128") }} in the same paragraph, or the number in words if it is our own.'
                yield page.problem(paragraph.line, 1, what)


def _exempt(path: tuple[str | int, ...]) -> bool:
    return any(part in _EXEMPT for part in path)


def _cites(block: BaseModel) -> bool:
    return any(getattr(block, name, None) for name in ("sources", "evidence_sources"))


def _texts(block: BaseModel) -> Iterator[tuple[str, str]]:
    """Gives the block's own texts, lists of lines included."""
    for name in type(block).model_fields:
        if name in _EXEMPT or name in ("id", "file"):
            continue
        value = getattr(block, name)
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str):
                yield name, text
