"""What readers keep, in a real WebKit (Safari's engine) and in a real Firefox. Skipped where missing, but not in CI."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Protocol

import firefox
import pytest
import webkit
from webdriver import Window

ENGINES = [
    pytest.param(engine, id=engine.__name__, marks=pytest.mark.skipif(bool(engine.MISSING), reason=engine.MISSING))
    for engine in (webkit, firefox)
]
LIST = "checklists/backgrounder-ready/"
READY = "return document.querySelector('[data-progress]')?.textContent"


class Site(Protocol):
    url: str


@pytest.fixture(scope="session", params=ENGINES)
def window(request: pytest.FixtureRequest) -> Iterator[Window]:
    with request.param.started() as one:
        yield one


def test_ticks_and_notes_are_kept(window: Window, site: Site) -> None:
    window.goto(site.url + LIST)
    window.wait(READY)
    window.click("[data-item=three-bullets] [data-tick]")
    window.click("[data-item=company-and-users] summary")
    window.type("[data-item=company-and-users] [data-note]", "a note")
    window.click("[data-item=company-and-users] [data-skip]")
    window.goto(site.url + LIST)

    window.wait(f"{READY}?.includes('all 1/')")
    assert window.run("return document.querySelector('[data-item=company-and-users] [data-note]').value") == "a note"


def test_boxes_are_as_the_page_says_after_loading_anew_whatever_the_browser_remembers(
    window: Window, site: Site
) -> None:
    box = "document.querySelector('.pm-take__with [data-with]')"
    window.goto(site.url + LIST)
    window.wait(READY)
    window.run(f"{box}.checked = false; window.before = true; location.reload()")
    window.wait(f"return !window.before && {box}?.form")

    assert window.run(f"return {box}.checked") is True  # Firefox puts back what was pressed, unless told not to


def test_what_is_shown_when_it_is_whole_is_shown(window: Window, site: Site) -> None:
    window.goto(site.url + LIST)
    window.wait("return document.readyState === 'complete'")

    assert window.run("return document.querySelector('.pm-footer').getClientRects().length") == 1
    assert window.run("return getComputedStyle(document.querySelector('.pm-menu')).display") == window.run(
        "return innerWidth < 1220 ? 'none' : 'contents'"
    )


def test_arriving_by_an_items_link_opens_and_focuses_it(window: Window, site: Site) -> None:
    window.goto("about:blank")
    window.goto(f"{site.url}{LIST}#own-part")

    window.wait("return document.querySelector('#own-part details').open && document.activeElement.id === 'own-part'")
    covered = window.run(
        "const [item, ...above] = ['#own-part', '.pm-header', '.pm-checklist__bar']"
        "   .map((one) => document.querySelector(one).getBoundingClientRect());"
        " return above.some((one) => one.left < item.right && item.left < one.right && one.bottom > item.top + 1)"
    )  # on a wide screen the bar stands beside the list
    assert not covered


def test_the_senders_ticks_are_shown_and_taken_over(window: Window, site: Site) -> None:
    window.goto("about:blank")
    window.goto(f"{site.url}{LIST}#with=1:length,own-part")
    window.wait("return document.querySelector('[data-sender]')?.innerText.includes('2 of 16')")
    window.click("[data-sender] button")

    window.wait("return document.querySelector('[data-item=own-part] [data-tick]').checked")


def test_the_press_kit_shares_its_highlights_and_all_of_it_is_my_data(window: Window, site: Site) -> None:
    window.goto(f"{site.url}templates/backgrounder/")
    window.wait("return customElements.get('pm-template') !== undefined")
    window.type("[data-field=career]", "Seven years.")
    window.goto(f"{site.url}templates/about-you/")
    window.wait("return document.querySelector('[data-field=career]').value === 'Seven years.'")
    window.goto(f"{site.url}my-data/")

    window.wait("return document.querySelector('[data-list]').innerText.includes('About You')")
    keys = json.loads(window.run("return JSON.stringify(Object.keys(localStorage))"))
    assert "/pm-interview-playbook/.pm/highlight/about-you/career" in keys


def test_storage_that_is_switched_off_is_said_and_nothing_breaks(window: Window, site: Site) -> None:
    window.goto(site.url + LIST)
    window.wait(READY)
    window.run("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }")
    window.click("[data-item=headline-then-stop] [data-tick]")

    window.wait("return document.querySelector('pm-notice [data-text]').textContent.startsWith('Not saved:')")
    assert window.run("return document.querySelector('[data-item=headline-then-stop] [data-tick]').checked")


def test_the_search_answers(window: Window, site: Site) -> None:
    """It reads its first file while that comes, which each engine does in its own way."""
    window.goto(site.url + "search/#q=final%20round")
    found = "return document.querySelector('pm-search[data-ready] [data-search-results] a')?.href"
    window.wait(found)

    assert "/final-round/" in str(window.run(found))
