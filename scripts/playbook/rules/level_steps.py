"""What separates two levels is said for each pair of neighbors, and shown by two answers of neighbors.

Of ours everything is asked; a company's ladder may leave it out, and what it has must fit its levels.
"""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Path, Problem, did_you_mean, nearest, one_of
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.levels import Anchor, Dimension
from playbook.models.rubric import Rubric
from playbook.rules.level_order import out_of_order


def check(library: Library) -> Iterator[Problem]:
    """Names steps that are missing or lead nowhere, and pairs of answers that aren't neighbors'."""
    for record in library.of(Rubric):
        if not record.value.theirs and out_of_order(record):
            continue  # said already, and its steps come right with it
        levels = [level.id for level in record.value.levels]
        for i, dimension in enumerate(record.value.dimensions):
            faults = {**_steps(dimension, levels, record), **_anchor(dimension.anchor, levels)}
            for path, what in faults.items():
                yield record.problem(("dimensions", i, *path), what)


def _steps(dimension: Dimension, levels: list[str], record: Record[Rubric]) -> dict[Path, str]:
    lowest, *above = levels
    strange = [level for level in dimension.step_up if level not in levels]
    faults: dict[Path, str] = {}
    for level in dimension.step_up:
        if level == lowest:
            faults["step_up", level] = f"'{level}' is the lowest level: no step leads up to it. Take it out."
        elif level not in levels:
            faults["step_up", level] = _unknown(level, above)
    if dimension.step_up and not record.value.theirs:  # rules/own_ladders.py names one that is missing altogether
        for below, level in zip(levels, above, strict=False):
            if level not in dimension.step_up and not any(nearest(one, above) == level for one in strange):
                what = f"is missing. Say in one sentence what sets it apart from '{below}'."
                faults["step_up", level] = what
    return faults


def _anchor(anchor: Anchor | None, levels: list[str]) -> dict[Path, str]:
    if anchor is None:
        return {}
    both = {"lower": anchor.lower.level, "upper": anchor.upper.level}
    faults: dict[Path, str] = {
        ("anchor", name, "level"): _unknown(level, levels) for name, level in both.items() if level not in levels
    }
    if not faults and levels.index(both["upper"]) - levels.index(both["lower"]) != 1:
        what = f"the lower answer is at '{both['lower']}' and the upper one at '{both['upper']}'. "
        faults[("anchor",)] = f"{what}Write two that are one level apart, from the lowest up: {', '.join(levels)}."
    return faults


def _unknown(level: str, known: list[str]) -> str:
    return f"'{level}' is not a level of this rubric.{did_you_mean(level, known)} It has: {one_of(known)}."
