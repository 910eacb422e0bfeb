"""Each heading with an address gets the sign that copies it: once, and its own."""

from __future__ import annotations

import pathlib
import re

import project
from playbook.finish.built_site import BuiltSite
from playbook.finish.headings import signed
from playbook.library.library import load


def test_a_heading_with_a_sign_keeps_it_and_one_without_an_id_gets_none(tmp_path: pathlib.Path) -> None:
    site = BuiltSite(tmp_path, load(project.make(tmp_path / "project")), "", project.ROOT)
    has = '<h2 id="today">Today</h2>\n<pm-link>sign</pm-link><p>Text.</p>'

    html = signed(site, f'{has}<h2>Sources</h2><ol></ol><h3 id="late">Later <em>on</em></h3>')

    assert html.startswith(f"{has}<h2>Sources</h2><ol></ol><h3")
    assert re.findall(r'href="(#\w+)" aria-label="([^"]*)"', html) == [("#late", "Copy link to: Later on")]
