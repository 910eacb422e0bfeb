"""Finish step: what the search reads, parted so that the first results come before all of the text has.

search/first.json: what everything is called, as a list whose parts are filed while the others come, each in a line;
search/rest.json: the other words, in the same order; search/forms.json: the blanks of the templates, for copying from
a result. Texts are in shorthand.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

from playbook.finish.built_site import BuiltSite
from playbook.finish.entries import Entry, entries
from playbook.finish.shorthand import Shorthand
from playbook.finish.telling import Telling
from playbook.models.address import Address
from playbook.models.searched import SearchWords
from playbook.models.template import Template
from playbook.views import records
from playbook.views.page_view import PageView

FOLDER = "search"
_TEXTS = ("asked", "names", "title", "lead")  # the columns that hold words
# What few look for: its names come with the rest.
_LATE = ("example", "source")
_SOON = 14  # so many of its phrases come with the names, the others with the rest
_PART = 100  # so many entries at least; a part begins with a page
# What stands under these headings are links to things that are entries themselves.
_LINKS = ("group",)
# The ideas of the articles live elsewhere, in words that are found.
_NEVER = ("claim",)


def run(site: BuiltSite) -> None:
    """Writes the files."""
    found = [one for one in entries(site) if one.kind not in _NEVER]
    found.sort(key=lambda one: one.kind in _LATE)
    shortly = Telling(record.value for record in site.library.of(SearchWords))
    found = [replace(one, asked=[shortly.phrase(phrase) for phrase in one.asked]) for one in found]
    folder = site.folder / FOLDER
    folder.mkdir(exist_ok=True)
    head, parts, rest = _head(site, found), _parts(site, found), _rest(found)
    head["short"] = _shorten(head, parts, rest)
    head["of"] = rest["of"] = hashlib.sha256(json.dumps([head, parts, rest]).encode()).hexdigest()[:12]
    first = ",\n".join(_json(one) for one in [head, *parts])
    for name, text in {"first": f"[\n{first}\n]", "rest": _json(rest), "forms": _json(_forms(site))}.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _head(site: BuiltSite, found: list[Entry]) -> dict[str, Any]:
    library = site.library
    used = {one.kind for one in found}
    doors = library.ways.doors if library.ways else []
    words = [record.value for record in library.of(SearchWords)]
    small = [word for one in words for word in one.small]
    return {
        "kinds": {word: meaning.label for word, meaning in library.words("results").items() if word in used},
        "stages": [meaning.label for meaning in library.words("stages").values()],
        "small": small,
        "same": ["\n".join(group.same) for one in words for group in one.groups],
        "doors": [[door.to, door.title, door.hint] for door in doors],
    }


def _parts(site: BuiltSite, found: list[Entry]) -> list[dict[str, Any]]:
    stages = list(site.library.words("stages"))
    parts: list[list[Entry]] = []
    for one in found:
        if one.kind in _LATE:
            continue
        if not parts or (len(parts[-1]) >= _PART and "#" not in one.address):
            parts.append([])
        parts[-1].append(one)
    return [_columns(part, stages) for part in parts]


def _columns(found: list[Entry], stages: list[str]) -> dict[str, Any]:
    """Gives what each entry is called, column by column: like beside like takes less when packed."""
    return {
        "asked": ["\n".join(one.asked[:_SOON]) for one in found],
        "names": ["\n".join(one.names) for one in found],
        "title": [one.title for one in found],
        "lead": [_of_page(one) for one in found],
        "address": [one.address if one.kind in _LATE else _short(one.address) for one in found],
        "kind": [one.kind for one in found],
        "stages": [[stages.index(stage) for stage in one.stages] for one in found],
    }


def _short(address: str) -> str:
    """Gives a place's address without its page, which came before it."""
    anchor = Address(address).anchor
    return f"#{anchor}" if anchor else address


def _of_page(entry: Entry) -> str:
    """Gives what a page says of itself; what a place says comes with the rest."""
    return "" if "#" in entry.address else entry.lead


def _rest(found: list[Entry]) -> dict[str, Any]:
    return {
        "entries": _columns([one for one in found if one.kind in _LATE], []),
        "asked": ["\n".join(one.asked[_SOON:]) for one in found],
        "leads": ["" if _of_page(one) else one.lead for one in found],
        "texts": ["" if one.kind in _LINKS else "\n".join(one.text) for one in found],
    }


def _shorten(head: dict[str, Any], parts: list[dict[str, Any]], rest: dict[str, Any]) -> dict[str, object]:
    """Writes the texts of both files in shorthand; gives what it stands for."""
    columns = [part[name] for part in [*parts, rest["entries"]] for name in _TEXTS]
    columns += [head["same"], rest["asked"], rest["leads"], rest["texts"]]
    shorthand = Shorthand(text for column in columns for text in column)
    for column in columns:
        column[:] = [shorthand.write(text) for text in column]
    return {"from": shorthand.start, "words": " ".join(shorthand.words)}


def _forms(site: BuiltSite) -> dict[str, Any]:
    """Gives the blank of each template as text, by its address."""
    return {
        record.address: str(records.template(PageView(site.library, record.address), record.id)["blank"])
        for record in site.library.of(Template)
    }
