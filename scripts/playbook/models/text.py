"""The kinds of text that records hold, each with what to write instead when it is wrong."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from playbook.errors import short
from playbook.models import outside
from playbook.models.hidden import hidden

# What an id looks like, to build other patterns of; ID_PATTERN holds it against a whole text.
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
ID_PATTERN = rf"^{ID}$"
_CLAIM = r"^[A-Z][0-9]{1,3}$"
SOURCE_PATTERN = r"^S[0-9]{1,3}[a-z]?$"
CITED_PATTERN = r"^([A-Z][0-9]{1,3}|S[0-9]{1,3}[a-z]?)$"
ADDRESS_PATTERN = rf"^/({ID}/)*(#{ID})?$"
LONGEST_ID = 80
LONGEST_TITLE = 120
LONGEST_PAGE_TITLE = 60  # search engines and tabs cut a longer one
_LONGEST = 5_000
_URL = r"^https://[^\s<>\"]+$"

_MARKUP = (
    *outside.MARKUP_LEFT,
    (re.compile(r"</?[a-zA-Z][^>]*>|<!--|&(?:[a-z]{2,8}|#\w+);"), "HTML"),
    (re.compile(r"\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])"), "a Markdown link"),
    (re.compile(r"\*\*|__|`|~~"), "Markdown emphasis"),
    (re.compile(r"(?<!\w)([*_])\w[^*_]*\1(?!\w)"), "Markdown emphasis"),
    (re.compile(r"^\s*(#{1,6} |[-*+] |\d+\. |> )", re.M), "a Markdown heading or list"),
    (re.compile(r"https?://|www\."), "a web address"),
)


def _fail(message: str) -> PydanticCustomError:
    return PydanticCustomError("playbook", "{message}", {"message": message})


def _filled(text: str) -> str:
    if not text.strip():
        raise _fail("is empty.")
    return text


def _word(text: str) -> str:
    if text.strip() == "TODO":
        raise _fail("still says TODO. Write a word from data/vocabulary.yml.")
    return _filled(text)


def _checked(text: str, theirs: bool = False) -> str:
    text = _filled(text)
    if len(text) > _LONGEST:
        raise _fail(f"has {len(text)} characters, and a text takes {_LONGEST}. Cut it.")
    unseen = hidden(text)
    if unseen:
        raise _fail(f"holds a character that nobody can see (U+{ord(unseen):04X}). Delete it.")
    # in others' words it may mean a to-do list; `new` leaves it alone in its place
    if re.search(r"^\W*TODO\b.{0,9}$" if theirs else r"\bTODO\b", text):
        raise _fail("still says TODO. Write the text, or take the key out if it is optional.")
    refused: Sequence[tuple[re.Pattern[str], str]] = outside.MARKUP_LEFT if theirs else _MARKUP
    for pattern, name in refused:
        found = pattern.search(text)
        if found:
            shown = found.group(0).strip()[:40]
            raise _fail(
                f"holds {name} ('{shown}'). Write plain text: looks belong to overrides/, "
                "addresses to 'links', works to 'sources'."
            )
    return text


def _plain(text: str, info: ValidationInfo) -> str:
    # a company's own words come with the marks of the page that they stood on
    text = outside.bare(text) if info.context else text
    return " ".join(_checked(text, theirs=bool(info.context)).split())


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in _checked(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _at_most(longest: int, what: str) -> AfterValidator:
    def check(text: str) -> str:
        if len(text) > longest:
            raise _fail(f"has {len(text)} characters, and {what} takes {longest}. Cut it.")
        return text

    return AfterValidator(check)


def _short_id(text: str) -> str:
    if len(text) > LONGEST_ID:
        raise _fail(f"has {len(text)} characters, and an id takes {LONGEST_ID}. Write a shorter one.")
    return text


def _matching(pattern: str, remedy: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            odd = next((c for c in text if not c.isascii()), "")
            name = f" It holds '{odd}' ({unicodedata.name(odd, 'a character without a name')})." if odd else ""
            raise _fail(f"'{short(text, 80)}' {remedy}{name}")
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
        raise _fail(f"{shown} is not a date. Write it as 2026-11-22.") from None


def _like(pattern: str) -> object:
    return Field(json_schema_extra={"pattern": pattern})


Text = Annotated[str, AfterValidator(_plain)]
# Text that a reader copies as it stands: 'Best regards,' and the name below it. "\n" in quotes breaks a line.
Lines = Annotated[str, AfterValidator(_lines)]
Title = Annotated[Text, _at_most(LONGEST_TITLE, "a title")]
PageTitle = Annotated[Text, _at_most(LONGEST_PAGE_TITLE, "a page's title")]
Id = Annotated[
    str,
    AfterValidator(_short_id),
    _matching(ID_PATTERN, "is not an id. Use small letters, digits and single hyphens, like final-round."),
    _like(ID_PATTERN),
]
ClaimId = Annotated[
    str, _matching(_CLAIM, "is not a claim's id. Write the article's letter and a number, like E4."), _like(_CLAIM)
]
SourceId = Annotated[
    str, _matching(SOURCE_PATTERN, "is not a source's id. Write S and its number, like S128."), _like(SOURCE_PATTERN)
]
CitedId = Annotated[
    str,
    _matching(CITED_PATTERN, "is not the id of a source or claim. Write one like S128 or E4."),
    _like(CITED_PATTERN),
]
AddressText = Annotated[
    str,
    _matching(ADDRESS_PATTERN, "is not an address of the playbook. Write /folder/page/ or /folder/page/#id."),
    _like(ADDRESS_PATTERN),
]
Url = Annotated[
    str, _matching(_URL, "is not a web address. Write one that starts with https:// and has no blanks."), _like(_URL)
]
Date = Annotated[datetime.date, BeforeValidator(_date), Field(json_schema_extra={"format": "date"})]
# The rules name a word that isn't in the vocabulary, and the nearest one that is.
Word = Annotated[str, AfterValidator(_word), _like(ID_PATTERN)]
