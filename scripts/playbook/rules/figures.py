"""Figures said of the world carry their source.

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
from playbook.models.ids import Means
from playbook.models.lists import Source
from playbook.pages.page import Page
from playbook.rules.figure_forms import FIGURE

_NO_TEXT = re.compile(r"\{\{.*?\}\}|(?<=\])\([^)]*\)")
_SOURCE = re.compile(r"\bsource\(([^)]*)\)")
# Text that tells of a case, not of the world, or that says itself where it comes from.
_EXEMPT = ("examples", "reviewed", "weak", "strong", "interest", "claims", "five_lines")
_STATES = (Means.PROSE, Means.NAME)
_WORDS = "if it is our own advice, write the number in words."
# A mark shows no year, so the sentence does.
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\bundated\b|\b(?:no|without a) date\b", re.I)
_UNDATED = "without a year. Write the year beside it, or 'undated' if the source shows none."
_HERE = f"Add the source's id to 'sources' beside it and the year to the text; {_WORDS}"
_ELSEWHERE = f"Say it where 'sources' may stand beside it; {_WORDS}"


def check(library: Library) -> Iterator[Problem]:
    """Names each figure whose block or paragraph names no source, or no year."""
    for record in library.written():
        if record.form is not Source and not record.theirs:
            yield from _in_record(record)
    for page in library.pages:
        yield from _in_page(page)


def _in_record(record: Record[object]) -> Iterator[Problem]:
    for path, block in blocks(record.value):
        if _exempt(path):
            continue
        meant = {name: shape.means(record.form, (*path, name)) for name in block}
        cited = any(block[name] for name, what in meant.items() if what is Means.CITED)
        stating = {name: value for name, value in block.items() if meant[name] in _STATES}
        for name, place, text in _texts(stating, spoken=bool(block.get("seconds"))):
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


def _exempt(path: Path) -> bool:
    return any(part in _EXEMPT for part in path)


def _texts(block: dict[str, object], spoken: bool) -> Iterator[tuple[str, Path, str]]:
    """Gives the block's own texts, lists of lines included: key, place, text.

    Beside an answer that is `spoken`, which tells of a case, what makes it strong is a remark on all such answers.
    """
    for name, value in block.items():
        if (name == "says" and spoken) or (name in _EXEMPT and not (name == "strong" and spoken)):
            continue
        if isinstance(value, str):
            yield name, (name,), value
        elif isinstance(value, list):
            yield from ((name, (name, i), text) for i, text in enumerate(value) if isinstance(text, str))
