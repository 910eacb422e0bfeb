"""Misspelled words in all that writers edit: data/, docs/ and the pages at the root.

codespell runs as a program of its own, so that the settings in pyproject.toml hold here as in `run.py test`.
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
from collections.abc import Iterator

from playbook.errors import Problem

_SETTINGS = "pyproject.toml"
_FOUND = 65  # codespell's exit status when a word is wrong
_SAID = re.compile(r"^(?P<file>.+?):(?P<line>\d+): (?P<word>\S+) ==> (?P<right>.+?)(?:  \| .*)?$", re.M)
_NAMED = re.compile(r"(?<!\w)'[^\s']+'|\{\{.*?\}\}")
_OTHERS = re.compile(r"^whose:", re.M)  # a company's ladder keeps the company's spelling


def told(root: pathlib.Path, found: list[Problem]) -> list[Problem]:
    """Gives what was found, and every word that codespell takes for misspelled, with all that could be meant.

    A word that a problem names on the same line, as a key that isn't one, is left to it: its remedy fits the place.
    Where codespell can't run, that is the one problem added.
    """
    named = {(one.file, one.line, name) for one in found for name in _names(one)}
    return [*found, *_faults(root, named)]


def _faults(root: pathlib.Path, named: set[tuple[str, int, str]]) -> list[Problem]:
    pages = sorted(file.name for file in root.glob("*.md"))
    command = [sys.executable, "-X", "utf8", "-m", "codespell_lib", "data", "docs", *pages]
    rubrics = sorted(root.glob("data/rubrics/*.yml"))
    theirs = [f for f in rubrics if f.is_file() and _OTHERS.search(f.read_text(encoding="utf-8", errors="replace"))]
    command += [f"--skip={file.relative_to(root).as_posix()}" for file in theirs]
    done = subprocess.run(
        command, cwd=root, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False
    )  # fmt: skip
    if done.returncode not in (0, _FOUND):
        last = (done.stderr.strip().splitlines() or ["no words"])[-1]
        what = f"keeps codespell from looking at the spelling ({last}). Correct [tool.codespell] here."
        return [Problem(_SETTINGS, 1, 1, "", what)]
    return _problems(root, done.stdout, named)


def _names(problem: Problem) -> Iterator[str]:
    """Gives the words of what a problem names: its key, an id or word in quotes, a macro."""
    for one in (problem.where.rpartition(".")[2], *_NAMED.findall(problem.what)):
        yield from re.split(r"\W+", one)


def _problems(root: pathlib.Path, said: str, named: set[tuple[str, int, str]]) -> list[Problem]:
    lines: dict[str, list[str]] = {}
    ends: dict[tuple[str, int], int] = {}  # how far each line is told already: a word may stand there twice
    found = []
    for one in _SAID.finditer(said):
        name, number, word = pathlib.PurePath(one["file"]).as_posix(), int(one["line"]), one["word"]
        if name not in lines:
            lines[name] = (root / name).read_text(encoding="utf-8-sig", errors="replace").split("\n")
        start = _start(lines[name], number, word, ends.get((name, number), 0))
        ends[name, number] = start + len(word)
        if (name, number, word) not in named:
            found.append(Problem(name, number, start + 1, "", _say(word, one["right"].split(", "))))
    return found


def _start(lines: list[str], number: int, word: str, after: int) -> int:
    """Gives where a word stands in its line; 0 where a file isn't UTF-8, so that its characters can't be counted."""
    line = lines[number - 1] if number <= len(lines) else ""
    place = re.compile(rf"(?<![\w'’-]){re.escape(word)}(?![\w'’-])").search(line, after)
    return place.start() if place else 0


def _say(word: str, right: list[str]) -> str:
    *others, last = (f"'{one}'" for one in right)
    write = f"{', '.join(others)} or {last}" if others else last
    remedy = f"Write {write}; if it is right, add it to ignore-words-list in {_SETTINGS}."
    return f"says '{word}', which looks misspelled. {remedy}"
