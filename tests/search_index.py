"""The search's files as the build wrote them, read as lib/search/entries.js reads them."""

from __future__ import annotations

import json
import re
from typing import Any

from sites import Site


def read(site: Site, name: str) -> Any:
    """Gives a file with its texts written out, the first one with the columns of all its parts in one (`entries`)."""
    head, *parts = _file(site, "first")
    found = _file(site, name)
    if name == "first":
        found = {**head, "entries": {column: sum((part[column] for part in parts), []) for column in parts[0]}}
    start, words = head["short"]["from"], head["short"]["words"].split()
    return _written_out(found, {start + i: f" {word}" for i, word in enumerate(words)})


def _file(site: Site, name: str) -> Any:
    return json.loads((site.folder / f"search/{name}.json").read_text(encoding="utf-8"))


def _written_out(value: Any, spaced: dict[int, str]) -> Any:
    if isinstance(value, dict):
        return {key: _written_out(one, spaced) for key, one in value.items()}
    if isinstance(value, list):
        return [_written_out(one, spaced) for one in value]
    return re.sub("^ ", "", value.translate(spaced), flags=re.MULTILINE) if isinstance(value, str) else value
