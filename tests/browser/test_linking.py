"""Every thing has a link that can be copied, shared, and arrived by."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

THINGS = {
    "heading of a guide": ("guides/backgrounder/", "what-to-do"),
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
def test_arriving_by_a_link_shows_and_marks_the_thing(phone_tab: Page, kind: str) -> None:
    page, anchor = THINGS[kind]
    phone_tab.goto(f"{page}#{anchor}")

    thing = phone_tab.locator(f"[id='{anchor}']")
    expect(thing).to_be_visible()
    expect(thing).to_be_in_viewport()
    marks = "e => [e, ...e.querySelectorAll('*')].some(x => x.matches(':target'))"
    assert thing.evaluate(marks)
    paper = phone_tab.evaluate("getComputedStyle(document.body).backgroundColor")
    marked = thing.evaluate("e => getComputedStyle(e).backgroundColor")
    assert marked not in (paper, "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize("kind", THINGS)
def test_the_link_of_a_thing_is_copied_with_a_visible_and_announced_result(desktop_tab: Page, kind: str) -> None:
    page, anchor = THINGS[kind]
    desktop_tab.goto(f"{page}#{anchor}")
    desktop_tab.locator(f"a.pm-anchor[href='#{anchor}']").click()

    expect(desktop_tab.locator("pm-notice [data-text]")).to_have_text("Link copied.")
    expect(desktop_tab.locator("pm-notice [data-live]")).to_have_text("Link copied.")
    assert str(desktop_tab.evaluate("navigator.clipboard.readText()")).endswith(
        f"/pm-interview-playbook/{page}#{anchor}"
    )


def test_the_title_and_link_of_a_page_are_copied_without_leaving_the_place(phone: Page) -> None:
    phone.goto("checklists/backgrounder-ready/")
    phone.get_by_role("button", name="Share this page").click()

    expect(phone.locator("pm-notice [data-text]")).to_have_text("Title and link copied.")
    title, address = str(phone.evaluate("navigator.clipboard.readText()")).split("\n")
    assert title == phone.locator("h1").text_content()
    assert address.endswith("/pm-interview-playbook/checklists/backgrounder-ready/")


def test_the_systems_share_sheet_is_offered_where_there_is_one(phone: Page) -> None:
    phone.add_init_script("navigator.share = async (what) => { window.shared = what.url; window.words = what.text }")
    phone.goto("levels/tpm/")
    phone.locator("a.pm-anchor[href$='#senior-scope']").click()
    phone.get_by_role("button", name="Share…").click()

    phone.wait_for_function("() => window.shared")
    assert str(phone.evaluate("window.shared")).endswith("/levels/tpm/#senior-scope")
    assert phone.evaluate("window.words") == "Senior, Scope"


def test_an_item_is_shared_with_its_words(phone: Page) -> None:
    phone.add_init_script("navigator.share = async (what) => { window.shared = what }")
    phone.goto("checklists/backgrounder-ready/")
    item = phone.locator("li[data-item]").nth(2)
    item.locator(SIGN).tap()
    phone.get_by_role("button", name="Share…").tap()
    phone.wait_for_function("() => window.shared")

    assert phone.evaluate("window.shared.text") == item.locator(".pm-item__text").text_content()
    assert str(phone.evaluate("window.shared.url")).endswith(f"#{item.get_attribute('id')}")


SHARING = {
    "shared": ("async (what) => { window.shared = what }", ""),
    "closed again": ("async () => { throw new DOMException('no', 'AbortError') }", ""),
    "refused": ("async () => { throw new DOMException('no', 'NotAllowedError') }", "Title and link copied."),
}


@pytest.mark.parametrize("how", SHARING)
def test_one_button_shares_a_list_by_the_systems_sheet_or_copies_its_link(phone: Page, how: str) -> None:
    answer, said = SHARING[how]
    phone.add_init_script(
        f"window.asked = 0; navigator.share = (what) => {{ window.asked += 1; return ({answer})(what) }}"
    )
    phone.goto("checklists/backgrounder-ready/#with=1:three-bullets")
    phone.get_by_role("button", name="Share this page").click()
    phone.wait_for_function("() => window.asked === 1")

    if said:
        expect(phone.locator("pm-notice [data-text]")).to_have_text(said)
    else:
        expect(phone.locator("pm-notice [data-box]")).not_to_be_visible()
    if how == "shared":
        shared = phone.evaluate("window.shared")
        assert shared["url"].endswith("/checklists/backgrounder-ready/")
        assert shared["title"] == shared["text"] == phone.locator("h1").text_content()


def test_a_blocked_clipboard_shows_the_address_to_copy(desktop: Page) -> None:
    desktop.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));")
    desktop.add_init_script("document.execCommand = () => false")
    desktop.goto("glossary/")
    desktop.locator("a.pm-anchor[href$='#loop']").click()

    field = desktop.locator("pm-notice [data-by-hand]")
    expect(field).to_be_visible()
    assert field.input_value().endswith("/glossary/#loop")


def test_a_claim_inside_a_closed_list_is_opened_on_arrival_by_a_link_on_another_page(desktop: Page) -> None:
    desktop.goto("guides/backgrounder/")
    desktop.locator("a.pm-mark[href$='#e26']").first.click()

    claim = desktop.locator("#e26")
    expect(claim).to_be_visible()
    expect(claim).to_be_in_viewport()


SIGN = "a.pm-anchor"
WITH_SIGNS = ("checklists/backgrounder-ready/", "guides/backgrounder/", "levels/tpm/", "disagreements/")
# The signs that a finger would miss: less than 24 pixels wide or high, or under something else.
MISSED = """(signs) => signs.filter((sign) => {
  sign.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = sign.getBoundingClientRect();
  const hit = [[0, 0], [-11, -11], [11, 11]].map(([x, y]) =>
    document.elementFromPoint(left + width / 2 + x, top + height / 2 + y));
  return width < 24 || height < 24 || !hit.every((part) => sign.contains(part));
}).map((sign) => sign.ariaLabel)"""


@pytest.mark.parametrize("address", WITH_SIGNS)
def test_the_sign_is_always_there_for_finger_keys_and_ear(phone_tab: Page, address: str) -> None:
    phone_tab.goto(address)
    signs = phone_tab.locator(SIGN).filter(visible=True)

    assert signs.count() > 1
    assert signs.evaluate_all(MISSED) == []
    names = signs.evaluate_all("signs => signs.map(sign => sign.ariaLabel)")
    assert all(name.startswith("Copy link to: ") and len(name) > 16 for name in names)
    assert len(set(names)) == len(names)


def test_each_heading_of_a_guide_has_the_sign_with_its_words(desktop: Page) -> None:
    desktop.goto("guides/backgrounder/")
    headings = desktop.locator("article :is(h2, h3)[id]")

    assert headings.count() > 1
    for heading in headings.all():
        sign = heading.locator("xpath=following-sibling::*[1]").locator(SIGN)
        expect(sign).to_have_accessible_name(f"Copy link to: {heading.text_content()}")


def test_a_press_on_an_items_sign_copies_and_leaves_the_item_as_it_is(phone: Page) -> None:
    phone.goto("checklists/backgrounder-ready/")
    item = phone.locator("#three-bullets")
    before = item.bounding_box()
    item.locator(SIGN).click()

    expect(phone.locator("pm-notice [data-text]")).to_have_text("Link copied.")
    expect(item.locator("details")).not_to_have_attribute("open", "")
    expect(item.get_by_role("checkbox")).not_to_be_checked()
    assert item.bounding_box() == before


@pytest.mark.parametrize("address", WITH_SIGNS)
def test_the_sign_is_not_in_what_is_selected_and_copied_nor_on_paper(desktop_tab: Page, address: str) -> None:
    desktop_tab.goto(address)
    desktop_tab.evaluate("getSelection().selectAllChildren(document.querySelector('main'))")
    desktop_tab.keyboard.press("ControlOrMeta+c")
    read = "async () => (await navigator.clipboard.read())[0].getType('text/html').then((one) => one.text())"
    copied = str(desktop_tab.evaluate(read))

    assert (desktop_tab.locator("h1").text_content() or "") in copied
    assert "pm-anchor" not in copied
    assert "Copy link" not in copied
    assert "<svg" not in copied
    desktop_tab.emulate_media(media="print")
    for sign in desktop_tab.locator(SIGN).all():
        expect(sign).to_be_hidden()


TENSION = "#years-or-evidence"


def test_disagreements_are_a_list_of_questions_each_opened_by_its_link(phone: Page) -> None:
    phone.goto("disagreements/")
    links = phone.locator(".pm-tension h2 a")
    rules = phone.get_by_text("Our rule.")
    assert links.count() == rules.count() > 1
    expect(rules.filter(visible=True)).to_have_count(0)

    link = phone.locator(f"h2 a[href='{TENSION}']")
    for _ in range(2):  # again, when its address is that of the page already
        link.click()
        expect(rules.filter(visible=True)).to_have_count(1)
        expect(link).to_be_in_viewport()
        phone.locator(f".pm-tension:has({TENSION}) > details > summary").click()
        expect(rules.filter(visible=True)).to_have_count(0)


def test_a_guides_short_disagreement_leads_to_the_open_one(desktop: Page) -> None:
    desktop.goto("guides/know-your-level/")
    desktop.get_by_role("link", name="Both sides and what is known").first.click()

    expect(desktop.locator(TENSION)).to_be_in_viewport()
    expect(desktop.locator(f".pm-tension:has({TENSION})").get_by_text("What is known.")).to_be_visible()
    expect(desktop.get_by_text("Our rule.").filter(visible=True)).to_have_count(1)


def test_without_script_a_disagreement_opens_by_its_address_and_by_a_press(
    context_of: Callable[..., BrowserContext],
) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto(f"disagreements/{TENSION}")
    rules = page.get_by_text("Our rule.")
    expect(rules.filter(visible=True)).to_have_count(1)

    other = page.locator(f".pm-tension:not(:has({TENSION}))").first
    other.locator("summary").click()

    expect(other.get_by_text("Our rule.")).to_be_visible()


def test_all_disagreements_are_open_on_paper(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto("disagreements/")
    many = page.locator(".pm-tension").count()

    text = "".join(one.extract_text() for one in PdfReader(io.BytesIO(page.pdf())).pages)

    assert text.count("Our rule.") == many


ABOUT = "For whom, when, other names"


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(
    "address",
    ["guides/backgrounder/", "questions/openers/", "levels/tpm/", "checklists/day-before/", "templates/about-you/"],
)
def test_whom_it_is_for_stands_behind_what_it_says(tab_of: Callable[..., Page], address: str, script: bool) -> None:
    page = tab_of(java_script_enabled=script)
    page.goto(address)
    about = page.locator(f"details:has(> summary:text-is('{ABOUT}'))").last
    behind = (
        "part => [...document.querySelectorAll('article :is(h2, h3)')].every("
        "one => part.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING)"
    )
    first = page.locator(f"article :is(h2, details:has(> summary:text-is('{ABOUT}')))").first

    expect(about.locator(".pm-labels")).to_be_hidden()
    assert about.evaluate(behind)
    assert first.evaluate("part => part.tagName") == "H2"
    about.locator("summary").click()
    expect(about.locator(".pm-labels")).to_be_visible()
