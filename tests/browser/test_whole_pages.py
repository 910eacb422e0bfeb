"""Pages load whole: focus, titles, back and scroll are the browser's; the next page is fetched when it is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

MEMBER = ".pm-member__title[href*=backgrounder]"


def test_a_link_loads_its_page_whole(desktop: Page) -> None:
    asked: list[str] = []
    desktop.on("request", lambda request: asked.append(f"{request.resource_type} {request.url}"))
    desktop.goto("guides/")
    desktop.evaluate("window.here = true")
    desktop.locator(MEMBER).first.click()

    expect(desktop).to_have_url(re.compile(r"/guides/backgrounder/$"))
    expect(desktop).to_have_title(re.compile("Backgrounder"))
    assert desktop.evaluate("window.here") is None
    assert not [one for one in asked if "sitemap" in one or one.startswith(("xhr", "fetch"))]


def test_back_returns_to_the_place_that_was_left(desktop: Page) -> None:
    desktop.goto("checklists/")
    link = desktop.locator(".pm-member__title").last
    link.scroll_into_view_if_needed()
    before = desktop.evaluate("scrollY")
    link.click()
    expect(desktop).to_have_url(re.compile(r"/checklists/.+/$"))
    desktop.go_back()

    expect(desktop).to_have_url(re.compile(r"/checklists/$"))
    desktop.wait_for_function("before => Math.abs(scrollY - before) < 5", arg=before)
    assert before > 500


def prefetched(page: Page) -> list[str]:
    return list(page.locator("head link[rel=prefetch]").evaluate_all("all => all.map(one => one.href)"))


def test_the_next_page_is_fetched_once_when_the_mouse_rests_on_its_link(desktop: Page) -> None:
    desktop.goto("guides/")
    expect(desktop.locator("pm-notice:defined")).to_be_attached()
    link = desktop.locator(MEMBER).first
    with desktop.expect_request("**/guides/backgrounder/") as fetched:
        link.hover()
    answer = fetched.value.response()
    assert answer is not None
    assert answer.ok
    desktop.mouse.move(0, 0)
    link.hover()
    desktop.get_by_role("navigation", name="Main").get_by_role("link", name="Templates").hover()
    desktop.wait_for_function("() => document.querySelectorAll('head link[rel=prefetch]').length === 2")

    assert sum("backgrounder" in url for url in prefetched(desktop)) == 1
    assert not any("#" in url for url in prefetched(desktop))


def test_the_next_page_is_fetched_when_a_finger_or_the_keyboard_is_on_its_link(phone: Page) -> None:
    phone.goto("guides/")
    expect(phone.locator("pm-notice:defined")).to_be_attached()
    phone.locator(MEMBER).first.dispatch_event("touchstart")
    phone.wait_for_function("() => document.querySelector('head link[rel=prefetch][href*=backgrounder]')")
    phone.locator(".pm-member__title[href*=know-your-level]").first.focus()

    phone.wait_for_function("() => document.querySelector('head link[rel=prefetch][href*=know-your-level]')")


def test_nobody_who_saves_data_pays_for_a_guess(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of().new_page()
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.goto("guides/")
    expect(page.locator("pm-notice:defined")).to_be_attached()
    link = page.locator(MEMBER).first
    link.dispatch_event("touchstart")
    link.focus()
    expect(link).to_be_focused()

    assert prefetched(page) == []
