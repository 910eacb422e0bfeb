"""The shell on a phone and on a desk: what is seen first, what stays in view, what stands beside the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from screens import DESKTOP

PHONE = {"has_touch": True, "is_mobile": True}
FINGER = 44


def top(part: Locator) -> float:
    box = part.bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_one_row_leads_everywhere_without_script_too(tab_of: Callable[..., Page], script: bool) -> None:
    page = tab_of(**PHONE, java_script_enabled=script)
    page.goto("checklists/final-round/")
    assert top(page.locator(".pm-crumbs")) <= 64
    expect(page.get_by_role("link", name="Guides")).not_to_be_visible()

    page.get_by_role("button", name="Menu").tap()
    links = page.get_by_role("navigation", name="Main").get_by_role("link")
    expect(links).to_have_count(6)
    assert all(box["height"] >= FINGER for link in links.all() if (box := link.bounding_box()))
    page.keyboard.press("Escape")
    expect(links.first).not_to_be_visible()

    page.get_by_role("button", name="Menu").tap()
    links.filter(has_text="Guides").tap()
    expect(page.locator("h1")).to_have_text("Guides")


@pytest.mark.parametrize(
    ("address", "first"),
    [
        ("checklists/final-round/", "[data-tick]"),
        ("templates/about-you/", "textarea[data-field]"),
        ("templates/backgrounder/", ".pm-field__label"),
        ("guides/final-round/", ".admonition"),
        ("questions/openers/", ".pm-question"),
    ],
)
def test_the_first_thing_to_do_is_on_the_first_screen(tab_of: Callable[..., Page], address: str, first: str) -> None:
    page = tab_of(**PHONE)
    page.goto(address)
    assert top(page.locator(first).first) < 844 - FINGER


def test_whoever_comes_to_an_item_sees_which_list_it_is_of_and_goes_to_its_top(tab_of: Callable[..., Page]) -> None:
    page = tab_of(**PHONE)
    page.goto("checklists/final-round/")
    name = page.get_by_role("link", name="To the top of: Final round")
    expect(page.locator("pm-checklist[data-ready]")).to_be_visible()
    expect(name).not_to_be_visible()  # the title stands right above

    item = page.locator("li[data-item]").last
    page.goto(f"checklists/final-round/#{item.get_attribute('id')}")
    expect(name).to_be_visible()
    expect(name).to_be_in_viewport()
    name.tap()
    expect(page.locator("h1")).to_be_in_viewport()


def test_a_finger_finds_an_items_link_and_its_more_without_opening_anything(tab_of: Callable[..., Page]) -> None:
    page = tab_of(**PHONE)
    page.goto("checklists/final-round/")
    for item in page.locator("li[data-item]").all():
        for part in (item.locator(".pm-anchor"), item.locator("summary").first):
            box = part.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= FINGER
            # It lies over the text's last line and takes none of its words: what is pressed there is it.
            x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
            part.scroll_into_view_if_needed()
            assert part.evaluate(
                "part => { const { x, y, width, height } = part.getBoundingClientRect();"
                " return part.contains(document.elementFromPoint(x + width / 2, y + height / 2)); }"
            ), (x, y)


def test_the_menu_is_closed_when_the_browser_brings_the_page_back(tab_of: Callable[..., Page]) -> None:
    page = tab_of(**PHONE)
    page.goto("checklists/final-round/")
    page.get_by_role("button", name="Menu").tap()
    links = page.get_by_role("navigation", name="Main").get_by_role("link")
    expect(links.first).to_be_visible()
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(links.first).not_to_be_visible()


# For how many lengths of a heading its sign stands away from its last word, or on another line.
FAR = """(heading) => [2, 4, 6, 8, 10, 12, 14].map((count) => {
  heading.textContent = Array(count).fill('several').join(' ');
  const words = document.createRange();
  words.selectNodeContents(heading);
  const last = [...words.getClientRects()].at(-1);
  const link = heading.nextElementSibling.querySelector('a').getBoundingClientRect();
  const sign = { x: (link.left + link.right) / 2, y: (link.top + link.bottom) / 2 };  // it stands in the middle
  return sign.x - last.right > 25 || sign.y > last.bottom || sign.y < last.top;
}).filter(Boolean).length"""


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("guides/backgrounder/", "h2[id]"),
        ("checklists/final-round/", ".pm-checklist__heading"),
        ("questions/openers/", ".pm-question__ask"),
        ("templates/about-you/", ".pm-field__label"),
        ("levels/pm/#scope", ".pm-dimension__name"),
    ],
)
def test_the_sign_stands_behind_the_last_word_of_a_heading_that_wraps(
    tab_of: Callable[..., Page], address: str, heading: str
) -> None:
    page = tab_of(**PHONE)
    page.goto(address)
    assert page.locator(heading).first.evaluate(FAR) == 0


def test_the_first_result_of_a_section_is_on_a_phones_first_screen(tab_of: Callable[..., Page]) -> None:
    page = tab_of(**PHONE)
    page.goto("checklists/")
    assert top(page.locator(".pm-member__title").first) < 844 * 0.75


def test_what_is_cited_stands_before_a_pages_foot(tab_of: Callable[..., Page]) -> None:
    page = tab_of(**PHONE)
    page.goto("start/turned-down/")
    assert top(page.locator(".pm-works")) < top(page.locator(".pm-foot"))


def test_on_a_desk_the_sections_pages_stand_beside_each_page(tab_of: Callable[..., Page]) -> None:
    page = tab_of(viewport=DESKTOP)
    page.goto("checklists/final-round/")
    rail = page.get_by_role("navigation", name="Checklists", exact=True)
    expect(rail.locator("[aria-current=page]")).to_have_text("Final round")
    rail.get_by_role("link", name="The day before").click()
    expect(page.locator("h1")).to_contain_text("day before")

    page.goto("guides/final-round/")
    beside = page.get_by_role("navigation", name="To fill and tick")
    expect(beside.get_by_role("link", name="Final round", exact=True)).to_have_attribute(
        "href", "../../checklists/final-round/"
    )


def test_the_bar_of_a_template_never_lies_over_what_is_typed(tab_of: Callable[..., Page]) -> None:
    page = tab_of(**PHONE)
    page.goto("templates/debrief/")
    bar = page.get_by_role("complementary", name="Your answer")
    expect(bar).to_be_in_viewport(ratio=1)

    page.set_viewport_size({"width": 390, "height": 420})  # the keyboard takes the rest
    page.locator("textarea[data-field]").nth(1).focus()
    expect(bar).not_to_be_in_viewport()
