"""The calls of source() in running text, which become small marks behind their sentences."""

from __future__ import annotations

import re

from playbook.pages.code import shown

CALL = re.compile(r"\{\{\s*source\(([^)\n]*)\)\s*\}\}")
_BLANK_BEFORE = re.compile(r"(?<=[^\s|+-])[ \t]*\n?[ \t]*(?=\{\{\s*source\()")


def ready(text: str) -> str:
    """Gives a page's Markdown as the macros take it: code stays code, and no blank stands before a mark."""
    return _BLANK_BEFORE.sub("", shown(text))
