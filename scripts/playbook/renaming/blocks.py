"""Takes an entry out of a list of one YAML text, and puts it at the end of a list of another, comments and all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playbook.errors import Path
from playbook.library.record import Record
from playbook.library.walk import at
from playbook.models.checklist import Checklist
from playbook.models.common import Model
from playbook.renaming.refusal import RefusedError


@dataclass(frozen=True)
class Block:
    """An entry of a list: its lines, `start` up to but not including `end`, from 0; `indent` is that of its dash."""

    start: int
    end: int
    indent: int


def find(record: Record[Model], text: str, path: Path) -> Block:
    """Gives the lines of an entry; raises RefusedError when it shares a line with its neighbors."""
    lines = text.splitlines()
    line, column = record.document.place(path)
    dash = re.fullmatch(r"([ ]*)-[ ]+", lines[line - 1][: column - 1])
    later = [
        place for one, place in record.document.marks.items() if one[: len(path)] != path and place > (line, column)
    ]
    end = min((place[0] - 1 for place in later), default=len(lines))
    if not dash or end < line:
        what = f"{record.file}:{line}: this stands in one line with its neighbors."
        raise RefusedError(f"{what} Write the list as lines that start with '- ', then try again.")
    indent = len(dash[1])
    while not lines[end - 1].strip() or _is_comment(lines[end - 1], indent):
        end -= 1
    start = line - 1
    while path[-1] != 0 and _is_comment(lines[start - 1], indent):  # above the first one it is about the list
        start -= 1
    return Block(start, end, indent)


def last_of(home: Record[Model], record: Record[Model], path: Path) -> Path:
    """Gives the place of the last entry of the list in which `home` takes in what stands at `path` of `record`.

    An item goes to the section that is called like its own, if there is one, else to the last section.
    """
    above: Path = ()
    if isinstance(record.value, Checklist) and isinstance(home.value, Checklist) and len(path) > 2:
        names = [section.id for section in home.value.sections]
        own = record.value.sections[int(path[1])].id
        above = ("sections", names.index(own) if own in names else len(names) - 1)
    entries = at(home.value, (*above, path[-2]))
    assert isinstance(entries, list)
    return (*above, path[-2], len(entries) - 1)


def _is_comment(line: str, indent: int) -> bool:
    """Tells whether a line is a comment that stands no deeper than an entry's dash."""
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= indent


def moved_to(source: str, block: Block, target: str, last: Block) -> tuple[str, str]:
    """Gives both texts with the block taken out of one and put behind the last entry of the other's list."""
    lines, there = source.splitlines(keepends=True), target.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in target else "\n"
    moved = [_shifted(line.rstrip("\r\n"), last.indent - block.indent) + end for line in lines[block.start : block.end]]
    if not there[last.end - 1].endswith(("\n", "\r")):
        there[last.end - 1] += end
    return "".join(lines[: block.start] + lines[block.end :]), "".join(there[: last.end] + moved + there[last.end :])


def _shifted(line: str, by: int) -> str:
    if by >= 0:
        return " " * by + line if line else line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
