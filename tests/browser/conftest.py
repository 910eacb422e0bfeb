"""The built site on loopback, and a real Chromium that may talk to nothing else."""

from __future__ import annotations

import os
import pathlib
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import commands
import pytest
from playbook.commands import build, preview
from playbook.library.library import load
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BASE = "/pm-interview-playbook/"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1366, "height": 768}
# One page of each kind; --every-page takes all of them.
KINDS = (
    "", "start/", "guides/", "guides/backgrounder/", "guides/know-your-level/", "checklists/",
    "checklists/backgrounder-ready/", "templates/about-you/", "templates/backgrounder/", "levels/tpm/",
    "levels/executive-presence/", "levels/companies/", "guides/interview-stages/", "templates/ask-for-feedback/",
    "questions/", "out-of-scope/",
    "questions/openers/", "sources/", "sources/the-backgrounder/", "stories/", "disagreements/", "glossary/",
    "how-to-read/", "no-such-page/",
)  # fmt: skip
ARGUMENTS = [
    "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-quic",
]  # fmt: skip


@dataclass(frozen=True)
class Site:
    url: str
    folder: pathlib.Path

    def pages(self) -> list[str]:
        text = (self.folder / "sitemap.xml").read_text(encoding="utf-8")
        return [part.split("</loc>")[0].replace(self.url, "") for part in text.split("<loc>")[1:]]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, built for the very address at which it is served."""
    folder = tmp_path_factory.mktemp("site")
    port = commands.free_port()
    url = f"http://127.0.0.1:{port}{BASE}"
    os.environ["SITE_URL"] = url
    faults = build.make(ROOT, load(ROOT), folder)
    del os.environ["SITE_URL"]
    assert faults == []
    running = preview.server(folder, BASE, port)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield Site(url, folder)
    running.shutdown()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Gives tests that take a `path` one page of each kind, or every page."""
    if "path" in metafunc.fixturenames:
        paths = list(KINDS)
        if metafunc.config.getoption("--every-page"):
            paths += [page.address[1:] for page in load(ROOT).pages if page.address[1:] not in KINDS]
        metafunc.parametrize("path", paths, ids=[path or "home" for path in paths])


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
