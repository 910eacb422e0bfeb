"""Ticks are kept, counted, cleared, and follow an item whose text changes."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect


def wait(page: Page, held: list[Route], count: int) -> None:
    """Lets the page go on until the script has been asked for that often."""
    for _ in range(100):
        if len(held) >= count:
            return
        page.wait_for_timeout(50)
    raise AssertionError("the script was never asked for")


PAGE = "checklists/backgrounder-ready/"


def test_ticks_stay_after_a_reload_and_are_counted(phone: Page) -> None:
    phone.goto(PAGE)
    phone.get_by_role("checkbox").nth(0).check()
    phone.get_by_role("checkbox").nth(2).check()
    expect(phone.locator("[data-progress]")).to_contain_text("all 2/")
    phone.reload()

    expect(phone.get_by_role("checkbox").nth(0)).to_be_checked()
    expect(phone.get_by_role("checkbox").nth(1)).not_to_be_checked()
    expect(phone.get_by_role("checkbox").nth(2)).to_be_checked()


def test_ticks_hang_on_the_items_id_and_unknown_ones_are_kept(desktop: Page) -> None:
    desktop.goto(PAGE)
    desktop.get_by_role("checkbox").nth(0).check()
    key = "/pm-interview-playbook/.pm/checklist/backgrounder-ready"
    desktop.evaluate(
        f"localStorage.setItem('{key}', JSON.stringify({{v: 1, done: ['three-bullets', 'no-longer-here']}}))"
    )
    desktop.reload()
    desktop.get_by_role("checkbox").nth(1).check()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 2/")

    kept = desktop.evaluate(f"Object.keys(JSON.parse(localStorage.getItem('{key}')).items)")
    assert set(kept) == {"three-bullets", "no-longer-here", "company-and-users"}


def test_ticks_can_be_cleared_and_brought_back(desktop: Page) -> None:
    desktop.goto(PAGE)
    desktop.get_by_role("checkbox").nth(0).check()
    desktop.get_by_text("Copy, download, print").click()
    desktop.get_by_role("button", name="Clear ticks and notes").click()
    expect(desktop.get_by_role("checkbox").nth(0)).not_to_be_checked()

    desktop.get_by_role("button", name="Undo").click()

    expect(desktop.get_by_role("checkbox").nth(0)).to_be_checked()


def test_an_item_is_ticked_by_its_words_and_by_the_keyboard(desktop: Page) -> None:
    desktop.goto(PAGE)
    desktop.locator(".pm-item__text").nth(0).click()
    expect(desktop.get_by_role("checkbox").nth(0)).to_be_checked()

    desktop.get_by_role("checkbox").nth(1).focus()
    desktop.keyboard.press("Space")
    expect(desktop.get_by_role("checkbox").nth(1)).to_be_checked()


def test_a_tick_made_before_the_script_runs_is_kept(desktop: Page) -> None:
    held: list[Route] = []
    desktop.route("**/checklist-*.js", lambda route: held.append(route))
    desktop.goto(PAGE)
    desktop.get_by_role("checkbox").nth(0).check()
    wait(desktop, held, 1)
    held[0].continue_()

    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    desktop.reload()
    wait(desktop, held, 2)
    held[-1].continue_()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")


def test_where_a_count_would_hurt_nothing_is_counted(phone: Page) -> None:
    phone.goto("checklists/after-a-no/")
    expect(phone.locator("[data-progress]")).not_to_be_empty()
    phone.get_by_role("checkbox").first.check()

    expect(phone.locator("[data-progress]")).to_be_hidden()
    expect(phone.locator(".pm-measure")).to_have_count(0)
    expect(phone.locator("pm-notice [data-live]")).to_have_text("Saved in this browser only.")  # and no count
    phone.reload()
    expect(phone.get_by_role("checkbox").first).to_be_checked()
