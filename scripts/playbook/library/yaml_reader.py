"""Reads YAML into plain values, and remembers the line and column of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from playbook.errors import Problem, dotted

Path = tuple[str | int, ...]
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_MOST_DEPTH = 60


@dataclass
class Document:
    """The value of a YAML text, the place of each key and item (from 1), and what is wrong with it."""

    value: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path) -> tuple[int, int]:
        """Gives line and column of a value, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))


class _Builder:
    """Turns YAML nodes into values. Only true, false, null and whole numbers are more than text,
    so that `on`, `no` and dates stay what the writer wrote.
    """

    def __init__(self, file: str, first_line: int) -> None:
        self.file, self.offset = file, first_line - 1
        self.document = Document()
        self.seen: set[int] = set()

    def place(self, mark: Any) -> tuple[int, int]:
        return mark.line + 1 + self.offset, mark.column + 1

    def problem(self, mark: Any, path: Path, what: str) -> None:
        self.document.problems.append(Problem(self.file, *self.place(mark), dotted(path), what))

    def build(self, node: yaml.Node, path: Path) -> Any:
        if id(node) in self.seen:
            self.problem(node.start_mark, path, "repeats a block with * or &. Write the text out again.")
            return None
        self.seen.add(id(node))
        if len(path) > _MOST_DEPTH:
            self.problem(node.start_mark, path[:3], "is nested too deep. Check the indentation.")
            return None
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, path)
        return self.scalar(node, path)

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problem(key_node.start_mark, path, "has a key that isn't a word. Write `key: value`.")
                continue
            key = str(key_node.value)
            here = (*path, key)
            if key in result:
                first = self.document.marks[here][0]
                what = f"stands twice (first on line {first}). Keep one of them."
                self.problem(key_node.start_mark, here, what)
                continue
            self.document.marks[here] = self.place(key_node.start_mark)
            result[key] = self.build(value_node, here)
        return result

    def sequence(self, node: yaml.SequenceNode, path: Path) -> list[Any]:
        result = []
        for i, item in enumerate(node.value):
            self.document.marks[(*path, i)] = self.place(item.start_mark)
            result.append(self.build(item, (*path, i)))
        return result

    def scalar(self, node: yaml.Node, path: Path) -> Any:
        text = str(node.value)
        if node.tag.startswith("!") or (node.tag.startswith("tag:yaml.org,2002:python")):
            self.problem(node.start_mark, path, f"has a tag ('{node.tag}'). Write plain text in quotes.")
            return None
        if getattr(node, "style", None):
            return text
        if text.lower() in _WORDS:
            return _WORDS[text.lower()]
        return int(text) if _INTEGER.fullmatch(text) else text


def read(text: str, file: str, first_line: int = 1) -> Document:
    """Reads one YAML text; faults are in the answer's `problems`, never raised.

    `first_line` is the line of the file on which the text starts (front matter).
    """
    builder = _Builder(file, first_line)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        builder.document.problems.append(_syntax(error, file, first_line))
        return builder.document
    except RecursionError:
        builder.document.problems.append(Problem(file, first_line, 1, "", "is nested too deep to be read."))
        return builder.document
    if node is None:
        builder.document.problems.append(Problem(file, first_line, 1, "", "is empty. Write the record's keys."))
        return builder.document
    builder.document.marks[()] = builder.place(node.start_mark)
    builder.document.value = builder.build(node, ())
    return builder.document


_SYNTAX = (
    ("mapping values are not allowed", "has a second ': ' in one line. Put the text in double quotes."),
    ("found character '\\t'", "has a tab. Indent with blanks."),
    ("cannot start any token", "starts with a sign that YAML reserves. Put the text in double quotes."),
    ("could not find expected ':'", "has a line without 'key: '. Write a colon and a blank after the key."),
    ("expected <block end>", "is indented in a way that fits nothing above it. Line it up with its neighbors."),
    ("did not find expected '-' indicator", "mixes list items and keys at one indentation. Line them up."),
    ("did not find expected key", "is indented in a way that fits nothing above it, or a quote ended too early."),
    ("unexpected end of stream", "ends inside a quoted text. Close the quotes."),
    ("found unexpected document", "holds a second document. Take the --- line out."),
    ("expected a single document", "holds a second document. Take the --- line out."),
    ("undefined alias", "has a * that refers to nothing. Put the text in double quotes."),
    ("unknown escape", "has a backslash in double quotes. Use single quotes or double the backslash."),
    ("control characters", "holds a control character. Delete it."),
    ("flow", "has a bracket or brace that isn't closed. Close it, or put the text in double quotes."),
)


def _syntax(error: yaml.YAMLError, file: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    said = " ".join(str(part) for part in (getattr(error, "problem", ""), getattr(error, "context", "")) if part)
    said = said or str(error).splitlines()[0]
    for pattern, remedy in _SYNTAX:
        if pattern in said:
            return Problem(file, line, column, "", f"{remedy} (YAML: {said})")
    return Problem(file, line, column, "", f"is not valid YAML: {said}. Compare the line with a record that works.")
