"""Finish step: title, description, canonical address, share tags and icon of every page, from the data."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator
from html import escape

from playbook.finish import page_marks, share, tokens
from playbook.finish.built_site import BuiltSite
from playbook.finish.facts import Facts, facts_of
from playbook.library.relative import relative
from playbook.models.prose import LONGEST_PAGE_TITLE
from playbook.pictures import picture


def run(site: BuiltSite) -> None:
    """Fills the marked region of every page's head."""
    bars = list(_bars(site))
    for file, address in site.pages():
        lines = [*_tags(site, address), *bars, _icon(site, address)]
        html, tags = file.read_text(encoding="utf-8"), "\n    ".join(lines)
        marks = (page_marks.HEAD_START, page_marks.HEAD_END)
        site.write(file, page_marks.between(html, *marks, tags, site.named(file)))


def titled(title: str, name: str) -> str:
    """Gives what a browser's tab and a search engine show: the site's name too, where both fit."""
    both = f"{title} · {name}"
    return both if len(both) <= LONGEST_PAGE_TITLE else title


def _tags(site: BuiltSite, address: str) -> list[str]:
    facts = facts_of(site.library, address)
    title = site.name if address == "/" else titled(facts.title, site.name)
    return [
        f"<title>{escape(title)}</title>",
        _named("description", facts.description),
        *([_named("robots", "noindex")] if facts.hidden else []),
        *(_shared(site, facts, address) if address else []),
    ]


def _bars(site: BuiltSite) -> Iterator[str]:
    """Gives the color of a phone's bars, by its scheme; where a reader chose, our script lets one line hold in both."""
    for system, ours in (("light", tokens.LIGHT), ("dark", tokens.DARK)):
        paper = tokens.of(site, ours)["paper"]
        yield f'<meta name="theme-color" media="(prefers-color-scheme: {system})" content="{paper}">'


def _icon(site: BuiltSite, address: str) -> str:
    """Gives the icon of a phone's home screen; the 404 page is shown at any address."""
    url = relative(address, f"/{share.ICON}") if address else urllib.parse.urlsplit(site.url).path + share.ICON
    return f'<link rel="apple-touch-icon" href="{escape(url)}">'


def _shared(site: BuiltSite, facts: Facts, address: str) -> list[str]:
    """Gives what a chat shows; its line with the site's name is left out where the title says it."""
    file, shown = share.picture_of(site, address)
    url, home = escape(site.absolute(address)), address == "/"
    return [
        f'<link rel="canonical" href="{url}">',
        f'<meta property="og:url" content="{url}">',
        _shown("type", "website" if home else "article"),
        *([] if home else [_shown("site_name", site.name)]),
        _shown("title", site.name if home else facts.title),
        _shown("description", facts.description),
        _shown("image", site.absolute(file)),
        _shown("image:width", str(picture.WIDTH)),
        _shown("image:height", str(picture.HEIGHT)),
        _shown("image:alt", shown.said or site.name),
        _named("twitter:card", "summary_large_image"),
    ]


def _named(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}">'


def _shown(name: str, content: str) -> str:
    return f'<meta property="og:{name}" content="{escape(content)}">'
