"""Puts an old id on a page where the new place of what had it stands, or where a link leads there."""

from __future__ import annotations

import urllib.parse
from html.parser import HTMLParser

from playbook.links.relative import relative

_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_UNSEEN = {"noscript", "template"}
_HOLDS = {"article", "blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "section", "td"}


def put(html: str, here: str, old_id: str, address: str) -> str | None:
    """Gives a page's text with `old_id` at the start of what stands at `address`, or of the first link there.

    None when the page has neither. `here` is the page's own address. The mark is empty, so that nothing changes its
    looks; page/arrival.js goes where it says.
    """
    reader = _Reader(html, here)
    place = reader.things.get(address, reader.links.get(address))
    if place is None:
        return None
    return f'{html[:place]}<span id="{old_id}" data-moved="{relative(here, address)}"></span>{html[place:]}'


class _Reader(HTMLParser):
    """Finds what has an id, and the first link to each address that can be seen: the places behind their tags."""

    def __init__(self, html: str, here: str) -> None:
        super().__init__(convert_charrefs=True)
        self.things: dict[str, int] = {}
        self.links: dict[str, int] = {}
        self._here = here
        self._open: list[tuple[str, bool]] = []  # tag, whether it hides what is in it
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
            self._open.append((tag, closed or tag in _UNSEEN or "hidden" in given))
        if tag in _HOLDS and "id" in given and around != "dl":
            self.things.setdefault(f"{self._here}#{given['id']}", place)
        if tag == "a" and given.get("href") and not any(hides for _, hides in self._open):
            self.links.setdefault(urllib.parse.urljoin(self._here, given["href"]), place)

    def handle_endtag(self, tag: str) -> None:
        """Closes the element and whatever was left open in it."""
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i][0] == tag:
                del self._open[i:]
                return
