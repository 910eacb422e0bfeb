"""One of the five articles, and where each of its ideas lives in the playbook."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from playbook.models.common import Model, PageRecord, Part
from playbook.models.ids import AddressText, ClaimId, Date, Url, Word, fail
from playbook.models.prose import Quoted, Text


class Claim(Model):
    """One idea of the article, in our words, and its place."""

    id: ClaimId = Field(description="Write the article's letter and the claim's number, like E4.")
    gist: Text = Field(description="Say the idea in one line of our own.")
    kind: Word = Field(description="Write a word from data/vocabulary.yml (claim_kinds).")
    home: AddressText | None = Field(
        default=None, description="Write the address where this idea lives, like /templates/about-you/#headline."
    )
    left_out: Text | None = Field(default=None, description="Say why it has no place here.")
    to_come: bool = Field(default=False, description="Write true while its page is still to be written.")

    @model_validator(mode="after")
    def _one_fate(self) -> Claim:
        fates = [self.home is not None, self.left_out is not None, self.to_come]
        if sum(fates) != 1:
            said = "none of them" if not any(fates) else "more than one"
            raise fail(
                f"needs exactly one of home (its address), left_out (the reason) or to_come: true, and has {said}."
            )
        return self

    @property
    def anchor(self) -> str:
        """Gives the claim's id on its page, in small letters."""
        return self.id.lower()


class Article(PageRecord):
    """data/articles/<id>.yml"""

    letter: str = Field(pattern=r"^[A-Z]$", description="Write the one capital letter that its claims start with.")
    cite_as: Quoted = Field(description="Write how it is cited beside a statement, like Backgrounder article.")
    original_title: Quoted = Field(description="Write the article's title as it was published.")
    author: Quoted = Field(description="Write the author's name, or say that it is unknown.")
    publisher: Quoted = Field(description="Write where it was published.")
    published: Quoted = Field(description="Write the year or date, or say that none is shown.")
    year: int | None = Field(default=None, ge=1900, le=2100, description="Write the year, if one is shown.")
    url: Url | None = Field(default=None, description="Write the original's web address, if it is known.")
    no_url_because: Text | None = Field(default=None, description="If there is no address, say why.")
    interest: Text = Field(description="Say what the author sells, or that nothing was found.")
    seen: Word = Field(description="Say how much of it was read: a word from data/vocabulary.yml (seen).")
    seen_on: Date = Field(description="Write the day on which it was read, like 2026-11-21.")
    five_lines: list[Text] = Field(
        min_length=5, max_length=5, description="Say what the article says, in five lines of our own."
    )
    claims: list[Claim] = Field(min_length=1, description="List the article's ideas in its order.")

    def parts(self) -> Iterator[Part]:
        """Gives each claim."""
        for i, claim in enumerate(self.claims):
            yield Part(claim.anchor, claim.gist, ("claims", i))
