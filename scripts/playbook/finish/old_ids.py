"""Puts an old id on a page where the new place of what had it stands, or where a link leads there."""

from __future__ import annotations

import urllib.parse
from html.parser import HTMLParser

from playbook.library.relative import relative

_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
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


class _Reader(HTMLParser):
    """Finds what has an id, and the first link to each address, in sight or in a closed part: places behind tags."""

    def __init__(self, html: str, here: str) -> None:
        super().__init__(convert_charrefs=True)
        self.things: dict[str, int] = {}
        self.links: dict[str, int] = {}
        self.closed: dict[str, int] = {}
        self._here = here
        self._open: list[tuple[str, bool, bool]] = []  # tag, whether what is in it is unseen, whether it is closed
        self._lines = [0, *(i + 1 for i, sign in enumerate(html) if sign == "\n")]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keeps the place of a link or thing, and notes what can't be seen."""
        given = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        place = self._lines[line - 1] + column + len(self.get_starttag_text() or "")
        around = self._open[-1][0] if self._open else ""
        if tag not in _VOID:
            closed = tag == "details" and "open" not in given
            self._open.append((tag, tag in _UNSEEN or "hidden" in given, closed))
        if tag in _HOLDS and "id" in given and around != "dl":
            self.things.setdefault(f"{self._here}#{given['id']}", place)
        if tag == "a" and given.get("href") and not any(unseen for _, unseen, _ in self._open):
            links = self.closed if any(closed for _, _, closed in self._open) else self.links
            links.setdefault(urllib.parse.urljoin(self._here, given["href"]), place)

    def handle_endtag(self, tag: str) -> None:
        """Closes the element and whatever was left open in it."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == tag:
                del self._open[i:]
                return
