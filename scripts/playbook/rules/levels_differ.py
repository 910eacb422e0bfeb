"""What our own rubrics say of a level tells it apart from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.rubric import Rubric
from playbook.rules.level_order import out_of_order


def check(library: Library) -> Iterator[Problem]:
    """Names a misplaced or missing not_yet, and signals that are equal."""
    for record in library.of(Rubric):
        if not record.value.theirs:
            if not out_of_order(record):
                yield from _not_yet(record)
            yield from _equal(record)


def _equal(record: Record[Rubric]) -> Iterator[Problem]:
    """Names signals that say what another one of the rubric says: they tell no two levels apart."""
    seen: dict[str, str] = {}
    for level, cells in record.value.signals.items():
        for dimension, signal in cells.items():
            said = re.sub(r"\W+", " ", " ".join(signal.texts)).strip().lower()
            first = seen.setdefault(said, f"{level}.{dimension}")
            if first != f"{level}.{dimension}":
                what = f"says the same as signals.{first}. Say what sets this one apart."
                yield record.problem(("signals", level, dimension, "text"), what)


def _not_yet(record: Record[Rubric]) -> Iterator[Problem]:
    lowest = record.value.levels[0].id
    for level in record.value.levels:
        for dimension in record.value.dimensions:
            signal = record.value.signals.get(level.id, {}).get(dimension.id)
            path = ("signals", level.id, dimension.id, "not_yet")
            if signal and level.id == lowest and signal.not_yet:
                yield record.problem(path, "has no level below it. Take not_yet out.")
            if signal and level.id != lowest and not (signal.not_yet or level.not_yet):
                yield record.problem(path, "is missing. Say what the level below shows instead.")
