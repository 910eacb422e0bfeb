"""The text of our built pages, as peers are given it."""

from __future__ import annotations

import html
import pathlib
import re
from dataclasses import dataclass

from playbook.finish.page_marks import TEXT_END, TEXT_START, parted

_H1 = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.S)
_HEADING = re.compile(r'<h([23])\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.S)


@dataclass(frozen=True)
class Heading:
    """A heading that the contents of a page name."""

    level: int
    id: str
    words: str


@dataclass(frozen=True)
class Text:
    """A page: its address from the site's own on ("" is the home page), its title, and the HTML below the title."""

    address: str
    title: str
    body: str

    def headings(self) -> list[Heading]:
        return [Heading(int(level), name, _words(inner)) for level, name, inner in _HEADING.findall(self.body)]


def of(site: pathlib.Path) -> list[Text]:
    """Gives the text of each page of a built site."""
    return [
        read(file.read_text(encoding="utf-8"), file.parent.relative_to(site).as_posix().removeprefix("."))
        for file in sorted(site.rglob("index.html"))
    ]


def read(page: str, address: str) -> Text:
    """Gives a page's text: what stands between the marks, its title apart."""
    _, text, _ = parted(page, TEXT_START, TEXT_END, address)
    title = _H1.search(text)
    return Text(address, _words(title[1]) if title else "Home", _H1.sub("", text, count=1).strip())


def _words(inner: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", inner)).split())
