"""The bars of a phone have the paper's color, whichever scheme a reader has or chooses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect
from screens import DESKTOP

# What a browser takes: the first line that holds now. Painted, since colors are written in many ways.
BARS = """() => {
  const lines = [...document.querySelectorAll('meta[name=theme-color][content]')];
  const line = lines.find((one) => !one.media || matchMedia(one.media).matches);
  const painted = document.head.appendChild(document.createElement('i'));
  painted.style.color = line.content;
  const { color } = getComputedStyle(painted);
  painted.remove();
  return color === getComputedStyle(document.body).backgroundColor ? 'paper' : `${color} (${line.outerHTML})`;
}"""


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_bars_follow_the_system_and_then_the_reader(context_of: Callable[..., BrowserContext], system: str) -> None:
    page = context_of(color_scheme=system, viewport=DESKTOP).new_page()
    page.goto("glossary/")
    expect(page.locator("pm-palette:defined")).to_be_attached()
    seen = []
    for _ in ("light", "dark", "the system's"):
        page.locator(".pm-palette button:visible").click()
        page.wait_for_function(f"() => ({BARS})() === 'paper'")
        seen.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert seen[0] != seen[1]
    assert seen[2] == seen[0 if system == "light" else 1]


@pytest.mark.parametrize("system", ["light", "dark"])
def test_before_any_script_they_follow_the_system(context_of: Callable[..., BrowserContext], system: str) -> None:
    page = context_of(color_scheme=system).new_page()
    page.route("**/*.js*", lambda route: route.abort())
    page.goto("glossary/")

    assert page.evaluate(BARS) == "paper"
