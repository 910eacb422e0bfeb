"""A fault of the built site is said with the file that a person can mend, and its line where it can be found."""

from __future__ import annotations

import pathlib

import project
import pytest
from playbook.library.library import load
from playbook.links.checked_site import Fault
from playbook.links.source import told

GUIDE, LIST = "guides/sample-guide/index.html", "checklists/sample-checklist/index.html"


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    made = project.make(tmp_path)
    (made / "overrides/partials").mkdir()
    (made / "overrides/partials/footer.html").write_text('<p>\n<a href="nowhere/">Nowhere</a>\n')
    (made / "overrides/404.html").write_text("<p>Not here</p>\n")
    (made / "docs/assets/javascripts").mkdir(parents=True)
    (made / "docs/assets/javascripts/main.js").write_text('import "./gone.js";\n')
    guide = made / "docs/guides/sample-guide.md"
    guide.write_text(guide.read_text() + "\nSome **bold text that never ends.\n")
    return made


def say(folder: pathlib.Path, *faults: Fault) -> list[str]:
    return told(folder, load(folder), list(faults))


def test_words_of_a_page_are_found_in_its_markdown(folder: pathlib.Path) -> None:
    what = "shows a leftover of Markdown or Jinja: 'Some **bold text that n'"
    assert say(folder, Fault(GUIDE, 310, what)) == [f"docs/guides/sample-guide.md:29: {what} (site/{GUIDE}:310)"]


def test_words_of_a_record_are_found_in_its_file(folder: pathlib.Path) -> None:
    what = "has the id 'count-the-words' a second time (first on line 200)"
    assert say(folder, Fault(LIST, 210, what)) == [
        f"data/checklists/sample-checklist.yml:37: {what} (site/{LIST}:210)",
    ]


def test_what_stands_on_every_page_is_said_once_with_its_template(folder: pathlib.Path) -> None:
    found = [Fault(name, 400, f"has a link to nothing: nowhere/ (no {name[:3]})") for name in (GUIDE, LIST, "404.html")]

    assert say(folder, *found) == [
        "overrides/partials/footer.html:2: has a link to nothing: nowhere/ (no gui) "
        f"(site/{GUIDE}:400 and 2 pages more)"
    ]


def test_a_link_of_every_page_is_said_once_though_each_page_has_a_way_of_its_own_to_it(folder: pathlib.Path) -> None:
    (folder / "overrides/partials/footer.html").write_text("<p>\n<a href=\"{{ 'far/away/' | url }}\">Away</a>\n")
    ways = {GUIDE: "../../far/away/", "start/index.html": "../far/away/", "index.html": "far/away/"}
    found = [Fault(name, 9, f"has a link to nothing: {way} (no far/away/index.html)") for name, way in ways.items()]

    assert say(folder, *found) == [
        "overrides/partials/footer.html:2: has a link to nothing: ../../far/away/ (no far/away/index.html) "
        f"(site/{GUIDE}:9 and 2 pages more)"
    ]


def test_what_is_found_nowhere_is_told_of_the_page_itself(folder: pathlib.Path) -> None:
    assert say(
        folder,
        Fault(GUIDE, 12, "has no canonical (it should be x)"),
        Fault("404.html", 3, "has a second title (the first is on line 2)"),
        Fault("start/index.html", 1, "is linked from no other page. Link to it, or delete it"),
    ) == [
        f"docs/guides/sample-guide.md:1: has no canonical (it should be x) (site/{GUIDE}:12)",
        "overrides/404.html:1: has a second title (the first is on line 2) (site/404.html:3)",
        "docs/start/index.md:1: is linked from no other page. Link to it, or delete it (site/start/index.html:1)",
    ]


def test_a_file_that_is_only_copied_keeps_its_line(folder: pathlib.Path) -> None:
    what = "has an import to nothing: ./gone.js (no assets/javascripts/gone.js)"
    assert say(folder, Fault("assets/javascripts/main.js", 1, what)) == [
        f"docs/assets/javascripts/main.js:1: {what}",
    ]


def test_what_has_no_source_keeps_its_place(folder: pathlib.Path) -> None:
    assert say(folder, Fault("sitemap.xml", 4, "is missing")) == ["site/sitemap.xml:4: is missing"]
