"""The text of a new record: every field explained, a TODO wherever only the writer knows the answer.

What is left a TODO is named by `check`, so nothing is invented here: no date, no number, no choice.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from playbook.models.article import Article, Claim
from playbook.models.lists import Source
from playbook.models.rubric import Dimension, Level, Rubric, Signal
from playbook.models.shape import bare
from playbook.models.start import Situation
from playbook.models.template import Example, Template

TODO = "TODO"
_FIRST = ("id", "label", "title", "answer", "term", "summary")
_LEAVE_OUT = object()


def _example(role: str) -> dict[str, Any]:
    return {"id": f"invented-{role}", "by": "invented", "role": role, "values": {"TODO-field": TODO}}


_NEIGHBORS = {"lower": {"level": "TODO-lower"}, "upper": {"level": "TODO-upper"}}
# What a sound record has beyond the fields that its model requires. An id that is written again
# further down has a TODO of its own, so that it can be replaced everywhere at once.
_NEEDED: dict[type[BaseModel], dict[str, Any]] = {
    Article: {"url": TODO},
    Claim: {"left_out": TODO},
    Source: {"year": TODO, "url": TODO},
    Template: {"fields": [{"id": "TODO-field"}], "examples": [_example("pm"), _example("tpm")]},
    Situation: {"plan": {}},
    Level: {"summary": TODO},
    Dimension: {"question": TODO, "step_up": {"TODO-upper": TODO}, "anchor": _NEIGHBORS},
    Signal: {"evidence": TODO, "basis": TODO, "support": TODO, "sources": TODO},
    Rubric: {
        "opening": {},
        "rests_on": {},
        "levels": [{"id": "TODO-lower"}, {"id": "TODO-upper"}],
        "dimensions": [{"id": "TODO-dimension"}],
        "signals": {
            "TODO-lower": {"TODO-dimension": {"not_yet": _LEAVE_OUT}},
            "TODO-upper": {"TODO-dimension": {"not_yet": TODO}},
        },
    },
}
_NOTES: dict[tuple[type[BaseModel], str], str] = {
    (Claim, "home"): "A claim has exactly one of home, left_out and to_come: keep one of the three lines.",
    (Example, "values"): "Write the field's id instead of TODO-field.",
    (Situation, "plan"): "A situation has exactly one of plan and finding: keep one of the two blocks.",
    (Rubric, "whose"): "For such a ladder, take out each key below that says TODO and that its page doesn't answer.",
    (Rubric, "signals"): "Write the ids from above instead of TODO-lower, TODO-upper and TODO-dimension.",
}

WordsOf = Callable[[str], Iterable[str]]


class Blank:
    """Writes the lines of one record. `words_of` gives the words of the vocabulary that a key may hold."""

    def __init__(self, words_of: WordsOf) -> None:
        self._words_of = words_of
        self._told: set[tuple[str, str]] = set()  # fields that are explained already

    def lines(
        self, model: type[BaseModel], given: dict[str, Any] | None = None, wanted: tuple[str, ...] = ()
    ) -> list[str]:
        """Gives YAML lines for a model: each field explained once, optional ones commented out.

        `given` are values that are known already; `wanted` are optional fields that aren't commented out.
        """
        given = _NEEDED.get(model, {}) | (given or {})
        lines: list[str] = []
        for name, field in _in_order(model):
            if given.get(name) is _LEAVE_OUT:
                continue
            told = (str(field.description), name) in self._told
            needed = field.is_required() or name in given
            written = needed or name in wanted
            if told and not written:
                continue
            if not told:
                lines += self._explain(model, name, field, needed)
            value = self._value(name, field, given.get(name))
            lines += value if written else [f"# {line}" for line in value if not line.lstrip().startswith("#")]
        return lines

    def _explain(self, model: type[BaseModel], name: str, field: FieldInfo, needed: bool) -> Iterator[str]:
        self._told.add((str(field.description), name))
        yield f"# {field.description or name}{'' if needed else ' (optional)'}"
        shape = bare(field.annotation)
        if typing.get_origin(shape) is list:
            shape = bare(typing.get_args(shape)[0])
        choices = typing.get_args(shape) if typing.get_origin(shape) is typing.Literal else self._words_of(name)
        if choices:
            yield f"# Words: {', '.join(choices)}."
        if (model, name) in _NOTES:
            yield f"# {_NOTES[model, name]}"

    def _value(self, name: str, field: FieldInfo, given: Any) -> list[str]:
        shape = bare(field.annotation)
        if typing.get_origin(shape) is list:
            return self._list(name, bare(typing.get_args(shape)[0]), given, _least(field))
        if typing.get_origin(shape) is dict:
            return [f"{name}:", *_indented(self._dict(shape, given))]
        if _is_model(shape):
            return [f"{name}:", *_indented(self.lines(shape, given))]
        return [f"{name}: {given or _scalar(shape, field)}"]

    def _list(self, name: str, inner: Any, given: Any, least: int) -> list[str]:
        if _is_model(inner):
            items = given or [{} for _ in range(least)]
            return [f"{name}:", *(line for item in items for line in as_item(self.lines(inner, item)))]
        if least > 1:
            return [f"{name}:", *(f"  - TODO ({i} of {least})" for i in range(1, least + 1))]
        return [f"{name}: [{TODO}]"]

    def _dict(self, shape: Any, given: Any) -> list[str]:
        inner = bare(typing.get_args(shape)[1])
        lines: list[str] = []
        for key, value in (given or {TODO: None}).items():
            if typing.get_origin(inner) is dict:
                lines += [f"{key}:", *_indented(self._dict(inner, value))]
            elif _is_model(inner):
                lines += [f"{key}:", *_indented(self.lines(inner, value))]
            else:
                lines.append(f"{key}: {value or TODO}")
        return lines


def as_item(lines: list[str], indent: int = 2) -> list[str]:
    """Gives the lines of a block as an item of a list; the dash stands before its first key."""
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    marks = [*("" for _ in lines[:first]), "- ", *("  " for _ in lines[first + 1 :])]
    return [f"{' ' * indent}{mark}{line}" for mark, line in zip(marks, lines, strict=True)]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _in_order(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    """Gives the fields; those by which the record is known come first."""
    fields = model.model_fields
    first = [name for name in _FIRST if name in fields]
    return [(name, fields[name]) for name in [*first, *(name for name in fields if name not in first)]]


def _scalar(shape: Any, field: FieldInfo) -> str:
    """Gives a TODO; only a switch and a choice with a default, which stand commented out, show what they turn to."""
    if shape is bool:
        return str(not field.default).lower()
    return field.default if typing.get_origin(shape) is typing.Literal and isinstance(field.default, str) else TODO


def _least(field: FieldInfo) -> int:
    return next((one.min_length for one in field.metadata if hasattr(one, "min_length")), 1)


def _is_model(shape: Any) -> typing.TypeGuard[type[BaseModel]]:
    return isinstance(shape, type) and issubclass(shape, BaseModel)
