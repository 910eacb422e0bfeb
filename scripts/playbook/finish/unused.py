"""Finish step: what the theme's base template puts into every page and nobody uses goes out."""

from __future__ import annotations

import re

from playbook.finish.built_site import BuiltSite
from playbook.finish.page_marks import MarkupChangedError

# Switches of a drawer and a search that its script would need, a second link to the text, places for messages.
_UNUSED = (
    re.compile(
        r'<input class="md-toggle" data-md-toggle="drawer".*?<div data-md-component="announce">\s*</div>\s*', re.S
    ),
    re.compile(r'<div class="md-dialog" data-md-component="dialog">\s*<div [^>]*></div>\s*</div>\s*'),
)


def run(site: BuiltSite) -> None:
    """Takes it out of every page that the theme made.

    Raises MarkupChangedError where it doesn't stand once.
    """
    for file, _ in site.pages():
        site.write(file, without(file.read_text(encoding="utf-8"), site.named(file)))


def without(html: str, name: str) -> str:
    """Gives a page without it; `name` is its file, for the error."""
    for part in _UNUSED:
        html, count = part.subn("", html)
        if count != 1:
            raise MarkupChangedError(
                f"{name}: expected a part of the theme once and found it {count} times. "
                "Compare its base.html with scripts/playbook/finish/unused.py."
            )
    return html
