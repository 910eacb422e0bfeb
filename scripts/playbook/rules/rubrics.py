"""A rubric says something about every level in every dimension."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.errors import Problem, did_you_mean, nearest, one_of
from playbook.library.library import Library
from playbook.library.record import Record


def check(library: Library) -> Iterator[Problem]:
    """Names missing and unknown levels and dimensions, and misplaced not_yet."""
    for record in library.of("rubric"):
        levels = [level.id for level in record.value.levels]
        dimensions = [d.id for d in record.value.dimensions]
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
            yield from _cells(record, level, dimensions, lowest=level == levels[0])


def _known(record: Record, path: tuple[str, ...], keys: list[str], known: list[str], name: str) -> Iterator[Problem]:
    for key in keys:
        if key not in known:
            what = f"'{key}' is not a {name} of this rubric.{did_you_mean(key, known)} It has: {one_of(known)}."
            yield record.problem((*path, key), what)


def _is_misspelled(key: str, found: Iterable[str], known: list[str]) -> bool:
    """Tells whether an unknown key was probably meant to be this one, which then isn't named as missing too."""
    return any(one not in known and nearest(one, known) == key for one in found)


def _cells(record: Record, level: str, dimensions: list[str], lowest: bool) -> Iterator[Problem]:
    for dimension in dimensions:
        signal = record.value.signals[level].get(dimension)
        path = ("signals", level, dimension)
        if signal is None and _is_misspelled(dimension, record.value.signals[level], dimensions):
            continue
        if signal is None:
            yield record.problem(path, "is missing. Say what this level shows in this dimension.")
        elif lowest and signal.not_yet:
            yield record.problem((*path, "not_yet"), "has no level below it. Take not_yet out.")
        elif not lowest and not signal.not_yet:
            yield record.problem((*path, "not_yet"), "is missing. Say what the level below shows instead.")
