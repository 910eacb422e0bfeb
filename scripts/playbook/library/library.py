"""Everything the playbook knows, read once: records, pages, addresses."""

from __future__ import annotations

import pathlib
from dataclasses import dataclass, field, replace
from typing import Any, overload

from playbook.errors import Problem
from playbook.library import links_out, published, records
from playbook.library.kinds import stub_kind
from playbook.library.published import Published
from playbook.library.record import M, Record, holds
from playbook.library.targets import Target, all_targets
from playbook.models.address import Address
from playbook.models.common import Model
from playbook.models.start import Ways
from playbook.models.vocabulary import Vocabulary, Words
from playbook.pages import read as pages
from playbook.pages.navigation import Navigation, read_navigation
from playbook.pages.page import Page


@dataclass
class Library:
    """The loaded playbook. `problems` are the faults found while reading; `assets` the other files of docs/.

    `invalid` are records that break their model, with their values as written; `waiting` the
    addresses of pages whose record isn't there.
    """

    records: list[Record[Model]]
    pages: list[Page]
    published: Published
    files: dict[str, Record[Model]]
    broken: set[str]
    problems: list[Problem]
    assets: set[str] = field(default_factory=set)
    invalid: list[Record[object]] = field(default_factory=list)
    navigation: Navigation = field(default_factory=Navigation)
    targets: dict[str, Target] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    _by_id: dict[tuple[type[Model], str], Record[Model]] = field(default_factory=dict)
    _cited: dict[str, Target] = field(default_factory=dict)
    # Every page asks for these: what is sought once keeps a build's time in step with its pages.
    _pages_at: dict[str, Page] = field(default_factory=dict)
    _of: dict[type[Model] | str, list[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_id = {(r.kind.model, r.id): r for r in reversed(self.records)}
        self._pages_at = {page.address: page for page in reversed(self.pages)}
        stubs = {page.address for page in self.pages if stub_kind(page.address)}
        self.waiting = stubs - self.broken - {record.address for record in self.records}
        for target in all_targets(self.records, self.pages):
            self.targets.setdefault(target.address, target)
            record = target.record
            if record and record.kind.name == "source":
                self._cited.setdefault(record.id, target)
            if record and record.kind.name == "article" and target.part:
                self._cited.setdefault(target.part.anchor.upper(), target)

    def get(self, model: type[M], record_id: str) -> Record[M] | None:
        """Gives a record by its model and id, or None."""
        found = self._by_id.get((model, record_id))
        return found if found and holds(found, model) else None

    def sound(self) -> list[Record[Model]]:
        """Gives all records, and for each file that lists some a record of what stands there beside them."""
        lists = (one for one in self.files.values() if one.kind.key)
        beside = (replace(one, value=one.value.model_copy(update={one.kind.key: []})) for one in lists)
        return [*self.records, *beside]

    def written(self) -> list[Record[object]]:
        """Gives all that writers wrote, broken files too, for rules that look at single values."""
        return [*self.sound(), *self.invalid]

    @overload
    def of(self, kind: type[M]) -> list[Record[M]]: ...
    @overload
    def of(self, kind: str) -> list[Record[Model]]: ...
    def of(self, kind: type[M] | str) -> list[Record[M]] | list[Record[Model]]:
        """Gives all records of a kind, in the order of their files. Its model tells what they hold, its name not."""
        if kind not in self._of:
            self._of[kind] = [
                r for r in self.records if (r.kind.name == kind if isinstance(kind, str) else holds(r, kind))
            ]
        return list(self._of[kind])

    def cited(self, cited_id: str) -> Target | None:
        """Gives the source (S128) or claim (E4) with that id, or None."""
        return self._cited.get(cited_id)

    def all_cited(self) -> list[str]:
        """Gives the ids of all sources and claims."""
        return sorted(self._cited)

    def page_at(self, address: str) -> Page | None:
        """Gives the Markdown page published at an address, or None."""
        return self._pages_at.get(address)

    def is_broken(self, address: str) -> bool:
        """Tells whether an address may exist but its record couldn't be read."""
        page = Address(address).page
        return page in self.broken or address in self.broken or page in self.waiting

    def is_gone(self, address: str) -> bool:
        """Tells whether an address was published, isn't there and hasn't moved, which is said once for all."""
        page, published = Address(address).page, self.published
        gone = any(one in published.lines and one not in self.targets for one in (page, address))
        return gone and published.now(address) == address

    @property
    def vocabulary(self) -> Vocabulary | None:
        """Gives the vocabulary, or None when its file is broken."""
        found = self.files.get("vocabulary.yml")
        return found.value if found and isinstance(found.value, Vocabulary) else None

    @property
    def ways(self) -> Ways | None:
        """Gives the doors and the questions of the start page, or None when their file is broken."""
        found = self.ways_in
        return found.value if found else None

    @property
    def ways_in(self) -> Record[Ways] | None:
        """Gives the same with its place in the file."""
        found = self.files.get("ways-in.yml")
        return found if found and holds(found, Ways) else None

    def words(self, name: str) -> Words:
        """Gives one list of the vocabulary, empty when its file is broken."""
        return getattr(self.vocabulary, name) if self.vocabulary else {}


# What `build` has read already, for the macros of the same build.
handed_over: Library | None = None


def load(root: pathlib.Path) -> Library:
    """Reads data/ and docs/ under `root`. Never raises for a writer's mistake."""
    shelf = records.read_all(root)
    found_pages = pages.read_all(root)
    history = published.read_all(root)
    problems = shelf.problems + history.problems + links_out.find(root)
    for page in found_pages:
        problems += page.problems
    docs = root / "docs"
    assets = {f.relative_to(root).as_posix() for f in docs.rglob("*") if f.suffix != ".md" and f.is_file()}
    assets = {name for name in assets if not name.startswith("docs/contributing/")}
    broken = shelf.broken | {page.address for page in found_pages if page.unread}
    navigation = read_navigation(root)
    problems += navigation.problems
    return Library(
        shelf.records, found_pages, history, shelf.files, broken, problems, assets, shelf.invalid, navigation
    )
