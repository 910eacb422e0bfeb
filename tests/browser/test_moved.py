"""A link to a moved page arrives, with the place behind '#', in a real browser."""

from __future__ import annotations

import pathlib
import threading
from collections.abc import Iterator

import commands
import pytest
from playbook.commands import build, preview
from playbook.library.library import load
from playwright.sync_api import Browser, expect

MOVES = """'/guides/old-name/': /guides/backgrounder/
'/guides/old-name/#levels': /levels/tpm/#senior
'/glossary/#old-word': /glossary/#loop
"""


@pytest.fixture
def moved_site(whole_project: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    (whole_project / "data/moved.yml").write_text(MOVES)
    port = commands.free_port()
    url = f"http://127.0.0.1:{port}/book/"
    monkeypatch.setenv("SITE_URL", url)
    folder = whole_project / "site"
    assert build.make(whole_project, load(whole_project), folder) == []
    running = preview.server(folder, "/book/", port)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield url
    running.shutdown()


ARRIVALS = {
    "guides/old-name/": "guides/backgrounder/",
    "guides/old-name/#layers": "guides/backgrounder/#layers",
    "guides/old-name/#levels": "levels/tpm/#senior",
}


def test_old_links_arrive(moved_site: str, browser: Browser) -> None:
    page = browser.new_page()
    for old, new in ARRIVALS.items():
        page.goto("about:blank")
        page.goto(moved_site + old)
        page.wait_for_url(moved_site + new)
    page.goto(f"{moved_site}glossary/#old-word")
    expect(page.locator("#old-word")).to_be_in_viewport()
    page.locator("#old-word a").click()
    page.wait_for_url(f"{moved_site}glossary/#loop")
    page.close()


def test_old_links_arrive_without_script(moved_site: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{moved_site}guides/old-name/", wait_until="commit")
    page.wait_for_url(f"{moved_site}guides/backgrounder/")
    page.close()
