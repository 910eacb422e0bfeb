"""What is ticked and typed is never lost: two actions in a row, two tabs, a new version, a script that comes late."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from full_browser import FILL
from playwright.sync_api import BrowserContext, Page, Route, expect

SCOPE = "/pm-interview-playbook/"
BEFORE = f"{SCOPE}.pm/"
LIST = "checklists/backgrounder-ready/"
NO_SESSION = (
    "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
)


def ready(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator(":is(pm-checklist, pm-template, pm-my-data)[data-ready]")).to_be_attached()
    return page


def stored(page: Page, key: str) -> str:
    return str(page.evaluate("name => localStorage.getItem(name)", BEFORE + key))


def put(page: Page, key: str, text: str) -> None:
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [BEFORE + key, text])


def items(page: Page, list_id: str = "backgrounder-ready") -> dict[str, Any]:
    return dict((json.loads(stored(page, f"checklist/{list_id}")) or {"items": {}})["items"])


def notice(page: Page, text: str) -> None:
    expect(page.locator("pm-notice [data-text]")).to_contain_text(text)


def asked_on_closing(page: Page) -> list[str]:
    """Closes the tab; gives the kinds of questions that the browser asked first."""
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    return asked


def open_take(page: Page) -> None:
    page.locator(".pm-take > summary").click()


# Never overwritten


def test_a_tab_left_open_while_a_new_version_is_published_overwrites_nothing(desktop: Page) -> None:
    ready(desktop, LIST)
    newer = '{"v":3,"cards":{"three-bullets":{"sure":0.9}}}'
    put(desktop, "checklist/backgrounder-ready", newer)
    for number in range(3):
        desktop.get_by_role("checkbox").nth(number).check()
        notice(desktop, "a newer version of this page saved it")
        assert stored(desktop, "checklist/backgrounder-ready") == newer
    expect(desktop.locator("[data-progress]")).to_contain_text("all 3/")
    desktop.reload()
    notice(desktop, "a newer version of this page saved it")
    expect(desktop.locator("[data-progress]")).to_contain_text("all 3/")
    assert stored(desktop, "checklist/backgrounder-ready") == newer


@pytest.mark.parametrize("key", ["template/debrief", "template/debrief/d1", "choice/debrief"])
def test_no_template_record_of_a_newer_version_is_overwritten(desktop: Page, key: str) -> None:
    ready(desktop, "templates/debrief/")
    newer = '{"v":3,"name":"Tomorrow","draft":"d1","pages":[]}'
    put(desktop, key, newer)
    ready(desktop, "templates/debrief/")
    field = desktop.locator("textarea[data-field]").first
    for text in ("one", "two"):
        field.fill(text)
        desktop.get_by_role("button", name="New draft for a company").click()
        desktop.get_by_label("Name, for example the company").fill(text)
        desktop.keyboard.press("Enter")
        field.fill(f"{text} again")
        desktop.get_by_label("Draft", exact=True).select_option(value="")
        assert stored(desktop, key) == newer
    if key == "template/debrief/d1":
        expect(desktop.locator("option[value=d1]")).to_have_text("Tomorrow (can't be read: see My data)")


# Undo belongs to what it undoes


def test_clear_then_choose_another_draft_then_undo_changes_only_the_cleared_one(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    field = desktop.locator("textarea[data-field]").first
    field.fill("main words")
    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.get_by_label("Name, for example the company").fill("Acme")
    desktop.keyboard.press("Enter")
    field.fill("acme words")
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    open_take(desktop)
    desktop.get_by_role("button", name="Clear all fields").click()
    expect(desktop.get_by_role("button", name="Clear all fields")).to_be_focused()
    expect(desktop.locator("pm-notice [data-live]")).to_contain_text("You can undo this until you close this tab")
    desktop.get_by_label("Draft", exact=True).select_option(label="Acme")
    expect(field).to_have_value("acme words")
    undo = desktop.get_by_role("button", name=re.compile("^Undo: All fields cleared: Main draft"))
    undo.click()
    expect(field).to_have_value("acme words")
    expect(desktop.get_by_role("button", name=re.compile("^Redo: All fields cleared"))).to_be_focused()
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(field).to_have_value("main words")


def test_clear_a_list_then_tick_and_note_then_undo_keeps_the_new_and_brings_back_the_old(desktop: Page) -> None:
    ready(desktop, LIST)
    boxes = desktop.get_by_role("checkbox")
    boxes.nth(0).check()
    boxes.nth(1).check()
    open_take(desktop)
    desktop.get_by_role("button", name="Clear ticks and notes").click()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 0/")
    boxes.nth(2).check()
    item = desktop.locator("li[data-item]").nth(0)
    item.locator("summary").click()
    item.locator("[data-note]").fill("a new note")
    desktop.reload()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    open_take(desktop)
    desktop.get_by_role("button", name="Undo: Ticks and notes cleared.").click()

    expect(desktop.locator("[data-progress]")).to_contain_text("all 3/")
    expect(item.locator("[data-note]")).to_have_value("a new note")
    desktop.get_by_role("button", name="Redo: Ticks and notes cleared.").click()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    expect(item.locator("[data-note]")).to_have_value("a new note")


def test_delete_a_list_at_my_data_then_tick_it_anew_then_undo(desktop: Page) -> None:
    ready(desktop, LIST)
    desktop.get_by_role("checkbox").nth(0).check()
    ready(desktop, "my-data/")
    desktop.get_by_role("button", name="Delete: Is your Backgrounder ready?").click()
    expect(desktop.get_by_role("button", name="Undo: Deleted: Is your Backgrounder ready?")).to_be_focused()
    ready(desktop, LIST)
    desktop.get_by_role("checkbox").nth(1).check()
    ready(desktop, "my-data/")
    desktop.get_by_role("button", name="Undo: Deleted: Is your Backgrounder ready?").click()

    desktop.wait_for_function("() => localStorage.length")
    assert sorted(items(desktop)) == ["company-and-users", "three-bullets"]


def test_two_deleted_drafts_both_come_back(desktop: Page) -> None:
    ready(desktop, "templates/backgrounder/")
    for name in ("Acme", "Globex"):
        desktop.get_by_role("button", name="New draft for a company").click()
        desktop.get_by_label("Name, for example the company").fill(name)
        desktop.keyboard.press("Enter")
        desktop.locator("[data-field=career]").fill(f"for {name}")
    desktop.get_by_text("Manage drafts").click()
    for name in ("Globex", "Acme"):
        desktop.get_by_label("Draft", exact=True).select_option(label=name)
        desktop.get_by_role("button", name="Delete", exact=True).click()
        expect(desktop.get_by_role("button", name=f"Undo: Draft deleted: {name}.")).to_be_focused()
    for name in ("Globex", "Acme"):
        desktop.get_by_role("button", name=f"Undo: Draft deleted: {name}.").click()

    expect(desktop.get_by_label("Draft", exact=True).locator("option")).to_have_text(["Main draft", "Acme", "Globex"])
    for name in ("Globex", "Acme"):
        desktop.get_by_label("Draft", exact=True).select_option(label=name)
        expect(desktop.locator("[data-field=career]")).to_have_value(f"for {name}")


def test_duplicating_on_one_part_of_the_kit_takes_all_parts_and_follows_the_main_draft(desktop: Page) -> None:
    ready(desktop, "templates/backgrounder/")
    desktop.locator("[data-field=career]").fill("Seven years.")
    desktop.locator("[data-field=first-result]").fill("Orders doubled.")
    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.get_by_label("Name, for example the company").fill("Acme")
    desktop.keyboard.press("Enter")
    desktop.locator("[data-field=first-result]").fill("Orders doubled in Ghana.")
    ready(desktop, "templates/about-you/")
    desktop.get_by_text("Manage drafts").click()
    desktop.get_by_role("button", name="Duplicate").click()
    desktop.get_by_label("Name, for example the company").fill("acme ")
    desktop.keyboard.press("Enter")
    name = desktop.get_by_label("Name, for example the company")
    assert "Choose another name" in str(name.evaluate("field => field.validationMessage"))
    name.fill("Globex")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#career [data-own]")).not_to_be_visible()
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    desktop.locator("[data-field=career]").fill("Eight years.")
    desktop.get_by_label("Draft", exact=True).select_option(label="Globex")
    expect(desktop.locator("[data-field=career]")).to_have_value("Eight years.")
    ready(desktop, "templates/backgrounder/")
    expect(desktop.locator("[data-field=first-result]")).to_have_value("Orders doubled in Ghana.")


# A script that doesn't come, or comes late, or is of another version


@pytest.mark.parametrize(
    ("part", "how"),
    [
        *itertools.product(["**/main-*.js", "**/checklist-*.js"], ["blocked", "503", "garbage"]),
        *itertools.product(["**/chunk-*.js"], ["blocked", "503"]),
    ],
)
def test_a_script_that_does_not_come_is_said_within_seconds(
    context_of: Callable[..., BrowserContext], part: str, how: str
) -> None:
    context = context_of()
    answers: dict[str, Callable[[Route], None]] = {
        "blocked": lambda route: route.abort(),
        "503": lambda route: route.fulfill(status=503, body="no"),
        "garbage": lambda route: route.fulfill(status=200, content_type="text/javascript", body="export default 1"),
    }
    context.route(part, answers[how])
    page = context.new_page()
    page.goto(LIST)
    late = page.locator("#pm-late")
    expect(late).to_be_visible(timeout=8000)
    expect(late).to_contain_text("Part of this page didn't load.")
    context.unroute(part)
    late.get_by_role("button", name="Reload").click()
    expect(page.locator(":is(pm-checklist, pm-template)[data-ready]")).to_be_attached()
    expect(late).not_to_be_visible()


def test_a_card_that_cannot_be_shown_says_so(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    context.route("**/card-*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto("practice/before-you-go-in/")

    expect(page.locator("#pm-late")).to_be_visible(timeout=8000)


def test_what_is_ticked_and_typed_before_the_script_comes_is_taken_over(
    context_of: Callable[..., BrowserContext],
) -> None:
    context = context_of()
    page = ready(context.new_page(), LIST)
    page.get_by_role("checkbox").nth(0).check()
    ready(page, "templates/about-you/")
    page.locator("[data-field=career]").fill("older words")
    ready(page, LIST)

    held: list[Route] = []
    page.route("**/{checklist,template}-*.js", lambda route: held.append(route))
    page.goto(LIST)
    page.get_by_role("checkbox").nth(3).check()
    expect(page.locator("#pm-late")).to_be_visible(timeout=8000)
    held.pop().continue_()
    expect(page.locator("pm-checklist[data-ready]")).to_be_attached()
    expect(page.locator("#pm-late")).not_to_be_visible()
    expect(page.locator("[data-progress]")).to_contain_text("all 2/")

    page.goto("templates/about-you/")
    page.locator("[data-field=career]").fill("early words")
    page.locator("[data-field=proof]").fill("early proof")
    page.wait_for_function("() => document.readyState === 'complete'")
    for route in held:
        route.continue_()
    expect(page.locator("pm-template[data-ready]")).to_be_attached()
    expect(page.locator("[data-field=career]")).to_have_value("older words\nearly words")
    page.unroute("**/{checklist,template}-*.js")
    page.reload()
    expect(page.locator("[data-field=career]")).to_have_value("older words\nearly words")
    expect(page.locator("[data-field=proof]")).to_have_value("early proof")


# What could not be stored


def test_what_could_not_be_stored_goes_along_from_page_to_page_and_into_the_file(desktop: Page) -> None:
    desktop.goto("how-to-read/")
    desktop.evaluate(FILL)
    ready(desktop, LIST)
    desktop.get_by_role("checkbox").nth(0).check()
    notice(desktop, "your browser's storage is full")
    desktop.get_by_role("link", name="Templates").first.click()
    expect(desktop).to_have_url(re.compile("/templates/$"))
    ready(desktop, "my-data/")
    expect(desktop.locator("[data-list]")).to_contain_text("Is your Backgrounder ready? (1 ticked)")
    ready(desktop, LIST)
    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    desktop.get_by_role("button", name="Close the message").click()
    again = desktop.get_by_role("button", name="Not saved")
    again.click()
    notice(desktop, "your browser's storage is full")


def test_leaving_for_good_while_something_is_not_stored_asks_first(desktop: Page) -> None:
    desktop.goto("how-to-read/")
    desktop.evaluate(FILL)
    ready(desktop, LIST)
    desktop.get_by_role("checkbox").nth(0).check()
    notice(desktop, "your browser's storage is full")

    assert asked_on_closing(desktop) == ["beforeunload"]


def test_where_nothing_can_be_carried_the_first_link_asks_once_and_offers_the_file(desktop: Page) -> None:
    desktop.add_init_script(NO_SESSION)
    desktop.goto("how-to-read/")
    desktop.evaluate(FILL)
    ready(desktop, LIST)
    desktop.get_by_role("checkbox").nth(0).check()
    notice(desktop, "your browser's storage is full")
    desktop.get_by_role("link", name="Templates").first.click()
    notice(desktop, "it would be lost on the next page")
    expect(desktop).to_have_url(re.compile("/backgrounder-ready/$"))
    with desktop.expect_download():
        desktop.get_by_role("button", name="Save a file").click()
    desktop.get_by_role("link", name="Templates").first.click()

    expect(desktop).to_have_url(re.compile("/templates/$"))


# Two tabs


def test_two_tabs_tick_at_the_same_time_and_no_tick_is_lost(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one, two = ready(context.new_page(), LIST), ready(context.new_page(), LIST)
    count = one.locator("li[data-item]").count()
    press = """(half) => {
      const boxes = [...document.querySelectorAll('[data-tick]')].filter((_, n) => n % 2 === half);
      boxes.forEach((box, n) => setTimeout(() => box.click(), n * 3));
    }"""
    one.evaluate(press, 0)
    two.evaluate(press, 1)

    for page in (one, two):
        expect(page.locator("[data-progress]")).to_contain_text(f"all {count}/{count}")
    one.reload()
    expect(one.locator("[data-progress]")).to_contain_text(f"all {count}/{count}")


def test_a_tab_that_is_closed_while_typing_keeps_its_words_and_the_other_tabs(
    context_of: Callable[..., BrowserContext],
) -> None:
    context = context_of()
    one, two = ready(context.new_page(), "templates/debrief/"), ready(context.new_page(), "templates/debrief/")
    fields = two.locator("textarea[data-field]")
    one.locator("textarea[data-field]").nth(0).fill("from the first tab")
    fields.nth(1).fill("from the second tab")
    one.close(run_before_unload=True)

    expect(fields.nth(0)).to_have_value("from the first tab")
    two.reload()
    expect(fields.nth(0)).to_have_value("from the first tab")
    expect(fields.nth(1)).to_have_value("from the second tab")


# What an outside review found


def test_an_undo_that_cannot_be_stored_is_said_and_leaving_asks(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    desktop.locator("textarea[data-field]").first.fill("words")
    open_take(desktop)
    desktop.get_by_role("button", name="Clear all fields").click()
    desktop.wait_for_function("() => !Object.keys(localStorage).some(name => name.includes('.pm/template'))")
    desktop.evaluate(FILL)
    desktop.get_by_role("button", name=re.compile("^Undo: All fields cleared")).click()
    notice(desktop, "your browser's storage is full")

    assert asked_on_closing(desktop) == ["beforeunload"]


def test_what_is_typed_without_a_pause_is_kept_all_the_same(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    field = desktop.locator("textarea[data-field]").first
    field.focus()
    desktop.evaluate("""() => {
      const field = document.activeElement;
      window.typing = setInterval(() => {
        field.value += "x";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }, 100);
    }""")
    desktop.wait_for_function(f"() => localStorage['{BEFORE}template/debrief']?.includes('xxx')")

    assert desktop.evaluate("clearInterval(window.typing) ?? true")


def test_leaving_at_once_after_the_last_letter_asks_too(desktop: Page) -> None:
    desktop.goto("how-to-read/")
    desktop.evaluate(FILL)
    ready(desktop, "templates/debrief/")
    desktop.locator("textarea[data-field]").first.press_sequentially("w")

    assert asked_on_closing(desktop) == ["beforeunload"]


def test_the_main_drafts_words_can_be_taken_back_after_a_reload_and_again_and_again(desktop: Page) -> None:
    ready(desktop, "templates/about-you/")
    field = desktop.locator("[data-field=career]")
    field.fill("Main.")
    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.get_by_label("Name, for example the company").fill("Acme")
    desktop.keyboard.press("Enter")
    for _ in range(2):
        field.fill("Acme's.")
        desktop.get_by_role("button", name="Use the main draft's words").click()
        expect(field).to_have_value("Main.")
        desktop.reload()
        desktop.get_by_role("button", name=re.compile("^Undo: Now with the main draft's words")).first.click()
        expect(field).to_have_value("Acme's.")
    desktop.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(desktop.locator("[data-undo-field]").first).to_be_hidden()


def test_a_draft_deleted_elsewhere_while_it_is_typed_in_stays_and_nothing_goes_into_the_main_one(
    context_of: Callable[..., BrowserContext],
) -> None:
    context = context_of()
    one = ready(context.new_page(), "templates/debrief/")
    one.locator("textarea[data-field]").first.fill("main words")
    one.get_by_role("button", name="New draft for a company").click()
    one.get_by_label("Name, for example the company").fill("Acme")
    one.keyboard.press("Enter")
    field = one.locator("textarea[data-field]").first
    field.press_sequentially("for Ac")
    two = ready(context.new_page(), "templates/debrief/")
    two.get_by_text("Manage drafts").click()
    two.get_by_role("button", name="Delete", exact=True).click()
    notice(one, "Acme was deleted in another tab. You're typing in it, so we kept it.")
    field.press_sequentially("me")
    expect(field).to_have_value("for Acme")
    one.get_by_label("Draft", exact=True).select_option(label="Main draft")
    expect(field).to_have_value("main words")


def test_fields_do_not_go_empty_when_a_newer_version_has_the_record(desktop: Page) -> None:
    ready(desktop, "templates/debrief/")
    field = desktop.locator("textarea[data-field]").first
    field.fill("my words")
    desktop.wait_for_function(f"() => localStorage['{BEFORE}template/debrief']?.includes('my words')")
    other = ready(desktop.context.new_page(), "my-data/")
    put(other, "template/debrief", '{"v":3,"name":"x"}')

    notice(desktop, "a newer version of this page saved it")
    expect(field).to_have_value("my words")


def test_the_focus_stays_near_when_a_deletion_is_taken_back_or_a_message_closed(desktop: Page) -> None:
    ready(desktop, LIST)
    desktop.get_by_role("checkbox").nth(0).check()
    ready(desktop, "my-data/")
    desktop.get_by_role("button", name="Delete: Is your Backgrounder ready?").click()
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("button", name="Redo: Deleted: Is your Backgrounder ready?.")).to_be_focused()
    desktop.get_by_role("button", name="Dismiss: Deleted: Is your Backgrounder ready?.").click()
    assert desktop.evaluate("document.activeElement !== document.body")


def test_keeping_one_line_of_the_kit_does_not_say_that_a_newer_one_is_kept(desktop: Page) -> None:
    ready(desktop, "templates/backgrounder/")
    put(desktop, "highlight/about-you/career", '{"v":3,"parts":{}}')
    ready(desktop, "templates/backgrounder/")
    notice(desktop, "a newer version of this page saved it")
    desktop.locator("[data-field=proof]").fill("Orders doubled.")
    desktop.wait_for_function(f"() => localStorage['{BEFORE}highlight/about-you/proof']")
    desktop.get_by_role("button", name="Close the message").click()

    expect(desktop.get_by_role("button", name="Not saved")).to_be_visible()


def test_what_was_set_aside_is_said_once(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one = ready(context.new_page(), LIST)
    put(one, "checklist/backgrounder-ready", "{")
    ready(one, LIST)
    notice(one, "couldn't be read")
    one.get_by_role("button", name="Close the message").click()
    two = ready(context.new_page(), LIST)
    two.get_by_role("checkbox").nth(0).check()
    expect(one.locator("[data-progress]")).to_contain_text("all 1/")

    expect(one.locator("pm-notice [data-box]")).to_be_hidden()
