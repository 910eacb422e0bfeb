"""Reads data/ into records; faults are gathered, and whatever is sound is kept."""

from __future__ import annotations

import pathlib
import typing
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from playbook.errors import Problem, did_you_mean, dotted
from playbook.library.kinds import KINDS, Kind
from playbook.library.record import Record
from playbook.library.yaml_reader import Document, read
from playbook.models import explain
from playbook.models.common import Model


@dataclass
class Shelf:
    """What was read: the sound records, the whole files, the addresses of broken records, the faults."""

    records: list[Record] = field(default_factory=list)
    files: dict[str, Any] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_all(root: pathlib.Path) -> Shelf:
    """Reads every record under `root`/data, in the order of kinds and file names."""
    shelf = Shelf(problems=_strays(root))
    for kind in KINDS:
        for file in _files(root, kind):
            _read_file(shelf, root, file, kind)
    return shelf


def _files(root: pathlib.Path, kind: Kind) -> list[pathlib.Path]:
    if kind.has_pages:
        return sorted((root / "data" / kind.data).glob("*.yml"))
    return [root / "data" / kind.data]


def _strays(root: pathlib.Path) -> list[Problem]:
    """Names files under data/ that nothing would read."""
    lists = {kind.data for kind in KINDS if not kind.has_pages} | {"addresses.txt", "moved.yml"}
    folders = {kind.data.strip("/") for kind in KINDS if kind.has_pages}
    problems = []
    for file in sorted((root / "data").rglob("*")):
        inside = file.relative_to(root / "data")
        if file.is_dir() or inside.parts[0] == "schemas":
            continue
        name = inside.as_posix()
        good = name in lists or (len(inside.parts) == 2 and inside.parts[0] in folders and file.suffix == ".yml")
        if not good:
            known = lists | {f"{folder}/{inside.name}" for folder in folders} | {f"{name.rpartition('.')[0]}.yml"}
            what = f"is read by nothing.{did_you_mean(name, known)} Records are .yml files in the folders of data/."
            problems.append(Problem(f"data/{name}", 1, 1, "", what))
    return problems


def _read_file(shelf: Shelf, root: pathlib.Path, file: pathlib.Path, kind: Kind) -> None:
    name = file.relative_to(root).as_posix()
    document = _document(file, name)
    shelf.problems += document.problems
    value = None
    if document.value is not None:
        value, wrong = _validate(document.value, kind.model, name, document)
        shelf.problems += wrong
    if value is not None:
        shelf.files[kind.data] = value
    if kind.key:
        _keep_entries(shelf, kind, name, document, value)
    elif value is not None:
        shelf.records.append(Record(kind, str(getattr(value, "id", kind.name)), name, value, document))
    else:
        shelf.broken.add(kind.address(file.stem))


def _document(file: pathlib.Path, name: str) -> Document:
    try:
        return read(file.read_text(encoding="utf-8-sig"), name)
    except FileNotFoundError:
        what = "is missing. Put it back, or create it with its list empty."
    except UnicodeDecodeError:
        what = "is not UTF-8 text. Save it as UTF-8."
    return Document(problems=[Problem(name, 1, 1, "", what)])


def _keep_entries(shelf: Shelf, kind: Kind, name: str, document: Document, value: Any) -> None:
    """Keeps the sound entries of a list file, so that one fault doesn't hide the others' addresses."""
    if value is not None:
        for part, entry in kind.entries(value):
            shelf.records.append(Record(kind, str(entry.id), name, entry, document, part.path))
        return
    raw = document.value.get(kind.key) if isinstance(document.value, dict) else None
    if not isinstance(raw, list):
        shelf.broken.add(kind.home)
        return
    entry_model = typing.get_args(kind.model.model_fields[kind.key].annotation)[0]
    for i, one in enumerate(raw):
        try:
            entry = entry_model.model_validate(one)
        except ValidationError:
            shelf.broken.add(kind.address(str(one.get("id", "")) if isinstance(one, dict) else ""))
        else:
            shelf.records.append(Record(kind, str(entry.id), name, entry, document, (kind.key, i)))


def _validate(raw: Any, model: type[Model], name: str, document: Document) -> tuple[Any, list[Problem]]:
    if not isinstance(raw, dict):
        return None, [Problem(name, 1, 1, "", "must be a block of keys, one 'key: value' a line.")]
    try:
        return model.model_validate(raw), []
    except ValidationError as error:
        found = explain.problems(model, error)
    return None, [Problem(name, *document.place(path), dotted(path), what) for path, what in found]
