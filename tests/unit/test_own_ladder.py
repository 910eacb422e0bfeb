"""A company's own ladder is taken as it is written; ours has to say more."""

from __future__ import annotations

import pathlib

import project
from playbook.library.library import load
from playbook.models.rubric import Rubric
from playbook.rules.all import problems

LADDER = """\
id: rail
title: Example Rail
summary: The ladder of a railway.
stages: [choose]
audiences: [manager]
reviewed: {on: 2026-11-30, what: Brought in.}
whose: {name: Example Rail}
evidence: A release note.
levels: [{id: l1, label: L1}, {id: l2, label: L2}]
dimensions: [{id: craft, label: Craft}]
signals:
  l1: {craft: {text: ["**World-class** behaviour, 40% of the time", "See [rules](https://example.com/a)"]}}
  l2: {craft: {text: Same again}}
"""


def ladder(folder: pathlib.Path, text: str) -> list[str]:
    """Adds the ladder to a small playbook; gives the problems in it."""
    project.small(folder)
    (folder / "data/rubrics/rail.yml").write_text(text, encoding="utf-8")
    (folder / "docs/levels/rail.md").write_text('# Example Rail\n\n{{ rubric("rail") }}\n', encoding="utf-8")
    return [problem.what for problem in problems(load(folder)) if problem.file == "data/rubrics/rail.yml"]


def test_a_companys_words_are_taken_as_they_are_and_marks_come_off(tmp_path: pathlib.Path) -> None:
    assert ladder(tmp_path, LADDER) == []

    found = next(one.value for one in load(tmp_path).of(Rubric) if one.id == "rail")
    cell = found.cell(found.levels[0], found.dimensions[0])
    assert cell.texts == ["World-class behaviour, 40% of the time", "See rules (https://example.com/a)"]
    assert cell.evidence == "A release note."


def test_all_that_is_wrong_with_it_is_said_at_once(tmp_path: pathlib.Path) -> None:
    broken = LADDER.replace("  l2: {craft:", "  l2: {crafts:").replace("title: Example Rail\n", "")

    found = ladder(tmp_path, broken)

    assert any("'crafts' is not a dimension" in what for what in found)
    assert any("Write the page's title" in what for what in found)


def test_ours_without_a_company_must_say_more(tmp_path: pathlib.Path) -> None:
    found = ladder(tmp_path, LADDER.replace("whose: {name: Example Rail}\n", ""))

    assert any("web address" in what or "Markdown" in what for what in found)
