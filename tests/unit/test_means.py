"""Rules know by its form what a value is: prose, a name, an address."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator

import pytest
from playbook.library.kinds import KINDS
from playbook.models import shape
from playbook.models.checklist import Checklist
from playbook.models.ids import Means
from playbook.models.levels import Signal
from playbook.models.page_meta import PageMeta
from playbook.models.rubric import Rubric
from playbook.models.start import Situation, Ways
from playbook.models.template import Template
from playbook.models.vocabulary import Vocabulary
from pydantic import BaseModel

# One letter, and the name of a site: nothing that a rule would look at.
BARE = {("Article", "letter"), ("RefusedHost", "host")}


def texts(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Gives each field of a model, and of all blocks in it, that holds texts and doesn't say what they are."""
    for name, field in model.model_fields.items():
        for inner in forms(field.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from texts(inner)
            elif inner is str and not shape.means(model, (name,)):
                yield model.__name__, name


def forms(annotation: object) -> Iterator[object]:
    if typing.get_origin(annotation) is typing.Annotated:
        yield from forms(typing.get_args(annotation)[0])
    elif typing.get_origin(annotation) is dict:  # its keys are ids
        yield from forms(typing.get_args(annotation)[1])
    elif typing.get_origin(annotation) in (list, typing.Union, types.UnionType):
        for one in typing.get_args(annotation):
            yield from forms(one)
    else:
        yield annotation


@pytest.mark.parametrize("model", [*(kind.file_model for kind in KINDS), PageMeta], ids=lambda model: model.__name__)
def test_every_text_says_what_it_is(model: type[BaseModel]) -> None:
    assert set(texts(model)) <= BARE


@pytest.mark.parametrize(
    ("model", "path", "meant"),
    [
        (Checklist, ("sections", 1, "items", 2, "links", 0), Means.ADDRESS),
        (Checklist, ("sections", 1, "items", 2, "asked_as", 0), Means.QUOTED),
        (Checklist, ("sections", 1, "title"), Means.TITLE),
        (Checklist, ("minutes",), None),
        (Checklist, ("nowhere",), None),
        (Situation, ("finding", "guide"), Means.ADDRESS),
        (Template, ("examples", 0, "values", "links"), Means.PROSE),
        (Rubric, ("signals", "senior", "scope", "text", 1), Means.PROSE),
        (Rubric, ("signals", "senior", "scope", "sources", 1), Means.CITED),
        (Rubric, ("dimensions", 0, "step_up", "senior"), Means.PROSE),
        (Signal, ("basis",), Means.WORD),
        (Ways, ("in_time", 3), Means.ADDRESS),
        (Vocabulary, ("stages", "final", "meaning"), Means.PROSE),
        (Vocabulary, ("hype", "ultimate", "meaning"), Means.QUOTED),
    ],
)
def test_what_a_value_is(model: type[BaseModel], path: tuple[str | int, ...], meant: Means | None) -> None:
    assert shape.means(model, path) is meant
