"""What only the search reads: one phrase leads to one place, and means one thing."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean, short
from playbook.library.library import Library
from playbook.library.targets import Target
from playbook.models.searched import SearchWords


def check(library: Library) -> Iterator[Problem]:
    """Names phrases that stand at two addresses, that say a title once more, or that belong to two groups."""
    first: dict[str, Target] = {}
    for target in library.targets.values():
        for i, phrase in enumerate(target.asked_as):
            other = first.setdefault(_plain(phrase), target)
            if other is not target:
                what = f"'{short(phrase, 40)}' leads to {other.address} already. Keep it where it is answered best."
                yield _at(target, i, what)
            elif _plain(phrase) in _shown(target):
                what = f"'{short(phrase, 40)}' is its title or another name already. Take it out."
                yield _at(target, i, what)
    yield from _no_headings(library)
    yield from _groups(library)


def _no_headings(library: Library) -> Iterator[Problem]:
    for page in library.pages:
        anchors = [heading.anchor for heading in page.headings if heading.anchor]
        for anchor in page.meta.parts_asked_as:
            if anchor not in anchors:
                hint = (
                    did_you_mean(anchor, anchors) or " Write the id that stands behind the heading, like { #rounds }."
                )
                what = f"no heading of this page has the id '{anchor}'.{hint}"
                yield page.meta_problem(("parts_asked_as", anchor), what)


def _plain(phrase: str) -> str:
    return phrase.lower().strip(" ?!.")


def _shown(target: Target) -> set[str]:
    return {
        _plain(name) for name in (target.title, *([] if target.heading else getattr(target.value, "also_called", [])))
    }


def _at(target: Target, i: int, what: str) -> Problem:
    if target.record:
        return target.record.problem((*(target.part.path if target.part else ()), "asked_as", i), what)
    assert target.page is not None
    path = ("parts_asked_as", target.heading.anchor, i) if target.heading else ("asked_as", i)
    return target.page.meta_problem(path, what)


def _groups(library: Library) -> Iterator[Problem]:
    for record in library.of(SearchWords):
        first: dict[str, int] = {}
        for i, group in enumerate(record.value.groups):
            for j, phrase in enumerate(group.same):
                other = first.setdefault(phrase, i)
                if other != i:
                    what = f"'{short(phrase, 40)}' stands in group {other + 1} already. A phrase means one thing."
                    yield record.problem(("groups", i, "same", j), what)
