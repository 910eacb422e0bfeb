"""Reads one built page: its ids, links, and text that should not be there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_LEFTOVER = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|#\}"  # Jinja
    r"|\]\(|\]\[|\*\*|\{\s*[#.:]\s*\w|^\s*!!! |^\s*\?\?\? |^\s*#{1,6} \w|(?<!\w)`\w"  # Markdown
)
_LOADING = ("img", "script", "source", "iframe", "video", "audio", "object", "embed")
_CODE = ("code", "pre", "script", "style", "textarea")
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")


@dataclass(frozen=True)
class Reference:
    """A link or a thing that the page loads. `loads`: the browser fetches it by itself."""

    url: str
    line: int
    sort: str
    loads: bool = False


@dataclass
class Built:
    """What stands in a built page."""

    ids: dict[str, list[int]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    leftovers: list[tuple[int, str]] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)
    errors: list[tuple[int, str]] = field(default_factory=list)
    redirects: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.built = Built()
        self.open: list[str] = []
        self.link: tuple[int, bool] | None = None  # line of the open link, and whether it has a name
        self.error: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in pairs}
        line = self.getpos()[0]
        if tag not in _VOID:
            self.open.append(tag)
        if "id" in attributes:
            self.built.ids.setdefault(attributes["id"], []).append(line)
        if "pm-error" in attributes.get("class", "").split():
            self.error = (line, "")
        named = bool(attributes.get("aria-label") or attributes.get("alt") or attributes.get("title"))
        if tag == "a" and "href" in attributes:
            self.link = (line, named)
        elif self.link and named:
            self.link = (self.link[0], True)
        self._references(tag, attributes)
        for value in attributes.values():
            if re.search(r"\{\{|\{%|\{#", value):
                self.built.leftovers.append((line, value[:60]))

    def _add(self, url: str, sort: str, loads: bool = False) -> None:
        self.built.references.append(Reference(url.strip(), self.getpos()[0], sort, loads))

    def _references(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("a", "area") and "href" in attributes:
            self._add(attributes["href"], "link")
        if tag == "link" and "href" in attributes:
            rel = attributes.get("rel", "")
            sort = "canonical" if rel == "canonical" else "link tag"
            self._add(attributes["href"], sort, rel not in ("canonical", "alternate"))
        if tag == "form" and "action" in attributes:
            self._add(attributes["action"], "form")
        if tag == "meta":
            self._meta(attributes)
        self._loaded(tag, attributes)

    def _loaded(self, tag: str, attributes: dict[str, str]) -> None:
        for name in ("src", "poster", "data"):
            if name in attributes and tag in _LOADING:
                self._add(attributes[name], "image" if tag == "img" else tag, True)
        for candidate in attributes.get("srcset", "").split(","):
            if candidate.strip():
                self._add(candidate.split()[0], "srcset", True)
        for url in re.findall(r"url\(\s*['\"]?([^'\")]+)", attributes.get("style", "")):
            self._add(url, "style", True)

    def _meta(self, attributes: dict[str, str]) -> None:
        content = attributes.get("content", "")
        name = attributes.get("property") or attributes.get("name", "")
        if attributes.get("http-equiv", "").lower() == "refresh":
            self.built.redirects = True
            self._add(content.partition("url=")[2], "meta refresh")
        if name in ("og:image", "og:url", "twitter:image"):
            self._add(content, name)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.link:
            if not self.link[1]:
                self.built.nameless.append(self.link[0])
            self.link = None
        if tag in self.open:
            while self.open and self.open.pop() != tag:
                pass
        if self.error and tag == "div":
            self.built.errors.append((self.error[0], " ".join(self.error[1].split())))
            self.error = None

    def handle_data(self, data: str) -> None:
        if self.link and data.strip():
            self.link = (self.link[0], True)
        if self.error:
            self.error = (self.error[0], self.error[1] + data)
        if any(tag in _CODE for tag in self.open):
            return
        for found in _LEFTOVER.finditer(data):
            line = self.getpos()[0] + data.count("\n", 0, found.start())
            around = " ".join(data[max(0, found.start() - 20) : found.end() + 20].split())
            self.built.leftovers.append((line, around))


def read(html: str) -> Built:
    """Gives what stands in a built page; lines count from 1."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.built
