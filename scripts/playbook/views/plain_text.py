"""A template's blank as plain text: the same shape as lib/compose.js gives when nothing is filled in."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.models.template import Template
from playbook.views.site import LinkTo


@dataclass(frozen=True)
class Group:
    """A template's fields as they stand on a page; `asks` is the question that they answer, "" for none."""

    id: str
    value: Template
    asks: str
    link: LinkTo


def blank_text(groups: list[Group]) -> str:
    """Gives the text of unfilled groups: title, question, one line for each field."""
    return "\n\n".join(_group(group) for group in groups)


def _group(group: Group) -> str:
    value = group.value
    if value.output == "message":  # a letter is sent as it stands
        blanks = [f"{'Subject: ' if field.message_part == 'subject' else ''}{field.blank}" for field in value.fields]
        return _body(blanks, value.output)
    lines = [value.title.upper()]
    if group.asks:
        lines.append(f"Question: {group.asks}")
    blanks = [field.blank for field in value.fields]
    return "\n".join([*lines, _body(blanks, value.output)])


def _body(blanks: list[str], output: str) -> str:
    if output == "bullets":
        return "\n".join(f"- {blank}" for blank in blanks)
    return ("\n\n" if output == "message" else " ").join(blanks)
