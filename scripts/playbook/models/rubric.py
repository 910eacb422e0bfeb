"""A rubric: what each level shows in each dimension."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag

from playbook.models import outside
from playbook.models.common import SOURCES, SUPPORT, Model, PageRecord, Part
from playbook.models.text import CitedId, Id, Text, Url, Word

# A company may write its own name for an id, and several lines where we write a sentence.
StepId = Annotated[Id, BeforeValidator(outside.id_of, json_schema_input_type=str | int)]
Shown = Annotated[
    Annotated[Text, Tag("[text]")] | Annotated[list[Text], Field(min_length=1), Tag("[list]")],
    Discriminator(lambda value: "[list]" if isinstance(value, list) else "[text]"),
]
Said = Annotated[Text, BeforeValidator(outside.joined, json_schema_input_type=str | list[str])]

_ONCE = "Say what an interviewer could ask to see, if it is one and the same for {}."


class Level(Model):
    """A step of the ladder, lowest first."""

    id: StepId = Field(description="Write the level's id, like senior.")
    label: Text = Field(description="Write the level's name as readers see it.")
    summary: Said | None = Field(default=None, description="Say in one sentence what this level is trusted with.")
    also_called: list[Text] = Field(default=[], description="List names that public ladders give to this step.")
    evidence: Said | None = Field(default=None, description=_ONCE.format("the whole level"))
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
    label: Text = Field(description="Write the dimension's name.")
    question: Said | None = Field(default=None, description="Write the question that this dimension answers.")
    note: Said | None = Field(default=None, description="Say where the dimension comes from and who leaves it out.")
    step_up: dict[StepId, Text] = Field(
        default={},
        description="Say in one sentence for each level but the lowest, by its id, what sets it apart.",
    )
    anchor: Anchor | None = Field(
        default=None, description="Give two invented answers at neighboring levels, and why one is the one."
    )
    evidence: Said | None = Field(default=None, description=_ONCE.format("the whole dimension"))
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


class Opening(Model):
    """What the rubric is and isn't, said before anything else."""

    what_it_is: Text = Field(description="Say what this rubric is and from which public ladders it was made.")
    what_it_is_not: Text = Field(description="Say that it isn't validated and isn't a hiring decision by itself.")
    risk: Text | None = Field(default=None, description="Say how using it can go wrong, such as a known bias.")
    sources: list[CitedId] = SOURCES


class RestsOn(Model):
    """What a rubric's standing is, said once."""

    reviewed_by: Text = Field(description="Say who read it, by role and never by name.")
    against: list[CitedId] = Field(min_length=1, description="List the sources against which it was read.")
    disputed: Text = Field(description="Say what in it is disputed, and by whom.")
    tried: Text = Field(description="Say who has used it for a decision; 'Not yet tried by an interview panel.'")


class Whose(Model):
    """The company whose words a ladder has."""

    name: Text = Field(description="Write the company's or team's name.")
    url: Url | None = Field(default=None, description="Give the address at which it keeps the ladder, if there is one.")


class Rubric(PageRecord):
    """data/rubrics/<id>.yml"""

    whose: Annotated[Whose | None, BeforeValidator(outside.company, json_schema_input_type=Whose | str | None)] = Field(
        default=None,
        description="Name the company whose ladder and words these are; our style isn't asked of them.",
    )
    opening: Opening | None = Field(
        default=None, description="Say what the rubric is (what_it_is) and isn't (what_it_is_not)."
    )
    rests_on: RestsOn | None = Field(
        default=None, description="Say who reviewed it, against what, what is disputed and who has tried it."
    )
    evidence: Said | None = Field(default=None, description=_ONCE.format("the whole ladder"))
    level_word: Text = Field(default="Level", description="Write what one step is called here, if not Level.")
    dimension_word: Text = Field(
        default="Dimension", description="Write what one thing judged is called here, if not Dimension."
    )
    # rubric.css shows one level at a time, up to as many
    levels: list[Level] = Field(min_length=2, max_length=16, description="List the levels, lowest first.")
    dimensions: list[Dimension] = Field(min_length=1, description="List the dimensions, the most telling first.")
    signals: Annotated[dict[StepId, dict[StepId, Cell]], BeforeValidator(outside.filled)] = Field(
        description="Give for every level, and in it for every dimension, one signal."
    )

    @property
    def theirs(self) -> bool:
        """Tells whether the words are a company's: soundness is asked of them, our style isn't."""
        return self.whose is not None

    def cell(self, level: Level, dimension: Dimension) -> Signal | None:
        """Gives what a level shows in a dimension, or None: a company's ladder may say nothing there.

        What is said once, for more than the cell, is filled in, and the nearest counts: the cell's own, the level's,
        the dimension's, the whole ladder's.
        """
        own = self.signals.get(level.id, {}).get(dimension.id)
        if own is None:
            return None
        filled = {
            "evidence": own.evidence or level.evidence or dimension.evidence or self.evidence,
            "not_yet": own.not_yet or level.not_yet,
            "sources": own.sources or level.sources or dimension.sources or self.sources,
        }
        return own.model_copy(update=filled)

    def parts(self) -> Iterator[Part]:
        """Gives each dimension, each level and each cell (`<level>-<dimension>`)."""
        for i, dimension in enumerate(self.dimensions):
            yield Part(dimension.id, dimension.label, ("dimensions", i), tuple(dimension.sources))
        named: set[str] = set()
        for i, level in enumerate(self.levels):
            yield Part(level.id, level.label, ("levels", i), tuple(level.sources))
            if level.id in named:
                continue
            named.add(level.id)
            for dimension in self.dimensions:
                signal = self.signals.get(level.id, {}).get(dimension.id)
                if signal:
                    path = ("signals", level.id, dimension.id)
                    label = f"{level.label}: {dimension.label}"
                    yield Part(f"{level.id}-{dimension.id}", label, path, tuple(signal.sources))
