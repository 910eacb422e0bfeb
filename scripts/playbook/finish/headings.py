"""Finish step: each heading has the sign that copies its address, and a guide's labels stand at its end."""

from __future__ import annotations

import html
import re

from playbook.finish.built_site import BuiltSite
from playbook.render import render

# What is inside ends with this heading: one that has its sign already must not reach on to the next.
_HEADING = re.compile(r'<h[2-6]\b[^>]*\bid="([^"]+)"[^>]*>((?:(?!</h[2-6]>).)*)</h[2-6]>(?!\s*<pm-link>)', re.S)
# A blank there would let a line begin with the sign.
_APART = re.compile(r"(</h[2-6]>|</label>|</div>)\s+(?=<pm-link><a class=\"pm-anchor\")")
_ABOUT = re.compile(r'<section class="pm-labels-page">.*?</section>\n?', re.S)  # fragments/labels.html


def run(site: BuiltSite) -> None:
    """Writes the sign behind the headings of every page, as fragments have it, and moves a guide's labels."""
    for file, _ in site.pages():
        before, text, after = site.parted(file)
        site.write(file, before + signed(site, last(text)) + after)


def signed(site: BuiltSite, text: str) -> str:
    """Gives a page's text with a sign behind each heading that has an id and none yet."""

    def sign(found: re.Match[str]) -> str:
        label = " ".join(html.unescape(re.sub(r"<[^>]*>", "", found[2])).split())
        return f"{found[0]}{render(site.fragments, 'anchor', {'id': found[1], 'label': label}).lstrip()}"

    return _APART.sub(r"\1", _HEADING.sub(sign, text))


def last(text: str) -> str:
    """Gives a page's text with its labels at the end: for whom it is comes after what it says."""
    found = _ABOUT.search(text)
    return _ABOUT.sub("", text) + found[0] if found else text
