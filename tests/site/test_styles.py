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
_LINK = re.compile(r'<link rel="stylesheet" href="([^"]*)"')
_LATE = re.compile(r'<dialog class="pm-find" data-styles="([^"]*)"')
_CLASS = re.compile(r"(?<![\w-])pm-[a-z]+(?:-[a-z]+)*(?:__[a-z-]+)?(?:--[a-z-]+)?(?![\w-])")


def sheets(page: pathlib.Path) -> list[pathlib.Path]:
    return [page.parent / found for found in _LINK.findall(page.read_text(encoding="utf-8"))]


def late(page: pathlib.Path) -> list[pathlib.Path]:
    """Gives what the page loads as somebody searches."""
    return [page.parent / found for found in _LATE.findall(page.read_text(encoding="utf-8"))]


def pages(site: Site) -> list[pathlib.Path]:
    return [page for page in site.folder.rglob("*.html") if _LINK.search(page.read_text()) and page.name != "404.html"]


def styled(css: str) -> set[str]:
    return set(re.findall(r"\.(pm-[\w-]+)", css))


@pytest.mark.parametrize("kind", HEAVIEST)
def test_a_page_loads_two_stylesheets_at_most_and_they_are_light(small_site: Site, kind: str) -> None:
    found = [page for page in pages(small_site) if page.parent.relative_to(small_site.folder).match(kind)]

    assert found
    for page in found:
        loaded = sheets(page)
        assert len(loaded) in (1, 2)
        assert sum(len(gzip.compress(one.read_bytes(), 6)) for one in loaded) < HEAVIEST[kind], page


def test_nothing_else_of_style_is_published(small_site: Site) -> None:
    published = {file.resolve() for file in small_site.folder.rglob("*.css*")}

    assert published == {one.resolve() for page in pages(small_site) for one in [*sheets(page), *late(page)]}
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
            there = styled("".join(one.read_text(encoding="utf-8") for one in [*sheets(page), *late(page)]))
            assert names - there == set(), (page, element)


def test_what_parts_look_like_on_paper_comes_after_all_that_they_look_like_on_a_screen(small_site: Site) -> None:
    own = [sheets(page)[1].read_text(encoding="utf-8") for page in pages(small_site) if len(sheets(page)) == 2]
    on_paper = [text.partition("@page pm-sheet")[2] for text in own if "@page pm-sheet" in text]

    assert on_paper
    for text in on_paper:
        rules = r"(?:[^{}]+\{[^{}]*\}|@supports[^{]*\{[^{}]*\{[^{}]*\}\})*"
        paper = rf"(?:(?:@page [\w-]+)?\{{[^{{}}]*\}}\s*)?@media print\{{{rules}\}}\s*"
        assert re.fullmatch(f"(?:{paper})+", text)
