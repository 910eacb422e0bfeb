"""Whoever reads how a question is answered can write the answer down at once, and hears one of the right length."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.question import Question, QuestionTheme

# What pages reckon with, too (javascripts/lib/word-count.js): between the 130 and 150 to plan for (S153-S155).
WORDS_A_MINUTE = 140
# People differ, and so do days: within this share the length is the one that the page names.
_LEEWAY = 0.15
_ENDS = (".", "?", "!", "…", "”", '"', "'")  # of a paragraph


def check(library: Library) -> Iterator[Problem]:
    """Names questions that lead to no template, and spoken answers without a length or not of it."""
    for record in library.of(QuestionTheme):
        for i, question in enumerate(record.value.questions):
            if not any(link.startswith("/templates/") for link in question.links):
                what = "leads to no template. Add the one in which it is answered, like /templates/star-story/."
                yield record.problem(("questions", i, "links" if question.links else "id"), what)
            for key, what in _spoken(question):
                yield record.problem(("questions", i, key), what)


def _spoken(question: Question) -> Iterator[tuple[str, str]]:
    """Gives what is wrong with the spoken answer: the key, and what to write instead."""
    if question.says and question.seconds:
        words, wanted = len(question.says.split()), question.seconds * WORDS_A_MINUTE / 60
        least, most = round(wanted * (1 - _LEEWAY)), round(wanted * (1 + _LEEWAY))
        if not least <= words <= most:
            shall = f"in {question.seconds} seconds one says {least} to {most}"
            yield "says", f"has {words} words; {shall}. Cut or add some, or write another number of 'seconds'."
        if broken := next((line for line in question.says.split("\n") if not line.endswith(_ENDS)), ""):
            last = " ".join(broken.split()[-3:])
            remedy = "Write 'says: >-', and blank lines between paragraphs."
            yield "says", f"ends a paragraph inside a sentence ('{last}'). {remedy}"
    elif question.says:
        yield "says", "has no length. Add 'seconds' beside it: 60 to 120."
    elif question.seconds:
        yield "seconds", "is the length of an answer that isn't there. Add 'says' beside it, or take 'seconds' out."
