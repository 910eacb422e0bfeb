"""What all records share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from playbook.models.ids import AddressText, CitedId, Date, Id, Word
from playbook.models.prose import PageTitle, Quoted, Text


class Model(BaseModel):
    """A strict block of keys: nothing unknown, nothing guessed, nothing changed later.

    The description of each field says what to write there. It is shown by editors (JSON Schema)
    and in the error when the field is missing.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True)
class Part:
    """A piece of a record that has its own address.

    `anchor` is its id on the record's page, `label` what a reader sees, `path` its place in the
    record's data, `sources` what it names as its sources.
    """

    anchor: str
    label: str
    path: tuple[str | int, ...]
    sources: tuple[str, ...] = field(default=())


class Reviewed(Model):
    """When the record was last looked through, and what was looked at."""

    on: Date = Field(description="Write the day of the last review, like 2026-11-22.")
    what: Text = Field(description="Say in a few words what was checked on that day.")


ASKED_AS: Any = Field(
    default=[],
    description="List how readers would ask for it in a search, as they would type it; searched, never shown.",
)


class Labeled(Model):
    """The words by which people and lists find a thing."""

    stages: list[Word] = Field(
        min_length=1, description="List the interview stages it helps in, from data/vocabulary.yml."
    )
    audiences: list[Word] = Field(
        min_length=1, description="List whom it is for, from data/vocabulary.yml: pm, tpm, senior, manager or all."
    )
    also_called: list[Quoted] = Field(
        default=[], description="List other words that readers use for it; they are shown and searched."
    )
    asked_as: list[Quoted] = ASKED_AS


class PageRecord(Labeled):
    """A record with a page of its own."""

    id: Id = Field(description="Write the file's name without .yml; it is also the address and never changes.")
    title: PageTitle = Field(description="Write the page's title as a reader would say it.")
    summary: Text = Field(
        description="Say in one sentence what a reader gets here; it is also the description when the page is shared."
    )
    sources: list[CitedId] = Field(
        default=[], description="List the claims (E4) and sources (S128) that the whole page rests on."
    )
    reviewed: Reviewed = Field(description="Say when it was last reviewed (on) and what was checked (what).")

    def parts(self) -> Iterator[Part]:
        """Gives the pieces that have an address of their own, in reading order."""
        raise NotImplementedError


# Any, as pydantic's own Field gives it: a default that stands for whatever the field holds.
LINKS: Any = Field(default=[], description="List addresses of the playbook that help here, like /templates/about-you/.")
SOURCES: Any = Field(default=[], description="List the claims (E4) and sources (S128) that this rests on.")
SUPPORT: Any = Field(description="Say how well supported it is, with a word from data/vocabulary.yml (supports).")

__all__ = [
    "LINKS", "SOURCES", "SUPPORT", "AddressText", "CitedId", "Id", "Labeled", "Model", "PageRecord", "Part",
    "Reviewed", "Text", "Word",
]  # fmt: skip
