"""A company's ladder, eight levels in nine dimensions with holes, comes out as our own rubrics do."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from playbook.library.library import load
from playbook.models.rubric import Rubric
from search_index import read
from sites import Site

ADDRESS = "/levels/railway/"


@pytest.fixture(scope="module")
def page(small_site: Site) -> str:
    return (small_site.folder / "levels/railway/index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ladder(small_site: Site) -> Rubric:
    return next(one.value for one in load(small_site.root).of(Rubric) if one.id == "railway")


def test_each_cell_stands_once_and_a_hole_stands_nowhere(page: str, ladder: Rubric) -> None:
    filled = [(level.id, row.id) for level in ladder.levels for row in ladder.dimensions if ladder.cell(level, row)]

    assert len(filled) == len(ladder.levels) * len(ladder.dimensions) - 3
    assert [page.count(f'id="{level}-{row}"') for level, row in filled] == [1] * len(filled)
    assert 'id="l1-money"' not in page
    assert page.count("Keeps signal boxes in the book (https://example.com/book)") >= 1


def test_its_neighboring_levels_stand_side_by_side_where_it_says_something(small_site: Site, ladder: Rubric) -> None:
    html = (small_site.folder / "levels/railway/compare/index.html").read_text(encoding="utf-8")

    for lower, upper in pairwise(ladder.levels):
        assert html.count(f'id="{lower.id}-{upper.id}"') == 1
        for row in ladder.dimensions:
            said = ladder.cell(lower, row) or ladder.cell(upper, row)
            assert html.count(f'id="{lower.id}-{upper.id}-{row.id}"') == (1 if said else 0)


def test_it_says_once_whose_it_is(page: str) -> None:
    assert page.count("in the words of") == 1
    assert 'href="https://example.com/ladder"' in page


def test_its_words_are_not_explained_by_our_glossary(page: str) -> None:
    assert "the loop of track" in page
    assert 'class="pm-term"' not in page


def test_it_is_found(small_site: Site) -> None:
    found, place = [], ""
    for address in read(small_site, "first")["entries"]["address"]:
        place = place if address.startswith("#") else address
        found.append(place + address if address.startswith("#") else address)

    assert {ADDRESS, f"{ADDRESS}#l3-money", f"{ADDRESS}#l8", f"{ADDRESS}#communication"} <= set(found)


def test_other_pages_lead_to_it(small_site: Site) -> None:
    section = (small_site.folder / "levels/index.html").read_text(encoding="utf-8")

    assert re.search(r'href="railway/"', section)
