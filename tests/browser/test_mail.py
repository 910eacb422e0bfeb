"""'Open in mail': a message is seen before it opens, and the link holds exactly that, while the reader looks at it."""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Callable

import content
import pytest
from playbook.models.template import Template
from playwright.sync_api import BrowserContext, Locator, Page, expect

MESSAGES = sorted(record.id for record in content.book().of(Template) if record.value.output == "message")
WHOLE = {
    "subject": "Interview dates & a question",
    "greeting": "Hello K.,",
    "yes-first": "Thank you, I'm looking forward to this: 100% payments + markets.",
    "ask": "I'd like to prepare properly.\nCould we do it later?",
    "two-dates": "Tuesday? Or Thursday #2?",
    "question": "When do you need to decide? שלום 👩🏽‍💻",
    "sign-off": "Best regards,\nA.",
}
MARK = "Zanzibar"  # a word that no page has: wherever it turns up, it was typed


def ready(page: Page, name: str = "ask-for-more-time") -> Page:
    page.goto(f"templates/{name}/")
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    return page


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[data-field={name}]")


def fill(page: Page, values: dict[str, str]) -> None:
    for name, text in values.items():
        field(page, name).fill(text)


def press(page: Page) -> None:
    page.get_by_text("Open in mail", exact=True).click()


def seen(page: Page) -> Locator:
    return page.locator("[data-mail-text]")


def link(page: Page) -> Locator:
    return page.get_by_role("link", name="Open in your email app")


def opens(page: Page) -> str:
    """What the mail program gets, as a reader sees it; fails where the link is anything else than a mail to nobody."""
    address, _, query = (link(page).get_attribute("href") or "").partition("?")
    assert address == "mailto:"
    parts = dict(part.split("=") for part in query.split("&"))
    assert set(parts) <= {"subject", "body"}
    body = urllib.parse.unquote(parts.get("body", ""), errors="strict")
    assert "\n" not in body.replace("\r\n", "")
    subject = urllib.parse.unquote(parts.get("subject", ""), errors="strict")
    return "\n\n".join(part for part in (subject and f"Subject: {subject}", body.replace("\r\n", "\n")) if part)


def hrefs(page: Page) -> str:
    found = page.evaluate("[...document.querySelectorAll('[href], [data-mail]')].map(one => one.outerHTML)")
    return urllib.parse.unquote("".join(found))


def test_a_whole_message_is_seen_and_opened_as_it_was_written(phone: Page) -> None:
    fill(ready(phone), WHOLE)
    press(phone)

    paragraphs = [text for name, text in WHOLE.items() if name != "subject"]
    message = f"Subject: {WHOLE['subject']}\n\n" + "\n\n".join(paragraphs)
    expect(seen(phone)).to_be_visible()
    assert seen(phone).text_content() == message
    assert seen(phone).inner_text() == message  # with the lines that the reader sees
    assert opens(phone) == message
    expect(phone.locator("[data-mail-says]")).to_have_text("")


def test_a_message_in_part_says_what_is_left_out(desktop: Page) -> None:
    fill(ready(desktop, "ask-for-feedback"), {"greeting": "Hello K.,", "door": "I'd gladly apply again."})
    press(desktop)

    expect(seen(desktop)).to_have_text("Hello K.,\n\nI'd gladly apply again.")
    assert opens(desktop) == seen(desktop).text_content()
    expect(desktop.locator("[data-mail-says]")).to_have_text(
        "Still empty and left out: Thanks · The one question · By phone · Sign-off."
    )


def test_what_is_typed_while_it_is_open_is_seen_and_in_the_link(desktop: Page) -> None:
    press(ready(desktop))
    expect(desktop.locator("[data-mail-says]")).to_contain_text("Nothing is typed yet.")
    expect(seen(desktop)).to_be_hidden()
    expect(link(desktop)).to_be_hidden()

    field(desktop, "greeting").press_sequentially("Hi,")
    expect(seen(desktop)).to_have_text("Hi,")
    assert opens(desktop) == "Hi,"
    field(desktop, "subject").press_sequentially("Dates")
    expect(seen(desktop)).to_have_text("Subject: Dates\n\nHi,")
    assert opens(desktop) == "Subject: Dates\n\nHi,"
    fill(desktop, {"greeting": "", "subject": ""})
    expect(link(desktop)).to_be_hidden()


def test_nothing_typed_is_in_a_link_unless_the_reader_looks_at_it(desktop: Page) -> None:
    fill(ready(desktop), dict.fromkeys(WHOLE, MARK))
    assert MARK not in hrefs(desktop)

    press(desktop)
    expect(link(desktop)).to_be_visible()
    assert MARK in hrefs(desktop)

    press(desktop)
    expect(desktop.locator("[data-mail-link][href]")).to_have_count(0)
    field(desktop, "greeting").press_sequentially("more")
    assert MARK not in hrefs(desktop)


def test_another_draft_clearing_and_undoing_are_followed(desktop: Page) -> None:
    fill(ready(desktop), {"greeting": "Hello K.,"})
    press(desktop)
    expect(seen(desktop)).to_have_text("Hello K.,")

    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.get_by_label("Name, for example the company").fill("Acme")
    desktop.keyboard.press("Enter")
    expect(link(desktop)).to_be_hidden()
    field(desktop, "greeting").fill("Hello Acme,")
    expect(seen(desktop)).to_have_text("Hello Acme,")
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(seen(desktop)).to_have_text("Hello K.,")
    assert opens(desktop) == "Hello K.,"

    desktop.get_by_text("Download, print").click()
    desktop.get_by_role("button", name="Clear all fields").click()
    expect(link(desktop)).to_be_hidden()
    desktop.get_by_role("button", name="Undo").click()
    expect(seen(desktop)).to_have_text("Hello K.,")
    assert opens(desktop) == "Hello K.,"


def test_what_another_tab_types_is_followed(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one, two = ready(context.new_page()), ready(context.new_page())
    press(two)

    field(one, "greeting").fill("Hello from the other tab,")

    expect(seen(two)).to_have_text("Hello from the other tab,")
    assert opens(two) == "Hello from the other tab,"


def test_a_text_that_is_too_long_for_some_devices_says_so_and_is_still_a_link(desktop: Page) -> None:
    fill(ready(desktop), {"ask": "x" * 1_780})
    press(desktop)
    expect(desktop.locator("[data-mail-says]")).not_to_contain_text("Too long")

    field(desktop, "ask").fill("ש" * 300)  # each takes six signs in a link
    expect(desktop.locator("[data-mail-says]")).to_contain_text(
        "This may be too long for some email apps. Copy it instead."
    )
    assert opens(desktop) == "ש" * 300


@pytest.mark.parametrize(
    "text",
    ['"><img src=x onerror="window.hacked=1">', "x&bcc=evil@example.com\r\nBcc: evil@example.com", "half \ud83d, a\0b"],
    ids=["markup", "headers", "half signs"],
)
def test_hostile_texts_stay_texts(desktop: Page, text: str) -> None:
    ready(desktop)
    put = f"field => {{ field.value = {json.dumps(text)}; field.dispatchEvent(new Event('input', {{bubbles: true}})) }}"
    for name in ("subject", "ask"):
        field(desktop, name).evaluate(put)
    press(desktop)

    expect(link(desktop)).to_be_visible()
    assert opens(desktop) == seen(desktop).text_content()
    subject, _, body = opens(desktop).partition("\n\n")
    assert "\n" not in subject
    assert body.replace("\n", " ") == subject.removeprefix("Subject: ")
    assert desktop.evaluate("typeof window.hacked") == "undefined"
    assert desktop.locator("[data-mail] img").count() == 0


def test_a_selection_in_the_text_survives_the_press_that_made_it(desktop: Page) -> None:
    fill(ready(desktop), WHOLE)
    press(desktop)
    seen(desktop).click(click_count=3)

    assert desktop.evaluate("getSelection().toString().trim()") != ""


@pytest.mark.parametrize("name", MESSAGES)
def test_every_message_has_it_and_shows_its_examples_as_one_sees_them_in_mail(desktop: Page, name: str) -> None:
    ready(desktop, name)
    expect(desktop.locator("summary").get_by_text("Open in mail", exact=True)).to_be_visible()

    for example in desktop.locator(".pm-example").all():
        lines = [line for line in example.locator("blockquote").inner_text().splitlines() if line]
        assert lines[0].startswith("Subject: ")
        assert lines[1].startswith("Hello ")
        assert lines[-2] == "Best regards,"  # and the name below it
    blank = desktop.locator(".pm-blank pre").text_content() or ""
    assert blank.startswith("Subject: ")
    assert blank.endswith("Best regards,\n⟨your name⟩")


@pytest.mark.parametrize("address", ["templates/about-you/", "templates/backgrounder/"])
def test_what_is_no_message_has_none(desktop: Page, address: str) -> None:
    desktop.goto(address)
    expect(desktop.locator("pm-template[data-ready]")).to_be_visible()

    expect(desktop.locator("[data-mail], [data-message-part]")).to_have_count(0)


def test_it_is_not_shown_without_script_nor_on_paper(context_of: Callable[..., BrowserContext], desktop: Page) -> None:
    still = context_of(java_script_enabled=False).new_page()
    still.goto("templates/ask-for-more-time/")
    expect(still.get_by_text("Fill it in")).to_be_visible()
    expect(still.locator("[data-mail]")).to_be_hidden()

    fill(ready(desktop), WHOLE)
    press(desktop)
    desktop.emulate_media(media="print")
    expect(desktop.locator("[data-mail]")).to_be_hidden()
