"""The built site on loopback, and a real Chromium that may talk to nothing else."""

from __future__ import annotations

import os
import urllib.parse
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from sites import Site

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1366, "height": 768}
ARGUMENTS = [
    "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-quic",
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


@pytest.fixture
def context_of(browser: Browser, site: Site) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts; at the end nothing may have been asked of another host, and no script have failed."""
    made: list[BrowserContext] = []
    strangers: list[str] = []
    failures: list[str] = []
    host = urllib.parse.urlsplit(site.url).netloc

    def make(**options: object) -> BrowserContext:
        context = browser.new_context(base_url=site.url, **({"viewport": PHONE} | options))  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        context.on("request", lambda r: strangers.append(r.url) if _strange(r.url, host) else None)
        context.on("weberror", lambda e: failures.append(str(e.error)))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()
    assert strangers == []
    assert failures == []


def _strange(url: str, host: str) -> bool:
    parts = urllib.parse.urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != host


@pytest.fixture
def phone(context_of: Callable[..., BrowserContext]) -> Page:
    return context_of(has_touch=True, is_mobile=True, permissions=["clipboard-read", "clipboard-write"]).new_page()


@pytest.fixture
def desktop(context_of: Callable[..., BrowserContext]) -> Page:
    return context_of(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"]).new_page()
