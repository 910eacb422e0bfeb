"""A page holds the styles of what is seen, and names those of a press and of paper: in order, told apart by content."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.finish import selectors, styles
from playbook.finish.built_site import BuiltSite
from playbook.finish.esbuild import BundleError
from playbook.finish.page_marks import MarkupChangedError
from playbook.library.library import load

FILES = {
    "text.css": "/* All. */\nbody { color: #ff0000; }\n",
    "labels.css": ".pm-label { margin: 0px; }\n",
    "list.css": "/* .pm-note */\n.pm-list > :not(.pm-note) { margin: 0px; }\n",
    "note.css": "pm-note .pm-list, html:has(.pm-word, .pm-note) { margin: 1px; }\n",
    "search.css": ".pm-head { margin: 4px; }\n",
    "print.css": "@media print { .pm-head { display: none; } }\n",
    "print-list.css": "@page a { margin: 1mm; }\n@media print { .pm-list { margin: 2px; } }\n",
    "search-found.css": "dialog { margin: 3px; }\n",
}


def links(files: list[str]) -> str:
    return "\n".join(f'<link rel="stylesheet" href="../assets/stylesheets/{name}">' for name in files)


def made(folder: pathlib.Path, texts: dict[str, str], bodies: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Gives for each page, after the step, when its styles hold and what they are, in the order in which they stand."""
    (folder / "assets/stylesheets").mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / "assets/stylesheets" / name).write_text(text)
    (folder / "assets/stylesheets/main.0a1b2c3d.min.css").write_text("the theme's {}")
    for name, body in bodies.items():
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(
            f'<head>\n{links(list(texts))}\n</head><body><p class="pm-head"></p>{body}</body>'
        )
    styles.run(BuiltSite(folder, load(project.BOOK), "http://127.0.0.1/", project.ROOT))
    loaded = {}
    for name in bodies:
        html = (folder / name / "index.html").read_text()
        inside = re.findall(r"<head>\s*<style>(.*)</style>\s*</head>", html, re.S)
        behind = re.findall(
            r'<link rel="stylesheet" href="\.\./(assets/[^"]*)" media="(.*)">', html.partition("</p>")[2]
        )
        loaded[name] = [("all", text) for text in inside]
        loaded[name] += [(media, (folder / one).read_text()) for one, media in behind]
    return loaded


def test_a_page_holds_what_is_seen_and_names_what_comes_later(tmp_path: pathlib.Path) -> None:
    bodies = {
        "plain": "<p>pm-list, .pm-note</p>",
        "list": '<ul class="wide pm-list"></ul>',
        "note": '<pm-note class="pm-noted"></pm-note>',
        "both": '<pm-note><ul class="pm-list"></ul></pm-note>',
        "word": '<p class="pm-word"></p><p class="pm-note"></p>',
    }

    loaded = made(tmp_path, FILES, bodies)

    shared = "body{color:red}.pm-label{margin:0}"
    of_list, of_note = ".pm-list>:not(.pm-note){margin:0}", "pm-note .pm-list,html:has(.pm-word,.pm-note){margin:1px}"
    pressed = ("not all", ".pm-head{margin:4px}")
    paper = "@media print{.pm-head{display:none}}"
    paper_of_list = f"{paper}@page a{{margin:1mm}}@media print{{.pm-list{{margin:2px}}}}"
    assert loaded == {
        "plain": [("all", shared), pressed, ("print", paper)],
        "list": [("all", shared + of_list), pressed, ("print", paper_of_list)],
        "note": [("all", shared), pressed, ("print", paper)],
        "both": [("all", shared + of_list + of_note), pressed, ("print", paper_of_list)],
        "word": [("all", shared + of_note), pressed, ("print", paper)],
    }
    assert len(list((tmp_path / "assets/stylesheets").iterdir())) == 4  # nothing that writers edit, nor the theme's


def test_the_styles_of_what_is_found_are_named_by_the_box_and_loaded_by_no_page(tmp_path: pathlib.Path) -> None:
    loaded = made(tmp_path, FILES, {"page": '<dialog class="pm-find" id="a"></dialog>'})

    html = (tmp_path / "page/index.html").read_text()
    named = re.search(r'<dialog class="pm-find" data-styles="\.\./(assets/[^"]*)" id="a">', html)
    assert named
    assert (tmp_path / named[1]).read_text() == "dialog{margin:3px}"
    assert not any("3px" in text for _, text in loaded["page"])


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
    for number, more in enumerate(("", "/* why */", ".pm-head { margin: 0 }")):
        made(tmp_path / str(number), FILES | {"search.css": FILES["search.css"] + more}, {"page": ""})
        names.append([file.name for file in (tmp_path / str(number) / "assets/stylesheets").iterdir()])

    assert names[0] == names[1] != names[2]


def test_a_stylesheet_that_esbuild_refuses_is_a_fault_and_so_are_pages_that_list_others(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BundleError) as caught:
        made(tmp_path / "a", FILES | {"text.css": "}", "labels.css": "\n\n.pm-label { margin }"}, {"page": ""})
    said = "docs/assets/stylesheets/{}: esbuild can't read it: {}. Correct this line, or one shortly before it."
    assert str(caught.value).splitlines() == [
        said.format("text.css:1", 'Unexpected "}"'), said.format("labels.css:3", 'Expected ":"'),
    ]  # fmt: skip
    (tmp_path / "c/odd").mkdir(parents=True)
    (tmp_path / "c/odd/index.html").write_text(links(["print.css"]))
    with pytest.raises(MarkupChangedError, match=r"index.html: every page must list the stylesheets of mkdocs.yml"):
        made(tmp_path / "c", FILES, {"page": ""})


@pytest.mark.parametrize(
    ("texts", "unlisted", "said"),
    [
        (
            {"text.css": ""},
            {},
            "must list labels.css, search.css, print.css, search-found.css in this order, and nothing behind the last",
        ),
        (
            FILES | {"more.css": ".pm-more { margin: 0 }"},
            {},
            "must list labels.css, search.css, print.css, search-found.css in this order, and nothing behind the last",
        ),
        (
            FILES,
            {"mine.css": ".pm-mine { margin: 0 }"},
            "doesn't list mine.css, so no page would have it. Write it in its group, or take the file away",
        ),
        (
            FILES | {"note.css": ".mine, #pm-note, [data-pm-note] { margin: 0 }"},
            {},
            "lists note.css, whose selectors name no element or class that begins with pm-, so no page would have it",
        ),
    ],
)
def test_a_stylesheet_that_would_reach_no_page_is_a_fault(
    tmp_path: pathlib.Path, texts: dict[str, str], unlisted: dict[str, str], said: str
) -> None:
    (tmp_path / "site/assets/stylesheets").mkdir(parents=True)
    for name, text in unlisted.items():
        (tmp_path / "site/assets/stylesheets" / name).write_text(text)

    with pytest.raises(MarkupChangedError, match=re.escape(f"mkdocs.yml: extra_css {said}.")):
        made(tmp_path / "site", texts, {"page": ""})


def test_a_listed_stylesheet_that_is_not_there_is_a_fault_of_the_list(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "assets/stylesheets"
    folder.mkdir(parents=True)
    for name in FILES.keys() - {"note.css"}:
        (folder / name).write_text(FILES[name])
    (tmp_path / "index.html").write_text(f"<head>{links([*FILES])}</head><body></body>")

    said = r"mkdocs.yml: extra_css lists note.css, which isn't in docs/assets/stylesheets. Put it there, or take it off"
    with pytest.raises(MarkupChangedError, match=re.escape(said)):
        styles.run(BuiltSite(tmp_path, load(project.BOOK), "http://127.0.0.1/", project.ROOT))
