"""Finds links of the file system that nobody else could follow."""

from __future__ import annotations

import pathlib

from playbook.errors import Problem
from playbook.reading.text_file import leads_out, read_text


def find(root: pathlib.Path) -> list[Problem]:
    """Names links to folders, and pictures and the like that are links to outside; texts say so when they are read."""
    found = []
    for file in (one for top in ("data", "docs") for one in (root / top).rglob("*") if one.is_symlink()):
        name = file.relative_to(root).as_posix()
        if file.is_dir():
            what = "is a link to a folder, which check doesn't follow. Put the folder itself here."
            found.append(Problem(name, 1, 1, "", what))
        elif file.suffix not in (".yml", ".md"):
            found += read_text(file, name)[1] if leads_out(file, name) else []
    return found
