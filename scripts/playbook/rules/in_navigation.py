"""Every page stands in the navigation or is let off, and the navigation names only pages that exist."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean
from playbook.library.library import Library
from playbook.pages.navigation import FILE, LIKE


def check(library: Library) -> Iterator[Problem]:
    """Names pages that nav: lacks, and lines of nav: that lead nowhere."""
    nav = library.navigation
    if not nav.lines:
        return
    files = {page.file.removeprefix("docs/"): page for page in library.pages}
    for file, page in files.items():
        let_off = nav.may_lack(file) and not file.startswith("guides/")
        if file not in nav.lines and not nav.problems and file != "404.md" and not let_off:
            yield page.problem(1, 1, f"isn't in the navigation. Add the line '- {file}' to nav: in {FILE}.")
    for file, line in nav.lines.items():
        if file not in files:
            near = did_you_mean(file, files)
            what = f"names {file} in nav:, which doesn't exist.{near} Correct or delete the line."
            if not near and not file.endswith(".md"):
                what = f"names {file} in nav:, which is no page. {LIKE}"
            yield Problem(FILE, line, 1, "", what)
