"""A sample as the start of a new record or page: what always stands there stays, the writer's own is a TODO."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import yaml

from playbook.errors import Path, dotted
from playbook.reading.plain import quoted

TODO = "TODO"
# Every template has one invented example of each role.
_STAYS = re.compile(r"examples\.\d+\.(id|by|role)")
# What would be false or lead nowhere in another page: macros, links, figures.
_OF_THE_SAMPLE = re.compile(r"\{\{|\]\(|\d")
_OWN_ID = (("id",), (0, "id"))


def blanked(text: str, record_id: str) -> str:
    """Gives a sound YAML text with `record_id` as the record's id, and a TODO in place of every other value.

    An id that is written again further down has a TODO of its own, so that it can be replaced everywhere at once.
    """
    written = list(_scalars(yaml.compose(text, Loader=yaml.CSafeLoader), ()))
    times = Counter(node.value for _, node, _ in written)
    ids = {node.value for path, node, is_key in written if path[-1] == "id" and path not in _OWN_ID and not is_key}
    for path, node, is_key in sorted(written, key=lambda found: found[1].start_mark.index, reverse=True):
        again = f"{TODO}-{node.value}" if node.value in ids and times[node.value] > 1 else None
        if _STAYS.fullmatch(dotted(path)) or (is_key and not again):
            continue
        new = quoted(record_id) if path in _OWN_ID else again or TODO
        start, end = node.start_mark.index, node.end_mark.index
        text = text[:start] + new + "\n" * text[start:end].endswith("\n") + text[end:]
    return text


def _scalars(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.ScalarNode, bool]]:
    """Gives each key and each value with its place, and whether it is a key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key, True
            yield from _scalars(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for i, item in enumerate(node.value):
            yield from _scalars(item, (*path, i))
    elif isinstance(node, yaml.ScalarNode):
        yield path, node, False


def blanked_page(text: str, sample: str, record_id: str) -> str:
    """Gives a page of Markdown for another record than `sample`: its macros stay, its words stand behind a TODO."""
    keys, front, body = text.removeprefix("---\n").rpartition("---\n")
    head = f"---\n{blanked(keys, record_id)}---\n" if front else ""
    lines = (_line(line.replace(sample, record_id), record_id) for line in body.splitlines(True))
    return f"{head}{''.join(lines).rstrip()}\n"


def _line(line: str, record_id: str) -> str:
    if not line.strip() or line.startswith("!!!") or line == "{{ labels() }}\n":
        return line
    if "{{" in line and line.lstrip("# ").startswith("{{"):
        return line if f'{record_id}"' in line else ""
    words = line.lstrip(" #-")
    mark = line.removesuffix(words)
    return f"{mark}{TODO}\n" if _OF_THE_SAMPLE.search(words) else f"{mark}{TODO} {words}"
