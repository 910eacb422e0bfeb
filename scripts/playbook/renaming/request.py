"""What a writer asks to rename: which thing, and which addresses change."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playbook.errors import Path
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.library.targets import Target
from playbook.models.address import Address
from playbook.models.common import Model
from playbook.models.ids import ID, LONGEST_ID
from playbook.renaming.refusal import RefusedError
from playbook.rules.names import is_kept
from playbook.rules.near import did_you_mean_address

_LIKE = "Write one like checklists/final-round or checklists/final-round#say-it-aloud."
_GUIDES = "/guides/"
# Lists whose entries may go to another record of their kind; an entry of any other is tied to its record.
_MOVABLE = ("sections", "items", "questions")


@dataclass(frozen=True)
class Asked:
    """A rename that nothing is in the way of. `addresses`: each old address that has changed, and the new one.

    `home` is the record that takes the thing in, where it leaves its own.
    """

    old: str
    new: str
    target: Target
    addresses: dict[str, str]
    home: Record[Model] | None = None


def understand(library: Library, old_text: str, new_text: str) -> Asked:
    """Gives what is asked; raises RefusedError when it makes no sense or something is in the way."""
    old, new = _address(old_text), _address(new_text)
    target = library.targets.get(old)
    if target is None:
        now = library.published.now(old)
        hint = f" It is {now} today." if now in library.targets else did_you_mean_address(old, library.targets)
        raise RefusedError(f"There is nothing at {old}.{hint}")
    if old == new:
        raise RefusedError(f"{old} has that name already.")
    if bool(Address(old).anchor) != bool(Address(new).anchor):
        raise RefusedError(f"{old} and {new} are a page and a part of one. Write two pages or two parts.")
    _fit_name(new)
    home = None
    if Address(old).anchor:
        home = _part(library, target, old, new)
    else:
        _page(target, old, new)
    addresses = _changed(target, old, new)
    taken = next((one for one in addresses.values() if one in library.targets and one not in addresses), "")
    if taken:
        raise RefusedError(f"There is something at {taken} already ({_where(library.targets[taken])}). {_OTHER}")
    return Asked(old, new, target, addresses, home)


_OTHER = "Choose another id."


def _address(text: str) -> str:
    found = re.fullmatch(rf"/?((?:{ID}/)*{ID})/?(?:#({ID}))?", text)
    if not found:
        raise RefusedError(f"'{text}' is no address. {_LIKE}")
    return Address(text).on(f"/{found[1]}/")


def _fit_name(new: str) -> None:
    name = Address(new).anchor or new.strip("/").rpartition("/")[2]
    if len(name) > LONGEST_ID:
        raise RefusedError(f"An id of {len(name)} characters is no address to remember. Write at most {LONGEST_ID}.")
    if name == "index" and not Address(new).anchor:
        raise RefusedError(f"'index' is the name of the section's own page. {_OTHER}")
    if Address(new).anchor and is_kept(name):
        raise RefusedError(f"'{name}' starts like the ids that the site keeps for itself. {_OTHER}")


def _page(target: Target, old: str, new: str) -> None:
    """Makes sure that a page may have the new name."""
    folder = f"{old.rstrip('/').rpartition('/')[0]}/"
    if folder == "/" or (target.record is None and folder != _GUIDES):
        raise RefusedError(f"{old} is no record's page and no guide. Its name is part of the site: it stays.")
    if f"{new.rstrip('/').rpartition('/')[0]}/" != folder:
        raise RefusedError(f"{new} would be of another kind. A page stays in its section: write {folder}new-name.")


def _part(library: Library, target: Target, old: str, new: str) -> Record[Model] | None:
    """Makes sure that a part may have the new address; gives the record that takes it in, if not its own."""
    record, path = target.record, target.part.path if target.part else ()
    if record and (record.kind.name == "source" or (target.part and record.kind.name == "article")):
        raise RefusedError(f"{old} is known by its number, wherever it is cited. It stays.")
    if path[:1] == ("signals",):
        raise RefusedError(f"{old} is named by its level and its dimension. Rename one of these two.")
    if Address(old).page == Address(new).page:
        return None
    if record is None or path[-2:-1] not in [(name,) for name in _MOVABLE]:
        what = "can't go to another page by itself: write it there by hand"
        raise RefusedError(f"{old} {what}, and its move in data/moved.yml: '{old}': {new}")
    there = library.targets.get(Address(new).page)
    if there is None:
        hint = did_you_mean_address(Address(new).page, library.targets)
        raise RefusedError(f"There is nothing at {Address(new).page}, where {old} would go.{hint}")
    if there.record is None or there.record.kind is not record.kind:
        raise RefusedError(
            f"{Address(new).page} is of another kind than {Address(old).page}. Choose another {record.kind.name}."
        )
    return there.record


def _changed(target: Target, old: str, new: str) -> dict[str, str]:
    """Gives each address that changes; a page stands for all its parts."""
    found = {old: new}
    if not target.record or not target.part:
        return found
    for part in target.record.parts():
        address = f"{Address(old).page}#{part.anchor}"
        if address != old and _inside(part.path, target.part.path) and Address(old).page != Address(new).page:
            found[address] = f"{Address(new).page}#{part.anchor}"
        elif part.path[:1] == ("signals",):
            level, dimension = str(part.path[1]), str(part.path[2])
            names = [Address(new).anchor if one == Address(old).anchor else one for one in (level, dimension)]
            if names != [level, dimension]:
                found[address] = f"{Address(new).page}#{'-'.join(names)}"
    return found


def _inside(path: Path, outer: Path) -> bool:
    return path[: len(outer)] == outer


def _where(target: Target) -> str:
    return target.record.file if target.record else target.page.file if target.page else ""
