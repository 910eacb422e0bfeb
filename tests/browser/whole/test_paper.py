"""What the playbook's own pages promise of paper."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import content
import pytest
from playbook.models.template import Template
from playwright.sync_api import Page
from pypdf import PdfReader
from screens import DESKTOP

ANSWER = "As long as an ordinary answer gets, with what was done and what changed. " * 4  # 60 words


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_form_to_speak_from_is_one_sheet_when_every_part_is_filled(tab_of: Callable[..., Page], size: str) -> None:
    """The one with most parts; letters are sent, and the press kit is several templates."""
    kept = [one for one in content.whole().of(Template) if one.value.output != "message" and not one.value.includes]
    longest = max(kept, key=lambda one: len(one.value.fields))
    page = tab_of(viewport=DESKTOP, java_script_enabled=False)
    page.goto(longest.address[1:])
    for field in page.locator("textarea[data-field]").all():
        field.fill(ANSWER)

    assert len(PdfReader(io.BytesIO(page.pdf(format=size))).pages) == 1


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_form_made_of_a_rubric_is_two_sheets_for_a_hand(tab_of: Callable[..., Page], size: str) -> None:
    page = tab_of(viewport=DESKTOP, java_script_enabled=False)
    forms = [one.address[1:] for one in content.whole().pages if re.search(r"^/levels/.+/(score|show)/$", one.address)]
    sheets = {}
    for address in forms:
        page.goto(address)
        sheets[address] = len(PdfReader(io.BytesIO(page.pdf(format=size))).pages)

    assert len(forms) > 1
    assert sheets == dict.fromkeys(forms, 2)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_two_neighboring_levels_are_compared_on_two_sheets(tab_of: Callable[..., Page], size: str) -> None:
    page = tab_of(viewport=DESKTOP, java_script_enabled=False)
    sheets = {}
    for one in [one.address[1:] for one in content.whole().pages if one.address.endswith("/compare/")]:
        page.goto(one)
        for pair in page.locator(".pm-pair > h2").evaluate_all("all => all.map((one) => one.id)"):
            page.goto(f"{one}#{pair}")
            sheets[f"{one}#{pair}"] = len(PdfReader(io.BytesIO(page.pdf(format=size))).pages)

    assert sheets
    assert {name: count for name, count in sheets.items() if count > 2} == {}
