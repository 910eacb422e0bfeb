"""Nothing that a reader sees moves while a page comes: not when its scripts do, and not with its text in pieces."""

from __future__ import annotations

from collections.abc import Callable

import drip
import pytest
from playwright.sync_api import BrowserContext, Page, Route, ViewportSize
from screens import DESKTOP, PHONE
from sites import BASE, Site

WATCH = """
window.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    moved.push(value.toFixed(5) + " " + sources.map(({ node }) => node?.outerHTML?.slice(0, 80)));
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver(() => { window.painted = true; }).observe({ type: "paint", buffered: true });
"""
# Two frames after the last, so that what the scripts changed has been laid out and told.
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))"
READY = """() => window.painted && [...document.querySelectorAll("pm-checklist, pm-template, pm-my-data")]
  .every((one) => one.hasAttribute("data-ready")) && customElements.get("pm-notice")"""


def painted_first(page: Page, address: str) -> None:
    """Opens a page whose scripts come when it has been painted."""
    held: list[Route] = []
    is_painted = False

    def hold(route: Route) -> None:
        if is_painted:
            route.continue_()
        else:
            held.append(route)

    page.route("**/*.js", hold)
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.painted && document.readyState !== 'loading'")
    page.evaluate(SETTLED)
    page.evaluate("() => { moved.length = 0; }")  # what moves while the text comes is the other test's
    is_painted = True
    for route in held:
        route.continue_()
    page.wait_for_function(READY)


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_when_the_scripts_come_after_the_paint(
    context_of: Callable[..., BrowserContext], site: Site, screen: ViewportSize
) -> None:
    context = context_of(viewport=screen)
    context.add_init_script(WATCH)
    found = {}
    for address in site.pages():
        page = context.new_page()
        painted_first(page, address)
        page.evaluate(SETTLED)
        found[address] = page.evaluate("() => moved")
        page.close()

    assert {address: moved for address, moved in found.items() if moved} == {}


SO_FAR = "() => document.documentElement?.outerHTML.length ?? 0"
GREW = "(before) => document.readyState !== 'loading' || (document.documentElement?.outerHTML.length ?? 0) > before"
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def one_of_each_kind(site: Site) -> list[str]:
    """Gives a page of each section and of each width."""
    found: dict[tuple[str, str], str] = {}
    for address in site.pages():
        html = (site.folder / address / "index.html").read_text(encoding="utf-8")
        wide = html.split('<div class="md-content', 1)[1].split('"', 1)[0]
        found.setdefault((address.split("/")[0], wide), address)
    return list(found.values())


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_moves_while_the_text_comes_in_pieces(
    context_of: Callable[..., BrowserContext], site: Site, screen: ViewportSize
) -> None:
    context = context_of(viewport=screen)
    context.add_init_script(WATCH)
    context.route("**/*.js", lambda _: None)  # never answered: what they move is the other test's
    found = {}
    with drip.dripping(site.folder, BASE) as line:
        for address in one_of_each_kind(site):
            page = context.new_page()
            line.next()
            page.goto(line.url + address, wait_until="commit")
            for _ in drip.pieces((site.folder / address / "index.html").read_bytes())[1:]:
                so_far = page.evaluate(SO_FAR)
                line.next()
                page.wait_for_function(GREW, arg=so_far)
                page.evaluate(PAINTED)
            found[address] = page.evaluate("() => moved")
            page.close()

    assert {address: moved for address, moved in found.items() if moved} == {}
