"""Reads one built page (or drawing): its ids, what it refers to, and what is wrong with it on its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from playbook.links import css, element, leftovers
from playbook.links.element import Reference
from playbook.links.names import Names

_CODE = ("code", "pre", "script", "style", "textarea")
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")


@dataclass
class Built:
    """What stands in a built page. `faults`: those that need no other file, as line and words."""

    ids: dict[str, list[int]] = field(default_factory=dict)
    maps: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    named_ids: list[tuple[int, str, str]] = field(default_factory=list)  # line, attribute, id
    faults: list[tuple[int, str]] = field(default_factory=list)
    base: str = ""
    redirects: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.built = Built()
        self.open: list[str] = []
        self.names = Names()
        self.start = 1  # line of the last start tag
        self.titles: list[int] = []
        self.style: tuple[int, str] | None = None  # line and text of the open style
        self.error: tuple[int, str] | None = None  # line and text of the open macro's fault

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in reversed(pairs)}  # of two, browsers take the first
        line = self.start = self.getpos()[0]
        if tag not in _VOID:
            self.open.append(tag)
        if "pm-error" in attributes.get("class", "").split():
            self.error = (line, "")
        self.built.faults += self.names.start(tag, attributes, line)
        self._collect(tag, attributes, line)
        self._faults(tag, attributes, line)

    def _collect(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        built = self.built
        if "id" in attributes:
            built.ids.setdefault(attributes["id"], []).append(line)
        if tag == "map":
            built.maps.add(attributes.get("name", ""))
        if tag == "base":
            built.base = built.base or attributes.get("href", "")
        built.redirects = built.redirects or element.refreshes(tag, attributes)
        built.references += element.references(tag, attributes, line)
        built.named_ids += ((line, name, one) for name, one in element.named_ids(tag, attributes))
        if "srcdoc" in attributes:  # a page within the page
            inner = read(attributes["srcdoc"])
            built.references += (replace(one, line=line) for one in inner.references)
            built.faults += ((line, what) for _, what in inner.faults)

    def _faults(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        for name, value in attributes.items():
            if name.startswith("on"):
                self.built.faults.append((line, f"has an inline event handler: {name}"))
            if leftovers.in_attribute(value):
                self._leftover(line, value[:60])
        if tag == "img" and "alt" not in attributes:
            self.built.faults.append((line, 'has an image without alt text (alt="" where it only decorates)'))
        if tag == "title" and "svg" not in self.open:
            self.titles.append(line)
            if len(self.titles) > 1:
                self.built.faults.append((line, f"has a second title (the first is on line {self.titles[0]})"))

    def _leftover(self, line: int, text: str) -> None:
        self.built.faults.append((line, f"shows a leftover of Markdown or Jinja: '{text}'"))

    def handle_endtag(self, tag: str) -> None:
        self.built.faults += self.names.end(tag)
        if tag in self.open:
            while self.open and self.open.pop() != tag:
                pass
        if self.error and tag == "div":
            self.built.faults.append((self.error[0], f"shows a macro's fault: {' '.join(self.error[1].split())}"))
            self.error = None
        if tag == "style":
            self._style()

    def handle_data(self, data: str) -> None:
        line = self.getpos()[0]
        inside = self.open[-1] if self.open else ""
        if inside == "style":
            start, text = self.style or (line, "")
            self.style = (start, text + data)
        elif inside != "script" and data.strip():
            self.names.say()
        if self.error:
            self.error = (self.error[0], self.error[1] + data)
        if not any(tag in _CODE for tag in self.open):
            for lines, around in leftovers.in_text(data):
                self._leftover(line + lines, around)

    def handle_pi(self, data: str) -> None:
        """An XML file may name its stylesheet so."""
        if data.startswith("xml-stylesheet "):
            rest = data.partition("href=")[2]
            url = rest[1:].partition(rest[:1])[0] if rest else ""
            self.built.references.append(Reference(url, self.getpos()[0], "stylesheet", loads=True))

    def _style(self) -> None:
        start, text = self.style or (0, "")
        self.style = None
        for line, url, sort in css.loaded(text):
            if not url.startswith("#"):
                self.built.references.append(Reference(url, start + line - 1, sort, loads=True))

    def finish(self) -> None:
        """Ends what the page left open."""
        self.close()
        self.built.faults += self.names.finish()
        self._style()
        if self.open and self.open[-1] in ("script", "style"):  # it swallowed the rest of the page
            self.built.faults.append((self.start, f"has a {self.open[-1]} that nothing closes"))


def read(html: str) -> Built:
    """Gives what stands in a built page; lines count from 1."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.finish()
    except AssertionError as error:  # so html.parser gives up, for one at '<![x['
        reader.built.faults.append((reader.getpos()[0], f"can't be read from here on: {error}"))
    return reader.built
