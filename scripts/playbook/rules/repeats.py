"""A list names nothing twice."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, short
from playbook.library.library import Library
from playbook.library.walk import blocks


def check(library: Library) -> Iterator[Problem]:
    """Names each word, source, link or line that stands twice in one list."""
    for record in (r for r in library.written() if not r.theirs):
        for path, block in blocks(record.value):
            for name, value in block.items():
                lines = value if isinstance(value, list) else []
                for i, line in enumerate(lines):
                    if isinstance(line, str) and line in lines[:i]:
                        what = f"'{short(line, 40)}' stands in this list already. Take it out."
                        yield record.problem((*path, name, i), what)
