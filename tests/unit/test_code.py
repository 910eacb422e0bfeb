"""Braces in code reach the reader as they stand, and all others reach the macros."""

from __future__ import annotations

import jinja2
import pytest
from playbook.pages.code import shown
from playbook.pages.source_calls import ready

JINJA = jinja2.Environment(undefined=jinja2.StrictUndefined)  # noqa: S701 - Markdown, no HTML


@pytest.mark.parametrize(
    "text",
    [
        "Write `{{ checklist(\"id\") }}` or ``{% if ` %}``.",
        "```jinja\n{{ open\n{% raw %}{% endraw %}\n{# a comment\n```\nText",
        "~~~\n`{{ one }}`\n~~~",
        "`{{`, `}}`, `{{ \"{{\" }}`",
    ],
)  # fmt: skip
def test_what_stands_in_code_is_shown_as_it_stands(text: str) -> None:
    assert JINJA.from_string(shown(text)).render() == text


@pytest.mark.parametrize(
    "text",
    [
        "{{ x }}",
        "`code` {{ x }} `code`",
        "<!-- ` --> {{ x }} <!-- ` -->",
        "```\n{{ never closed\n\n{{ x }}",
        "\\{{ x }}",
    ],
)
def test_macros_outside_of_code_stay_macros(text: str) -> None:
    assert shown(text) == text


def test_no_blank_stands_between_a_sentence_and_its_mark_nor_is_any_other_taken() -> None:
    mark = '{{ source("X1") }}'
    text = f"One. {mark} Two\n  {mark}\n\n{mark}\n\n- {mark}\n\n| Three | {mark} |\n\n`One. {mark}`"

    shown_once = JINJA.from_string(ready(text)).render(source=lambda one: f"[{one}]")

    assert shown_once == (f"One.[X1] Two[X1]\n\n[X1]\n\n- [X1]\n\n| Three | [X1] |\n\n`One. {mark}`")
