"""The doors of the home page lead somewhere, and what it shows is there and of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Path, Problem, dotted
from playbook.library.library import Library
from playbook.models.checklist import Checklist
from playbook.models.common import Model
from playbook.models.levels import Dimension
from playbook.models.start import Pieces, StartQuestion
from playbook.models.template import Example
from playbook.rules.references import missing_address

_WANTED: dict[str, tuple[type[Model], str]] = {
    "answer": (Example, "invented example of a template. Write one like /templates/about-you/#invented-pm."),
    "essentials": (Checklist, "checklist. Write one like /checklists/final-round/."),
    "row": (Dimension, "dimension of a rubric. Write one like /levels/tpm/#impact."),
}


def check(library: Library) -> Iterator[Problem]:
    """Names doors that lead nowhere, and pieces that the home page can't show."""
    questions = library.of(StartQuestion)
    if library.ways is None or not questions:
        return
    faults: dict[Path, str] = {}
    for i, door in enumerate(library.ways.doors):
        faults["doors", i, "to"] = missing_address(library, door.to)
    for name in Pieces.model_fields:
        to = getattr(library.ways.shown, name).to
        faults["shown", name, "to"] = missing_address(library, to) or _other_kind(library, name, to)
    file, document = questions[0].file, questions[0].document  # they stand in the same file
    for path, what in faults.items():
        if what:
            yield Problem(file, *document.place(path), dotted(path), what)


def _other_kind(library: Library, name: str, address: str) -> str:
    """Gives what is wrong with an address at which something else stands, or ""."""
    wanted, words = _WANTED[name]
    target = library.targets.get(address)
    value = target.value if target and not library.is_broken(address) else None
    if value is None or (isinstance(value, wanted) and getattr(value, "by", "invented") == "invented"):
        return ""
    return f"{address} is no {words}"
