"""A rubric: a table on wide screens, one dimension or level at a time on narrow ones, and two levels side by side."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

import content
import project
import pytest
from accessibility import faults
from clipboard import copied, formatted
from playbook.models.rubric import Rubric
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize, expect
from screens import DESKTOP, PHONE

PM = content.record("rubric", "pm")
RAILWAY = content.record("rubric", "railway")
ROWS = [row.label for row in PM.dimensions]
LEVELS = [level.label for level in PM.levels]


def cells(page: Page) -> list[str]:
    """Gives the ids of the cells that a reader sees, in their order."""
    return [str(cell.get_attribute("id")) for cell in page.locator(".pm-cell:visible").all()]


def of_row(row: str) -> list[str]:
    return [f"{level.id}-{row}" for level in PM.levels]


def of_level(level: str) -> list[str]:
    return [f"{level}-{row.id}" for row in PM.dimensions]


def chooser(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="What to show").get_by_role("link", name=name, exact=True)


def test_a_phone_shows_one_dimension_closed_in_few_screens(phone: Page) -> None:
    phone.goto("levels/pm/")

    assert cells(phone) == of_row(PM.dimensions[0].id)
    assert phone.locator(".pm-cell details[open]").count() == 0
    assert phone.evaluate("document.documentElement.scrollHeight / innerHeight") <= 6


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_one_level_and_one_dimension_are_one_press_away_with_addresses_of_their_own(
    context_of: Callable[..., BrowserContext], size: ViewportSize, scripts: bool
) -> None:
    page = context_of(viewport=size, java_script_enabled=scripts).new_page()
    page.goto("levels/pm/")
    page.locator("article").get_by_role("link", name="Senior", exact=True).locator("visible=true").first.click()
    assert page.url.endswith("/levels/pm/#senior")
    assert cells(page) == of_level("senior")

    chooser(page, ROWS[2]).click()
    assert page.url.endswith(f"#{PM.dimensions[2].id}")
    assert cells(page) == of_row(PM.dimensions[2].id)

    chooser(page, "Whole table").click()
    assert len(cells(page)) == len(ROWS) * len(LEVELS)
    page.go_back()
    assert cells(page) == of_row(PM.dimensions[2].id)


def test_two_levels_that_nobody_chose_are_marked_as_well(phone: Page) -> None:
    phone.goto("levels/pm/compare/")
    shown = phone.locator(".pm-pair h2:visible")
    marked = phone.locator(".pm-chooser [aria-current=true]")

    expect(shown).to_have_count(1)
    expect(marked).to_have_text(shown.inner_text())
    phone.locator(".pm-chooser a:not([aria-current])").last.click()
    expect(marked).to_have_count(1)
    expect(marked).to_have_text(shown.inner_text())


def test_the_chooser_stays_in_view_and_marks_what_is_shown(phone: Page) -> None:
    phone.goto("levels/pm/#staff")
    expect(chooser(phone, "Staff")).to_have_attribute("aria-current", "true")
    expect(chooser(phone, "Staff")).to_be_in_viewport(ratio=1)
    phone.mouse.wheel(0, 500)
    chooser(phone, "Junior").click()

    expect(chooser(phone, "Staff")).not_to_have_attribute("aria-current", "true")
    assert cells(phone) == of_level("junior")
    expect(phone.get_by_role("heading", name="Junior", exact=True, level=2)).to_be_in_viewport()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_link_to_a_cell_arrives_at_it_opened_among_its_neighbors(
    context_of: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = context_of(viewport=size).new_page()
    page.goto("levels/pm/#senior-complexity")
    cell = page.locator("#senior-complexity")

    expect(cell).to_be_in_viewport()
    expect(cell.locator("details")).to_have_attribute("open", "")
    assert set(of_row("complexity")) <= set(cells(page))


def test_a_large_screen_shows_a_table_whose_names_stay(desktop: Page) -> None:
    desktop.goto("levels/pm/")
    names = [desktop.get_by_role("columnheader", name=name, exact=True) for name in LEVELS]
    tops = {desktop.locator(f"#{level.id}-{PM.dimensions[-1].id}").bounding_box()["y"] for level in PM.levels}  # type: ignore[index]
    assert len(tops) == 1
    desktop.locator(f"#{PM.dimensions[-1].id}").scroll_into_view_if_needed()

    assert desktop.evaluate("scrollY") > 400
    for name in names:
        expect(name).to_be_in_viewport(ratio=1)
    assert desktop.evaluate("document.documentElement.scrollWidth") == DESKTOP["width"]


def test_a_table_too_wide_scrolls_in_its_region_and_keeps_its_first_column_and_its_head(desktop: Page) -> None:
    desktop.goto("levels/railway/")
    region = desktop.get_by_role("region", name=RAILWAY.title)
    row, head = desktop.get_by_role("rowheader").nth(5), desktop.get_by_role("columnheader").nth(7)
    region.focus()
    region.evaluate("(one) => one.scrollTo(one.scrollWidth, 600)")

    assert desktop.evaluate("document.documentElement.scrollWidth") == DESKTOP["width"]
    assert region.evaluate("(one) => one.scrollLeft") > 0
    edge = region.bounding_box()
    assert edge is not None
    assert abs(row.evaluate("(one) => one.getBoundingClientRect().left") - edge["x"]) < 2
    assert abs(head.evaluate("(one) => one.getBoundingClientRect().top") - edge["y"]) < 2


@pytest.mark.parametrize("address", ["levels/pm/", "levels/pm/#senior", "levels/railway/", "levels/pm/compare/"])
@pytest.mark.parametrize("width", [320, 390, 1366])
def test_nothing_is_wider_than_the_screen_and_nothing_stands_in_anybodys_way(
    context_of: Callable[..., BrowserContext], address: str, width: int
) -> None:
    page = context_of(viewport={"width": width, "height": 800}).new_page()
    page.goto(address)

    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert faults(page) == []


def test_what_is_said_of_a_level_is_heard_in_the_tables_order(desktop: Page) -> None:
    desktop.goto("levels/pm/")
    first = desktop.get_by_role("row").nth(2)

    expect(first.get_by_role("rowheader")).to_contain_text(ROWS[0])
    expect(first.get_by_role("cell")).to_have_count(len(LEVELS))
    assert desktop.locator("article h3").all_text_contents()[:2] == [
        f"{LEVELS[0]}: {ROWS[0]}", f"{LEVELS[1]}: {ROWS[0]}"
    ]  # fmt: skip


@pytest.mark.parametrize("scripts", [True, False])
def test_neighbors_stand_side_by_side_one_pair_at_a_time(
    context_of: Callable[..., BrowserContext], scripts: bool
) -> None:
    page = context_of(viewport=PHONE, java_script_enabled=scripts).new_page()
    page.goto("levels/pm/")
    page.get_by_role("link", name="Side by side").click()
    assert page.locator(".pm-pair:visible h2").all_inner_texts() == [f"{LEVELS[0]} to {LEVELS[1].lower()}"]
    chooser(page, "Senior to staff").click()

    assert page.url.endswith("/levels/pm/compare/#senior-staff")
    assert page.locator(".pm-pair:visible h2").all_inner_texts() == ["Senior to staff"]
    shown = page.locator("#senior-staff-complexity").inner_text()
    for level in ("senior", "staff"):
        assert PM.signals[level]["complexity"].texts[0] in shown


def test_a_step_between_two_levels_is_sent_in_three_presses(phone: Page) -> None:
    phone.add_init_script("navigator.share = async (what) => { window.shared = what.url }")
    phone.goto("levels/pm/")
    phone.get_by_role("link", name="Side by side").click()
    chooser(phone, "Senior to staff").click()
    phone.locator("#senior-staff-complexity .pm-anchor").click()
    phone.get_by_role("button", name="Share…").click()

    phone.wait_for_function("() => window.shared")
    assert str(phone.evaluate("window.shared")).endswith("/levels/pm/compare/#senior-staff-complexity")


def test_it_pastes_as_a_table(desktop: Page) -> None:
    desktop.goto("levels/pm/")
    desktop.get_by_text("Copy, download, print").click()
    text = copied(desktop, lambda: desktop.get_by_role("button", name="Formatted").click())
    html = formatted(desktop)

    assert html.count("<tr>") == len(ROWS) + 2  # the levels' names, what each is in short, and a row for each dimension
    assert html.count("<td>") == (len(ROWS) + 1) * len(LEVELS)
    assert str(PM.levels[2].summary) in text
    assert str(PM.dimensions[0].question) in text
    assert PM.signals["senior"]["scope"].texts[0] in text
    assert PM.signals["senior"]["scope"].evidence not in text


def test_its_spreadsheet_holds_the_evidence_if_that_is_wanted(desktop: Page) -> None:
    desktop.goto("levels/pm/")
    desktop.get_by_text("Copy, download, print").click()
    desktop.get_by_role("checkbox", name="With evidence and 'not yet'").check()
    with desktop.expect_download() as saved:
        desktop.get_by_role("button", name="Table (.csv)").click()
    rows = list(csv.reader(io.StringIO(saved.value.path().read_text(encoding="utf-8-sig"))))

    assert rows[0][: len(LEVELS) + 1] == [PM.dimension_word, *LEVELS]
    assert [row[0].split("\n")[0] for row in rows[1:]] == ["In short", *ROWS]
    signal = PM.cell(PM.levels[2], PM.dimensions[0])
    assert signal is not None
    assert f"Evidence: {signal.evidence}" in rows[2][3]
    assert f"Not yet: {signal.not_yet}" in rows[2][3]


def test_what_was_chosen_is_what_is_taken_away_and_shared(desktop: Page) -> None:
    desktop.goto("levels/pm/#senior")
    desktop.get_by_text("Copy, download, print").click()
    text = copied(desktop, lambda: desktop.get_by_role("button", name="Markdown", exact=True).click())

    assert PM.signals["senior"]["reach"].texts[0] in text
    assert PM.signals["staff"]["reach"].texts[0] not in text
    assert "levels/pm/#senior" in text
    shared = copied(desktop, lambda: desktop.get_by_role("button", name="Share this page").click())
    assert shared.startswith(f"{PM.title}\n")
    assert shared.endswith("/levels/pm/#senior")


def test_a_pair_is_taken_away_with_what_separates_it(desktop: Page) -> None:
    desktop.goto("levels/pm/compare/#senior-staff")
    desktop.get_by_text("Copy, download, print").click()
    text = copied(desktop, lambda: desktop.get_by_role("button", name="Markdown", exact=True).click())

    assert "| Dimension | What separates them | Senior | Staff |" in text
    assert PM.signals["staff"]["reach"].texts[0] in text
    assert PM.signals["mid"]["reach"].texts[0] not in text


def test_only_what_scrolls_is_a_stop_of_the_keyboard(desktop: Page) -> None:
    for address, stop in (("levels/pm/", -1), ("levels/railway/", 0)):
        desktop.goto(address)
        desktop.wait_for_function("([wanted]) => document.querySelector('.pm-matrix').tabIndex === wanted", arg=[stop])


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_keyboard_never_stops_under_what_stays(
    context_of: Callable[..., BrowserContext], size: ViewportSize
) -> None:
    page = context_of(viewport=size).new_page()
    page.goto("levels/pm/")
    page.locator(".pm-foot a").first.focus()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            """() => {
              const one = document.activeElement, { x, y, width, height } = one.getBoundingClientRect();
              const top = document.elementFromPoint(x + width / 2, y + height / 2);
              return one.closest(".pm-matrix") && top && !one.contains(top) && !top.contains(one) ? one.outerHTML : "";
            }"""
        )
        assert hidden == ""


def test_every_level_can_be_shown_alone_up_to_the_most_that_a_ladder_may_have() -> None:
    most = next(one.max_length for one in Rubric.model_fields["levels"].metadata if hasattr(one, "max_length"))
    css = (project.ROOT / "docs/assets/stylesheets/rubric.css").read_text(encoding="utf-8")

    assert f".pm-level:nth-child({most + 1}):target" in css


def test_what_a_cells_labels_mean_is_a_press_away(phone: Page) -> None:
    phone.goto("levels/pm/#senior-scope")
    cell = phone.locator("#senior-scope")
    labels = cell.locator(".pm-label a")
    expect(labels).to_have_count(2)
    labels.first.click()
    expect(phone).to_have_url(re.compile(r"/how-to-read/#support$"))


def test_paper_shows_the_pair_that_the_screen_shows(desktop: Page) -> None:
    desktop.goto("levels/pm/compare/")
    desktop.emulate_media(media="print")
    expect(desktop.locator(".pm-pair").filter(visible=True)).to_have_count(1)
