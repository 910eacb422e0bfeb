"""Drafts of a template, and the one set of highlights that the press kit's templates share."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

SHOP = "On the shop app, orders doubled in a year."


def kept(page: Page) -> dict[str, Any]:
    entries = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('/.pm/'))")
    return {key.split("/.pm/")[1]: json.loads(text) for key, text in entries}


def ready(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    return page


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[data-field={name}]")


def new_draft(page: Page, name: str, button: str = "New draft for a company") -> None:
    if not button.startswith("New") and not page.get_by_role("button", name=button).is_visible():
        page.get_by_text("Manage drafts").click()
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_label("Name, for example the company").fill(name)
    page.keyboard.press("Enter")


def draft(page: Page) -> str:
    return page.get_by_label("Draft", exact=True).evaluate("select => select.selectedOptions[0].text")


def test_what_is_typed_in_one_part_of_the_press_kit_is_in_the_others(phone: Page) -> None:
    ready(phone, "templates/quantitative-highlights/")
    field(phone, "first-result").fill(SHOP)
    ready(phone, "templates/backgrounder/")
    expect(field(phone, "first-result")).to_have_value(SHOP)
    field(phone, "first-user").fill("With the app, shopkeepers can restock.")
    field(phone, "career").fill("Seven years.")
    ready(phone, "templates/qualitative-highlights/")
    expect(field(phone, "first-user")).to_have_value("With the app, shopkeepers can restock.")

    records = kept(phone)
    assert records["highlight/quantitative-highlights/first-result"]["parts"] == {"line": SHOP}
    assert records["highlight/quantitative-highlights/first-result"]["kind"] == "quantitative-highlights"
    assert {key.split("/")[0] for key in records} == {"highlight"}


def test_a_draft_for_a_company_follows_the_main_one_but_where_it_has_words_of_its_own(desktop: Page) -> None:
    ready(desktop, "templates/backgrounder/")
    field(desktop, "career").fill("Seven years.")
    field(desktop, "first-result").fill(SHOP)
    new_draft(desktop, "Acme <b>AG</b>")
    expect(field(desktop, "career")).to_have_value("Seven years.")
    field(desktop, "career").fill("Seven years in retail.")
    expect(desktop.locator("#about-you-career ~ [data-own]")).to_be_visible()
    expect(desktop.locator("#quantitative-highlights-first-result ~ [data-own]")).not_to_be_visible()

    ready(desktop, "templates/about-you/")
    assert draft(desktop) == "Acme <b>AG</b>"
    expect(field(desktop, "career")).to_have_value("Seven years in retail.")
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(field(desktop, "career")).to_have_value("Seven years.")
    field(desktop, "proof").fill("Said later.")
    desktop.get_by_label("Draft", exact=True).select_option(label="Acme <b>AG</b>")
    expect(field(desktop, "proof")).to_have_value("Said later.")

    desktop.get_by_role("button", name="Use the main draft's words").click()
    expect(field(desktop, "career")).to_have_value("Seven years.")
    desktop.wait_for_function(  # what is kept is written a moment after it is shown
        """() => Object.entries(localStorage).some(([key, text]) =>
             key.includes("template/backgrounder/") && Object.keys(JSON.parse(text).fields).length === 0)"""
    )


def test_nothing_is_typed_into_the_old_draft_while_the_new_one_is_being_named(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    first = desktop.locator("textarea[data-field]").nth(0)
    first.fill("main words")
    name = desktop.get_by_label("Name, for example the company")
    desktop.get_by_role("button", name="New draft for a company").click()
    expect(name).to_be_focused()

    first.click(force=True, position={"x": 9, "y": 9})
    expect(name).to_be_focused()
    expect(desktop.locator("pm-notice")).to_contain_text("Name the new draft first")
    desktop.keyboard.type("Acme")
    expect(first).to_have_value("main words")
    desktop.keyboard.press("Enter")
    first.fill("for Acme")
    assert draft(desktop) == "Acme"

    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.keyboard.press("Escape")
    first.click()
    expect(first).to_be_focused()


def test_drafts_are_made_renamed_duplicated_and_deleted_with_undo(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    first = desktop.locator("textarea[data-field]").nth(0)
    first.fill("main words")
    new_draft(desktop, "Acme")
    expect(first).to_have_value("")
    first.fill("for Acme")
    new_draft(desktop, "Globex", "Duplicate")
    assert draft(desktop) == "Globex"
    expect(first).to_have_value("for Acme")
    first.fill("for Globex")
    new_draft(desktop, "Globex Ltd", "Rename")
    assert draft(desktop) == "Globex Ltd"

    desktop.get_by_role("button", name="Delete", exact=True).click()
    assert draft(desktop) == "Main draft"
    expect(first).to_have_value("main words")
    desktop.get_by_role("button", name="Undo").click()
    expect(desktop.get_by_label("Draft", exact=True).locator("option")).to_have_text(
        ["Main draft", "Acme", "Globex Ltd"]
    )
    expect(first).to_have_value("for Globex")
    desktop.reload()
    expect(first).to_have_value("for Globex")
    desktop.get_by_label("Draft", exact=True).select_option(label="Acme")
    expect(first).to_have_value("for Acme")


def test_a_letter_typed_in_haste_goes_to_the_draft_it_was_typed_in(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    first = desktop.locator("textarea[data-field]").nth(0)
    new_draft(desktop, "Acme")
    first.fill("for Acme")
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")  # before the pause after typing ends

    expect(first).to_have_value("")
    desktop.get_by_label("Draft", exact=True).select_option(label="Acme")
    expect(first).to_have_value("for Acme")


def test_a_draft_deleted_in_another_tab_gives_way_to_the_main_one(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one = ready(context.new_page(), "templates/debrief/")
    new_draft(one, "Acme")
    two = ready(context.new_page(), "templates/debrief/")
    assert draft(two) == "Acme"

    one.get_by_text("Manage drafts").click()
    one.get_by_role("button", name="Delete", exact=True).click()

    expect(two.locator("pm-notice [data-text]")).to_contain_text("deleted in another tab")
    assert draft(two) == "Main draft"


def new_sheet(page: Page, name: str) -> None:
    page.get_by_role("button", name="New sheet for an interview").click()
    page.get_by_label("Name, for example the role and a number").fill(name)
    page.keyboard.press("Enter")


def test_a_page_calls_its_drafts_by_one_word_and_none_like_the_main_one(
    context_of: Callable[..., BrowserContext],
) -> None:
    context = context_of()
    one = ready(context.new_page(), "levels/tpm/score/")
    new_sheet(one, "unnamed  Sheet")
    refusal = "one => one.validationMessage"
    said = one.get_by_label("Name, for example the role and a number").evaluate(refusal)
    assert said == "You already have a sheet called “unnamed  Sheet”. Choose another name."
    one.keyboard.press("Escape")
    new_sheet(one, "Main draft")
    options = one.get_by_label("Sheet", exact=True).locator("option")
    expect(options).to_have_text(["Unnamed sheet", "Main draft"])

    two = ready(context.new_page(), "levels/tpm/score/")
    one.get_by_text("Manage sheets").click()
    one.get_by_role("button", name="Delete", exact=True).click()
    expect(one.locator(".pm-undo")).to_contain_text("Sheet deleted: Main draft.")
    expect(two.locator("pm-notice [data-text]")).to_have_text(
        "This sheet was deleted in another tab. You're in the unnamed sheet now."
    )


def test_a_name_that_nobody_sees_is_refused_and_one_of_any_script_runs_its_own_way(desktop: Page) -> None:
    ready(desktop, "templates/about-you/")
    options = desktop.get_by_label("Draft", exact=True).locator("option")
    for name in ("\u200b", " \u00ad\u2060", "\u3164"):
        new_draft(desktop, name)
        said = desktop.get_by_label("Name, for example the company").evaluate("one => one.validationMessage")
        assert said == "Nobody could see this name. Type a letter, a number or a sign."
        expect(options).to_have_count(1)
        desktop.keyboard.press("Escape")
    new_draft(desktop, "שלום")
    expect(options).to_have_text(["Main draft", "שלום"])
    assert options.nth(1).get_attribute("dir") == "auto"
    field(desktop, "career").fill("Seven years.")

    desktop.goto("practice/before-you-go-in/")
    expect(desktop.locator("pm-card option").nth(1)).to_have_attribute("dir", "auto")


def test_a_draft_that_came_in_a_file_does_not_read_like_the_main_one(desktop: Page) -> None:
    desktop.goto("templates/debrief/")
    text = json.dumps({"v": 2, "title": "Debrief", "name": "Main draft", "fields": {}})
    put = "text => localStorage.setItem('/pm-interview-playbook/.pm/template/debrief/d1', text)"
    desktop.evaluate(put, text)
    ready(desktop, "templates/debrief/")
    options = desktop.get_by_label("Draft", exact=True).locator("option")
    expect(options).to_have_text(["Main draft", "Main draft (2)"])


def test_clearing_a_companys_draft_leaves_the_main_one(desktop: Page) -> None:
    ready(desktop, "templates/about-you/")
    field(desktop, "career").fill("Seven years.")
    new_draft(desktop, "Acme")
    desktop.get_by_text("Download, print").click()
    desktop.get_by_role("button", name="Clear all fields").click()
    expect(field(desktop, "career")).to_have_value("")

    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")

    expect(field(desktop, "career")).to_have_value("Seven years.")


def test_words_and_the_time_to_say_them_stand_beside_each_field(phone: Page) -> None:
    ready(phone, "templates/about-you/")
    field(phone, "career").fill("word " * 28)

    expect(phone.locator("#career [data-count]")).to_have_text("28 of 35 words, about 12 seconds aloud.")
    expect(phone.locator("#career")).to_contain_text("Shape:")
    expect(phone.locator("#career")).to_contain_text("Invented:")


def test_nothing_typed_is_ever_in_an_address(desktop: Page) -> None:
    seen: list[str] = []
    desktop.on("framenavigated", lambda frame: seen.append(frame.url))
    ready(desktop, "templates/backgrounder/")
    field(desktop, "career").fill("secretword")
    new_draft(desktop, "secretword")
    field(desktop, "proof").fill("secretword")
    links = desktop.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)")

    assert not any("secretword" in url for url in [*seen, *links, desktop.url])


def test_what_is_pressed_after_typing_is_not_under_the_message(phone: Page) -> None:
    phone.goto("templates/about-you/")
    expect(phone.locator("pm-template[data-ready]")).to_be_attached()
    field = phone.locator("textarea[data-field]").first
    field.evaluate("one => one.scrollIntoView({block: 'end'})")
    field.fill("I run signals in Spain.")
    expect(phone.locator("pm-notice [data-text]")).to_contain_text("Saved in this browser")

    phone.locator("[data-new-draft]").first.tap()

    expect(phone.locator("pm-template form:not([hidden]) input")).to_be_focused()
