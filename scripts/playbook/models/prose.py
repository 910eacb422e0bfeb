"""The kinds of text that people read or ask with, each with what to write instead when it is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from playbook.models import outside
from playbook.models.hidden import hidden, told
from playbook.models.ids import Means, fail, filled

LONGEST_TITLE = 120
LONGEST_PAGE_TITLE = 60  # search engines and tabs cut a longer one
_LONGEST = 5_000

_MARKUP = (
    *outside.MARKUP_LEFT,
    (re.compile(r"</?[a-zA-Z][^>]*>|<!--|&(?:[a-z]{2,8}|#\w+);"), "HTML"),
    (re.compile(r"\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])"), "a Markdown link"),
    (re.compile(r"\*\*|__|`|~~"), "Markdown emphasis"),
    (re.compile(r"(?<!\w)([*_])\w[^*_]*\1(?!\w)"), "Markdown emphasis"),
    (re.compile(r"^\s*(#{1,6} |[-*+] |\d+\. |> )", re.M), "a Markdown heading or list"),
    (re.compile(r"https?://|www\."), "a web address"),
)


def _checked(text: str, theirs: bool = False) -> str:
    text = filled(text)
    if len(text) > _LONGEST:
        raise fail(f"has {len(text)} characters, and a text takes {_LONGEST}. Cut it.")
    unseen = hidden(text)
    if unseen:
        raise fail(told(unseen))
    # in others' words it may mean a to-do list; `new` leaves it alone in its place
    if re.search(r"^\W*TODO\b.{0,9}$" if theirs else r"\bTODO\b", text):
        raise fail("still says TODO. Write the text, or take the key out if it is optional.")
    refused: Sequence[tuple[re.Pattern[str], str]] = outside.MARKUP_LEFT if theirs else _MARKUP
    for pattern, name in refused:
        found = pattern.search(text)
        if found:
            shown = found.group(0).strip()[:40]
            raise fail(
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
            raise fail(f"has {len(text)} characters, and {what} takes {longest}. Cut it.")
        return text

    return AfterValidator(check)


Text = Annotated[str, Means.PROSE, AfterValidator(_plain)]
# Text that a reader copies as it stands: 'Best regards,' and the name below it. "\n" in quotes breaks a line.
Lines = Annotated[str, Means.PROSE, AfterValidator(_lines)]
Title = Annotated[Text, Means.TITLE, _at_most(LONGEST_TITLE, "a title")]
PageTitle = Annotated[Text, Means.TITLE, _at_most(LONGEST_PAGE_TITLE, "a page's title")]
# What a thing is called: no sentence, so its length says nothing of how the rest reads.
Name = Annotated[Text, Means.NAME]
# Words of others, such as what a work is called, and of readers, such as what they type.
Quoted = Annotated[Text, Means.QUOTED]
