"""run.py new KIND ID: a record and its page, copied from the tested samples, a TODO for each answer."""

from __future__ import annotations

import pathlib
import re
import sys
import textwrap

from playbook.commands import together
from playbook.errors import did_you_mean
from playbook.files import write
from playbook.library.kinds import KIND_NAMED, Kind
from playbook.models.ids import ID_PATTERN, LONGEST_ID, SOURCE_PATTERN
from playbook.models.start import Situation
from playbook.reading.blanked import blanked, blanked_page
from playbook.reading.document import Document
from playbook.reading.text_file import read_text
from playbook.reading.yaml_reader import read
from playbook.rules.names import is_kept
from playbook.rules.reach import REACHED

_SAMPLES = "docs/contributing/samples/"
_SAMPLE = {"questions": "sample-theme", "situation": "new-here"}
_THEN = "Replace each TODO, or take out what is optional; `python3 run.py check` names what is left."
_REACH = "Then link to it from a guide and from a situation in data/start/, so that readers come across it."
_ANSWER = "Then add its address to the answers of a question in data/ways-in.yml."


class _NoError(Exception):
    """Why nothing is written."""


def run(root: pathlib.Path, kind_name: str, record_id: str) -> int:
    """Writes the files; gives 2 when the kind, the id or a file is in the way."""
    kinds = [name for name, kind in KIND_NAMED.items() if kind.home] + ["guide"]
    kind = KIND_NAMED.get(kind_name)
    try:
        if kind_name not in kinds:
            raise _NoError(
                f"There is no kind '{kind_name}'.{did_you_mean(kind_name, kinds)} Kinds: {', '.join(kinds)}."
            )
        if fault := _fault_of_id(kind, record_id):
            raise _NoError(fault)
        said = _entry(root, kind, record_id) if kind and not kind.has_pages else _files(root, kind, record_id)
    except _NoError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(said))
    return 0


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


def _files(root: pathlib.Path, kind: Kind | None, record_id: str) -> list[str]:
    """Writes a record and its page, or a guide; gives what to tell."""
    sample = _SAMPLE.get(kind.name, f"sample-{kind.name}") if kind else "sample-guide"
    record, page = f"data/{kind.data}{{}}.yml" if kind else "", f"docs/{kind.folder if kind else 'guides'}/{{}}.md"
    files = {}
    if kind:
        text = _sample(root, record.format(sample)).replace("../../../../../data/", "../", 1)
        files[record.format(record_id)] = blanked(text, record_id)
    files[page.format(record_id)] = blanked_page(_sample(root, page.format(sample)), sample, record_id)
    there = [name for name in files if (root / name).exists()]
    if len(there) == len(files):
        raise _NoError(f"{there[0]} is there already. Choose another id, or edit that file.")
    for name in there:  # the one may be there while the other is missing
        del files[name]
    for name in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
    # a record without its page would be a fault, and so would a page without its record
    together.write(root, {name: text.encode("utf-8") for name, text in files.items()})
    then = "Add it to nav: in mkdocs.yml." if not kind else _REACH if kind in REACHED else ""
    then = _ANSWER if kind and kind.model is Situation else then
    return [*(f"wrote {name}" for name in files), *_then((record or page).format(sample)), *([then] if then else [])]


def _then(sample: str) -> tuple[str, str]:
    return _THEN, f"Filled in it reads like {_SAMPLES}{sample}."


def _entry(root: pathlib.Path, kind: Kind, record_id: str) -> list[str]:
    """Adds an entry at the end of a list file, whose line ends stay as they are; gives what to tell."""
    name = f"data/{kind.data}"
    file = root / name
    sample = textwrap.dedent(re.split(rf"^{kind.key}:.*\n", _sample(root, name), maxsplit=1, flags=re.M)[1])
    schema = f"# yaml-language-server: $schema=schemas/{pathlib.PurePosixPath(kind.data).stem}.json\n"
    before = f"{schema}{kind.key}:\n"
    if file.exists():
        before = file.read_bytes().decode("utf-8") if read_text(file, name)[0] else ""
    document = read(before, name)
    ids = _ids(document, kind)
    if ids is None:
        raise _NoError(f"{name} can't be read. Run `python3 run.py check`, correct it, then try again.")
    if record_id in ids:
        raise _NoError(f"{name} has an entry {record_id} already.")
    column = document.marks.get((kind.key, 0), (0, len("  - ") + 1))[1]  # where the list's entries start
    lines = textwrap.indent(blanked(sample, record_id), " " * max(column - len("- ") - 1, 0))
    end = "\r\n" if "\r\n" in before else "\n"
    after = before.rstrip("\r\n") + end + lines.replace("\n", end)
    if record_id not in (_ids(read(after, name), kind) or ()):
        what = f"An entry at the end of {name} would not belong to its list {kind.key}."
        raise _NoError(f"{what} Write that list as lines that start with '- ', at the end of the file, then try again.")
    write(file, after)
    return [f"added {record_id} at the end of {name}", *_then(name)]


def _ids(document: Document, kind: Kind) -> set[str] | None:
    """Gives the ids of a list file's entries, None where it can't be read."""
    if not isinstance(document.value, dict):
        return None
    entries = document.value.get(kind.key) or []
    return {str(e["id"]) for e in entries if isinstance(e, dict) and "id" in e} if isinstance(entries, list) else None


def _sample(root: pathlib.Path, name: str) -> str:
    text, problems = read_text(root / _SAMPLES / name, f"{_SAMPLES}{name}")
    if text is None:
        raise _NoError("\n".join(str(problem) for problem in problems))
    return text
