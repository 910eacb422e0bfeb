"""What the two playbooks hold, for tests that must not know how much that is."""

from __future__ import annotations

import functools
from typing import Any

import project
from playbook.library.kinds import KIND_NAMED
from playbook.library.library import Library, load


@functools.cache
def book() -> Library:
    """Gives the tests' own playbook, read once."""
    return load(project.BOOK)


@functools.cache
def whole() -> Library:
    """Gives the playbook itself, read once."""
    return load(project.ROOT)


def record(kind: str, record_id: str) -> Any:
    """Gives a record's value."""
    found = book().get(KIND_NAMED[kind].model, record_id)
    assert found, f"{kind}/{record_id}"
    return found.value


def items(checklist: str) -> list[Any]:
    """Gives the items of a checklist, in order."""
    return [item for section in record("checklist", checklist).sections for item in section.items]
