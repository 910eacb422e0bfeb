"""Each heading with an address gets the sign that copies it: once, and its own."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Callable

import project
import pytest
from playbook.finish import headings, redirects, search_files, terms
from playbook.finish.built_site import BuiltSite
from playbook.finish.headings import signed
from playbook.finish.page_marks import MarkupChangedError
from playbook.library.library import load


def test_a_heading_with_a_sign_keeps_it_and_one_without_an_id_gets_none(tmp_path: pathlib.Path) -> None:
    site = BuiltSite(tmp_path, load(project.make(tmp_path / "project")), "", project.ROOT)
    has = '<h2 id="today">Today</h2>\n<pm-link>sign</pm-link><p>Text.</p>'

    html = signed(site, f'{has}<h2>Sources</h2><ol></ol><h3 id="late">Later <em>on</em></h3>')

    assert html.startswith(f"{has}<h2>Sources</h2><ol></ol><h3")
    assert re.findall(r'href="(#\w+)" aria-label="([^"]*)"', html) == [("#late", "Copy link to: Later on")]


@pytest.mark.parametrize(
    "step", [headings.run, terms.run, redirects.run, search_files.run], ids=lambda step: step.__module__
)
def test_a_page_without_the_marks_of_its_text_is_named(
    tmp_path: pathlib.Path, step: Callable[[BuiltSite], None]
) -> None:
    made = project.make(tmp_path / "project")
    (made / "data/moved.yml").write_text("/guides/sample-guide/#old: /guides/sample-guide/#of-the-sample\n")
    file = tmp_path / "site/guides/sample-guide/index.html"
    file.parent.mkdir(parents=True)
    file.write_text("<p>no marks</p>")

    with pytest.raises(MarkupChangedError) as caught:
        step(BuiltSite(tmp_path / "site", load(made), "http://127.0.0.1/", project.ROOT))

    assert str(caught.value) == (
        "guides/sample-guide/index.html: expected '<!-- text -->' once and found it 0 times. "
        "Compare overrides/main.html with scripts/playbook/finish/page_marks.py."
    )
