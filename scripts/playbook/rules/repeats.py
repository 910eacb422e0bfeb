"""A list names nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.walk import blocks


def check(library: Library) -> Iterator[Problem]:
    """Names each word, source, link or line that stands twice in one list."""
    for record in library.written():
        for path, block in blocks(record.value):
            for name, value in block.items():
                lines = value if isinstance(value, list) else []
                for i, line in enumerate(lines):
                    if isinstance(line, str) and line in lines[:i]:
                        shown = line if len(line) <= 40 else f"{line[:40]}…"
                        yield record.problem((*path, name, i), f"'{shown}' stands in this list already. Take it out.")
