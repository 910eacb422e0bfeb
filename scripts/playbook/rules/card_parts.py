"""Each part of the card of 'Before you go in' comes from a field in which a reader writes it."""

from __future__ import annotations

import typing
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.template import CardPart, Template

_MACRO = "before_you_go_in"


def check(library: Library) -> Iterator[Problem]:
    """Names a page that shows the card although no template has a field for a part of it."""
    if any(address.startswith("/templates/") for address in library.broken | library.waiting):
        return  # what can't be read may have the field
    marked = {field.card for record in library.of(Template) for field in record.value.fields}
    for page in library.pages:
        for call in (call for call in page.calls if call.name == _MACRO):
            for part in (one for one in typing.get_args(CardPart) if one not in marked):
                what = f"shows a card without {part}. Write 'card: {part}' at a template's field that holds them."
                yield page.problem(call.line, call.column, what)
