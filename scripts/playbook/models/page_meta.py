"""The front matter of a page in docs/."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from playbook.models.common import ASKED_AS, Model, Reviewed
from playbook.models.ids import Id, Word
from playbook.models.prose import Quoted, Text


class PageMeta(Model):
    """The keys between the two --- lines at the top of a page."""

    description: Text | None = Field(
        default=None, description="Say in one sentence what a reader gets; search engines and shares show it."
    )
    stages: list[Word] = Field(default=[], description="List the stages that a guide helps in.")
    audiences: list[Word] = Field(default=[], description="List whom a guide is for.")
    also_called: list[Quoted] = Field(default=[], description="List other words that readers use for it.")
    asked_as: list[Quoted] = ASKED_AS
    parts_asked_as: dict[Id, list[Quoted]] = Field(
        default={}, description="Give for the id of a heading how readers would ask for what stands below it."
    )
    uncovered: bool = Field(
        default=False, description="Write true where a page says what is left out: the search shows what answers first."
    )
    reviewed: Reviewed | None = Field(default=None, description="Say when it was reviewed (on) and what (what).")
    hide: list[Literal["toc"]] = Field(default=[], description="Write toc to leave the table of contents out.")
