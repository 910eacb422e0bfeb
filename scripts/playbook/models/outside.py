"""A company's own words and forms: its page's marks are taken off, its addresses stay, short forms are written out.

Each function here leaves alone what isn't a company's: the context of the validation tells.
"""

from __future__ import annotations

import html
import re
from typing import Any

from pydantic import ValidationInfo

from playbook.models.hidden import hidden

# What stays refused in them: it would mean something to the machine.
MARKUP_LEFT = ((re.compile(r"\{\{|\}\}|\{%|\{#"), "a macro"),)
_MARKS = (
    (re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>", re.S), " "),
    (re.compile(r"!?\[([^\]]*)\]\((https?://[^)\s]*)[^)]*\)"), r"\1 (\2)"),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),  # a page of theirs that isn't here
    (re.compile(r"\*\*|__|`|~~"), ""),
    (re.compile(r"(?<!\w)([*_])(\w[^*_]*)\1(?!\w)"), r"\2"),
    (re.compile(r"^\s*(?:#{1,6} |[-*+•] |\d+\. |> )", re.M), ""),
)


def bare(text: str) -> str:
    """Gives a text without Markdown, HTML and characters that nobody can see; an outside link keeps its address."""
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    text = html.unescape(text)
    while unseen := hidden(text):
        text = text.replace(unseen, "")
    return text


def as_id(name: object) -> str:
    """Gives the id that a company's own name for a step or a row stands for: 'IC 3' is ic-3, 4 is 4."""
    return re.sub(r"[^a-z0-9]+", "-", str(name).lower()).strip("-") or str(name)


def id_of(value: Any, info: ValidationInfo) -> Any:
    """Gives an id of a company's ladder in our form; what is no name, or none yet, stays and is named."""
    is_name = isinstance(value, (str, int)) and not isinstance(value, bool) and not str(value).startswith("TODO")
    return as_id(value) if info.context and is_name else value


def joined(value: Any, info: ValidationInfo) -> Any:
    """Gives several lines of a company's ladder as one text."""
    if not (info.context and isinstance(value, list) and value and all(isinstance(one, str) for one in value)):
        return value
    lines = [line for one in value if (line := one.strip())]
    return "".join(line + (" " if line[-1] in ".!?" else "; ") for line in lines).rstrip("; ")


def cell(value: Any, info: ValidationInfo) -> Any:
    """Gives a company's cell that is written as a text or a list as the block that it stands for."""
    return {"text": value} if info.context and isinstance(value, (str, list)) else value


def company(value: Any) -> Any:
    """Gives the company that is written as its bare name as the block that it stands for."""
    return {"name": value} if isinstance(value, str) else value


def is_hole(value: Any) -> bool:
    """Tells whether a company left a cell empty."""
    return value is None or value == [] or (isinstance(value, str) and not value.strip())


def filled(value: Any, info: ValidationInfo) -> Any:
    """Gives a company's cells without those that it left empty."""
    if not (info.context and isinstance(value, dict)):
        return value
    return {
        level: {row: one for row, one in cells.items() if not is_hole(one)} if isinstance(cells, dict) else cells
        for level, cells in value.items()
    }
