"""A message goes away by itself after some seconds, but not while the focus is in it."""

from __future__ import annotations

import content
import pytest
from playwright.sync_api import Locator, Page, expect


@pytest.fixture
def message(desktop: Page) -> Locator:
    """A message that has just been shown, on a page whose clock stands still."""
    desktop.clock.install()
    desktop.goto(content.book().of("checklist")[0].address[1:])
    desktop.clock.pause_at(desktop.evaluate("Date.now() + 1000"))
    desktop.get_by_role("button", name="Share this page").evaluate("button => button.click()")
    box = desktop.locator("pm-notice [data-box]")
    expect(box).to_be_visible()
    return box


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
