"""Every place that names what is renamed: its own id, addresses in records, macros and links in pages, navigation."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import Any

from playbook.errors import Path
from playbook.library.kinds import KIND_NAMED
from playbook.library.library import Library
from playbook.library.macro_table import MACRO_NAMED
from playbook.library.published import MOVED
from playbook.library.record import Record
from playbook.models.address import Address
from playbook.models.common import Model
from playbook.models.ids import ID
from playbook.models.template import Template
from playbook.pages.page import Link, Page
from playbook.reading.plain import quoted
from playbook.renaming.draft import Draft
from playbook.renaming.request import Asked

Now = Callable[[str], str]  # from an address to the one that it gets

_ADDRESS = re.compile(rf"(?<![\w/.-])/(?:{ID}/)*(?:#{ID})?")


def note(draft: Draft, library: Library, asked: Asked, now: Now) -> None:
    """Notes in `draft` all that changes where things stand; which files get other names is none of its business."""
    _own(draft, library, asked)
    for file in draft.files():
        if file.startswith("data/") and file.endswith(".yml") and file != MOVED:
            for found in _ADDRESS.finditer(draft.text(file)):
                if now(found[0]) != found[0]:
                    draft.replace_each(file, *found.span(), now(found[0]))
    _included(draft, library, now)
    for page in library.pages:
        _calls(draft, page, now)
        for link in page.links:
            _link(draft, library, page, link, now)
    for file, line in library.navigation.lines.items():
        page_there = next((page for page in library.pages if page.file == f"docs/{file}"), None)
        if page_there and now(page_there.address) != page_there.address:
            new = renamed(page_there, now).removeprefix("docs/")
            draft.replace("mkdocs.yml", (line, 1), rf"[^\n]*?(?<![\w/-])(?P<x>{re.escape(file)})(?![\w.-])", new)


def renamed(page: Page, now: Now) -> str:
    """Gives the file in which a page will stand."""
    if now(page.address) == page.address:
        return page.file
    end = "/index.md" if page.file.endswith("/index.md") else ".md"
    return f"docs/{now(page.address).strip('/')}{end}"


def _own(draft: Draft, library: Library, asked: Asked) -> None:
    """Notes the thing's own id, and in its record the keys that are called like it."""
    target, old, new = asked.target, name(asked.old), name(asked.new)
    if target.heading and target.page:
        draft.replace(target.page.file, (target.heading.line, 1), rf"[^\n]*\{{[^}}\n]*?#(?P<x>{old})(?=[\s}}])", new)
    record = target.record
    if record is None or old == new:
        return
    path = target.part.path if target.part else ()
    written = str(_value(record, (*path, "id")))  # in a company's ladder a name: its id is made of it
    _id(draft, record, (*path, "id"), written, new)
    for full in record.document.marks:
        inside = full[len(record.prefix) :]
        if _is_key(inside, path) and inside[-1] == written:
            key = rf"(?P<x>[\"']?{re.escape(written)}[\"']?)\s*:"
            draft.replace(record.file, record.document.place(full), key, quoted(new))
        if _is_level(inside, path) and _value(record, inside) == written:
            value = rf"level\s*:\s*(?P<x>[\"']?{re.escape(written)}[\"']?)(?![\w-])"
            draft.replace(record.file, record.document.place(full), value, quoted(new))


def _is_key(inside: Path, path: Path) -> bool:
    """Tells whether a key may be called like what is renamed: a field in examples; a level or a dimension in cells."""
    if path[:1] == ("fields",):
        return inside[:1] == ("examples",) and inside[2:3] == ("values",)
    if path[:1] == ("levels",):
        return (inside[:1] == ("signals",) and len(inside) == 2) or (len(inside) == 4 and inside[2] == "step_up")
    return path[:1] == ("dimensions",) and inside[:1] == ("signals",) and len(inside) == 3


def _is_level(inside: Path, path: Path) -> bool:
    """Tells whether a value names a level: that of an answer."""
    return path[:1] == ("levels",) and inside[:1] == ("dimensions",) and inside[-1] == "level"


def _value(record: Record[Model], path: Path) -> object:
    found: Any = record.document.value
    for key in (*record.prefix, *path):
        found = found[key]
    return found


def _id(draft: Draft, record: Record[Model], path: Path, old: str, new: str) -> None:
    place = record.document.place((*record.prefix, *path))
    pattern = rf"[\"']?id[\"']?\s*:\s*(?P<x>[\"']?{re.escape(old)}[\"']?)(?![\w-])"
    draft.replace(record.file, place, pattern, quoted(new))


def _included(draft: Draft, library: Library, now: Now) -> None:
    kind = KIND_NAMED["template"]
    for record in library.of(Template):
        for i, one in enumerate(record.value.includes):
            new = now(kind.address(one))
            if new != kind.address(one):
                place = record.document.place(("includes", i))
                draft.replace(record.file, place, rf"(?P<x>[\"']?{one}[\"']?)(?![\w-])", quoted(name(new)))


def _calls(draft: Draft, page: Page, now: Now) -> None:
    for call in page.calls:
        macro = MACRO_NAMED.get(call.name)
        wanted = str(call.arguments[0]) if call.arguments else ""
        if macro is None or not wanted or macro.shows not in (*KIND_NAMED, "page"):
            continue
        address = f"/{wanted}/" if macro.shows == "page" else KIND_NAMED[macro.shows].address(wanted)
        new = now(address)
        if new != address:
            words = new.strip("/") if macro.shows == "page" else name(new)
            draft.replace(page.file, (call.line, call.column), rf"[^\n]*?[\"'](?P<x>{re.escape(wanted)})[\"']", words)


def _link(draft: Draft, library: Library, page: Page, link: Link, now: Now) -> None:
    path, sign, anchor = link.target.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path)) if path else page.file
    there = next((one for one in library.pages if one.file == file), None)
    address = f"{there.address}{sign}{anchor}" if there else ""
    if there is None or now(address) == address:
        return
    new_page, new_anchor = Address(now(address)).page, Address(now(address)).anchor
    new_there = next((one for one in library.pages if now(one.address) == new_page), there)
    target = posixpath.relpath(renamed(new_there, now), posixpath.dirname(renamed(page, now)))
    if not path and now(page.address) == new_page:
        target = ""
    if new_anchor:
        target = f"{target}#{new_anchor}"
    if target == link.target:
        return
    before = r"(?s:.*?)(?:\]\([ \t]*<?|\]:[ \t]*<?|(?:href|src)=[\"'])"
    draft.replace(page.file, (link.line, link.column), rf"{before}(?P<x>{re.escape(link.target)})", target)


def name(address: str) -> str:
    """Gives the last part of an address: the id of what stands there."""
    return Address(address).anchor or Address(address).page.strip("/").rpartition("/")[2]
