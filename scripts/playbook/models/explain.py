"""Says what is wrong with a record in words that a writer can act on."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from playbook.errors import Path, did_you_mean, nearest, one_of, short
from playbook.models.shape import elsewhere, model_at, walk


def problems(model: type[BaseModel], error: ValidationError) -> list[tuple[Path, str]]:
    """Gives, for each fault that pydantic found, its place in the data and its text with the remedy."""
    faults = error.errors()
    meant = {_meant(model, _path(d["loc"])) for d in faults if d["type"] == "extra_forbidden"}
    # A misspelled key is one fault, though pydantic sees two: the unknown key and the missing one.
    faults = [d for d in faults if d["type"] != "missing" or _path(d["loc"]) not in meant]
    return [(_path(details["loc"]), _say(model, details)) for details in faults]


def _path(loc: Path) -> Path:
    """Gives a place without what only pydantic calls by a name: [key], and the forms of a choice like [list]."""
    return tuple(part for part in loc if not str(part).startswith("["))


def _meant(model: type[BaseModel], path: Path) -> Path:
    """Gives the path of the key that an unknown key was probably meant to be."""
    around = model_at(model, path)
    return (*path[:-1], nearest(str(path[-1]), around.model_fields if around else ()))


def _say(model: type[BaseModel], details: ErrorDetails) -> str:
    kind, value = details["type"], details["input"]
    path = _path(details["loc"])
    around, field = walk(model, path)
    ask = field.description if field is not None and field.description else ""
    if kind == "missing":
        return _join("is required (missing).", ask)
    if kind == "extra_forbidden":
        known = list(around.model_fields) if around else []
        if there := elsewhere(model, path, around):
            return there
        return f"is not a key here.{did_you_mean(str(path[-1]), known)} Keys here: {one_of(known, 30)}."
    if value is None:
        return _join("is empty.", ask)
    if kind == "playbook":
        return _join(str(details["msg"]), ask if str(details["msg"]).startswith("is empty") else "")
    return _join(_SAY.get(kind, _other)(details), ask)


def _join(problem: str, ask: str) -> str:
    return f"{problem} {ask}".strip()


def _got(value: object) -> str:
    if isinstance(value, bool):
        return f"got {'true' if value else 'false'}"
    if isinstance(value, int):
        return f"got the number {value}"
    if isinstance(value, dict):
        return "got a block of keys"
    if isinstance(value, list):
        return "got a list"
    return f"got '{short(str(value), 40)}'"


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


_SAY: dict[str, Callable[[ErrorDetails], str]] = {
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
