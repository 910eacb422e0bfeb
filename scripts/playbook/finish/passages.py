"""The words of a finished page, place by place: what a search can lead to, without what surrounds the text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from html.parser import HTMLParser

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
_VOID = ("br", "hr", "img", "input", "wbr", "use", "path")


@dataclass
class Passage:
    """A place of a page (`anchor`, empty for the page itself) and its blocks of text, in reading order."""

    anchor: str
    blocks: list[str] = field(default_factory=list)


def passages(html: str, anchors: Collection[str]) -> list[Passage]:
    """Gives the page's own passage, then one for each of the anchors, in the order of the page.

    A heading's passage goes to the next heading or to the end of what holds it, every other to the end of its element.
    """
    reader = _Reader(anchors)
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.found


@dataclass
class _Open:
    tag: str
    passage: Passage
    silent: bool


class _Reader(HTMLParser):
    def __init__(self, anchors: Collection[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors = anchors
        self.found = [Passage("")]
        self.open = [_Open("", self.found[0], silent=False)]
        self.words: list[str] = []

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self.end_block()
        if tag in _VOID:
            return
        attributes = dict(pairs)
        around = self.open[-1]
        silent = around.silent or tag in _SILENT or "hidden" in attributes or "data-search-exclude" in attributes
        passage = around.passage
        anchor = attributes.get("id") or ""
        if anchor in self.anchors:
            passage = Passage(anchor)
            self.found.append(passage)
            if tag in _HEADINGS:
                around.passage = passage
                silent = True  # its words are the passage's title
        self.open.append(_Open(tag, passage, silent or tag == "h1"))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.end_block()
        if any(one.tag == tag for one in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.open[-1].silent:
            self.words.append(data)

    def end_block(self) -> None:
        """Keeps what was read as a block of the passage that is open."""
        block = " ".join("".join(self.words).split())
        self.words.clear()
        if any(sign.isalnum() for sign in block):
            self.open[-1].passage.blocks.append(block)
