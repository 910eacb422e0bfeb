"""A rubric has a cell for every level and dimension, and none for anything else.

Told from the file as written, also where it breaks its model, so that whoever brings a ladder in sees all at once. A
company's ladder may say nothing of a level in a dimension.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from playbook.errors import Problem, did_you_mean, nearest, one_of
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.outside import as_id, is_hole


def check(library: Library) -> Iterator[Problem]:
    """Names missing and unknown levels and dimensions."""
    for written in library.written():
        if written.kind.name == "rubric":
            yield from _grid(written)


def _grid(record: Record[object]) -> Iterator[Problem]:
    """Holds the cells, as written, against the levels and dimensions."""
    value = record.document.value if isinstance(record.document.value, dict) else {}
    levels, dimensions = (_ids(value.get(name), record.theirs) for name in ("levels", "dimensions"))
    signals = value.get("signals")
    if not levels or not dimensions or not isinstance(signals, dict):
        return
    yield from _known(record, ("signals",), signals, levels, "level")
    by_level = {_id(key, record.theirs): (key, cells) for key, cells in signals.items()}
    for level in levels:
        key, cells = by_level.get(level, (level, None))
        nothing = level not in by_level or (record.theirs and not _said(cells))
        if nothing and not _is_misspelled(level, by_level, levels):
            yield record.problem(("signals",), f"has nothing for the level '{level}'. Add it, or take the level out.")
        if isinstance(cells, dict):
            yield from _known(record, ("signals", key), cells, dimensions, "dimension")
            if not record.theirs:
                yield from _cells(record, level, cells, dimensions)
    if record.theirs:
        yield from _empty_rows(record, dimensions, [cells for _, cells in by_level.values()])


def _said(cells: object) -> dict[str, object]:
    """Gives the cells of a company's level that it filled."""
    return {as_id(key): one for key, one in cells.items() if not is_hole(one)} if isinstance(cells, dict) else {}


def _empty_rows(record: Record[object], dimensions: list[str], levels: list[object]) -> Iterator[Problem]:
    """Names dimensions of which a company says nothing at any level; here and there it may say nothing."""
    said = {key for cells in levels for key in _said(cells)}
    for i, dimension in enumerate(dimensions):
        if dimension not in said and not _is_misspelled(dimension, said, dimensions):
            what = f"'{dimension}' has no cell at any level. Write one, or take the dimension out."
            yield record.problem(("dimensions", i), what)


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


def _cells(record: Record[object], level: str, cells: dict[str, object], dimensions: list[str]) -> Iterator[Problem]:
    for dimension in dimensions:
        if dimension not in cells and not _is_misspelled(dimension, cells, dimensions):
            what = "is missing. Say what this level shows in this dimension."
            yield record.problem(("signals", level, dimension), what)
