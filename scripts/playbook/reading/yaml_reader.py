"""Reads YAML into plain values, and remembers the line and column of each."""

from __future__ import annotations

from typing import Any

import yaml

from playbook.errors import Path, Problem, dotted
from playbook.reading import plain, yaml_slips
from playbook.reading.document import Document
from playbook.reading.yaml_faults import bulleted, say

_MOST_DEPTH = 60
_QUOTE = " Put the text in double quotes."
_SIGNS = {"&": "a name to repeat", "!": "a type", "*": "a repetition"}


class _Builder:
    """Turns YAML nodes into values. Only true, false, null and whole numbers are more than text,
    so that `on`, `no` and dates stay what the writer wrote.
    """

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text, self.file, self.offset = text, file, first_line - 1
        self.document = Document()
        self.seen: set[int] = set()

    def place(self, mark: Any) -> tuple[int, int]:
        return mark.line + 1 + self.offset, mark.column + 1

    def problem(self, mark: Any, path: Path, what: str) -> None:
        self.add(self.place(mark), path, what)
        self.document.faulty.add(path)

    def add(self, place: tuple[int, int], path: Path, what: str) -> None:
        self.document.problems.append(Problem(self.file, *place, dotted(path), what))

    def build(self, node: yaml.Node, path: Path) -> Any:
        if id(node) in self.seen:
            # Only the first use of the block has marks, so the key's own place is the nearest.
            what = "repeats a block with *. Write the text out again, or put it in double quotes."
            self.add(self.document.place(path), path, what)
            self.document.faulty.add(path)
            return None
        self.seen.add(id(node))
        sign = self.text[node.start_mark.index : node.start_mark.index + 1]
        if sign in _SIGNS:
            self.problem(node.start_mark, path, f"starts with {sign}, which YAML takes for {_SIGNS[sign]}.{_QUOTE}")
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
                self.add(self.place(key_node.start_mark), path, "has a key that isn't a word. Write 'key: value'.")
                continue
            key = str(key_node.value)
            here = (*path, key)
            if bullet := bulleted(key):
                self.problem(key_node.start_mark, path, bullet)
                return {}
            if key in result and path and isinstance(path[-1], int) and key == next(iter(result)):
                what = f"starts its entry a second time (first on line {self.document.marks[here][0]}). "
                what += f"If this is a new entry, write '- {key}: …', in line with the hyphen above. If not, keep one."
                self.add(self.place(key_node.start_mark), here, what)
                self.document.faulty.add(path)
                return {}  # what follows belongs to an entry that isn't there yet
            if key in result:
                first = self.document.marks[here][0]
                what = f"stands twice (first on line {first}). Keep one of them."
                self.add(self.place(key_node.start_mark), here, what)
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
        bare = not getattr(node, "style", None)
        for at, what in yaml_slips.find(self.text, node.start_mark.index, node.end_mark.index, bare):
            line, column = self.place(node.start_mark)
            before = self.text[node.start_mark.index : at]
            if "\n" in before:
                line, column = line + before.count("\n"), at - self.text.rfind("\n", 0, at)
            self.add((line, column), path, what)
            self.document.faulty.add(path)
        if not bare:
            return text
        if not text:
            self.document.blank.append(path)
        return plain.value(text)


def read(text: str, file: str, first_line: int = 1) -> Document:
    """Reads one YAML text; faults are in the answer's `problems`, never raised.

    `first_line` is the line of the file on which the text starts (front matter).
    """
    builder = _Builder(text, file, first_line)
    try:
        deep = _too_deep(text)
        node = None if deep else yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        line, column, what = say(error, text)
        builder.document.problems.append(Problem(file, line + first_line, column + 1, "", what))
        return builder.document
    if deep:
        what = "is nested too deep. Check the brackets and the indentation."
        builder.document.problems.append(Problem(file, *builder.place(deep), "", what))
        return builder.document
    if node is None:
        builder.document.problems.append(Problem(file, first_line, 1, "", "is empty. Write the record's keys."))
        return builder.document
    builder.document.marks[()] = builder.place(node.start_mark)
    builder.document.value = builder.build(node, ())
    return builder.document


def _too_deep(text: str) -> Any:
    """Gives the place where blocks are nested too deep, or None; the parser would end the process there."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MOST_DEPTH:
            return event.start_mark
    return None
