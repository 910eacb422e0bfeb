"""Holds a document against its model."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from playbook.errors import Path
from playbook.models import explain
from playbook.reading.document import Document

Faults = list[tuple[Path, str]]
Form = TypeVar("Form", bound=BaseModel)


def is_theirs(value: object) -> bool:
    """Tells whether a record as written has a company's words, not ours."""
    return isinstance(value, dict) and isinstance(value.get("whose"), (dict, str))


def hold(model: type[Form], document: Document) -> tuple[Form | None, Faults]:
    """Gives the value, or None when it breaks the model, and each fault's place and text with the remedy.

    Places that have a problem already get no second one.
    """
    value, faults = None, Faults()
    try:
        value = model.model_validate(document.value, context={"theirs": True} if is_theirs(document.value) else None)
    except ValidationError as error:
        faults = explain.problems(model, error)
    said = {path for path, _ in faults}
    holes = 3 if is_theirs(document.value) else None  # signals, level, dimension: a company may leave a cell empty
    blank = [path for path in document.blank if path not in said and (path[0] != "signals" or len(path) != holes)]
    faults += [(path, "is empty. Write it, or take the key out.") for path in blank]
    faults = [(path, what) for path, what in faults if not document.is_faulty(path)]
    document.faulty.update(path for path, _ in faults)
    return value, faults
