"""What is known of a Markdown page without building it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playbook.errors import Path, Problem, dotted
from playbook.models.page_meta import PageMeta
from playbook.reading.document import Document


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
    """Lines that stand together, from `line` on; `invented` inside a box that says so."""

    line: int
    lines: tuple[str, ...]
    invented: bool

    @property
    def text(self) -> str:
        """Gives the lines as one."""
        return " ".join(self.lines)

    def line_of(self, at: int) -> int:
        """Gives the line of the page on which the sign number `at` of `text` stands."""
        for number, line in enumerate(self.lines, self.line):
            at -= len(line) + 1
            if at < 0:
                return number
        return self.line


@dataclass
class Page:
    """A page under docs/ and what stands in it; places count from 1.

    `document` is its front matter as written; `unread`: its file can't be read, so nothing is known of it;
    `unread_meta`: the same of its front matter;
    `bad_calls` are the lines with a macro that can't be read; `lines` all that is no code and no comment,
    from `first_line` on.
    """

    file: str
    address: str
    meta: PageMeta = field(default_factory=PageMeta)
    headings: list[Heading] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    document: Document = field(default_factory=Document)
    unread: bool = False
    unread_meta: bool = False
    bad_calls: list[int] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    first_line: int = 1

    @property
    def title(self) -> str:
        """Gives the words of the first heading."""
        return next((h.text for h in self.headings if h.level == 1), "")

    def problem(self, line: int, column: int, what: str) -> Problem:
        """Gives a problem at a place in this page."""
        return Problem(self.file, line, column, "", what)

    def meta_problem(self, path: Path, what: str) -> Problem:
        """Gives a problem with a key of the front matter."""
        return Problem(self.file, *self.document.place(path), dotted(path), what)

    def section_at(self, line: int) -> str:
        """Gives the anchor of the section that a line stands in, "" before the first one."""
        anchor = ""
        for heading in self.headings:
            if heading.line > line:
                break
            anchor = heading.anchor if heading.level > 1 else ""
        return anchor
