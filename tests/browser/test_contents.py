"""The page's contents show what is being read; on paper every part is open; wide tables scroll by themselves."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect
from screens import PHONE

PAGE = "how-to-read/"
# As a browser that can't open closed parts on paper by style.
OLD = """const supports = CSS.supports.bind(CSS);
CSS.supports = (...what) => !String(what[0]).includes("details-content") && supports(...what);"""


def test_the_part_that_is_being_read_is_marked(desktop: Page) -> None:
    desktop.goto(PAGE)
    links = desktop.locator(".pm-toc .md-nav__link")
    marked = desktop.locator(".pm-toc .md-nav__link--active")
    expect(links.nth(1)).to_be_visible()
    expect(marked).to_have_count(0)
    for link in (links.first, links.last):
        link.click()
        expect(marked).to_have_text([link.inner_text()])
    desktop.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)


def test_where_style_cannot_open_them_closed_parts_are_opened_while_printing(desktop: Page) -> None:
    desktop.add_init_script(OLD)
    with desktop.expect_response("**/paper-*.js"):
        desktop.goto("checklists/backgrounder-ready/")
    closed = desktop.locator("main details:not([open])")
    expect(desktop.locator("pm-checklist[data-ready]")).to_be_attached()
    before = closed.count()
    assert before > 1
    desktop.wait_for_function(
        "() => (dispatchEvent(new Event('beforeprint')), !document.querySelector('main details:not([open])'))"
    )
    desktop.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


def test_a_wide_table_scrolls_by_itself_also_without_script(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto("my-data/")

    assert (
        page.locator(".md-typeset__scrollwrap > .md-typeset__table > table").count()
        == page.locator("table").count()
        > 0
    )
