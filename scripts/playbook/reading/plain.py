"""What a text without quotes is in YAML, as we read it: text, but for three words and whole numbers."""

from __future__ import annotations

import re

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def value(text: str) -> str | int | bool | None:
    """Gives what a text without quotes stands for."""
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    return int(text) if _INTEGER.fullmatch(text) else text


def quoted(text: str) -> str:
    """Gives a text as it is written, in quotes where it would be taken for something else, by editors too."""
    return f'"{text}"' if text.isdigit() or not isinstance(value(text), str) else text
