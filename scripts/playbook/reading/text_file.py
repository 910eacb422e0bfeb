"""Reads a text file, and says what is wrong with one that can't be read."""

from __future__ import annotations

import errno
import pathlib
import re

from playbook.errors import Problem
from playbook.models.hidden import told

# Signs that no editor shows, and line ends that only some programs count.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_CONFLICT = re.compile(r"^<{7} .*", re.M)
_LONGEST = 5_000


def read_text(file: pathlib.Path, name: str) -> tuple[str | None, list[Problem]]:
    """Gives the text with plain line ends, or None and what is wrong. `name` is the file's name in messages."""
    if leads_out(file, name):
        what = f"is a link that leads out of {name.partition('/')[0]}/, where nobody else has a file. "
        return None, [Problem(name, 1, 1, "", f"{what}Put the file itself here.")]
    try:
        if file.exists() and not file.is_file() and not file.is_dir():  # a pipe or device would never end
            raise OSError(errno.EINVAL, "no file")
        raw = file.read_bytes()
    except FileNotFoundError:
        what = (
            "is missing. Put it back." if not file.is_symlink() else "is a link to nothing. Put the file itself here."
        )
        return None, [Problem(name, 1, 1, "", what)]
    except OSError as error:
        what = f"can't be read ({error.strerror}). Put a text file here."
        return None, [Problem(name, 1, 1, "", what)]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return None, [_problem(name, before, len(before), "is not UTF-8 text from here on. Save the file as UTF-8.")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = _faults(name, text)
    return (None if problems else text), problems


def leads_out(file: pathlib.Path, name: str) -> bool:
    """Tells whether a file, `name` in the project, is a link to something outside of its top folder."""
    folder = file.parents[max(name.count("/") - 1, 0)]
    try:
        return file.is_symlink() and file.exists() and not file.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself; reading it says so
        return False


def _faults(name: str, text: str) -> list[Problem]:
    hidden = _HIDDEN.search(text)
    if hidden:
        return [_problem(name, text, hidden.start(), told(hidden.group()))]
    problems = [
        Problem(name, number, 1, "", f"has {len(line)} characters in one line. Break it into shorter ones.")
        for number, line in enumerate(text.split("\n"), 1)
        if len(line) > _LONGEST
    ]
    what = "holds a merge that git left open. Keep what is right, and delete the lines <<<<<<<, ======= and >>>>>>>."
    return problems + [_problem(name, text, found.start(), what) for found in _CONFLICT.finditer(text)]


def _problem(name: str, text: str, at: int, what: str) -> Problem:
    return Problem(name, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), "", what)
