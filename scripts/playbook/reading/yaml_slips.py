"""Texts that are YAML, and yet not what their writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.reading.yaml_faults import bulleted

# What looks like a comment and is a text cut in two: a sign right behind '#', a number, or one blank before it.
_LOST = re.compile(r"[ \t]+#(?:[^\s#]|[ \t]\d)|[ \t]#(?!#)")
# Escapes of double quotes that give a tab, a bell, a line end: the backslash of a path, nearly always.
_ESCAPE = re.compile(r"\\(?:[0abtnvferNLP_]|x[01][0-9a-fA-F]|x[89][0-9a-fA-F]|x7[fF]|u00[01][0-9a-fA-F])")
_CURLY = re.compile(r"[“„«‘‚‹][^“”„«»‘‚‹›]*[”“»’‘›]")


def find(text: str, start: int, end: int, plain: bool) -> Iterator[tuple[int, str]]:
    """Gives place and fault of each slip in the value that stands at `start` to `end`; `plain` has no quotes."""
    written = text[start:end]
    if not plain:
        yield from _escapes(written, start)
        return
    if written and _LOST.match(text, end):
        what = "loses what stands behind ' #', which YAML takes for a comment. "
        yield start, f"{what}Put the text in double quotes, or two blanks before a comment."
    if _CURLY.fullmatch(written):
        yield start, "stands in curly quotes, which readers would see. Write straight ones around it, or none."
    yield from _list_marks(written, start)


def _escapes(written: str, start: int) -> Iterator[tuple[int, str]]:
    """Names an escape in double quotes that was meant to be a backslash."""
    found = _ESCAPE.search(written.replace("\\\\", "  ")) if written.startswith('"') else None
    if found:
        what = f"has '{found.group()}' in double quotes, which YAML turns into a character that nobody can see. "
        yield start, f"{what}Use single quotes, or double the backslash."


def _list_marks(written: str, start: int) -> Iterator[tuple[int, str]]:
    """Names the first line of a text that was meant to be an entry of a list."""
    before, at = "", start
    for line in written.split("\n"):
        goes_on = line.lstrip().startswith(("–", "—")) and before and not before.rstrip().endswith((".", "!", "?"))
        if (bullet := bulleted(line)) and not goes_on:
            yield at + len(line) - len(line.lstrip()), bullet
            return
        before, at = line, at + len(line) + 1
