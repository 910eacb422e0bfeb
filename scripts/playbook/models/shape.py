"""Finds the form of a place in a record, what a value means there, and the form to which a misplaced key belongs."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from playbook.errors import Path, dotted
from playbook.models.ids import Means


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Gives the form of the block of keys that holds the last step of a path."""
    return walk(model, path)[0]


def means(model: type[BaseModel], path: Path) -> Means | None:
    """Gives what a single value is, by the form of its place; None where no form says it, as for a number.

    What a block around it says counts more than its own form.
    """
    return _means(model, tuple(0 if isinstance(step, int) else step for step in path))


@functools.cache  # rules ask for thousands of values, which stand in some hundred places
def _means(model: type[BaseModel], path: Path) -> Means | None:
    field = None
    for end in range(1, len(path) + 1):
        field = walk(model, path[:end])[1]
        if marked := _marked(field.metadata if field else ()):
            return marked
    return _inner(field.annotation) if field else None


def _inner(shape: Any) -> Means | None:
    """Gives what the values in a form are: those of a block or list, whose keys say nothing of them."""
    if typing.get_origin(shape) is typing.Annotated:
        own = _marked(shape.__metadata__)
        return own or _inner(typing.get_args(shape)[0])
    arguments = [one for one in typing.get_args(shape) if one is not type(None)]
    if typing.get_origin(shape) in (typing.Union, types.UnionType):
        return next((found for one in arguments if (found := _inner(one))), None)
    return _inner(arguments[-1]) if arguments else None


def _marked(metadata: Iterable[object]) -> Means | None:
    """Gives the last mark, for a form that is made of another one has both."""
    return next((one for one in reversed(tuple(metadata)) if isinstance(one, Means)), None)


def elsewhere(model: type[BaseModel], path: Path, around: type[BaseModel] | None) -> str:
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
        shape = bare(field.annotation)
        inner = bare(typing.get_args(shape)[-1]) if typing.get_args(shape) else shape
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            if key in inner.model_fields:
                return name
            deeper.append((name, inner))
    found = ((name, _inside(inner, key)) for name, inner in deeper)
    return next((f"{name}.{rest}" for name, rest in found if rest), "")


def walk(model: type[BaseModel], path: Path) -> tuple[type[BaseModel] | None, FieldInfo | None]:
    """Gives the model around the last step of the path, and the last field on the way."""
    shape: Any = model
    around: type[BaseModel] | None = model
    field: FieldInfo | None = None
    for step in path:
        shape = bare(shape)
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


def bare(shape: Any) -> Any:
    """Gives a form without what is written around it: 'Annotated' and 'or None'."""
    while typing.get_origin(shape) in (typing.Annotated, typing.Union, types.UnionType):
        shape = next(a for a in typing.get_args(shape) if a is not type(None))
    return shape
