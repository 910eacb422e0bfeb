"""One record as it was read: where it stands, what it says, what has an address in it."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from playbook.errors import Path, Problem, dotted
from playbook.library.kinds import Kind
from playbook.models.common import Part
from playbook.reading.yaml_reader import Document


@dataclass
class Record:
    """A valid record. `prefix` is its place in its file: () for a file of its own."""

    kind: Kind
    id: str
    file: str
    value: Any
    document: Document
    prefix: Path = ()

    @property
    def address(self) -> str:
        """Gives the record's address."""
        return self.kind.address(self.id)

    @property
    def title(self) -> str:
        """Gives the words by which a reader knows it."""
        return str(getattr(self.value, self.kind.label or "title"))

    @property
    def form(self) -> type[BaseModel]:
        """Gives the model of this record: of the file, or of an entry of a list file."""
        if not self.prefix:
            return self.kind.model
        entry: type[BaseModel] = typing.get_args(self.kind.model.model_fields[self.kind.key].annotation)[0]
        return entry

    def parts(self) -> Iterator[Part]:
        """Gives the pieces with addresses of their own on the record's page."""
        if self.kind.has_pages:
            yield from self.value.parts()

    def problem(self, path: Path, what: str) -> Problem:
        """Gives a problem at a place in this record; `path` is counted from the record."""
        full = (*self.prefix, *path)
        return Problem(self.file, *self.document.place(full), dotted(full), what)
