"""A reader on a phone, from 'tell me about yourself' in mind to a copied, filled template."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect


def test_the_first_screen_of_the_home_page_holds_the_search_and_six_doors(phone: Page) -> None:
    phone.goto("")

    expect(phone.get_by_role("heading", name="PM and TPM interview playbook")).to_be_in_viewport(ratio=1)
    expect(phone.get_by_role("searchbox", name="Search the playbook")).to_be_in_viewport(ratio=1)
    doors = phone.locator(".pm-door")
    assert doors.count() == 6
    for door in doors.all():
        expect(door).to_be_in_viewport(ratio=1)


def test_from_the_door_to_a_copied_answer(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("link", name="Tell me about yourself").tap()
    expect(phone).to_have_url(re.compile(r"/templates/backgrounder/$"))
    phone.locator("[data-field=career]").fill("I'm a program manager for rail signals in Spain.")
    phone.locator("[data-field=proof]").fill("This year four lines went live on the day. I cut over.")
    phone.get_by_role("button", name="Copy", exact=True).tap()
    expect(phone.locator("pm-notice [data-text]")).to_contain_text("Copied. 2 parts left out: Career")

    text = str(phone.evaluate("navigator.clipboard.readText()"))
    assert text == (
        "I'm a program manager for rail signals in Spain. This year four lines went live on the day. I cut over."
    )


def test_from_the_home_search_to_the_template(phone: Page) -> None:
    phone.goto("")
    field = phone.get_by_role("searchbox", name="Search the playbook")
    field.tap()
    phone.keyboard.type("tell me about yourself")
    phone.keyboard.press("Enter")

    result = phone.locator(".md-search-result__link[href*='templates/about-you/']").first
    expect(result).to_be_visible()
    result.tap()
    expect(phone.get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_the_home_search_works_as_a_plain_form(context_of: Callable[..., BrowserContext]) -> None:
    """Where our script fails, the theme opens its search with ?q=."""
    context = context_of()
    context.route("**/main.js*", lambda route: route.abort())
    page = context.new_page()
    page.goto("?q=loop")

    expect(page.locator(".md-search-result__link").first).to_be_attached()


def test_a_wrong_address_offers_search_and_ways_in(phone: Page) -> None:
    answer = phone.goto("guides/no-such-guide/")
    assert answer is not None
    assert answer.status == 404

    field = phone.get_by_role("searchbox", name="Search the playbook")
    field.tap()
    phone.keyboard.type("backgrounder")
    phone.keyboard.press("Enter")
    expect(phone.locator(".md-search-result__link").first).to_be_visible()


def test_everything_is_reached_by_the_keyboard_alone(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    expect(desktop.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    desktop.keyboard.press("Tab")
    expect(desktop.get_by_role("link", name="Skip to the text")).to_be_focused()
    desktop.keyboard.press("Enter")
    names: list[str] = []
    for _ in range(60):
        desktop.keyboard.press("Tab")
        names.append(str(desktop.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")))
    assert "about-you-career" in names
    assert "Copy" in names
    assert "Copy as Markdown" in names
    assert names.index("about-you-career") < names.index("Copy")


def test_search_opens_and_closes_by_the_keyboard(desktop: Page) -> None:
    desktop.goto("guides/")
    desktop.keyboard.press("/")
    desktop.keyboard.type("loop")
    expect(desktop.locator(".md-search-result__link").first).to_be_visible()

    desktop.keyboard.press("Escape")

    expect(desktop.locator(".md-search-result__link").first).not_to_be_visible()


def test_colors_can_be_switched_and_a_broken_saved_choice_breaks_nothing(desktop: Page) -> None:
    desktop.goto("")
    before = desktop.evaluate("getComputedStyle(document.body).backgroundColor")
    for _ in range(3):
        desktop.locator("pm-palette button:visible, .pm-palette label:visible").first.click()
        if desktop.evaluate("getComputedStyle(document.body).backgroundColor") != before:
            break
    assert desktop.evaluate("getComputedStyle(document.body).backgroundColor") != before

    desktop.evaluate("localStorage.setItem('/pm-interview-playbook/.__palette', 'not json')")
    desktop.reload()
    desktop.goto("checklists/backgrounder-ready/")
    expect(desktop.locator("[data-progress]")).to_contain_text("all 0/")
