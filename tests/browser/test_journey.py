"""A reader on a phone, from 'tell me about yourself' in mind to a copied, filled template."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def test_the_first_screen_of_the_home_page_holds_the_search_and_six_doors(phone: Page) -> None:
    phone.goto("")

    expect(phone.get_by_role("heading", name="PM and TPM interview playbook")).to_be_in_viewport(ratio=1)
    expect(phone.get_by_role("searchbox", name="Search the playbook")).to_be_in_viewport(ratio=1)
    doors = phone.locator(".pm-door")
    assert doors.count() == 6
    for door in doors.all():
        expect(door).to_be_in_viewport(ratio=1)


def test_the_home_page_shows_an_answer_to_copy_and_items_that_open_on_their_list(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("button", name="Copy: the invented example").tap()
    expect(phone.locator("pm-notice [data-text]")).to_have_text("Copied.")
    copied = str(phone.evaluate("navigator.clipboard.readText()"))

    assert copied.startswith("I'm a product manager, seven years in. For three of them")
    assert copied.endswith("so I still talk to riders every week.")
    assert "\n" not in copied
    expect(phone.get_by_role("link", name="Fill in yours")).to_have_attribute("href", "templates/about-you/")
    phone.locator(".pm-shown__items a").first.tap()
    expect(phone).to_have_url(re.compile(r"/checklists/final-round/#[a-z-]+$"))
    expect(phone.locator("li[data-item]:target")).to_be_in_viewport()


def test_from_the_door_to_a_copied_answer(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("link", name="Tell me about yourself").tap()
    expect(phone).to_have_url(re.compile(r"/templates/backgrounder/$"))
    phone.locator("[data-field=career]").fill("I'm a program manager for rail signals in Spain.")
    phone.locator("[data-field=proof]").fill("This year four lines went live on the day. I cut over.")
    phone.get_by_role("button", name="Copy all", exact=True).tap()
    expect(phone.locator("pm-notice [data-text]")).to_contain_text("Copied. 2 parts left out: Career")

    text = str(phone.evaluate("navigator.clipboard.readText()"))
    assert text == (
        "I'm a program manager for rail signals in Spain. This year four lines went live on the day. I cut over."
    )


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
