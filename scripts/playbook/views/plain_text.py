"""A template's blank as plain text: the same shape as lib/compose.js gives when nothing is filled in."""

from __future__ import annotations

from typing import Any


def blank_text(groups: list[dict[str, Any]]) -> str:
    """Gives the text of unfilled groups: title, question, one line for each field."""
    return "\n\n".join(_group(group) for group in groups)


def _group(group: dict[str, Any]) -> str:
    value = group["value"]
    lines = [value.title.upper()]
    if group["asks"]:
        lines.append(f"Question: {group['asks']}")
    blanks = [field.blank for field in value.fields]
    lines += [f"- {blank}" for blank in blanks] if value.output == "bullets" else [" ".join(blanks)]
    return "\n".join(lines)
