"""Finds the links and images in a page's Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable

from playbook.pages.page import Link, Page

_WORDS = r"((?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]]{0,300}\]){0,1000})"
_TITLE = r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_INLINE = re.compile(rf"(!?)\[{_WORDS}\]\([ \t]*(?:<([^>\n]*)>|([^)\n\"']*?)){_TITLE}[ \t]*\)")
_REFERENCE = re.compile(r"(?<!\\)\[([^\]\[\n]+)\]\[([^\]\n]*)\]")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]\n]+)\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*)?[ \t]*$", re.M)
_BARE = re.compile(r"<((?:https?|ftp|mailto):[^>\s]*)>", re.I)


def find(page: Page, lines: list[str], first_line: int) -> None:
    """Adds the links of `lines`, the first of which is `first_line`, to the page."""
    text = "\n".join(lines)
    definitions = {found[1].lower() for found in _DEFINITION.finditer(text)}

    def add(at: int, target: str, words: str, image: bool = False) -> None:
        page.links.append(Link(target, words, *_place(text, at, first_line), image))

    _inline(text, 0, add)
    for found in _BARE.finditer(text):
        add(found.start(), found[1], found[1])
    for found in _DEFINITION.finditer(text):
        add(found.start(), found[2], found[1])
    for found in _REFERENCE.finditer(text):
        label = (found[2] or found[1]).lower()
        if label not in definitions:
            what = f"uses [{label}], which is defined nowhere. Write the link as [text](../folder/page.md)."
            page.problems.append(page.problem(*_place(text, found.start(), first_line), what))


def _inline(text: str, begin: int, add: Callable[..., None]) -> None:
    for found in _INLINE.finditer(text):
        target = found[4] if found[3] is None else found[3]
        add(begin + found.start(), target.strip(), found[2], bool(found[1]))
        if "](" in found[2]:
            _inline(found[2], begin + found.start(2), add)


def _place(text: str, at: int, first_line: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at)
