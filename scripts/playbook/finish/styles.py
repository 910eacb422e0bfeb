"""Finish step: a page loads one stylesheet that all pages share, and a second one where it has parts that need more.

Both are made of the files that mkdocs.yml lists, in its order; they are minified and named by what they hold, so that a
cache never mixes two publications (0011).
"""

from __future__ import annotations

import hashlib
import pathlib
import re

from playbook.finish import selectors
from playbook.finish.built_site import BuiltSite
from playbook.finish.bundle import minified
from playbook.finish.page_marks import MarkupChangedError

FOLDER = "assets/stylesheets"
# The last of the files that every page loads. What parts of some pages look like on paper comes after those parts.
LAST_OF_ALL = "print.css"
# What no page loads: the search brings it.
LATE = "search-found.css"
_BOX = '<dialog class="pm-find"'
_LINK = re.compile(rf'<link rel="stylesheet" href="([^"]*){FOLDER}/([\w-]+\.css)">\s*')


def run(site: BuiltSite) -> None:
    """Puts the stylesheets that readers load in the place of those that writers edit; pages name them.

    Raises MarkupChangedError when pages don't list the same files, BundleError.
    """
    pages = {page: html for page, html in _read(site.folder, "*.html").items() if _LINK.search(html)}
    texts = {name: _text(site.folder / FOLDER / name) for name in _listed(site.folder, pages)}
    asked = {name: selectors.needs(text) for name, text in texts.items()}
    made: dict[tuple[str, ...], str] = {}
    for page, html in pages.items():
        sheets = [files for files in _wanted(html, asked) if files]
        for files in sheets:
            made[files] = made.get(files) or _write(site, "\n".join(texts[name] for name in files))
        made[(LATE,)] = made.get((LATE,)) or _write(site, texts[LATE])
        page.write_text(_named(html, [made[files] for files in sheets], made[(LATE,)]), encoding="utf-8")
    for file in (site.folder / FOLDER).iterdir():
        if file.name not in made.values():  # what writers edit, and the theme's
            file.unlink()


def _wanted(html: str, asked: dict[str, set[selectors.Names]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gives the files that every page loads, and those that this one needs beside them."""
    has, files = selectors.names(html), list(asked)
    rest = files.index(LAST_OF_ALL) + 1
    return tuple(files[:rest]), tuple(
        name for name in files[rest:] if name != LATE and any(one <= has for one in asked[name])
    )


def _listed(folder: pathlib.Path, pages: dict[pathlib.Path, str]) -> list[str]:
    """Gives the names of the stylesheets that every page lists."""
    lists = {tuple(name for _, name in _LINK.findall(html)): page for page, html in pages.items()}
    first = next(iter(lists), ())
    if len(lists) != 1 or not {LAST_OF_ALL, LATE} <= set(first):
        odd = list(lists.values())[-1].relative_to(folder).as_posix() if lists else "no page"
        raise MarkupChangedError(
            f"{odd}: every page must list the stylesheets of mkdocs.yml, {LAST_OF_ALL} and {LATE} among them."
        )
    return list(first)


def _named(html: str, names: list[str], late: str) -> str:
    """Gives a page with links to the stylesheets where the first of the others stood; its search knows the late one."""
    first = _LINK.search(html)
    if not first:
        return html
    links = "".join(f'<link rel="stylesheet" href="{first[1]}{FOLDER}/{name}">\n' for name in names)
    rest = _LINK.sub("", html[first.start() :])
    return html[: first.start()] + links + rest.replace(_BOX, f'{_BOX} data-styles="{first[1]}{FOLDER}/{late}"', 1)


def _write(site: BuiltSite, text: str) -> str:
    """Writes a stylesheet as readers load it; gives its name."""
    css = minified(text, site.packages)
    name = f"{hashlib.sha256(css.encode()).hexdigest()[:12]}.css"
    (site.folder / FOLDER / name).write_text(css, encoding="utf-8")
    return name


def _read(folder: pathlib.Path, pattern: str) -> dict[pathlib.Path, str]:
    return {file: _text(file) for file in sorted(folder.rglob(pattern))}


def _text(file: pathlib.Path) -> str:
    return file.read_text(encoding="utf-8")
