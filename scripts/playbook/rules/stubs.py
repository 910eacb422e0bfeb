"""Every record has its page, and every page in a record's folder has its record."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.kinds import BY_FOLDER, Kind
from playbook.library.library import Library
from playbook.library.macros import BY_KIND


def check(library: Library) -> Iterator[Problem]:
    """Names records without a page, pages without a record, and pages that don't show theirs."""
    for record in library.records:
        if not record.kind.has_pages:
            continue
        page = library.page_at(record.address)
        file = f"docs/{record.kind.folder}/{record.id}.md"
        macro = BY_KIND[record.kind.name]
        if page is None:
            what = f"has no page. Create {file} with `python3 run.py new {record.kind.name} {record.id}`."
            yield record.problem((), what)
        elif not any(c.name == macro and c.arguments[:1] == (record.id,) for c in page.calls):
            yield page.problem(
                1, 1, f'doesn\'t show its record. Write {{{{ {macro}("{record.id}") }}}} on a line of its own.'
            )
    yield from _orphans(library)


def _orphans(library: Library) -> Iterator[Problem]:
    for page in library.pages:
        folder, _, rest = page.address.strip("/").partition("/")
        kind: Kind | None = BY_FOLDER.get(folder)
        if kind and rest and library.get(kind.name, rest) is None and not library.is_broken(page.address):
            what = f"has no record. Create data/{kind.data}{rest}.yml with `python3 run.py new {kind.name} {rest}`."
            yield page.problem(1, 1, what)
