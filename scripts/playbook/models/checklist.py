"""A checklist: sections of items to do."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from playbook.models.common import ASKED_AS, LINKS, SOURCES, Model, PageRecord, Part
from playbook.models.ids import AddressText, CitedId, Id
from playbook.models.prose import Quoted, Text, Title


class Item(Model):
    """One thing to do, and why."""

    id: Id = Field(description="Write a short id that stays when the text is reworded, like say-it-aloud.")
    text: Text = Field(description="Say what to do, verb first, in one sentence.")
    why: Text = Field(description="Say in one or two sentences why it matters.")
    how: Text | None = Field(default=None, description="Say how to do it, if that isn't plain.")
    asked_as: list[Quoted] = ASKED_AS
    essential: bool = Field(default=False, description="Write true if a reader with five minutes must not skip it.")
    links: list[AddressText] = LINKS
    sources: list[CitedId] = SOURCES


class Section(Model):
    """Items that belong together."""

    id: Id = Field(description="Write a short id of the section, like the-numbers.")
    title: Title = Field(description="Write the section's heading.")
    items: list[Item] = Field(min_length=1, description="List the items of this section.")


class Checklist(PageRecord):
    """data/checklists/<id>.yml"""

    minutes: int = Field(ge=1, le=600, description="Write how many minutes the whole list takes, by our estimate.")
    counted: bool = Field(
        default=True, description="Write false where a count of what is done would hurt, as after a rejection."
    )
    sections: list[Section] = Field(min_length=1, description="List the sections, each with its items.")

    def parts(self) -> Iterator[Part]:
        """Gives each section and item."""
        for i, section in enumerate(self.sections):
            yield Part(section.id, section.title, ("sections", i))
            for j, item in enumerate(section.items):
                yield Part(item.id, item.text, ("sections", i, "items", j), tuple(item.sources))
