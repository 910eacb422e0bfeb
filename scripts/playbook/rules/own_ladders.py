"""What our own rubrics say beyond the bare ladder; a company's may leave it out."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Path, Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.common import Model
from playbook.models.levels import Dimension, Level, Signal
from playbook.models.rubric import Rubric

_WANTED: dict[type[Model], tuple[str, ...]] = {
    Rubric: ("opening", "rests_on"),
    Level: ("summary",),
    Dimension: ("question", "step_up", "anchor"),
    Signal: ("evidence", "basis", "support", "sources"),
}


def check(library: Library) -> Iterator[Problem]:
    """Names what is missing in rubrics whose words are ours."""
    for record in library.of(Rubric):
        if not record.value.theirs:
            yield from _missing(record)


def _missing(record: Record[Rubric]) -> Iterator[Problem]:
    value = record.value
    blocks: list[tuple[Path, Model]] = [((), value)]
    blocks += [(("levels", i), one) for i, one in enumerate(value.levels)]
    blocks += [(("dimensions", i), one) for i, one in enumerate(value.dimensions)]
    for level in value.levels:
        for dimension in value.dimensions:
            if dimension.id in value.signals.get(level.id, {}):
                blocks.append((("signals", level.id, dimension.id), value.signals[level.id][dimension.id]))
    for path, block in blocks:
        for name in _WANTED[type(block)]:
            if not getattr(block, name):
                what = f"is missing. {type(block).model_fields[name].description}"
                yield record.problem((*path, name), what)
