"""Reads one built page (or drawing): its ids, what it refers to, and what is wrong with it on its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

from playbook.links import css, element, leftovers
from playbook.links.element import Reference
from playbook.markup import Reader

_CODE = ("code", "pre", "script", "style", "textarea")


@dataclass
class Built:
    """What stands in a built page. `faults`: those that need no other file, as line and words."""

    ids: dict[str, list[int]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    named_ids: list[tuple[int, str, str]] = field(default_factory=list)  # line, attribute, id
    faults: list[tuple[int, str]] = field(default_factory=list)
    base: str = ""
    redirects: bool = False


class _Reader(Reader[bool]):
    """Knows of each open element whether what stands in it is code."""

    def __init__(self, html: str) -> None:
        super().__init__(html, around=False)
        self.built = Built()
        self.style: tuple[int, str] | None = None  # line and text of the open style
        self.error: tuple[int, str] | None = None  # line and text of the open macro's fault

    def start(self, tag: str, attributes: Mapping[str, str]) -> bool:
        if attributes:
            self._collect(tag, attributes, self.line)
            self._faults(attributes, self.line)
        return self.open[-1][1] or tag in _CODE

    def _collect(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        built = self.built
        if "id" in attributes:
            built.ids.setdefault(attributes["id"], []).append(line)
        if tag == "base":
            built.base = built.base or attributes.get("href", "")
        built.redirects = built.redirects or element.refreshes(tag, attributes)
        built.references += element.references(tag, attributes, line)
        built.named_ids += ((line, name, one) for name, one in element.named_ids(attributes))
        if "pm-error" in attributes.get("class", "").split():
            self.error = (line, "")

    def _faults(self, attributes: Mapping[str, str], line: int) -> None:
        for name, value in attributes.items():
            if name.startswith("on"):
                self.built.faults.append((line, f"has an inline event handler: {name}"))
            if name == "style":
                self.built.faults.append(
                    (line, "has a style attribute, which browsers drop here (0012). Write a class")
                )
            if leftovers.in_attribute(value):
                self._leftover(line, value[:60])

    def _leftover(self, line: int, text: str) -> None:
        self.built.faults.append((line, f"shows a leftover of Markdown or Jinja: '{text}'"))

    def end(self, tag: str) -> None:
        if self.error and tag == "div":
            self.built.faults.append((self.error[0], f"shows a macro's fault: {' '.join(self.error[1].split())}"))
            self.error = None
        if tag == "style":
            self._style()

    def text(self, text: str) -> None:
        inside, is_code = self.open[-1]
        if inside == "style":
            self.style = (self.line, text)
        if is_code and inside in ("style", "script"):
            return
        if "&" in text:
            text = unescape(text)
        if self.error:
            self.error = (self.error[0], self.error[1] + text)
        if text.isspace():
            return
        if not is_code:
            for lines, around in leftovers.in_text(text):
                self._leftover(self.line + lines, around)

    def other(self, markup: str) -> None:
        """An XML file may name its stylesheet so."""
        if markup.startswith("<?xml-stylesheet "):
            rest = markup.partition("href=")[2]
            url = rest[1:].partition(rest[:1])[0] if rest else ""
            self.built.references.append(Reference(url, self.line, "stylesheet", loads=True))

    def _style(self) -> None:
        start, text = self.style or (0, "")
        self.style = None
        for line, url, sort in css.loaded(text):
            if not url.startswith("#"):
                self.built.references.append(Reference(url, start + line - 1, sort, loads=True))

    def finish(self) -> None:
        """Ends what the page left open."""
        self._style()


def read(html: str) -> Built:
    """Gives what stands in a built page; lines count from 1."""
    reader = _Reader(html)
    reader.read()
    reader.finish()
    return reader.built
