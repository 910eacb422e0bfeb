"""The words that have one meaning everywhere."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.models.common import Model
from playbook.models.ids import Id, Means
from playbook.models.prose import Name, Text


class Meaning(Model):
    """How a word is shown, and what it means."""

    label: Name = Field(description="Write the word as readers see it.")
    meaning: Text = Field(description="Say in one sentence what it means.")


Words = dict[Id, Meaning]
# What `check` warns of, which names it and so can't be held to it.
Warned = Annotated[Words, Means.QUOTED]


class Vocabulary(Model):
    """data/vocabulary.yml"""

    stages: Words = Field(description="Give the stages of an interview, in order.")
    audiences: Words = Field(description="Give the kinds of readers.")
    supports: Words = Field(description="Give the words for how well supported a statement is.")
    roles: Words = Field(description="Give the roles that a company's ladder may be for.")
    claim_kinds: Words = Field(description="Give the kinds of claims.")
    source_kinds: Words = Field(description="Give the kinds of sources.")
    seen: Words = Field(description="Give the words for how much of a source was read.")
    bases: Words = Field(description="Give the words for where a signal's wording comes from.")
    results: Words = Field(description="Give the words for what a search finds.")
    hype: Warned = Field(description="Give the words that promise too much, and what to write instead.")
    translated: Warned = Field(
        description="Give the phrases that give a translation away, and what to write instead. "
        "In a label '/' parts words of which each will do, and '…' stands for up to three words or none."
    )
    suggested: Warned = Field(
        description="Give single words that are right and that a translation uses too often, and what may read better."
    )
