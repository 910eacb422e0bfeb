"""/my-data/: all that is kept, in words; one file out and in again; delete all. Every step can be taken back."""

from __future__ import annotations

import json
import pathlib
import re
from typing import Any

import jsonschema
import pytest
from full_browser import FILL
from playwright.sync_api import FilePayload, Page, expect

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs/assets/my-data.schema.json").read_text(encoding="utf-8"))
SCOPE = "/pm-interview-playbook/"
NOTE = "Ask <b>Ada</b> · مرحبا · 👩‍💻"


def stored(page: Page) -> dict[str, str]:
    return dict(page.evaluate("Object.fromEntries(Object.entries(localStorage))"))


def fill_everything(page: Page) -> None:
    """Ticks, marks, notes, a highlight, a template's text, a named draft, colors, something unreadable."""
    page.goto("checklists/backgrounder-ready/")
    expect(page.locator("[data-progress]")).not_to_be_empty()
    one = page.locator("li[data-item]").nth(0)
    one.get_by_role("checkbox").check()
    one.locator("summary").click()
    one.locator("[data-note]").fill(NOTE)
    page.locator("li[data-item]").nth(1).locator("summary").click()
    page.locator("li[data-item]").nth(1).locator("[data-skip]").click()
    page.goto("templates/about-you/")
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    page.locator("[data-field=career]").fill("Seven years.")
    page.goto("templates/debrief/")
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    page.get_by_role("button", name="New draft for a company").click()
    page.get_by_label("Name, for example the company").fill("Acme")
    page.keyboard.press("Enter")
    page.locator("textarea[data-field]").nth(0).fill("They asked twice about scope.")
    page.get_by_role("button", name="Colors: as the system").click()
    page.evaluate(f"localStorage.setItem('{SCOPE}.pm/checklist/final-round', 'half a reco')")
    page.goto("my-data/")
    expect(page.get_by_role("button", name="Save it all as a file")).to_be_enabled()


def save(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it all as a file").click()
    return dict(json.loads(pathlib.Path(download.value.path()).read_text(encoding="utf-8")))


def bring(page: Page, content: object, name: str = "data.json") -> None:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator("input[type=file]").set_input_files(FilePayload(name=name, mimeType="application/json", buffer=body))


def test_everything_is_listed_in_words(desktop: Page) -> None:
    fill_everything(desktop)

    shown = desktop.locator("[data-list]")
    expect(shown).to_contain_text("Is your Backgrounder ready? (1 ticked, 1 not for me, 1 note)")
    expect(shown).to_contain_text("About You: your opening answer: What you do")
    expect(shown).to_contain_text("(Acme) (1 text)")
    expect(shown).to_contain_text("Colors: light")
    expect(shown).to_contain_text("Couldn't be read, kept as it is")
    shown.get_by_text("Is your Backgrounder ready?").click()
    expect(shown).to_contain_text(f"ticked, note: {NOTE}")


def test_the_file_is_sound_and_brings_all_of_it_back(desktop: Page) -> None:
    fill_everything(desktop)
    before = stored(desktop)
    file = save(desktop)
    jsonschema.validate(file, SCHEMA)
    assert file["records"]["checklist/backgrounder-ready"]["items"]["three-bullets"]["note"] == NOTE
    assert "Write About You" in file["records"]["checklist/backgrounder-ready"]["items"]["three-bullets"]["text"]

    desktop.get_by_role("button", name="Delete everything").click()
    expect(desktop.locator("[data-list]")).to_have_text("Nothing is kept in this browser.")
    desktop.wait_for_function("scope => !Object.keys(localStorage).some(key => key.startsWith(scope))", arg=SCOPE)
    bring(desktop, file)
    expect(desktop.locator("[data-preview]")).to_contain_text("Nothing has changed yet")
    expect(desktop.locator("[data-preview]")).to_contain_text(f"Now: nothing After: ticked, note: {NOTE}")
    desktop.get_by_role("button", name="Bring back selected").click()
    expect(desktop.locator("[data-undo-brought]")).to_contain_text("brought back.")

    after = save(desktop)
    for part in ("records", "unreadable", "theme"):
        assert after[part] == file[part]
    assert stored(desktop)[f"{SCOPE}.__palette"] == before[f"{SCOPE}.__palette"]


def test_the_preview_says_item_by_item_what_would_change_and_i_choose(desktop: Page) -> None:
    fill_everything(desktop)
    file = save(desktop)
    items = file["records"]["checklist/backgrounder-ready"]["items"]
    items["three-bullets"] = {"text": items["three-bullets"]["text"], "state": "skip", "note": "other"}
    items["own-part"] = {"text": "Say your part", "state": "done"}

    bring(desktop, file)
    preview = desktop.locator("[data-preview]")
    expect(preview).to_contain_text("would change 2 things")
    expect(preview.get_by_role("checkbox")).to_have_count(2)
    expect(preview).to_contain_text("After: not for me, note: other")
    preview.get_by_role("checkbox", name="Say your part").uncheck()
    desktop.get_by_role("button", name="Bring back selected").click()

    now = save(desktop)["records"]["checklist/backgrounder-ready"]["items"]
    assert now["three-bullets"]["state"] == "skip"
    assert "own-part" not in now


def test_a_draft_that_holds_only_its_name_comes_back_too(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.get_by_role("button", name="New draft for a company").click()
    desktop.get_by_label("Name, for example the company").fill("Acme")
    desktop.keyboard.press("Enter")
    desktop.goto("my-data/")
    file = save(desktop)
    desktop.get_by_role("button", name="Delete everything").click()
    expect(desktop.locator("[data-list]")).to_have_text("Nothing is kept in this browser.")
    bring(desktop, file)
    desktop.get_by_role("button", name="Bring back selected").click()
    desktop.goto("templates/about-you/")

    expect(desktop.get_by_label("Draft", exact=True).locator("option")).to_have_text(["Main draft", "Acme"])


def test_what_was_here_before_is_one_press_away_even_after_a_reload(desktop: Page) -> None:
    fill_everything(desktop)
    old = save(desktop)
    file = json.loads(json.dumps(old))
    file["records"] = {"checklist/day-before": {"v": 2, "title": "Day before", "items": {"a": {"state": "done"}}}}
    file["records"]["checklist/backgrounder-ready"] = {"v": 2, "items": {"three-bullets": {"state": ""}}}
    bring(desktop, file)
    desktop.get_by_role("button", name="Bring back selected").click()
    expect(desktop.locator("[data-list]")).to_contain_text("Day before")
    desktop.reload()

    desktop.get_by_role("button", name="Review what the file from").click()
    expect(desktop.locator("[data-preview]")).to_contain_text("Nothing has been restored yet.")
    desktop.get_by_role("button", name="Restore selected").click()

    expect(desktop.locator("[data-list]")).not_to_contain_text("Day before")
    assert save(desktop)["records"] == old["records"]
    desktop.get_by_role("button", name=re.compile(r"^Undo: \d+ changes? restored")).click()
    expect(desktop.locator("[data-list]")).to_contain_text("Day before")


def test_two_files_one_after_the_other_can_both_be_put_back(desktop: Page) -> None:
    fill_everything(desktop)
    old = save(desktop)
    for note in ("first", "second"):
        file = json.loads(json.dumps(old))
        file["records"] = {"checklist/backgrounder-ready": {"v": 2, "items": {"three-bullets": {"note": note}}}}
        bring(desktop, file)
        desktop.get_by_role("button", name="Bring back selected").click()
        expect(desktop.locator("[data-preview]")).to_be_hidden()
    looks = desktop.get_by_role("button", name="Review what the file from")
    expect(looks).to_have_count(2)
    for number in range(2):
        looks.nth(number).click()
        desktop.get_by_role("button", name="Restore selected").click()
        expect(desktop.locator("[data-preview]")).to_be_hidden()

    assert save(desktop)["records"] == old["records"]


def test_bring_a_file_back_then_write_on_another_page_then_undo_keeps_what_was_written(desktop: Page) -> None:
    fill_everything(desktop)
    file = save(desktop)
    desktop.get_by_role("button", name="Delete everything").click()
    bring(desktop, file)
    desktop.get_by_role("button", name="Bring back selected").click()
    expect(desktop.locator("[data-undo-brought]")).to_contain_text("brought back.")
    desktop.goto("templates/about-you/")
    expect(desktop.locator("pm-template[data-ready]")).to_be_attached()
    desktop.locator("[data-field=career]").fill("Written for an hour.")
    desktop.locator("[data-field=proof]").fill("And this.")
    desktop.goto("my-data/")
    desktop.get_by_role("button", name=re.compile(r"^Undo: \d+ changes? brought back")).click()
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("What you've changed since stays as it is.")
    expect(desktop.locator("[data-list]")).not_to_contain_text("Is your Backgrounder ready?")

    lines = {value["parts"]["line"] for key, value in save(desktop)["records"].items() if key.startswith("highlight/")}
    assert lines == {"Written for an hour.", "And this."}


def test_what_was_changed_since_the_file_came_is_put_back_only_when_i_choose_it(desktop: Page) -> None:
    fill_everything(desktop)
    file = save(desktop)
    file["records"] = {"highlight/about-you/career": {"v": 2, "parts": {"line": "From the file."}}}
    bring(desktop, file)
    desktop.get_by_role("button", name="Bring back selected").click()
    desktop.goto("templates/about-you/")
    expect(desktop.locator("pm-template[data-ready]")).to_be_attached()
    desktop.locator("[data-field=career]").fill("Newer.")
    desktop.goto("my-data/")
    desktop.get_by_role("button", name="Review what the file from").click()
    preview = desktop.locator("[data-preview]")
    expect(preview).to_contain_text("You've changed this since.")
    expect(preview).to_contain_text("Now: Newer. After: Seven years.")
    expect(preview.get_by_role("checkbox")).not_to_be_checked()
    preview.get_by_role("checkbox").check()
    desktop.get_by_role("button", name="Restore selected").click()

    assert save(desktop)["records"]["highlight/about-you/career"]["parts"]["line"] == "Seven years."


def test_where_there_is_no_room_for_what_was_here_it_is_asked_first(desktop: Page) -> None:
    fill_everything(desktop)
    file = save(desktop)
    file["records"] = {"highlight/about-you/career": {"v": 2, "parts": {"line": "Short."}}}
    desktop.evaluate(FILL)
    bring(desktop, file)
    desktop.get_by_role("button", name="Bring back selected").click()
    preview = desktop.locator("[data-preview]")
    expect(preview).to_contain_text("no room to remember what the file replaces")
    with desktop.expect_download():
        preview.get_by_role("button", name="Save a file").click()
    assert "Seven years." in stored(desktop)[f"{SCOPE}.pm/highlight/about-you/career"]
    preview.get_by_role("button", name="Bring it back anyway").click()
    desktop.wait_for_function(f"() => localStorage['{SCOPE}.pm/highlight/about-you/career'].includes('Short.')")
    desktop.get_by_role("button", name="Undo: 1 change brought back.").click()
    desktop.wait_for_function(f"() => localStorage['{SCOPE}.pm/highlight/about-you/career'].includes('Seven years.')")


def test_delete_all_and_one_thing_can_be_undone(desktop: Page) -> None:
    fill_everything(desktop)
    file = save(desktop)
    desktop.get_by_role("button", name="Delete: Is your Backgrounder ready?").click()
    expect(desktop.locator("[data-list]")).to_contain_text("Deleted: Is your Backgrounder ready?")
    desktop.get_by_role("button", name="Undo: Deleted: Is your Backgrounder ready?.").click()
    expect(desktop.locator("[data-list]")).to_contain_text("Is your Backgrounder ready?")
    desktop.get_by_role("button", name="Delete everything").click()
    expect(desktop.locator("[data-list]")).to_have_text("Nothing is kept in this browser.")
    desktop.get_by_role("button", name="Undo: Everything deleted.").click()

    assert save(desktop)["records"] == file["records"]


def test_a_file_of_the_first_version_loads(desktop: Page) -> None:
    desktop.goto("my-data/")
    expect(desktop.locator("pm-my-data[data-ready]")).to_be_attached()
    records = {
        "checklist/backgrounder-ready": {"v": 1, "done": ["three-bullets"]},
        "template/debrief": {"v": 1, "fields": {"notes": "said"}},
        "template/about-you": {"v": 1, "fields": {"career": "Nine years."}},
    }
    bring(desktop, {"format": "pm-interview-playbook/my-data", "version": 1, "records": records})
    desktop.get_by_role("button", name="Bring back selected").click()
    desktop.goto("checklists/backgrounder-ready/")
    expect(desktop.locator("[data-item=three-bullets]").get_by_role("checkbox")).to_be_checked()
    desktop.goto("templates/about-you/")
    expect(desktop.locator("[data-field=career]")).to_have_value("Nine years.")


REFUSED = {
    "not JSON": (b"{", "This isn't a file that this page saved, or it was damaged"),
    "foreign": ({"hello": 1}, "It wasn't saved here"),
    "newer": ({"format": "pm-interview-playbook/my-data", "version": 99, "records": {}}, "A newer version"),
    "bad record": (
        {"format": "pm-interview-playbook/my-data", "version": 2, "records": {
            "checklist/a": {"v": 2, "items": {"b": {"state": "maybe"}, "__proto__x": {}}}}},
        "items.b.state must be done, skip or nothing",
    ),
}  # fmt: skip


ITEM = {"note": "مرحبا 👩‍💻"}
MINE = {
    "format": "pm-interview-playbook/my-data",
    "version": 2,
    "records": {"checklist/any": {"v": 2, "title": "Zoë's list", "items": {"b": ITEM}}},
}
TEXT = json.dumps(MINE, ensure_ascii=False)
READ = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with BOM": TEXT.encode("utf-8-sig"),
    "UTF-16 LE with BOM": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "UTF-16 BE with BOM": b"\xfe\xff" + TEXT.encode("utf-16-be"),
}
NOT_READ = {
    "UTF-16 without BOM": (TEXT.encode("utf-16-le"), "Open it in a text editor, save it as UTF-8"),
    "Latin-1": (b'{"title": "Zo\xeb"}', "Line 1 of this file isn't text in UTF-8"),
    "an empty file": (b"", "This file is empty"),
    "a Word file": (b"PK\x03\x04\x14\0\x06\0word/document.xml", "it is a zip archive or an Office document"),
    "nested where a text must be": (json.dumps(MINE | {"site": [["x"]]}).encode(), "site: must be an address"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_a_file_that_an_editor_saved_anew_is_read(desktop: Page, name: str) -> None:
    desktop.goto("my-data/")
    expect(desktop.locator("pm-my-data[data-ready]")).to_be_attached()
    bring(desktop, READ[name])

    expect(desktop.locator("[data-preview]")).to_contain_text(
        "Zoë's list: b Now: nothing After: open, note: مرحبا 👩‍💻"
    )


@pytest.mark.parametrize("name", NOT_READ)
def test_any_other_file_is_refused_with_what_to_do(desktop: Page, name: str) -> None:
    content, reason = NOT_READ[name]
    desktop.goto("my-data/")
    expect(desktop.locator("pm-my-data[data-ready]")).to_be_attached()
    bring(desktop, content)

    expect(desktop.locator("[data-preview]")).to_contain_text("This file can't be brought back. Nothing has changed.")
    expect(desktop.locator("[data-preview] li")).to_contain_text([reason])


def test_a_file_that_is_too_large_is_told_with_both_sizes(desktop: Page, tmp_path: pathlib.Path) -> None:
    (tmp_path / "film.json").write_bytes(b" " * 21_000_000)
    desktop.goto("my-data/")
    expect(desktop.locator("pm-my-data[data-ready]")).to_be_attached()
    desktop.locator("input[type=file]").set_input_files(tmp_path / "film.json")

    expect(desktop.locator("[data-preview]")).to_contain_text("This file is 21 MB; this page reads at most 20 MB.")


def test_a_file_that_the_disk_does_not_give_is_told(desktop: Page) -> None:
    desktop.add_init_script(
        "Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))"
    )
    desktop.goto("my-data/")
    expect(desktop.locator("pm-my-data[data-ready]")).to_be_attached()
    bring(desktop, READ["UTF-8"])

    expect(desktop.locator("[data-preview]")).to_contain_text(
        "This file can't be read. It may have been moved or deleted"
    )


SCROLLING = """part => [part, ...part.querySelectorAll("*")].filter(
  (one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== "visible").length"""
ON_TOP = """button => {
  const { x, y, width, height } = button.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === button;
}"""


def many(count: int) -> dict[str, Any]:
    items = {f"i{n}": {"text": f"Item {n}", "state": "done", "note": f"first {n}\nsecond {n}"} for n in range(count)}
    return {
        "format": "pm-interview-playbook/my-data",
        "version": 2,
        "records": {"checklist/any": {"v": 2, "items": items}},
    }


def test_on_a_phone_all_changes_stand_on_the_page_and_the_buttons_stay_in_reach(phone: Page) -> None:
    phone.goto("my-data/")
    expect(phone.locator("pm-my-data[data-ready]")).to_be_attached()
    bring(phone, many(17))
    preview = phone.locator("[data-preview]")
    expect(preview).to_contain_text("would change 17 things")
    rows = preview.get_by_role("listitem")
    expect(rows).to_have_count(17)

    assert preview.evaluate(SCROLLING) == 0
    assert rows.nth(16).inner_text().split("\n") == [
        "any: Item 16", "Now: nothing", "After: ticked, note: first 16", "second 16"]  # fmt: skip
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    rows.nth(16).scroll_into_view_if_needed()
    for name in ("Bring back selected", "Change nothing"):
        expect(preview.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    assert preview.get_by_role("button").nth(0).evaluate(ON_TOP)


def test_in_a_long_list_i_choose_none_or_all_with_one_press(phone: Page) -> None:
    phone.goto("my-data/")
    expect(phone.locator("pm-my-data[data-ready]")).to_be_attached()
    bring(phone, many(600))
    preview = phone.locator("[data-preview]")
    take = preview.get_by_role("button", name="Bring back selected")
    expect(preview).to_contain_text("600 of 600 selected")
    expect(preview.get_by_role("checkbox")).to_have_count(501)
    preview.get_by_role("button", name="Select none").click()
    expect(preview).to_contain_text("0 of 600 selected")
    expect(take).to_be_disabled()
    preview.get_by_role("checkbox", name="The last 100, not listed one by one").check()
    expect(preview).to_contain_text("100 of 600 selected")
    preview.get_by_role("button", name="Select all").click()
    preview.get_by_role("checkbox", name="Item 3 Now").uncheck()
    take.click()

    expect(phone.locator("[data-undo-brought]")).to_contain_text("599 changes brought back.")


def test_a_short_list_needs_no_buttons_to_choose(phone: Page) -> None:
    phone.goto("my-data/")
    expect(phone.locator("pm-my-data[data-ready]")).to_be_attached()
    bring(phone, many(5))

    expect(phone.locator("[data-preview]").get_by_role("button")).to_have_text(
        ["Bring back selected", "Change nothing"]
    )


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_refused_with_its_reason_and_changes_nothing(desktop: Page, name: str) -> None:
    content, reason = REFUSED[name]
    fill_everything(desktop)
    before = stored(desktop)
    bring(desktop, content)

    expect(desktop.locator("[data-preview]")).to_contain_text("This file can't be brought back. Nothing has changed.")
    expect(desktop.locator("[data-preview]")).to_contain_text(reason)
    expect(desktop.locator("[data-preview]")).to_be_focused()
    assert stored(desktop) == before


def test_the_page_makes_sense_without_script(context_of: Any) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto("my-data/")

    expect(page.locator("noscript p")).to_contain_text("Without JavaScript this site saves nothing")
    expect(page.get_by_role("button", name="Save it all as a file")).not_to_be_visible()
