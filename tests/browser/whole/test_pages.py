"""Every page kind: accessible, readable without script, light, and within the width of a phone."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from accessibility import faults
from playwright.sync_api import BrowserContext, Page, expect


def opened(page: Page, path: str) -> Page:
    """Goes there and opens all that can be opened."""
    page.goto(path)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    return page


def test_axe_finds_nothing_in_both_schemes_and_widths(tab_of: Callable[..., Page], path: str) -> None:
    assert faults(opened(tab_of(reduced_motion="reduce"), path)) == []


def test_nothing_is_wider_than_a_narrow_phone(tab_of: Callable[..., Page], path: str) -> None:
    page = opened(tab_of(viewport={"width": 320, "height": 640}), path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_page_is_whole_without_script(tab_of: Callable[..., Page], path: str) -> None:
    page = tab_of(java_script_enabled=False)
    page.goto(path)

    expect(page.locator("h1")).to_be_visible()
    page.get_by_role("button", name="Menu").click()
    for name in ("Your plan", "Guides", "Checklists", "Templates", "Levels", "Questions"):
        expect(page.locator("header").get_by_role("link", name=name, exact=True)).to_be_visible()
    dead = page.locator("[data-needs-script], [data-reset], [data-progress], [data-storage], pm-notice [data-box]")
    for control in dead.all():
        expect(control).to_be_hidden()


def test_a_first_visit_stays_light(context_of: Callable[..., BrowserContext], path: str) -> None:
    """At most 150 kB for everything that the page loads by itself, compressed as it is sent."""
    page = context_of().new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(path)
    page.wait_for_load_state("networkidle")

    assert sum(sizes) <= 150_000


def test_the_head_and_the_headings_say_what_the_page_is(tab_of: Callable[..., Page], path: str) -> None:
    page = tab_of()
    page.goto(path)

    assert 0 < len(page.title()) <= 60
    described = page.locator("meta[name=description]").get_attribute("content") or ""
    assert 30 <= len(described) <= 220
    if path != "no-such-page/":
        address = page.locator("link[rel=canonical]").get_attribute("href") or ""
        assert address == page.url
        assert page.locator("meta[property='og:url']").get_attribute("content") == address
        assert page.locator("meta[property='og:description']").get_attribute("content") == described
        assert (page.locator("meta[property='og:title']").get_attribute("content") or "") in page.title() or path == ""
        image = page.locator("meta[property='og:image']").get_attribute("content") or ""
        assert page.request.get(image).ok
    hidden = page.locator("meta[name=robots]").count() == 1
    article = path.startswith("sources/") and path != "sources/"
    assert hidden == (article or path in ("search/", "no-such-page/"))
    check_text(page)


def check_text(page: Page) -> None:
    """Headings go down one step at a time, and TPM is expanded where it is used."""
    levels = page.locator("main").locator("h1, h2, h3, h4, h5, h6").evaluate_all("hs => hs.map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), levels
    text = (page.locator("main").text_content() or "").lower()
    if {"tpm", "tpms"} & set(text.split()):
        assert "technical program manager" in text
