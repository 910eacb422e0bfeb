"""Records that stand many in one file: stories, tensions, terms, sources."""

from __future__ import annotations

from pydantic import Field, model_validator

from playbook.models.common import ASKED_AS, LINKS, SOURCES, SUPPORT, Labeled, Model
from playbook.models.ids import AddressText, CitedId, Id, SourceId, Url, Word, fail
from playbook.models.prose import Name, Quoted, Text, Title


class Story(Labeled):
    """Something that happened, retold in our words."""

    id: Id = Field(description="Write a short id, like too-rigid.")
    title: Title = Field(description="Write the story's title.")
    told_by: Text = Field(description="Say who tells it and where.")
    text: list[Text] = Field(min_length=1, description="Tell it in short paragraphs, in our own words.")
    lesson: Text = Field(description="Say what to do differently because of it.")
    support: Word = SUPPORT
    links: list[AddressText] = LINKS
    sources: list[CitedId] = Field(min_length=1, description="List the claims or sources that it retells.")


class Side(Model):
    """One side of a disagreement."""

    says: Text = Field(description="Say what this side holds, in one or two sentences.")
    sources: list[CitedId] = Field(min_length=1, description="List who holds it: claims and sources.")


class Tension(Labeled):
    """A point on which sources disagree."""

    id: Id = Field(description="Write a short id, like i-or-we.")
    title: Title = Field(description="Write the disagreement as a question.")
    sides: list[Side] = Field(min_length=2, description="Give each side what it says and its sources.")
    evidence: Text = Field(description="Say what is known beyond opinion, or that nothing is.")
    evidence_sources: list[CitedId] = Field(default=[], description="List the sources of the evidence.")
    our_rule: Text = Field(description="Say what we tell the reader to do.")
    links: list[AddressText] = LINKS


class Term(Model):
    """A word that interviews use and readers may not know."""

    id: Id = Field(description="Write a short id, like loop.")
    term: Name = Field(description="Write the word or phrase.")
    meaning: Text = Field(description="Say what it means here, in one or two sentences.")
    also_called: list[Quoted] = Field(default=[], description="List other words for the same thing.")
    asked_as: list[Quoted] = ASKED_AS
    linked_as: list[Quoted] = Field(
        default=[],
        description="List the words that become links to it, if not the term itself, which may mean other things too.",
    )
    links: list[AddressText] = LINKS
    sources: list[CitedId] = SOURCES


class Source(Model):
    """A cited work."""

    id: SourceId = Field(description="Write S and its number, like S128.")
    title: Quoted = Field(description="Write the work's title.")
    cite_as: Quoted = Field(
        description="Write how it is cited beside a statement, without the year, like Frieder et al."
    )
    author: Quoted = Field(description="Write who wrote it, or the organization.")
    publisher: Quoted = Field(description="Write who published it.")
    year: int | None = Field(default=None, ge=1900, le=2100, description="Write the year, like 2024.")
    no_year_because: Text | None = Field(default=None, description="If there is no year, say why.")
    url: Url | None = Field(default=None, description="Write the original publisher's address, as a permalink.")
    no_url_because: Text | None = Field(default=None, description="If there is no address, say why.")
    kind: Word = Field(description="Write a word from data/vocabulary.yml (source_kinds).")
    interest: Text | None = Field(default=None, description="Say what the author sells, if anything.")
    seen: Word = Field(description="Say how much of it was read: a word from data/vocabulary.yml (seen).")
    note: Text | None = Field(default=None, description="Say what to know before relying on it.")

    @model_validator(mode="after")
    def _url_or_reason(self) -> Source:
        for have, why, name in ((self.url, self.no_url_because, "url"), (self.year, self.no_year_because, "year")):
            if have is None and why is None:
                text = f"has no {name}. Write it, or say why there is none in no_{name}_because."
                raise fail(text)
        return self

    @property
    def anchor(self) -> str:
        """Gives the source's id on its page, in small letters."""
        return self.id.lower()


class Stories(Model):
    """data/stories.yml"""

    stories: list[Story] = Field(description="List the stories.")


class Tensions(Model):
    """data/tensions.yml"""

    tensions: list[Tension] = Field(description="List the disagreements.")


class Glossary(Model):
    """data/glossary.yml"""

    terms: list[Term] = Field(description="List the terms, in the order of the alphabet.")


class Sources(Model):
    """data/sources.yml"""

    sources: list[Source] = Field(description="List the cited works by their number.")
