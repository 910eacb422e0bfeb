"""What another tab has just kept, and this one has not heard of yet, is not written over by what is done here."""

from __future__ import annotations

import json

import content
import pytest
from playwright.sync_api import Page, expect

LIST = content.book().of("checklist")[0]
TICKED, THEIRS = [item.id for item in content.items(LIST.id)][:2]
# A template of its own: what it keeps is one record.
FORM = next(one for one in content.book().of("template") if len(one.value.fields) > 1 and one.value.output == "message")
TYPED, TOLD = [field.id for field in FORM.value.fields][:2]


def kept(page: Page, key: str) -> str:
    return str(page.evaluate("key => localStorage.getItem(`/pm-interview-playbook/.pm/${key}`) ?? ''", key))


def other_tab_keeps(page: Page, key: str, value: object) -> None:
    """Writes as another tab would; a page is never told of what it writes itself."""
    page.evaluate(
        "([key, text]) => localStorage.setItem(`/pm-interview-playbook/.pm/${key}`, text)", [key, json.dumps(value)]
    )


def expect_kept(page: Page, key: str, name: str) -> None:
    page.wait_for_function(
        "([key, name]) => localStorage.getItem(`/pm-interview-playbook/.pm/${key}`).includes(name)", arg=[key, name]
    )


@pytest.mark.parametrize("what", ["a tick", "not for me", "a note"])
def test_what_is_changed_at_one_item_leaves_the_others_as_another_tab_kept_them(desktop: Page, what: str) -> None:
    desktop.goto(LIST.address[1:])
    item = desktop.locator(f"[data-item='{TICKED}']")
    expect(desktop.locator("[data-progress]")).not_to_be_empty()
    key = f"checklist/{LIST.id}"
    theirs = {"state": "done", "note": "theirs"}
    other_tab_keeps(desktop, key, {"v": 2, "rev": 1, "items": {THEIRS: theirs}})

    if what == "a tick":
        item.locator("[data-tick]").check()
    else:
        item.locator("summary").click()
        item.locator("[data-skip]").click() if what == "not for me" else item.locator("[data-note]").fill("mine")
    expect_kept(desktop, key, TICKED)

    items = json.loads(kept(desktop, key))["items"]
    assert items[THEIRS] == theirs
    assert items[TICKED].get("state") == {"a tick": "done", "not for me": "skip"}.get(what)


def test_what_is_typed_in_one_field_leaves_the_others_as_another_tab_kept_them(desktop: Page) -> None:
    desktop.goto(FORM.address[1:])
    desktop.wait_for_selector("pm-template[data-ready]")
    key = f"template/{FORM.id}"
    other_tab_keeps(desktop, key, {"v": 2, "rev": 1, "fields": {TOLD: {"text": "theirs"}}})

    desktop.locator(f"[data-field='{TYPED}']").fill("mine")
    expect_kept(desktop, key, TYPED)

    fields = json.loads(kept(desktop, key))["fields"]
    assert [fields[field]["text"] for field in (TYPED, TOLD)] == ["mine", "theirs"]
