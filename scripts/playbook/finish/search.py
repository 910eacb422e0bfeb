"""Finish step: what a search should find first. Guides answer; the glossary and the sources explain.

The words that readers use for a thing (also_called) become its tags, which the engine weighs above the text.
"""

from __future__ import annotations

import json

from playbook.finish.site import Site

_INDEX = "search/search_index.json"
# The first folder of a page's address → how much more, or less, a hit on it counts than elsewhere.
_WEIGHTS = {"guides": 1.3, "start": 2.0, "glossary": 0.7, "sources": 0.3, "": 0.3}


def run(site: Site) -> None:
    """Writes a weight and readers' words beside each entry of the theme's search index."""
    file = site.folder / _INDEX
    index = json.loads(file.read_text(encoding="utf-8"))
    for entry in index["docs"]:
        folder = entry["location"].partition("#")[0].partition("/")[0]
        if folder in _WEIGHTS:
            entry["boost"] = _WEIGHTS[folder]
        words = _also_called(site, f"/{entry['location']}")
        if words:
            entry["tags"] = words
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _also_called(site: Site, address: str) -> list[str]:
    """Gives the words that readers use for what stands at an address."""
    target = site.library.targets.get(address)
    if target is None or target.heading:
        return []
    return list(getattr(target.value, "also_called", []))
