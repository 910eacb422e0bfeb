"""A browser that is full, or keeps nothing, or holds garbage: the reader is told, goes on, and can save a file."""

from __future__ import annotations

import json
import pathlib

import pytest
from full_browser import FILL
from playwright.sync_api import Page, expect

LIST = "checklists/backgrounder-ready/"
KEY = "/pm-interview-playbook/.pm/checklist/backgrounder-ready"
DISABLED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"


def ready(page: Page) -> None:
    page.goto(LIST)
    expect(page.locator("[data-progress]")).not_to_be_empty()


def saved_file(page: Page) -> dict[str, dict[str, dict[str, dict[str, dict[str, str]]]]]:
    with page.expect_download() as download:
        page.locator("pm-notice").get_by_role("button", name="Save a file").click()
    return dict(json.loads(pathlib.Path(download.value.path()).read_text(encoding="utf-8")))


def test_a_full_browser_is_told_at_once_and_the_file_holds_what_it_could_not(desktop: Page) -> None:
    desktop.goto("how-to-read/")
    desktop.evaluate(FILL)
    ready(desktop)
    desktop.get_by_role("checkbox").nth(0).check()
    desktop.get_by_role("checkbox").nth(1).check()

    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("your browser's storage is full")
    expect(desktop.locator("[data-progress]")).to_contain_text("all 2/")
    items = saved_file(desktop)["records"]["checklist/backgrounder-ready"]["items"]
    assert {name for name, item in items.items() if item["state"] == "done"} == {"three-bullets", "company-and-users"}

    desktop.evaluate(
        "Object.keys(localStorage).filter(key => /^foreign/.test(key)).forEach(key => localStorage.removeItem(key))"
    )
    desktop.get_by_role("checkbox").nth(2).check()
    desktop.reload()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 3/")


def test_a_browser_without_storage_is_told_on_arrival_and_everything_works(desktop: Page) -> None:
    desktop.add_init_script(DISABLED)
    ready(desktop)
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("won't let this page store anything")
    desktop.get_by_role("checkbox").nth(0).check()

    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    assert saved_file(desktop)["records"]["checklist/backgrounder-ready"]["items"]["three-bullets"]["state"] == "done"


@pytest.mark.parametrize("page", ["templates/about-you/", "templates/backgrounder/", "my-data/"])
def test_no_page_breaks_without_storage(desktop: Page, page: str) -> None:
    desktop.add_init_script(DISABLED)
    desktop.goto(page)

    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("Not saved:")


@pytest.mark.parametrize(
    "value", ["", "{", "null", "[]", '{"v":2,"items":[]}', '{"v":2,"items":{"a":5}}', '{"v":1,"done":{}}']
)
def test_what_cannot_be_read_is_set_aside_and_never_overwritten(desktop: Page, value: str) -> None:
    ready(desktop)
    desktop.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, value])
    ready(desktop)
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("couldn't be read")
    desktop.get_by_role("checkbox").nth(0).check()

    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    assert desktop.evaluate("key => localStorage.getItem(key)", f"{KEY}.unreadable") == value


@pytest.mark.parametrize("value", ["x", "{}", "null", '{"index":9}', '{"index":0,"color":{"scheme":"<b>"}}'])
def test_a_broken_choice_of_colors_stops_nothing(desktop: Page, value: str) -> None:
    ready(desktop)
    desktop.evaluate("value => localStorage.setItem('/pm-interview-playbook/.__palette', value)", value)
    ready(desktop)
    desktop.get_by_role("checkbox").nth(0).check()

    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")


def test_without_storage_a_second_draft_has_words_of_its_own(desktop: Page) -> None:
    desktop.add_init_script(DISABLED)
    desktop.goto("levels/tpm/score/")
    desktop.wait_for_selector("pm-template[data-ready]")
    desktop.locator(".pm-sheet__name input").first.check()
    desktop.locator("textarea:visible").first.fill("one")
    desktop.get_by_role("button", name="New sheet for an interview").click()
    desktop.get_by_label("Name, for example the role and a number").fill("Two")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("[data-field=scope-heard]")).to_have_value("")
    desktop.locator(".pm-sheet__name input").first.check()
    desktop.locator("[data-field=scope-heard]").fill("two")
    desktop.get_by_label("Sheet", exact=True).select_option(label="Unnamed sheet")

    expect(desktop.locator("[data-field=scope-heard]")).to_have_value("one")
