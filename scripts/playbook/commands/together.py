"""Writes several files, or none of them."""

from __future__ import annotations

import contextlib
import pathlib
import shutil
from collections.abc import Iterator

_NEW, _OLD = ".pm-new", ".pm-old"  # hidden, so that nothing takes such a file for a record or a page


def write(root: pathlib.Path, files: dict[str, bytes | None]) -> None:
    """Writes all files under `root`; None takes one away. On any error everything is as it was, and it is raised."""
    done: list[tuple[pathlib.Path, pathlib.Path]] = []  # from, to
    try:
        for name, content in files.items():
            if content is not None:
                _prepare(root / name, content)
        for name in files:
            if (root / name).exists():
                _rename(root / name, _beside(root / name, _OLD), done)
        for name, content in files.items():
            if content is not None:
                _rename(_beside(root / name, _NEW), root / name, done)
    except BaseException:
        for start, end in reversed(done):
            if end.exists():
                end.rename(start)
        _clear(_beside(root / name, _NEW) for name in files)
        raise
    _clear(_beside(root / name, _OLD) for name in files)


def _prepare(file: pathlib.Path, content: bytes) -> None:
    """Writes the new text beside the file: where there is no room or no right, nothing has changed yet."""
    beside = _beside(file, _NEW)
    beside.write_bytes(content)
    if file.exists():
        with file.open("r+b"):  # one that may not be written isn't replaced either
            shutil.copymode(file, beside)


def _rename(start: pathlib.Path, end: pathlib.Path, done: list[tuple[pathlib.Path, pathlib.Path]]) -> None:
    done.append((start, end))  # first, so that it is undone wherever it is interrupted
    start.rename(end)


def _beside(file: pathlib.Path, ending: str) -> pathlib.Path:
    return file.with_name(f".{file.name}{ending}")


def _clear(files: Iterator[pathlib.Path]) -> None:
    for file in files:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
