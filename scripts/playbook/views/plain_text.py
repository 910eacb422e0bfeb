"""A template's blank as plain text: the same shape as lib/compose.js gives when nothing is filled in."""

from __future__ import annotations

from playbook.views.groups import Group, Shown


def blank_text(groups: list[Group]) -> str:
    """Gives the text of unfilled groups: title, question, one line for each field."""
    return "\n\n".join(_group(group) for group in groups)


def _group(group: Group) -> str:
    body = _body([_blank(field) for field in group.all], group.output)
    if group.output == "message":  # a letter is sent as it stands
        return body
    lines = [group.title.upper()]
    if group.asks:
        lines.append(f"Question: {group.asks.text}")
    return "\n".join([*lines, body])


def _blank(field: Shown) -> str:
    return f"{'Subject: ' if field.value.message_part == 'subject' else ''}{field.value.blank}"


def _body(blanks: list[str], output: str) -> str:
    if output == "bullets":
        return "\n".join(f"- {blank}" for blank in blanks)
    return ("\n\n" if output == "message" else " ").join(blanks)
