"""A list's essentials go into a chat by one press, and their address opens the list so."""

from __future__ import annotations

import content
from playbook.models.checklist import Checklist
from playwright.sync_api import Page, expect

LIST = "checklists/backgrounder-ready/"
RECORD = next(record.value for record in content.book().of(Checklist) if record.address == f"/{LIST}")
ITEMS = [item for section in RECORD.sections for item in section.items]
ESSENTIAL = [item for item in ITEMS if item.essential]
OTHER = next(item for item in ITEMS if not item.essential)
TEXT = f"{RECORD.title}\n\n" + "".join(f"- {item.text}\n" for item in ESSENTIAL)


def opened(page: Page, more: str = "") -> Page:
    page.goto(LIST + more)
    expect(page.locator("pm-checklist[data-ready]")).to_be_attached()
    return page


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_essentials_are_copied_with_the_address_that_opens_them_and_without_a_tick(desktop: Page) -> None:
    opened(desktop).locator(f"#{ESSENTIAL[0].id}").get_by_role("checkbox").check()
    desktop.get_by_role("button", name="Send the essentials").click()

    expect(desktop.locator("pm-notice [data-text]")).to_have_text(f"Copied: {len(ESSENTIAL)} essentials and the link.")
    text, _, address = clipboard(desktop).rpartition("\n\n")
    assert f"{text}\n" == TEXT
    assert address.endswith(f"/{LIST}?show=essential")
    desktop.goto(address)
    expect(desktop.locator("li[data-item]:visible")).to_have_count(len(ESSENTIAL))


def test_a_phone_hands_the_essentials_to_its_own_sheet(phone: Page) -> None:
    phone.add_init_script("navigator.share = async (what) => { window.shared = what }")
    opened(phone).get_by_role("button", name="Send the essentials").click()

    phone.wait_for_function("() => window.shared")
    shared = phone.evaluate("window.shared")
    address = str(shared.pop("url"))
    assert shared == {"title": RECORD.title, "text": TEXT}
    assert address.endswith(f"/{LIST}?show=essential")


def test_a_list_opened_at_its_essentials_stays_so_and_gives_its_plain_address_away(desktop: Page) -> None:
    opened(desktop, "?show=essential").reload()
    expect(desktop.locator("li[data-item]:visible")).to_have_count(len(ESSENTIAL))
    expect(desktop.get_by_role("button", name="Essential", exact=True)).to_have_attribute("aria-pressed", "true")

    desktop.locator(f"#{ESSENTIAL[0].id} a.pm-anchor").click()
    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Link copied.")
    assert clipboard(desktop).endswith(f"/{LIST}#{ESSENTIAL[0].id}")
    desktop.get_by_role("button", name="Share this page").click()
    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Title and link copied.")
    assert clipboard(desktop).endswith(f"/{LIST}")

    desktop.get_by_role("button", name="All", exact=True).click()
    desktop.reload()
    expect(desktop.locator("li[data-item]:visible")).to_have_count(len(ITEMS))


def test_an_item_that_the_address_names_is_shown_in_any_case(phone: Page) -> None:
    opened(phone, f"?show=essential#{OTHER.id}")
    expect(phone.locator(f"#{OTHER.id}")).to_be_in_viewport()

    phone.goto("glossary/")
    opened(phone, f"?show=essential#{ESSENTIAL[-1].id}")
    expect(phone.locator("li[data-item]:visible")).to_have_count(len(ESSENTIAL))
    expect(phone.locator(f"#{ESSENTIAL[-1].id}")).to_be_in_viewport()
