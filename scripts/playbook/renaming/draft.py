"""Texts on their way to new ones: changes are noted by place, and made all at once."""

from __future__ import annotations

import re
from collections import defaultdict

from playbook.renaming.refusal import RefusedError

_BOM = "\ufeff"


class Draft:
    """The texts of a project, by file, and what is to be changed in them. A change never crosses a line's end."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._changes: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)

    def replace(self, file: str, place: tuple[int, int], pattern: str, new: str) -> None:
        """Notes a change of the group `x` of `pattern`, which must match at a place (line and column from 1).

        Raises RefusedError when it doesn't: then the file is written in a way that only its writer can change.
        """
        found = re.compile(pattern).match(self._texts[file], self._offset(file, place))
        if not found:
            what = f"{file}:{place[0]}: what has to change stands here in a way that only you can change."
            raise RefusedError(f"{what} Write it as in the samples (docs/contributing/samples), then try again.")
        self._changes[file][found.span("x")] = new

    def replace_each(self, file: str, start: int, end: int, new: str) -> None:
        """Notes a change of the characters from `start` to `end` (counted from 0) of a file."""
        self._changes[file][start, end] = new

    def text(self, file: str) -> str:
        """Gives a file's text as it was."""
        return self._texts[file]

    def files(self) -> list[str]:
        """Gives the names of all files."""
        return list(self._texts)

    def places(self) -> dict[str, int]:
        """Gives each file that changes, with the number of places."""
        return {file: len(changes) for file, changes in self._changes.items()}

    def made(self) -> dict[str, str]:
        """Gives the new texts of the files that change."""
        texts = {}
        for file, changes in self._changes.items():
            text = self._texts[file]
            for (start, end), new in sorted(changes.items(), reverse=True):
                text = text[:start] + new + text[end:]
            texts[file] = text
        return texts

    def _offset(self, file: str, place: tuple[int, int]) -> int:
        text = self._texts[file]
        lines = text.splitlines(keepends=True)
        first = place[0] == 1 and text.startswith(_BOM)
        return sum(map(len, lines[: place[0] - 1])) + place[1] - 1 + (1 if first else 0)
