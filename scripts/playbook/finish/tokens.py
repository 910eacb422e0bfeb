"""The colors of the site, read from where they are written."""

from __future__ import annotations

import re

from playbook.finish.built_site import BuiltSite
from playbook.finish.page_marks import MarkupChangedError

FILE = "assets/stylesheets/tokens.css"
LIGHT, DARK = "default", "slate"  # as the theme names the color schemes
NAMES = ("paper", "ink", "muted", "accent", "warm")


def of(site: BuiltSite, scheme: str) -> dict[str, str]:
    """Gives the colors of a scheme by their names without --pm-, each as '#rrggbb'.

    Raises MarkupChangedError when one of NAMES isn't there in that form.
    """
    text = (site.folder / FILE).read_text(encoding="utf-8")
    block = re.search(rf'\[data-md-color-scheme="{scheme}"\]\s*\{{(.*?)\}}', text, re.S)
    found = dict(re.findall(r"--pm-([\w-]+):\s*(#[0-9a-fA-F]{6})\s*;", block[1] if block else ""))
    for name in NAMES:
        if name not in found:
            what = f'needs the color --pm-{name} under [data-md-color-scheme="{scheme}"], written like #0a5f73'
            raise MarkupChangedError(f"docs/{FILE}: {what}: phones and the pictures of shared pages show it.")
    return found
