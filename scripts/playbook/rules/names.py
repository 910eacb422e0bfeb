"""Ids: equal to the file's name, unique where they are addresses, and none of those that the site gives itself."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.targets import Target, all_targets
from playbook.models.address import Address
from playbook.models.common import PageRecord

# How the ids begin that the theme's parts write into every page. (The fragments' own, about-…, stand on few pages;
# the check of the built site finds one that is used twice.)
_KEPT = "pm-"


def is_kept(anchor: str) -> bool:
    """Tells whether an id on a page is one of those that the site gives itself."""
    return anchor.startswith(_KEPT)


def check(library: Library) -> Iterator[Problem]:
    """Names ids that differ from their file's name, ids that the site keeps for itself, and ids used twice."""
    for record in library.of(PageRecord):
        stem = pathlib.PurePosixPath(record.file).stem
        if record.value.id != stem:
            what = f"is '{record.value.id}', but the file is called {stem}.yml. Write id: {stem}, or rename the file."
            yield record.problem(("id",), what)
        if record.id == "index":
            what = "is 'index', which is the name of the section's own page. Choose another id and rename the file."
            yield record.problem(("id",), what)
    seen: dict[str, Target] = {}
    for target in all_targets(library.records, library.pages):
        first = seen.setdefault(target.address, target)
        if first is not target:
            yield _twice(target, first)
        elif is_kept(Address(target.address).anchor):
            yield _kept(target)


def _kept(target: Target) -> Problem:
    anchor = Address(target.address).anchor
    what = f"the id '{anchor}' starts with '{_KEPT}', which is kept for the site's own ids. Write another one."
    return _at(target, what)


def _twice(target: Target, first: Target) -> Problem:
    anchor = Address(target.address).anchor
    where = _where(first)
    what = f"the id '{_as_written(target) or anchor}' is used already ({where}). Ids are addresses: write another one."
    if not anchor:
        what = f"stands at the same address as another page ({where}). Rename one of them."
    return _at(target, what)


def _at(target: Target, what: str) -> Problem:
    """Gives a problem with the id of what stands at an address."""
    if target.record:
        path = target.part.path if target.part else ()
        return target.record.problem((*path, "id") if _as_written(target) else path, what)
    assert target.page is not None
    line = target.heading.line if target.heading else 1
    return target.page.problem(line, 1, what)


def _as_written(target: Target) -> str:
    """Gives the id in the writer's letters: a claim's anchor is small, its id isn't."""
    return str(getattr(target.value, "id", ""))


def _where(target: Target) -> str:
    if target.record:
        problem = target.record.problem((*(target.part.path if target.part else ()), "id"), "")
        return f"{problem.file}:{problem.line}"
    assert target.page is not None
    return f"{target.page.file}:{target.heading.line if target.heading else 1}"
