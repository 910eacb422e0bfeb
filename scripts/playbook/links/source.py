"""Says where a fault of the built site comes from: the page, record or template that a person can mend."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator

from playbook.library.library import Library
from playbook.links.checked_site import MISSING_PAGE, Fault
from playbook.models.address import Address

_QUOTED = re.compile(r"'([^']+)'")
_NAMED = re.compile(r"(?:: |links to )([^\s,()]+)")
_BEHIND = re.compile(r" \((?:no|it should|the file|first on)[^()]*\)$")
# The way from a page to the site's home, which a template or a page's Markdown writes otherwise.
_UP = re.compile(r"(?:\.\./)+")
# A shorter text would be found in places that have nothing to do with it.
_SHORTEST = 3


def told(root: pathlib.Path, library: Library, faults: list[Fault]) -> list[str]:
    """Gives each fault as one line; what a template puts on many pages is one line too."""
    places: dict[tuple[str, str], list[tuple[str, Fault]]] = {}
    for fault in faults:
        place = _place(root, library, fault)
        places.setdefault((place, _UP.sub("", _BEHIND.sub("", fault.what))), []).append((place, fault))
    return [_line(found) for found in places.values()]


def _line(found: list[tuple[str, Fault]]) -> str:
    place, first = found[0]
    built = f"site/{first.file}:{first.line}"
    if place == built or not first.file.endswith(".html"):
        return f"{place}: {first.what}"
    pages = {fault.file for _, fault in found}
    more = f" and {len(pages) - 1} page{'s' if len(pages) > 2 else ''} more" if len(pages) > 1 else ""
    return f"{place}: {first.what} ({built}{more})"


def _place(root: pathlib.Path, library: Library, fault: Fault) -> str:
    """Gives file and line of what is to be mended."""
    copied = f"docs/{fault.file}"
    if (root / copied).is_file():
        return f"{copied}:{fault.line}"
    sources = _own(library, fault.file)
    if not fault.file.endswith(".html") or not sources:
        return f"site/{fault.file}:{fault.line}"
    others = sorted((root / "overrides").rglob("*.html"))
    for text in _texts(fault.what):
        for name in (*sources, *(file.relative_to(root).as_posix() for file in others)):
            line = _line_of(root / name, text)
            if line:
                return f"{name}:{line}"
    return f"{sources[0]}:1"


def _own(library: Library, built: str) -> list[str]:
    """Gives the files that a built page is made of, its Markdown first."""
    if built == MISSING_PAGE:
        return ["overrides/404.html"]
    address = "/" + built.removesuffix("index.html")
    page = library.page_at(address)
    if page is None:
        return []
    shown = (record.file for record in library.records if Address(record.address).page == address)
    return [page.file, *dict.fromkeys(shown)]


def _texts(what: str) -> Iterator[str]:
    """Gives the texts that a fault shows, the most telling first."""
    for text in (*_QUOTED.findall(what), *_NAMED.findall(_BEHIND.sub("", what))):
        pieces = sorted(re.split(r"\s+", text), key=len, reverse=True)
        yield from (one for one in (text, *pieces[:1], _UP.sub("", text)) if len(one) >= _SHORTEST)


def _line_of(file: pathlib.Path, text: str) -> int:
    """Gives the line of a file on which a text stands as a whole word, first where it is an id; 0 if nowhere."""
    if not file.is_file():
        return 0
    lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    word = rf"(?<![\w-]){re.escape(text)}(?![\w-])" if re.fullmatch(r"[\w-]+", text) else re.escape(text)
    for pattern in (rf"(?:#|\bid: |\bid=\"){word}", word):
        for number, line in enumerate(lines, 1):
            if re.search(pattern, line):
                return number
    return 0
