"""The choice of colors: kept as the theme kept it, there before the first paint, the same in every tab."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

NAME = "/pm-interview-playbook/.__palette"
# What the theme wrote, before the choice was ours: nobody's is lost.
OF_THE_THEME = {
    choice: {"index": index, "color": {"media": media, "scheme": scheme, "primary": "custom", "accent": "custom"}}
    for index, (choice, media, scheme) in enumerate(
        [
            ("system", "(prefers-color-scheme)", "default"),
            ("light", "(prefers-color-scheme: light)", "default"),
            ("dark", "(prefers-color-scheme: dark)", "slate"),
        ]
    )
}
DISABLED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"


def expect_scheme(page: Page, scheme: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def press(page: Page) -> None:
    page.locator("pm-palette:defined").locator("button:visible").click()


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("choice", OF_THE_THEME)
def test_a_choice_holds_before_any_script_of_ours_comes(
    context_of: Callable[..., BrowserContext], choice: str, system: str
) -> None:
    page = context_of(color_scheme=system).new_page()
    page.goto("glossary/")
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [NAME, json.dumps(OF_THE_THEME[choice])])
    page.route("**/*.js*", lambda route: route.abort())
    page.reload()

    expect_scheme(page, "slate" if "dark" in (choice, system if choice == "system" else "") else "default")


def test_presses_go_round_and_are_kept_as_the_theme_kept_them(desktop: Page) -> None:
    desktop.goto("glossary/")
    for choice in ("light", "dark", "system"):
        press(desktop)
        kept = json.loads(desktop.evaluate("name => localStorage.getItem(name)", NAME))
        assert kept == OF_THE_THEME[choice]
        shown = desktop.locator("pm-palette button:visible")
        expect(shown).to_have_attribute("data-choice", choice)
        expect(shown).to_be_focused()
        desktop.reload()
        expect(shown).to_have_attribute("data-choice", choice)


def test_other_tabs_follow_and_the_system_is_followed_while_nothing_else_is_chosen(
    context_of: Callable[..., BrowserContext],
) -> None:
    context = context_of(color_scheme="light", viewport={"width": 1366, "height": 900})
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.goto("glossary/")
        expect(page.locator("pm-palette:defined")).to_be_attached()
    one.emulate_media(color_scheme="dark")
    expect_scheme(one, "slate")
    press(one)  # light
    expect_scheme(one, "default")
    press(one)
    expect_scheme(other, "slate")
    other.emulate_media(color_scheme="dark")
    other.emulate_media(color_scheme="light")
    expect_scheme(other, "slate")


def test_without_storage_a_press_still_changes_this_page(desktop: Page) -> None:
    desktop.add_init_script(DISABLED)
    desktop.goto("glossary/")
    press(desktop)
    press(desktop)

    expect_scheme(desktop, "slate")
