"""The members of a section can be narrowed and sorted, and the address says how."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import content
import pytest
from accessibility import faults
from playbook.models.checklist import Checklist
from playbook.models.template import Template
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from screens import PHONE

LISTS = content.book().of(Checklist)
PAGE = "checklists/"
ALL = f"Showing all {len(LISTS)} checklists"


def ids(fits: Callable[[Any], bool]) -> set[str]:
    """Gives the checklists that should be shown."""
    found = {record.id for record in LISTS if fits(record.value)}
    assert 0 < len(found) < len(LISTS), "the case shows nothing"
    return found


def shown(page: Page) -> list[str]:
    """Gives the checklists that a reader sees, from top to bottom."""
    links = page.locator(".pm-member__title:visible")
    return [str(link.get_attribute("href")).strip("/").rpartition("/")[2] for link in links.all()]


def headings(page: Page) -> list[str]:
    return page.locator("article h2:visible").all_inner_texts()


def box(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def result(page: Page) -> Locator:
    return page.locator("[data-result]")


def counted(count: int) -> str:
    return f"Showing {count} of {len(LISTS)} checklists"


def started(page: Page, address: str) -> None:
    """Opens the page and waits until the bar works."""
    page.goto(address)
    ready(page)


def ready(page: Page) -> None:
    expect(page.locator("pm-filter:defined")).to_be_attached()


def change(page: Page, *changes: tuple[str, str, str]) -> None:
    """Gives the page other values in the members of /checklists/ than the records have: id, what, value."""

    def fulfill(route: Route) -> None:
        text = route.fetch().text()
        for checklist, what, value in changes:
            member = rf'(<li(?=[^>]*><a[^>]*href="{checklist}/")[^>]*data-{what}=")[^"]*'
            text, times = re.subn(member, rf"\g<1>{value}", text)
            assert times == 1
        route.fulfill(body=text, content_type="text/html")

    page.route(re.compile(rf"/{PAGE}(\?.*)?$"), fulfill)


@pytest.fixture
def plain(context_of: Callable[..., BrowserContext]) -> Page:
    """The page as it is without script."""
    page = context_of(java_script_enabled=False).new_page()
    page.goto(PAGE)
    return page


def test_without_script_the_lists_stand_under_their_stages_and_no_bar_is_shown(plain: Page) -> None:
    assert len(shown(plain)) == len(LISTS)
    assert len(headings(plain)) == 7
    expect(plain.locator(".pm-filter")).to_be_hidden()


def test_while_nothing_is_chosen_the_page_is_the_one_without_script(desktop: Page, plain: Page) -> None:
    started(desktop, PAGE)

    expect(result(desktop)).to_have_text(ALL)
    expect(desktop.get_by_role("button", name="Show all")).to_be_hidden()
    assert shown(desktop) == shown(plain)
    assert headings(desktop) == headings(plain)
    assert desktop.url.endswith(f"/{PAGE}")


def test_a_stage_shows_every_list_that_names_it_and_hides_empty_groups(desktop: Page) -> None:
    started(desktop, PAGE)
    before = headings(desktop)
    box(desktop, "Stage").select_option("Final round")
    fitting = ids(lambda value: "final" in value.stages)

    expect(result(desktop)).to_have_text(counted(len(fitting)))
    assert set(shown(desktop)) == fitting
    first = {record.value.stages[0] for record in LISTS if record.id in fitting}
    assert len(headings(desktop)) == len(first) < len(before)
    assert [text for text in before if text in headings(desktop)] == headings(desktop)
    expect(desktop.locator("pm-notice [data-live]")).to_have_text(counted(len(fitting)))
    expect(desktop.locator("pm-notice [data-box]")).to_be_hidden()
    assert desktop.url.endswith(f"/{PAGE}?stage=final")


def test_an_audience_shows_also_what_is_for_everyone(desktop: Page) -> None:
    change(desktop, ("day-before", "audiences", "all"))
    started(desktop, PAGE)
    box(desktop, "For whom").select_option("Hiring managers")

    fitting = ids(lambda value: "manager" in value.audiences) | {"day-before"}
    expect(result(desktop)).to_have_text(counted(len(fitting)))
    assert set(shown(desktop)) == fitting


def test_minutes_are_compared_as_numbers(desktop: Page) -> None:
    change(desktop, ("day-before", "minutes", "5"), ("final-round", "minutes", "120"))
    started(desktop, f"{PAGE}?order=minutes")
    expect(desktop.locator(".pm-members:visible")).to_have_count(1)
    assert (shown(desktop)[0], shown(desktop)[-1]) == ("day-before", "final-round")
    box(desktop, "Time").select_option("Up to 60 minutes")

    assert "day-before" in shown(desktop)
    assert "final-round" not in shown(desktop)


def test_each_step_of_minutes_leaves_some_lists_and_not_others(desktop: Page) -> None:
    started(desktop, PAGE)
    steps = box(desktop, "Time").locator("option").evaluate_all("all => all.map(option => option.value)")
    assert steps == ["", "15", "30", "60"]
    for step in steps[1:]:
        box(desktop, "Time").select_option(step)
        fitting = ids(lambda value, most=int(step): value.minutes <= most)  # type: ignore[misc]
        expect(result(desktop)).to_have_text(counted(len(fitting)))
        assert set(shown(desktop)) == fitting


def test_shortest_first_is_one_list_and_the_journey_comes_back_as_it_was(desktop: Page, plain: Page) -> None:
    started(desktop, PAGE)
    desktop.get_by_role("button", name="Shortest first").click()

    expect(desktop.get_by_role("button", name="Shortest first", pressed=True)).to_be_visible()
    expect(desktop.get_by_role("button", name="In order of the journey", pressed=False)).to_be_visible()
    minutes = {record.id: record.value.minutes for record in LISTS}
    journey = shown(plain)
    assert shown(desktop) == sorted(journey, key=lambda name: minutes[name])
    assert headings(desktop) == []
    expect(desktop.locator(".pm-members:visible")).to_have_count(1)
    assert desktop.url.endswith(f"/{PAGE}?order=minutes")

    desktop.get_by_role("button", name="In order of the journey").click()
    expect(desktop.get_by_role("button", name="In order of the journey", pressed=True)).to_be_visible()
    assert shown(desktop) == journey
    assert headings(desktop) == headings(plain)
    assert desktop.url.endswith(f"/{PAGE}")


def test_choices_add_up_and_stand_in_the_address_in_one_order(desktop: Page) -> None:
    started(desktop, PAGE)
    entries = desktop.evaluate("history.length")
    desktop.get_by_role("button", name="Shortest first").click()
    box(desktop, "Time").select_option("Up to 30 minutes")
    box(desktop, "For whom").select_option("Technical program managers")
    box(desktop, "Stage").select_option("Interview loop")

    fitting = ids(lambda value: "loop" in value.stages and "tpm" in value.audiences and value.minutes <= 30)
    expect(result(desktop)).to_have_text(counted(len(fitting)))
    assert set(shown(desktop)) == fitting
    assert desktop.url.endswith(f"/{PAGE}?stage=loop&for=tpm&minutes=30&order=minutes")
    assert desktop.evaluate("history.length") == entries, "back would lead through every choice"


def test_nothing_found_is_said_in_words_and_all_can_be_shown_again(phone: Page) -> None:
    started(phone, f"{PAGE}?order=minutes")
    box(phone, "For whom").select_option("Hiring managers")
    box(phone, "Time").select_option("Up to 15 minutes")

    expect(result(phone)).to_have_text(f"None of the {len(LISTS)} checklists match")
    assert shown(phone) == headings(phone) == []
    phone.get_by_role("button", name="Show all").tap()

    expect(result(phone)).to_have_text(ALL)
    assert len(shown(phone)) == len(LISTS)
    expect(box(phone, "Stage")).to_be_focused()
    expect(phone.get_by_role("button", name="Show all")).to_be_hidden()
    assert phone.url.endswith(f"/{PAGE}?order=minutes"), "the order was no filter"


def test_the_address_is_read_on_arrival(phone: Page) -> None:
    started(phone, f"{PAGE}?stage=loop&for=tpm&minutes=30&order=minutes")

    fitting = ids(lambda value: "loop" in value.stages and "tpm" in value.audiences and value.minutes <= 30)
    expect(result(phone)).to_have_text(counted(len(fitting)))
    assert set(shown(phone)) == fitting
    expect(box(phone, "Stage")).to_have_value("loop")
    expect(box(phone, "For whom")).to_have_value("tpm")
    expect(box(phone, "Time")).to_have_value("30")
    expect(phone.get_by_role("button", name="Shortest first", pressed=True)).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        "stage=nowhere&for=nobody&minutes=31&order=longest",
        "stage=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E&order=%3Cscript%3Edocument.title%3D1%3C/script%3E",
        "stage=__proto__&for=constructor&minutes=-1&order=toString",
        "stage=%E0%A4%A&for=&minutes=0x1e&order=[data-all]",
        "Stage=loop&for=all",
    ],
)
def test_unknown_and_hostile_values_are_ignored(desktop: Page, query: str) -> None:
    started(desktop, f"{PAGE}?{query}")

    expect(result(desktop)).to_have_text(ALL)
    assert len(shown(desktop)) == len(LISTS)
    assert len(headings(desktop)) == 7
    expect(desktop.locator("article :is(img, script)")).to_have_count(0)
    expect(desktop).to_have_title(re.compile("^Checklists"))


def test_a_known_value_beside_an_unknown_one_counts(desktop: Page) -> None:
    started(desktop, f"{PAGE}?stage=nowhere&minutes=15&minutes=60")

    expect(result(desktop)).to_have_text(counted(len(ids(lambda value: value.minutes <= 15))))


def test_the_rest_of_the_address_stays(desktop: Page) -> None:
    started(desktop, f"{PAGE}?from=mail#loop")
    box(desktop, "Time").select_option("15")
    expect(desktop).to_have_url(re.compile(r"/checklists/\?from=mail&minutes=15#loop$"))
    box(desktop, "Time").select_option("Any")
    expect(desktop).to_have_url(re.compile(r"/checklists/\?from=mail#loop$"))


def test_the_choice_outlives_a_visit_to_a_list_and_back(desktop: Page) -> None:
    started(desktop, PAGE)
    box(desktop, "Stage").select_option("Final round")
    desktop.get_by_role("button", name="Shortest first").click()
    before = shown(desktop)
    desktop.locator(".pm-member__title:visible").first.click()
    expect(desktop.locator("pm-filter")).to_have_count(0)
    desktop.go_back()
    ready(desktop)

    expect(result(desktop)).to_have_text(counted(len(before)))
    assert shown(desktop) == before


def test_back_and_forward_on_the_page_itself(desktop: Page) -> None:
    started(desktop, PAGE)
    desktop.locator(".pm-toc").get_by_role("link", name="The loop").click()
    expect(desktop).to_have_url(re.compile("#loop$"))
    box(desktop, "Stage").select_option("Interview loop")
    some = counted(len(ids(lambda value: "loop" in value.stages)))
    expect(result(desktop)).to_have_text(some)
    expect(desktop.locator(".pm-toc")).to_be_hidden()

    desktop.go_back()
    expect(result(desktop)).to_have_text(ALL)
    expect(desktop.locator(".pm-toc")).to_be_visible()
    desktop.go_forward()
    expect(result(desktop)).to_have_text(some)
    expect(box(desktop, "Stage")).to_have_value("loop")


def test_all_of_it_works_by_keyboard(desktop: Page) -> None:
    started(desktop, PAGE)
    box(desktop, "Stage").focus()
    desktop.keyboard.type("Final")
    expect(box(desktop, "Stage")).to_have_value("final")
    for name in ("For whom", "Time"):
        desktop.keyboard.press("Tab")
        expect(box(desktop, name)).to_be_focused()
    desktop.keyboard.press("ArrowDown")
    expect(box(desktop, "Time")).to_have_value("15")
    for name, key in (("In order of the journey", "Space"), ("Shortest first", "Enter")):
        desktop.keyboard.press("Tab")
        expect(desktop.get_by_role("button", name=name)).to_be_focused()
        desktop.keyboard.press(key)
        expect(desktop.get_by_role("button", name=name, pressed=True)).to_be_focused()
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")

    expect(result(desktop)).to_have_text(ALL)


def test_on_paper_every_list_stands_and_no_bar(desktop: Page) -> None:
    for query in ("?minutes=15", "?stage=loop&order=minutes", "?for=manager&minutes=15"):
        started(desktop, f"{PAGE}{query}")
        expect(result(desktop)).not_to_have_text(ALL)
        desktop.emulate_media(media="print")
        expect(desktop.locator(".pm-filter__bar")).to_be_hidden()
        assert len(shown(desktop)) == len(LISTS)
        assert len(headings(desktop)) == (0 if "order" in query else 7)
        desktop.emulate_media(media="screen")


@pytest.mark.parametrize("width", [320, 390, 1366])
def test_nothing_moves_when_the_script_starts_or_a_choice_is_made(
    context_of: Callable[..., BrowserContext], width: int
) -> None:
    page = context_of(viewport={"width": width, "height": 800}).new_page()
    held: list[Route] = []
    page.route("**/filter-*.js", lambda route: held.append(route))
    with page.expect_request("**/filter-*.js"):
        page.goto(PAGE)
    heading = page.locator("article h2").first
    before = heading.bounding_box()
    expect(box(page, "Stage")).to_be_hidden()
    held[0].continue_()
    ready(page)

    expect(box(page, "Stage")).to_be_visible()
    assert heading.bounding_box() == before
    box(page, "Stage").select_option("Choosing roles")
    expect(page.get_by_role("button", name="Show all")).to_be_visible()
    assert heading.bounding_box() == before


def test_what_is_touched_is_large_enough(phone: Page) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    started(phone, f"{PAGE}?for=manager&minutes=15")
    expect(phone.get_by_role("button", name="Show all")).to_be_visible()

    controls = phone.locator("pm-filter :is(select, button)").all()
    assert len(controls) == 6
    for control in controls:
        place = control.bounding_box()
        assert place is not None
        assert place["height"] >= 44
        assert place["width"] >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("query", ["?stage=loop&minutes=30", "?order=minutes", "?for=manager&minutes=15"])
def test_axe_finds_nothing_in_a_narrowed_page(tab_of: Callable[..., Page], query: str) -> None:
    page = tab_of(reduced_motion="reduce")
    started(page, f"{PAGE}{query}")

    assert faults(page, (PHONE,)) == []


def test_the_pressed_order_is_told_without_color(desktop: Page) -> None:
    desktop.emulate_media(forced_colors="active")
    started(desktop, PAGE)
    line = "button => getComputedStyle(button).textDecorationLine"

    assert desktop.get_by_role("button", name="In order of the journey").evaluate(line) == "underline"
    assert desktop.get_by_role("button", name="Shortest first").evaluate(line) == "none"


def test_templates_can_be_narrowed_too(phone: Page) -> None:
    started(phone, "templates/?minutes=15")
    records = content.book().of(Template)
    fitting = {record.id for record in records if record.value.minutes <= 15}

    expect(result(phone)).to_have_text(f"Showing {len(fitting)} of {len(records)} templates")
    assert set(shown(phone)) == fitting
