"""Every guide stands in the navigation, and the navigation names only pages that exist."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean
from playbook.library.library import Library

_FILE = "mkdocs.yml"


def check(library: Library) -> Iterator[Problem]:
    """Names guides that nav: lacks, and lines of nav: that lead nowhere."""
    if not library.navigation:
        return
    files = {page.file.removeprefix("docs/"): page for page in library.pages}
    for file, page in files.items():
        if file.startswith("guides/") and file not in library.navigation:
            yield page.problem(1, 1, f"isn't in the navigation. Add the line '- {file}' to nav: in {_FILE}.")
    for file, line in library.navigation.items():
        if file not in files:
            what = f"names {file} in nav:, which doesn't exist.{did_you_mean(file, files)} Correct or delete the line."
            yield Problem(_FILE, line, 1, "", what)
