"""A reader's own words find the page that they should."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

# What a reader types → the page that must stand among the first three.
CASES = {
    "why": "guides/your-why/",
    "Why?": "guides/your-why/",
    "what": "guides/",
    "me": "questions/",
    "about you": "templates/about-you/",
    "tell me about yourself": "templates/",
    '"tell me about yourself"': "questions/openers/",
    "walk me through your resume": "questions/openers/",
    "elevator pitch": "templates/about-you/",
    "L6": "levels/companies/",
    "(L6)": "levels/companies/",
    "L7/L8": "levels/companies/",
    "L8": "levels/companies/",
    "what level am I": "guides/know-your-level/",
    "down-level": "guides/know-your-level/",
    "scope": "glossary/",
    "backgrounder": "guides/backgrounder/",
    "press kit": "templates/backgrounder/",
    "NDA": "checklists/backgrounder-ready/",
    "I got a no": "start/turned-down/",
    "turned down": "start/turned-down/",
    "rejected": "start/turned-down/",
    "ghosted": "guides/after-a-no/",
    "privacy": "how-to-read/",
    "level offer too low": "guides/know-your-level/",
    "offered a lower level": "guides/know-your-level/",
    "interview next week": "start/in-8-days/",
    "8 days final interview": "start/in-8-days/",
    "eight days to a final": "guides/final-round/",
    "always second": "guides/final-round/",
    "hostile phone screen": "guides/tough-interviewer/",
    "no PM title": "guides/no-pm-title/",
    "mind went blank": "checklists/recover-mid-interview/",
    "prepare for interview tomorrow": "start/tomorrow/",
    "ask for more time": "templates/ask-for-more-time/",
    "biggest weakness": "questions/growth/",
    "questions to ask the interviewer": "checklists/questions-to-ask/",
    "never past the first round": "start/stuck-at-phone-screen/",
    "resume gets no calls": "start/no-calls/",
    "career change": "guides/no-pm-title/",
    "salary": "out-of-scope/",
    "TPM system design": "guides/tpm-rounds/",
    "I'm hiring": "guides/for-hiring-managers/",
}


def results(page: Page, words: str) -> list[str]:
    """Types the words with real keys; gives the pages found, each once, best first."""
    page.goto("./")
    field = page.get_by_role("textbox", name="Search", exact=True)
    field.click()
    page.keyboard.type(words, delay=5)
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=60_000)
    before: list[str] = []
    while before != (now := shown(page)) or not now:  # each key gives new results: wait for the last ones
        before = now
        page.wait_for_timeout(200)
    return now


def shown(page: Page) -> list[str]:
    """Gives the pages in the list of results, each once."""
    links = page.locator(".md-search-result__link").evaluate_all("links => links.map(a => a.href)")
    return list(dict.fromkeys(re.split("[?#]", link.split("/pm-interview-playbook/")[1])[0] for link in links))


@pytest.mark.parametrize("words", CASES)
def test_words_find_their_page_among_the_first_three(desktop: Page, words: str) -> None:
    found = results(desktop, words)

    assert any(page.startswith(CASES[words]) for page in found[:3]), found[:3]


def test_quotes_and_punctuation_change_nothing_that_matters(desktop: Page) -> None:
    assert results(desktop, "why")[0] == results(desktop, "Why?")[0]
    assert results(desktop, "L6")[0] == results(desktop, "(L6)")[0]
