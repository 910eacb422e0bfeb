"""What the home page shows is of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.models.checklist import Checklist
from playbook.models.common import Model
from playbook.models.levels import Dimension
from playbook.models.start import Pieces
from playbook.models.template import Example

_WANTED: dict[str, tuple[type[Model], str]] = {
    "answer": (Example, "invented example of a template. Write one like /templates/about-you/#invented-pm."),
    "essentials": (Checklist, "checklist. Write one like /checklists/final-round/."),
    "row": (Dimension, "dimension of a rubric. Write one like /levels/tpm/#impact."),
}


def check(library: Library) -> Iterator[Problem]:
    """Names pieces that the home page can't show; rules/references.py names those that are nowhere."""
    record = library.ways_in
    if record is None:
        return
    for name in Pieces.model_fields:
        what = _other_kind(library, name, getattr(record.value.shown, name).to)
        if what:
            yield record.problem(("shown", name, "to"), what)


def _other_kind(library: Library, name: str, address: str) -> str:
    """Gives what is wrong with an address at which something else stands, or ""."""
    wanted, words = _WANTED[name]
    target = library.targets.get(address)
    value = target.value if target and not library.is_broken(address) else None
    if value is None or (isinstance(value, wanted) and getattr(value, "by", "invented") == "invented"):
        return ""
    return f"{address} is no {words}"
