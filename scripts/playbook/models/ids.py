"""What is written in a fixed form: ids, addresses, days, words of the vocabulary; prose stands in prose.py.

Each says what to write instead when it is wrong.
"""

from __future__ import annotations

import datetime
import enum
import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from playbook.errors import short

# What an id looks like, to build other patterns of; ID_PATTERN holds it against a whole text.
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
ID_PATTERN = rf"^{ID}$"
_CLAIM = r"^[A-Z][0-9]{1,3}$"
SOURCE_PATTERN = r"^S[0-9]{1,3}[a-z]?$"
CITED_PATTERN = r"^([A-Z][0-9]{1,3}|S[0-9]{1,3}[a-z]?)$"
ADDRESS_PATTERN = rf"^/({ID}/)*(#{ID})?$"
LONGEST_ID = 80
_URL = r"^https://[^\s<>\"]+$"


class Means(enum.Enum):
    """What a value is, as its model says it; rules ask for it (shape.means), so that no list of keys is kept."""

    PROSE = "sentences of ours"
    NAME = "what we call a thing"
    TITLE = "its heading, which names a case and states nothing of the world"
    QUOTED = "words of others or of readers, which stay as they are"
    ADDRESS = "an address of the playbook"
    CITED = "the id of a source or claim"
    ID = "any other id"
    URL = "a web address"
    WORD = "a word of the vocabulary"


def fail(message: str) -> PydanticCustomError:
    """Gives the error to raise in a validator, with what is wrong and what to write instead."""
    return PydanticCustomError("playbook", "{message}", {"message": message})


def filled(text: str) -> str:
    """Gives a text as it is; raises when nothing stands in it."""
    if not text.strip():
        raise fail("is empty.")
    return text


def _word(text: str) -> str:
    if text.strip() == "TODO":
        raise fail("still says TODO. Write a word from data/vocabulary.yml.")
    return filled(text)


def _short_id(text: str) -> str:
    if len(text) > LONGEST_ID:
        raise fail(f"has {len(text)} characters, and an id takes {LONGEST_ID}. Write a shorter one.")
    return text


def _matching(pattern: str, remedy: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            odd = next((c for c in text if not c.isascii()), "")
            name = f" It holds '{odd}' ({unicodedata.name(odd, 'a character without a name')})." if odd else ""
            raise fail(f"'{short(text, 80)}' {remedy}{name}")
        return text

    return AfterValidator(check)


def _date(value: object) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str(value)):
            raise ValueError
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        shown = f"'{short(str(value), 80)}'" if isinstance(value, (str, int)) else "this"
        raise fail(f"{shown} is not a date. Write it as 2026-11-22.") from None


def _like(pattern: str) -> object:
    return Field(json_schema_extra={"pattern": pattern})


Id = Annotated[
    str,
    Means.ID,
    AfterValidator(_short_id),
    _matching(ID_PATTERN, "is not an id. Use small letters, digits and single hyphens, like final-round."),
    _like(ID_PATTERN),
]
ClaimId = Annotated[
    str,
    Means.ID,
    _matching(_CLAIM, "is not a claim's id. Write the article's letter and a number, like E4."),
    _like(_CLAIM),
]
SourceId = Annotated[
    str,
    Means.ID,
    _matching(SOURCE_PATTERN, "is not a source's id. Write S and its number, like S128."),
    _like(SOURCE_PATTERN),
]
CitedId = Annotated[
    str,
    Means.CITED,
    _matching(CITED_PATTERN, "is not the id of a source or claim. Write one like S128 or E4."),
    _like(CITED_PATTERN),
]
AddressText = Annotated[
    str,
    Means.ADDRESS,
    _matching(ADDRESS_PATTERN, "is not an address of the playbook. Write /folder/page/ or /folder/page/#id."),
    _like(ADDRESS_PATTERN),
]
Url = Annotated[
    str,
    Means.URL,
    _matching(_URL, "is not a web address. Write one that starts with https:// and has no blanks."),
    _like(_URL),
]
Date = Annotated[datetime.date, BeforeValidator(_date), Field(json_schema_extra={"format": "date"})]
# The rules name a word that isn't in the vocabulary, and the nearest one that is.
Word = Annotated[str, Means.WORD, AfterValidator(_word), _like(ID_PATTERN)]
