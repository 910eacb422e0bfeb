"""What a rubric is made of: levels, what is judged, and what a level shows there."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag

from playbook.models import outside
from playbook.models.common import SOURCES, SUPPORT, Model
from playbook.models.ids import CitedId, Id, Word
from playbook.models.prose import Name, Quoted, Text

# A company may write its own name for an id, and several lines where we write a sentence.
StepId = Annotated[Id, BeforeValidator(outside.id_of, json_schema_input_type=str | int)]
Shown = Annotated[
    Annotated[Text, Tag("[text]")] | Annotated[list[Text], Field(min_length=1), Tag("[list]")],
    Discriminator(lambda value: "[list]" if isinstance(value, list) else "[text]"),
]
Said = Annotated[Text, BeforeValidator(outside.joined, json_schema_input_type=str | list[str])]

ONCE = "Say what an interviewer could ask to see, if it is one and the same for {}."


class Level(Model):
    """A step of the ladder, lowest first."""

    id: StepId = Field(description="Write the level's id, like senior.")
    label: Name = Field(description="Write the level's name as readers see it.")
    summary: Said | None = Field(default=None, description="Say in one sentence what this level is trusted with.")
    also_called: list[Quoted] = Field(default=[], description="List names that public ladders give to this step.")
    evidence: Said | None = Field(default=None, description=ONCE.format("the whole level"))
    not_yet: Said | None = Field(
        default=None, description="Say what the level below shows instead, if it is the same in every dimension."
    )
    not_shown: bool = Field(
        default=False, description="Write true if this step means that it was asked for and wasn't shown."
    )
    sources: list[CitedId] = SOURCES


class Answer(Model):
    """A short answer, and the level that it is heard as."""

    level: StepId = Field(description="Write the id of the level that this answer shows.")
    answer: Text = Field(description="Write the invented answer as it would be spoken, in two to four sentences.")


class Anchor(Model):
    """Two invented answers at neighboring levels to a dimension's question."""

    lower: Answer = Field(description="Give the answer at the lower of two neighboring levels.")
    upper: Answer = Field(description="Give the answer at the upper of two neighboring levels.")
    why: Text = Field(description="Say what the upper answer shows that the lower one doesn't.")


class Dimension(Model):
    """What is judged."""

    id: StepId = Field(description="Write the dimension's id, like scope.")
    label: Name = Field(description="Write the dimension's name.")
    question: Said | None = Field(default=None, description="Write the question that this dimension answers.")
    note: Said | None = Field(default=None, description="Say where the dimension comes from and who leaves it out.")
    step_up: dict[StepId, Text] = Field(
        default={},
        description="Say in one sentence for each level but the lowest, by its id, what sets it apart.",
    )
    anchor: Anchor | None = Field(
        default=None, description="Give two invented answers at neighboring levels, and why one is the one."
    )
    evidence: Said | None = Field(default=None, description=ONCE.format("the whole dimension"))
    sources: list[CitedId] = SOURCES


class Signal(Model):
    """What one level shows in one dimension."""

    text: Shown = Field(description="Say what someone at this level shows in this dimension.")
    evidence: Said | None = Field(
        default=None, description="Say what an interviewer could ask to see that would show it."
    )
    not_yet: Said | None = Field(
        default=None, description="Say what the level below shows instead; leave it out at the lowest level."
    )
    basis: Word | None = Field(
        default=None, description="Write source if a cited ladder says this, our-wording if we inferred it."
    )
    support: Word | None = Field(default=None, description=SUPPORT.description)
    sources: list[CitedId] = Field(default=[], description="List the ladders (S01) and claims (A30) behind it.")

    @property
    def texts(self) -> list[str]:
        """Gives what it shows, one or several lines."""
        return [self.text] if isinstance(self.text, str) else self.text


Cell = Annotated[Signal, BeforeValidator(outside.cell, json_schema_input_type=Signal | str | list[str])]
