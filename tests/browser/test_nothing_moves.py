"""Nothing that a reader sees moves when the scripts come, whatever comes first: the paint or they."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, ViewportSize
from screens import DESKTOP, PHONE
from sites import Site

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
    page.wait_for_function("() => window.painted")
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
