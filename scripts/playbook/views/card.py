"""What 'Before you go in' needs to make a reader's card from their drafts."""

from __future__ import annotations

import typing
from collections.abc import Iterator

from playbook.library.record import Record
from playbook.models.template import CardPart, Template
from playbook.views import groups
from playbook.views.page_view import PageView
from playbook.views.records import kit_of, moves_of
from playbook.views.values import LinkTo, Values

Origin = tuple[Record[Template], list[groups.Shown]]


def before_you_go_in(site: PageView) -> Values:
    """Gives the parts of the card with the fields that they come from, and what a reader's texts follow.

    `homes` are the templates to fill in first, each once, by its first field on the card.
    """
    parts = {name: list(_sources(site, name)) for name in typing.get_args(CardPart)}
    shown = [field for sources in parts.values() for _, fields in sources for field in fields]
    records = {field.home.id: field.home for field in shown}
    kits = [kit for record in records.values() if (kit := kit_of(site, record))]
    return {
        "parts": {name: [_kept(site, *source) for source in sources] for name, sources in parts.items() if sources},
        "homes": _homes(site, [sources[0] for sources in parts.values() if sources]),
        "moves": moves_of(site, list(records.values())),
        "shared": sorted({part for kit in kits for part in kit.value.includes} | _shared(shown)),
    }


def _sources(site: PageView, name: str) -> Iterator[Origin]:
    """Gives the templates with fields for a part of the card, those that a reader comes to first before others."""
    for record in site.in_order(Template):
        if fields := [field for field in groups.own(site, record) if field.value.card == name]:
            yield record, fields


def _homes(site: PageView, firsts: list[Origin]) -> list[LinkTo]:
    homes: dict[str, LinkTo] = {}
    for record, fields in firsts:
        homes.setdefault(record.id, LinkTo(_url(site, record, fields), record.title))
    return list(homes.values())


def _kept(site: PageView, record: Record[Template], fields: list[groups.Shown]) -> Values:
    """Gives under which names a browser keeps the fields, and where they are filled in."""
    kit = kit_of(site, record)
    return {
        "template": record.id,
        "set": kit.id if kit else "",
        "output": record.value.output,
        "fields": [field.name for field in fields],
        "url": _url(site, record, fields),
    }


def _url(site: PageView, record: Record[Template], fields: list[groups.Shown]) -> str:
    """Gives the address of the field itself, not of what is said around it: whoever follows it wants to type."""
    return site.url(f"{record.address}#{fields[0].home.id}-{fields[0].value.id}")


def _shared(fields: list[groups.Shown]) -> set[str]:
    return {field.name for field in fields if field.elsewhere}
