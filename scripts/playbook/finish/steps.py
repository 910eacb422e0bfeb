"""The finish steps over the built site, in their order."""

from __future__ import annotations

import pathlib

from playbook.finish import addresses, head
from playbook.finish.theme import ThemeChangedError
from playbook.library.library import Library

STEPS = (head.run, addresses.run)


def run(folder: pathlib.Path, library: Library, site_url: str) -> list[str]:
    """Runs every step; gives the faults, none when all went well."""
    for step in STEPS:
        try:
            step(folder, library, site_url)
        except ThemeChangedError as error:
            return [str(error)]
    return []
