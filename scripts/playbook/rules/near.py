"""The address or file that a wrong one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.errors import meant, nearest
from playbook.models.address import Address


def near_address(address: str, known: Iterable[str]) -> str:
    """Gives the nearest known address, or ""."""
    page, anchor = Address(address).page, Address(address).anchor
    known = sorted(known)
    if not anchor:
        return near_path(page, [one for one in known if "#" not in one])
    here = {Address(one).anchor: one for one in known if one.startswith(f"{page}#")}
    near = here.get(nearest(anchor, here), "")
    return near or next((one for one in known if one.endswith(f"#{anchor}")), "")


def near_path(path: str, known: Iterable[str]) -> str:
    """Gives the known path whose last part is nearest, first in the same folder, or "".

    Only the last part counts: by their whole paths, all pages of a folder look alike.
    """
    folder, name = _split(path)
    split = [(*_split(one), one) for one in known]
    here = {last: one for there, last, one in split if there == folder and last}
    elsewhere = {last: one for _, last, one in split if last}
    return here.get(nearest(name, here)) or elsewhere.get(nearest(name, elsewhere), "")


def did_you_mean_address(address: str, known: Iterable[str]) -> str:
    """Gives " Did you mean '/x/'?" for the nearest known address, or ""."""
    return meant(near_address(address, known))


def _split(path: str) -> tuple[str, str]:
    folder, _, name = path.strip("/").rpartition("/")
    return folder, name
