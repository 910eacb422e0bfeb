"""A rubric as a form: one dimension after the other, first the evidence in somebody's words, then the cell it shows.

It is kept, saved and deleted like a template's drafts (0005), under an id of its own; the ids of its fields are made of
the dimensions' ids, and what is chosen is a level's id.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playbook.library.record import Record
from playbook.models.rubric import Dimension, Rubric
from playbook.views.page_view import PageView, Values


@dataclass(frozen=True)
class Pick:
    """What can be chosen in a dimension. `words` say it on a copy; `cell`: it is a level's, and not the form's own."""

    id: str
    label: str
    text: str
    words: str
    cell: bool = False


@dataclass(frozen=True)
class Part:
    """A dimension of the sheet, with what can be chosen in it."""

    dimension: Dimension
    picks: list[Pick]


def score_sheet(site: PageView, record_id: str) -> Values:
    """Gives what one interviewer fills in for one interview. A scale of steps has no levels to hire at."""
    record = _rubric(site, record_id)
    rubric = record.value
    steps = any(level.not_shown for level in rubric.levels)
    own = [] if steps else [Pick("not-shown", "Not shown", "You asked, and nothing of this came.", "Not shown")]
    own.append(
        Pick("not-asked", "Not asked", "You didn't get there. It says nothing about the candidate.", "Not asked")
    )
    parts = [Part(one, [*_cells(rubric, one), *own]) for one in rubric.dimensions]
    return _base(site, record, "score") | {"parts": parts, "levels": [] if steps else rubric.levels}


def _rubric(site: PageView, record_id: str) -> Record[Rubric]:
    record = site.library.get(Rubric, record_id)
    if record is None:
        raise LookupError(f"no rubric with the id '{record_id}' could be read")
    return record


def _base(site: PageView, record: Record[Rubric], name: str) -> Values:
    address = f"{record.address}{name}/"
    return {
        "record": record.value,
        "rubric": site.link(record.address),
        "short": record.title.partition(": ")[0],
        "sheet_id": f"{name}-{record.id}",
        "own": site.here == address,
        "address": address,
    }


def _cells(rubric: Rubric, dimension: Dimension) -> Iterator[Pick]:
    """Gives what each level shows; a company's ladder may say nothing of one."""
    for level in rubric.levels:
        if signal := rubric.cell(level, dimension):
            text = " ".join(signal.texts)
            yield Pick(level.id, level.label, text, f"{level.label}. {text}", cell=True)
