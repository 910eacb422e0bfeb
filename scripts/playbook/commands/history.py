"""Asks git which addresses were ever published."""

from __future__ import annotations

import pathlib
import subprocess
from collections.abc import Container

from playbook.library.published import ADDRESSES


def forgotten(root: pathlib.Path, lines: Container[str]) -> list[str]:
    """Gives the addresses that stood in addresses.txt in some commit and are not in `lines`.

    Without git, or without the whole history, only what is there can be told.
    """
    said = _git(root, "log", "--patch", "--format=", "--unified=0", "--no-renames", "--", ADDRESSES)
    once = {line[1:].strip() for line in said.splitlines() if line.startswith("-/")}
    return sorted(address for address in once if address not in lines)


def is_cut(root: pathlib.Path) -> bool:
    """Tells whether git has only the end of the history here, as in a shallow clone."""
    return _git(root, "rev-parse", "--is-shallow-repository").strip() == "true"


def changed(root: pathlib.Path) -> set[str]:
    """Gives the files that differ from the last commit, and those that git doesn't know; none without git."""
    said = _git(root, "diff", "--name-only", "--relative", "HEAD") + _git(
        root, "ls-files", "--others", "--exclude-standard"
    )
    return set(said.splitlines())


def _git(root: pathlib.Path, *words: str) -> str:
    try:
        return subprocess.run(["git", *words], cwd=root, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
