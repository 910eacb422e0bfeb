"""The words of a finished page, place by place: what a search can lead to, without what surrounds the text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from html import unescape

from playbook.markup import Reader

# Beside what a fragment marks with data-search-exclude. No reader looks for a button's words.
_SILENT = ("button", "nav", "noscript", "script", "select", "style", "svg", "template", "textarea")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Words on both sides of these belong together; everything else ends a sentence.
_INLINE = (
    "a",
    "abbr",
    "b",
    "code",
    "em",
    "i",
    "label",
    "mark",
    "pm-link",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
)


@dataclass
class Passage:
    """A place of a page (`anchor`, empty for the page itself) and its blocks of text, in reading order."""

    anchor: str
    blocks: list[str] = field(default_factory=list)


def passages(html: str, anchors: Collection[str]) -> list[Passage]:
    """Gives the page's own passage, then one for each of the anchors, in the order of the page.

    A heading's passage goes to the next heading or to the end of what holds it, every other to the end of its element.
    """
    reader = _Reader(html, anchors)
    reader.read()
    reader.end_block()
    return reader.found


@dataclass
class _Inside:
    passage: Passage
    silent: bool


class _Reader(Reader[_Inside]):
    """Knows of each open element to which passage its words belong, and whether nobody looks for them."""

    def __init__(self, html: str, anchors: Collection[str]) -> None:
        self.anchors = anchors
        self.found = [Passage("")]
        super().__init__(html, _Inside(self.found[0], silent=False))
        self.words: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> _Inside:
        if tag not in _INLINE:
            self.end_block()
        around = self.open[-1][1]
        silent = around.silent or tag in _SILENT or "hidden" in attributes or "data-search-exclude" in attributes
        passage = around.passage
        anchor = attributes.get("id", "")
        if anchor in self.anchors:
            passage = Passage(anchor)
            self.found.append(passage)
            if tag in _HEADINGS:
                around.passage = passage
                silent = True  # its words are the passage's title
        return _Inside(passage, silent or tag == "h1")

    def end(self, tag: str) -> None:
        if tag not in _INLINE:
            self.end_block()

    def text(self, text: str) -> None:
        if not self.open[-1][1].silent:
            self.words.append(text)

    def end_block(self) -> None:
        """Keeps what was read as a block of the passage that is open."""
        if not self.words:
            return
        block = " ".join(unescape("".join(self.words)).split())
        self.words.clear()
        if any(character.isalnum() for character in block):
            self.open[-1][1].passage.blocks.append(block)
