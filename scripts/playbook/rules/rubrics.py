"""A rubric says something about every level in every dimension."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from playbook.errors import Problem, did_you_mean, nearest, one_of
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.rubric import Rubric
from playbook.rules.level_order import out_of_order


def check(library: Library) -> Iterator[Problem]:
    """Names missing and unknown levels and dimensions, misplaced not_yet, and signals that are equal."""
    for record in library.of(Rubric):
        levels = [level.id for level in record.value.levels]
        dimensions = [d.id for d in record.value.dimensions]
        lowest = None if out_of_order(record) else levels[0]
        yield from _known(record, ("signals",), list(record.value.signals), levels, "level")
        for level in levels:
            cells = record.value.signals.get(level)
            if cells is None and not _is_misspelled(level, record.value.signals, levels):
                yield record.problem(
                    ("signals",), f"has nothing for the level '{level}'. Add it, or take the level out."
                )
            if cells is None:
                continue
            yield from _known(record, ("signals", level), list(cells), dimensions, "dimension")
            yield from _cells(record, level, dimensions)
            if lowest:
                yield from _not_yet(record, level, lowest=level == lowest)
        yield from _equal(record)


def _known(
    record: Record[Rubric], path: tuple[str, ...], keys: list[str], known: list[str], name: str
) -> Iterator[Problem]:
    for key in keys:
        if key not in known:
            what = f"'{key}' is not a {name} of this rubric.{did_you_mean(key, known)} It has: {one_of(known)}."
            yield record.problem((*path, key), what)


def _is_misspelled(key: str, found: Iterable[str], known: list[str]) -> bool:
    """Tells whether an unknown key was probably meant to be this one, which then isn't named as missing too."""
    return any(one not in known and nearest(one, known) == key for one in found)


def _equal(record: Record[Rubric]) -> Iterator[Problem]:
    """Names signals that say what another one of the rubric says: they tell no two levels apart."""
    seen: dict[str, str] = {}
    for level, cells in record.value.signals.items():
        for dimension, signal in cells.items():
            first = seen.setdefault(re.sub(r"\W+", " ", signal.text).strip().lower(), f"{level}.{dimension}")
            if first != f"{level}.{dimension}":
                what = f"says the same as signals.{first}. Say what sets this one apart."
                yield record.problem(("signals", level, dimension, "text"), what)


def _cells(record: Record[Rubric], level: str, dimensions: list[str]) -> Iterator[Problem]:
    for dimension in dimensions:
        signal = record.value.signals[level].get(dimension)
        path = ("signals", level, dimension)
        if signal is None and _is_misspelled(dimension, record.value.signals[level], dimensions):
            continue
        if signal is None:
            yield record.problem(path, "is missing. Say what this level shows in this dimension.")


def _not_yet(record: Record[Rubric], level: str, lowest: bool) -> Iterator[Problem]:
    dimensions = {dimension.id for dimension in record.value.dimensions}
    for dimension, signal in record.value.signals[level].items():
        path = ("signals", level, dimension)
        if dimension not in dimensions:
            continue
        if lowest and signal.not_yet:
            yield record.problem((*path, "not_yet"), "has no level below it. Take not_yet out.")
        if not lowest and not signal.not_yet:
            yield record.problem((*path, "not_yet"), "is missing. Say what the level below shows instead.")
