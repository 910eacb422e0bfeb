"""The built site on loopback, and a real Chromium that may talk to nothing else."""

from __future__ import annotations

import os
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from screens import DESKTOP, PHONE
from sites import Site

ARGUMENTS = [
    "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip


@pytest.fixture(scope="session")
def site(small_site: Site) -> Site:
    """Behavior is tried on the tests' own playbook; tests in whole/ read the real one."""
    return small_site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("PLAYBOOK_BROWSER")
    assert path, "Start the browser tests with `python3 run.py test`, or set PLAYBOOK_BROWSER to a Chromium."
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, *(["--no-sandbox"] if root else [])]
        )
        yield started
        started.close()


class Watch:
    """Sees what no page may do: ask another host, fail in a script, or meet its own policy (0012)."""

    def __init__(self, site: Site) -> None:
        self.host = urllib.parse.urlsplit(site.url).netloc
        self.seen: list[str] = []

    def over(self, context: BrowserContext) -> BrowserContext:
        # The browser finds no other host, and to be told of what failed alone costs least.
        context.on("requestfailed", lambda request: self._asked(request.url))
        context.on("weberror", lambda error: self.seen.append(str(error.error)))
        context.on("console", lambda message: self._said(message.text))
        return context

    def _said(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.seen.append(text)

    def _asked(self, url: str) -> None:
        parts = urllib.parse.urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.seen.append(f"asked {url}")

    def saw_nothing(self) -> None:
        seen, self.seen = self.seen, []
        assert seen == []


def _context(browser: Browser, site: Site, options: dict[str, Any]) -> BrowserContext:
    context = browser.new_context(base_url=site.url, **({"viewport": PHONE} | options))
    context.set_default_timeout(10_000)
    return context


@pytest.fixture
def context_of(browser: Browser, site: Site) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts; at the end nothing may have been asked of another host, and no script have failed."""
    made: list[BrowserContext] = []
    watch = Watch(site)

    def make(**options: object) -> BrowserContext:
        made.append(watch.over(_context(browser, site, options)))
        return made[-1]

    yield make
    for context in made:
        context.close()
    watch.saw_nothing()


# What a test left behind.
_TAKE_KEPT = """() => {
  if (location.protocol === 'about:') return [];
  const kept = Object.keys({ ...localStorage, ...sessionStorage });
  localStorage.clear();
  sessionStorage.clear();
  return kept;
}"""
_Tab = tuple[Page, Watch]


@pytest.fixture(scope="module")
def _tabs() -> Iterator[dict[str, _Tab]]:
    tabs: dict[str, _Tab] = {}
    yield tabs
    for page, _ in tabs.values():
        page.context.close()


@pytest.fixture
def tab_of(_tabs: dict[str, _Tab], browser: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Gives the tab that a file's tests use one after the other: what their pages share is loaded once.

    For tests after which the reader keeps nothing. Each begins with an empty tab.
    """
    used: list[_Tab] = []

    def tab(**options: Any) -> Page:
        if repr(options) not in _tabs:
            watch = Watch(site)
            _tabs[repr(options)] = (watch.over(_context(browser, site, options)).new_page(), watch)
        used.append(_tabs[repr(options)])
        page, _ = used[-1]
        page.set_viewport_size(options.get("viewport", PHONE))
        page.emulate_media(media="null", color_scheme="light")
        return page

    yield tab
    for page, watch in used:
        kept = page.evaluate(_TAKE_KEPT)
        page.goto("about:blank")
        assert kept == []
        watch.saw_nothing()


_CLIPBOARD = ["clipboard-read", "clipboard-write"]
_ON_PHONE = {"has_touch": True, "is_mobile": True, "permissions": _CLIPBOARD}
_ON_DESKTOP = {"viewport": DESKTOP, "permissions": _CLIPBOARD}


@pytest.fixture
def phone(context_of: Callable[..., BrowserContext]) -> Page:
    return context_of(**_ON_PHONE).new_page()


@pytest.fixture
def desktop(context_of: Callable[..., BrowserContext]) -> Page:
    return context_of(**_ON_DESKTOP).new_page()


@pytest.fixture
def phone_tab(tab_of: Callable[..., Page]) -> Page:
    return tab_of(**_ON_PHONE)


@pytest.fixture
def desktop_tab(tab_of: Callable[..., Page]) -> Page:
    return tab_of(**_ON_DESKTOP)
