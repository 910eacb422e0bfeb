"""What a page brings once the reader turns to it: nothing typed waits for it, and it is said when it can't be had."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from clipboard import copied
from playwright.sync_api import BrowserContext, Page, Route, expect
from screens import DESKTOP

LIST = "checklists/backgrounder-ready/"
FORM = "templates/about-you/"
MESSAGE = "templates/ask-for-more-time/"
MISSING = "This part of the page couldn't be loaded. Your words are kept: reload to try again."
OFFLINE = "The part of the site that does this couldn't be loaded. Are you offline?"


@pytest.fixture
def page(context_of: Callable[..., BrowserContext]) -> Page:
    return context_of(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"]).new_page()


def ready(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator(":is(pm-checklist, pm-template)[data-ready]")).to_be_attached()
    return page


def block(page: Page, name: str) -> str:
    part = f"**/{name}-*.js"
    page.route(part, lambda route: route.abort())
    return part


def kept(page: Page, words: str) -> None:
    page.wait_for_function("words => Object.values({ ...localStorage }).join().includes(words)", arg=words)


def notice(page: Page, words: str) -> None:
    expect(page.locator("pm-notice [data-text]")).to_contain_text(words)


def test_what_is_typed_is_kept_without_what_shows_and_copies_it(page: Page) -> None:
    ready(page, FORM)
    part = block(page, "begun")
    page.locator("[data-field=career]").fill("eight years")
    kept(page, "eight years")
    expect(page.locator("[data-answer-text]").first).to_have_text(MISSING)
    page.locator(".pm-answer__bar").get_by_role("button", name="Copy").click()
    notice(page, OFFLINE)

    page.unroute(part)
    ready(page, FORM)
    expect(page.locator("[data-field=career]")).to_have_value("eight years")
    expect(page.locator("[data-answer-text]").first).to_have_text("eight years")


def test_what_is_typed_while_the_rest_is_under_way_is_kept_and_shown(page: Page) -> None:
    ready(page, FORM)
    held: list[Route] = []
    page.route("**/begun-*.js", lambda route: held.append(route))
    page.locator("[data-field=career]").press_sequentially("eight")
    kept(page, "eight")
    page.locator("[data-field=career]").press_sequentially(" years")
    for route in held:
        route.continue_()
    expect(page.locator("[data-answer-text]").first).to_have_text("eight years")
    kept(page, "eight years")


def test_an_empty_template_asks_for_nothing_and_says_where_words_will_stand(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.install(time=0)
    page.clock.pause_at(1)
    page.goto(FORM, wait_until="networkidle")

    expect(page.locator("[data-answer-text]").first).to_have_text("What you type appears here.")
    assert [url for url in asked if "/begun-" in url] == []


@pytest.mark.parametrize(
    ("address", "part", "button"),
    [(LIST, "give", "Plain text"), (LIST, "give", "Markdown tasks"), (FORM, "begun", "Copy")],
)
def test_a_page_that_was_only_read_copies_without_a_connection(
    page: Page, address: str, part: str, button: str
) -> None:
    page.clock.install(time=0)
    page.clock.pause_at(1)
    ready(page, address)
    with page.expect_request_finished(lambda request: f"/{part}-" in request.url):
        page.clock.run_for(3000)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)

    if address == FORM:
        page.locator("[data-field=career]").fill("eight years")
        text = copied(page, page.locator(".pm-answer__bar").get_by_role("button", name=button).click)
        assert "eight years" in text
    else:
        page.locator(".pm-take > summary").click()
        assert page.locator("h1").inner_text() in copied(page, page.get_by_role("button", name=button).click)


def test_a_rubric_that_was_only_read_is_copied_without_a_connection(page: Page) -> None:
    page.clock.install(time=0)
    page.clock.pause_at(1)
    page.goto("levels/pm/", wait_until="networkidle")
    with page.expect_request_finished(lambda request: "/give-" in request.url):
        page.clock.run_for(3000)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)

    page.locator(".pm-take > summary").click()
    text = copied(page, page.locator("[data-take=markdown]").click)
    assert page.locator("h1").inner_text() in text


def test_a_list_is_given_away_as_soon_as_its_part_can_be_had(page: Page) -> None:
    ready(page, LIST)
    part = block(page, "give")
    page.get_by_role("checkbox").nth(0).check()
    page.locator(".pm-take > summary").click()
    page.get_by_role("button", name="Plain text").click()
    notice(page, OFFLINE)

    page.unroute(part)
    page.get_by_role("button", name="Plain text").click()
    notice(page, "Copied.")


def test_a_mail_that_cannot_be_shown_is_said_in_its_place(page: Page) -> None:
    ready(page, MESSAGE)
    part = block(page, "mail")
    page.get_by_text("Open in mail", exact=True).click()
    expect(page.locator("[data-mail-says]")).to_have_text(MISSING)

    page.unroute(part)
    page.get_by_text("Open in mail", exact=True).click()
    page.get_by_text("Open in mail", exact=True).click()
    expect(page.locator("[data-mail-says]")).to_contain_text("Nothing is typed yet.")


def test_texts_to_take_over_are_listed_as_soon_as_their_part_can_be_had(page: Page) -> None:
    ready(page, "levels/tpm/show/")
    part = block(page, "offer")
    page.locator("input[name$=-mine][value=impact]").check()
    take = page.locator("[data-field=impact-proof] ~ [data-proofs]")
    take.locator("summary").click()
    notice(page, OFFLINE)

    page.unroute(part)
    take.locator("summary").click()
    take.locator("summary").click()
    expect(take.locator("[data-no-proof]")).to_be_visible()


def make_draft(page: Page, name: str) -> None:
    page.get_by_role("button", name="New draft for a company").click()
    page.get_by_label("Name, for example the company").fill(name)
    page.get_by_role("button", name="Save name").click()
    expect(page.get_by_label("Draft", exact=True)).to_have_value(re.compile("."))


def test_a_draft_is_made_as_soon_as_its_part_can_be_had(page: Page) -> None:
    ready(page, FORM)
    part = block(page, "draft-picker")
    page.get_by_role("button", name="New draft for a company").click()
    notice(page, OFFLINE)

    page.unroute(part)
    make_draft(page, "Acme")
    expect(page.get_by_label("Draft", exact=True).locator("option:checked")).to_have_text("Acme")


def test_drafts_that_cannot_be_shown_are_said_and_nothing_goes_into_the_wrong_one(page: Page) -> None:
    ready(page, FORM)
    page.locator("[data-field=career]").fill("for everybody")
    make_draft(page, "Acme")
    page.locator("[data-field=career]").fill("for Acme")
    kept(page, "for Acme")

    part = block(page, "draft-picker")
    ready(page, FORM)
    notice(page, "Your other drafts couldn't be loaded. They are kept: reload to try again. This one: Acme.")
    expect(page.locator("[data-field=career]")).to_have_value("for Acme")
    page.locator("[data-field=career]").fill("for Acme alone")
    kept(page, "for Acme alone")

    page.unroute(part)
    ready(page, FORM)
    expect(page.locator("[data-field=career]")).to_have_value("for Acme alone")
    page.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(page.locator("[data-field=career]")).to_have_value("for everybody")


def test_what_is_typed_while_the_choice_of_drafts_is_under_way_goes_into_the_one_that_is_shown(page: Page) -> None:
    ready(page, FORM)
    make_draft(page, "Acme")
    page.locator("[data-field=career]").fill("for Acme")
    kept(page, "for Acme")

    held: list[Route] = []
    page.route("**/draft-picker-*.js", lambda route: held.append(route))
    ready(page, FORM)
    page.locator("[data-field=career]").press_sequentially("!")
    for route in held:
        route.continue_()
    page.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(page.locator("[data-field=career]")).to_have_value("")
    page.get_by_label("Draft", exact=True).select_option(label="Acme")
    expect(page.locator("[data-field=career]")).to_have_value(re.compile("^(!for Acme|for Acme!)$"))


def test_a_first_draft_of_another_tab_can_be_chosen_here(page: Page) -> None:
    ready(page, FORM)
    other = ready(page.context.new_page(), FORM)
    make_draft(other, "Acme")

    page.get_by_label("Draft", exact=True).select_option(label="Acme")
    expect(page.get_by_label("Draft", exact=True).locator("option:checked")).to_have_text("Acme")
