"""run.py new KIND ID: a record and its page, every field explained."""

from __future__ import annotations

import pathlib
import re
import sys
import types
import typing
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from playbook.errors import did_you_mean
from playbook.library.kinds import BY_NAME, Kind
from playbook.library.macros import BY_KIND

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SOURCE_ID = re.compile(r"S[0-9]{1,3}[a-z]?")
_GUIDE = """---
description: TODO Say in one sentence what a reader gets.
stages: [prepare]
audiences: [all]
also_called: []
---
# TODO Title

{{ labels() }}

!!! do "Do this now"

    - **TODO** three verbs, each with the link to its checklist or template.

TODO What to do, then why it works, then examples for PM and TPM, then the sources.
"""


def run(root: pathlib.Path, kind_name: str, record_id: str) -> int:
    """Writes the files; gives 2 when the kind, the id or a file is in the way."""
    kinds = [name for name, kind in BY_NAME.items() if kind.home] + ["guide"]
    if kind_name not in kinds:
        return _no(f"There is no kind '{kind_name}'.{did_you_mean(kind_name, kinds)} Kinds: {', '.join(kinds)}.")
    form = _SOURCE_ID if kind_name == "source" else _ID
    if not form.fullmatch(record_id):
        like = "S128" if kind_name == "source" else "final-round"
        return _no(f"'{record_id}' can't be an id. Write one like {like}.")
    if kind_name == "guide":
        return _write(
            root, {f"docs/guides/{record_id}.md": _GUIDE}, "Add it to nav: in mkdocs.yml, then replace each TODO."
        )
    kind = BY_NAME[kind_name]
    return _page_record(root, kind, record_id) if kind.has_pages else _list_entry(root, kind, record_id)


def _page_record(root: pathlib.Path, kind: Kind, record_id: str) -> int:
    schema = f"# yaml-language-server: $schema=../schemas/{kind.name}.json\n"
    files = {
        f"data/{kind.data}{record_id}.yml": schema + "\n".join(explained(kind.model, record_id)) + "\n",
        f"docs/{kind.folder}/{record_id}.md": stub(kind, record_id),
    }
    if (root / f"docs/{kind.folder}/{record_id}.md").exists():
        del files[f"docs/{kind.folder}/{record_id}.md"]
    if (root / f"data/{kind.data}{record_id}.yml").exists() and len(files) == 2:
        del files[f"data/{kind.data}{record_id}.yml"]
    return _write(root, files, "Replace each TODO; `python3 run.py check` names what is left.")


def _list_entry(root: pathlib.Path, kind: Kind, record_id: str) -> int:
    file = root / "data" / kind.data
    text = file.read_text(encoding="utf-8") if file.exists() else f"{kind.key}:\n"
    if re.search(rf"^\s*-?\s*(?:\{{\s*)?id: {re.escape(record_id)}\s*[,}}]?\s*$", text, re.M):
        return _no(f"data/{kind.data} has an entry {record_id} already.")
    entry_model = typing.get_args(kind.model.model_fields[kind.key].annotation)[0]
    lines = explained(entry_model, record_id)
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    entry = [f"  {line}" for line in lines[:first]] + [f"  - {lines[first]}"] + [f"    {x}" for x in lines[first + 1 :]]
    file.write_text(text.rstrip("\n") + "\n" + "\n".join(entry) + "\n", encoding="utf-8")
    print(f"added {record_id} at the end of data/{kind.data}")
    print("Replace each TODO; `python3 run.py check` names what is left.")
    return 0


def stub(kind: Kind, record_id: str) -> str:
    """Gives the text of a record's page."""
    title = f'# {{{{ title("{kind.folder}/{record_id}") }}}}'
    macro = f'{{{{ {BY_KIND[kind.name]}("{record_id}") }}}}'
    return f"{title}\n\nTODO Say in one sentence when a reader should use it.\n\n{macro}\n"


def explained(model: type[BaseModel], record_id: str = "") -> list[str]:
    """Gives YAML lines for a model: every field with its description, optional ones commented out."""
    lines: list[str] = []
    for name, field in model.model_fields.items():
        optional = not field.is_required()
        lines.append(f"# {field.description or name}{' (optional)' if optional else ''}")
        value = [f"id: {record_id}"] if name == "id" and record_id else _lines(name, field)
        lines += [f"# {line}" if not line.startswith("#") else line for line in value] if optional else value
    return lines


def _lines(name: str, field: FieldInfo) -> list[str]:
    shape = _bare(field.annotation)
    origin, arguments = typing.get_origin(shape), typing.get_args(shape)
    if origin is list:
        inner = _bare(arguments[0])
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return [f"{name}:", *_item(explained(inner))]
        return [f"{name}: [{_scalar(inner, field)}]"]
    if origin is dict:
        inner = _bare(arguments[1])
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            return [f"{name}:", "  todo:", *[f"    {line}" for line in explained(inner)]]
        if typing.get_origin(inner) is dict:
            cell = typing.get_args(inner)[1]
            return [f"{name}:", "  todo-level:", "    todo-dimension:", *[f"      {line}" for line in explained(cell)]]
        return [f"{name}:", "  todo: TODO"]
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return [f"{name}:", *[f"  {line}" for line in explained(shape)]]
    return [f"{name}: {_scalar(shape, field)}"]


def _item(lines: list[str]) -> list[str]:
    """Gives the lines of a list's one item; the dash stands before the first key."""
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    return [*[f"  {x}" for x in lines[:first]], f"  - {lines[first]}", *[f"    {x}" for x in lines[first + 1 :]]]


def _scalar(shape: Any, field: FieldInfo) -> str:
    if field.default not in (None, PydanticUndefined) and not isinstance(field.default, list):
        return str(field.default).lower()
    if typing.get_origin(shape) is typing.Literal:
        return str(typing.get_args(shape)[0])
    if shape is int:
        return "10"
    if shape is bool:
        return "false"
    return "TODO" if shape is str else "2026-01-01"


def _bare(shape: Any) -> Any:
    while typing.get_origin(shape) in (typing.Annotated, typing.Union, types.UnionType):
        shape = next(a for a in typing.get_args(shape) if a is not type(None))
    return shape


def _write(root: pathlib.Path, files: dict[str, str], then: str) -> int:
    there = [name for name in files if (root / name).exists()]
    if there:
        return _no(f"{there[0]} is there already. Choose another id, or edit that file.")
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
        print(f"wrote {name}")
    print(then)
    return 0


def _no(text: str) -> int:
    print(text, file=sys.stderr)
    return 2
