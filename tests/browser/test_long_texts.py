"""What a reader pastes is kept and seen whole, on paper too; where there is a limit, it is told, and nothing is cut."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from pypdf import PdfReader
from screens import DESKTOP

# A browser that can't size a field by its text.
WITHOUT = """
const supports = CSS.supports.bind(CSS);
CSS.supports = (...what) => what[0] !== "field-sizing" && supports(...what);
addEventListener("DOMContentLoaded", () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("textarea { field-sizing: fixed !important }");
  document.adoptedStyleSheets.push(sheet);
});
"""


def words(count: int) -> str:
    """A made-up note of so many characters: lines, and numbers by which it can be found again."""
    text = "".join(f"Sentence number {n} of a note.{chr(10) if n % 7 == 6 else ' '}" for n in range(count // 20))
    return text[: count - 5] + " End."


def opened(page: Page) -> Locator:
    page.goto("checklists/backgrounder-ready/")
    expect(page.locator("[data-progress]")).not_to_be_empty()
    item = page.locator("[data-item=three-bullets]")
    item.locator("summary").click()
    return item.get_by_label("My note")


def paste(page: Page, field: Locator, text: str) -> None:
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    field.focus()
    page.keyboard.press("ControlOrMeta+v")


@pytest.fixture(params=["sized by its text", "sized by its rows"])
def page(request: pytest.FixtureRequest, context_of: Callable[..., BrowserContext]) -> Page:
    context = context_of(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    if request.param == "sized by its rows":
        context.add_init_script(WITHOUT)
    return context.new_page()


@pytest.mark.parametrize("count", [1_000, 12_000])
def test_a_pasted_note_is_kept_and_seen_whole(page: Page, count: int) -> None:
    text = words(count)
    paste(page, opened(page), text)
    page.reload()
    note = opened(page)

    expect(note).to_have_value(text)
    hidden = note.evaluate("note => note.scrollHeight - note.clientHeight")
    assert hidden <= 1
    assert note.evaluate("note => note.clientHeight") < 60 * count // 40  # and not three screens for a paragraph
    printed = PdfReader(io.BytesIO(page.pdf(format="A4")))
    paper = re.sub(r"\s", "", "".join(one.extract_text() for one in printed.pages))
    for number in range(count // 20):
        if f"number {number} of a note." in text:
            assert f"number{number}ofanote." in paper, number
    assert paper.count("End.") == 1


def test_on_a_phone_a_long_note_stays_within_the_page(phone: Page) -> None:
    note = opened(phone)
    paste(phone, note, words(1_000) + "x" * 200)

    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert note.evaluate("note => note.scrollHeight - note.clientHeight") <= 1


def test_a_draft_s_name_that_is_too_long_is_said_and_refused_not_cut(desktop: Page) -> None:
    desktop.goto("templates/debrief/")
    expect(desktop.locator("pm-template[data-ready]")).to_be_visible()
    desktop.get_by_role("button", name="New draft for a company").click()
    field, limit = desktop.get_by_label("Name, for example the company"), desktop.get_by_text("At most 80 characters.")
    expect(limit).not_to_be_visible()
    paste(desktop, field, "n" * 81)
    expect(field).to_have_value("n" * 81)
    expect(limit).to_be_visible()
    desktop.keyboard.press("Enter")
    expect(field).to_be_visible()
    expect(desktop.get_by_label("Draft", exact=True).locator("option")).to_have_text(["Main draft"])

    field.press("End")
    field.press("Backspace")
    expect(limit).not_to_be_visible()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_label("Draft", exact=True).locator("option")).to_have_text(["Main draft", "n" * 80])


def named_draft(page: Page, name: str) -> Locator:
    page.goto("templates/debrief/")
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    page.get_by_role("button", name="New draft for a company").click()
    page.get_by_label("Name, for example the company").fill(name)
    page.keyboard.press("Enter")
    return page.get_by_label("Draft", exact=True).locator("option")


def test_a_long_name_without_a_blank_stays_within_the_narrowest_page(phone: Page) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    within = "document.documentElement.scrollWidth"
    expect(named_draft(phone, "W" * 80)).to_have_count(2)
    assert phone.evaluate(within) <= 320
    phone.get_by_text("Manage drafts").click()
    phone.get_by_role("button", name="Delete", exact=True).click()
    expect(phone.locator(".pm-undo")).to_contain_text("W" * 80)
    assert phone.evaluate(within) <= 320
    phone.get_by_role("button", name="Undo").click()
    expect(phone.locator(".pm-undo")).to_contain_text("Undone")
    assert phone.evaluate(within) <= 320
    phone.goto("my-data/")
    expect(phone.locator("[data-list]")).to_contain_text("W" * 80)
    assert phone.evaluate(within) <= 320
    phone.get_by_role("button", name=re.compile("^Delete: .*WWW")).click()
    expect(phone.locator(".pm-undo").first).to_contain_text("W" * 80)
    assert phone.evaluate(within) <= 320


def test_no_field_of_the_site_cuts_what_is_pasted(desktop: Page) -> None:
    for address in ("", "checklists/backgrounder-ready/", "templates/backgrounder/", "my-data/", "checklists/"):
        desktop.goto(address)
        assert desktop.locator("[maxlength]").count() == 0, address
