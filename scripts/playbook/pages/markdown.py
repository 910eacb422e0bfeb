"""Finds headings, links and paragraphs in a page's Markdown."""

from __future__ import annotations

import re

from playbook.pages import links
from playbook.pages.code import without_code
from playbook.pages.page import Heading, Page, Paragraph

_HEADING = re.compile(r"(#{1,6})(.*?)(?:\s*\{\s*:?\s*(?:\.[\w-]+\s+)*#([^\s}]+)[^}]*\})?\s*$")
_INDENTED = re.compile(r"(?:\s+|\s*>\s*|\s*[-*+]\s+)#{1,6}\s+\S")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
BOX = re.compile(r"(!!!|\?\?\?\+?)\s+([\w-]+)(.*)$")


def find(page: Page, text: str, first_line: int) -> None:
    """Adds headings, links and paragraphs of `text`, which starts on `first_line`, to the page."""
    lines = page.lines = without_code(page, text, first_line)
    page.first_line = first_line
    before = ""
    for number, line in enumerate(lines, first_line):
        heading = _HEADING.fullmatch(line)
        if heading:
            words = re.sub(r"\{\{.*?\}\}", "", heading[2]).strip(" #")
            page.headings.append(Heading(len(heading[1]), words, heading[3] or "", number))
        else:
            _odd_heading(page, before, line, number)
        before = line
    links.find(page, lines, first_line)
    _paragraphs(page, lines, first_line)


def _odd_heading(page: Page, before: str, line: str, number: int) -> None:
    """Names headings that Markdown would make of this line, and that no link could reach."""
    if _INDENTED.match(line):
        what = "has a heading inside a box, list or quote. Write it in bold, or start it in the first column."
        page.problems.append(page.problem(number, 1, what))
    elif _UNDERLINE.fullmatch(line) and before.strip() and not before.startswith((" ", "#")):
        what = f"is underlined, which makes it a heading. Write '## {before.strip()} {{ #short-id }}'"
        page.problems.append(page.problem(number - 1, 1, f"{what}, or put a blank line below it."))


def _paragraphs(page: Page, lines: list[str], first_line: int) -> None:
    box_invented, start, kept = False, 0, list[str]()
    for number, line in enumerate([*lines, ""], first_line):
        box = BOX.match(line)
        if box:
            box_invented = "invented" in box[3].lower()
        elif line.strip() and not line.startswith("    "):
            box_invented = False
        if line.strip() and not box:
            start = start or number
            kept.append(line.strip())
        elif kept:
            page.paragraphs.append(Paragraph(start, tuple(kept), box_invented))
            start, kept = 0, []
