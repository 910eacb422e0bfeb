"""Old addresses: followed in one step, and printed where readers who come by one are led on."""

from __future__ import annotations

import json
import pathlib
import re
from html import unescape

import project
import pytest
from playbook.finish import old_ids, redirects
from playbook.finish.built_site import BuiltSite
from playbook.library.library import load
from playbook.library.published import Published
from playbook.show import show

GLOSSARY, LIST = "/glossary/", "/checklists/sample-checklist/"


def known(moves: dict[str, str], *lines: str) -> Published:
    return Published(lines={line: number for number, line in enumerate(lines, 1)}, moves=moves)


def test_a_chain_is_one_step_whatever_moved_in_between() -> None:
    published = known(
        {"/a/": "/b/", "/b/": "/c/", "/b/#x": "/d/#x", "/d/#x": "/e/#y"},
        "/a/", "/a/#x", "/a/#stays", "/b/", "/b/#x",
    )  # fmt: skip

    assert published.moved() == {
        "/a/": "/c/",
        "/b/": "/c/",
        "/b/#x": "/e/#y",
        "/d/#x": "/e/#y",
        "/a/#x": "/e/#y",  # it was published on a, came along to b, and left from there
    }
    assert published.now("/a/#stays") == "/c/#stays"


def test_a_circle_ends() -> None:
    published = known({"/a/": "/b/", "/b/": "/a/", "/c/": "/a/"})

    assert published.now("/c/") in ("/a/", "/b/")


@pytest.mark.parametrize(
    ("moves", "old", "says_no_more"),
    [
        ({"/a/": "/b/", "/a/#x": "/b/#x"}, "/a/#x", True),
        ({"/a/": "/b/", "/a/#x": "/b/#y"}, "/a/#x", False),
        ({"/a/": "/b/", "/a/#x": "/b/"}, "/a/#x", False),
        ({"/a/": "/b/", "/b/": "/c/", "/a/#x": "/c/#x"}, "/a/#x", True),
        ({"/a/#x": "/b/#x"}, "/a/#x", False),
        ({"/a/": "/b/"}, "/a/", False),
    ],
)
def test_what_goes_along_with_its_page_needs_no_line(moves: dict[str, str], old: str, says_no_more: bool) -> None:
    assert known(moves).goes_along(old) is says_no_more


def test_what_readers_keep_is_told_where_each_part_of_a_chain_went(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    write(folder, {"/checklists/a/": "/checklists/b/", "/checklists/b/": LIST, "/checklists/b/#x": GLOSSARY}, "x")

    html = show(folder, load(folder), LIST, "checklist", "sample-checklist")

    found = re.search(r'data-moves="([^"]*)"', html)
    assert found
    assert json.loads(unescape(found[1])) == {
        "/checklists/a/": LIST,
        "/checklists/b/": LIST,
        "/checklists/b/#x": GLOSSARY,
        "/checklists/a/#x": GLOSSARY,
    }


def write(folder: pathlib.Path, moves: dict[str, str], *old_ids: str) -> None:
    """Writes moves, and as published what moved and `old_ids` on all its pages."""
    lines = "".join(f"'{old}': {new}\n" for old, new in moves.items())
    (folder / "data/moved.yml").write_text(lines)
    pages = {old.partition("#")[0] for old in moves}
    published = {*moves, *(f"{page}#{old_id}" for page in pages for old_id in old_ids)}
    (folder / "data/addresses.txt").write_text("".join(f"{line}\n" for line in sorted(published)))


@pytest.fixture
def site(tmp_path: pathlib.Path) -> BuiltSite:
    """A site of two built pages, before the finish step."""
    folder = project.make(tmp_path / "project")
    built = tmp_path / "site"
    for page, text in (
        (GLOSSARY, '<h1>Glossary</h1><p>See <a href="../levels/sample-rubric/">levels</a>.</p>'),
        (LIST, "<h1>A list</h1>"),
    ):
        (built / page.strip("/")).mkdir(parents=True)
        (built / page.strip("/") / "index.html").write_text(f"<!-- text -->{text}<!-- /text -->")
    return BuiltSite(built, load(folder), "https://example.com/", project.ROOT)


def finish(site: BuiltSite, moves: dict[str, str], *lines: str) -> BuiltSite:
    site.library.published.moves.update(moves)
    site.library.published.lines.update(dict.fromkeys([*moves, *lines], 1))
    redirects.run(site)
    return site


def page(site: BuiltSite, address: str) -> str:
    return site.file_of(address).read_text(encoding="utf-8")


def test_an_old_id_stands_in_the_link_to_its_new_place(site: BuiltSite) -> None:
    finish(site, {"/glossary/#old": "/levels/sample-rubric/", "/glossary/#older": "/glossary/#old"})

    assert page(site, GLOSSARY) == (
        '<!-- text --><h1>Glossary</h1><p>See <a href="../levels/sample-rubric/">'
        '<span id="older" data-moved="../levels/sample-rubric/"></span>'
        '<span id="old" data-moved="../levels/sample-rubric/"></span>levels</a>.</p><!-- /text -->'
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="#new">n</a><li class="c" id="new">x</li>', '<a href="#new">n</a><li class="c" id="new">|x</li>'),
        ('<details><h2 id="new">x</h2></details>', '<details><h2 id="new">|x</h2></details>'),
        ('<textarea id="new">x</textarea><a href="#new">n</a>', '<textarea id="new">x</textarea><a href="#new">|n</a>'),
        ('<dl><div id="new"><dt><a href="#new">n</a></dt></div></dl>', '<dl><div id="new"><dt><a href="#new">|n</a>'),
    ],
)
def test_on_the_same_page_an_old_id_stands_at_the_thing_itself(html: str, expected: str) -> None:
    found = old_ids.put(html, "/here/", "old", "/here/#new")

    assert found
    assert found.replace('<span id="old" data-moved="#new"></span>', "|").startswith(expected)


def test_where_no_link_leads_to_the_new_place_a_line_does(site: BuiltSite) -> None:
    finish(site, {"/glossary/#old": LIST, "/glossary/#older": LIST})

    assert page(site, GLOSSARY).endswith(
        '<p class="pm-moved">Moved: <a href="../checklists/sample-checklist/">'
        '<span id="older" data-moved="../checklists/sample-checklist/"></span>'
        '<span id="old" data-moved="../checklists/sample-checklist/"></span>A sample checklist</a></p>\n<!-- /text -->'
    )


def test_who_comes_for_an_item_that_was_removed_is_told_so_and_led_nowhere(site: BuiltSite) -> None:
    finish(site, {f"{LIST}#gone": LIST, f"{LIST}#gone-too": LIST})

    text = page(site, LIST)
    assert '<p class="pm-gone" hidden><span id="gone"></span><span id="gone-too"></span>' in text
    assert "The item you came for is no longer on this list." in text
    assert "<a" not in text
    assert "Moved" not in text


@pytest.mark.parametrize(
    ("page_of", "words"),
    [
        ("/templates/sample-template/", "The part you came for is no longer in this template. If you filled it in"),
        (GLOSSARY, "The part you came for is no longer on this page.\n</p>"),
    ],
)
def test_what_is_said_of_a_removed_part_fits_its_page(site: BuiltSite, page_of: str, words: str) -> None:
    file = site.file_of(page_of)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("<!-- text --><h1>A page</h1><!-- /text -->")

    finish(site, {f"{page_of}#gone": page_of})

    assert words in page(site, page_of)


def test_a_redirect_page_lists_only_the_parts_that_went_elsewhere(site: BuiltSite) -> None:
    moves = {"/checklists/a/": LIST, "/checklists/a/#gone": LIST, "/checklists/b/": LIST, "/checklists/b/#x": GLOSSARY}
    finish(site, moves, "/checklists/a/#read-aloud")

    assert "<ul>" not in page(site, "/checklists/a/")
    assert '<li id="x"><a href="../../glossary/">Glossary</a></li>' in page(site, "/checklists/b/")
    assert '<span id="gone"></span>' in page(site, LIST)  # where the redirect takes the part of the address along
    assert "pm-gone" not in page(site, GLOSSARY)


def test_an_id_that_something_else_has_now_is_not_written_twice(site: BuiltSite) -> None:
    finish(site, {"/checklists/a/": LIST, "/checklists/a/#read-aloud": LIST})

    assert "pm-gone" not in page(site, LIST)
    assert '<li id="read-aloud"><a href="../sample-checklist/">' in page(site, "/checklists/a/")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a href="../x/">x</a>', True),
        ('<a class="c" href="./../x/"><b>x</b></a>', True),
        ('<p>é\n<br>\n<a\nhref="../x/">x</a>', True),
        ('<details open><a href="../x/">x</a></details>', True),
        ('<details><summary>s</summary></details><a href="../x/">x</a>', True),
        ('<details><a href="../x/">x</a></details>', True),
        ('<details hidden><a href="../x/">x</a></details>', False),
        ('<div hidden><p><a href="../x/">x</a></p></div>', False),
        ('<noscript><a href="../x/">x</a></noscript>', False),
        ('<a href="../x/#y">x</a>', False),
        ('<link href="../x/">', False),
    ],
)
def test_only_a_link_that_can_be_seen_or_opened_is_followed(html: str, found: bool) -> None:
    mark = '<span id="old" data-moved="../x/"></span>'
    start = html.replace("<b>x", f"{mark}<b>x").replace(">x</a>", f">{mark}x</a>")

    assert old_ids.put(html, "/here/", "old", "/x/") == (start if found else None)


def test_a_link_in_sight_goes_before_one_in_a_closed_part() -> None:
    closed, open_ = '<details><a href="../x/">x</a></details>', '<p><a href="../x/">'

    found = old_ids.put(f"{closed}{open_}x</a></p>", "/here/", "old", "/x/")

    assert found == f'{closed}{open_}<span id="old" data-moved="../x/"></span>x</a></p>'
