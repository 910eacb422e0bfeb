"""A rubric: what each level shows in each dimension."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import BeforeValidator, Field

from playbook.models import outside
from playbook.models.common import SOURCES, Model, PageRecord, Part
from playbook.models.ids import CitedId, Url
from playbook.models.levels import ONCE, Cell, Dimension, Level, Said, Signal, StepId
from playbook.models.prose import Name, Quoted, Text


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

    name: Quoted = Field(description="Write the company's or team's name.")
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
    evidence: Said | None = Field(default=None, description=ONCE.format("the whole ladder"))
    level_word: Name = Field(default="Level", description="Write what one step is called here, if not Level.")
    dimension_word: Name = Field(
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
