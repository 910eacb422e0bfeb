"""A rubric: what each level shows in each dimension."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from playbook.models.common import SOURCES, SUPPORT, Model, PageRecord, Part
from playbook.models.text import CitedId, Id, Text, Word


class Level(Model):
    """A step of the ladder, lowest first."""

    id: Id = Field(description="Write the level's id, like senior.")
    label: Text = Field(description="Write the level's name as readers see it.")
    summary: Text = Field(description="Say in one sentence what this level is trusted with.")
    also_called: list[Text] = Field(default=[], description="List names that public ladders give to this step.")
    sources: list[CitedId] = SOURCES


class Dimension(Model):
    """What is judged."""

    id: Id = Field(description="Write the dimension's id, like scope.")
    label: Text = Field(description="Write the dimension's name.")
    question: Text = Field(description="Write the question that this dimension answers.")
    note: Text | None = Field(default=None, description="Say where the dimension comes from and who leaves it out.")
    sources: list[CitedId] = SOURCES


class Signal(Model):
    """What one level shows in one dimension."""

    text: Text = Field(description="Say what someone at this level shows in this dimension.")
    evidence: Text = Field(description="Say what an interviewer could ask to see that would show it.")
    not_yet: Text | None = Field(
        default=None, description="Say what the level below shows instead; leave it out at the lowest level."
    )
    basis: Word = Field(description="Write source if a cited ladder says this, our-wording if we inferred it.")
    support: Word = SUPPORT
    sources: list[CitedId] = Field(min_length=1, description="List the ladders (S01) and claims (A30) behind it.")


class Opening(Model):
    """What the rubric is and isn't, said before anything else."""

    what_it_is: Text = Field(description="Say what this rubric is and from which public ladders it was made.")
    what_it_is_not: Text = Field(description="Say that it isn't validated and isn't a hiring decision by itself.")
    risk: Text | None = Field(default=None, description="Say how using it can go wrong, such as a known bias.")
    sources: list[CitedId] = SOURCES


class Rubric(PageRecord):
    """data/rubrics/<id>.yml"""

    opening: Opening = Field(description="Say what the rubric is (what_it_is) and isn't (what_it_is_not).")
    level_word: Text = Field(default="Level", description="Write what one step is called here, if not Level.")
    dimension_word: Text = Field(
        default="Dimension", description="Write what one thing judged is called here, if not Dimension."
    )
    levels: list[Level] = Field(min_length=2, description="List the levels, lowest first.")
    dimensions: list[Dimension] = Field(min_length=1, description="List the dimensions, the most telling first.")
    signals: dict[Id, dict[Id, Signal]] = Field(
        description="Give for every level, and in it for every dimension, one signal."
    )

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
