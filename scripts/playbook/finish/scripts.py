"""Finish step: scripts are sent without their comments, and each address names the publication it belongs to.

So caches never mix two publications, and the types that our comments name cost no reader anything.
"""

from __future__ import annotations

import hashlib
import pathlib
import re
from collections.abc import Iterator

from playbook.finish import questions
from playbook.finish.site import Site
from playbook.finish.theme import ThemeChangedError

_FOLDER = "assets/javascripts"
_NAME = f"{_FOLDER}/lib/version.js"
# A library of others whose comments are half of it; its license stands beside it.
COMMENTED = ("vendor/minisearch.js",)
_UNSET = 'export const version = "";'
# An import's address in one of our scripts. Libraries of others are told apart by their own names.
_IMPORT = re.compile(r"""(\b(?:from|import)\s*\(?\s*"\.{1,2}/(?:(?!vendor/)[^"?])+\.js)(")""")
# A comment that has its lines to itself. No text of ours spans lines, so what begins a line is never inside one.
_COMMENT = re.compile(r"^[ \t]*(?:/\*\*(?:(?!\*/).)*\*/|//[^\n]*)\n", re.M | re.S)
# Everything that a page loads from our folder, not the theme's own bundle.
_SOURCE = re.compile(rf'(<script\b[^>]*\bsrc="[^"]*{_FOLDER}/(?:main|page/[a-z-]+)\.js)(")')


def run(site: Site) -> None:
    """Writes the version into lib/version.js, into our scripts' imports, and into the pages that load them."""
    scripts = list(_scripts(site.folder))
    read = [*scripts, *_asked_for(site.folder)]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in read)).hexdigest()[:12]
    for file in scripts:
        text = file.read_text(encoding="utf-8")
        file.write_text(_IMPORT.sub(rf"\1?v={digest}\2", bare(text)), encoding="utf-8")
    for name in COMMENTED:
        library = site.folder / _FOLDER / name
        library.write_text(bare(library.read_text(encoding="utf-8")), encoding="utf-8")
    file = site.folder / _NAME
    text = file.read_text(encoding="utf-8")
    if text.count(_UNSET) != 1:
        raise ThemeChangedError(f"docs/{_NAME}: must hold the line {_UNSET} once, for the build to fill in.")
    file.write_text(text.replace(_UNSET, f'export const version = "{digest}";'), encoding="utf-8")
    for page in sorted(site.folder.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(_SOURCE.sub(rf"\1?v={digest}\2", html), encoding="utf-8")


def bare(text: str) -> str:
    """Gives a script without the comments that stand on lines of their own."""
    return _COMMENT.sub("", text)


def _asked_for(folder: pathlib.Path) -> list[pathlib.Path]:
    """Gives the files that scripts ask for by their version."""
    return [*sorted(folder.glob("search/*.json")), folder / questions.FILE]


def _scripts(folder: pathlib.Path) -> Iterator[pathlib.Path]:
    """Gives our own scripts, in order."""
    for file in sorted((folder / _FOLDER).rglob("*.js")):
        inside = file.relative_to(folder / _FOLDER).parts
        if inside[0] in ("main.js", "elements", "lib", "page"):
            yield file
