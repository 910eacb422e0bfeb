"""What the search reads, as the build writes it from the tests' own playbook."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playbook.library.library import load
from playbook.models.checklist import Item
from playbook.models.company import Company
from playbook.models.lists import Story, Tension, Term
from playbook.models.question import Question
from playbook.models.levels import Signal
from playbook.models.template import Template, TemplateField
from search_index import read
from sites import Site


@pytest.fixture(scope="module")
def first(small_site: Site) -> dict[str, Any]:
    return read(small_site, "first")


def addressed(*columns: dict[str, list[Any]]) -> dict[str, dict[str, Any]]:
    """Gives each row by its whole address: a place stands behind its page."""
    found, page = {}, ""
    for one in columns:
        for values in zip(*one.values(), strict=True):
            row = dict(zip(one, values, strict=True))
            page = page if row["address"].startswith("#") else row["address"]
            found[page + row["address"] if row["address"].startswith("#") else row["address"]] = row
    return found


def test_everything_that_a_reader_may_want_is_an_entry(small_site: Site, first: dict[str, Any]) -> None:
    kinds = {
        Item: "item", Template: "template", TemplateField: "field", Question: "question", Signal: "cell", Story: "story",
        Tension: "tension", Term: "term", Company: "company",
    }  # fmt: skip
    rows = addressed(first["entries"])
    wanted = {
        address: kinds[type(target.value)]
        for address, target in load(small_site.root).targets.items()
        if type(target.value) in kinds and not target.heading
    }

    assert set(wanted.values()) == set(kinds.values())
    assert {address: rows[address]["kind"] for address in wanted} == wanted


def test_texts_stand_in_the_order_of_the_entries(small_site: Site, first: dict[str, Any]) -> None:
    rest = read(small_site, "rest")
    rows = addressed(first["entries"], rest["entries"])
    texts = dict(zip(rows, rest["texts"], strict=True))

    assert len(rows) == len(rest["texts"])
    assert texts["/guides/final-round/#what-is-left"].startswith("Say less, decide more.")
    assert {texts[address] for address, row in rows.items() if row["kind"] == "group"} == {""}  # links to entries


def test_a_part_of_the_names_can_be_filed_before_the_next_is_here(small_site: Site) -> None:
    start, _, *parts, end = (small_site.folder / "search/first.json").read_text(encoding="utf-8").split("\n")

    assert (start, end) == ("[", "]")
    assert len(parts) > 1
    assert all("#" not in json.loads(part.rstrip(","))["address"][0] for part in parts)


def test_what_a_place_says_of_itself_comes_with_the_texts(small_site: Site, first: dict[str, Any]) -> None:
    rest = read(small_site, "rest")
    rows = addressed(first["entries"])
    leads = dict(zip(rows, rest["leads"], strict=False))

    assert rows["/checklists/final-round/"]["lead"]
    assert not leads["/checklists/final-round/"]
    assert not any(row["lead"] for address, row in rows.items() if "#" in address)
    assert leads["/glossary/#loop"]


def test_two_levels_side_by_side_are_a_place(first: dict[str, Any]) -> None:
    row = addressed(first["entries"])["/levels/pm/compare/#senior-staff"]

    assert (row["title"], row["kind"]) == ("Senior to staff", "level")
    assert "Senior vs staff" in row["asked"].split("\n")


def test_a_disagreement_says_our_rule(small_site: Site, first: dict[str, Any]) -> None:
    rest = read(small_site, "rest")
    leads = dict(zip(addressed(first["entries"]), rest["leads"], strict=False))

    for record in load(small_site.root).of(Tension):
        assert leads[record.address] == f"Our rule: {record.value.our_rule}"


def test_what_is_left_out_says_so(first: dict[str, Any]) -> None:
    rows = addressed(first["entries"])
    found = {address: row["kind"] for address, row in rows.items() if address.startswith("/out-of-scope/")}

    assert len(found) > 1
    assert set(found.values()) == {"uncovered"}


def test_frequent_words_are_written_shortly(small_site: Site, first: dict[str, Any]) -> None:
    words = first["short"]["words"].split()
    written = (small_site.folder / "search/rest.json").read_text(encoding="utf-8")

    assert words[0] == "the"
    assert " the " not in written
    assert " the " in "\n".join(read(small_site, "rest")["texts"])


def test_both_files_say_which_publication_they_are_of(small_site: Site, first: dict[str, Any]) -> None:
    assert first["of"] == read(small_site, "rest")["of"]


def test_nothing_of_the_page_around_the_text_is_read(small_site: Site, first: dict[str, Any]) -> None:
    everything = json.dumps([first, read(small_site, "rest")], ensure_ascii=False)

    for noise in ("For whom, when, other names", "Copy as Markdown", "Copy link", "Not for me", "Based on"):
        assert noise not in everything, noise


def test_a_readers_phrase_stands_without_the_words_that_say_little(first: dict[str, Any]) -> None:
    rows = addressed(first["entries"])

    assert rows["/start/turned-down/"]["asked"].split("\n") == [
        "went somebody else",
        "dumped after final",
        "was it something I said",  # 'said' alone would answer whoever types that word
        "where do i go from here",  # without them it would no longer mean what search.yml says it does
    ]
    assert rows["/guides/final-round/#what-is-left"]["asked"] == "vice president interview tomorrow"


def test_each_template_has_its_blanks_for_copying(small_site: Site) -> None:
    forms = read(small_site, "forms")

    assert set(forms) == {record.address for record in load(small_site.root).of(Template)}
    assert all("⟨" in form for form in forms.values())


def test_the_themes_search_is_not_published(small_site: Site) -> None:
    names = [file.relative_to(small_site.folder).as_posix() for file in small_site.folder.rglob("*") if file.is_file()]

    assert [name for name in names if "lunr" in name or "workers/" in name or "search_index" in name] == []
