"""Finds Markdown and Jinja that stayed text: characters that a reader should not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JINJA = re.compile(r"\{\{|\{%|\{#")
_LEFTOVER = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|#\}"  # Jinja
    r"|\]\(|\]\[|\*\*|(?<!\w)`\w"  # links, bold, code
    r"|\{\s*(?::\s*[#.]?|[#.])\s*\w"  # attribute lists
    r"|\[\^[^\]\s]+\]|(?<!\w)!\[[^\]\n]*\]"  # footnotes, images; 'Wow![sic]' is neither
    r"|(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])"  # marks; 'a == b' is none
    r"|```|^[ \t]*~~~"  # fences
    r"|^[ \t]*(?:!!!|\?\?\?\+?) |^[ \t]*#{1,6} \w"  # admonitions, headings
    r"|^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*$"  # a row of a table; a bar or two in a sentence are none
    r"|^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|"  # the line under a table's head
    # where a link leads; '[Interviewer]: Tell me' is speech
    r"|^[ \t]*\[[^\]\n]+\]:[ \t]*(?:<?https?:|<?mailto:|\.{0,2}/|#\w|\S+\.(?:md|html?|png|svg|jpe?g|webp|pdf)\b)",
    re.MULTILINE,
)
# Each leftover holds one of these; most texts hold none, and need no longer look.
_SIGN = re.compile(r"[{}\[\]`|~#]|\*\*|==|!!!|\?\?\?|---")


def in_text(text: str) -> Iterator[tuple[int, str]]:
    """Gives each leftover in a text as a reader sees it: lines from its start (from 0), and the words around."""
    for found in _LEFTOVER.finditer(text) if _SIGN.search(text) else ():
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        around = text[max(0, start - 20) : found.end() + 20]
        yield text.count("\n", 0, start), " ".join(around.split())


def in_attribute(value: str) -> bool:
    """Says whether Jinja stayed in the value of an attribute."""
    return "{" in value and bool(_JINJA.search(value))
