"""Says what is wrong with a record in words that a writer can act on."""

from __future__ import annotations

import types
import typing
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from playbook.errors import Path, did_you_mean, dotted, nearest, one_of


def problems(model: type[BaseModel], error: ValidationError) -> list[tuple[Path, str]]:
    """Gives, for each fault that pydantic found, its place in the data and its text with the remedy."""
    faults = error.errors()
    meant = {_meant(model, _path(d["loc"])) for d in faults if d["type"] == "extra_forbidden"}
    # A misspelled key is one fault, though pydantic sees two: the unknown key and the missing one.
    faults = [d for d in faults if d["type"] != "missing" or _path(d["loc"]) not in meant]
    return [(_path(details["loc"]), _say(model, details)) for details in faults]


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Gives the form of the block of keys that holds the last step of a path."""
    return _walk(model, path)[0]


def _path(loc: Path) -> Path:
    return tuple(part for part in loc if part != "[key]")


def _meant(model: type[BaseModel], path: Path) -> Path:
    """Gives the path of the key that an unknown key was probably meant to be."""
    around = model_at(model, path)
    return (*path[:-1], nearest(str(path[-1]), around.model_fields if around else ()))


def _say(model: type[BaseModel], details: ErrorDetails) -> str:
    kind, value = details["type"], details["input"]
    path = _path(details["loc"])
    around, field = _walk(model, path)
    ask = field.description if field is not None and field.description else ""
    if kind == "missing":
        return _join("is required (missing).", ask)
    if kind == "extra_forbidden":
        known = list(around.model_fields) if around else []
        if elsewhere := _elsewhere(model, path, around):
            return elsewhere
        return f"is not a key here.{did_you_mean(str(path[-1]), known)} Keys here: {one_of(known, 30)}."
    if value is None:
        return _join("is empty.", ask)
    if kind == "playbook":
        return _join(str(details["msg"]), ask if str(details["msg"]).startswith("is empty") else "")
    return _join(_SAY.get(kind, _other)(details), ask)


def _elsewhere(model: type[BaseModel], path: Path, around: type[BaseModel] | None) -> str:
    """Says that a key belongs to a block around this one or to one inside it, or ""."""
    key = str(path[-1])
    for end in range(len(path) - 1, 0, -1):
        outer = model_at(model, path[:end])
        if isinstance(path[end - 1], str) and outer is not around and outer and key in outer.model_fields:
            block = dotted(path[: end - 1])
            whose, where = (f"of {block}", "there") if block else ("of the whole file", "to the first column")
            return f"is a key {whose}, not of this block. Move it {where}, or take it out if it stands there already."
    inner = _inside(around, key) if around else ""
    return f"is a key of the blocks in '{inner}', not of this one. Move it there." if inner else ""


def _inside(model: type[BaseModel], key: str) -> str:
    """Gives where in a block a key belongs to smaller blocks, like 'sections.items', or ""."""
    deeper = []
    for name, field in model.model_fields.items():
        shape = _bare(field.annotation)
        inner = _bare(typing.get_args(shape)[-1]) if typing.get_args(shape) else shape
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            if key in inner.model_fields:
                return name
            deeper.append((name, inner))
    found = ((name, _inside(inner, key)) for name, inner in deeper)
    return next((f"{name}.{rest}" for name, rest in found if rest), "")


def _join(problem: str, ask: str) -> str:
    return f"{problem} {ask}".strip()


def _got(value: Any) -> str:
    if isinstance(value, bool):
        return f"got {'true' if value else 'false'}"
    if isinstance(value, int):
        return f"got the number {value}"
    if isinstance(value, dict):
        return "got a block of keys"
    if isinstance(value, list):
        return "got a list"
    shown = str(value) if len(str(value)) <= 40 else str(value)[:40] + "…"
    return f"got '{shown}'"


def _entries(count: int) -> str:
    return f"{count} entr{'y' if count == 1 else 'ies'}"


def _other(details: ErrorDetails) -> str:
    return f"{details['msg'][0].lower()}{details['msg'][1:]} ({_got(details['input'])})."


def _text(details: ErrorDetails) -> str:
    quotes = " Put it in double quotes." if isinstance(details["input"], (bool, int)) else ""
    return f"must be text ({_got(details['input'])}).{quotes}"


def _number(details: ErrorDetails) -> str:
    quotes = " Take the quotes away." if str(details["input"]).isdigit() and len(str(details["input"])) < 9 else ""
    return f"must be a whole number ({_got(details['input'])}).{quotes}"


def _choice(details: ErrorDetails) -> str:
    known = [w.strip(" '\"") for w in str(details["ctx"]["expected"]).replace(" or ", ",").split(",")]
    near = did_you_mean(str(details["input"]), known)
    return f"must be one of: {', '.join(known)} ({_got(details['input'])}).{near}"


_SAY: dict[str, Any] = {
    "string_type": _text,
    "literal_error": _choice,
    "int_type": _number,
    "bool_type": lambda d: f"must be true or false ({_got(d['input'])}).",
    "list_type": lambda d: f"must be a list, one '- ' line for each ({_got(d['input'])}).",
    "dict_type": lambda d: f"must be a block of keys ({_got(d['input'])}).",
    "model_type": lambda d: f"must be a block of keys ({_got(d['input'])}).",
    "too_short": lambda d: f"needs at least {_entries(d['ctx']['min_length'])} (got {d['ctx']['actual_length']}).",
    "too_long": lambda d: f"takes at most {_entries(d['ctx']['max_length'])} (got {d['ctx']['actual_length']}).",
    "greater_than_equal": lambda d: f"must be {d['ctx']['ge']} or more ({_got(d['input'])}).",
    "less_than_equal": lambda d: f"must be {d['ctx']['le']} or less ({_got(d['input'])}).",
    "string_pattern_mismatch": lambda d: f"has the wrong form ({_got(d['input'])}).",
}


def _walk(model: type[BaseModel], path: Path) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """Gives the model around the last step of the path, and the last field on the way."""
    shape: Any = model
    around: type[BaseModel] | None = model
    field: FieldInfo | None = None
    for step in path:
        shape = _bare(shape)
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            around = shape
            info = shape.model_fields.get(str(step))
            if info is None:
                return around, None
            field, shape = info, info.annotation
        else:
            arguments = typing.get_args(shape)
            shape = arguments[-1] if arguments else None
    return around, field


def _bare(shape: Any) -> Any:
    while typing.get_origin(shape) in (typing.Annotated, typing.Union, types.UnionType):
        arguments = [a for a in typing.get_args(shape) if a is not type(None)]
        shape = arguments[0]
    return shape
