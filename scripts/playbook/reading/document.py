"""A YAML text as it was read: its value, where everything in it stands, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playbook.errors import Path, Problem


@dataclass
class Document:
    """The value of a YAML text, the place of each key and item (from 1), and what is wrong with it.

    `faulty` are the paths that have a problem already, so that none gets a second one for the same fault;
    `blank` those of keys and items without a value.
    """

    value: Any = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    faulty: set[Path] = field(default_factory=set)
    blank: list[Path] = field(default_factory=list)

    def is_faulty(self, path: Path) -> bool:
        """Tells whether a value, or something around it, has a problem already."""
        return bool(self.faulty) and any(path[:end] in self.faulty for end in range(len(path) + 1))

    def place(self, path: Path) -> tuple[int, int]:
        """Gives line and column of a value, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))
