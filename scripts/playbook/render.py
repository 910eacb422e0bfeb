"""Turns what a view gives into HTML, by the fragment of the same name."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Mapping

import jinja2

from playbook.views.page_view import PageView


@functools.cache
def environment(folder: pathlib.Path) -> jinja2.Environment:
    """Gives the fragments' own Jinja: everything is escaped, everything must be defined."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(folder: pathlib.Path, name: str, values: Mapping[str, object], site: PageView | None = None) -> str:
    """Gives the HTML of the fragment `name` in `folder`."""
    html = environment(folder).get_template(f"{name}.html").render(**values, site=site)
    return html.strip()
