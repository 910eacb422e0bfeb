"""The built pages, as the finish steps see them."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator


def pages(folder: pathlib.Path) -> Iterator[tuple[pathlib.Path, str]]:
    """Gives every built page and its address, in order; the 404 page has the address ''."""
    for file in sorted(folder.rglob("*.html")):
        inside = file.relative_to(folder)
        if inside.name == "index.html":
            yield file, "/" + "".join(f"{part}/" for part in inside.parts[:-1])
        elif inside.as_posix() == "404.html":
            yield file, ""


def file_of(folder: pathlib.Path, address: str) -> pathlib.Path:
    """Gives the file in which a page's address is published."""
    return folder / address.partition("#")[0].strip("/") / "index.html"
