"""Every place that names what is renamed: its own id, addresses in records, macros and links in pages, navigation."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

from playbook.errors import Path
from playbook.library.kinds import BY_NAME as KINDS
from playbook.library.library import Library
from playbook.library.macros import BY_NAME as MACROS
from playbook.library.record import Record
from playbook.models.address import Address
from playbook.models.common import Model
from playbook.models.template import Template
from playbook.models.text import ID
from playbook.pages.page import Link, Page
from playbook.renaming.asked import Asked
from playbook.renaming.draft import Draft

Now = Callable[[str], str]  # from an address to the one that it gets

_ADDRESS = re.compile(rf"(?<![\w/.-])/(?:{ID}/)*(?:#{ID})?")
_MOVED = "data/moved.yml"
_NOT_TEXT = ("true", "false", "null")


def note(draft: Draft, library: Library, asked: Asked, now: Now) -> None:
    """Notes in `draft` all that changes where things stand; which files get other names is none of its business."""
    _own(draft, library, asked)
    for file in draft.files():
        if file.startswith("data/") and file.endswith(".yml") and file != _MOVED:
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
    _id(draft, record, (*path, "id"), old, new)
    for full in record.document.marks:
        inside = full[len(record.prefix) :]
        in_example = inside[:1] == ("examples",) and inside[2:3] == ("values",) and path[:1] == ("fields",)
        is_level = inside[:1] == ("signals",) and len(inside) == 2 and path[:1] == ("levels",)
        is_dimension = inside[:1] == ("signals",) and len(inside) == 3 and path[:1] == ("dimensions",)
        if (in_example or is_level or is_dimension) and inside[-1] == old:
            draft.replace(record.file, record.document.place(full), rf"(?P<x>[\"']?{old}[\"']?)\s*:", _as_yaml(new))


def _id(draft: Draft, record: Record[Model], path: Path, old: str, new: str) -> None:
    place = record.document.place((*record.prefix, *path))
    draft.replace(record.file, place, rf"[\"']?id[\"']?\s*:\s*(?P<x>[\"']?{old}[\"']?)(?![\w-])", _as_yaml(new))


def _included(draft: Draft, library: Library, now: Now) -> None:
    kind = KINDS["template"]
    for record in library.of(Template):
        for i, one in enumerate(record.value.includes):
            new = now(kind.address(one))
            if new != kind.address(one):
                place = record.document.place(("includes", i))
                draft.replace(record.file, place, rf"(?P<x>[\"']?{one}[\"']?)(?![\w-])", _as_yaml(name(new)))


def _calls(draft: Draft, page: Page, now: Now) -> None:
    for call in page.calls:
        macro = MACROS.get(call.name)
        wanted = str(call.arguments[0]) if call.arguments else ""
        if macro is None or not wanted or macro.shows not in (*KINDS, "page"):
            continue
        address = f"/{wanted}/" if macro.shows == "page" else KINDS[macro.shows].address(wanted)
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


def _as_yaml(record_id: str) -> str:
    """Gives an id in quotes where YAML would take it for something else than text."""
    return f'"{record_id}"' if record_id.isdigit() or record_id in _NOT_TEXT else record_id
