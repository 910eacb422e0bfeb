"""Finish step: what the search reads, parted so that the first results come before all of the text has.

search/first.json: what everything is called; search/rest.json: the other words, in the same order;
search/forms.json: the blanks of the templates, for copying from a result. Texts are in shorthand.
"""

from __future__ import annotations

import hashlib
import json
from itertools import combinations
from typing import Any

from playbook.finish.built_site import BuiltSite
from playbook.finish.entries import Entry, entries
from playbook.finish.shorthand import Shorthand
from playbook.models.address import Address
from playbook.models.searched import SearchWords
from playbook.models.template import Template
from playbook.views import records
from playbook.views.page_view import PageView

FOLDER = "search"
_TEXTS = ("asked", "names", "title", "lead")  # the columns that hold words
# What few look for: its names come with the rest.
_LATE = ("example", "source")
# What stands under these headings are links to things that are entries themselves.
_LINKS = ("group",)
# The ideas of the articles live elsewhere, in words that are found.
_NEVER = ("claim",)


def run(site: BuiltSite) -> None:
    """Writes the files."""
    found = [one for one in entries(site) if one.kind not in _NEVER]
    found.sort(key=lambda one: one.kind in _LATE)
    folder = site.folder / FOLDER
    folder.mkdir(exist_ok=True)
    files = {"first": _first(site, found), "rest": _rest(found), "forms": _forms(site)}
    files["first"]["short"] = _shorten(files["first"], files["rest"])
    of = hashlib.sha256(json.dumps(list(files.values())).encode()).hexdigest()[:12]
    files["first"]["of"] = files["rest"]["of"] = of  # their rows belong together: those of two publications don't
    for name, value in files.items():
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _first(site: BuiltSite, found: list[Entry]) -> dict[str, Any]:
    library = site.library
    stages = list(library.words("stages"))
    used = {one.kind for one in found}
    doors = library.ways.doors if library.ways else []
    words = [record.value for record in library.of(SearchWords)]
    small = [word for one in words for word in one.small]
    return {
        "kinds": {word: meaning.label for word, meaning in library.words("results").items() if word in used},
        "stages": [meaning.label for meaning in library.words("stages").values()],
        "small": small,
        "same": [group.same for one in words for group in one.groups],
        "doors": [[door.to, door.title, door.hint] for door in doors],
        "entries": _columns([one for one in found if one.kind not in _LATE], stages, words),
    }


def _columns(found: list[Entry], stages: list[str], words: list[SearchWords]) -> dict[str, list[object]]:
    """Gives what each entry is called, column by column: like beside like takes less when packed."""
    small = {word for one in words for word in one.small}
    groups = [phrase for one in words for group in one.groups for phrase in group.same]
    whole = {phrase for phrase in groups if " " in phrase and not small.isdisjoint(phrase.split())}
    return {
        "asked": ["\n".join(_telling(phrase, small, whole) for phrase in one.asked) for one in found],
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


def _telling(phrase: str, small: set[str], whole: set[str]) -> str:
    """Gives a phrase without the words that say little, since nobody reads it.

    It stays as it is where they belong to something that is said in several ways ('where do i start'), and where one
    word would be left, which would answer whoever types that word and means something else ('who pays for this').
    """
    row = phrase.lower().split(" ")
    if any(" ".join(row[i:j]) in whole for i, j in combinations(range(len(row) + 1), 2)):
        return phrase
    telling = [word for word in phrase.split() if word.lower() not in small]
    return " ".join(telling) if len(telling) > 1 else phrase


def _of_page(entry: Entry) -> str:
    """Gives what a page says of itself; what a place says comes with the rest."""
    return "" if "#" in entry.address else entry.lead


def _rest(found: list[Entry]) -> dict[str, Any]:
    return {
        "entries": _columns([one for one in found if one.kind in _LATE], [], []),
        "leads": ["" if _of_page(one) else one.lead for one in found],
        "texts": ["" if one.kind in _LINKS else "\n".join(one.text) for one in found],
    }


def _shorten(first: dict[str, Any], rest: dict[str, Any]) -> dict[str, object]:
    """Writes the texts of both files in shorthand; gives what it stands for."""
    columns = [file["entries"][name] for file in (first, rest) for name in _TEXTS]
    columns += [rest["leads"], rest["texts"]]
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
