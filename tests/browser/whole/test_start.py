"""The start page and its answers: what somebody in a hurry, or just turned down, gets on a phone."""

from __future__ import annotations

from collections.abc import Callable

import content
import pytest
from playbook.library.relative import relative
from playbook.models.start import Situation
from playwright.sync_api import BrowserContext, Page, expect

QUESTIONS = ("Is an interview coming?", "Were you turned down?", "Where do I keep getting stuck?")
ANSWERS = [record.address[1:] for record in content.whole().of(Situation)]
MOVED = {old[1:]: new[1:] for old, new in content.whole().published.moved().items() if old.startswith("/start/#")}
SCREENS = 3 * 844  # pixels, of a phone 390 wide


def test_the_first_screen_holds_the_three_questions(phone: Page) -> None:
    phone.goto("start/")

    for words in QUESTIONS:
        expect(phone.get_by_role("heading", name=words, exact=True)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_takes_three_screens_of_a_phone_at_most(phone_tab: Page, answer: str) -> None:
    phone_tab.goto(answer)

    assert phone_tab.evaluate("document.documentElement.scrollHeight") <= SCREENS


def test_an_answer_leads_back_to_its_question(phone: Page) -> None:
    phone.goto("start/in-8-days/")
    expect(phone.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Your plan")).to_be_visible()

    phone.get_by_role("link", name="Is an interview coming?").tap()

    expect(phone.get_by_role("link", name="In eight days")).to_be_in_viewport()


def test_every_old_address_of_the_start_page_arrives(phone: Page) -> None:
    assert len(MOVED) >= len(ANSWERS)
    for old, new in MOVED.items():
        phone.goto("how-to-read/")
        phone.goto(old)
        phone.wait_for_url(f"**/{new}")


def test_without_script_an_old_address_ends_at_a_link_in_sight(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(java_script_enabled=False).new_page()
    for old, new in MOVED.items():
        page.goto("how-to-read/")
        page.goto(old)
        expect(page.locator(f"article a[href='{relative('/start/', f'/{new}')}']")).to_be_in_viewport()
    assert "Moved" not in page.locator("article").inner_text()
