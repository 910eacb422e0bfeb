"""What is known of a Markdown page without building it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playbook.errors import Problem
from playbook.models.page_meta import PageMeta


@dataclass(frozen=True)
class Heading:
    """A heading; `anchor` is its explicit id, or "" when the writer gave none."""

    level: int
    text: str
    anchor: str
    line: int


@dataclass(frozen=True)
class Call:
    """A macro call with literal arguments; `alone` when it has its line to itself, from column 1."""

    name: str
    arguments: tuple[Any, ...]
    keywords: dict[str, Any]
    line: int
    column: int
    alone: bool


@dataclass(frozen=True)
class Link:
    """A link or image as the writer wrote it."""

    target: str
    text: str
    line: int
    column: int
    image: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Lines that stand together; `invented` inside a box that says so."""

    line: int
    text: str
    invented: bool


@dataclass
class Page:
    """A page under docs/ and what stands in it; places count from 1."""

    file: str
    address: str
    meta: PageMeta = field(default_factory=PageMeta)
    headings: list[Heading] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Gives the words of the first heading."""
        return next((h.text for h in self.headings if h.level == 1), "")

    def problem(self, line: int, column: int, what: str) -> Problem:
        """Gives a problem at a place in this page."""
        return Problem(self.file, line, column, "", what)

    def section_at(self, line: int) -> str:
        """Gives the anchor of the section that a line stands in, "" before the first one."""
        anchor = ""
        for heading in self.headings:
            if heading.line > line:
                break
            anchor = heading.anchor if heading.level > 1 else ""
        return anchor
