"""Every record has its page, and every page in a record's folder has its record."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.kinds import BY_FOLDER
from playbook.library.library import Library
from playbook.library.macro_table import BY_KIND, MACRO_NAMED
from playbook.library.record import Record
from playbook.models.common import PageRecord
from playbook.pages.page import Page


def check(library: Library) -> Iterator[Problem]:
    """Names records without a page, pages without a record, and pages that don't show theirs."""
    for record in library.of(PageRecord):
        page = library.page_at(record.address)
        file = f"docs/{record.kind.folder}/{record.id}.md"
        if page is None:
            what = f"has no page. Create {file} with `python3 run.py new {record.kind.name} {record.id}`."
            yield record.problem((), what)
        elif not page.unread:
            yield from _record(library, page, record)
            yield from _title(page, record)
    yield from _orphans(library)


def _record(library: Library, page: Page, record: Record[PageRecord]) -> Iterator[Problem]:
    """Names a page that doesn't show its record, unless a wrong macro there is named already."""
    macro = BY_KIND[record.kind.name]
    calls = [call for call in page.calls if call.name == macro]
    write = f'Write {{{{ {macro}("{record.id}") }}}} on a line of its own.'
    if any(call.arguments[:1] == (record.id,) for call in calls):
        return
    for call in calls:
        if call.arguments and library.get(record.kind.model, str(call.arguments[0])):
            yield page.problem(call.line, call.column, f"shows another record than its own. {write}")
    if not calls and not page.bad_calls and all(call.name in MACRO_NAMED for call in page.calls):
        yield page.problem(1, 1, f"doesn't show its record. {write}")


def _title(page: Page, record: Record[PageRecord]) -> Iterator[Problem]:
    """Names a page whose first heading isn't the record's title."""
    for heading in page.headings:
        called = any(call.line == heading.line for call in page.calls) or heading.line in page.bad_calls
        if heading.level == 1 and not called:
            address = record.address.strip("/")
            what = f'writes a title of its own. The record has it: write # {{{{ title("{address}") }}}}.'
            yield page.problem(heading.line, 1, what)


def _orphans(library: Library) -> Iterator[Problem]:
    """Names pages whose record isn't there; what leads to such a record isn't named as well."""
    for page in library.pages:
        if page.address in library.waiting:
            folder, _, rest = page.address.strip("/").partition("/")
            kind = BY_FOLDER[folder]
            file = f"data/{kind.data}{rest}.yml"
            what = f"has no record. Create {file} with `python3 run.py new {kind.name} {rest}`."
            if page.address in library.published.lines:
                what = f"has lost its record. Put {file} back, "
                what += "or take this page out too and write in data/moved.yml where it went."
            yield page.problem(1, 1, what)
