"""A reader's own words find the page that they should."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CASES = {
    "why": "guides/backgrounder/",
    "Why?": "guides/backgrounder/",
    "about you": "templates/about-you/",
    "tell me about yourself": "questions/openers/",
    '"tell me about yourself"': "questions/openers/",
    "what": "levels/tpm/",
    "me": "disagreements/",
    "L6": "levels/tpm/",
    "(L6)": "levels/tpm/",
    "L7/L8": "guides/know-your-level/",
    "L8": "guides/know-your-level/",
    "backgrounder": "guides/backgrounder/",
    "press kit": "backgrounder/",
    "down-level": "glossary/",
    "scope": "levels/tpm/",
}


def results(page: Page, words: str) -> list[str]:
    """Types the words with real keys; gives the addresses of the pages found, in order."""
    page.goto("./")
    field = page.get_by_role("textbox", name="Search", exact=True)
    field.click()
    page.keyboard.type(words, delay=5)
    found = page.locator(".md-search-result__item > a, .md-search-result__item .md-search-result__link").first
    meta = page.locator(".md-search-result__meta")
    expect(meta).to_contain_text("matching document")
    if "No matching" in (meta.text_content() or ""):
        return []
    expect(found).to_be_visible()
    links = page.locator(".md-search-result__link").evaluate_all("links => links.map(a => a.href)")
    return [link.split("/pm-interview-playbook/")[1].split("?")[0] for link in links]


@pytest.mark.parametrize("words", CASES)
def test_words_find_their_page_near_the_top(desktop: Page, words: str) -> None:
    found = results(desktop, words)

    assert any(CASES[words] in link for link in found[:6]), found[:6]


def test_quotes_and_punctuation_change_nothing_that_matters(desktop: Page) -> None:
    assert results(desktop, "why")[0] == results(desktop, "Why?")[0]
    assert results(desktop, "L6")[0] == results(desktop, "(L6)")[0]
