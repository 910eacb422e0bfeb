"""A ladder's levels go from the lowest up.

What can be known of it: only the lowest level has no `not_yet`; `levels` and `signals` name the levels in one
order; and two levels that stand in two rubrics of ours stand in the same order in both. Nothing else tells which is
higher. How a company orders its own levels is for the company to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Path, Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.rubric import Rubric

_UP = "List the levels from the lowest up."


def check(library: Library) -> Iterator[Problem]:
    """Names rubrics whose levels are out of order, once each, by what tells it best."""
    sound: list[Record[Rubric]] = []
    for record in library.of(Rubric):
        found = out_of_order(record) or (None if record.value.theirs else _against(record, sound))
        if found:
            yield record.problem(*found)
        elif not record.value.theirs:
            sound.append(record)


def out_of_order(record: Record[Rubric]) -> tuple[Path, str] | None:
    """Gives place and fault of a rubric whose levels contradict its own signals, or None."""
    signals = record.value.signals
    levels = [level.id for level in record.value.levels]
    bare = [one for one in levels if signals.get(one) and not any(cell.not_yet for cell in signals[one].values())]
    first, named = signals.get(levels[0]) or {}, list(signals)
    all_below = first and all(cell.not_yet for cell in first.values())
    # one cell alone is a misplaced not_yet, unless signals starts with the other level too
    if len(bare) == 1 and bare[0] != levels[0] and all_below and (len(first) > 1 or named[0] == bare[0]):
        what = f"'{bare[0]}' is the lowest level, since it has no not_yet, but '{levels[0]}' stands first. {_UP}"
        return ("levels", levels.index(bare[0])), what
    if sorted(named) == sorted(levels) and named != levels:
        one, other = next((a, b) for a, b in zip(levels, named, strict=True) if a != b)
        what = f"has '{other}' where levels has '{one}': the two go in different orders. {_UP} Signals follow them."
        return ("signals", other), what
    return None


def _against(record: Record[Rubric], others: list[Record[Rubric]]) -> tuple[Path, str] | None:
    """Gives place and fault of two levels that another rubric has the other way around, or None."""
    levels = [level.id for level in record.value.levels]
    for other in others:
        there = [level.id for level in other.value.levels if level.id in levels]
        here = [level for level in levels if level in there]
        for lower, upper in zip(here, here[1:], strict=False):
            if there.index(lower) > there.index(upper):
                what = f"'{lower}' stands below '{upper}' here and above it in {other.file}. {_UP}"
                return ("levels", levels.index(lower)), what
    return None
