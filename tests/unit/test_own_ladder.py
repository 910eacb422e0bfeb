"""A company's own ladder is taken as it is written; ours has to say more."""

from __future__ import annotations

import pathlib

import project
import pytest
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
  l1: {craft: {text: ["**World-class** behaviour, 40% of it", "See [rules](https://example.com/a), [more](./b.md)"]}}
  l2: {craft: {text: Same again}}
"""


def ladder(folder: pathlib.Path, text: str) -> list[str]:
    """Adds the ladder to a small playbook; gives the problems in it."""
    project.small(folder)
    (folder / "data/rubrics/rail.yml").write_text(text, encoding="utf-8")
    (folder / "docs/levels/rail.md").write_text('# Example Rail\n\n{{ rubric("rail") }}\n', encoding="utf-8")
    return [problem.what for problem in problems(load(folder)) if problem.file == "data/rubrics/rail.yml"]


def rail(folder: pathlib.Path) -> Rubric:
    """Gives the ladder as it was read."""
    return next(one.value for one in load(folder).of(Rubric) if one.id == "rail")


def test_a_companys_words_are_taken_as_they_are_and_marks_come_off(tmp_path: pathlib.Path) -> None:
    assert ladder(tmp_path, LADDER) == []

    found = rail(tmp_path)
    cell = found.cell(found.levels[0], found.dimensions[0])
    assert cell is not None
    assert cell.texts == ["World-class behaviour, 40% of it", "See rules (https://example.com/a), more"]
    assert cell.evidence == "A release note."


def test_all_that_is_wrong_with_it_is_said_at_once(tmp_path: pathlib.Path) -> None:
    broken = LADDER.replace("  l2: {craft:", "  l2: {crafts:").replace("title: Example Rail\n", "")

    found = ladder(tmp_path, broken)

    assert any("'crafts' is not a dimension" in what for what in found)
    assert any("Write the page's title" in what for what in found)


def test_ours_without_a_company_must_say_more(tmp_path: pathlib.Path) -> None:
    found = ladder(tmp_path, LADDER.replace("whose: {name: Example Rail}\n", ""))

    assert any("web address" in what or "Markdown" in what for what in found)


MACRO = "holds a macro ('{{'). Write plain text: looks belong to overrides/, addresses to 'links', works to 'sources'."
L2 = "  l2: {craft: {text: Same again}}\n"


@pytest.mark.parametrize(
    ("as_written", "anchors"),
    [
        ({"id: l1": "id: IC 1", "  l1:": "  IC 1:"}, ["ic-1", "ic-1-craft"]),
        ({"id: l1": "id: 1", "  l1:": "  1:"}, ["1", "1-craft"]),
        ({"id: craft": "id: Craft & care", "craft: {": "Craft & care: {"}, ["craft-care", "l1-craft-care"]),
    ],
)
def test_its_own_names_are_ids(tmp_path: pathlib.Path, as_written: dict[str, str], anchors: list[str]) -> None:
    text = LADDER
    for ours, its in as_written.items():
        text = text.replace(ours, its)

    assert ladder(tmp_path, text) == []
    found = [part.anchor for part in rail(tmp_path).parts()]
    assert set(anchors) <= set(found)


def test_a_cell_is_a_text_a_list_or_missing(tmp_path: pathlib.Path) -> None:
    text = LADDER.replace("id: craft, label: Craft}", "id: craft, label: Craft}, {id: care, label: Care}")
    text = text.replace("craft: {text: [", 'care: "", craft: {text: [')  # as a table's empty cell
    assert ladder(tmp_path, text.replace(L2, "  l2: {craft: [Plans., Asks.], care: Listens}\n")) == []

    found = rail(tmp_path)
    shown = [
        [one.texts if (one := found.cell(level, row)) else None for row in found.dimensions] for level in found.levels
    ]
    assert shown[0][1] is None
    assert shown[1] == [["Plans.", "Asks."], ["Listens"]]


def test_several_lines_where_we_write_one_are_joined(tmp_path: pathlib.Path) -> None:
    text = LADDER.replace("evidence: A release note.", "evidence: [A note, A plan]")
    assert ladder(tmp_path, text.replace("label: L1}", "label: L1, summary: [Learns., Asks.]}")) == []

    found = rail(tmp_path)
    assert (found.evidence, found.levels[0].summary) == ("A note; A plan", "Learns. Asks.")


def test_the_company_may_be_a_bare_name_and_its_to_do_list_is_a_word(tmp_path: pathlib.Path) -> None:
    assert (
        ladder(
            tmp_path,
            LADDER.replace("{name: Example Rail}", "Example Rail").replace(
                "Same again", "Clears the TODO list each week"
            ),
        )
        == []
    )


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ("  l2: {craft: TODO}\n", "still says TODO. Write the text, or take the key out if it is optional."),
        ("  l2: {craft: []}\n", "has nothing for the level 'l2'. Add it, or take the level out."),
        ("  l2: {}\n", "has nothing for the level 'l2'. Add it, or take the level out."),
        ("  l2: {craft: ['{{ x }}']}\n", MACRO),
        ("  l2: {care: Listens}\n", "'care' is not a dimension of this rubric. It has: craft."),
        (L2 + "  l3: {craft: Decides}\n", "'l3' is not a level of this rubric. It has: l1, l2."),
    ],
)
def test_soundness_is_asked_once_a_fault(tmp_path: pathlib.Path, cells: str, what: str) -> None:
    assert ladder(tmp_path, LADDER.replace(L2, cells)) == [what]


def test_a_dimension_of_which_it_says_nothing_is_named(tmp_path: pathlib.Path) -> None:
    text = LADDER.replace("id: craft, label: Craft}", "id: craft, label: Craft}, {id: skill, label: Skill}")
    found = ladder(tmp_path, text.replace("  l1: {craft:", "  l1: {skill: , craft:"))

    assert found == ["'skill' has no cell at any level. Write one, or take the dimension out."]


def test_two_names_that_give_one_address_are_named(tmp_path: pathlib.Path) -> None:
    found = ladder(tmp_path, LADDER.replace("id: l2, label: L2", "id: L1, label: L2").replace("  l2:", "  L1:"))

    assert any("the id 'l1' is used already" in what for what in found)


def test_an_id_that_still_says_todo_is_named(tmp_path: pathlib.Path) -> None:
    found = ladder(tmp_path, LADDER.replace("id: l2", "id: TODO-upper").replace("  l2:", "  TODO-upper:"))

    assert any("'TODO-upper' is not an id" in what for what in found)


def test_what_contributing_shows_is_taken(tmp_path: pathlib.Path) -> None:
    told = (project.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("company's own ladder")[2]
    shown = told.partition("```yaml\n")[2].partition("```")[0]

    assert ladder(tmp_path, LADDER.partition("whose:")[0] + shown) == []
    assert {"l1-craft", "l2-money"} <= {part.anchor for part in rail(tmp_path).parts()}
