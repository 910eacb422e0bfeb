"""What macros show: on a record's own page, on another one, and when something is wrong."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.library.kinds import KINDS
from playbook.library.library import Library, load
from playbook.library.macro_table import MACROS
from playbook.render import render
from playbook.show import SHELL, Held, show


@pytest.fixture
def book(tmp_path: pathlib.Path) -> tuple[pathlib.Path, Library]:
    folder = project.make(tmp_path)
    return folder, load(folder)


RECORDS = {
    "checklist": ("sample-checklist", "/checklists/sample-checklist/"),
    "template": ("sample-template", "/templates/sample-template/"),
    "rubric": ("sample-rubric", "/levels/sample-rubric/"),
    "questions": ("sample-theme", "/questions/sample-theme/"),
    "situation": ("new-here", "/start/new-here/"),
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
    arguments |= dict.fromkeys(("compare", "score_sheet", "can_show"), "sample-rubric")
    arguments |= {"members": "checklists", "filter": "checklists", "vocabulary": "stages"}
    for macro in MACROS:
        if macro.block:
            given = [arguments[macro.name]] if macro.name in arguments else []
            html = show(folder, library, "/guides/sample-guide/", macro.name, *given)
            assert html.startswith("<section"), macro.name
            assert html.endswith("</section>"), macro.name


def test_the_home_page_shows_what_records_say_and_links_each_piece_to_its_own_address(
    book: tuple[pathlib.Path, Library],
) -> None:
    folder, library = book

    html = show(folder, library, "/", "shown")

    assert "I bring books to readers in towns without a library." in html
    assert "Invented example" in html
    assert re.findall(r'\bid="', html) == []
    assert ["/" + href for href in re.findall(r'href="([^"]+)"', html)] == [
        "/templates/sample-template/#invented-pm",
        "/templates/sample-template/",
        "/checklists/sample-checklist/#read-aloud",
        "/checklists/sample-checklist/",
        "/levels/sample-rubric/#junior-scope",
        "/levels/sample-rubric/#senior-scope",
        "/levels/sample-rubric/",
    ]


def test_text_from_data_is_escaped(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    file = folder / "data/checklists/sample-checklist.yml"
    file.write_text(file.read_text().replace("Read the sample aloud once.", "Compare a < b & c."))

    html = show(folder, load(folder), "/checklists/sample-checklist/", "checklist", "sample-checklist")

    assert "Compare a &lt; b &amp; c." in html


def test_a_spoken_answer_stands_whole_outside_its_closed_part(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book

    html = show(folder, library, "/questions/sample-theme/", "questions", "sample-theme")

    assert "(invented, about 60 seconds)" in html
    read = re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)
    assert re.search(r"<p>Last winter our book bus [^<]+</p>\s*<p>Since then [^<]+ by noon\.</p>", read)


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

    assert "A sample checklist" in show(folder, library, "/checklists/", "members", "checklists", stage="loop")
    assert "A sample checklist" not in show(folder, library, "/checklists/", "members", "checklists", stage="final")
    assert "A sample checklist" in show(folder, library, "/checklists/", "members", "checklists", audience="tpm")
    assert "A sample rubric" not in show(folder, library, "/levels/", "members", "levels", audience="pm")


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
    members = show(folder, load(folder), "/checklists/", "members", "checklists")
    guides = show(folder, library, "/guides/", "members", "guides")

    assert re.findall(r'<option value="([^"]*)">', html) == ["", "prepare", "loop", "", "pm", "tpm", "", "15"]
    assert "Showing all 2 checklists" in html
    assert 'data-stages="loop prepare" data-audiences="tpm pm" data-minutes="15">' in members
    assert "data-audiences=" in guides
    assert "data-minutes" not in guides


def marks(folder: pathlib.Path, library: Library, *cited: str) -> list[tuple[str, str, str]]:
    """Gives address, name and number of each mark that a call in the sample guide shows."""
    html = show(folder, library, "/guides/sample-guide/", "source", *cited)
    return re.findall(r'href="([^"]*)" title="[^"]*" aria-label="([^"]*)">(\d+)</a>', html)


def test_each_work_has_one_number_on_a_page_and_the_claims_of_an_article_share_it(
    book: tuple[pathlib.Path, Library],
) -> None:
    folder, _ = book
    guide = folder / "docs/guides/sample-guide.md"
    guide.write_text(guide.read_text().replace("## Why", 'Read. {{ source("S900", "X2", "X1") }}\n\n## Why'))
    library = load(folder)

    study = ("../../sources/#s900", "Source 1: Example et al. 2015, A study of samples", "1")
    assert marks(folder, library, "X1") == [("../../sources/sample-article/#x1", "Source 2: Sample article, X1", "2")]
    assert marks(folder, library, "X2", "S900", "X1") == [
        ("../../sources/sample-article/#x2", "Source 2: Sample article, X2, X1", "2"), study,
    ]  # fmt: skip
    assert marks(folder, library, "S900", "S900") == [study]


def test_the_list_at_a_page_s_end_names_each_work_once(book: tuple[pathlib.Path, Library]) -> None:
    folder, library = book

    html = show(folder, library, "/guides/sample-guide/", "works")
    lines = [re.sub(r"<[^>]+>", "", line).strip() for line in html.splitlines() if "<li>" in line]

    assert "<h2>Sources</h2>" in html
    assert " id=" not in html
    assert lines == [
        "An invented author: On samples, undated. Read in full. Ideas: X2.",
        "An invented author: A study of samples, 2015. Abstract only.",
    ]
    assert 'href="../../sources/sample-article/">' in html
    assert 'href="../../sources/sample-article/#x2">X2</a>' in html
    assert 'href="../../sources/#s900">' in html


def test_a_page_whose_last_section_is_named_sources_gets_no_second_heading_and_one_without_marks_no_list(
    book: tuple[pathlib.Path, Library],
) -> None:
    folder, _ = book
    guide = folder / "docs/guides/sample-guide.md"
    guide.write_text(f"{guide.read_text()}\n## Sources {{ #sources }}\n\nThe article's map.\n")

    assert "<h2>" not in show(folder, load(folder), "/guides/sample-guide/", "works")
    assert show(folder, load(folder), "/guides/", "works") == ""


def test_a_source_that_is_not_there_spoils_no_other_mark(book: tuple[pathlib.Path, Library]) -> None:
    folder, _ = book
    guide = folder / "docs/guides/sample-guide.md"
    guide.write_text(guide.read_text().replace("## Why", 'Read. {{ source("S123") }}\n\n## Why'))
    library = load(folder)

    assert [number for _, _, number in marks(folder, library, "X2")] == ["1"]
    assert "S123 is not a source or claim" in show(folder, library, "/guides/sample-guide/", "source", "S123")
    assert "<li>" in show(folder, library, "/guides/sample-guide/", "works")


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


def test_the_glossary_leads_to_the_first_term_of_each_letter_on_its_own_page_only(
    book: tuple[pathlib.Path, Library],
) -> None:
    folder, _ = book
    file = folder / "data/glossary.yml"
    first, *_ = re.findall(r"id: ([a-z-]+)", file.read_text(encoding="utf-8"))
    added = "\n  - {id: zebra, term: Zebra, meaning: An animal.}\n  - {id: zoo, term: Zoo, meaning: A place.}\n"
    file.write_text(file.read_text(encoding="utf-8").rstrip() + added, encoding="utf-8")
    library = load(folder)

    letters = re.findall(r'<a href="#([a-z-]+)">([A-Z])</a>', show(folder, library, "/glossary/", "glossary"))
    assert letters[-1] == ("zebra", "Z")
    assert first in [term for term, _ in letters]
    assert "pm-letters" not in show(folder, library, "/guides/sample-guide/", "glossary")


def test_what_block_macros_show_is_held_and_put_back_in_its_place() -> None:
    held = Held()
    marks = [held.keep("<section>\n\n1 \\1</section>"), held.keep("<p>2</p>")]

    assert held.put_back(f"a\n{marks[1]}\nb\n{marks[0]}") == "a\n<p>2</p>\nb\n<section>\n\n1 \\1</section>"
    assert held.put_back("no marks") == "no marks"


def test_every_fragment_can_be_rendered(book: tuple[pathlib.Path, Library]) -> None:
    """Also the one that no page calls today: a fault in it would wait for a writer who does."""
    folder, library = book
    first = {kind.name: library.of(kind.name)[0].id for kind in KINDS if library.of(kind.name)}
    first |= {"page": "checklists/sample-checklist", "cited": "S900"}
    values: dict[str, dict[str, object]] = {
        "anchor": {"id": "x", "label": "X"}, "moved": {"url": "./", "title": "X"}, "gone": {"ids": ["x"], "kind": ""},
        "redirect": {"title": "X", "url": "./", "canonical": "x", "script": "x.js", "parts": [("a", "./", "A")]},
        "error": {"name": "x", "args": (), "fault": "x"},
    }  # fmt: skip
    told: list[str] = []

    for macro in MACROS:
        calls = [[word] for word in macro.choices] or [[first[macro.shows]] if macro.shows else []]
        for arguments in [*calls, []] if macro.optional else calls:
            show(folder, library, "/guides/sample-guide/", macro.name, *arguments, tell=told.append)
    for name in SHELL:
        show(folder, library, "/checklists/sample-checklist/", name, tell=told.append)
    for name, some in values.items():
        render(folder / "overrides/fragments", name, some)

    assert told == []
    shown = {macro.name for macro in MACROS} | {*SHELL} | {*values}
    files = {file.stem for file in (folder / "overrides/fragments").glob("[!_]*.html")}
    assert files - shown == set()
