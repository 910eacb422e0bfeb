"""Finish step: what is seen as a page opens is styled in the page itself; the first paint waits for no other file.

What is seen after a press, and what paper needs, come in a file each behind the text, named by what they hold, so that
a cache never mixes two publications; the search brings its own (0011). All are made of the files that mkdocs.yml lists.
"""

from __future__ import annotations

import hashlib
import pathlib
import re
from dataclasses import dataclass, field

from playbook.finish import selectors
from playbook.finish.built_site import BuiltSite
from playbook.finish.esbuild import minified
from playbook.finish.page_marks import MarkupChangedError

FOLDER = "assets/stylesheets"
# Where the list in mkdocs.yml comes to its next group; and up to which of the first group a page needs them all.
PRESSED, PAPER, LATE = "search.css", "print.css", "search-found.css"
LAST_IN_ALL = "labels.css"
_BOX = '<dialog class="pm-find"'
_END = "</body>"
# A browser doesn't wait for styles that hold nowhere; inline/late.js lets them hold when the page has loaded.
_AFTER_LOADING = "not all"
_THEMES = re.compile(r"\.[0-9a-f]{8}\.min\.css(\.map)?$")
_LINK = re.compile(rf'<link rel="stylesheet" href="([^"]*){FOLDER}/([\w-]+\.css)">\s*')

Files = tuple[str, ...]


@dataclass
class _Sheets:
    """The stylesheets that writers edit, in the order of mkdocs.yml, and what was made of them."""

    site: BuiltSite
    texts: dict[str, str]  # name of a file → its text
    small: dict[Files, str] = field(default_factory=dict)

    def of(self, files: Files) -> str:
        """Gives the text of several files as readers get it."""
        if files not in self.small:
            self.small[files] = minified({name: self.texts[name] for name in files}, self.site.packages).strip()
        return self.small[files]

    def file(self, files: Files) -> str:
        """Writes that text into a file; gives its name."""
        css = self.of(files).encode()
        file = self.site.folder / FOLDER / f"{hashlib.sha256(css).hexdigest()[:12]}.css"
        if not file.exists():
            file.write_bytes(css)
        return file.name


def run(site: BuiltSite) -> None:
    """Puts the styles that readers load in the place of the files that writers edit.

    Raises MarkupChangedError where mkdocs.yml lists files so that a page would lack them, BundleError.
    """
    pages = {file: file.read_text(encoding="utf-8") for file in sorted(site.folder.rglob("*.html"))}
    pages = {file: html for file, html in pages.items() if _LINK.search(html)}
    names = _listed(site.folder, pages)
    edited = {file.name: file for file in (site.folder / FOLDER).iterdir()}  # the theme's among them
    sheets = _Sheets(site, {name: edited[name].read_text(encoding="utf-8") for name in names if name in edited})
    asked = {name: selectors.needs(text) for name, text in sheets.texts.items()}
    _check(names, set(edited), asked)
    for page, html in pages.items():
        page.write_text(_styled(html, sheets, asked), encoding="utf-8")
    for file in edited.values():
        file.unlink()


def _styled(html: str, sheets: _Sheets, asked: dict[str, set[selectors.Names]]) -> str:
    """Gives a page with what it needs: in it, behind its text, and named by its search."""
    place, folder = next((found.start(), f"{found[1]}{FOLDER}") for found in _LINK.finditer(html))
    names, has = list(asked), selectors.names(html)

    def needed(start: int, end: int) -> Files:
        return tuple(name for name in names[start:end] if any(one <= has for one in asked[name]))

    in_all, pressed, paper, late = (names.index(name) for name in (LAST_IN_ALL, PRESSED, PAPER, LATE))
    inside = sheets.of((*names[: in_all + 1], *needed(in_all + 1, pressed)))
    behind = _link(folder, sheets.file(tuple(names[pressed:paper])), _AFTER_LOADING)
    behind += _link(folder, sheets.file(needed(paper, late)), "print")
    box = f'{_BOX} data-styles="{folder}/{sheets.file((LATE,))}"'
    start, end, rest = _LINK.sub("", html[place:]).replace(_BOX, box, 1).rpartition(_END)
    return "".join([html[:place], f"<style>{inside}</style>\n", start, behind, end, rest])


def _link(folder: str, name: str, media: str) -> str:
    return f'<link rel="stylesheet" href="{folder}/{name}" media="{media}">\n'


def _listed(folder: pathlib.Path, pages: dict[pathlib.Path, str]) -> list[str]:
    """Gives the names of the stylesheets that every page lists."""
    lists = {tuple(name for _, name in _LINK.findall(html)): page for page, html in pages.items()}
    if len(lists) != 1:
        odd = list(lists.values())[-1].relative_to(folder).as_posix() if lists else "no page"
        raise MarkupChangedError(f"{odd}: every page must list the stylesheets of mkdocs.yml, and no other.")
    return list(next(iter(lists)))


def _check(names: list[str], there: set[str], asked: dict[str, set[selectors.Names]]) -> None:
    """Raises MarkupChangedError, with all that is wrong, where a stylesheet would reach no page."""
    marks = [LAST_IN_ALL, PRESSED, PAPER, LATE]
    wrong = []
    if [name for name in names if name in marks] != marks or names[-1] != LATE:
        wrong.append(f"must list {', '.join(marks)} in this order, and nothing behind the last")
    for name in sorted(set(names) - there):
        wrong.append(f"lists {name}, which isn't in docs/{FOLDER}. Put it there, or take it off the list")
    for name in sorted(name for name in there - set(names) if not _THEMES.search(name)):
        wrong.append(f"doesn't list {name}, so no page would have it. Write it in its group, or take the file away")
    for name in names[names.index(LAST_IN_ALL) + 1 : -1] if not wrong else []:
        if not asked[name]:
            wrong.append(
                f"lists {name}, whose selectors name no element or class that begins with pm-, so no page would have it"
            )
    if wrong:
        raise MarkupChangedError("\n".join(f"mkdocs.yml: extra_css {one}." for one in wrong))
