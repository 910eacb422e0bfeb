"""A company's own words: its page's marks are taken off, its addresses stay."""

from __future__ import annotations

import html
import re

from playbook.models.hidden import hidden

# What stays refused in them: it would mean something to the machine.
MARKUP_LEFT = ((re.compile(r"\{\{|\}\}|\{%|\{#"), "a macro"),)
_MARKS = (
    (re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>", re.S), " "),
    (re.compile(r"!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)"), r"\1 (\2)"),
    (re.compile(r"\*\*|__|`|~~"), ""),
    (re.compile(r"(?<!\w)([*_])(\w[^*_]*)\1(?!\w)"), r"\2"),
    (re.compile(r"^\s*(?:#{1,6} |[-*+•] |\d+\. |> )", re.M), ""),
)


def bare(text: str) -> str:
    """Gives a text without Markdown, HTML and characters that nobody can see; a link keeps its address in brackets."""
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    text = html.unescape(text)
    while unseen := hidden(text):
        text = text.replace(unseen, "")
    return text
