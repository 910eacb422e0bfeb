"""The order of levels within each company: whole without script, narrowed with it, source and day beside each list."""

from __future__ import annotations

import re
from collections.abc import Callable

import content
import pytest
from accessibility import faults
from playbook.models.company import Company
from playwright.sync_api import BrowserContext, Page, expect
from screens import PHONE

PAGE = "levels/companies/"
COMPANIES = [record.value for record in content.book().of(Company)]
LISTS = [(company.name, ladder) for company in COMPANIES for ladder in company.ladders]


def shown(page: Page) -> list[tuple[str, str]]:
    """Gives company and role of each list that a reader sees."""
    lists = page.locator(".pm-ladder:visible").all()
    return [(str(one.get_attribute("data-company")), str(one.get_attribute("data-role"))) for one in lists]


def companies(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".pm-company h3:visible").all_inner_texts()]


def started(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("pm-filter:defined")).to_be_attached()


def choose(page: Page, name: str, label: str) -> None:
    page.get_by_role("combobox", name=name, exact=True).select_option(label)


def test_without_script_every_list_says_who_published_it_how_sure_and_when_it_was_read(
    context_of: Callable[..., BrowserContext],
) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto(PAGE)

    expect(page.locator(".pm-filter")).to_be_hidden()
    assert len(shown(page)) == len(LISTS)
    for part, (_, ladder) in zip(page.locator(".pm-ladder").all(), LISTS, strict=True):
        assert part.locator("ol > li").all_inner_texts() == ladder.levels
        expect(part).to_contain_text("Published by the employer" if ladder.own else "Reported by others")
        expect(part).to_contain_text(f"Read on {ladder.read_on}")
        expect(part.locator(".pm-label--support")).to_be_visible()
    page.get_by_text("What to know, and where it is from").first.click()
    expect(page.locator(".pm-company").first.locator(".pm-cite").first).to_be_visible()


def test_a_role_shows_its_lists_and_hides_companies_without_one(desktop: Page) -> None:
    started(desktop, PAGE)
    choose(desktop, "Role", "Technical program manager")

    fitting = [name for name, ladder in LISTS if ladder.role == "tpm"]
    assert 0 < len(fitting) < len(LISTS)
    expect(desktop.locator("[data-result]")).to_have_text(f"Showing {len(fitting)} of {len(LISTS)} lists")
    assert {role for _, role in shown(desktop)} == {"tpm"}
    assert companies(desktop) == fitting
    expect(desktop).to_have_url(re.compile(r"companies/\?role=tpm$"))


def test_an_address_with_a_choice_shows_it_and_all_come_back(desktop: Page) -> None:
    started(desktop, f"{PAGE}?company=google&by=others")
    assert companies(desktop) == ["Google"]

    desktop.get_by_role("button", name="Show all").click()

    expect(desktop.locator("[data-result]")).to_have_text(f"Showing all {len(LISTS)} lists")
    assert len(shown(desktop)) == len(LISTS)
    expect(desktop).to_have_url(re.compile(r"companies/$"))


def test_who_arrives_at_a_company_sees_what_to_know_of_it(desktop: Page) -> None:
    desktop.goto(f"{PAGE}#gitlab")

    expect(desktop.locator("article:has(#gitlab) details").first).to_have_attribute("open", "")


def test_what_fits_nothing_says_so(desktop: Page) -> None:
    started(desktop, f"{PAGE}?company=google&by=employer")

    expect(desktop.locator("[data-result]")).to_have_text(f"None of the {len(LISTS)} lists match")


@pytest.mark.parametrize("query", ["", "?role=tpm"])
def test_a_narrow_phone_shows_it_whole(tab_of: Callable[..., Page], query: str) -> None:
    page = tab_of(reduced_motion="reduce")
    started(page, f"{PAGE}{query}")
    for details in page.locator(".pm-company:visible details").all():
        details.locator("summary").click()
    page.set_viewport_size({"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert faults(page, (PHONE,)) == []
