"""The names that a company gives to its levels, in their order."""

from __future__ import annotations

from pydantic import Field

from playbook.models.common import ASKED_AS, SOURCES, SUPPORT, Model
from playbook.models.ids import CitedId, Date, Id, Word
from playbook.models.prose import Quoted, Text


class Ladder(Model):
    """One role's level names within one company, lowest first."""

    role: Word = Field(description="Write a word from data/vocabulary.yml (roles).")
    levels: list[Quoted] = Field(
        min_length=2, description="List the names that texts give to the levels, lowest first."
    )
    own: bool = Field(default=False, description="Write true if the company itself published this order.")
    support: Word = SUPPORT
    read_on: Date = Field(description="Write the day on which its sources were read, like 2026-11-22.")
    note: Text | None = Field(default=None, description="Say what to know, such as where texts differ.")
    sources: list[CitedId] = Field(min_length=1, description="List the sources (S11) of this order.")


class Company(Model):
    """A company or public employer. The order holds within it; nothing here compares two of them."""

    id: Id = Field(description="Write a short id, like gitlab.")
    name: Quoted = Field(description="Write the company's name.")
    also_called: list[Quoted] = Field(default=[], description="List other names that readers use for it.")
    asked_as: list[Quoted] = ASKED_AS
    ladders: list[Ladder] = Field(min_length=1, description="List its ladders, one for each role.")
    note: Text | None = Field(default=None, description="Say what to know about levels there.")
    sources: list[CitedId] = SOURCES


class Companies(Model):
    """data/companies.yml"""

    companies: list[Company] = Field(description="List the companies, in the order of the alphabet.")
