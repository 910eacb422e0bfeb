"""A rubric as a form: one dimension after the other, first the evidence in somebody's words, then the cell it shows.

It is kept, saved and deleted like a template's drafts (0005), under an id of its own; the ids of its fields are made of
the dimensions' ids, and what is chosen is a level's id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from playbook.library.record import Record
from playbook.models.levels import Dimension, Level, Signal
from playbook.models.rubric import Rubric
from playbook.models.template import Template
from playbook.views.page_view import PageView
from playbook.views.records import kit_of, record_of
from playbook.views.values import Values


@dataclass(frozen=True)
class Next:
    """What the level above adds in a dimension, and the evidence for it."""

    level: str
    step: str
    evidence: str


@dataclass(frozen=True)
class Pick:
    """What can be chosen in a dimension. `words` say it on a copy; `cell`: it is a level's, and not the form's own."""

    id: str
    label: str
    text: str
    words: str
    cell: bool = False
    evidence: str = ""
    next: Next | None = None


@dataclass(frozen=True)
class SheetPart:
    """A dimension of the sheet, with what can be chosen in it."""

    dimension: Dimension
    picks: list[Pick]


def score_sheet(site: PageView, record_id: str) -> Values:
    """Gives what one interviewer fills in for one interview. A scale of steps has no levels to hire at."""
    record = record_of(site, Rubric, record_id)
    rubric = record.value
    steps = any(level.not_shown for level in rubric.levels)
    own = (
        [] if steps else [Pick("not-shown", "Not shown", "You asked, and the answer showed none of this.", "Not shown")]
    )
    own.append(
        Pick("not-asked", "Not asked", "You didn't get there. It says nothing about the candidate.", "Not asked")
    )
    parts = [SheetPart(one, [*_cells(rubric, one), *own]) for one in rubric.dimensions]
    evidence = any(pick.evidence for part in parts for pick in part.picks)
    return _base(site, record, "score") | {
        "parts": parts,
        "levels": [] if steps else rubric.levels,
        "evidence": evidence,
    }


def can_show(site: PageView, record_id: str) -> Values:
    """Gives what a candidate fills in: with each cell its evidence, and what is missing for the next level."""
    record = record_of(site, Rubric, record_id)
    parts = [SheetPart(one, list(_ladder(record.value, one))) for one in record.value.dimensions]
    proofs = [one for one in site.library.of(Template) if one.value.proof]
    return _base(site, record, "show") | {
        "parts": parts,
        "proofs": [_kept(site, one) for one in proofs],
        "proof_links": [site.link(one.address) for one in proofs],
    }


def _ladder(rubric: Rubric, dimension: Dimension) -> Iterator[Pick]:
    """Gives nothing at all, then the cells from the lowest up, each with the step to the one above."""
    found = [(level, cell) for level in rubric.levels if (cell := rubric.cell(level, dimension))]
    steps = [*(_step(level, cell, dimension) for level, cell in found), None]
    nothing = "You have no proof for this one yet. Better to know it now than in the room."
    yield Pick("nothing-yet", "Nothing yet", nothing, "none yet", next=steps[0])
    for pick, (level, cell), step in zip(_cells(rubric, dimension), found, steps[1:], strict=True):
        words = f"{level.label}. It asks for: {pick.text}"  # nobody has said yet that the words above are that
        yield replace(pick, words=words, evidence=_yours(cell.evidence or ""), next=step)


def _step(level: Level, cell: Signal, dimension: Dimension) -> Next:
    return Next(level.label, dimension.step_up.get(level.id) or " ".join(cell.texts), _yours(cell.evidence or ""))


def _yours(evidence: str) -> str:
    """Gives the evidence as said to the candidate: without what an interviewer does with it."""
    kept = [
        one for one in re.split(r"(?<=[.?!])\s+", evidence) if not re.match(r"(Then )?(ask|compare|count)\b", one, re.I)
    ]
    return " ".join(kept).replace("this person's", "your").replace("this person", "you")


def _kept(site: PageView, record: Record[Template]) -> Values:
    """Gives where a browser keeps what was filled in (lib/proofs.js)."""
    kit = kit_of(site, record)
    fields = [(one.id, one.label) for one in record.value.fields if not one.for_me]
    return {"template": record.id, "set": kit.id if kit else "", "title": record.title, "fields": fields}


def _base(site: PageView, record: Record[Rubric], name: str) -> Values:
    address = f"{record.address}{name}/"
    return {
        "record": record.value,
        "rubric": site.link(record.address),
        "short": site.short(record.title),
        "sheet_id": f"{name}-{record.id}",
        "own": site.here == address,
        "address": address,
    }


def _cells(rubric: Rubric, dimension: Dimension) -> Iterator[Pick]:
    """Gives what each level shows; a company's ladder may say nothing of one."""
    for level in rubric.levels:
        if signal := rubric.cell(level, dimension):
            text = " ".join(signal.texts)
            words = f"{level.label}. {text}"
            yield Pick(level.id, level.label, text, words, cell=True, evidence=signal.evidence or "")
