"""What a page makes a browser fetch, counted on the tests' own playbook, which doesn't grow."""

from __future__ import annotations

import re

import pytest
from chores.weigh import Weight, weigh
from sites import Site

# A page of each kind → its scripts, at most: files, bytes with gzip. Less is welcome: then write less here.
SCRIPTS = {
    "": Weight(3, 7_200),
    "guides/backgrounder": Weight(2, 6_550),
    "checklists/backgrounder-ready": Weight(4, 20_600),
    "templates/backgrounder": Weight(5, 20_750),
    "levels/pm": Weight(3, 7_300),
    "levels/tpm/show": Weight(5, 20_850),
    "questions/openers": Weight(5, 9_400),
    "sources/the-backgrounder": Weight(2, 6_550),
    "practice/before-you-go-in": Weight(6, 21_500),
}


@pytest.mark.parametrize("address", SCRIPTS)
def test_a_page_asks_for_few_scripts(small_site: Site, address: str) -> None:
    most, found = SCRIPTS[address], weigh(small_site.folder / address / "index.html")["scripts"]

    assert found.requests <= most.requests
    assert found.bytes <= most.bytes


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("checklists/backgrounder-ready", 24_000), ("templates/backgrounder", 24_000),
        ("levels/tpm/score", 24_700), ("levels/tpm/show", 24_700),  # with what a form of two sheets has on paper
    ],
)  # fmt: skip
def test_what_is_ticked_or_filled_in_is_light_beyond_its_own_html(small_site: Site, address: str, most: int) -> None:
    found = weigh(small_site.folder / address / "index.html")

    assert sum(weight.requests for weight in found.values()) <= 11
    assert sum(weight.bytes for kind, weight in found.items() if kind != "html") <= most


@pytest.mark.parametrize("address", ["guides/backgrounder", "sources/the-backgrounder"])
def test_what_is_read_comes_in_one_window_of_the_line_with_its_styles(small_site: Site, address: str) -> None:
    found = weigh(small_site.folder / address / "index.html")

    assert sum(weight.requests for weight in found.values()) <= 8
    assert found["html"].bytes <= 14_600  # what a server sends before it hears from the browser
    assert sum(weight.bytes for kind, weight in found.items() if kind != "html") <= 9_500


def test_nothing_of_the_themes_script_is_published_or_named(small_site: Site) -> None:
    scripts = [file for file in small_site.folder.rglob("*.js") if not re.search(r"-[0-9A-Z]{8}\.js$", file.name)]
    pages = [page.read_text(encoding="utf-8") for page in small_site.folder.rglob("*.html")]

    assert scripts == []
    assert not [html for html in pages if "__config" in html or "__md_" in html or "bundle" in html]
