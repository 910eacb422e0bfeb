"""What stands beside the text on a wide screen: the section's pages in their order, and what a guide has to fill."""

from __future__ import annotations

import html
import pathlib
import re

import content
import project
import pytest
from playbook.library.library import load
from playbook.show import show


def links(folder: pathlib.Path, here: str, name: str = "rail") -> list[str]:
    """Gives the words of the links in the rail of a page (or in what stands below its contents)."""
    shown = show(project.ROOT, load(folder), here, name)
    return [html.unescape(text) for text in re.findall(r"<li><a [^>]+>(.*?)</a></li>", shown)]


def guide(folder: pathlib.Path, name: str, title: str) -> None:
    (folder / f"docs/guides/{name}.md").write_text(f"---\ndescription: x\n---\n# {title}\n", encoding="utf-8")


def test_guides_stand_as_the_navigation_has_them_and_one_that_it_lacks_comes_last(small_project: pathlib.Path) -> None:
    before = links(small_project, "/guides/backgrounder/")
    guide(small_project, "apart", "Apart: not named yet")

    assert len(before) > 2
    assert links(small_project, "/guides/backgrounder/") == [*before, "Apart"]
    assert links(small_project, "/guides/apart/") == [*before, "Apart"]


def test_a_name_is_cut_at_its_colon_only_where_that_tells_pages_apart(small_project: pathlib.Path) -> None:
    guide(small_project, "one", "Alike: one")
    guide(small_project, "two", "Alike: two")

    assert links(small_project, "/guides/one/")[-2:] == ["Alike: one", "Alike: two"]


def test_of_a_section_the_page_itself_is_marked_and_its_index_is_the_head() -> None:
    shown = show(project.ROOT, content.book(), "/levels/pm/", "rail")

    assert re.findall(r'<a href="([^"]*)" aria-current="page">', shown) == ["./"]
    assert re.findall(r'pm-rail__title"><a href="([^"]*)">', shown) == ["../"]


def test_an_answer_of_the_start_page_has_the_other_answers_to_its_question_beside_it(
    small_project: pathlib.Path,
) -> None:
    file = small_project / "data/ways-in.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[/start/in-8-days/]", "[/start/turned-down/, /start/in-8-days/]"), encoding="utf-8")

    assert links(small_project, "/start/in-8-days/") == [
        content.record("situation", name).answer for name in ("turned-down", "in-8-days")
    ]


@pytest.mark.parametrize("here", ["/", "/glossary/", "/my-data/", "/start/", "/practice/before-you-go-in/"])
def test_a_page_of_no_section_or_alone_in_it_has_nothing_beside_it(here: str) -> None:
    assert show(project.ROOT, content.book(), here, "rail") == ""


def test_a_guide_has_five_lists_and_templates_at_most_beside_it_each_once(small_project: pathlib.Path) -> None:
    file = small_project / "docs/guides/backgrounder.md"
    lists = sorted(f"../checklists/{one.stem}.md" for one in (small_project / "docs/checklists").glob("[!i]*.md"))
    assert len(lists) > 4
    more = " ".join(f"[x]({one}#{part})" for one in lists for part in ("a", "b"))
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{more} [gone](../templates/no-such.md)\n", encoding="utf-8")

    found = links(small_project, "/guides/backgrounder/", "beside")

    assert len(found) == len(set(found)) == 5
    assert links(small_project, "/checklists/final-round/", "beside") == []


def test_of_a_long_section_the_pages_around_the_page_are_beside_it(small_project: pathlib.Path) -> None:
    for number in range(100, 160):
        guide(small_project, f"g{number}", f"Guide {number}")

    for here in ("backgrounder", "g130", "g159"):
        shown = show(project.ROOT, load(small_project), f"/guides/{here}/", "rail")
        assert shown.count("<li>") == 40
        assert shown.count('aria-current="page"') == 1
