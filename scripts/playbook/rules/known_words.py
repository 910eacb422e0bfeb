"""Words that must stand in data/vocabulary.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.errors import Problem, did_you_mean, one_of
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.library.walk import values
from playbook.models import shape
from playbook.models.ids import Means
from playbook.pages.page import Page

# The key that holds a word → the list of the vocabulary; `kind` means another list in each record.
LISTS = {
    "stages": "stages",
    "audiences": "audiences",
    "support": "supports",
    "seen": "seen",
    "basis": "bases",
    "company.role": "roles",
    "article.kind": "claim_kinds",
    "source.kind": "source_kinds",
}


def check(library: Library) -> Iterator[Problem]:
    """Names each word outside the vocabulary."""
    for record in library.written():
        for path, value in values(record.value):
            name = _list_of(record, path)
            known = library.words(name) if name else {}
            faulty = record.document.is_faulty((*record.prefix, *path))
            if known and isinstance(value, str) and value not in known and not faulty:
                yield record.problem(path, _say(value, name, known))
    for page in library.pages:
        for name in ("stages", "audiences"):
            known = library.words(name)
            for i, word in enumerate(_written(page, name)):
                if known and word not in known and not page.document.is_faulty((name, i)):
                    yield page.meta_problem((name, i), _say(word, name, known))


def _written(page: Page, name: str) -> list[str]:
    """Gives the words under a key of the front matter, also when other keys are wrong."""
    keys = page.document.value
    words = keys.get(name) if isinstance(keys, dict) else None
    return [word for word in words if isinstance(word, str)] if isinstance(words, list) else []


def _say(word: str, name: str, known: Iterable[str]) -> str:
    near = did_you_mean(word, known)
    return f"'{word}' is not in data/vocabulary.yml ({name}).{near} Words there: {one_of(known)}."


def _list_of(record: Record[object], path: tuple[str | int, ...]) -> str:
    if shape.means(record.form, path) is not Means.WORD:
        return ""
    last = next(part for part in reversed(path) if isinstance(part, str))
    return LISTS.get(last) or LISTS.get(f"{record.kind.name}.{last}", "")
