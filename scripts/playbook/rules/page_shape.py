"""What every page needs: one first heading, ids on the others, a description."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from playbook.errors import Problem, nearest
from playbook.library.kinds import stub_kind
from playbook.library.library import Library
from playbook.models.ids import ID_PATTERN, LONGEST_ID
from playbook.models.prose import LONGEST_PAGE_TITLE, LONGEST_TITLE
from playbook.pages.page import Page

_NOT_FOUND = "docs/404.md"


def check(library: Library) -> Iterator[Problem]:
    """Names pages whose headings or front matter are wrong."""
    for page in library.pages:
        if page.file == _NOT_FOUND:
            what = "would take the place of the site's own page for what isn't found. "
            yield page.problem(1, 1, f"{what}Edit overrides/404.html, and delete this file.")
        if page.unread or page.file == _NOT_FOUND:
            continue
        yield from _headings(page)
        yield from _unwritten(page)
        yield from _tables(page)
        is_stub = stub_kind(page.address) is not None
        keys = page.document.value
        described = isinstance(keys, dict) and any(nearest(key, ["description"]) for key in keys)
        if is_stub and isinstance(keys, dict) and "description" in keys:
            yield page.meta_problem(("description",), "stands in the record (summary). Take it out of the page.")
        if not is_stub and not described and not page.unread_meta:
            what = "has no description. Open the page with ---, 'description: one sentence', ---."
            yield page.problem(1, 1, what)


def _unwritten(page: Page) -> Iterator[Problem]:
    for paragraph in page.paragraphs:
        for number, line in enumerate(paragraph.lines, paragraph.line):
            if re.search(r"\bTODO\b", line):
                yield page.problem(number, 1, "still says TODO. Write the text, or delete it.")


def _tables(page: Page) -> Iterator[Problem]:
    for paragraph in page.paragraphs:
        for number, (head, below) in enumerate(itertools.pairwise(paragraph.lines), paragraph.line):
            cells = head.strip().strip("|").split("|")
            if re.fullmatch(r"\s*\|?[\s:|-]*-[\s:|-]*", below) and "|" in below and not all(c.strip() for c in cells):
                what = "is a table whose column has no name, which nobody can hear. Write a word into each cell here."
                yield page.problem(number, 1, what)


def _headings(page: Page) -> Iterator[Problem]:
    first = [h for h in page.headings if h.level == 1]
    if not first:
        yield page.problem(1, 1, "has no title. Write one line '# Title' before the text.")
    for heading in first[1:]:
        what = f"has a second title. Write '## {heading.text} {{ #short-id }}'."
        yield page.problem(heading.line, 1, what)
    yield from _lengths(page)
    level = 1
    for heading in page.headings:
        if heading.level > level + 1:
            marks = "#" * (level + 1)
            write = f"{marks} {heading.text} {{ #{heading.anchor or 'short-id'} }}"
            yield page.problem(heading.line, 1, f"skips a heading level. Write '{write}'.")
        level = heading.level
        if heading.level == 1:
            continue
        if not heading.text:
            yield page.problem(heading.line, 1, "is a heading without words. Write them, or delete the line.")
        elif not heading.anchor:
            marks = "#" * heading.level
            what = "has no id, so a link to it would break when it is reworded. "
            yield page.problem(heading.line, 1, f"{what}Write '{marks} {heading.text} {{ #short-id }}'.")
        elif not re.fullmatch(ID_PATTERN, heading.anchor):
            what = f"the id '{heading.anchor}' is not in small letters with hyphens. Write one like short-id."
            yield page.problem(heading.line, 1, what)


def _lengths(page: Page) -> Iterator[Problem]:
    for heading in page.headings:
        longest, name = (LONGEST_PAGE_TITLE, "a page's title") if heading.level == 1 else (LONGEST_TITLE, "a title")
        if len(heading.text) > longest:
            what = f"has {len(heading.text)} characters, and {name} takes {longest}. Cut it."
            yield page.problem(heading.line, 1, what)
        if len(heading.anchor) > LONGEST_ID:
            what = f"has an id of {len(heading.anchor)} characters, and an id takes {LONGEST_ID}. Write a shorter one."
            yield page.problem(heading.line, 1, what)
