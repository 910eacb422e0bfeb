"""Finish step: title, description, canonical address and share tags of every page, from the data."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from playbook.finish import theme
from playbook.finish.site import Site
from playbook.library.library import Library
from playbook.models.article import Article
from playbook.models.common import PageRecord
from playbook.models.text import LONGEST_PAGE_TITLE

# It answers a reader's words and has none of its own.
SEARCH = "/search/"
IMAGE = "assets/images/share.png"


@dataclass(frozen=True)
class Facts:
    """What search engines and shares are told of a page."""

    title: str
    description: str
    hidden: bool = False


def run(site: Site) -> None:
    """Fills the marked region of every page's head."""
    for file, address in site.pages():
        tags = _tags(site, facts_of(site.library, address), address)
        name = file.relative_to(site.folder).as_posix()
        html = theme.between(file.read_text(encoding="utf-8"), theme.HEAD_START, theme.HEAD_END, tags, name)
        file.write_text(html, encoding="utf-8")


def facts_of(library: Library, address: str) -> Facts:
    """Gives the facts of the page at an address; '' is the 404 page."""
    if not address:
        return Facts("This page isn't here", "The page you asked for isn't here. Search the playbook instead.", True)
    target = library.targets[address]
    value = target.value
    if isinstance(value, PageRecord):
        return Facts(target.title, value.summary, hidden=isinstance(value, Article))
    assert target.page is not None
    return Facts(target.title, target.page.meta.description or "", hidden=address == SEARCH)


def titled(title: str, name: str) -> str:
    """Gives what a browser's tab and a search engine show: the site's name too, where both fit."""
    both = f"{title} · {name}"
    return both if len(both) <= LONGEST_PAGE_TITLE else title


def _tags(site: Site, facts: Facts, address: str) -> str:
    title = site.name if address == "/" else titled(facts.title, site.name)
    url = site.absolute(address)
    lines = [
        f"<title>{escape(title)}</title>",
        f'<meta name="description" content="{escape(facts.description)}">',
    ]
    if facts.hidden:
        lines.append('<meta name="robots" content="noindex">')
    if address:
        lines += [
            f'<link rel="canonical" href="{escape(url)}">',
            f'<meta property="og:url" content="{escape(url)}">',
            f'<meta property="og:type" content="{"website" if address == "/" else "article"}">',
            f'<meta property="og:site_name" content="{escape(site.name)}">',
            f'<meta property="og:title" content="{escape(facts.title)}">',
            f'<meta property="og:description" content="{escape(facts.description)}">',
            f'<meta property="og:image" content="{escape(site.absolute(IMAGE))}">',
            '<meta name="twitter:card" content="summary_large_image">',
        ]
    return "\n    ".join(lines)
