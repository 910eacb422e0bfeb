"""What stands beside a page's text: the section's pages, and what a guide has to fill and tick."""

from __future__ import annotations

import pathlib

import project
import pytest
from playbook.library.library import Library, load
from playbook.views.frame import beside, rail
from playbook.views.site import Site


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(project.small(tmp_path_factory.mktemp("book")))


def names(library: Library, here: str) -> list[str]:
    """Gives the names of the pages beside a page, its own in brackets."""
    return [f"[{one.text}]" if one.here else one.text for one in rail(Site(library, here))["siblings"]]  # type: ignore[attr-defined]


def test_a_sections_pages_stand_in_the_journeys_order_by_what_tells_them_apart(book: Library) -> None:
    found = names(book, "/checklists/final-round/")
    assert "[Final round]" in found
    assert "Is your Backgrounder ready?" in found
    assert found.index("The day before") < found.index("[Final round]") < found.index("After a no")


def test_titles_that_begin_alike_are_shown_whole(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    sample = folder / "data/checklists/sample-checklist.yml"
    text = sample.read_text(encoding="utf-8").replace("title: A sample checklist\n", 'title: "Same: one"\n')
    sample.write_text(text, encoding="utf-8")
    other = text.replace("id: sample-checklist\n", "id: other\n").replace("Same: one", "Same: two")
    (folder / "data/checklists/other.yml").write_text(other, encoding="utf-8")

    assert sorted(names(load(folder), "/checklists/other/")) == ["Same: one", "[Same: two]"]


def test_guides_stand_as_the_navigation_has_them(tmp_path: pathlib.Path) -> None:
    folder = project.small(tmp_path)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "guides/" in line and "index" not in line]
    before = names(load(folder), "/guides/final-round/")
    settings.write_text(text.replace("\n".join(lines), "\n".join(reversed(lines))), encoding="utf-8")

    assert len(lines) > 1
    assert names(load(folder), "/guides/final-round/") == before[::-1]


def test_a_page_that_is_no_record_stands_with_those_of_its_section(book: Library) -> None:
    section = names(book, "/levels/")
    assert section
    assert not any(name.startswith("[") for name in section)
    for page in (one for one in book.pages if one.address.startswith("/levels/") and one.address != "/levels/"):
        assert any(name.startswith("[") for name in names(book, page.address)), page.address


def test_an_answer_of_the_start_page_stands_with_the_others_to_its_question(book: Library) -> None:
    assert names(book, "/start/") == []
    assert [name for name in names(book, "/start/in-8-days/") if name.startswith("[")] != []
    assert names(book, "/") == names(book, "/glossary/") == []


def test_a_guide_names_the_lists_and_templates_it_sends_to_once_and_no_other_page_does(book: Library) -> None:
    links = [link.url for link in beside(Site(book, "/guides/final-round/"))["links"]]  # type: ignore[attr-defined]
    assert "../../checklists/final-round/" in links
    assert len(set(links)) == len(links)
    assert beside(Site(book, "/checklists/final-round/"))["links"] == []
