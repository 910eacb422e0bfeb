"""Whatever has a page of its own stands on its section's page, where that groups by the first stage."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.kinds import BY_FOLDER
from playbook.library.library import Library
from playbook.library.macro_table import SECTIONS
from playbook.models.common import PageRecord
from playbook.pages.page import Call


def check(library: Library) -> Iterator[Problem]:
    """Names records and guides that no call of members() on their section's page shows."""
    for section in SECTIONS:
        index = library.page_at(f"/{section}/")
        if index is None or index.unread or index.bad_calls:
            continue  # what can't be read may show them
        calls = [call for call in index.calls if call.name == "members" and call.arguments[:1] == (section,)]
        for labels, place in _members(library, section):
            unknown = labels[0] and labels[0][0] not in library.words("stages")  # that has its own problem
            if calls and not unknown and not any(_shows(call, labels) for call in calls):
                yield Problem(
                    place.file, place.line, place.column, place.where, _say(index.file, section, labels, calls)
                )


def _members(library: Library, section: str) -> Iterator[tuple[tuple[list[str], list[str]], Problem]]:
    """Gives stages, audiences and place of all that belongs to a section."""
    for record in library.of(PageRecord):
        if record.kind.folder == section:
            yield (record.value.stages, record.value.audiences), record.problem(("stages",), "")
    guides = [] if section in BY_FOLDER else [page for page in library.pages if page.address.startswith(f"/{section}/")]
    for page in guides:
        if page.address != f"/{section}/" and not page.unread_meta and not page.document.faulty:
            yield (page.meta.stages, page.meta.audiences), page.meta_problem(("stages",), "")


def _shows(call: Call, labels: tuple[list[str], list[str]]) -> bool:
    stages, audiences = labels
    stage, first, audience = (call.keywords.get(name, "") for name in ("stage", "first", "audience"))
    fits = (not stage or stage in stages) and (not first or first in stages[:1])
    return fits and (not audience or audience in audiences or "all" in audiences)


def _say(index: str, section: str, labels: tuple[list[str], list[str]], calls: list[Call]) -> str:
    first = next(iter(labels[0]), "")
    if not first:
        return f"names no stage, so {index} doesn't show it. Write one from data/vocabulary.yml."
    heads = [str(call.keywords["first"]) for call in calls if "first" in call.keywords]
    what = f"begins with '{first}', and {index} shows nothing that does. "
    what += f"Begin with one that stands there ({', '.join(heads)}), " if heads else ""
    return f'{what}or add a heading there and {{{{ members("{section}", first="{first}") }}}} below it.'
