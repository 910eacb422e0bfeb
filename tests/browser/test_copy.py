"""A template is filled, kept, copied as text and as Markdown, also when the clipboard is blocked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

SHOP = "I'm a product manager, nine years in, for small clinics in Peru."
PROOF = "Last year no-shows fell by half. I led the reminders."


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def copied(page: Page, button: str) -> str:
    page.get_by_role("button", name=button).click()
    expect(page.locator("pm-notice [data-text]")).to_contain_text("Copied")
    expect(page.locator("pm-notice [data-live]")).to_contain_text("Copied")
    return clipboard(page)


def test_a_filled_template_is_copied_as_text(phone: Page) -> None:
    phone.goto("templates/about-you/")
    phone.locator("[data-field=career]").fill(SHOP)
    phone.locator("[data-field=proof]").fill(PROOF)

    assert copied(phone, "Copy as text") == (
        f"ABOUT YOU: YOUR OPENING ANSWER\nQuestion: So, tell me about yourself.\n{SHOP} {PROOF}\n"
    )


def test_a_filled_template_is_copied_as_markdown(desktop: Page) -> None:
    desktop.goto("templates/quantitative-highlights/")
    fields = desktop.get_by_role("textbox").and_(desktop.locator("textarea"))
    fields.nth(0).fill("No-shows fell from 22% to 11% in a year.\n\nI led the reminders.")

    text = copied(desktop, "Copy as Markdown")

    assert text.startswith("## ")
    assert (
        "\n\n> What are some highlights of your work so far?\n\n- No-shows fell from 22% to 11% in a year. I led"
        in text
    )
    assert text.count("\n- ") == 3


@pytest.mark.parametrize("name", ["about-you", "quantitative-highlights", "qualitative-highlights", "backgrounder"])
def test_an_empty_template_is_copied_as_the_blank_that_the_page_shows(desktop: Page, name: str) -> None:
    desktop.goto(f"templates/{name}/")

    text = copied(desktop, "Copy as text")

    assert text.strip() == (desktop.locator(".pm-blank pre").text_content() or "").strip()


def test_markup_that_is_typed_stays_text(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill("<img src=x onerror=alert(1)> & **bold**")

    assert "<img src=x onerror=alert(1)> & **bold**" in copied(desktop, "Copy as text")


def test_what_is_typed_stays_and_shows_in_the_press_kit(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    expect(desktop.get_by_role("button", name="Copy as text")).to_be_visible()
    desktop.locator("[data-field=career]").fill(SHOP)
    desktop.goto("templates/backgrounder/")

    expect(desktop.locator("[data-template=about-you] [data-field=career]")).to_have_value(SHOP)
    expect(desktop.get_by_role("button", name="Copy as text")).to_be_visible()
    desktop.locator("[data-template=about-you] [data-field=career]").fill("Changed in the kit.")
    desktop.goto("templates/about-you/")
    expect(desktop.locator("[data-field=career]")).to_have_value("Changed in the kit.")


def test_two_tabs_see_each_other(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one, two = context.new_page(), context.new_page()
    one.goto("templates/about-you/")
    two.goto("templates/about-you/")

    one.locator("[data-field=career]").fill(SHOP)

    expect(two.locator("[data-field=career]")).to_have_value(SHOP)


def test_clearing_can_be_undone(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill(SHOP)
    desktop.get_by_text("More ways to take it").click()
    desktop.get_by_role("button", name="Clear all fields").click()
    expect(desktop.locator("[data-field=career]")).to_have_value("")

    desktop.get_by_role("button", name="Undo").click()

    expect(desktop.locator("[data-field=career]")).to_have_value(SHOP)


def test_a_blocked_clipboard_leaves_a_text_to_select(desktop: Page) -> None:
    desktop.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"
        "document.execCommand = () => false"
    )
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill(SHOP)
    desktop.get_by_role("button", name="Copy as text").click()

    by_hand = desktop.get_by_label("The text, to copy by hand")
    expect(by_hand).to_be_visible()
    expect(by_hand).to_be_focused()
    assert SHOP in by_hand.input_value()
    selected = by_hand.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert selected == by_hand.input_value()
    expect(desktop.locator("pm-notice")).to_contain_text("blocked")


def test_an_unreadable_draft_is_set_aside_and_never_lost(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    key = "/pm-interview-playbook/.pm/highlight/about-you/career"
    desktop.evaluate(f"localStorage.setItem('{key}', 'not json')")
    desktop.reload()

    expect(desktop.locator("pm-notice")).to_contain_text("could not be read")
    desktop.locator("[data-field=career]").fill(SHOP)
    expect(desktop.locator("[data-field=career]")).to_have_value(SHOP)
    assert desktop.evaluate(f"localStorage.getItem('{key}.unreadable')") == "not json"


@pytest.mark.parametrize("how", ["full", "blocked"])
def test_a_reader_is_told_when_nothing_can_be_kept(desktop: Page, how: str) -> None:
    error = "QuotaExceededError" if how == "full" else "SecurityError"
    desktop.add_init_script(f"Storage.prototype.setItem = () => {{ throw new DOMException('no', '{error}') }}")
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill(SHOP)

    expect(desktop.locator("pm-notice")).to_contain_text("Not kept:")
    expect(desktop.locator("pm-notice").get_by_role("button", name="Save a file")).to_be_visible()


def test_too_many_words_are_said(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    field = desktop.locator("[data-field=career]")
    field.fill("word " * 36)

    count = desktop.locator("#career [data-count]")
    expect(count).to_contain_text("36")
    expect(count).to_have_attribute("data-over", "")


def test_typing_and_copying_send_nothing(desktop: Page) -> None:
    desktop.goto("templates/backgrounder/")
    desktop.wait_for_load_state("networkidle")
    asked: list[str] = []
    desktop.on("request", lambda request: asked.append(request.url))
    for field in desktop.locator("textarea").all():
        field.fill(SHOP)
    copied(desktop, "Copy as text")

    assert asked == []


def test_one_answer_of_the_kit_is_copied_alone_and_untouched_ones_are_left_out(desktop: Page) -> None:
    desktop.goto("templates/backgrounder/")
    group = desktop.locator("[data-template=about-you]")
    group.get_by_role("button", name="Copy this answer").click()
    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Copied as text. 3 lines are still blank.")
    group.locator("[data-field=career]").fill(SHOP)

    text = copied(desktop, "Copy as text")

    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Copied as text. One line is still blank.")
    assert text.startswith("ABOUT YOU")
    assert text.count("Question:") == 1


def test_what_a_newer_page_has_kept_is_left_alone(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    key = "/pm-interview-playbook/.pm/highlight/about-you/career"
    newer = '{"v": 99, "lines": ["from the future"]}'
    desktop.evaluate(f"localStorage.setItem('{key}', '{newer}')")
    desktop.reload()
    expect(desktop.get_by_role("button", name="Copy as text")).to_be_visible()
    desktop.locator("[data-field=career]").fill(SHOP)

    expect(desktop.locator("pm-notice")).to_contain_text("a newer version of this page has kept it")
    assert desktop.evaluate(f"localStorage.getItem('{key}')") == newer


def test_a_letter_is_copied_as_it_is_sent(phone: Page) -> None:
    phone.goto("templates/ask-for-more-time/")
    for name, text in (("greeting", "Hello K.,"), ("yes-first", "Thank you, yes."), ("ask", "Could it be later?"),
                       ("two-dates", "The 14th."), ("question", "By when?"), ("sign-off", "Best, A.")):  # fmt: skip
        phone.locator(f"[data-field={name}]").fill(text)

    letter = "Hello K.,\n\nThank you, yes.\n\nCould it be later?\n\nThe 14th.\n\nBy when?\n\nBest, A.\n"
    assert copied(phone, "Copy as text") == letter
    assert copied(phone, "Copy as Markdown") == letter
    phone.get_by_text("The blank template as text").click()
    assert "ASK FOR" not in phone.locator(".pm-blank pre").inner_text()
