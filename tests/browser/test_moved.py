"""Whoever comes by an old address arrives, and 'back' leads to where they came from, in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import commands
import project
import pytest
from playbook.commands import build, preview
from playbook.library.library import load
from playbook.rules.all import problems
from playwright.sync_api import Page, expect
from screens import DESKTOP
from sites import Site

MOVES = {
    "/guides/oldest-name/": "/guides/old-name/",
    "/guides/old-name/": "/guides/backgrounder/",
    "/guides/old-name/#levels": "/levels/tpm/#senior",
    "/glossary/#old-word": "/glossary/#loop",
    "/glossary/#no-word": "/guides/tpm-rounds/",  # no link there on the page
    "/checklists/day-before/#taken-off": "/checklists/day-before/",
    "/checklists/day-before/#called-so": "/checklists/day-before/#clothes-water-paper",
    "/start/#hirers": "/guides/for-hiring-managers/",
    "/start/#hiring": "/start/#hirers",
    "/start/#final-round": "/checklists/final-round/",
}
CAME_ALONG = ("/guides/oldest-name/#levels",)  # without a line of its own


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("moved")
    project.small(root)
    with (root / "data/moved.yml").open("a", encoding="utf-8") as file:
        file.writelines(f"'{old}': {new}\n" for old, new in MOVES.items())
    published = root / "data/addresses.txt"
    lines = {*published.read_text(encoding="utf-8").splitlines(), *MOVES, *CAME_ALONG}
    published.write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
    library = load(root)
    assert [str(problem) for problem in problems(library)] == []
    port = commands.free_port()
    url = f"http://127.0.0.1:{port}/book/"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", url)
        assert build.make(root, library, root / "site") == []
    running = preview.server(root / "site", "/book/", port, fresh=600)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield Site(url, root / "site", root)
    running.shutdown()


@pytest.fixture
def moved_site(site: Site) -> str:
    return site.url


@pytest.fixture
def page(tab_of: Callable[..., Page]) -> Page:
    return tab_of(viewport=DESKTOP)


@pytest.fixture
def without_script(tab_of: Callable[..., Page]) -> Page:
    return tab_of(viewport=DESKTOP, java_script_enabled=False)


ARRIVALS = {
    "guides/old-name/": "guides/backgrounder/",
    "guides/old-name/#layers": "guides/backgrounder/#layers",
    "guides/old-name/#levels": "levels/tpm/#senior",
    "guides/oldest-name/": "guides/backgrounder/",
    "guides/oldest-name/#layers": "guides/backgrounder/#layers",
    "guides/oldest-name/#levels": "levels/tpm/#senior",
    "glossary/#old-word": "glossary/#loop",
    "glossary/#no-word": "guides/tpm-rounds/",
    "start/#hiring": "guides/for-hiring-managers/",
    "start/#hirers": "guides/for-hiring-managers/",
    "start/#final-round": "checklists/final-round/",
    "checklists/day-before/#called-so": "checklists/day-before/#clothes-water-paper",
}


@pytest.mark.parametrize("old", ARRIVALS)
def test_an_old_address_arrives_and_back_leads_to_where_one_came_from(old: str, moved_site: str, page: Page) -> None:
    page.goto(f"{moved_site}how-to-read/")
    page.evaluate("url => { location.href = url }", moved_site + old)
    page.wait_for_url(moved_site + ARRIVALS[old])

    page.go_back()

    page.wait_for_url(f"{moved_site}how-to-read/")
    assert page.locator("h1").is_visible()


def test_an_old_id_is_followed_on_the_page_itself_too(moved_site: str, page: Page) -> None:
    page.goto(f"{moved_site}start/")
    page.evaluate("location.hash = 'hiring'")
    page.wait_for_url(f"{moved_site}guides/for-hiring-managers/")

    page.go_back()

    page.wait_for_url(f"{moved_site}start/")


def test_what_was_renamed_on_its_page_opens_where_it_stands(moved_site: str, page: Page) -> None:
    page.goto(f"{moved_site}checklists/day-before/#called-so")

    expect(page.locator("[data-item=clothes-water-paper] details")).to_have_attribute("open", "")
    expect(page.locator("[data-item=clothes-water-paper]")).to_be_in_viewport()


@pytest.mark.parametrize("script", [True, False])
def test_who_comes_for_a_removed_item_is_told_at_the_list(
    moved_site: str, tab_of: Callable[..., Page], script: bool
) -> None:
    page = tab_of(viewport=DESKTOP, java_script_enabled=script)
    page.goto(f"{moved_site}checklists/day-before/#taken-off")

    told = page.get_by_text("no longer on this list")
    expect(told).to_be_in_viewport()
    expect(page.locator("h1")).to_be_in_viewport()
    expect(told.locator("a")).to_have_count(0)
    page.goto(f"{moved_site}checklists/day-before/#clothes-water-paper")
    expect(told).to_be_hidden()


def test_without_script_the_redirect_page_goes_on_by_itself(moved_site: str, without_script: Page) -> None:
    without_script.goto(f"{moved_site}guides/old-name/", wait_until="commit")
    without_script.wait_for_url(f"{moved_site}guides/backgrounder/")


@pytest.mark.parametrize(
    ("old", "words"),
    [
        ("start/#hiring", "the guide for hiring managers"),
        ("start/#hirers", "the guide for hiring managers"),
        ("glossary/#no-word", "TPM rounds"),
    ],
)
def test_without_script_a_link_in_sight_leads_on(old: str, words: str, moved_site: str, without_script: Page) -> None:
    without_script.goto(moved_site + old)

    link = without_script.get_by_role("link", name=words).first
    expect(link).to_be_in_viewport()
    link.click()
    without_script.wait_for_url(moved_site + ARRIVALS[old])


def test_without_script_what_was_renamed_on_its_page_is_in_sight(moved_site: str, without_script: Page) -> None:
    without_script.goto(f"{moved_site}checklists/day-before/#called-so")

    expect(without_script.locator("[data-item=clothes-water-paper]")).to_be_in_viewport()


@pytest.mark.parametrize("old", ["glossary/#no-word", "checklists/day-before/#taken-off"])
def test_paper_tells_nothing_of_moves(old: str, moved_site: str, without_script: Page) -> None:
    without_script.goto(moved_site + old)
    notes = without_script.locator(".pm-moved, .pm-gone")
    expect(notes).to_be_visible()

    without_script.emulate_media(media="print")

    expect(notes).to_be_hidden()


def test_the_start_page_ends_without_a_word_on_moves(moved_site: str, without_script: Page) -> None:
    without_script.goto(f"{moved_site}start/")

    assert "Moved" not in without_script.locator("article").inner_text()
