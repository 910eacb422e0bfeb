"""What axe finds wrong with a page, in both schemes and widths."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize
from screens import DESKTOP, PHONE

# Nothing but colors differs in the dark, so there only the rules that look at colors are asked.
_OF_COLORS = {"runOnly": ["color-contrast", "link-in-text-block"]}
_PAPER = "getComputedStyle(document.body).backgroundColor"
_RUN = """async (asked) => {
  const { violations } = await axe.run({ ...asked, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]);
}"""


def faults(page: Page, sizes: tuple[ViewportSize, ...] = (PHONE, DESKTOP)) -> list[tuple[Any, ...]]:
    """Gives each rule that the page breaks, with scheme, width and up to three of its parts.

    The page comes in the light. It must not move: a color on its way to another one would be measured.
    """
    page.evaluate(AXE_SCRIPT)
    found = _found(page, sizes, "light", {})
    light = page.evaluate(_PAPER)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"light => {_PAPER} !== light", arg=light)
    return found + _found(page, sizes, "dark", _OF_COLORS)


def _found(page: Page, sizes: tuple[ViewportSize, ...], scheme: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    found = []
    for size in sizes:
        page.set_viewport_size(size)
        found += [(scheme, size["width"], *fault) for fault in page.evaluate(_RUN, asked)]
    return found
