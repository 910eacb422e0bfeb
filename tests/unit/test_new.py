"""run.py new writes a record that check understands and that says what is left to write."""

from __future__ import annotations

import pathlib

import project
import pytest
from playbook.commands import new
from playbook.library.kinds import KINDS
from playbook.library.library import load
from playbook.rules.all import problems

ENTRIES = [kind for kind in KINDS if kind.home]


@pytest.mark.parametrize("kind", ENTRIES, ids=lambda kind: kind.name)
def test_a_new_record_is_whole_but_for_its_todos(kind: object, tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    name = kind.name  # type: ignore[attr-defined]
    record_id = "S901" if name == "source" else "brand-new"

    assert new.run(folder, name, record_id) == 0

    said = [str(problem) for problem in problems(load(folder))]
    assert said
    for line in said:
        assert "Traceback" not in line
        assert "is required (missing)" not in line, line
        assert "is not a key here" not in line, line
    assert any("TODO" in line for line in said)


def test_a_newcomer_fills_in_a_checklist_and_it_holds(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    new.run(folder, "checklist", "brand-new")
    file = folder / "data/checklists/brand-new.yml"
    text = file.read_text()
    for key, value in {
        "title: TODO": "title: Something new",
        "summary: TODO": "summary: Check one new thing.",
        "stages: [TODO]": "stages: [prepare]",
        "audiences: [TODO]": "audiences: [all]",
        "what: TODO": "what: Written today.",
        "id: TODO": "id: first-thing",
        "text: TODO": "text: Do the first thing.",
        "why: TODO": "why: It comes before the second.",
    }.items():
        assert key in text, key
        text = text.replace(key, value)
    text = text.replace("id: first-thing", "id: the-section", 1)
    file.write_text(text)
    page = folder / "docs/checklists/brand-new.md"
    page.write_text(page.read_text().replace("TODO Say in one sentence when a reader should use it.", "Use it first."))

    said = [str(problem) for problem in problems(load(folder))]

    assert said == [line for line in said if "TODO" in line], said
    assert len(said) <= 1  # the section's title


@pytest.mark.parametrize(
    ("kind", "record_id", "words"),
    [
        ("checklst", "x", "There is no kind 'checklst'. Did you mean 'checklist'?"),
        ("checklist", "Final Round", "'Final Round' can't be an id. Write one like final-round."),
        ("source", "128", "'128' can't be an id. Write one like S128."),
        ("checklist", "sample-checklist", "is there already"),
        ("story", "the-long-sample", "data/stories.yml has an entry the-long-sample already."),
    ],
)
def test_what_cannot_be_made_is_refused(
    kind: str, record_id: str, words: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make(tmp_path)

    assert new.run(folder, kind, record_id) == 2

    assert words in capsys.readouterr().err


def test_a_new_guide_asks_for_its_line_in_the_navigation(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make(tmp_path)

    assert new.run(folder, "guide", "brand-new") == 0

    assert (folder / "docs/guides/brand-new.md").exists()
    assert "nav:" in capsys.readouterr().out
