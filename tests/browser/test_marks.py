"""Marks of sources: a reader can hit and hear them, and they stay out of lines, copies and search."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from search_index import read
from sites import Site

GUIDE = "guides/backgrounder/"
QUESTION = "Prepare in full, then say only the top. Can you say it the way you talk? Then say less."
# Which of the points a finger may hit, 12 pixels from the mark's middle in each direction, belong to it.
HITS = """mark => {
  mark.scrollIntoView({block: "center"});
  const {x, y, width, height} = mark.getBoundingClientRect();
  return [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]].map(([right, down]) =>
    document.elementFromPoint(x + width / 2 + right, y + height / 2 + down) === mark);
}"""
# How high lines are in an element, and how high they would be without marks.
HEIGHTS = """element => {
  const before = element.getBoundingClientRect().height;
  const marks = element.querySelectorAll(".pm-mark");
  for (const mark of marks) mark.style.cssText = "all: unset !important";
  const after = element.getBoundingClientRect().height;
  for (const mark of marks) mark.removeAttribute("style");
  return [before, after];
}"""
# At which widths of its paragraph a mark stands on another line than the sign before it.
TORN = """group => {
  const paragraph = group.closest("p"), sign = document.createRange(), before = group.previousSibling;
  sign.setStart(before, before.length - 1);
  sign.setEnd(before, before.length);
  return Array.from({length: 200}, (_, i) => 120 + i).filter(width => {
    paragraph.style.width = `${width}px`;
    return sign.getBoundingClientRect().top - group.lastElementChild.getBoundingClientRect().top > 8
      || group.lastElementChild.getBoundingClientRect().top - sign.getBoundingClientRect().bottom > 0;
  });
}"""


def test_a_mark_says_its_source_and_leads_to_it(phone: Page) -> None:
    phone.goto(GUIDE)

    named = {
        "Source 1: Marshall 2014, How Fast Do I Speak? (Update)": "/sources/#s153",
        "Source 2: Backgrounder article, E26": "/sources/the-backgrounder/#e26",
        "Source 2: Backgrounder article, E6": "/sources/the-backgrounder/#e6",
    }
    for name, address in named.items():
        mark = phone.get_by_role("link", name=name, exact=True).first
        expect(mark).to_have_text(name[7])
        expect(mark).to_have_attribute("title", name[10:])
        assert str(mark.evaluate("mark => mark.href")).endswith(address)
    assert phone.locator(".pm-mark").count() == 6


@pytest.mark.parametrize("width", [390, 1366])
def test_a_finger_hits_each_mark_and_no_line_is_higher_for_it(phone: Page, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 800})
    phone.goto(GUIDE)

    for mark in phone.locator(".pm-mark").all():
        assert mark.evaluate(HITS) == [True] * 4
    for holder in phone.locator(":is(p, li, td):has(> .pm-marks)").all():
        high, plain = holder.evaluate(HEIGHTS)
        assert high == pytest.approx(plain, abs=0.5)


def test_no_line_begins_with_a_mark(desktop: Page) -> None:
    desktop.goto(GUIDE)

    assert desktop.locator("p > .pm-marks").first.evaluate(TORN) == []


def test_marks_stay_out_of_what_is_copied(desktop: Page) -> None:
    desktop.goto(GUIDE)
    paragraph = desktop.locator("p", has_text="Prepare in full")
    assert paragraph.inner_text() != QUESTION

    paragraph.evaluate("p => getSelection().selectAllChildren(p)")
    desktop.keyboard.press("ControlOrMeta+c")

    assert str(desktop.evaluate("navigator.clipboard.readText()")).strip() == QUESTION


def test_the_page_ends_with_its_sources_and_one_without_marks_does_not(desktop: Page) -> None:
    desktop.goto(GUIDE)
    listed = desktop.locator(".pm-works")

    expect(listed.get_by_role("heading", name="Sources")).to_be_visible()
    expect(listed.locator("li")).to_have_text(
        [
            "Lisa B. Marshall: How Fast Do I Speak? (Update), 2014. Read in part.",
            "Nader Balata: The Backgrounder - [Product Manager Interview], undated. Read in full. Ideas: E6, E26.",
        ]
    )
    expect(desktop.locator(".pm-toc")).not_to_contain_text("Sources")
    listed.get_by_role("link", name="How Fast Do I Speak? (Update)").click()
    expect(desktop.locator("#s153")).to_be_in_viewport()

    desktop.goto("guides/tpm-rounds/")
    expect(desktop.locator(".pm-works")).to_have_count(0)


def test_search_knows_neither_marks_nor_the_list(site: Site) -> None:
    rows = read(site, "first")["entries"]["address"]
    start = rows.index(f"/{GUIDE}")
    texts = dict(zip(rows[start : start + 12], read(site, "rest")["texts"][start : start + 12], strict=True))

    assert "three for users (2014)." in texts["#what-to-do"]
    assert "the way you talk? Then say less." in texts["#layers"]
    assert "How Fast" not in json.dumps(texts)
