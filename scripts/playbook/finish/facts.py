"""What search engines, chats and pictures are told of a page, from the data."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.library.library import Library
from playbook.models.article import Article
from playbook.models.common import PageRecord

# It answers a reader's words and has none of its own.
SEARCH = "/search/"


@dataclass(frozen=True)
class Facts:
    """A page's title, its description in a sentence, and whether search engines are to leave it out."""

    title: str
    description: str
    hidden: bool = False


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
