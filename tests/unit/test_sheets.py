"""A rubric as a form: what a score sheet asks, and in which order."""

from __future__ import annotations

import json
import pathlib
import re
from html import unescape

import content
import project
import pytest
from playbook.library.library import load
from playbook.rules.all import problems
from playbook.show import show

RUBRIC = "data/rubrics/sample-rubric.yml"
PAGE = """---
description: A score sheet for one interviewer.
---
# Score sheet: a sample

{{ score_sheet("sample-rubric") }}
"""


@pytest.fixture
def book(tmp_path: pathlib.Path) -> pathlib.Path:
    return project.make(tmp_path)


def sheet(book: pathlib.Path, name: str = "score", macro: str = "score_sheet") -> str:
    return show(book, load(book), f"/levels/sample-rubric/{name}/", macro, "sample-rubric")


def reword(book: pathlib.Path, old: str, new: str) -> None:
    file = book / RUBRIC
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_what_was_heard_is_asked_before_the_score(book: pathlib.Path) -> None:
    html = sheet(book)

    order = ['data-field="level"', 'data-field="scope-heard"', 'data-field="scope-score"']
    assert sorted(order, key=html.index) == order
    assert "How large is the sample that is yours?" in html
    assert "Fills the keys that somebody else chose." in html


def test_not_asked_stands_apart_from_not_shown(book: pathlib.Path) -> None:
    said = words(sheet(book))

    assert said.count("Not asked ") == 1
    assert said.count("Not shown ") == 1
    assert re.search(r'name="score-sample-rubric-scope-score" value="not-asked"', sheet(book))


def test_a_scale_whose_lowest_step_is_not_shown_has_no_second_one_and_takes_the_level_in_words(
    book: pathlib.Path,
) -> None:
    reword(book, "summary: Trusted with a piece of a sample.}", "summary: Nothing came., not_shown: true}")

    html = sheet(book)

    assert 'value="not-shown"' not in html
    assert 'value="not-asked"' in html
    assert re.search(r'<input type="text"[^>]* data-field="level"', html)


def test_a_sheet_says_that_it_is_filled_in_alone_and_holds_no_sum(book: pathlib.Path) -> None:
    html = sheet(book)

    assert "on your own. Talk to the panel once everybody has." in words(html)
    assert "There's no total and no average" in words(html)
    assert not re.search(r'type="number"|<output|<meter|<progress', html)


def test_what_a_candidate_can_show_says_what_is_missing_for_the_next_level(book: pathlib.Path) -> None:
    said = words(sheet(book, "show", "can_show"))

    junior, senior, _ = said.split("Chooses the keys and says why.")  # the last stands in the table for paper
    assert (
        "What you can point to: A record with its review. To get to Senior: Junior fills the keys; senior decides"
        in junior
    )
    assert "Evidence for that: The decision record behind the keys." in junior
    assert "What you can point to: The decision record behind the keys." in senior
    assert "To get to" not in senior


def test_where_a_companys_ladder_says_nothing_no_cell_can_be_chosen(book: pathlib.Path) -> None:
    reword(book, "opening:", "whose: Example Rail\nopening:")
    file = book / RUBRIC
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("  senior:\n    scope:\n")] + "  senior: {}\n", encoding="utf-8")

    for html in (sheet(book), sheet(book, "show", "can_show")):
        assert re.search(r'scope-\w+" value="junior"', html)
        assert not re.search(r'scope-\w+" value="senior"', html)
        assert "<td></td>" in html


def test_a_score_sheet_has_the_evidence_of_each_cell_or_says_where_the_rubric_is(book: pathlib.Path) -> None:
    assert "Junior: A record with its review." in words(sheet(book)).replace(" :", ":")
    assert "You find the evidence to ask for with each" in words(sheet(book))

    file = book / RUBRIC
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"\n +evidence: .*", "", text), encoding="utf-8")

    assert "vidence to ask for" not in words(sheet(book))


def test_what_a_candidate_can_show_has_no_field_for_a_level_years_degrees_or_titles(book: pathlib.Path) -> None:
    html = sheet(book, "show", "can_show")

    assert re.findall(r'data-field="([^"]+)"', html) == ["scope-proof", "scope-shows"]


def test_a_page_below_a_records_page_needs_no_record_of_its_own(book: pathlib.Path) -> None:
    folder = book / "docs/levels/sample-rubric"
    folder.mkdir()
    (folder / "score.md").write_text(PAGE, encoding="utf-8")

    found = [str(one) for one in problems(load(book))]

    assert [one for one in found if "sample-rubric/score" in one and "addresses.txt" not in one] == []


def test_a_sheet_of_no_rubric_is_named(book: pathlib.Path) -> None:
    folder = book / "docs/levels/sample-rubric"
    folder.mkdir()
    (folder / "score.md").write_text(PAGE.replace('"sample-rubric"', '"sample"'), encoding="utf-8")

    found = [str(one) for one in problems(load(book)) if "score.md" in str(one)]

    assert found == [
        "docs/levels/sample-rubric/score.md:6:1: score_sheet: no rubric has the id 'sample'. Did you mean "
        "'sample-rubric'? There are: sample-ladder, sample-rubric."
    ]


def test_what_is_taken_from_a_template_has_its_order() -> None:
    html = show(project.ROOT, content.book(), "/levels/tpm/show/", "can_show", "tpm")
    found = json.loads(unescape(unescape(re.findall(r'data-proofs="([^"]*)"', html)[0])))

    assert found
    for one in found:
        fields = content.record("template", one["template"]).fields
        assert [id_ for id_, _ in one["fields"]] == [field.id for field in fields if not field.for_me]


def test_evidence_is_said_to_the_candidate() -> None:
    html = words(show(project.ROOT, content.book(), "/levels/tpm/show/", "can_show", "tpm"))

    said = re.findall(r"What you can point to: (.*?)(?= To get to| What to say)", html)
    assert len(said) > 10
    assert not [one for one in said if re.search(r"this person|\b(Ask|Compare)\b", one)]
