"""Finds headings, links and paragraphs in a page's Markdown."""

from __future__ import annotations

import re

from playbook.pages.page import Heading, Link, Page, Paragraph

_FENCE = re.compile(r"\s*(```|~~~)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:\s*\{\s*:?\s*#([^\s}]+)[^}]*\})?\s*$")
_CODE = re.compile(r"(`+).+?\1")
_INLINE = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)(\{[^}]*\})?")
_REFERENCE = re.compile(r"(?<!\\)\[([^\]\[]+)\]\[([^\]]*)\]")
_DEFINITION = re.compile(r"\s{0,3}\[([^\]]+)\]:\s*<?(\S+?)>?(?:\s+\".*\")?\s*$")
_HTML = re.compile(r"<(a|img|link|source|script|iframe)\b[^>]*?\b(href|src)=[\"']([^\"']*)[\"']", re.I)
_BOX = re.compile(r"(!!!|\?\?\?\+?)\s+([\w-]+)(.*)$")


def find(page: Page, text: str, first_line: int) -> None:
    """Adds headings, links and paragraphs of `text`, which starts on `first_line`, to the page."""
    lines = _without_code(text)
    definitions = {m.group(1).lower() for line in lines if (m := _DEFINITION.match(line))}
    for number, line in enumerate(lines, first_line):
        heading = _HEADING.fullmatch(line)
        if heading:
            words = re.sub(r"\{\{.*?\}\}", "", heading[2]).strip(" #")
            page.headings.append(Heading(len(heading[1]), words, heading[3] or "", number))
        _links(page, line, number, definitions)
    _paragraphs(page, lines, first_line)


def _without_code(text: str) -> list[str]:
    """Gives the lines with code blanked out, so that places stay."""
    lines, fence = [], ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if fence or mark:
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1] == fence:
                fence = ""
            lines.append("")
        else:
            lines.append(_CODE.sub(lambda code: " " * len(code.group()), line))
    return lines


def _links(page: Page, line: str, number: int, definitions: set[str]) -> None:
    for found in _INLINE.finditer(line):
        page.links.append(Link(found[3], found[2], number, found.start() + 1, bool(found[1])))
    for found in _HTML.finditer(line):
        image = found[1].lower() in ("img", "source")
        page.links.append(Link(found[3], "html", number, found.start() + 1, image))
    definition = _DEFINITION.match(line)
    if definition:
        page.links.append(Link(definition[2], definition[1], number, 1))
        return
    for found in _REFERENCE.finditer(line):
        label = (found[2] or found[1]).lower()
        if label not in definitions:
            what = f"uses [{label}], which is defined nowhere. Write the link as [text](../folder/page.md)."
            page.problems.append(page.problem(number, found.start() + 1, what))


def _paragraphs(page: Page, lines: list[str], first_line: int) -> None:
    box_invented, start, kept = False, 0, list[str]()
    for number, line in enumerate([*lines, ""], first_line):
        box = _BOX.match(line)
        if box:
            box_invented = "invented" in box[3].lower()
        elif line.strip() and not line.startswith("    "):
            box_invented = False
        if line.strip() and not box:
            start = start or number
            kept.append(line.strip())
        elif kept:
            page.paragraphs.append(Paragraph(start, " ".join(kept), box_invented))
            start, kept = 0, []
