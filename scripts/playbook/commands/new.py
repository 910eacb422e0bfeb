"""run.py new KIND ID: a record and its page, every field explained, a TODO for each answer."""

from __future__ import annotations

import pathlib
import re
import sys
from typing import Any

from playbook.commands.blank import TODO, Blank, as_item
from playbook.errors import did_you_mean
from playbook.files import write
from playbook.library.kinds import BY_NAME, Kind
from playbook.library.library import Library, load
from playbook.library.macros import BY_KIND
from playbook.models.page_meta import PageMeta
from playbook.models.start import Situation
from playbook.models.text import ID_PATTERN, LONGEST_ID, SOURCE_PATTERN
from playbook.rules.names import is_kept
from playbook.rules.reach import KINDS as REACHED
from playbook.rules.words import LISTS

_THEN = "Replace each TODO; `python3 run.py check` names what is left."
_REACH = "Then link to it from a guide and from a situation in data/start/, so that readers come across it."
_ANSWER = "Then add its address to the answers of a question in data/ways-in.yml."
_GUIDE = """# TODO Title

{{ labels() }}

!!! do "Do this now"

    - **TODO** the first thing, with the link to its checklist or template.
    - **TODO** the second thing.
    - **TODO** the third thing.

TODO What to do, then why it works, then examples for PM and TPM, then the sources.
"""


def run(root: pathlib.Path, kind_name: str, record_id: str) -> int:
    """Writes the files; gives 2 when the kind, the id or a file is in the way."""
    kinds = [name for name, kind in BY_NAME.items() if kind.home] + ["guide"]
    if kind_name not in kinds:
        return _no(f"There is no kind '{kind_name}'.{did_you_mean(kind_name, kinds)} Kinds: {', '.join(kinds)}.")
    kind = BY_NAME.get(kind_name)
    fault = _fault_of_id(kind, record_id)
    if fault:
        return _no(fault)
    library = load(root)
    if kind is None:
        meta = _blank(library, "guide").lines(PageMeta, {"description": TODO}, ("stages", "audiences", "reviewed"))
        text = f"---\n{_text(meta)}---\n{_GUIDE}"
        return _write(root, {f"docs/guides/{record_id}.md": text}, f"Add it to nav: in mkdocs.yml. {_THEN}")
    return _page_record(root, library, kind, record_id) if kind.has_pages else _entry(root, library, kind, record_id)


def _fault_of_id(kind: Kind | None, record_id: str) -> str:
    """Gives why nothing can have this id, or ""."""
    source = kind is not None and kind.name == "source"
    if not re.fullmatch(SOURCE_PATTERN if source else ID_PATTERN, record_id):
        return f"'{record_id}' can't be an id. Write one like {'S128' if source else 'final-round'}."
    if len(record_id) > LONGEST_ID:
        return f"An id of {len(record_id)} characters is no address to remember. Write at most {LONGEST_ID}."
    if kind and not kind.has_pages:
        kept = f"'{record_id}' starts like the ids that the site keeps for itself. Choose another one."
        return kept if is_kept(record_id) else ""
    return "'index' is the name of the section's own page. Choose another id." if record_id == "index" else ""


def _blank(library: Library, kind_name: str) -> Blank:
    def words_of(key: str) -> list[str]:
        name = LISTS.get(key) or LISTS.get(f"{kind_name}.{key}")
        return list(library.words(name)) if name else []

    return Blank(words_of)


def _page_record(root: pathlib.Path, library: Library, kind: Kind, record_id: str) -> int:
    data, page = f"data/{kind.data}{record_id}.yml", f"docs/{kind.folder}/{record_id}.md"
    schema = f"# yaml-language-server: $schema=../schemas/{kind.name}.json\n"
    lines = _blank(library, kind.name).lines(kind.model, {"id": _as_yaml(record_id)})
    files = {data: schema + _text(lines), page: stub(kind, record_id)}
    there = [name for name in files if (root / name).exists()]
    if len(there) == 1:  # the one may be there while the other is missing
        del files[there[0]]
    reach = f"\n{_REACH}" if kind in REACHED else f"\n{_ANSWER}" if kind.model is Situation else ""
    return _write(root, files, f"{_THEN}{reach}")


def _entry(root: pathlib.Path, library: Library, kind: Kind, record_id: str) -> int:
    """Adds an entry at the end of a list file, whose line ends stay as they are."""
    name = f"data/{kind.data}"
    file = root / name
    before = file.read_bytes() if file.exists() else None
    if before is not None and _list_of(library, kind) is None:
        return _no(f"{name} can't be read. Run `python3 run.py check`, correct it, then try again.")
    if record_id in _ids(library, kind):
        return _no(f"{name} has an entry {record_id} already.")
    lines = as_item(_blank(library, kind.name).lines(kind.model, {"id": _as_yaml(record_id)}), _indent(library, kind))
    schema = f"# yaml-language-server: $schema=schemas/{pathlib.PurePosixPath(kind.data).stem}.json\n"
    text = before.decode("utf-8") if before is not None else f"{schema}{kind.key}:\n"
    end = "\r\n" if "\r\n" in text else "\n"
    text = text.rstrip("\r\n") + end + "".join(f"{line}{end}" for line in lines)
    write(file, text)
    if record_id not in _ids(load(root), kind):
        _put_back(file, before)
        what = f"An entry at the end of {name} would not belong to its list {kind.key}."
        return _no(f"{what} Write that list as lines that start with '- ', at the end of the file, then try again.")
    print(f"added {record_id} at the end of {name}")
    print(_THEN)
    return 0


def _list_of(library: Library, kind: Kind) -> list[Any] | None:
    """Gives the entries of a list file as written, [] for an empty list, None where the file can't be read."""
    records = [r for r in library.written() if r.file == f"data/{kind.data}"]
    value = records[0].document.value if records else None
    if value is None:
        known = library.files.get(kind.data)
        return None if known is None else []
    entries = value.get(kind.key)
    return entries if isinstance(entries, list) else [] if entries is None else None


def _ids(library: Library, kind: Kind) -> set[str]:
    entries = _list_of(library, kind) or []
    return {str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry}


def _indent(library: Library, kind: Kind) -> int:
    """Gives how far the list's dashes are indented."""
    for record in library.written():
        if record.file == f"data/{kind.data}" and (kind.key, 0) in record.document.marks:
            return max(record.document.place((kind.key, 0))[1] - len("- ") - 1, 0)
    return 2


def _put_back(file: pathlib.Path, before: bytes | None) -> None:
    if before is None:
        file.unlink()
    else:
        write(file, before)


def stub(kind: Kind, record_id: str) -> str:
    """Gives the text of a record's page."""
    title = f'# {{{{ title("{kind.folder}/{record_id}") }}}}'
    macro = f'{{{{ {BY_KIND[kind.name]}("{record_id}") }}}}'
    return f"{title}\n\nTODO Say in one sentence when a reader should use it.\n\n{macro}\n"


def _as_yaml(record_id: str) -> str:
    """Gives the id in quotes where YAML would take it for something else than text."""
    return f'"{record_id}"' if record_id.isdigit() or record_id in ("true", "false", "null") else record_id


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _write(root: pathlib.Path, files: dict[str, str], then: str) -> int:
    there = [name for name in files if (root / name).exists()]
    if there:
        return _no(f"{there[0]} is there already. Choose another id, or edit that file.")
    made: list[pathlib.Path] = []
    try:
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            write(root / name, text)
            made.append(root / name)
    except OSError:
        for file in made:  # a record without its page would be a fault, and so would a page without its record
            file.unlink()
        raise
    print("\n".join(f"wrote {name}" for name in files))
    print(then)
    return 0


def _no(text: str) -> int:
    print(text, file=sys.stderr)
    return 2
