"""What macros show: on a record's own page, on another one, and when something is wrong."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.library.library import Library, load
from playbook.library.macros import MACROS
from playbook.show import show


@pytest.fixture
def book(tmp_path: pathlib.Path) -> tuple[pathlib.Path, Library]:
    folder = project.make(tmp_path)
    return folder, load(folder)


RECORDS = {
    "checklist": ("sample-checklist", "/checklists/sample-checklist/"),
    "template": ("sample-template", "/templates/sample-template/"),
    "rubric": ("sample-rubric", "/levels/sample-rubric/"),
    "questions": ("sample-theme", "/questions/sample-theme/"),
    "claims": ("sample-article", "/sources/sample-article/"),
    "story": ("the-long-sample", "/stories/"),
    "tension": ("short-or-whole", "/disagreements/"),
}


@pytest.mark.parametrize("name", RECORDS)
def test_on_its_own_page_a_record_prints_every_id_that_is_an_address(
    book: tuple[pathlib.Path, Library], name: str
) -> None:
    folder, library = book
    record_id, address = RECORDS[name]

    html = show(folder, library, address, name, record_id)

    wanted = {a.partition("#")[2] for a in library.targets if a.startswith(f"{address}#")}
    assert wanted <= set(re.findall(r'\bid="([^"]+)"', html))


@pytest.mark.parametrize("name", RECORDS)
def test_on_another_page_a_record_prints_no_id_and_links_home(book: tuple[pathlib.Path, Library], name: str) -> None:
    folder, library = book
    record_id, address = RECORDS[name]

    html = show(folder, library, "/guides/sample-guide/", name, record_id)

    assert re.findall(r'\bid="', html) == []
    assert f'href="../..{address}' in html
    assert "<textarea" not in html
    assert "<input" not in html


def test_every_block_macro_has_a_root_that_markdown_leaves_alone(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book
    arguments = {name: record_id for name, (record_id, _) in RECORDS.items()}
    arguments |= {"cards": "checklists", "filter": "checklists", "vocabulary": "stages", "start": "interview-coming"}
    for macro in MACROS:
        if macro.block:
            given = [arguments[macro.name]] if macro.name in arguments else []
            html = show(folder, library, "/guides/sample-guide/", macro.name, *given)
            assert html.startswith("<section"), macro.name
            assert html.endswith("</section>"), macro.name


def test_text_from_data_is_escaped(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    file = folder / "data/checklists/sample-checklist.yml"
    file.write_text(file.read_text().replace("Read the sample aloud once.", "Compare a < b & c."))

    html = show(folder, load(folder), "/checklists/sample-checklist/", "checklist", "sample-checklist")

    assert "Compare a &lt; b &amp; c." in html


def test_a_wrong_id_becomes_a_visible_block(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book

    html = show(folder, library, "/", "checklist", "no-such-list")

    assert 'class="pm-error" role="alert"' in html
    assert "no checklist with the id &#39;no-such-list&#39; could be read" in html


def test_a_broken_fragment_becomes_a_visible_block_with_file_and_line(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book
    (folder / "overrides/fragments/doors.html").write_text("<section>\n{{ no_such_value }}\n</section>")

    told: list[str] = []
    html = show(folder, library, "/", "doors", tell=told.append)

    assert "overrides/fragments/doors.html:2: UndefinedError" in html
    assert len(told) == 1
    assert told[0].startswith("/: doors() could not be shown: overrides/fragments/doors.html:2: UndefinedError")


def test_cards_can_be_narrowed_by_stage_and_audience(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book

    assert "A sample checklist" in show(folder, library, "/checklists/", "cards", "checklists", stage="loop")
    assert "A sample checklist" not in show(folder, library, "/checklists/", "cards", "checklists", stage="final")
    assert "A sample checklist" in show(folder, library, "/checklists/", "cards", "checklists", audience="tpm")
    assert "A sample rubric" not in show(folder, library, "/levels/", "cards", "levels", audience="pm")


def test_a_filter_offers_what_occurs_and_the_cards_say_what_it_asks(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book
    file = folder / "data/checklists/sample-checklist.yml"
    text = file.read_text()
    file.with_stem("longer").write_text(
        text.replace("id: sample-checklist", "id: longer").replace("minutes: 5", "minutes: 30")
    )
    text = text.replace("stages: [prepare, loop]", "stages: [loop, prepare]").replace("minutes: 5", "minutes: 15")
    file.write_text(text.replace("audiences: [all]", "audiences: [tpm, pm]"))

    html = show(folder, load(folder), "/checklists/", "filter", "checklists")
    cards = show(folder, load(folder), "/checklists/", "cards", "checklists")
    guides = show(folder, library, "/guides/", "cards", "guides")

    assert re.findall(r'<option value="([^"]*)">', html) == ["", "prepare", "loop", "", "pm", "tpm", "", "15"]
    assert "Showing all 2 checklists" in html
    assert 'data-stages="loop prepare" data-audiences="tpm pm" data-minutes="15">' in cards
    assert "data-audiences=" in guides
    assert "data-minutes" not in guides


def test_a_source_is_cited_with_its_year_and_a_claim_with_its_article(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book

    source = show(folder, library, "/guides/sample-guide/", "source", "S900")
    claim = show(folder, library, "/guides/sample-guide/", "source", "X2")

    assert source == (
        '<a class="pm-cite" href="../../sources/#s900" title="A study of samples">Example et al. 2015</a>'
    )
    assert 'href="../../sources/sample-article/#x2"' in claim
    assert ">Sample article, X2</a>" in claim


ROLE = ("your team visits the markets", "run migrations again")


@pytest.mark.parametrize("page", ["about-you", "backgrounder"])
def test_an_invented_person_ends_with_what_they_say_in_the_other_template(
    small_project: pathlib.Path, page: str
) -> None:
    html = show(small_project, load(small_project), f"/templates/{page}/", "template", page)

    examples = re.findall(r'<article class="pm-example".*?</article>', html, re.DOTALL)
    about = [one for one in examples if "ten years" in one or "minibus" in one or "clocks" in one]
    assert len(about) == 3
    for words in ROLE:
        said = [one for one in examples if words in one]
        assert len(said) == 1
        # In the kit the ending is an answer of its own.
        assert (said[0] in about) == (page == "about-you")
    assert not any(words in about[0] for words in ROLE), "an article's example is another person's"
