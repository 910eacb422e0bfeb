"""A page's stylesheets hold every rule of ours that some element of it answers, also what its scripts have made."""

from __future__ import annotations

import project
import pytest
from playwright.sync_api import Page, ViewportSize, expect
from screens import DESKTOP, PHONE
from sites import Site

# Gives the selectors of `texts` that mean an element of the page, whatever its state, and that no stylesheet of it has.
MISSING = r"""texts => {
  const rules = list => [...list].flatMap(rule => rule.selectorText ? [rule.selectorText] : rules(rule.cssRules ?? []));
  const split = text => {
    let depth = 0;
    return [...text].map(sign => {
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      return sign === "," && !depth ? "\n" : sign;
    }).join("").split("\n");
  };
  const parts = list => rules(list).flatMap(split).map(part => part.trim());
  const read = text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
  const STATE = /::?(?:before|after|marker|placeholder|backdrop|details-content|hover|target-current)/g;
  const plain = part => part.replace(STATE, "") || "*";
  const has = new Set([...document.styleSheets].flatMap(sheet => parts(sheet.cssRules)));
  const ours = new Set(texts.flatMap(text => parts(read(text).cssRules)));
  return {asked: ours.size, missing: [...ours].filter(part => document.querySelector(plain(part)) && !has.has(part))};
}"""

# The search brings its own as somebody turns to it.
LATE = """() => {
  const name = document.querySelector(".pm-find").dataset.styles.split("/").at(-1);
  return [...document.styleSheets].some((one) => one.href?.endsWith(name));
}"""


def test_a_page_lacks_no_rule_that_it_has_use_for(desktop: Page, site: Site) -> None:
    files = sorted((project.ROOT / "docs/assets/stylesheets").glob("*.css"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    for page in site.pages():
        desktop.goto(page)
        desktop.locator("[data-search-open]").hover()
        desktop.wait_for_function(LATE)

        found = desktop.evaluate(MISSING, texts)

        assert found["asked"] > 500
        assert found["missing"] == [], page


def test_on_paper_a_question_is_a_block_that_stays_with_its_answer(desktop: Page, site: Site) -> None:
    page = next(one for one in site.pages() if one.startswith("questions/") and one.count("/") == 2)
    desktop.goto(page)
    question = desktop.locator("h2.pm-question__ask").first
    assert question.evaluate("one => getComputedStyle(one).display") == "inline"
    desktop.emulate_media(media="print")
    assert question.evaluate("one => [getComputedStyle(one).display, getComputedStyle(one).breakAfter]") == [
        "block", "avoid",
    ]  # fmt: skip


# What a reader sees of a page: each element that has a box, where it is and how its words and ground look. Which
# question is being read is marked later.
SEEN = """() => [...document.body.querySelectorAll("*:not(.pm-contents a)")]
  .filter(one => one.checkVisibility()).map(one => {
  const {x, y, width, height} = one.getBoundingClientRect();
  const {color, backgroundColor, font, display, visibility} = getComputedStyle(one);
  return [one.tagName, one.className, x, y, width, height, color, backgroundColor, font, display, visibility].join(" ");
})"""
# What a script draws is invisible until it does, which may be after 'load'; the search comes when somebody turns to it.
DEFINED = "() => !document.querySelector('body :not(:defined, pm-search)')"
PRESSED = "body link[rel=stylesheet]:not([media=print])"


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_what_comes_behind_the_text_changes_nothing_that_is_seen(
    screen: ViewportSize, desktop: Page, site: Site
) -> None:
    desktop.set_viewport_size(screen)
    desktop.emulate_media(reduced_motion="reduce")
    for page in site.pages():
        desktop.goto(page, wait_until="load")
        expect(desktop.locator(PRESSED)).to_have_attribute("media", "all")
        desktop.wait_for_function(DEFINED)
        seen = desktop.evaluate(SEEN)
        desktop.locator(PRESSED).evaluate("one => { one.media = 'not all'; }")

        assert desktop.evaluate(SEEN) == seen, page
