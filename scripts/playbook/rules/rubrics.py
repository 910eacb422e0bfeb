"""A rubric says something about every level in every dimension."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from playbook.errors import Problem, did_you_mean, nearest, one_of
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.outside import as_id
from playbook.models.rubric import Rubric
from playbook.rules.level_order import out_of_order


def check(library: Library) -> Iterator[Problem]:
    """Names missing and unknown levels and dimensions, misplaced not_yet, and signals that are equal.

    The first two also in a file that breaks its model, so that whoever brings a ladder in sees all at once. A
    company's ladder may say nothing of a level in a dimension.
    """
    for written in library.written():
        if written.kind.name == "rubric":
            yield from _grid(written)
    for record in library.of(Rubric):
        if not record.value.theirs:
            if not out_of_order(record):
                yield from _not_yet(record)
            yield from _equal(record)


def _grid(record: Record[object]) -> Iterator[Problem]:
    """Holds the cells, as written, against the levels and dimensions."""
    value = record.document.value if isinstance(record.document.value, dict) else {}
    levels, dimensions = (_ids(value.get(name), record.theirs) for name in ("levels", "dimensions"))
    signals = value.get("signals")
    if not levels or not dimensions or not isinstance(signals, dict):
        return
    yield from _known(record, ("signals",), signals, levels, "level")
    filled = {_id(key, record.theirs): (key, cells) for key, cells in signals.items()}
    for level in levels:
        bare = record.theirs and filled.get(level, ("", None))[1] == {}
        if bare or (level not in filled and not _is_misspelled(level, filled, levels)):
            yield record.problem(("signals",), f"has nothing for the level '{level}'. Add it, or take the level out.")
        key, cells = filled.get(level, (level, None))
        if isinstance(cells, dict):
            yield from _known(record, ("signals", key), cells, dimensions, "dimension")
            if not record.theirs:  # a company may have nothing to say there
                yield from _cells(record, level, cells, dimensions)


def _id(key: object, theirs: bool) -> str:
    return as_id(key) if theirs else str(key)


def _ids(listed: Any, theirs: bool) -> list[str]:
    """Gives the ids of a list of blocks; none when one of them can't be told."""
    blocks = listed if isinstance(listed, list) else []
    found = [one.get("id") for one in blocks if isinstance(one, dict)]
    told = all(isinstance(one, (str, int) if theirs else str) for one in found) and len(found) == len(blocks)
    return [_id(one, theirs) for one in found] if told else []


def _known(
    record: Record[object], path: tuple[str, ...], keys: Iterable[str], known: list[str], name: str
) -> Iterator[Problem]:
    for key in keys:
        if _id(key, record.theirs) not in known:
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
            said = re.sub(r"\W+", " ", " ".join(signal.texts)).strip().lower()
            first = seen.setdefault(said, f"{level}.{dimension}")
            if first != f"{level}.{dimension}":
                what = f"says the same as signals.{first}. Say what sets this one apart."
                yield record.problem(("signals", level, dimension, "text"), what)


def _cells(record: Record[object], level: str, cells: dict[str, object], dimensions: list[str]) -> Iterator[Problem]:
    for dimension in dimensions:
        if dimension not in cells and not _is_misspelled(dimension, cells, dimensions):
            what = "is missing. Say what this level shows in this dimension."
            yield record.problem(("signals", level, dimension), what)


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
