"""A message goes away by itself after some seconds, but not while the pointer or the focus is on it."""

from __future__ import annotations

import content
import pytest
from playwright.sync_api import Locator, Page, expect


def shown(page: Page) -> Locator:
    """Gives a message that has just been shown, on a page whose clock stands still."""
    page.clock.install()
    page.goto(content.book().of("checklist")[0].address[1:])
    expect(page.locator("pm-checklist[data-ready]")).to_be_attached()
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 1"))  # seconds, here as in Python
    page.get_by_role("button", name="Share this page").evaluate("button => button.click()")
    box = page.locator("pm-notice [data-box]")
    expect(box).to_be_visible()
    return box


@pytest.fixture
def message(desktop: Page) -> Locator:
    return shown(desktop)


def test_a_message_goes_away_by_itself(message: Locator) -> None:
    message.page.clock.run_for(4_000)
    expect(message).to_be_visible()

    message.page.clock.run_for(2_000)
    expect(message).not_to_be_visible()


def test_a_message_stays_while_the_focus_is_in_it(message: Locator) -> None:
    message.get_by_role("button").last.focus()
    message.page.clock.run_for(60_000)
    expect(message).to_be_visible()

    message.page.get_by_role("button", name="Share this page").focus()
    message.page.clock.run_for(6_000)
    expect(message).not_to_be_visible()


def test_a_message_stays_while_the_pointer_is_on_it(message: Locator) -> None:
    message.hover()
    message.page.clock.run_for(60_000)
    expect(message).to_be_visible()

    message.page.mouse.move(0, 0)
    message.page.clock.run_for(6_000)
    expect(message).not_to_be_visible()


def test_a_message_that_was_touched_goes_away_by_itself(phone: Page) -> None:
    message = shown(phone)
    message.locator("[data-text]").tap()
    expect(message).to_be_visible()

    phone.clock.run_for(6_000)
    expect(message).not_to_be_visible()


def test_a_message_does_not_lie_over_the_field_that_is_typed_in(desktop: Page) -> None:
    desktop.goto("templates/debrief/")
    expect(desktop.locator("pm-template[data-ready]")).to_be_attached()
    field = desktop.locator("textarea[data-field]").nth(1)
    field.evaluate("(one) => scrollBy(0, one.getBoundingClientRect().bottom - innerHeight + 30)")
    field.evaluate("(one) => one.focus({ preventScroll: true })")
    desktop.keyboard.type("I said too much.")

    message = desktop.locator("pm-notice [data-box]")
    expect(message).to_contain_text("Saved in this browser only.")
    expect(message).to_be_in_viewport(ratio=1)
    over, under = message.bounding_box(), field.bounding_box()
    assert over is not None
    assert under is not None
    assert over["y"] + over["height"] <= under["y"]
