"""Finds the outside addresses in records and pages, and who relies on them. Reads plain text: broken files too."""

from __future__ import annotations

import itertools
import pathlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\{}^]+", re.I)
_SOURCE = re.compile(r"^\s*-?\s*\{?\s*id:\s*[\"']?(S\d+)\b")
_LETTER = re.compile(r"^letter:\s*[\"']?([A-Z])\b", re.M)
_LIST = re.compile(r"sources:\s*\[([^\]]*)\]|^\s*-\s*[\"']?([A-Z]\d+)[\"']?\s*(?:#.*)?$")
_MACRO = re.compile(r"\{\{([^}]*)\}\}")
_ID = re.compile(r"\b[A-Z]\d+\b")


@dataclass
class Address:
    """An outside address, where it stands, and where what stands there is cited: as file:line."""

    url: str
    stands: list[str] = field(default_factory=list)
    cited: list[str] = field(default_factory=list)


def collect(root: pathlib.Path) -> list[Address]:
    """Gives every outside address of data/ and of the pages in docs/, in the order in which they are found."""
    texts = dict(_texts(root))
    found: dict[str, Address] = {}
    known_as: dict[str, list[Address]] = {}
    for file, lines in texts.items():
        labels = _labels(lines)
        for number, line in enumerate(lines, 1):
            for url in _addresses(line, file.endswith(".yml")):
                label = labels[number - 1]
                address = found.setdefault(url, Address(url))
                address.stands.append(f"{file}:{number}" + (f" ({label})" if len(label) > 1 else ""))
                known_as.setdefault(label, []).append(address)
    for file, lines in texts.items():
        for number, line in enumerate(lines, 1):
            for label in sorted({name for cited in _cited(line) for name in (cited, cited[0])}):
                for address in known_as.get(label, []):
                    address.cited.append(f"{file}:{number}")
    return list(found.values())


def _texts(root: pathlib.Path) -> Iterator[tuple[str, list[str]]]:
    files: Iterable[pathlib.Path] = [*(root / "data").rglob("*.yml"), *(root / "docs").rglob("*.md")]
    for file in sorted(files):
        name = file.relative_to(root).as_posix()
        if not name.startswith("docs/contributing/") and file.is_file():  # those pages aren't published
            yield name, file.read_text(encoding="utf-8", errors="replace").splitlines()


def _labels(lines: list[str]) -> list[str]:
    """Gives for each line what its address is cited by: a source's id (S128), or an article's letter for its claims."""
    letter = _LETTER.search("\n".join(lines))
    labels = [letter[1] if letter else ""] * len(lines)
    entries = [i for i, line in enumerate(lines) if line.lstrip().startswith("- ")] + [len(lines)]
    for start, end in itertools.pairwise(entries):
        source = next(filter(None, map(_SOURCE.match, lines[start:end])), None)
        if source:
            labels[start:end] = [source[1]] * (end - start)
    return labels


def _addresses(line: str, is_data: bool) -> Iterator[str]:
    if is_data and line.lstrip().startswith("#"):
        return
    for found in _ADDRESS.finditer(line):
        url = found[0]
        while url[-1] in ".,;:!?*_" or (url[-1] in ")]" and url.count(url[-1]) > url.count("(["[url[-1] == "]"])):
            url = url[:-1]
        yield url.partition("#")[0]


def _cited(line: str) -> Iterator[str]:
    """Gives the ids of the sources and claims that a line of a record or page cites."""
    for found in _LIST.finditer(line):
        yield from _ID.findall(found[1] or found[2] or "")
    for found in _MACRO.finditer(line):
        yield from _ID.findall(found[1])
