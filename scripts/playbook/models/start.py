"""The doors of the home page and the situations of the start page."""

from __future__ import annotations

from pydantic import Field

from playbook.models.common import LINKS, Model
from playbook.models.text import Address, Id, Text


class Door(Model):
    """One of the six ways in from the home page."""

    title: Text = Field(description="Write the door's words, as the reader would say it.")
    hint: Text = Field(description="Say in a few words what is behind it.")
    to: Address = Field(description="Write the address it opens, like /templates/backgrounder/.")


class Step(Model):
    """One thing to do in a situation."""

    text: Text = Field(description="Say what to do, verb first.")
    links: list[Address] = LINKS


class Situation(Model):
    """Where a reader stands, and what to do from there."""

    id: Id = Field(description="Write a short id, like after-a-no.")
    title: Text = Field(description="Write the situation in the reader's words.")
    text: Text = Field(description="Say in one or two sentences what matters now.")
    also_called: list[Text] = Field(default=[], description="List words that readers use for it; they are searched.")
    steps: list[Step] = Field(min_length=1, description="List what to do, first things first.")
    still_missing: Text | None = Field(default=None, description="Say what the playbook doesn't hold yet for this.")


class Start(Model):
    """data/start.yml"""

    doors: list[Door] = Field(min_length=6, max_length=6, description="List the six doors of the home page.")
    situations: list[Situation] = Field(min_length=1, description="List the situations, most pressing first.")
