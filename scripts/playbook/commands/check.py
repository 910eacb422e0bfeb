"""run.py check: everything that can be told without building."""

from __future__ import annotations

import os
import pathlib

from playbook import files, jinja_faults, schemas, spelling
from playbook.commands import history
from playbook.errors import Problem
from playbook.library.library import Library, load
from playbook.library.published import ADDRESSES
from playbook.rules import addresses, claims, sentences, wording
from playbook.rules.all import problems

_CUT = Problem(
    ADDRESSES, 1, 1, "",
    "can't be compared with what was published: git's history is cut off here (a shallow clone). In a workflow give "
    "actions/checkout the line `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.",
)  # fmt: skip

_FEW = 5  # suggestions at a time


def run(root: pathlib.Path, write: bool = False, strict: bool = False) -> int:
    """Prints every problem, one a line; gives 1 when there is one.

    New addresses are added to addresses.txt; without `write` not if `strict` or in CI, where a missing one fails, and
    so does one that git remembers. A file that can't be read whole is never rewritten.
    """
    if write:
        for name in schemas.write(root):
            print(f"wrote {schemas.FOLDER}/{name}")
    library = load(root)
    found = spelling.told(root, problems(library) + schemas.stale(root) + jinja_faults.faults(root))
    new, notes = addresses.unpublished(library), list[Problem]()
    held = strict or (os.environ.get("CI") and not write)
    if library.published.whole and (write or (new and not found and not held)):
        _publish(root, library, new)
        new = []
    if held:
        found += [_missing(address) for address in new]
        found += claims.to_come(library)
        found += [_forgotten(one) for one in history.forgotten(root, {*library.published.lines, *library.targets})]
        if history.is_cut(root):
            (found if os.environ.get("CI") else notes).append(_CUT)
    status = report(found, library)
    for note in notes:
        print(note)
    if not strict and not os.environ.get("CI"):
        _suggest(root, library)
    return status


def _suggest(root: pathlib.Path, library: Library) -> None:
    """Prints which words of the changed files may read better, the first few; none of them is a fault."""
    changed = history.changed(root)
    found = sorted(one for one in wording.suggest(library) if one.file in changed)
    if not found:
        return
    print("\nIn the files that you have changed, only if you agree:")
    print(*found[:_FEW], sep="\n")
    if len(found) > _FEW:
        print(f"... and {len(found) - _FEW} more.")


def report(found: list[Problem], library: Library) -> int:
    """Prints the problems and a closing line; gives 1 when there are problems."""
    for problem in sorted(found):
        print(problem)
    if found:
        print(f"\n{len(found)} problem{'' if len(found) == 1 else 's'}.")
        return 1
    counts = f"{len(library.records)} records, {len(library.pages)} pages, {len(library.targets)} addresses"
    print(f"All is well: {counts}.")
    print(claims.summary(library))
    print(sentences.summary(library))
    return 0


def _missing(address: str) -> Problem:
    what = f"{address} is new and not written down. Run `python3 run.py check --write` and commit the file."
    return Problem(ADDRESSES, 1, 1, "", what)


def _forgotten(address: str) -> Problem:
    what = f"{address} was published once and its line is gone. Put the line back; data/moved.yml says where it went."
    return Problem(ADDRESSES, 1, 1, "", what)


def _publish(root: pathlib.Path, library: Library, new: list[str]) -> None:
    lines = sorted(set(library.published.lines) | set(new))
    files.write(root / ADDRESSES, "".join(f"{line}\n" for line in lines))
    for address in new:
        print(f"added {address} to {ADDRESSES}")
