"""A guide hands over a checklist and a template; each of those is reached from a guide and from a situation."""

from __future__ import annotations

import pathlib
import posixpath
import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.kinds import KIND_NAMED
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.address import Address
from playbook.models.common import Model
from playbook.models.start import Situation
from playbook.pages.page import Page
from playbook.pages.read import address_of
from playbook.rules.situations import MOST

_START = "/start/"
REACHED = (KIND_NAMED["checklist"], KIND_NAMED["template"])
_END = 1_000_000


def check(library: Library) -> Iterator[Problem]:
    """Names guides that lead to nothing to do, and checklists and templates that nobody comes across."""
    guides = [page for page in library.pages if page.address.startswith("/guides/") and page.address != "/guides/"]
    unread = any(page.unread or page.bad_calls for page in library.pages)
    if unread or any(address.startswith(_START) for address in library.broken | library.waiting):
        return  # what can't be read may hold the link
    for page in (page for page in guides if not _unwritten(page)):
        yield from _first_screen(page)
    from_guides = {address for page in guides for address in _leads_to(page)}
    from_start = {Address(link).page for r in library.of(Situation) for link in r.value.links()}
    for record in (r for kind in REACHED for r in library.of(kind.model)):
        if record.address not in from_guides:
            what = f"is reached from no guide. Link to {record.address} from the guide that it belongs to."
            yield record.problem((), what)
        if record.address not in from_start:
            what = f"is reached from no situation. {_where_to_add(library, record)}"
            yield record.problem((), what)


def _where_to_add(library: Library, record: Record[Model]) -> str:
    """Says which plan has room for one more link, those with the fewest first."""
    plans = [one for one in library.of(Situation) if one.value.plan]
    count, file = min(((len(one.value.links()), one.file) for one in plans), default=(MOST, ""))
    if count < MOST:
        return f"Add {record.address} to the plan of one, like {file}, which has {count} of {MOST} links."
    return f"Every plan in data/start/ is full ({MOST} links): put {record.address} in the place of another link."


def _first_screen(page: Page) -> Iterator[Problem]:
    below = [heading.line for heading in page.headings if heading.level > 1]
    found = _leads_to(page, before=min(below, default=_END))
    for kind in REACHED:
        if not any(address.startswith(kind.home) and address != kind.home for address in found):
            what = f"names no {kind.name} before its second heading. Link to one in the box 'Do this now'."
            yield page.problem(1, 1, what)


def _unwritten(page: Page) -> bool:
    return any(re.search(r"\bTODO\b", paragraph.text) for paragraph in page.paragraphs)


def _leads_to(page: Page, before: int = _END) -> set[str]:
    """Gives the addresses of the pages that a page links to above the line `before`."""
    found = set()
    for link in page.links:
        path = Address(link.target).page
        if link.line < before and path.endswith(".md"):
            file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
            found.add(address_of(pathlib.PurePosixPath(file.removeprefix("docs/"))))
    return found
