"""Puts an old id on a page where the new place of what had it stands, or where a link leads there."""

from __future__ import annotations

import urllib.parse
from collections.abc import Mapping
from dataclasses import dataclass

from playbook.library.relative import relative
from playbook.markup import Reader

_UNSEEN = {"noscript", "template"}
_HOLDS = {"article", "blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "section", "td"}


def put(html: str, here: str, old_id: str, address: str) -> str | None:
    """Gives a page's text with `old_id` at the start of what stands at `address`, or of the first link there.

    A link in a closed part, which a browser opens for whoever comes, is taken where none is in sight. None when the
    page has none at all. `here` is the page's own address. The mark is empty, so that nothing changes its
    looks; page/arrival.js goes where it says.
    """
    reader = _Reader(html, here)
    found = (reader.things, reader.links, reader.closed)
    place = next((places[address] for places in found if address in places), None)
    if place is None:
        return None
    return f'{html[:place]}<span id="{old_id}" data-moved="{relative(here, address)}"></span>{html[place:]}'


@dataclass(frozen=True)
class _Inside:
    tag: str
    unseen: bool = False
    closed: bool = False


class _Reader(Reader[_Inside]):
    """Finds what has an id, and the first link to each address, in sight or in a closed part: places behind tags."""

    def __init__(self, html: str, here: str) -> None:
        super().__init__(html, _Inside(""))
        self.things: dict[str, int] = {}
        self.links: dict[str, int] = {}
        self.closed: dict[str, int] = {}
        self._here = here
        self.read()

    def start(self, tag: str, attributes: Mapping[str, str]) -> _Inside:
        """Keeps the place of a link or thing, and notes what can't be seen."""
        around = self.open[-1][1]
        unseen = around.unseen or tag in _UNSEEN or "hidden" in attributes
        closed = around.closed or (tag == "details" and "open" not in attributes)
        if tag in _HOLDS and "id" in attributes and around.tag != "dl":
            self.things.setdefault(f"{self._here}#{attributes['id']}", self.behind)
        if tag == "a" and attributes.get("href") and not unseen:
            links = self.closed if closed else self.links
            links.setdefault(urllib.parse.urljoin(self._here, attributes["href"]), self.behind)
        return _Inside(tag, unseen, closed)
