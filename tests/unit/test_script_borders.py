"""Walks the imports of our scripts and holds their rooms' borders (HACKING.md)."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.links.imports import imported

SCRIPTS = project.ROOT / "docs/assets/javascripts"
OURS = sorted(file for file in SCRIPTS.rglob("*.js") if file.relative_to(SCRIPTS).parts[0] != "vendor")
# room → the rooms that it may import; an element also takes its own parts
MAY = {"elements": {"lib", "page"}, "page": {"page", "lib", "vendor"}, "lib": {"lib", "vendor"}}
# what pages load, and what begins an element
BEGIN = {
    "main.js": {"elements", "page"},
    "page/search-load.js": {"elements"},
    "page/moved.js": set(),
    "inline/late.js": set(),
    "inline/scheme.js": set(),
}
# the ways from a script to the page; what is typed is no way
TO_THE_PAGE = re.compile(
    r"\b(document|ownerDocument|documentElement|window|location|history|getRootNode|querySelector\w*|closest"
    r"|dispatchEvent|addEventListener|HTML\w*Element|customElements|clipboard|matchMedia)\b(?!: \{)"
)
# what begins an element, and names it: else only its own files do
MAY_NAME = {"main.js", "inline/late.js"}
# the search's box, where messages lie over it
AND_THOSE = {
    "page/search.js": {"pm-search"},
    "page/search-presses.js": {"pm-notice"},
    "page/search-load.js": {"pm-search"},
    "page/search-behind.js": {"pm-notice"},
}
# who may use the browser's storage itself
DOORS = [f"lib/{name}.js" for name in ("store", "stored", "writing", "texts", "tab", "colors")]
_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.S)


def name_of(file: pathlib.Path) -> str:
    return file.relative_to(SCRIPTS).as_posix()


def code_of(file: pathlib.Path) -> str:
    """Gives a script without its comments and the words that it holds."""
    return re.sub(r'"[^"\n]*"|`[^`]*`', '""', _COMMENT.sub("", file.read_text(encoding="utf-8")))


def strangers(file: pathlib.Path) -> set[str]:
    """Gives the elements of others that a script names in its words: a selector that asks for one knows it."""
    code = _COMMENT.sub("", file.read_text(encoding="utf-8"))
    said = " ".join(re.findall(r'"[^"\n]*"|`[^`]*`', code))
    begun = (SCRIPTS / "main.js").read_text(encoding="utf-8")
    elements = {"pm-search", *re.findall(r'(?:define\(|^  )"(pm-[a-z-]+)"', begun, re.M)}
    room, _, name = name_of(file).partition("/")
    own = {f"pm-{name.removesuffix('.js').partition('/')[0]}"} if room == "elements" else set()
    named = set(re.findall(r"\bpm-[a-z]+(?:-[a-z]+)*(?![\w-])", said)) & elements
    return named - own - AND_THOSE.get(name_of(file), set())


def crossings(file: pathlib.Path) -> list[str]:
    """Gives what a script imports and may not, or that isn't there."""
    room = name_of(file).partition("/")[0]
    parts = file.with_suffix("") if file.parent.name == "elements" else file.parent
    found = []
    for one in imported(file.read_text(encoding="utf-8")):
        target = (file.parent / one.address).resolve()
        where = name_of(target).partition("/")[0]
        of_itself = room == "elements" and target.parent == parts != SCRIPTS / "elements"
        if not target.is_file():
            found.append(f"{name_of(file)}:{one.line}: {one.address} is not there")
        elif not of_itself and where not in {*MAY.get(room, ()), *BEGIN.get(name_of(file), ())}:
            found.append(f"{name_of(file)}:{one.line}: {room} may not import {name_of(target)}")
    return found


@pytest.mark.parametrize("file", OURS, ids=name_of)
def test_a_script_imports_only_what_is_there_and_what_it_may(file: pathlib.Path) -> None:
    assert crossings(file) == []


@pytest.mark.parametrize("file", [one for one in OURS if name_of(one) not in MAY_NAME], ids=name_of)
def test_a_script_names_no_element_but_its_own(file: pathlib.Path) -> None:
    assert strangers(file) == set()


def test_every_script_is_reached_from_one_that_pages_load() -> None:
    reached, ahead = set[pathlib.Path](), [SCRIPTS / name for name in BEGIN]
    while ahead:
        file = ahead.pop()
        if file not in reached and file in OURS:
            reached.add(file)
            text = file.read_text(encoding="utf-8")
            ahead += [(file.parent / one.address).resolve() for one in imported(text)]
    assert [name_of(file) for file in OURS if file not in reached] == []


@pytest.mark.parametrize("file", [one for one in OURS if one.is_relative_to(SCRIPTS / "lib")], ids=name_of)
def test_pure_code_knows_no_page(file: pathlib.Path) -> None:
    code = code_of(file)
    if name_of(file) == "lib/storage.js":  # the browser tells the window, and nobody else, what another tab wrote
        code = code.replace('addEventListener("", ', "")
    assert [found.group() for found in TO_THE_PAGE.finditer(code)] == []


@pytest.mark.parametrize(
    "planted",
    ["element.ownerDocument.body", "document.title", "window.open()", "element.closest(x)", "location.href"],
)
def test_every_way_to_the_page_is_seen(planted: str) -> None:
    assert TO_THE_PAGE.search(planted)


def test_storage_has_one_door() -> None:
    for file in OURS:
        if name_of(file) not in ("lib/storage.js", "inline/scheme.js"):  # that one reads before others can be there
            assert "localStorage" not in code_of(file), file
        if name_of(file) not in DOORS:
            text = file.read_text(encoding="utf-8")
            assert not [one for one in imported(text) if one.address.endswith("/storage.js")], file


def test_no_script_asks_where_it_lies_for_it_is_published_elsewhere() -> None:
    assert [name_of(file) for file in OURS if "import.meta" in file.read_text(encoding="utf-8")] == []
