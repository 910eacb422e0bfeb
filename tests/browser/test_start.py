"""The start page: three questions, each opening the links to its answers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect


@pytest.mark.parametrize("script", [True, False])
def test_a_question_opens_its_answers(context_of: Callable[..., BrowserContext], script: bool) -> None:
    page = context_of(java_script_enabled=script).new_page()
    page.goto("start/")
    answer = page.get_by_role("link", name="I was turned down", exact=True)
    expect(answer).to_be_hidden()

    page.get_by_text("Were you turned down?").click()
    answer.click()

    page.wait_for_url("**/start/turned-down/")
    expect(page.locator("h1")).to_have_text("You were turned down. What now?")


def test_the_home_page_leads_to_an_open_question(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("link", name="I have an interview").tap()

    expect(phone.get_by_role("link", name="In eight days")).to_be_in_viewport()
    expect(phone.get_by_role("link", name="I was turned down")).to_be_hidden()
