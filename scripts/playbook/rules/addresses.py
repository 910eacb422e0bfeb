"""An address once published lives on, or its move is written down."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean
from playbook.library.library import Library
from playbook.library.published import ADDRESSES


def check(library: Library) -> Iterator[Problem]:
    """Names published addresses that vanished, and moves that lead nowhere."""
    known = library.published
    for address, line in known.lines.items():
        if address in library.targets or address in known.moves or library.is_broken(address):
            continue
        near = did_you_mean(address, [a for a in library.targets if a not in known.lines])
        what = (
            f"{address} was published and is gone.{near} Put it back, or write where it went "
            f"in data/moved.yml: '{address}: /new/address/'."
        )
        yield Problem(ADDRESSES, line, 1, "", what)
    for old, new in known.moves.items():
        if old in library.targets:
            yield known.move_problem(old, "still exists. Take the line out, or take the old thing away.")
        elif known.now(old) == old or known.now(old) in known.moves:
            yield known.move_problem(old, f"moves in a circle ({new}). Write the address where it stands today.")
        elif known.now(old) not in library.targets and not library.is_broken(known.now(old)):
            near = did_you_mean(known.now(old), library.targets)
            yield known.move_problem(old, f"leads to {known.now(old)}, which doesn't exist.{near}")


def unpublished(library: Library) -> list[str]:
    """Gives the addresses that exist and aren't in addresses.txt yet, sorted."""
    return sorted(address for address in library.targets if address not in library.published.lines)
