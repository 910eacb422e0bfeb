"""What stands at an address: a page, a record, a part of one, or a heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playbook.library import walk
from playbook.library.record import Record
from playbook.models.common import Model, Part
from playbook.pages.page import Heading, Page


@dataclass(frozen=True)
class Target:
    """What stands at an address: a page, a record, a part of one, or a heading."""

    address: str
    title: str
    record: Record[Model] | None = None
    part: Part | None = None
    page: Page | None = None
    heading: Heading | None = None

    @property
    def value(self) -> object:
        """Gives what the record says there, or the page's front matter."""
        if self.record:
            return walk.at(self.record.value, self.part.path if self.part else ())
        return self.page.meta if self.page else None

    @property
    def asked_as(self) -> list[str]:
        """Gives how readers ask for it."""
        if self.heading and self.page:
            return self.page.meta.parts_asked_as.get(self.heading.anchor, [])
        return getattr(self.value, "asked_as", [])


def all_targets(records: list[Record[Model]], pages: list[Page]) -> Iterator[Target]:
    """Gives what stands at every address, also where two claim the same one."""
    for record in records:
        if not record.kind.home:
            continue
        yield Target(record.address, record.title, record=record)
        for part in record.parts():
            yield Target(f"{record.address}#{part.anchor}", part.label, record=record, part=part)
    stubs = {record.address for record in records}
    for page in pages:
        if page.address not in stubs:
            yield Target(page.address, page.title, page=page)
        for heading in page.headings:
            if heading.anchor and heading.level > 1:
                yield Target(f"{page.address}#{heading.anchor}", heading.text, page=page, heading=heading)
