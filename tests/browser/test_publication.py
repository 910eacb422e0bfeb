"""A page meets the scripts of its own publication or none, and says so; what a reader did is kept over it."""

from __future__ import annotations

import pathlib
import shutil
from collections.abc import Callable

import project
import pytest
from playbook.finish.bundle import bundle
from playwright.sync_api import BrowserContext, Page, Route, expect
from screens import DESKTOP

LIST = "checklists/backgrounder-ready/"


@pytest.fixture(scope="module")
def published_since(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The bundled scripts of a later publication, in which something that lists and templates share has changed."""
    scripts, bundled = tmp_path_factory.mktemp("later") / "scripts", tmp_path_factory.mktemp("bundled")
    shutil.copytree(project.ROOT / "docs/assets/javascripts", scripts)
    store = scripts / "lib/stored.js"
    store.write_text(store.read_text(encoding="utf-8").replace('"probe"', '"later"'), encoding="utf-8")
    bundle(scripts, project.ROOT / "node_modules", bundled)
    return bundled


def publish(context: BrowserContext, bundled: pathlib.Path) -> None:
    """The host has the newest publication alone, as Pages does."""

    def answer(route: Route) -> None:
        file = bundled / route.request.url.rpartition("/")[2]
        route.fulfill(path=file) if file.exists() else route.fulfill(status=404, body="no")

    context.route("**/assets/javascripts/*.js", answer)


def test_an_old_page_never_runs_the_scripts_of_a_new_publication_and_says_that_it_has_none(
    context_of: Callable[..., BrowserContext], published_since: pathlib.Path
) -> None:
    context = context_of()
    publish(context, published_since)
    page = context.new_page()
    page.goto(LIST)
    late = page.locator("#pm-late")
    expect(late).to_be_visible(timeout=8000)
    expect(page.locator("pm-checklist[data-ready]")).not_to_be_attached()

    context.unroute("**/assets/javascripts/*.js")
    late.get_by_role("button", name="Reload").click()
    expect(page.locator("pm-checklist[data-ready]")).to_be_attached()


def test_a_page_left_open_over_a_publication_keeps_what_is_done_and_says_what_it_can_no_longer_bring(
    context_of: Callable[..., BrowserContext], published_since: pathlib.Path
) -> None:
    context = context_of(viewport=DESKTOP)
    page = context.new_page()
    page.goto(LIST)
    expect(page.locator("pm-checklist[data-ready]")).to_be_attached()
    publish(context, published_since)
    page.get_by_role("checkbox").nth(0).check()
    page.locator(".pm-take > summary").click()
    page.get_by_role("button", name="Word (.docx)").click()
    expect(page.locator("pm-notice [data-text]")).to_contain_text("couldn't be loaded. Are you offline?")
    context.unroute("**/assets/javascripts/*.js")
    page.reload()
    expect(page.get_by_role("checkbox").nth(0)).to_be_checked()


@pytest.mark.parametrize("address", ["guides/backgrounder/", LIST, "templates/backgrounder/", "questions/openers/"])
def test_a_page_names_every_script_that_it_needs_so_that_none_waits_for_another(desktop: Page, address: str) -> None:
    asked: list[str] = []
    desktop.on("request", lambda request: asked.append(request.url))
    desktop.goto(address, wait_until="networkidle")
    named = desktop.locator("script[src], link[rel=modulepreload]")

    scripts = [url for url in asked if url.endswith(".js")]
    assert sorted(scripts) == sorted(named.evaluate_all("all => all.map((one) => one.src || one.href)"))
