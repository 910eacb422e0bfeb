"""A test that waits for a promise waits for nothing: the browser's driver takes the promise itself for a yes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import project

PROMISE = re.compile(r"\basync\b|\bawait\b|\bimport\(|\bfetch\(|\.then\(|\bPromise\b")


def waits(source: str) -> Iterator[tuple[int, str]]:
    """Gives the line and the text of each call that waits for a function."""
    for node in ast.walk(ast.parse(source)):
        call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr
        if call == "wait_for_function":
            yield node.lineno, ast.get_source_segment(source, node) or ""


def test_no_test_waits_for_a_promise() -> None:
    files = sorted((project.ROOT / "tests").rglob("*.py"))
    found = [(file.name, *wait) for file in files for wait in waits(file.read_text(encoding="utf-8"))]

    assert len(found) > 10
    assert [(name, line) for name, line, text in found if PROMISE.search(text)] == []


def test_a_promise_is_seen() -> None:
    planted = 'page.wait_for_function("async () => (await caches.keys()).length")'

    assert [bool(PROMISE.search(text)) for _, text in waits(planted)] == [True]
