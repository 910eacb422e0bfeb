"""Every page is valid HTML: the Nu HTML checker finds no error. Skipped without Java, but not in CI."""

from __future__ import annotations

import json
import pathlib
import subprocess

import project
import pytest
from chores import browser
from sites import Site

JAR = project.ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
pytestmark = pytest.mark.skipif(bool(browser.JAVA.lacks()), reason=browser.JAVA.lacks())


def errors(folder: pathlib.Path) -> list[str]:
    """Gives what the checker finds in the pages under a folder, with file and line."""
    command = ["java", "-jar", str(JAR), "--skip-non-html", "--errors-only", "--format", "json", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stderr
    found = json.loads(said)["messages"]
    return [f"{one['url'].partition(f'{folder}/')[2]}:{one.get('lastLine', 0)}: {one['message']}" for one in found]


def test_no_page_of_the_playbook_has_an_error(whole_site: Site) -> None:
    assert errors(whole_site.folder) == []


def test_no_page_of_the_tests_own_playbook_has_an_error(small_site: Site) -> None:
    assert errors(small_site.folder) == []


LEFT_TO_IT = {
    "an image without alt": '<img src="x">',
    "an empty id": '<p id="">x</p>',
    "a blank in an id": '<p id="a b">x</p>',
    "a script that nothing closes": "<script>x",
    "a style that nothing closes": "<style>p { color: red }",
    "a form that isn't there": '<button form="no">x</button>',
    "a list that isn't there": '<input list="no" aria-label="x">',
    "headers that aren't there": '<table><tr><td headers="no">x</td></tr></table>',
    "a map that isn't there": '<img alt="x" src="x" usemap="#no">',
    "a second title": "<title>B</title><p>x",
}


def test_what_the_link_check_leaves_to_it_is_found(tmp_path: pathlib.Path) -> None:
    for name, html in LEFT_TO_IT.items():
        (tmp_path / f"{name}.html").write_text(f'<!doctype html><html lang="en"><title>A</title>\n{html}')

    found = " ".join(errors(tmp_path)).replace("%20", " ").replace("%27", "'")
    assert [name for name in LEFT_TO_IT if f"{name}.html:" not in found] == []


def test_an_error_is_found(tmp_path: pathlib.Path) -> None:
    page = '<!doctype html><html lang="en"><title>A</title>\n<input type="checkbox" autocomplete="off">'
    (tmp_path / "index.html").write_text(page)

    assert [one.partition("“autocomplete”")[0] for one in errors(tmp_path)] == ["index.html:2: Attribute "]
