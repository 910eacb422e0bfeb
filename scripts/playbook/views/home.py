"""What the home page shows of the playbook itself: a filled template, a list's essentials, a rubric's row."""

from __future__ import annotations

from typing import TypeVar

from playbook.library.record import M, Record, holds
from playbook.models.checklist import Checklist
from playbook.models.levels import Dimension
from playbook.models.rubric import Rubric
from playbook.models.start import Piece
from playbook.models.template import Example, Template
from playbook.views.page_view import PageView
from playbook.views.values import LinkTo, Values

Value = TypeVar("Value")
_ESSENTIALS = 4  # what a reader takes in at a glance


def shown(site: PageView) -> Values:
    """Gives the three pieces, each with its heading and the link to its page."""
    ways = site.library.ways
    if ways is None:
        raise LookupError("data/ways-in.yml could not be read")
    return {
        "answer": _answer(site, ways.shown.answer),
        "essentials": _essentials(site, ways.shown.essentials),
        "row": _row(site, ways.shown.row),
    }


def _answer(site: PageView, piece: Piece) -> Values:
    example, record = _found(site, piece, Example, Template)
    said = [example.values.get(field.id, "") for field in record.value.fields if not field.for_me]
    said = [text for text in said if text]
    texts = [" ".join(said)] if record.value.output == "paragraph" else said
    return _piece(site, piece, record) | {"example": example, "texts": texts, "url": site.url(piece.to)}


def _essentials(site: PageView, piece: Piece) -> Values:
    checklist, record = _found(site, piece, Checklist, Checklist)
    items = [item for section in checklist.sections for item in section.items]
    links = [LinkTo(site.url(f"{record.address}#{item.id}"), item.text) for item in items if item.essential]
    return _piece(site, piece, record) | {"items": links[:_ESSENTIALS], "count": len(items)}


def _row(site: PageView, piece: Piece) -> Values:
    dimension, record = _found(site, piece, Dimension, Rubric)
    cells = [
        (LinkTo(site.url(f"{record.address}#{level.id}-{dimension.id}"), level.label), " ".join(signal.texts))
        for level in record.value.levels
        if (signal := record.value.cell(level, dimension))
    ]
    return _piece(site, piece, record) | {"dimension": dimension, "cells": cells}


def _piece(site: PageView, piece: Piece, record: Record[M]) -> Values:
    return {"title": piece.title, "link": LinkTo(site.url(record.address), record.title)}


def _found(site: PageView, piece: Piece, kind: type[Value], model: type[M]) -> tuple[Value, Record[M]]:
    """Gives what is shown, and the record in which it stands; rules/home_pieces.py has named what isn't right."""
    target = site.library.targets.get(piece.to)
    value, record = (target.value, target.record) if target else (None, None)
    if record is None or not isinstance(value, kind) or not holds(record, model):
        raise LookupError(f"{piece.to} can't be shown here")
    return value, record
