"""Words that promise too much; data/vocabulary.yml lists them with what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.walk import values

# What others called their own work stays as they called it.
_QUOTED = ("original_title", "also_called", "cite_as", "url", "host", "id", "links", "answers", "home", "to")
# Calls of macros and the targets of links are addresses, not words.
_ADDRESS = re.compile(r"\{\{.*?\}\}|(?<=\])\([^)]*\)")


def check(library: Library) -> Iterator[Problem]:
    """Names each word of hype in records and pages."""
    words = {meaning.label: meaning.meaning for meaning in library.words("hype").values()}
    if not words:
        return
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I)
    for record in (r for r in library.written() if r.kind.name != "vocabulary"):
        for path, value in values(record.value):
            keys = [step for step in path if isinstance(step, str)]
            quoted = any(key in _QUOTED for key in keys) or (record.kind.name == "source" and "title" in keys)
            found = pattern.search(value) if isinstance(value, str) and not quoted else None
            if found:
                yield record.problem(path, _say(found.group(), words))
    for page in library.pages:
        for paragraph in page.paragraphs:
            for line, text in enumerate(paragraph.lines, paragraph.line):
                found = pattern.search(_ADDRESS.sub(lambda one: " " * len(one.group()), text))
                if found:
                    yield page.problem(line, found.start() + 1, _say(found.group(), words))


def _say(word: str, words: dict[str, str]) -> str:
    return f"says '{word}', which promises too much. {words[word.lower()]}"
