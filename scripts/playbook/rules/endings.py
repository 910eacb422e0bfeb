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
            continue
        if record.value.output == "message":
            yield record.problem(("ending",), "stands in a message, which ends with its sign-off. Take it out.")
        together = next((kit for kit in kits if record.id in kit), [record.id])
        for i, address in enumerate(ending.shares):
            what = _fault(library, record, address, together)
            if what:
                yield record.problem(("ending", "shares", i), what)


def _fault(library: Library, record: Record[Template], address: str, together: list[str]) -> str:
    """Gives what is wrong with a shared field, or ""; what stands nowhere at all is named with other references."""
    target = library.targets.get(address)
    if target is None:
        return ""
    if target.record is None or not isinstance(target.value, TemplateField):
        return f"{address} is not a field of a template. Write one like /templates/id/#field."
    if target.record.id == record.id:
        return f"{address} stands in this template anyway. Write a field of another one."
    parts = [one for one in library.of(Template) if one.id in together[1:] and one is not record]
    there = next((one.id for one in parts if one.value.ending and address in one.value.ending.shares), "")
    if target.record.id in together or there:
        whose = there or target.record.id
        return f"{address} stands in '{whose}', too, and both are in one press kit. Take it out of one."
    if not target.value.optional:
        return f"{address} must be filled, and an ending may be left out. Write 'optional: true' at that field."
    return ""
