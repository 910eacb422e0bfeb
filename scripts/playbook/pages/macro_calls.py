"""Finds the macro calls in a page, and what is wrong with their writing."""

from __future__ import annotations

import re
from typing import Any

import jinja2
from jinja2 import nodes

from playbook.errors import short
from playbook.pages.code import without_code_alone
from playbook.pages.page import Call, Page

_OPEN = re.compile(r"\{\{|\{%|\{#|\}\}|%\}")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_EXAMPLE = '{{ checklist("final-round") }}'
_JINJA = jinja2.Environment()  # noqa: S701 - only parses, never renders


def find(page: Page, text: str, first_line: int) -> None:
    """Adds the calls of `text`, which starts on `first_line`, to the page, and its problems."""
    text = without_code_alone(text)
    at, opened = 0, False
    while found := _OPEN.search(text, at):
        start, sign = found.start(), found.group()
        line = text.count("\n", 0, start) + first_line
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        end = text.find(_CLOSE[sign], start + 2) if sign in _CLOSE else -1
        fault = _fault(text, start, end, sign)
        if sign == "{%" and end >= 0 and opened and re.match(r"\{%-?\s*(end|el)", text[start : start + 20]):
            at = end + 2
            continue  # belongs to a statement that is named already
        opened = opened or sign == "{%"
        if fault:
            _refuse(page, line, column, fault)
            whole = sign == "{%" or (sign == "{{" and not _OPEN.search(text, start + 2, end))
            at = (end if whole and end >= 0 else start) + 2
            continue
        at = end + 2
        if sign == "{{":
            _add(page, text, start, at, line, column)


def _fault(text: str, start: int, end: int, sign: str) -> str:
    if sign not in _CLOSE:
        return f"closes a macro with '{sign}' that nothing opens. Write it like {_EXAMPLE}."
    rest = text[start : start + 60].splitlines()[0]
    if sign == "{#" and (end < 0 or re.match(r"\{#[\w-]+\}", rest)):
        return "opens a comment with '{#'. For a heading's id put a blank between: '## Title { #short-id }'."
    if end < 0:
        return f"opens '{sign}' and never closes it. Write {sign} … {_CLOSE[sign]}."
    if sign == "{%" and re.match(r"\{%-?\s*raw\b", rest):
        return "holds a Jinja statement. Braces that readers shall see stand in code: `{{ like this }}`."
    if sign == "{%":
        return "holds a Jinja statement. Pages call macros by name only; loops belong to fragments."
    if sign == "{{" and "\n" in text[start:end]:
        return "spreads a macro over several lines, or never closes it with '}}'. Write it on one line."
    return ""


def _refuse(page: Page, line: int, column: int, what: str) -> None:
    page.problems.append(page.problem(line, column, what))
    page.bad_calls.append(line)


def _add(page: Page, text: str, start: int, end: int, line: int, column: int) -> None:
    source = text[start:end]
    try:
        tree = _JINJA.parse(source)
    except (jinja2.TemplateSyntaxError, RecursionError, ValueError):
        _refuse(page, line, column, f"holds a macro that can't be read: {short(source, 80)}. Write it like {_EXAMPLE}.")
        return
    call = _call(tree)
    if call is None:
        what = f"{short(source, 80)} is not a macro call. Write a name and the id in quotes, like {_EXAMPLE}."
        _refuse(page, line, column, what)
        return
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else len(text)]
    name, arguments, keywords = call
    page.calls.append(Call(name, arguments, keywords, line, column, column == 1 and not after.strip()))


def _call(tree: nodes.Template) -> tuple[str, tuple[Any, ...], dict[str, Any]] | None:
    """Gives name and literal arguments, or None for anything else than one plain call."""
    outputs = [n for n in tree.body if isinstance(n, nodes.Output)]
    inside = outputs[0].nodes if len(outputs) == 1 else []
    node = inside[0] if len(inside) == 1 else None
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return None
    if node.dyn_args or node.dyn_kwargs:
        return None
    values = [*node.args, *(k.value for k in node.kwargs)]
    if not all(isinstance(v, nodes.Const) for v in values):
        return None
    arguments = tuple(v.value for v in node.args if isinstance(v, nodes.Const))
    keywords = {k.key: k.value.value for k in node.kwargs if isinstance(k.value, nodes.Const)}
    return node.node.name, arguments, keywords
