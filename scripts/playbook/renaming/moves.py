"""The lines of data/moved.yml that a rename needs, and those that it makes needless."""

from __future__ import annotations

from collections.abc import Callable

from playbook.library.library import Library
from playbook.library.published import Published
from playbook.renaming.refusal import RefusedError

_HEAD = "# Old address: new address. The only place where a move is written down.\n"


def after(library: Library, now: Callable[[str], str]) -> dict[str, str]:
    """Gives the moves with which every published address goes on leading to what it leads to today.

    Raises RefusedError when a new address was another thing's once, and readers may come by it for that.
    """
    published, there = library.published, {now(address) for address in library.targets}
    moved = Published(moves={old: new for old, new in published.moves.items() if old not in there})
    for address in sorted(published.lines):  # a page before its parts, which it takes along
        wanted = now(published.now(address))
        if address not in there and moved.now(address) != wanted:
            moved.moves[address] = wanted
        elif address in there and wanted != address:
            what = f"{address} was published, and readers who come by it are led to {published.now(address)}."
            raise RefusedError(f"{what} Choose another id.")
    return {old: new for old, new in moved.moves.items() if not moved.goes_along(old)}


def written(published: Published, text: str, moves: dict[str, str]) -> str:
    """Gives the text of data/moved.yml with these moves: lines are added at its end and taken out, never changed."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = (text or _HEAD).splitlines(keepends=True)
    taken: set[int] = set()
    for old in published.moves:
        if moves.get(old) != published.moves[old]:
            line = published.document.place((old,))[0] - 1
            taken.add(line)
            while line + 1 < len(lines) and lines[line + 1].startswith(" ") and lines[line + 1].strip():
                line += 1  # the new address stands on a line of its own
                taken.add(line)
    kept = "".join(line for number, line in enumerate(lines) if number not in taken)
    if not kept.endswith("\n"):
        kept += end
    return kept + "".join(f"'{old}': {new}{end}" for old, new in moves.items() if published.moves.get(old) != new)
