"""Measures our built site beside others that show the same text, in one run (`python3 run.py bench peers`).

Comes in: the project's folder, an empty folder, and how npm is called, if it is there.
"""

from __future__ import annotations

import contextlib
import pathlib
import statistics
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields

from playbook.commands import preview
from playwright.sync_api import sync_playwright
from speed import peer_sites, texts
from speed.visits import SETTING, Visit, browser, visit
from speed.wire import served

TURNS = 5
OURS = "ours"
# one page of each kind, those that were measured from the beginning
PAGES = {
    "guide": "guides/your-why/",
    "checklist": "checklists/final-round/",
    "template": "templates/backgrounder/",
    "rubric": "levels/tpm/",
    "sources": "sources/",
}
NOTES = (
    f"the same text in all; medians of {TURNS} turns; {SETTING};",
    "HTTP/1.1 without TLS on loopback, gzip, icons not counted; in brackets how many times ours",
)
Visits = dict[tuple[str, str], list[Visit]]  # kind of page, site → its visits
_COLUMNS = {
    "bytes": ("kB", 1000, 1),
    "requests": ("requests", 1, 0),
    "lcp": ("LCP ms", 1, 0),
    "usable": ("usable ms", 1, 0),
}


def main(root: pathlib.Path, folder: pathlib.Path, npm: list[str]) -> None:
    """Makes the peers, visits every page on every site in turn, prints the medians and their ratios to ours."""
    base = preview.base_of(root / "site")
    words = texts.of(root / "site")
    made = {OURS: root / "site"}
    for name, make in {
        "Material": lambda: peer_sites.material(root, words, folder, base),
        "Starlight": lambda: peer_sites.starlight(root, words, npm, base),
    }.items():
        with said_if_skipped(name):
            made[name] = make()
    with served(made, base) as sites, sync_playwright() as playwright:
        running = browser(playwright)
        visits = in_turn(list(sites), lambda name, address: visit(running, sites[name], address))
        running.close()
    print("\n".join([*NOTES, *table(visits)]))


@contextlib.contextmanager
def said_if_skipped(name: str) -> Iterator[None]:
    """Says in a line that a peer can't be had, and why."""
    try:
        yield
    except peer_sites.SkippedError as error:
        print(f"{name} is skipped: {error}", flush=True)


def in_turn(names: list[str], one: Callable[[str, str], Visit]) -> Visits:
    """Visits the same page of one site after the other, so that a busy minute hits all; another begins each turn."""
    visits: Visits = {(kind, name): [] for kind in PAGES for name in names}
    for turn in range(TURNS):
        first = turn % len(names)
        for kind, address in PAGES.items():
            for name in names[first:] + names[:first]:
                visits[kind, name].append(one(name, address))
    return visits


def medians(visits: list[Visit]) -> dict[str, float | None]:
    """Gives the median of each thing measured; of what a page doesn't have, None."""
    found = {field.name: [getattr(one, field.name) for one in visits] for field in fields(Visit)}
    return {name: None if None in values else statistics.median(values) for name, values in found.items()}


def table(visits: Visits) -> list[str]:
    """Gives the lines of the table: the medians, and behind each of a peer's how many times ours it is."""
    head = "".join(f"{title:>16}" for title, _, _ in _COLUMNS.values())
    lines = [f"{'page':11}{'site':10}{head}{'shift':>8}"]
    for (kind, name), some in visits.items():
        found, ours = medians(some), medians(visits[kind, OURS])
        cells = (cell(found[key], ours[key] if name != OURS else None, *form) for key, (_, *form) in _COLUMNS.items())
        lines.append(f"{kind:11}{name:10}{''.join(f'{one:>16}' for one in cells)}{found['shift']:>8.3f}")
    return lines


def cell(value: float | None, ours: float | None, unit: int, digits: int) -> str:
    """Gives a figure in its unit, with its ratio to ours where there is one."""
    if value is None:
        return "–"
    return f"{value / unit:.{digits}f}" + (f" ({value / ours:.2f}x)" if ours else "")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:])
