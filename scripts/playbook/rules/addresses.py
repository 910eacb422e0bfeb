"""An address once published lives on, or its move is written down."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, meant
from playbook.library.library import Library
from playbook.library.published import ADDRESSES
from playbook.models.address import Address
from playbook.rules.near import did_you_mean_address, near_address

_TODAY = "Write the address where it stands today."


def check(library: Library) -> Iterator[Problem]:
    """Names published addresses that vanished, and moves that lead nowhere."""
    published = library.published
    for address, line in published.lines.items():
        if (
            (address,) in published.document.marks
            or library.is_broken(address)
            or published.now(address) in library.targets
        ):
            continue  # a line of moved.yml that is wrong is named by itself
        if not published.readable:
            break
        page, anchor = Address(address).page, Address(address).anchor
        if anchor and page in published.lines and published.now(page) not in library.targets:
            continue  # the page itself is named, and its move takes the parts along
        if address == "/":  # which no move could lead from
            yield Problem(ADDRESSES, line, 1, "", "/ was published and is gone. Put docs/index.md back.")
            continue
        near = near_address(address, [a for a in library.targets if a not in published.lines])
        what = (
            f"{address} was published and is gone.{meant(near)} Put it back, or write where it went in data/moved.yml: "
        )
        what += f"'{address}': {near or '/new/address/'}."
        yield Problem(ADDRESSES, line, 1, "", what)
    for old in published.moves:
        what = _unneeded(library, old) or _nowhere(library, old)
        if what:
            yield published.move_problem(old, what)


def _unneeded(library: Library, old: str) -> str:
    """Gives why a line of moved.yml should not be there, or ""."""
    published = library.published
    if published.moves[old] == old:
        return "leads to itself. Delete the line."
    if old in library.targets:
        return "still exists. Take the line out, or take the old thing away."
    if published.whole and old not in published.lines:
        near = near_address(old, [one for one in published.lines if one not in library.targets])
        return (
            f"was never published: {ADDRESSES} doesn't have it.{meant(near)} Correct the address, or delete the line."
        )
    if published.goes_along(old):
        return f"goes there along with its page {old.partition('#')[0]}. Delete the line."
    return ""


def _nowhere(library: Library, old: str) -> str:
    """Gives why nobody who comes by an old address would arrive, or ""."""
    published = library.published
    new, end = published.moves[old], published.now(old)
    page, anchor = Address(old).page, Address(old).anchor
    if anchor and page not in library.targets and page not in published.moves and not library.is_broken(page):
        return f"was on {page}, which is gone. Write the move of the page too: '{page}': /new/address/."
    if end == old or end in published.moves:
        return f"moves in a circle ({new}). {_TODAY}"
    if new not in published.moves and end not in library.targets and not library.is_broken(end):
        return f"leads to {end}, which doesn't exist.{did_you_mean_address(end, library.targets)} {_TODAY}"
    return ""


def unpublished(library: Library) -> list[str]:
    """Gives the addresses that exist and aren't in addresses.txt yet, sorted."""
    return sorted(address for address in library.targets if address not in library.published.lines)
