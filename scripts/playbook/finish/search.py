"""Finish step: what a search should find first. Guides answer; the glossary and the sources explain.

The words that readers use for a thing (also_called) become its tags, which the engine weighs above the text. Its stages
and audiences are found behind its text: what a page shows of them ('For whom, when, other names') isn't indexed itself.
"""

from __future__ import annotations

import json

from playbook.finish.site import Site
from playbook.models.common import Labeled, PageRecord
from playbook.models.page_meta import PageMeta
from playbook.models.question import Question

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
        value = _value(site, f"/{entry['location']}")
        words = getattr(value, "also_called", [])
        if words:
            entry["tags"] = list(words)
        if isinstance(value, (PageRecord, Question, PageMeta)):
            entry["text"] = " ".join([entry["text"], *_labels(site, value)])
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _value(site: Site, address: str) -> object:
    """Gives what stands at an address and has words of its own: a record, a part of one, a page."""
    target = site.library.targets.get(address)
    return None if target is None or target.heading else target.value


def _labels(site: Site, value: Labeled | PageMeta) -> list[str]:
    """Gives its stages and audiences as readers see them."""
    lists = (("stages", value.stages), ("audiences", value.audiences))
    return [site.library.words(name)[word].label for name, words in lists for word in words]
