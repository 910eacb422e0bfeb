"""Ticks, notes and 'not for me': kept by id, through rewording, moving and other tabs; shared as a link."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import content
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

PAGE = "checklists/backgrounder-ready/"
ITEMS = content.items("backgrounder-ready")
ESSENTIAL = sum(item.essential for item in ITEMS)
KEY = "/pm-interview-playbook/.pm/checklist/backgrounder-ready"


def item(page: Page, name: str) -> Locator:
    return page.locator(f"li[data-item='{name}']")


def kept(page: Page, key: str = KEY) -> dict[str, Any]:
    return dict(json.loads(page.evaluate("key => localStorage.getItem(key)", key) or "{}"))


def put(page: Page, key: str, value: object) -> None:
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key, json.dumps(value)])


def ready(page: Page, address: str = PAGE) -> Page:
    page.goto(address)
    expect(page.locator("[data-progress]")).not_to_be_empty()
    return page


def test_an_item_shows_little_until_more_is_pressed(phone: Page) -> None:
    one = item(ready(phone), "three-bullets")
    expect(one.get_by_text("Why:")).not_to_be_visible()

    one.get_by_text("more").click()

    expect(one.get_by_text("Why:")).to_be_visible()
    for label in ("My note", "Not for me"):
        expect(one.get_by_text(label)).to_be_visible()


def test_notes_and_what_is_not_for_me_are_kept_and_counted(phone: Page) -> None:
    ready(phone)
    item(phone, "three-bullets").get_by_text("more").click()
    item(phone, "three-bullets").get_by_label("My note").fill("Ask the מנטור about <b>this</b>")
    item(phone, "company-and-users").get_by_text("more").click()
    item(phone, "company-and-users").get_by_role("button", name="Not for me").click()
    expect(phone.locator("[data-progress]")).to_contain_text("all 0/")
    expect(phone.locator("pm-notice [data-live]")).to_contain_text(f"0 of {len(ITEMS) - 1} in all")

    phone.reload()

    expect(item(phone, "three-bullets").locator("[data-note]")).to_have_value("Ask the מנטור about <b>this</b>")
    expect(item(phone, "company-and-users").locator("[data-skip]")).to_have_attribute("aria-pressed", "true")
    expect(phone.get_by_role("checkbox", name=re.compile(r"three that users gained.*not for me"))).to_be_visible()
    item(phone, "company-and-users").get_by_role("checkbox").check()
    expect(item(phone, "company-and-users").locator("[data-skip]")).to_have_attribute("aria-pressed", "false")
    expect(phone.locator("[data-progress]")).to_contain_text("all 1/")


def test_the_buttons_show_all_open_or_essential_items_and_nothing_moves_away_when_ticked(desktop: Page) -> None:
    ready(desktop)
    item(desktop, "three-bullets").get_by_role("checkbox").check()
    desktop.get_by_role("button", name="Open").click()
    expect(desktop.get_by_role("button", name="Open")).to_have_attribute("aria-pressed", "true")
    expect(item(desktop, "three-bullets")).not_to_be_visible()

    item(desktop, "company-and-users").get_by_role("checkbox").check()
    expect(item(desktop, "company-and-users")).to_be_visible()
    desktop.get_by_role("button", name="Essential", exact=True).click()

    expect(desktop.locator("li[data-item]:visible")).to_have_count(ESSENTIAL)
    expect(desktop.locator("pm-notice [data-live]")).to_have_text(f"Showing {ESSENTIAL} essential items.")
    desktop.get_by_role("button", name="All", exact=True).click()
    expect(desktop.locator("li[data-item]:visible")).to_have_count(len(ITEMS))


def test_two_tabs_agree(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of()
    one, two = ready(context.new_page()), ready(context.new_page())
    item(two, "three-bullets").locator("summary").click()
    item(two, "three-bullets").locator("[data-note]").press_sequentially("typing")

    item(one, "three-bullets").get_by_role("checkbox").check()
    item(one, "company-and-users").get_by_role("checkbox").check()

    expect(item(two, "three-bullets").get_by_role("checkbox")).to_be_checked()
    expect(item(two, "company-and-users").get_by_role("checkbox")).to_be_checked()
    expect(item(two, "three-bullets").locator("[data-note]")).to_have_value("typing")
    two.get_by_role("button", name="All", exact=True).focus()
    expect(item(one, "three-bullets").locator("[data-note]")).to_have_value("typing")
    assert kept(one)["items"]["three-bullets"]["state"] == "done"


def test_what_the_first_version_kept_is_carried_on(desktop: Page) -> None:
    ready(desktop)
    put(desktop, KEY, {"v": 1, "done": ["three-bullets", "long-gone"]})
    put(desktop, "/pm-interview-playbook/.pm/template/about-you", {"v": 1, "fields": {"career": "Nine years."}})

    ready(desktop)
    expect(item(desktop, "three-bullets").get_by_role("checkbox")).to_be_checked()
    expect(desktop.locator("[data-retired]")).to_contain_text("long gone")
    desktop.goto("templates/backgrounder/")
    expect(desktop.locator("[data-template=about-you] [data-field=career]")).to_have_value("Nine years.")


def moved(page: Page, moves: dict[str, str]) -> None:
    """Serves every page with these moves, as if data/moved.yml held them."""

    def answer(route: Any) -> None:
        response = route.fetch()
        attribute = json.dumps(moves).replace('"', "&quot;")
        text = re.sub(r'data-moves="[^"]*"', f'data-moves="{attribute}"', response.text())
        route.fulfill(response=response, body=text)

    page.route(re.compile(r"/(checklists|templates)/[a-z-]+/$"), answer)


def test_ticks_and_notes_follow_a_list_that_was_renamed_reworded_and_split(desktop: Page) -> None:
    ready(desktop)
    put(desktop, "/pm-interview-playbook/.pm/checklist/old-list", {"v": 2, "title": "Old", "items": {
        "three-bullets": {"text": "Old words", "state": "done", "note": ""},
        "was-here": {"state": "skip", "note": "mine"},
        "went-away": {"state": "done", "note": "keep me"},
        "to-another": {"state": "done"},
    }})  # fmt: skip
    put(desktop, KEY, {"v": 2, "items": {"company-and-users": {"state": "", "note": "first"}}})
    moved(desktop, {
        "/checklists/old-list/": "/checklists/backgrounder-ready/",
        "/checklists/old-list/#was-here": "/checklists/backgrounder-ready/#company-and-users",
        "/checklists/old-list/#to-another": "/checklists/final-round/#one-decision",
    })  # fmt: skip

    ready(desktop)

    expect(item(desktop, "three-bullets").get_by_role("checkbox")).to_be_checked()
    expect(item(desktop, "company-and-users").locator("[data-note]")).to_have_value("first / mine")
    expect(desktop.locator("[data-retired]")).to_contain_text("went away. My note: keep me")
    assert kept(desktop, "/pm-interview-playbook/.pm/checklist/old-list") == {}
    other = kept(desktop, "/pm-interview-playbook/.pm/checklist/final-round")
    assert other["items"]["one-decision"]["state"] == "done"


def test_drafts_follow_a_field_that_moved_and_nothing_is_overwritten(desktop: Page) -> None:
    desktop.goto("templates/debrief/")
    key = "/pm-interview-playbook/.pm/template/"
    first = desktop.locator("textarea[data-field]").nth(0).get_attribute("data-field") or ""
    second = desktop.locator("textarea[data-field]").nth(1).get_attribute("data-field") or ""
    put(desktop, f"{key}old-notes", {"v": 2, "fields": {"a": {"text": "from a"}, "b": {"text": "from b"}}})
    put(desktop, f"{key}old-notes/acme", {"v": 2, "name": "Acme", "fields": {"a": {"text": "for Acme"}}})
    put(desktop, f"{key}debrief", {"v": 2, "fields": {second: {"text": "already here"}}})
    moved(desktop, {
        "/templates/old-notes/": "/templates/debrief/",
        "/templates/old-notes/#a": f"/templates/debrief/#{first}",
        "/templates/old-notes/#b": f"/templates/debrief/#{second}",
    })  # fmt: skip

    desktop.goto("templates/debrief/")

    expect(desktop.locator(f"[data-field={first}]")).to_have_value("from a")
    expect(desktop.locator(f"[data-field={second}]")).to_have_value("already here")
    expect(desktop.locator("[data-retired]")).to_contain_text("from b")
    desktop.get_by_label("Draft", exact=True).select_option(label="Acme")
    expect(desktop.locator(f"[data-field={first}]")).to_have_value("for Acme")


def test_arriving_by_an_items_link_opens_focuses_and_shows_it_below_the_bar(phone: Page) -> None:
    phone.goto(f"{PAGE}#own-part")

    one = item(phone, "own-part")
    expect(one.locator("details")).to_have_attribute("open", "")
    expect(one).to_be_focused()
    expect(one).to_be_in_viewport()
    bar = phone.locator(".pm-checklist__bar").bounding_box()
    box = one.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["y"] + bar["height"] - 1


def test_arriving_by_a_link_on_the_site_opens_the_item_too(desktop: Page) -> None:
    desktop.goto("templates/quantitative-highlights/")
    desktop.locator(".pm-links a[href$='#no-metrics']").first.click()

    one = item(desktop, "no-metrics")
    expect(one.locator("details")).to_have_attribute("open", "")
    expect(one).to_be_focused()
    expect(one).to_be_in_viewport()


def test_an_item_that_the_filter_hides_is_shown_when_its_link_is_followed(desktop: Page) -> None:
    ready(desktop)
    item(desktop, "three-bullets").get_by_role("checkbox").check()
    desktop.get_by_role("button", name="Open").click()
    expect(item(desktop, "three-bullets")).not_to_be_visible()

    desktop.evaluate("location.hash = '#three-bullets'")

    expect(item(desktop, "three-bullets")).to_be_in_viewport()
    expect(desktop.get_by_role("button", name="All", exact=True)).to_have_attribute("aria-pressed", "true")


def test_a_link_with_my_ticks_says_what_it_tells_and_holds_only_ids(desktop: Page) -> None:
    ready(desktop)
    item(desktop, "three-bullets").get_by_role("checkbox").check()
    item(desktop, "company-and-users").locator("summary").click()
    item(desktop, "company-and-users").locator("[data-note]").fill("secret")
    desktop.get_by_text("Copy, download, print").click()
    desktop.get_by_text("A link with my ticks").click()

    expect(desktop.locator("[data-with-says]")).to_contain_text("no notes")
    expect(desktop.locator("[data-with-says]")).to_contain_text("Write About You as three short lines")
    desktop.get_by_role("button", name="Copy this link").click()
    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Link copied, with your ticks.")
    link = str(desktop.evaluate("navigator.clipboard.readText()"))
    assert link.endswith(f"/{PAGE}#with=1:three-bullets")


def test_the_senders_ticks_stand_beside_mine_until_i_take_them_over(context_of: Callable[..., BrowserContext]) -> None:
    page = ready(context_of().new_page())
    item(page, "own-part").get_by_role("checkbox").check()
    page.goto("checklists/")
    page.goto(f"{PAGE}#with=1:three-bullets,company-and-users,gone-for-good")

    expect(page.locator("[data-sender]")).to_contain_text("2 of 16")
    expect(page.locator("[data-sender]")).to_contain_text("1 of their ticks isn't on this list")
    expect(item(page, "three-bullets")).to_contain_text("sender: ticked")
    expect(item(page, "three-bullets").get_by_role("checkbox")).not_to_be_checked()
    expect(item(page, "own-part").get_by_role("checkbox")).to_be_checked()
    assert "three-bullets" not in kept(page).get("items", {})

    page.get_by_role("button", name="Add their ticks to mine").click()
    expect(item(page, "three-bullets").get_by_role("checkbox")).to_be_checked()
    expect(page).to_have_url(re.compile(rf"{PAGE}$"))
    page.get_by_role("button", name="Undo").click()
    expect(item(page, "three-bullets").get_by_role("checkbox")).not_to_be_checked()


def test_ticks_taken_over_can_be_taken_back_after_another_page(phone: Page) -> None:
    ready(phone, f"{PAGE}#with=1:three-bullets")
    phone.get_by_role("button", name="Add their ticks to mine").click()
    expect(item(phone, "three-bullets").get_by_role("checkbox")).to_be_checked()
    phone.goto("guides/")
    ready(phone)

    phone.get_by_role("button", name="Undo").click()
    expect(item(phone, "three-bullets").get_by_role("checkbox")).not_to_be_checked()


def test_a_link_made_for_an_older_list_still_opens(desktop: Page) -> None:
    moved(desktop, {
        "/checklists/backgrounder-ready/#old-name": "/checklists/backgrounder-ready/#three-bullets",
        "/checklists/backgrounder-ready/#split-off": "/checklists/final-round/#one-decision",
    })  # fmt: skip
    ready(desktop, f"{PAGE}#with=1:old-name%2Csplit-off.")

    expect(item(desktop, "three-bullets")).to_contain_text("sender: ticked")
    link = desktop.locator("[data-sender] a")
    expect(link).to_have_attribute("href", "/pm-interview-playbook/checklists/final-round/#with=1:one-decision")


def test_the_reader_is_told_once_where_the_first_thing_is_kept(phone: Page) -> None:
    phone.add_init_script("navigator.storage.persist = async () => { window.persistent = true; return true }")
    ready(phone)
    phone.get_by_role("checkbox").nth(0).check()
    expect(phone.locator("pm-notice [data-text]")).to_have_text("Saved in this browser only.")
    assert phone.evaluate("window.persistent") is True
    box = phone.locator("pm-notice [data-box]").bounding_box()
    assert box is not None
    assert box["height"] < 80  # it lies over the list
    expect(phone.locator(".pm-storage")).to_contain_text("Safari may delete them after seven days")
    phone.get_by_role("button", name="Close the message").click()

    phone.get_by_role("checkbox").nth(1).check()
    expect(phone.locator("[data-progress]")).to_contain_text("all 2/")
    expect(phone.locator("pm-notice [data-box]")).not_to_be_visible()


@pytest.mark.parametrize("width", [390, 1366])
def test_a_press_in_the_bar_keeps_the_readers_place_in_the_list(phone: Page, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 500})
    ready(phone)
    essential = item(phone, [one.id for one in ITEMS if one.essential][2])
    for name in ("Open", "Essential", "All"):
        essential.evaluate("(one) => scrollBy(0, one.getBoundingClientRect().top - 80)")
        before = essential.evaluate("(one) => one.getBoundingClientRect().top")
        phone.get_by_role("button", name=name, exact=True).click()
        assert abs(essential.evaluate("(one) => one.getBoundingClientRect().top") - before) < 2, name


@pytest.mark.parametrize(("height", "stays"), [(700, True), (300, False)])
def test_where_the_readers_item_is_hidden_the_next_one_is_in_its_place(phone: Page, height: int, stays: bool) -> None:
    phone.set_viewport_size({"width": 390, "height": height})
    ready(phone)
    pairs = zip(ITEMS[3:], ITEMS[4:], strict=False)
    at, following = next((one.id, two.id) for one, two in pairs if not one.essential and two.essential)
    item(phone, at).evaluate("(one) => scrollBy(0, one.getBoundingClientRect().top - 60)")
    before = item(phone, following).evaluate("(one) => one.getBoundingClientRect().top")
    phone.get_by_role("button", name="Essential", exact=True).click()
    expect(item(phone, at)).to_be_hidden()
    after = item(phone, following).evaluate("(one) => one.getBoundingClientRect().top")
    assert abs(after - before) < 2 if stays else 40 < after < 70
