"""Reads which other scripts a script imports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_COMMENT = re.compile(r"/\*.*?\*/|^[ \t]*//[^\n]*", re.S | re.M)
_IMPORT = re.compile(
    r"""(?:^|[;}\s])(?:import|export)\b[^;"'`()]*?\bfrom\s*["']([^"'\n]+)["']"""  # import { x } from "./y.js"
    r"""|(?:^|[;}\s])import\s*["']([^"'\n]+)["']"""  # import "./y.js"
    r"""|\bimport\s*\(\s*["']([^"'\n]+)["']"""  # await import("./y.js")
)


class Import(NamedTuple):
    """What a script imports: line (from 1), address, and whether it is loaded later, by import()."""

    line: int
    address: str
    late: bool


def imported(script: str) -> Iterator[Import]:
    """Gives everything that a script imports. What comments speak of isn't loaded."""
    code = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), script)
    for found in _IMPORT.finditer(code):
        group = found.lastindex or 1
        yield Import(code.count("\n", 0, found.start(group)) + 1, found[group], late=group == 3)
