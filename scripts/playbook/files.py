"""Writes files whole or not at all: a full disk leaves no half of one behind."""

from __future__ import annotations

import pathlib
import shutil


def write(file: pathlib.Path, content: str | bytes) -> None:
    """Writes a file by way of a neighbor that then takes its place; raises OSError and leaves all as it was."""
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
