"""Pictures that were made before, kept outside the repository by what they were made of."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import pathlib
from collections.abc import Callable

import PIL
import platformdirs

from playbook import files
from playbook.pictures import letters

MOST = 1_000  # pictures; those not asked for the longest go
_DIGEST = 32  # bytes before each picture, by which damage is seen


def usual() -> pathlib.Path:
    """Gives the folder that the system has for such things; one that can't be, where the user has no home."""
    folder = platformdirs.user_cache_path("pm-interview-playbook", appauthor=False) / "pictures"
    return folder if folder.is_absolute() else pathlib.Path(os.devnull) / "pictures"


class Kept:
    """A folder of pictures. Where it can't be read or written, each is made anew and nobody is told."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder

    def made(self, of: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
        """Gives the picture that was made of the same words in the same way, or makes and keeps it."""
        file = self.folder / hashlib.sha256(repr((of, _way())).encode()).hexdigest()
        picture = _read(file)
        if picture is None:
            picture = make()
            with contextlib.suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)
                files.write(file, hashlib.sha256(picture).digest() + picture)
        with contextlib.suppress(OSError):
            os.utime(file)
        return picture

    def tidy(self) -> None:
        """Takes out what is too much."""
        with contextlib.suppress(OSError):
            aged = sorted(self.folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
            for file in aged[MOST:]:
                file.unlink(missing_ok=True)


def _read(file: pathlib.Path) -> bytes | None:
    """Gives a picture as it was kept; None where there is none, or it is damaged."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    picture = content[_DIGEST:]
    return picture if hashlib.sha256(picture).digest() == content[:_DIGEST] else None


@functools.cache
def _way() -> str:
    """Gives a word for how pictures are made: our code, the font, and the library that draws."""
    ours = sorted(pathlib.Path(__file__).parent.glob("*.py"))
    read = b"".join(file.read_bytes() for file in [*ours, letters.FILE])
    return f"{hashlib.sha256(read).hexdigest()} {PIL.__version__}"
