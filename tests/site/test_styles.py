"""How few stylesheets a page loads, how light they are, and that they hold what the page and its scripts use."""

from __future__ import annotations

import gzip
import pathlib
import re
from collections.abc import Iterator

import project
import pytest
from sites import Site

OURS = project.ROOT / "docs/assets"
# The longest of each kind is in bytes as they are sent; a rule more should be a rule less elsewhere.
HEAVIEST = {
    "guides/*": 9_000, "checklists/*": 9_500, "templates/*": 9_100, "levels/*": 9_500, "levels/*/*": 9_500,
    "questions/*": 9_500, "*": 11_000,
}  # fmt: skip
_LINK = re.compile(r'<link rel="stylesheet" href="([^"]*)" media="(not all|print)">')
_INSIDE = re.compile(r"<style>(.*?)</style>", re.S)
_LATE = re.compile(r'<dialog class="pm-find" data-styles="([^"]*)"')
_CLASS = re.compile(r"(?<![\w-])pm-[a-z]+(?:-[a-z]+)*(?:__[a-z-]+)?(?:--[a-z-]+)?(?![\w-])")


def sheets(page: pathlib.Path) -> dict[str, str]:
    """Gives the styles of a page by when they hold, 'inside' for what stands in it."""
    html = page.read_text(encoding="utf-8")
    named = {media: (page.parent / address).read_text(encoding="utf-8") for address, media in _LINK.findall(html)}
    return {"inside": "".join(_INSIDE.findall(html)), **named}


def late(page: pathlib.Path) -> list[pathlib.Path]:
    """Gives what the page loads as somebody searches."""
    return [page.parent / found for found in _LATE.findall(page.read_text(encoding="utf-8"))]


def pages(site: Site) -> list[pathlib.Path]:
    return [page for page in site.folder.rglob("*.html") if _LINK.search(page.read_text()) and page.name != "404.html"]


def styled(css: str) -> set[str]:
    return set(re.findall(r"\.(pm-[\w-]+)", css))


@pytest.mark.parametrize("kind", HEAVIEST)
def test_a_page_names_two_stylesheets_behind_its_text_and_all_its_styles_are_light(small_site: Site, kind: str) -> None:
    found = [page for page in pages(small_site) if page.parent.relative_to(small_site.folder).match(kind)]

    assert found
    for page in found:
        html, styles = page.read_text(encoding="utf-8"), sheets(page)
        assert list(styles) == ["inside", "not all", "print"]
        assert html.count("<style") == 1
        assert html.index("</head>") > html.index("<style>")
        assert all(html.index("<!-- /text -->") < found.start() for found in _LINK.finditer(html))
        assert html.count('rel="stylesheet"') == 2
        assert len(gzip.compress("".join(styles.values()).encode(), 6)) < HEAVIEST[kind], page


def test_nothing_else_of_style_is_published(small_site: Site) -> None:
    published = {file.resolve() for file in small_site.folder.rglob("*.css*")}
    named = {
        (page.parent / address).resolve()
        for page in pages(small_site)
        for address, _ in _LINK.findall(page.read_text(encoding="utf-8"))
    }

    assert published == named | {one.resolve() for page in pages(small_site) for one in late(page)}
    assert all(late(page) for page in pages(small_site))


def named_by_scripts() -> Iterator[tuple[str, set[str]]]:
    """Gives an element ('' for what runs on every page), and the classes of ours that its scripts speak of."""
    known = {name for file in OURS.glob("stylesheets/*.css") for name in styled(file.read_text(encoding="utf-8"))}
    elements = {f"pm-{file.stem}" for file in OURS.glob("javascripts/elements/*.js")}
    for file in OURS.glob("javascripts/**/*.js"):
        inside = file.relative_to(OURS / "javascripts").parts
        words = _CLASS.findall(file.read_text(encoding="utf-8"))
        names = {name for name in words if name in known and name not in elements}
        element = inside[1].removesuffix(".js") if inside[0] == "elements" else ""
        if inside[0] != "vendor" and names:
            yield ("" if element == "search" else element), names


def test_a_page_has_the_styles_of_what_its_scripts_make(small_site: Site) -> None:
    texts = {page: page.read_text(encoding="utf-8") for page in pages(small_site)}
    wanted = dict[str, set[str]]()
    for element, names in named_by_scripts():
        wanted.setdefault(element, set()).update(names)

    assert {"", "checklist", "my-data"} <= wanted.keys()
    for element, names in wanted.items():
        having = [page for page, html in texts.items() if not element or f"<pm-{element}" in html]
        assert having, element
        for page in having:
            there = styled("".join([*sheets(page).values(), *(one.read_text(encoding="utf-8") for one in late(page))]))
            assert names - there == set(), (page, element)


def test_on_paper_a_part_comes_after_what_all_pages_have_and_holds_nothing_for_a_screen(small_site: Site) -> None:
    printed = {sheets(page)["print"] for page in pages(small_site)}
    on_paper = [text for text in printed if "@page pm-sheet" in text]

    assert on_paper
    for text in printed:
        rules = r"(?:[^{}]+\{[^{}]*\}|@supports[^{]*\{[^{}]*\{[^{}]*\}\})*"
        paper = rf"(?:(?:@page(?: [\w-]+)?)?\{{[^{{}}]*\}}\s*)?@media print\{{{rules}\}}\s*"
        assert re.fullmatch(f"(?:{paper})+", text)
    assert all(text.index("@page{") < text.index("@page pm-sheet") for text in on_paper)
