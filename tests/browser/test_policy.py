"""What a page's policy blocks, and that nothing of ours meets it, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page
from sites import Site

LISTEN = """window.blocked = [];
document.addEventListener('securitypolicyviolation', (event) =>
  blocked.push(event.effectiveDirective + ' ' + event.blockedURI));"""
BLOCKED = """async (plant) => {
  const seen = new Promise((found) =>
    document.addEventListener('securitypolicyviolation', (event) => found(event.effectiveDirective)));
  const script = document.createElement('script');
  script.textContent = plant.replace('script:', '');
  if (plant.startsWith('http')) fetch(plant).catch(() => {});
  else if (plant.startsWith('script:')) document.body.append(script);
  else document.body.insertAdjacentHTML('beforeend', plant);
  return Promise.race([seen, new Promise((end) => setTimeout(end, 5000, 'nothing'))]);
}"""


@pytest.mark.parametrize(
    ("plant", "directive"),
    [
        ("script:window.planted = 1", "script-src-elem"),
        ('<details open ontoggle="window.planted = 1">a</details>', "script-src-attr"),
        ('<p style="color: red">a</p>', "style-src-attr"),
        ("<style>p { color: red }</style>", "style-src-elem"),
        ("http://127.0.0.1:9/a", "connect-src"),
        ('<img src="http://127.0.0.1:9/a.png">', "img-src"),
        ('<iframe src="http://127.0.0.1:9/"></iframe>', "frame-src"),
    ],
)
def test_what_is_planted_is_blocked(site: Site, browser: Browser, plant: str, directive: str) -> None:
    page = browser.new_page()  # without the watch, to which a blocked picture looks like one that failed
    page.goto(site.url)

    assert page.evaluate(BLOCKED, plant) == directive
    assert page.evaluate("window.planted") is None
    page.close()


def test_an_inline_script_of_ours_that_was_changed_does_not_run(site: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script(LISTEN)
    whole = (site.folder / "index.html").read_text(encoding="utf-8")
    changed, count = re.subn("<script>", "<script>window.planted = 1;", whole)
    assert count  # the page has inline scripts, each with its hash
    page.route(site.url, lambda route: route.fulfill(body=changed, content_type="text/html; charset=utf-8"))

    page.goto(site.url, wait_until="load")

    assert page.evaluate("window.blocked") == ["script-src-elem inline"] * count
    assert page.evaluate("window.planted") is None
    page.close()


def test_no_page_of_ours_meets_its_policy(site: Site, desktop: Page) -> None:
    desktop.add_init_script(LISTEN)
    seen = {}
    for address in [*site.pages(), "404.html"]:
        desktop.goto(site.url + address, wait_until="load")
        seen[address] = desktop.evaluate("window.blocked")

    assert {address: found for address, found in seen.items() if found} == {}


def test_every_page_has_the_policy_and_no_link_opens_a_tab(site: Site) -> None:
    for file in site.folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        head = html.partition("Content-Security-Policy")[0]
        assert head != html, file
        assert not re.search(r"<(script|link|style|noscript|body)\b", head), file
        assert "'unsafe" not in html, file
        assert not re.search(r"<[a-z][^<>]*\s(style|on[a-z]+|target)=", html), file
