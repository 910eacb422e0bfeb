"""Whoever reads how a question is answered can write the answer down at once."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.question import QuestionTheme


def check(library: Library) -> Iterator[Problem]:
    """Names questions that lead to no template."""
    for record in library.of(QuestionTheme):
        for i, question in enumerate(record.value.questions):
            if not any(link.startswith("/templates/") for link in question.links):
                what = "leads to no template. Add the one in which it is answered, like /templates/star-story/."
                yield record.problem(("questions", i, "links" if question.links else "id"), what)
