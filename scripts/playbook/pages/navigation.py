"""Reads nav: of mkdocs.yml, the only part of the settings that writers change."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, field
from typing import Any

import pathspec

from playbook.errors import Path, Problem, dotted
from playbook.reading.document import Document
from playbook.reading.text_file import read_text
from playbook.reading.yaml_reader import read

FILE = "mkdocs.yml"
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)  # an address of another site
LIKE = "Write a line like '- Title: folder/page.md'."


@dataclass
class Navigation:
    """The pages that nav: names, with their lines, and what is wrong with how they are written.

    `apart` are the patterns of the pages that may be missing from it.
    """

    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)

    def may_lack(self, file: str) -> bool:
        """Tells whether a page, `file` inside docs/, need not stand in nav: (not_in_nav)."""
        return pathspec.GitIgnoreSpec.from_lines(self.apart).match_file(file)


def read_navigation(root: pathlib.Path) -> Navigation:
    """Reads mkdocs.yml under `root`."""
    found = Navigation()
    text, found.problems = read_text(root / FILE, FILE)
    if text is None:
        return found
    document = read(text, FILE)
    # Tags such as !ENV are right in this file.
    found.problems += [problem for problem in document.problems if "which YAML takes for a type" not in problem.what]
    settings = document.value if isinstance(document.value, dict) else {}
    if isinstance(settings.get("not_in_nav"), str):
        found.apart = settings["not_in_nav"].splitlines()
    if "nav" in settings and not document.is_faulty(("nav",)):
        _Reader(found, document).list_of(settings["nav"], ("nav",))
    return found


class _Reader:
    """Walks nav: as MkDocs does, and names what MkDocs would stop at."""

    def __init__(self, found: Navigation, document: Document) -> None:
        self.found, self.document = found, document

    def problem(self, path: Path, what: str) -> None:
        self.found.problems.append(Problem(FILE, *self.document.place(path), dotted(path), what))

    def list_of(self, value: Any, path: Path) -> None:
        if not isinstance(value, list):
            self.problem(path, f"must be a list, one '- ' line for each page. {LIKE}")
            return
        if not value:
            self.problem(path, "leads to nothing. Write the pages below it, or take it out.")
        for i, entry in enumerate(value):
            self.entry(entry, (*path, i))

    def entry(self, value: Any, path: Path) -> None:
        if isinstance(value, str):
            self.page(value, path)
        elif not isinstance(value, dict) or not value:
            self.problem(path, f"is no page. {LIKE}")
        elif len(value) > 1:
            titles = list(value)
            what = f"holds two titles ('{titles[0]}' and '{titles[1]}'). Start the second line with '- ' too."
            self.problem((*path, titles[1]), what)
        else:
            for title, inner in value.items():
                self.titled(inner, (*path, title))

    def titled(self, value: Any, path: Path) -> None:
        if isinstance(value, str):
            self.page(value, path)
        elif isinstance(value, (list, dict)):
            self.list_of(value, path)
        else:
            self.problem(path, f"is a title without a page. {LIKE}")

    def page(self, target: str, path: Path) -> None:
        if not _OUTSIDE.match(target):
            self.found.lines.setdefault(target.removeprefix("./"), self.document.place(path)[0])
