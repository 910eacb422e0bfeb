"""A situation on the start page stays short enough to be followed."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.start import Situation

MOST = 10


def check(library: Library) -> Iterator[Problem]:
    """Names situations with more links than anybody follows."""
    for record in library.of(Situation):
        count = len(record.value.links())
        if count > MOST:
            what = f"has {count} links, and a reader follows {MOST} at most. Take out those that matter least."
            yield record.problem(("plan", "steps"), what)
