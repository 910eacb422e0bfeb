"""A page loads what all pages share, and what its own parts need: in the order of mkdocs.yml, told apart by content."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.finish import selectors, styles
from playbook.finish.built_site import BuiltSite
from playbook.finish.bundle import BundleError
from playbook.finish.page_marks import MarkupChangedError
from playbook.library.library import load

FILES = {
    "text.css": "/* All. */\nbody { color: #ff0000; }\n",
    "print.css": "@media print { nav { display: none; } }\n",
    "list.css": "/* .pm-note */\n.pm-list > :not(.pm-note) { margin: 0px; }\n",
    "note.css": "pm-note .pm-list, html:has(.pm-word, .pm-note) { margin: 1px; }\n",
    "search-found.css": "dialog { margin: 3px; }\n",
    "last.css": "@page a { margin: 1mm; }\n@media print { .pm-list { margin: 2px; } }\n",
}


def links(files: list[str]) -> str:
    return "\n".join(f'<link rel="stylesheet" href="../assets/stylesheets/{name}">' for name in files)


def made(folder: pathlib.Path, texts: dict[str, str], bodies: dict[str, str]) -> dict[str, list[str]]:
    """Gives for each page the text of each stylesheet that it loads after the step."""
    (folder / "assets/stylesheets").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "assets/stylesheets" / name).write_text(text)
    (folder / "assets/stylesheets/main.0a1b2c3d.min.css").write_text("the theme's {}")
    for name, body in bodies.items():
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(f"<head>\n{links(list(texts))}\n</head>{body}")
    styles.run(BuiltSite(folder, load(project.BOOK), "http://127.0.0.1/", project.ROOT))
    loaded = {}
    for name in bodies:
        found = re.findall(r'href="\.\./(assets/[^"]*)"', (folder / name / "index.html").read_text())
        loaded[name] = [(folder / one).read_text().strip() for one in found]
    return loaded


def test_a_page_loads_what_all_share_and_what_its_parts_need_in_order(tmp_path: pathlib.Path) -> None:
    bodies = {
        "plain": "<p>pm-list, .pm-note</p>",
        "list": '<ul class="wide pm-list"></ul>',
        "note": '<pm-note class="pm-noted"></pm-note>',
        "both": '<pm-note><ul class="pm-list"></ul></pm-note>',
        "word": '<p class="pm-word"></p><p class="pm-note"></p>',
    }

    loaded = made(tmp_path, FILES, bodies)

    shared = "body{color:red}@media print{nav{display:none}}"
    of_list, of_note = ".pm-list>:not(.pm-note){margin:0}", "pm-note .pm-list,html:has(.pm-word,.pm-note){margin:1px}"
    last = "@page a{margin:1mm}@media print{.pm-list{margin:2px}}"
    assert loaded == {
        "plain": [shared],
        "list": [shared, of_list + last],
        "note": [shared],
        "both": [shared, of_list + of_note + last],
        "word": [shared, of_note],
    }
    assert len(list((tmp_path / "assets/stylesheets").iterdir())) == 5


def test_the_styles_of_what_is_found_are_named_by_the_box_and_loaded_by_no_page(tmp_path: pathlib.Path) -> None:
    loaded = made(tmp_path, FILES, {"page": '<dialog class="pm-find" id="a"></dialog>'})

    html = (tmp_path / "page/index.html").read_text()
    named = re.search(r'<dialog class="pm-find" data-styles="\.\./(assets/[^"]*)" id="a">', html)
    assert named
    assert (tmp_path / named[1]).read_text().strip() == "dialog{margin:3px}"
    assert not any("3px" in text for text in loaded["page"])


@pytest.mark.parametrize(
    ("css", "asked"),
    {
        "a:not(.pm-no) :is(.pm-a, .pm-b:has(pm-c, .pm-d)) {}": [{".pm-a"}, {".pm-b", "pm-c"}, {".pm-b", ".pm-d"}],
        "/* .pm-no */ .pm-a:nth-child(2 of .pm-no), html:has(pm-b) p {}": [{".pm-a"}, {"pm-b"}],
        ".pm-a:not(:has(~ .pm-no:not([data-off]))) { --pm-no: 0; color: var(--pm-no); }": [{".pm-a"}],
        "@media print { p { margin: 0; } .pm-a__b--c > i::after { content: ''; } }": [{".pm-a__b--c"}],
    }.items(),
)
def test_a_selector_asks_for_the_names_that_must_stand_in_a_page(css: str, asked: list[set[str]]) -> None:
    assert selectors.needs(css) == {frozenset(names) for names in asked}


def test_a_name_tells_what_a_stylesheet_holds(tmp_path: pathlib.Path) -> None:
    names = []
    for number, more in enumerate(("", "/* why */", "p { margin: 0 }")):
        made(tmp_path / str(number), FILES | {"text.css": FILES["text.css"] + more}, {"page": ""})
        names.append([file.name for file in (tmp_path / str(number) / "assets/stylesheets").iterdir()])

    assert names[0] == names[1] != names[2]


def test_a_stylesheet_that_esbuild_refuses_is_a_fault_and_so_are_pages_that_list_others(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BundleError, match=r"(?s)docs/assets/stylesheets: esbuild refuses .*Unexpected \"}\""):
        made(tmp_path / "a", FILES | {"text.css": "}"}, {"page": ""})
    with pytest.raises(
        MarkupChangedError, match=r"page/index.html: every page must list .* print.css and search-found.css among"
    ):
        made(tmp_path / "b", {"text.css": ""}, {"page": ""})
    (tmp_path / "c/odd").mkdir(parents=True)
    (tmp_path / "c/odd/index.html").write_text(links(["print.css"]))
    with pytest.raises(MarkupChangedError, match=r"index.html: every page must list the stylesheets of mkdocs.yml"):
        made(tmp_path / "c", FILES, {"page": ""})
