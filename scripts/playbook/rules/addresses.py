"""An address once published lives on, or its move is written down."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.published import ADDRESSES
from playbook.rules.near import did_you_mean_address, near_address


def check(library: Library) -> Iterator[Problem]:
    """Names published addresses that vanished, and moves that lead nowhere."""
    known = library.published
    for address, line in known.lines.items():
        if address in known.moves or library.is_broken(address) or known.now(address) in library.targets:
            continue
        if not known.readable:
            break
        page, _, anchor = address.partition("#")
        if anchor and page in known.lines and known.now(page) not in library.targets:
            continue  # the page itself is named, and its move takes the parts along
        near = near_address(address, [a for a in library.targets if a not in known.lines])
        hint = f" Did you mean '{near}'?" if near else ""
        what = f"{address} was published and is gone.{hint} Put it back, or write where it went in data/moved.yml: "
        what += f"'{address}': {near or '/new/address/'}."
        yield Problem(ADDRESSES, line, 1, "", what)
    for old, new in known.moves.items():
        page, _, anchor = old.partition("#")
        if anchor and page not in library.targets and page not in known.moves and not library.is_broken(page):
            what = f"was on {page}, which is gone. Write the move of the page too: '{page}': /new/address/."
            yield known.move_problem(old, what)
        elif old in library.targets:
            yield known.move_problem(old, "still exists. Take the line out, or take the old thing away.")
        elif known.now(old) == old or known.now(old) in known.moves:
            yield known.move_problem(old, f"moves in a circle ({new}). Write the address where it stands today.")
        elif new not in known.moves and new not in library.targets and not library.is_broken(new):
            what = f"leads to {new}, which doesn't exist.{did_you_mean_address(new, library.targets)}"
            yield known.move_problem(old, f"{what} Write the address where it stands today.")


def unpublished(library: Library) -> list[str]:
    """Gives the addresses that exist and aren't in addresses.txt yet, sorted."""
    return sorted(address for address in library.targets if address not in library.published.lines)
