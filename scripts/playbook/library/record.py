"""One record as it was read: where it stands, what it says, what has an address in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeGuard, TypeVar

from playbook.errors import Path, Problem, dotted
from playbook.library.kinds import Kind
from playbook.models.common import Model, PageRecord, Part
from playbook.reading.document import Document
from playbook.reading.forms import is_theirs

M = TypeVar("M", bound=Model)
Value = TypeVar("Value", covariant=True)


@dataclass(frozen=True)
class Record(Generic[Value]):
    """A record and its value: a `Record[Checklist]` is a valid checklist, a `Record[Model]` one of any kind.

    A `Record[object]` may be a draft, whose value is as written. `prefix` is its place in its file: () for a file of
    its own.
    """

    kind: Kind
    id: str
    file: str
    value: Value
    document: Document
    prefix: Path = ()

    @property
    def address(self) -> str:
        """Gives the record's address."""
        return self.kind.address(self.id)

    @property
    def title(self) -> str:
        """Gives the words by which a reader knows it."""
        return str(getattr(self.value, self.kind.label))

    @property
    def form(self) -> type[Model]:
        """Gives the model of this record: of an entry of a list file, or of the file."""
        return self.kind.model if self.prefix else self.kind.file_model

    @property
    def theirs(self) -> bool:
        """Tells whether its words are a company's: our style isn't asked of them."""
        return is_theirs(self.document.value)

    def parts(self) -> Iterator[Part]:
        """Gives the pieces with addresses of their own on the record's page."""
        if isinstance(self.value, PageRecord):
            yield from self.value.parts()

    def problem(self, path: Path, what: str) -> Problem:
        """Gives a problem at a place in this record; `path` is counted from the record."""
        full = (*self.prefix, *path)
        return Problem(self.file, *self.document.place(full), dotted(full), what)


def holds(record: Record[Model], model: type[M]) -> TypeGuard[Record[M]]:
    """Tells whether a record is of a model."""
    return isinstance(record.value, model)
