"""The ways in: the home page's doors and what it shows, the start page's questions, the situations that answer them."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from playbook.models.common import LINKS, Model, PageRecord, Part
from playbook.models.ids import AddressText, Id, fail
from playbook.models.prose import Text, Title


class Door(Model):
    """One of the six ways in from the home page."""

    title: Title = Field(description="Write the door's words, as the reader would say it.")
    hint: Text = Field(description="Say in a few words what is behind it.")
    to: AddressText = Field(description="Write the address it opens, like /templates/backgrounder/.")


class Piece(Model):
    """A piece of the playbook that the home page shows."""

    title: Title = Field(description="Write its heading there, as the reader would ask.")
    to: AddressText = Field(description="Write the address of what is shown, like /checklists/final-round/.")


class Pieces(Model):
    """What the home page shows of the playbook; its words come from the records."""

    answer: Piece = Field(description="Name an invented example of a template, like /templates/about-you/#invented-pm.")
    essentials: Piece = Field(description="Name a checklist, like /checklists/final-round/.")
    row: Piece = Field(description="Name a dimension of a rubric, like /levels/tpm/#impact.")


class StartQuestion(Model):
    """A question of the start page."""

    id: Id = Field(description="Write a short id, like interview-coming.")
    title: Title = Field(description="Write the question as a reader would ask it.")
    answers: list[AddressText] = Field(
        min_length=1,
        description="List the situations that answer it, like /start/in-8-days/, in the order in which they stand.",
    )


class Ways(Model):
    """data/ways-in.yml"""

    doors: list[Door] = Field(min_length=6, max_length=6, description="List the six doors of the home page.")
    shown: Pieces = Field(description="Choose what the home page shows: answer, essentials and row.")
    questions: list[StartQuestion] = Field(min_length=1, description="List the questions, most pressing first.")
    in_time: list[AddressText] = Field(
        default=[],
        description="List pages that are needed one after the other at one stage, like /checklists/day-before/, in "
        "that order; those of their stage that aren't here follow them.",
    )


class Step(Model):
    """What to do on one day."""

    when: Text = Field(description="Say when, like Today or Two days before.")
    text: Text = Field(description="Say what to do, verb first.")
    links: list[AddressText] = LINKS


class Plan(Model):
    """What to do with the days that are left."""

    steps: list[Step] = Field(min_length=1, description="List what to do on which day, first things first.")
    pm: Text = Field(description="Say in one line what is special for a product manager.")
    tpm: Text = Field(description="Say in one line what is special for a technical program manager.")
    skip: Text = Field(description="Say what to leave out, so that the rest fits.")


class Finding(Model):
    """What a reader was told or noticed, what it probably means, and where to go."""

    signs: list[Text] = Field(min_length=1, description="List what the reader was told or noticed.")
    cause: Text = Field(description="Say the likely cause, and that it is only likely.")
    guide: AddressText = Field(description="Write the address of the one guide to read.")
    checklist: AddressText = Field(description="Write the address of the one checklist to go through.")
    template: AddressText = Field(description="Write the address of the one template to fill in.")


class Situation(PageRecord):
    """Where a reader stands, and what to do from there: a plan or a finding."""

    answer: Title = Field(description="Write it as the answer to a question of the start page, like In eight days.")
    plan: Plan | None = Field(default=None, description="Say what to do on which day.")
    finding: Finding | None = Field(default=None, description="Say the signs, the likely cause and where to go.")

    @model_validator(mode="after")
    def _one_shape(self) -> Situation:
        if (self.plan is None) == (self.finding is None):
            said = "neither" if self.plan is None else "both"
            text = f"needs exactly one of plan (what to do on which day) or finding (signs and cause), and has {said}."
            raise fail(text)
        return self

    def parts(self) -> Iterator[Part]:
        """Gives none: a situation is read whole."""
        return iter(())

    def links(self) -> list[str]:
        """Gives every address that it leads to, in order."""
        if self.plan:
            return [link for step in self.plan.steps for link in step.links]
        return [self.finding.guide, self.finding.checklist, self.finding.template] if self.finding else []
