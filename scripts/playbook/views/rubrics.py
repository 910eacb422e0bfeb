"""What the fragments of a rubric show: the whole of it, and two neighboring levels beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from playbook.library.record import Record
from playbook.models.levels import Anchor, Dimension, Level, Signal
from playbook.models.rubric import Rubric
from playbook.views.page_view import PageView
from playbook.views.records import base, record_of
from playbook.views.values import LinkTo, Values

_COMPARE = "compare"
# A rubric's other pages, below its own address, and what leads to each from there.
_COMPANIONS = {_COMPARE: "Side by side", "score": "Score sheet", "show": "What can I show?"}


@dataclass(frozen=True)
class Compared:
    """A dimension at two neighboring levels: what each shows, the step from one to the other, two answers.

    `id` is its place on the page, `hear` what leads to the answers. A company's ladder may say nothing of one level.
    """

    id: str
    dimension: Dimension
    lower: Signal | None
    upper: Signal | None
    step: str
    anchor: Anchor | None
    hear: str


@dataclass(frozen=True)
class Pair:
    """Two neighboring levels, dimension by dimension; `id` is its place on the page."""

    id: str
    label: str
    lower: Level
    upper: Level
    rows: list[Compared]


def rubric(site: PageView, record_id: str) -> Values:
    """Gives a rubric by its dimensions, each with its cells from the lowest level up."""
    record = record_of(site, Rubric, record_id)
    value = record.value
    rows = [(one, [(level, value.cell(level, one)) for level in value.levels]) for one in value.dimensions]
    return base(site, record) | {
        "rows": rows,
        "companions": _companions(site, record),
        "answers": _answers(site, record),
    }


def compare(site: PageView, record_id: str) -> Values:
    """Gives each two neighboring levels of a rubric, the lowest first."""
    record = record_of(site, Rubric, record_id)
    return base(site, record) | {"pairs": list(_pairs(record.value)), "rubric": site.link(record.address)}


def pairs(record: Record[Rubric]) -> dict[str, str]:
    """Gives what each two neighboring levels are called, by their address on the page that compares them."""
    return {f"{record.address}{_COMPARE}/#{pair.id}": pair.label for pair in _pairs(record.value)}


def _companions(site: PageView, record: Record[Rubric]) -> list[LinkTo]:
    addresses = {f"{record.address}{name}/": words for name, words in _COMPANIONS.items()}
    return [LinkTo(site.url(one), words) for one, words in addresses.items() if one in site.library.targets]


def _answers(site: PageView, record: Record[Rubric]) -> dict[str, LinkTo]:
    """Gives for each dimension that has two answers the link to them on the page that compares levels."""
    page = f"{record.address}{_COMPARE}/"
    if page not in site.library.targets:
        return {}
    found = [one for pair in _pairs(record.value) for one in pair.rows if one.anchor]
    return {one.dimension.id: LinkTo(site.url(f"{page}#{one.id}"), one.hear) for one in found}


def _pairs(value: Rubric) -> Iterator[Pair]:
    steps = any(level.not_shown for level in value.levels)
    for lower, upper in pairwise(value.levels):
        names = [f"“{one.label}”" if steps else one.label for one in (lower, upper)]
        label = " to ".join(names if steps else [names[0], _small(names[1])])
        hear = " and ".join(names if steps else map(_small, names))
        yield Pair(f"{lower.id}-{upper.id}", label, lower, upper, list(_compared(value, lower, upper, hear)))


def _compared(value: Rubric, lower: Level, upper: Level, hear: str) -> Iterator[Compared]:
    for dimension in value.dimensions:
        cells = value.cell(lower, dimension), value.cell(upper, dimension)
        if any(cells):
            place = f"{lower.id}-{upper.id}-{dimension.id}"
            anchor = _between(dimension.anchor, lower, upper)
            step = dimension.step_up.get(upper.id, "")
            yield Compared(place, dimension, *cells, step, anchor, f"Hear two answers: {hear}")


def _small(label: str) -> str:
    """Gives a level's name within a sentence; names like IC3 stay."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _between(anchor: Anchor | None, lower: Level, upper: Level) -> Anchor | None:
    """Gives two answers if they show just these levels."""
    return anchor if anchor and (anchor.lower.level, anchor.upper.level) == (lower.id, upper.id) else None
