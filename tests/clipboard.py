"""What a press puts on the clipboard, waited for: the message of an earlier copy says nothing about this one."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

_HELD = "() => navigator.clipboard.readText().then((text) => text !== '', () => false)"
_FORMATTED = """() => navigator.clipboard.read().then(([one]) => one.getType('text/html')).then((blob) => blob.text())
  .catch(() => '')"""


def copied(page: Page, press: Callable[[], object]) -> str:
    """Gives the text that the press copies; the clipboard is emptied before it."""
    page.evaluate("navigator.clipboard.writeText('')")
    press()
    page.wait_for_function(_HELD)
    return str(page.evaluate("navigator.clipboard.readText()"))


def formatted(page: Page) -> str:
    """Gives what a program that takes formatting would get, without the line that the browser puts before it.

    A browser refuses to be read while it writes one form after the other.
    """
    html = page.wait_for_function(_FORMATTED).json_value()
    return re.sub("^<meta[^>]*>", "", str(html))
