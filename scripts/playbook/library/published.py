"""Reads the two files that keep addresses alive: addresses.txt and moved.yml."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, field

from playbook.errors import Problem
from playbook.models import ids
from playbook.models.address import Address
from playbook.reading.document import Document
from playbook.reading.text_file import read_text
from playbook.reading.yaml_reader import read

ADDRESSES = "data/addresses.txt"
MOVED = "data/moved.yml"
_LIKE = "Write a line like '/old/page/#id': /new/page/#id."


@dataclass
class Published:
    """Every address ever published with its line, and where the old ones have moved.

    `readable` is false when moved.yml can't be read, so that nobody can say what has moved;
    `whole` is false when a line of addresses.txt can't be read, so that nobody may rewrite it.
    """

    lines: dict[str, int] = field(default_factory=dict)
    moves: dict[str, str] = field(default_factory=dict)
    document: Document = field(default_factory=Document)
    problems: list[Problem] = field(default_factory=list)
    readable: bool = True
    whole: bool = True

    def move_problem(self, old: str, what: str) -> Problem:
        """Gives a problem with the line of moved.yml that starts with `old`."""
        return Problem(MOVED, *self.document.place((old,)), old, what)

    def now(self, address: str) -> str:
        """Follows the moves from an address to where it stands today. A moved page takes its parts along.

        The lines of moved.yml stay as they were written; here a chain of them becomes one step.
        """
        seen = set()
        while address not in seen:
            seen.add(address)
            page = Address(address).page
            if address in self.moves:
                address = self.moves[address]
            elif page in self.moves:
                address = Address(address).on(self.moves[page])
        return address

    def moved(self) -> dict[str, str]:
        """Gives each old address and where it stands today, in one step.

        A part that went along with its page, and left it later, has no line of its own; it is given all the same.
        """
        parts = [Address(line) for line in self.lines if "#" in line]
        came_along = [line for line in parts if line.page in self.moves]
        onward = [line for line in came_along if self.now(line) != line.on(self.now(line.page))]
        return {old: self.now(old) for old in [*self.moves, *onward]}

    def goes_along(self, old: str) -> bool:
        """Tells whether the line of a part says no more than the line of its page."""
        if not Address(old).anchor or Address(old).page not in self.moves:
            return False
        without = Published(moves={one: new for one, new in self.moves.items() if one != old})
        return without.now(old) == self.now(old)


def read_all(root: pathlib.Path) -> Published:
    """Reads both files; a missing one counts as empty."""
    published = Published()
    _read_addresses(published, root / ADDRESSES)
    _read_moves(published, root / MOVED)
    return published


def _read_addresses(published: Published, file: pathlib.Path) -> None:
    text, problems = read_text(file, ADDRESSES) if _is_there(file) else ("", [])
    published.problems += problems
    published.whole = text is not None
    lines = (text or "").splitlines()
    before = ""
    for number, line in enumerate(lines, 1):
        if not re.fullmatch(ids.ADDRESS_PATTERN, line):
            what = f"'{line}' is not an address. One a line, like /checklists/final-round/#say-it-aloud."
            published.problems.append(Problem(ADDRESSES, number, 1, "", what))
            published.whole = False
            continue
        if line in published.lines:
            what = f"{line} stands twice. Delete this line."
            published.problems.append(Problem(ADDRESSES, number, 1, "", what))
        elif line < before:
            what = f"{line} is out of order. Sort the lines, or run `python3 run.py check --write`."
            published.problems.append(Problem(ADDRESSES, number, 1, "", what))
        published.lines.setdefault(line, number)
        before = line


def _read_moves(published: Published, file: pathlib.Path) -> None:
    text, problems = read_text(file, MOVED) if _is_there(file) else ("", [])
    if text is None:
        published.problems += problems
        published.readable = False
        return
    if not any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        return
    published.document = read(text, MOVED)
    published.problems += published.document.problems
    value = published.document.value
    if not isinstance(value, dict):
        published.readable = False
        if value is not None:
            what = f"must hold lines of an old address and a new one. {_LIKE}"
            published.problems.append(Problem(MOVED, *published.document.place(()), "", what))
        return
    for old, new in value.items():
        wrong = [address for address in (old, new) if not _is_address(address)]
        if not wrong:
            published.moves[old] = new
        elif not published.document.is_faulty((old,)):
            shown = f"'{wrong[0]}' is not an address" if isinstance(wrong[0], (str, int)) else "has no new address"
            published.problems.append(published.move_problem(old, f"{shown}. {_LIKE}"))


def _is_address(value: object) -> bool:
    return isinstance(value, str) and bool(re.fullmatch(ids.ADDRESS_PATTERN, value))


def _is_there(file: pathlib.Path) -> bool:
    return file.exists() or file.is_symlink()
