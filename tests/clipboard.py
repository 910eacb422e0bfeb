"""What a press puts on the clipboard, waited for: the message of an earlier copy says nothing about this one."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

# Reads until something is there. Each read waits for the browser; a page whose clock stands still can be asked, too.
_UNTIL = """async () => {
  for (let left = 2000; left; left -= 1) {
    const found = await %s.catch(() => "");
    if (found) return found;
  }
  return "";
}"""
_TEXT = _UNTIL % "navigator.clipboard.readText()"
_HTML = "([one]) => one.getType('text/html').then((blob) => blob.text())"
_FORMATTED = _UNTIL % f"navigator.clipboard.read().then({_HTML})"


def copied(page: Page, press: Callable[[], object]) -> str:
    """Gives the text that the press copies; the clipboard is emptied before it."""
    page.evaluate("navigator.clipboard.writeText('')")
    press()
    return str(page.evaluate(_TEXT))


def formatted(page: Page) -> str:
    """Gives what a program that takes formatting would get, without the line that the browser puts before it.

    A browser refuses to be read while it writes one form after the other.
    """
    return re.sub("^<meta[^>]*>", "", str(page.evaluate(_FORMATTED)))
