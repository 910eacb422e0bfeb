"""What the search knows of words: which say little, and which mean the same."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from playbook.models.common import Model
from playbook.models.ids import fail
from playbook.models.prose import Quoted


def _searched(text: str) -> str:
    if text != text.lower() or not all(sign.isalnum() or sign == " " for sign in text):
        what = "is not as the search reads words: small letters, digits and single blanks. Write 'p and l', not 'P&L'."
        raise fail(what)
    return text


Phrase = Annotated[Quoted, AfterValidator(_searched)]


class SameWords(Model):
    """Words and phrases that mean the same here."""

    same: list[Phrase] = Field(min_length=2, description="List them, in small letters, without signs.")


class SearchWords(Model):
    """data/search.yml"""

    small: list[Quoted] = Field(description="List the words that say little of what a reader wants, like how and the.")
    groups: list[SameWords] = Field(description="List the groups; no phrase stands in two.")
