"""Each situation answers one question of the start page, and stays short enough to be followed."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.start import Situation, StartQuestion

MOST = 10
_FILE = "data/ways-in.yml"


def check(library: Library) -> Iterator[Problem]:
    """Names situations that no question leads to, answers that are none, and plans with too many links."""
    situations = library.of(Situation)
    asked = {address for question in library.of(StartQuestion) for address in question.value.answers}
    for record in situations:
        count = len(record.value.links())
        if count > MOST:
            what = f"has {count} links, and a reader follows {MOST} at most. Take out those that matter least."
            yield record.problem(("plan", "steps"), what)
        if record.address not in asked and library.ways:
            what = f"is the answer to no question. Add {record.address} to the answers of one in {_FILE}."
            yield record.problem((), what)
    yield from _answers(library, {record.address for record in situations})


def _answers(library: Library, situations: set[str]) -> Iterator[Problem]:
    before: set[str] = set()  # the answers of the questions above
    for question in library.of(StartQuestion):
        for i, address in enumerate(question.value.answers):
            there = address in library.targets and not library.is_broken(address)
            if there and address not in situations:
                what = f"{address} is no situation. Write the address of one, like /start/in-8-days/."
                yield question.problem(("answers", i), what)
            if address in before:
                what = f"{address} answers another question already. Keep it under one of them."
                yield question.problem(("answers", i), what)
        before.update(question.value.answers)
