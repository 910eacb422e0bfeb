"""What a template ends with are optional fields of other templates, each once on every page where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.template import Template, TemplateField


def check(library: Library) -> Iterator[Problem]:
    """Names endings where none can stand, and what they share that isn't another template's optional field."""
    kits = [[record.id, *record.value.includes] for record in library.of(Template) if record.value.includes]
    for record in library.of(Template):
        ending = record.value.ending
        if ending is None:
            continue
        if record.value.includes:
            what = "stands in a template that is made of others. Give it to the one of them that it ends."
            yield record.problem(("ending",), what)
        if record.value.output == "message":
            yield record.problem(("ending",), "stands in a message, which ends with its sign-off. Take it out.")
        together = next((kit for kit in kits if record.id in kit), [record.id])
        for i, address in enumerate(ending.shares):
            what = _fault(library, record, address, together)
            if what or address in ending.shares[:i]:
                yield record.problem(("ending", "shares", i), what or f"{address} stands here twice. Take one out.")


def _fault(library: Library, record: Record[Template], address: str, together: list[str]) -> str:
    target = library.targets.get(address)
    home = target.record if target else None
    if target is None or home is None or not isinstance(target.value, TemplateField):
        # What stands nowhere at all is named with the other references.
        return f"{address} is not a field of a template. Write one like /templates/id/#field." if target else ""
    if home.id in together:
        whose = "this template" if home.id == record.id else f"'{home.id}', which is in the same press kit"
        return f"{address} is a field of {whose}: it would stand there twice. Write a field of another template."
    if not target.value.optional:
        return f"{address} must be filled, and nobody must end with it. Write 'optional: true' at that field."
    return ""
