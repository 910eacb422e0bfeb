"""Asks git which addresses were ever published."""

from __future__ import annotations

import pathlib
import subprocess

from playbook.library.published import ADDRESSES


def forgotten(root: pathlib.Path, lines: dict[str, int]) -> list[str]:
    """Gives the addresses that stood in addresses.txt in some commit and are not in `lines`.

    Without git, or without the whole history, only what is there can be told.
    """
    command = ["git", "log", "--patch", "--format=", "--unified=0", "--no-renames", "--", ADDRESSES]
    try:
        said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stdout
    except OSError:
        return []
    once = {line[1:].strip() for line in said.splitlines() if line.startswith("-/")}
    return sorted(address for address in once if address not in lines)
