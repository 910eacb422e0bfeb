"""Reads data/ into records; faults are gathered, and whatever is sound is kept."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, field

from pydantic import ValidationError

from playbook.errors import Problem, dotted, nearest
from playbook.library.kinds import KINDS, Kind
from playbook.library.record import M, Record
from playbook.models.common import Model
from playbook.models.ids import ID_PATTERN
from playbook.reading.document import Document
from playbook.reading.forms import hold
from playbook.reading.text_file import read_text
from playbook.reading.yaml_reader import read


@dataclass
class Shelf:
    """What was read: the sound records, the whole files, the addresses of broken records, the faults.

    `files` are records of whole files. `invalid` are records that break their model: their values are as written, so
    that rules can look at them too.
    """

    records: list[Record[Model]] = field(default_factory=list)
    invalid: list[Record[object]] = field(default_factory=list)
    files: dict[str, Record[Model]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_all(root: pathlib.Path) -> Shelf:
    """Reads every record under `root`/data, in the order of kinds and file names."""
    shelf = Shelf()
    _strays(shelf, root)
    for kind in KINDS:
        for file in _files(root, kind):
            _read_file(shelf, root, file, kind)
    return shelf


def _files(root: pathlib.Path, kind: Kind) -> list[pathlib.Path]:
    if kind.has_pages:
        found = sorted((root / "data" / kind.data).glob("*.yml"))
        return [file for file in found if not file.name.startswith(".")]
    return [root / "data" / kind.data]


def _strays(shelf: Shelf, root: pathlib.Path) -> None:
    """Names files under data/ that nothing would read. A record that is meant by one counts as broken."""
    lists = {kind.data for kind in KINDS if not kind.has_pages} | {"addresses.txt", "moved.yml"}
    folders = {kind.data.strip("/") for kind in KINDS if kind.has_pages}
    for file in sorted((root / "data").rglob("*")):
        inside = file.relative_to(root / "data")
        if file.is_dir() or inside.parts[0] == "schemas" or _is_an_editors(inside):
            continue
        name = inside.as_posix()
        good = name in lists or (len(inside.parts) == 2 and inside.parts[0] in folders and file.suffix == ".yml")
        if not good:
            near = _meant(inside, lists, folders)
            there = (root / "data" / near).exists()
            hint = f" Rename it to data/{near}." if near and not there else ""
            what = f"is read by nothing.{hint} Records are .yml files in the folders of data/."
            shelf.problems.append(Problem(f"data/{name}", 1, 1, "", what))
            folder, sign, _ = near.partition("/")
            if sign and not there:
                shelf.broken.update(kind.address(file.stem) for kind in KINDS if kind.data == f"{folder}/")


def _meant(path: pathlib.PurePath, lists: set[str], folders: set[str]) -> str:
    """Gives the place under data/ where a stray file probably belongs, or ""."""
    if len(path.parts) == 1:
        return nearest(path.name, lists)
    folder = path.parts[0] if path.parts[0] in folders else nearest(path.parts[0], folders)
    return f"{folder}/{path.stem}.yml" if folder else ""


def _is_an_editors(path: pathlib.PurePath) -> bool:
    return path.name.endswith("~") or any(part.startswith(".") for part in path.parts)


def _read_file(shelf: Shelf, root: pathlib.Path, file: pathlib.Path, kind: Kind) -> None:
    name = file.relative_to(root).as_posix()
    document = _document(file, name)
    shelf.problems += document.problems
    value = None
    if kind.has_pages and not re.fullmatch(ID_PATTERN, file.stem):
        what = (
            f"'{file.stem}' can't be an id. Rename the file in small letters, digits and hyphens, like final-round.yml."
        )
        shelf.problems.append(Problem(name, 1, 1, "", what))
    elif document.value is not None:
        value, wrong = _validate(kind.file_model, name, document)
        shelf.problems += wrong
    if value is not None:
        shelf.files[kind.data] = Record(kind, file.stem, name, value, document)
    if kind.key:
        _keep_entries(shelf, kind, name, document)
    elif value is not None:
        # The file's name is the address, also while the id inside says something else.
        shelf.records.append(shelf.files[kind.data])
    else:
        shelf.broken.add(kind.address(file.stem))
    if value is None and isinstance(document.value, dict):
        shelf.invalid.append(Record(kind, file.stem, name, document.value, document))


def _document(file: pathlib.Path, name: str) -> Document:
    text, problems = read_text(file, name)
    return read(text, name) if text is not None else Document(problems=problems)


def _keep_entries(shelf: Shelf, kind: Kind, name: str, document: Document) -> None:
    """Keeps the sound entries of a list file, so that one fault doesn't hide the others' addresses."""
    raw = document.value.get(kind.key) if isinstance(document.value, dict) else None
    if not isinstance(raw, list):
        shelf.broken.add(kind.home)
        return
    for i, one in enumerate(raw):
        try:
            entry = kind.model.model_validate(one)
        except ValidationError:
            # Without its id nobody can say which addresses the entry would have had.
            known = isinstance(one, dict) and "id" in one and not document.is_faulty((kind.key, i, "id"))
            shelf.broken.add(kind.address(str(one["id"])) if known else kind.home)
        else:
            shelf.records.append(Record(kind, str(one["id"]), name, entry, document, (kind.key, i)))


def _validate(model: type[M], name: str, document: Document) -> tuple[M | None, list[Problem]]:
    if not isinstance(document.value, dict):
        what = "must be a block of keys, one 'key: value' a line."
        return None, [] if document.is_faulty(()) else [Problem(name, *document.place(()), "", what)]
    value, faults = hold(model, document)
    return value, [Problem(name, *document.place(path), dotted(path), what) for path, what in faults]
