"""Every thing has a link that can be copied, shared, and arrived by."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

THINGS = {
    "item": ("checklists/backgrounder-ready/", "three-bullets"),
    "section": ("checklists/backgrounder-ready/", "the-numbers"),
    "field": ("templates/about-you/", "proof"),
    "cell": ("levels/tpm/", "staff-complexity"),
    "question": ("questions/openers/", "about-yourself"),
    "claim": ("sources/the-backgrounder/", "e12"),
    "source": ("sources/", "s01"),
    "term": ("glossary/", "loop"),
    "story": ("stories/", "two-tpms-two-levels"),
    "disagreement": ("disagreements/", "personal-line"),
}


@pytest.mark.parametrize("kind", THINGS)
def test_arriving_by_a_link_shows_and_marks_the_thing(phone: Page, kind: str) -> None:
    page, anchor = THINGS[kind]
    phone.goto(f"{page}#{anchor}")

    thing = phone.locator(f"[id='{anchor}']")
    expect(thing).to_be_visible()
    expect(thing).to_be_in_viewport()
    marks = "e => [e, ...e.querySelectorAll('*')].some(x => x.matches(':target'))"
    assert thing.evaluate(marks)
    paper = phone.evaluate("getComputedStyle(document.body).backgroundColor")
    marked = thing.evaluate("e => getComputedStyle(e).backgroundColor")
    assert marked not in (paper, "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize("kind", ["item", "field", "cell", "question", "claim", "term"])
def test_the_link_of_a_thing_is_copied_with_a_visible_and_announced_result(desktop: Page, kind: str) -> None:
    page, anchor = THINGS[kind]
    desktop.goto(f"{page}#{anchor}")
    desktop.locator(f"pm-link a[href$='#{anchor}']").click()

    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Link copied.")
    expect(desktop.locator("pm-notice [data-live]")).to_have_text("Link copied.")
    assert str(desktop.evaluate("navigator.clipboard.readText()")).endswith(f"/pm-interview-playbook/{page}#{anchor}")


def test_the_link_of_a_page_is_copied_without_leaving_the_place(phone: Page) -> None:
    phone.goto("checklists/backgrounder-ready/")
    phone.get_by_role("button", name="Share this page").click()

    expect(phone.locator("pm-notice [data-text]")).to_have_text("Link copied.")
    copied = str(phone.evaluate("navigator.clipboard.readText()"))
    assert copied.endswith("/pm-interview-playbook/checklists/backgrounder-ready/")


def test_the_systems_share_sheet_is_offered_where_there_is_one(phone: Page) -> None:
    phone.add_init_script("navigator.share = async (what) => { window.shared = what.url }")
    phone.goto("levels/tpm/")
    phone.locator("a.pm-anchor[href$='#senior-scope']").click()
    phone.get_by_role("button", name="Share…").click()

    phone.wait_for_function("window.shared")
    assert str(phone.evaluate("window.shared")).endswith("/levels/tpm/#senior-scope")


SHARING = {
    "shared": ("async (what) => { window.shared = what.url }", ""),
    "closed again": ("async () => { throw new DOMException('no', 'AbortError') }", ""),
    "refused": ("async () => { throw new DOMException('no', 'NotAllowedError') }", "Link copied."),
}


@pytest.mark.parametrize("how", SHARING)
def test_one_button_shares_a_list_by_the_systems_sheet_or_copies_its_link(phone: Page, how: str) -> None:
    answer, said = SHARING[how]
    phone.add_init_script(
        f"window.asked = 0; navigator.share = (what) => {{ window.asked += 1; return ({answer})(what) }}"
    )
    phone.goto("checklists/backgrounder-ready/#with=1:three-bullets")
    phone.get_by_role("button", name="Share this page").click()
    phone.wait_for_function("window.asked === 1")

    if said:
        expect(phone.locator("pm-notice [data-text]")).to_have_text(said)
    else:
        expect(phone.locator("pm-notice [data-box]")).not_to_be_visible()
    if how == "shared":
        assert str(phone.evaluate("window.shared")).endswith("/checklists/backgrounder-ready/")


def test_a_blocked_clipboard_shows_the_address_to_copy(desktop: Page) -> None:
    desktop.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));")
    desktop.add_init_script("document.execCommand = () => false")
    desktop.goto("glossary/")
    desktop.locator("a.pm-anchor[href$='#loop']").click()

    field = desktop.locator("pm-notice [data-field]")
    expect(field).to_be_visible()
    assert field.input_value().endswith("/glossary/#loop")


def test_a_claim_inside_a_closed_list_is_opened_on_arrival_by_a_link_on_another_page(desktop: Page) -> None:
    desktop.goto("guides/backgrounder/")
    desktop.locator("a.pm-mark[href$='#e26']").first.click()

    claim = desktop.locator("#e26")
    expect(claim).to_be_visible()
    expect(claim).to_be_in_viewport()
