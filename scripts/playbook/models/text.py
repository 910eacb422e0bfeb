"""The kinds of text that records hold, each with what to write instead when it is wrong."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_CLAIM = r"^[A-Z][0-9]{1,3}$"
_SOURCE = r"^S[0-9]{1,3}[a-z]?$"
_CITED = r"^([A-Z][0-9]{1,3}|S[0-9]{1,3}[a-z]?)$"
ADDRESS_PATTERN = r"^/([a-z0-9]+(-[a-z0-9]+)*/)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
_URL = r"^https://[^\s<>\"]+$"

_MARKUP = (
    (re.compile(r"</?[a-zA-Z][^>]*>|<!--"), "HTML"),
    (re.compile(r"\{\{|\{%|\{#"), "a macro"),
    (re.compile(r"\[[^\]]*\]\([^)]*\)"), "a Markdown link"),
    (re.compile(r"\*\*|__|`|~~"), "Markdown emphasis"),
    (re.compile(r"(?<!\w)\*\w[^*]*\*(?!\w)"), "Markdown emphasis"),
    (re.compile(r"^\s*(#{1,6} |[-*+] |\d+\. |> )", re.M), "a Markdown heading or list"),
    (re.compile(r"https?://|www\."), "a web address"),
)


def _fail(message: str) -> PydanticCustomError:
    return PydanticCustomError("playbook", "{message}", {"message": message})


def _plain(text: str) -> str:
    if not text.strip():
        raise _fail("is empty.")
    if text.strip().startswith("TODO"):
        raise _fail("still says TODO. Write the text, or take the key out if it is optional.")
    for pattern, name in _MARKUP:
        found = pattern.search(text)
        if found:
            shown = found.group(0).strip()[:40]
            raise _fail(
                f"holds {name} ('{shown}'). Write plain text: looks belong to overrides/, "
                "addresses to 'links', works to 'sources'."
            )
    return " ".join(text.split())


def _matching(pattern: str, remedy: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise _fail(f"'{text}' {remedy}")
        return text

    return AfterValidator(check)


def _date(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        raise _fail(f"'{value}' is not a date. Write it as 2026-11-22.") from None


def _like(pattern: str) -> Any:
    return Field(json_schema_extra={"pattern": pattern})


Text = Annotated[str, AfterValidator(_plain)]
Id = Annotated[
    str,
    _matching(_ID, "is not an id. Use small letters, digits and single hyphens, like final-round."),
    _like(_ID),
]
ClaimId = Annotated[
    str, _matching(_CLAIM, "is not a claim's id. Write the article's letter and a number, like E4."), _like(_CLAIM)
]
SourceId = Annotated[
    str, _matching(_SOURCE, "is not a source's id. Write S and its number, like S128."), _like(_SOURCE)
]
CitedId = Annotated[
    str,
    _matching(_CITED, "is neither a source (like S128) nor a claim (like E4)."),
    _like(_CITED),
]
Address = Annotated[
    str,
    _matching(ADDRESS_PATTERN, "is not an address of the playbook. Write /folder/page/ or /folder/page/#id."),
    _like(ADDRESS_PATTERN),
]
Url = Annotated[str, _matching(_URL, "is not a web address that starts with https:// and has no blanks."), _like(_URL)]
Date = Annotated[datetime.date, BeforeValidator(_date), Field(json_schema_extra={"format": "date"})]
Word = Annotated[str, _matching(_ID, "is not a word of the vocabulary (data/vocabulary.yml)."), _like(_ID)]
