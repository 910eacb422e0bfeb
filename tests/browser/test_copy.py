"""A template is filled, kept and copied: its words, Markdown, the blank form; also when the clipboard is blocked."""

from __future__ import annotations

import re
from collections.abc import Callable

import clipboard
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

SHOP = "I'm a product manager, nine years in, for small clinics in Peru."
PROOF = "Last year no-shows fell by half. I led the reminders."

DONE = re.compile("Copied|copied")


def held(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def copied(page: Page, button: str) -> str:
    text = clipboard.copied(page, page.get_by_role("button", name=button, exact=True).click)
    expect(page.locator("pm-notice [data-text]")).to_contain_text(DONE)
    expect(page.locator("pm-notice [data-live]")).to_contain_text(DONE)
    return text


def said(page: Page) -> Locator:
    return page.locator("pm-notice [data-text]")


def test_one_field_that_was_typed_is_copied_alone_and_what_was_left_out_is_linked(phone: Page) -> None:
    phone.goto("templates/about-you/")
    phone.locator("[data-field=career]").fill(SHOP)

    assert copied(phone, "Copy") == SHOP

    expect(said(phone)).to_have_text("Copied. 1 part left out: Your one proof.")
    expect(phone.locator("pm-notice [data-live]")).to_have_text("Copied. 1 part left out: Your one proof.")
    link = said(phone).get_by_role("link", name="Your one proof")
    expect(link).to_have_attribute("href", re.compile(r"/templates/about-you/#about-you-proof$"))
    link.click()
    expect(phone.locator("#about-you-proof")).to_be_focused()
    phone.keyboard.type(PROOF)
    assert copied(phone, "Copy") == f"{SHOP} {PROOF}"
    expect(said(phone)).to_have_text("Copied.")


def test_the_link_to_what_was_left_out_opens_what_hides_it(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill(SHOP)
    desktop.evaluate(
        "const part = document.createElement('details'), field = document.getElementById('proof');"
        "field.replaceWith(part); part.append(field)"
    )
    copied(desktop, "Copy")
    said(desktop).get_by_role("link").focus()
    desktop.keyboard.press("Enter")

    expect(desktop.locator("#about-you-proof")).to_be_focused()
    expect(desktop.locator("pm-notice [data-box]")).not_to_be_visible()


def test_at_most_three_parts_are_named(desktop: Page) -> None:
    desktop.goto("templates/debrief/")
    fields = desktop.locator("textarea[data-field]")
    labels = fields.evaluate_all("all => all.filter(one => !('optional' in one.dataset)).map(one => one.dataset.label)")
    fields.nth(0).fill("We had no plan")

    assert copied(desktop, "Copy") == "We had no plan"
    left = labels[1:]
    assert len(left) > 3
    names = f"{' · '.join(left[:3])} · and {len(left) - 3} more."
    expect(said(desktop)).to_have_text(f"Copied. {len(left)} parts left out: {names}")
    expect(said(desktop).get_by_role("link")).to_have_count(3)


def test_sentences_never_run_together(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    for name, text in (
        ("career", "I run clinics' reminders,"),
        ("proof", "no-shows fell by half"),
        ("person", "I bake"),
    ):
        desktop.locator(f"[data-field={name}]").fill(text)

    assert copied(desktop, "Copy") == "I run clinics' reminders, no-shows fell by half. I bake"
    desktop.locator("[data-field=proof]").fill("No-shows fell\nby half")
    assert copied(desktop, "Copy") == "I run clinics' reminders,\n\nNo-shows fell\nby half\n\nI bake"


def test_when_nothing_is_typed_nothing_is_copied_and_the_blank_form_is_named(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.evaluate("navigator.clipboard.writeText('what was there')")
    desktop.locator("[data-field=career]").fill(" \n ")
    desktop.get_by_text("Download, print").click()
    for button in ("Copy", "Copy as Markdown", "Formatted"):
        desktop.get_by_role("button", name=button, exact=True).click()
        expect(said(desktop)).to_contain_text("Nothing is typed yet.")
        assert held(desktop) == "what was there"
        desktop.get_by_role("button", name="Close the message").click()
    desktop.get_by_role("button", name="Copy", exact=True).click()
    said(desktop).get_by_role("link", name="the blank form").click()

    expect(desktop.locator(".pm-blank pre")).to_be_visible()
    expect(desktop.locator(".pm-blank summary")).to_be_focused()


def test_a_filled_template_is_copied_as_markdown(desktop: Page) -> None:
    desktop.goto("templates/quantitative-highlights/")
    fields = desktop.get_by_role("textbox").and_(desktop.locator("textarea"))
    fields.nth(0).fill("No-shows fell from 22% to 11% in a year.\n\nI led the reminders.")

    text = copied(desktop, "Copy as Markdown")

    assert re.fullmatch(
        r"## .+\n\n> What are some highlights of your work so far\?\n\n"
        r"- No-shows fell from 22% to 11% in a year\.\n\n  I led the reminders\.\n\n"
        r"\*.+ · <http://127.+/templates/quantitative-highlights/> · reviewed [\d-]{10}, copied [\d-]{10}\*\n",
        text,
    )
    expect(said(desktop)).to_contain_text("Copied as Markdown. 2 parts left out: ")


@pytest.mark.parametrize(
    "name", ["about-you", "quantitative-highlights", "qualitative-highlights", "backgrounder", "ask-for-more-time"]
)
def test_the_blank_form_is_copied_as_the_page_shows_it_whatever_is_typed(desktop: Page, name: str) -> None:
    desktop.goto(f"templates/{name}/")
    desktop.locator("textarea[data-field]").first.fill(SHOP)

    text = copied(desktop, "Copy the blank form")

    assert text == (desktop.locator(".pm-blank pre").text_content() or "").strip()
    assert "⟨" in text
    expect(said(desktop)).to_have_text("Blank form copied.")


def test_markup_that_is_typed_stays_text(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill("<img src=x onerror=alert(1)> & **bold**")

    assert "<img src=x onerror=alert(1)> & **bold**" in copied(desktop, "Copy")


def test_what_is_typed_stays_and_shows_in_the_press_kit(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    expect(desktop.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    desktop.locator("[data-field=career]").fill(SHOP)
    desktop.goto("templates/backgrounder/")

    expect(desktop.locator("[data-template=about-you] [data-field=career]")).to_have_value(SHOP)
    expect(desktop.get_by_role("button", name="Copy all", exact=True)).to_be_visible()
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
    desktop.get_by_text("Download, print").click()
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
    desktop.get_by_role("button", name="Copy", exact=True).click()

    by_hand = desktop.get_by_label("The text, to copy by hand")
    expect(by_hand).to_be_visible()
    expect(by_hand).to_be_focused()
    assert SHOP in by_hand.input_value()
    selected = by_hand.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert selected == by_hand.input_value()
    expect(desktop.locator("pm-notice")).to_contain_text("didn't allow copying")


def test_an_unreadable_draft_is_set_aside_and_never_lost(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    expect(desktop.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    key = "/pm-interview-playbook/.pm/highlight/about-you/career"
    desktop.evaluate(f"localStorage.setItem('{key}', 'not json')")
    desktop.reload()

    expect(desktop.locator("pm-notice")).to_contain_text("couldn't be read")
    desktop.locator("[data-field=career]").fill(SHOP)
    expect(desktop.locator("[data-field=career]")).to_have_value(SHOP)
    assert desktop.evaluate(f"localStorage.getItem('{key}.unreadable')") == "not json"


@pytest.mark.parametrize("how", ["full", "blocked"])
def test_a_reader_is_told_when_nothing_can_be_kept(desktop: Page, how: str) -> None:
    error = "QuotaExceededError" if how == "full" else "SecurityError"
    desktop.add_init_script(f"Storage.prototype.setItem = () => {{ throw new DOMException('no', '{error}') }}")
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill(SHOP)

    expect(desktop.locator("pm-notice")).to_contain_text("Not saved:")
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
    for field in desktop.locator("main textarea").all():
        field.fill(SHOP)
    copied(desktop, "Copy all")

    # what makes copies comes with the first key; nothing else is asked for, and nothing is told
    assert [url for url in asked if not url.endswith(".js")] == []
    assert not [url for url in asked if "?" in url]


def test_one_answer_of_the_kit_is_copied_alone_and_untouched_ones_are_left_out(desktop: Page) -> None:
    desktop.goto("templates/backgrounder/")
    group = desktop.locator("[data-template=about-you]")
    answer = group.get_by_role("button", name="Copy this answer")
    answer.click()
    expect(said(desktop)).to_contain_text("Nothing is typed yet.")
    group.locator("[data-field=career]").fill(SHOP)
    desktop.locator("[data-template=quantitative-highlights] textarea").first.fill("Halved it.")
    answer.click()
    expect(said(desktop)).to_have_text("Copied. 1 part left out: Your one proof.")
    assert held(desktop) == SHOP

    assert copied(desktop, "Copy all") == f"{SHOP}\n\nHalved it."
    expect(said(desktop)).to_contain_text("Copied. 4 parts left out: Products you built")
    expect(said(desktop).get_by_role("link")).to_have_count(3)


def test_what_a_newer_page_has_kept_is_left_alone(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    key = "/pm-interview-playbook/.pm/highlight/about-you/career"
    newer = '{"v": 99, "lines": ["from the future"]}'
    desktop.evaluate(f"localStorage.setItem('{key}', '{newer}')")
    desktop.reload()
    expect(desktop.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    desktop.locator("[data-field=career]").fill(SHOP)

    expect(desktop.locator("pm-notice")).to_contain_text("a newer version of this page saved it")
    assert desktop.evaluate(f"localStorage.getItem('{key}')") == newer


def test_a_letter_is_copied_as_it_is_sent(phone: Page) -> None:
    phone.goto("templates/ask-for-more-time/")
    fields = phone.locator("textarea[data-field]:not([data-message-part=subject])")
    paragraphs = [f"Line {n}.\nAnd more." for n in range(fields.count())]
    for n, paragraph in enumerate(paragraphs):
        fields.nth(n).fill(paragraph)

    assert copied(phone, "Copy") == "\n\n".join(paragraphs)
    markdown = copied(phone, "Copy as Markdown")
    assert markdown.startswith("\n\n".join(paragraphs).replace(".\nAnd", ".  \nAnd") + "\n\n*Ask for more time")
    phone.get_by_text("The blank template as text").click()
    assert "ASK FOR" not in phone.locator(".pm-blank pre").inner_text()


def test_the_subject_of_a_letter_is_not_copied_with_its_text(desktop: Page) -> None:
    desktop.goto("templates/ask-for-more-time/")
    fields = desktop.locator("textarea[data-field]")
    fields.nth(0).fill("The dates")
    desktop.get_by_role("button", name="Copy", exact=True).click()
    expect(said(desktop)).to_contain_text("So far there's only a subject.")
    fields.nth(1).fill("Yes.")

    assert copied(desktop, "Copy") == "Yes."
    assert copied(desktop, "Copy as Markdown").startswith("Subject: The dates\n\nYes.\n\n*")


def test_a_message_that_links_stays_until_it_is_closed(desktop: Page) -> None:
    desktop.clock.install()
    desktop.goto("templates/about-you/")
    desktop.locator("[data-field=career]").fill(SHOP)
    copied(desktop, "Copy")
    desktop.clock.fast_forward(60_000)

    expect(said(desktop).get_by_role("link")).to_be_visible()
    said(desktop).get_by_role("link").focus()
    desktop.keyboard.press("Escape")
    expect(said(desktop).get_by_role("link")).not_to_be_visible()
