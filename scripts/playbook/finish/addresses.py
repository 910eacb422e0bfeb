"""Finish step: old addresses go on working, as redirect pages and as old anchors."""

from __future__ import annotations

import pathlib
from html import escape

import jinja2

from playbook.finish import theme
from playbook.finish.pages import file_of
from playbook.library.library import Library
from playbook.links.relative import relative

_REDIRECT = jinja2.Template(
    """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Moved: {{ title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="canonical" href="{{ canonical }}">
<meta http-equiv="refresh" content="0; url={{ url }}"></head>
<body><main><h1>This page has moved</h1><p>It is now at <a href="{{ url }}">{{ title }}</a>.</p></main></body></html>
""",
    autoescape=True,
)


def run(folder: pathlib.Path, library: Library, site_url: str) -> None:
    """Writes a redirect page for each moved page, and a visible old anchor for each moved part."""
    for old in library.published.moves:
        new = library.published.now(old)
        page, _, anchor = old.partition("#")
        file = file_of(folder, old)
        title = library.targets[new].title
        if not anchor:
            file.parent.mkdir(parents=True, exist_ok=True)
            url, canonical = relative(old, new), site_url + new.lstrip("/")
            file.write_text(_REDIRECT.render(title=title, url=url, canonical=canonical), encoding="utf-8")
        elif file.exists() and page not in library.published.moves:
            mark = f'<p class="pm-moved" id="{anchor}">Moved: <a href="{relative(page, new)}">{escape(title)}</a></p>\n'
            html = file.read_text(encoding="utf-8")
            html = theme.before(html, theme.TEXT_END, mark, file.relative_to(folder).as_posix())
            file.write_text(html, encoding="utf-8")
