"""A template: fields to fill, rules to fill them by, and filled examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from playbook.models.common import LINKS, SOURCES, Model, PageRecord, Part
from playbook.models.ids import AddressText, CitedId, Id
from playbook.models.prose import Lines, Name, Text, Title

# What stands on the card of /practice/before-you-go-in/, from the top.
CardPart = Literal["opener", "numbers", "questions"]


class TemplateField(Model):
    """One blank of the template."""

    id: Id = Field(description="Write a short id that stays when the label is reworded, like headline.")
    label: Name = Field(description="Write the field's name in a few words.")
    prompt: Text = Field(description="Ask the reader for what belongs here, in one sentence.")
    blank: Lines = Field(description="Write the line with its blanks, like ⟨metric⟩ from ⟨start⟩ to ⟨end⟩.")
    hint: Text | None = Field(default=None, description="Give one tip that helps to fill it.")
    rules: list[Text] = Field(default=[], description="List what must be true of a good answer, one line each.")
    optional: bool = Field(default=False, description="Write true if an empty field is a full answer too.")
    message_part: Literal["subject", "greeting", "body", "sign-off"] = Field(
        default="body",
        description="Say which part of a message it is: subject, greeting, body or sign-off; elsewhere leave it out.",
    )
    for_me: bool = Field(
        default=False,
        description="Write true if it's no part of the answer, like a note to oneself: kept, and in files, never sent.",
    )
    card: CardPart | None = Field(
        default=None,
        description="Write opener, numbers or questions if it belongs on the card of /practice/before-you-go-in/.",
    )
    max_words: int = Field(ge=3, le=200, description="Write the most words that still can be said in one breath.")
    sources: list[CitedId] = SOURCES


class Ending(Model):
    """Fields of other templates that may end this one: each is kept once, whoever types it where."""

    title: Title = Field(description="Write what the ending says; in a press kit it is an answer of its own.")
    shares: list[AddressText] = Field(
        min_length=1,
        max_length=3,
        description="List fields of other templates, like /templates/why-this-role/#sentence. An invented example "
        "ends with what the one with its id says there.",
    )


class Example(Model):
    """The template filled in by someone."""

    id: Id = Field(description="Write a short id, like invented-pm.")
    by: Literal["article", "invented"] = Field(
        description="Write article (the article's own example, retold and credited) or invented."
    )
    role: Literal["pm", "tpm"] = Field(description="Write pm or tpm.")
    who: Text = Field(description="Say who speaks, in one line: role, kind of product, country. No names of people.")
    values: dict[Id, Lines] = Field(
        description="Fill every field, by its id; the article's own example may leave out optional ones."
    )
    note: Text | None = Field(default=None, description="Say what to notice in this example.")
    sources: list[CitedId] = SOURCES


class Template(PageRecord):
    """data/templates/<id>.yml"""

    minutes: int = Field(ge=1, le=600, description="Write how many minutes filling it takes, by our estimate.")
    answers: list[AddressText] = Field(
        default=[], description="List the questions it answers, like /questions/openers/#about-yourself."
    )
    frame: Text | None = Field(default=None, description="Give the shape of the whole answer in one sentence.")
    rules: list[Text] = Field(default=[], description="List what must be true of the whole, one line each.")
    includes: list[Id] = Field(
        default=[], description="List the templates that make up this one; then leave fields and examples out."
    )
    fields: list[TemplateField] = Field(default=[], description="List the fields to fill.")
    ending: Ending | None = Field(
        default=None, description="Give optional fields of other templates that a reader may end with, or leave it out."
    )
    examples: list[Example] = Field(
        default=[], description="Give the article's own example first, then one invented PM and one invented TPM."
    )
    output: Literal["bullets", "paragraph", "message"] = Field(
        default="bullets",
        description="Write bullets, paragraph or message (one paragraph a field): how the copy joins the fields.",
    )
    proof: bool = Field(
        default=False,
        description="Write true if what is filled in shows what one has done: 'What can I show?' offers it.",
    )
    links: list[AddressText] = LINKS

    def parts(self) -> Iterator[Part]:
        """Gives each field and each example."""
        for i, one in enumerate(self.fields):
            yield Part(one.id, one.label, ("fields", i), tuple(one.sources))
        for i, example in enumerate(self.examples):
            yield Part(example.id, example.who, ("examples", i), tuple(example.sources))
