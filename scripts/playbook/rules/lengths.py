"""What is read or done in one sitting stays short: guides and checklists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.checklist import Checklist
from playbook.pages.page import Page

WORDS = 1_200
ITEMS = 16
_CODE = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)")


def check(library: Library) -> Iterator[Problem]:
    """Names guides with too many words, lists with too many items, and lists in which too much is essential."""
    for page in library.pages:
        if page.address.startswith("/guides/") and (count := words(page)) > WORDS:
            what = f"has {count:,} words; a guide has at most {WORDS:,}. Cut, or give a part a guide of its own."
            yield page.problem(1, 1, what)
    for record in library.of(Checklist):
        items = [item for section in record.value.sections for item in section.items]
        essential = sum(item.essential for item in items)
        if len(items) > ITEMS:
            what = f"has {len(items)} items; a list has at most {ITEMS}. Make two lists of it, or take some out."
            yield record.problem(("sections",), what)
        if len(items) > 1 and not 1 <= essential <= len(items) / 2:
            what = (
                f"marks {essential} of {len(items)} items as essential. Mark at least one, and at most half: "
                "what a reader with five minutes must not skip."
            )
            yield record.problem(("sections",), what)


def words(page: Page) -> int:
    """Gives how many words of a page are read; macro calls and link targets don't count."""
    text = _CODE.sub(" ", " ".join(paragraph.text for paragraph in page.paragraphs))
    return len(re.findall(r"[\w'-]+", text))
