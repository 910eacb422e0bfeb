"""What a template ends with: fields of other templates, each kept once, and taken along or not."""

from __future__ import annotations

import csv
import json
import pathlib
from collections.abc import Callable
from typing import Any

import clipboard
from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect

CAREER = "I run a shop app."
ROLE = "I'm here because you visit the markets."
TEAM = "You're adding payments, and I know the order."
HOME = {"why-this-role": ROLE, "why-this-team": TEAM}
WHYS = "Why this role, and why you"
SWITCH = "Take it along when I copy, save or print"


def ready(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    return page


def sentence(page: Page, home: str) -> Locator:
    return page.locator(f"[data-field='{home}/sentence']")


def kept(page: Page) -> dict[str, Any]:
    entries = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('/.pm/'))")
    return {key.split("/.pm/")[1]: json.loads(text) for key, text in entries}


def copied(page: Page, button: str) -> str:
    return clipboard.copied(page, page.get_by_role("button", name=button, exact=True).click)


def saved(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return pathlib.Path(download.value.path()).read_text(encoding="utf-8")


def fill(page: Page) -> Page:
    ready(page, "templates/about-you/")
    page.locator("[data-field=career]").fill(CAREER)
    for home, text in HOME.items():
        sentence(page, home).fill(text)
    return page


def test_a_sentence_typed_in_one_place_is_in_all_and_kept_once(phone: Page) -> None:
    ready(phone, "templates/why-this-role/")
    sentence(phone, "why-this-role").fill(ROLE)
    ready(phone, "templates/about-you/")
    expect(sentence(phone, "why-this-role")).to_have_value(ROLE)
    sentence(phone, "why-this-team").fill(TEAM)
    ready(phone, "templates/why-this-team/")
    expect(sentence(phone, "why-this-team")).to_have_value(TEAM)
    ready(phone, "templates/backgrounder/")
    expect(sentence(phone, "why-this-team")).to_have_value(TEAM)
    sentence(phone, "why-this-role").fill("Said in the kit.")
    ready(phone, "templates/why-this-role/")
    expect(sentence(phone, "why-this-role")).to_have_value("Said in the kit.")

    records = kept(phone)
    assert set(records) == {"highlight/why-this-role/sentence", "highlight/why-this-team/sentence"}
    assert records["highlight/why-this-role/sentence"]["title"] == "Why this role"
    phone.goto("my-data/")
    shown = phone.locator("[data-list]")
    expect(shown.get_by_text("Said in the kit.")).to_have_count(1)
    expect(shown.get_by_text("Why this role: Why this role, in one sentence")).to_have_count(1)


def test_two_tabs_show_the_same_sentence(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one, two = context.new_page(), context.new_page()
    ready(one, "templates/why-this-role/")
    ready(two, "templates/about-you/")

    sentence(one, "why-this-role").fill(ROLE)

    expect(sentence(two, "why-this-role")).to_have_value(ROLE)


def test_the_ending_is_copied_unless_it_is_switched_off_and_stays_typed(desktop: Page) -> None:
    fill(desktop)
    assert copied(desktop, "Copy") == f"{CAREER} {ROLE} {TEAM}"

    desktop.get_by_label(SWITCH).uncheck()

    assert copied(desktop, "Copy") == CAREER
    markdown = copied(desktop, "Copy as Markdown")
    assert CAREER in markdown
    assert ROLE not in markdown
    desktop.emulate_media(media="print")
    expect(sentence(desktop, "why-this-role")).not_to_be_visible()
    desktop.emulate_media(media="screen")
    desktop.reload()
    expect(sentence(desktop, "why-this-role")).to_have_value(ROLE)
    expect(sentence(desktop, "why-this-team")).to_have_value(TEAM)
    assert copied(desktop, "Copy") == f"{CAREER} {ROLE} {TEAM}"


def test_an_empty_ending_is_not_missed(desktop: Page) -> None:
    ready(desktop, "templates/backgrounder/")
    desktop.locator("[data-field=career]").fill(CAREER)
    desktop.locator("[data-field=proof]").fill("Orders doubled.")
    copied(desktop, "Copy all")

    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("parts left out")
    expect(desktop.locator("pm-notice [data-text]")).not_to_contain_text("hy")


def test_in_the_press_kit_the_ending_is_an_answer_of_its_own(desktop: Page) -> None:
    fill(desktop)
    ready(desktop, "templates/backgrounder/")

    assert copied(desktop, f"Copy this answer: {WHYS}") == f"{ROLE} {TEAM}"
    assert copied(desktop, "Copy this answer: About You: your opening answer") == CAREER
    assert copied(desktop, "Copy all") == f"{CAREER}\n\n{ROLE} {TEAM}"
    assert f"\n## {WHYS}\n\n{ROLE} {TEAM}\n" in copied(desktop, "Copy as Markdown")
    desktop.get_by_text("Download, print").click()
    rows = list(csv.reader(saved(desktop, "Table (.csv)").removeprefix("\ufeff").splitlines()))
    assert [WHYS, "Why this role, in one sentence", ROLE] in [row[:3] for row in rows]
    assert f"## {WHYS}" in saved(desktop, "Markdown (.md)")


def test_at_home_the_sentence_is_no_part_of_the_longer_answer(desktop: Page) -> None:
    ready(desktop, "templates/why-this-role/")
    desktop.locator("[data-field=moment]").fill("I knew it at a counter.")
    sentence(desktop, "why-this-role").fill(ROLE)

    assert copied(desktop, "Copy") == "I knew it at a counter."


def test_a_draft_follows_the_shared_sentence_until_it_has_words_of_its_own(desktop: Page) -> None:
    ready(desktop, "templates/why-this-role/")
    sentence(desktop, "why-this-role").fill(ROLE)
    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.get_by_label("Name, for example the company").fill("Acme")
    desktop.keyboard.press("Enter")
    expect(sentence(desktop, "why-this-role")).to_have_value(ROLE)
    sentence(desktop, "why-this-role").fill("For Acme.")
    desktop.locator("[data-field=moment]").fill("Also for Acme.")
    expect(desktop.locator("#sentence [data-own]")).to_be_visible()
    expect(desktop.locator("#moment [data-own]")).to_be_hidden()

    ready(desktop, "templates/about-you/")
    expect(sentence(desktop, "why-this-role")).to_have_value(ROLE)
    ready(desktop, "templates/why-this-role/")
    expect(sentence(desktop, "why-this-role")).to_have_value("For Acme.")
    desktop.get_by_role("button", name="Use the main draft's words").click()
    expect(sentence(desktop, "why-this-role")).to_have_value(ROLE)


def test_the_ending_is_there_without_script_and_its_switch_is_not(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(java_script_enabled=False).new_page()
    for address in ("templates/about-you/", "templates/backgrounder/"):
        page.goto(address)
        for home in HOME:
            expect(sentence(page, home)).to_be_visible()
        expect(page.get_by_text(WHYS).first).to_be_visible()
        expect(page.get_by_text(SWITCH)).not_to_be_visible()


def test_a_file_holds_each_sentence_once_and_brings_it_back(desktop: Page) -> None:
    fill(desktop)
    desktop.goto("my-data/")
    file = saved(desktop, "Save it all as a file")
    assert file.count(ROLE) == 1
    desktop.evaluate("localStorage.clear()")
    desktop.reload()
    expect(desktop.locator("[data-list]")).to_contain_text("Nothing is kept in this browser.")
    expect(desktop.get_by_text(ROLE)).to_have_count(0)
    desktop.locator("input[type=file]").set_input_files(
        FilePayload(name="data.json", mimeType="application/json", buffer=file.encode())
    )
    desktop.get_by_role("button", name="Bring back selected").click()
    expect(desktop.locator("[data-undo-brought]")).to_contain_text("brought back.")

    for address in ("templates/about-you/", "templates/why-this-role/", "templates/backgrounder/"):
        ready(desktop, address)
        expect(sentence(desktop, "why-this-role")).to_have_value(ROLE)


def test_what_was_kept_before_there_were_sentences_stays_as_it_is(desktop: Page) -> None:
    before = {
        "template/why-this-team": {
            "v": 2,
            "title": "T",
            "fields": {"their-next-step": {"label": "L", "text": "Main."}},
        },
        "template/why-this-team/d1": {
            "v": 2,
            "title": "T",
            "name": "Acme",
            "fields": {"their-next-step": {"label": "L", "text": "Payments."}},
        },
        "template/backgrounder/d2": {
            "v": 2,
            "title": "Kit",
            "name": "Globex",
            "fields": {"about-you/career": {"label": "L", "text": "For Globex."}},
        },
        "choice/why-this-team": {"v": 2, "draft": "d1"},
        "choice/backgrounder": {"v": 2, "draft": "d2"},
    }
    desktop.goto("my-data/")
    for key, value in before.items():
        desktop.evaluate(
            "([key, text]) => localStorage.setItem('/pm-interview-playbook/.pm/' + key, text)", [key, json.dumps(value)]
        )
    ready(desktop, "templates/about-you/")
    expect(desktop.locator("[data-field=career]")).to_have_value("For Globex.")
    ready(desktop, "templates/backgrounder/")
    ready(desktop, "templates/why-this-team/")
    expect(desktop.locator("[data-field=their-next-step]")).to_have_value("Payments.")
    expect(sentence(desktop, "why-this-team")).to_have_value("")
    expect(desktop.locator("[data-retired]")).to_be_hidden()
    assert kept(desktop) == before

    sentence(desktop, "why-this-team").fill("For Acme.")
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(desktop.locator("[data-field=their-next-step]")).to_have_value("Main.")
    expect(sentence(desktop, "why-this-team")).to_have_value("")
