"""Finish step: mends markup that neither Markdown nor the theme gets right."""

from __future__ import annotations

import pathlib

from playbook.finish.pages import pages
from playbook.library.library import Library

# A wide table scrolls in a region of its own, which the keyboard must reach. The class keeps the theme's
# script from wrapping it once more.
_OPEN = '<div class="pm-table" role="region" aria-label="Table" tabindex="0"><table class="pm-table__table">'


def run(folder: pathlib.Path, _library: Library, _site_url: str) -> None:
    """Rewrites every page that holds a Markdown table."""
    for file, _ in pages(folder):
        html = file.read_text(encoding="utf-8")
        if "<table>" in html:
            html = html.replace("<table>", _OPEN).replace("</table>", "</table></div>")
            file.write_text(html, encoding="utf-8")
