"""Walks through the values of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from playbook.errors import Path


def values(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Gives every single value in a record with its place, in reading order."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from values(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from values(inner, (*path, key))
    elif isinstance(value, (list, tuple)):
        for i, inner in enumerate(value):
            yield from values(inner, (*path, i))
    elif value is not None:
        yield path, value


def blocks(value: object, path: Path = ()) -> Iterator[tuple[Path, dict[str, object]]]:
    """Gives every block of keys in a record, sound or as written, with its place, outer ones first."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from blocks(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from blocks(inner, (*path, i))


def at(value: Any, path: Path) -> object:
    """Gives what stands at a place of a sound record; only the place tells its form."""
    for step in path:
        value = getattr(value, str(step)) if isinstance(value, BaseModel) else value[step]
    return value
