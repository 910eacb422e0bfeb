"""Says in plain words why a text is not YAML."""

from __future__ import annotations

import re
from typing import Any

import yaml

from playbook.errors import BULLETS

_QUOTE = "Put the text in double quotes."
_TAB = "has a tab. Indent with blanks."
_LINE_UP = "is indented in a way that fits nothing above it"
# What the parser says → what a writer can do. The first that fits is said.
_SYNTAX = (
    ("found character '\\t'", _TAB),
    ("found a tab character", _TAB),
    ("scanning an alias", f"starts with *, which YAML takes for a repetition. {_QUOTE}"),
    ("undefined alias", f"starts with *, which YAML takes for a repetition. {_QUOTE}"),
    ("anchor", f"starts with &, which YAML takes for a name to repeat. {_QUOTE}"),
    ("tag", f"starts with !, which YAML takes for a type. {_QUOTE}"),
    (
        "block sequence entries are not allowed",
        "has '- ' behind a key. Start the list on the next line, or put the text in double quotes.",
    ),
    ("mapping keys are not allowed", f"starts with a character that YAML reserves. {_QUOTE}"),
    ("cannot start any token", f"starts with a character that YAML reserves. {_QUOTE}"),
    ("parsing a block node", f"starts with a character that YAML reserves. {_QUOTE}"),
    ("directive", f"starts with a character that YAML reserves. {_QUOTE}"),
    ("expected comment or line break", "has text behind | or >. Start the text on the next line."),
    ("could not find expected ':'", "has a line without 'key: '. Write a colon and a blank after the key."),
    ("expected <block end>", f"{_LINE_UP}. Line it up with its neighbors."),
    ("expected <document start>", f"{_LINE_UP}. Line it up with its neighbors."),
    ("expected '-' indicator", "mixes list items and keys at one indentation. Line them up."),
    ("expected key", f"{_LINE_UP}. Line it up with its neighbors."),
    ("unexpected end of stream", "opens a quote and never closes it. Close it at the end of the text."),
    ("another document", "holds a second document. Take the --- line out."),
    ("unknown escape", "has a backslash in double quotes. Use single quotes, or double the backslash."),
    ("hexdecimal", "has a backslash in double quotes. Use single quotes, or double the backslash."),
    (
        "flow",
        "has a bracket or brace that isn't closed, or lacks a comma. Correct it, or put the text in double quotes.",
    ),
)
# Where the parser notices these faults too late, the place where it started is the better one.
_BEGINS = ("could not find expected ':'", "unexpected end of stream", "flow")


def say(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    """Gives line and column, counted from 0, and what is wrong with the remedy."""
    said = " ".join(str(part) for part in (getattr(error, "problem", ""), getattr(error, "context", "")) if part)
    said = said or str(error).splitlines()[0]
    mark, begin = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if begin and (not mark or (begin.line != mark.line and any(late in said for late in _BEGINS))):
        mark = begin
    if not mark:
        return 0, 0, _known(said)
    lines = text.rstrip().split("\n")
    line, column = mark.line, mark.column
    if line >= len(lines):  # noticed behind the end: the last line with text is the better place
        line, column = len(lines) - 1, len(lines[-1])
    if mended := _list_mark(lines, line):
        return mended
    whole = lines[line]
    before = whole[:column]
    if "did not find expected key" in said and re.search(r"[\"']", before):
        return _quote(text, line, column)
    if "expected '-' indicator" in said and begin and begin.column != column:
        return line, column, f"{_LINE_UP}. Line it up with its neighbors."
    if "cannot start any token" in said and "\t" in whole[: column + 1]:
        return line, column, _TAB
    if "mapping values are not allowed" in said:
        deeper = "is indented deeper than its neighbors, or the line above lacks its colon. Line it up."
        if "\t" in whole[: len(whole) - len(whole.lstrip())]:
            return line, whole.index("\t"), _TAB
        return line, column, f"has a second ': ' in one line. {_QUOTE}" if ": " in before else deeper
    return line, column, _known(said)


def _list_mark(lines: list[str], line: int) -> tuple[int, int, str] | None:
    """Gives the fault of a line that should start with '- ': with another mark, or with none."""
    for one in (line, max(line - 1, 0)):
        if bullet := bulleted(lines[one]):
            return one, _indent(lines[one]), bullet
    here = lines[line].strip()
    above = (one for one in reversed(lines[:line]) if one.strip() and _indent(one) <= _indent(lines[line]))
    entry = next(above, "")
    if _indent(entry) == _indent(lines[line]) and re.match(r"\s*- ", entry) and re.match(r"[\w\"'“]", here):
        what = "stands among the entries of a list. Write '- ' before it if it is one; if not, "
        what += "indent it as the list's key."
        return line, _indent(lines[line]), what
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def bulleted(line: str) -> str:
    """Says that a line starts with another list mark than YAML's, or ""."""
    found = re.match(rf"\s*([{BULLETS}])\s", line)
    what = "In a list each entry starts with a hyphen and a blank ('- '); a text needs no mark."
    return f"starts with '{found[1]}'. {what}" if found else ""


def _known(said: str) -> str:
    unknown = f"is not valid YAML: {said}. Compare the line with a record that works."
    return next((remedy for pattern, remedy in _SYNTAX if pattern in said), unknown)


def _quote(text: str, line: int, column: int) -> tuple[int, int, str]:
    """Tells a quote that ended too early from one that was never closed and ran into the next."""
    last = None
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            last = event
    except yaml.YAMLError:
        pass
    if isinstance(last, yaml.ScalarEvent) and last.style:
        begin: Any = last.start_mark
        if begin.line < line:
            return begin.line, begin.column, "opens a quote and never closes it in the same line. Close it."
    return line, column, "goes on behind a closing quote. Put all of the text in double quotes, single ones inside it."
