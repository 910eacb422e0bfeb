"""The built site, as the finish steps see it."""

from __future__ import annotations

import functools
import html
import pathlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from playbook.finish import page_marks
from playbook.library.library import Library
from playbook.models.address import Address


@dataclass(frozen=True)
class BuiltSite:
    """A built site: its folder, what it was built from, its address (with a last slash), and the project."""

    folder: pathlib.Path
    library: Library
    url: str
    root: pathlib.Path

    @property
    def fragments(self) -> pathlib.Path:
        """Gives the folder of our HTML."""
        return self.root / "overrides/fragments"

    @property
    def packages(self) -> pathlib.Path:
        """Gives the folder of what package-lock.json pins."""
        return self.root / "node_modules"

    @functools.cached_property
    def name(self) -> str:
        """Gives the site's name (site_name in mkdocs.yml), which main.html writes as the home page's title."""
        home = (self.folder / "index.html").read_text(encoding="utf-8")
        found = re.search(r"<title>(.*?)</title>", home, re.S)
        return html.unescape(found[1].strip()) if found else ""

    def pages(self) -> Iterator[tuple[pathlib.Path, str]]:
        """Gives every built page and its address, in order; the 404 page has the address ''."""
        for file in sorted(self.folder.rglob("*.html")):
            inside = file.relative_to(self.folder)
            if inside.name == "index.html":
                yield file, "/" + "".join(f"{part}/" for part in inside.parts[:-1])
            elif inside.as_posix() == "404.html":
                yield file, ""

    def named(self, file: pathlib.Path) -> str:
        """Gives a page's file from the site's folder on, as messages name it."""
        return file.relative_to(self.folder).as_posix()

    def parted(self, file: pathlib.Path) -> tuple[str, str, str]:
        """Gives what stands before a page's text, the text, and what stands behind it. Raises MarkupChangedError."""
        html = file.read_text(encoding="utf-8")
        return page_marks.parted(html, page_marks.TEXT_START, page_marks.TEXT_END, self.named(file))

    def write(self, file: pathlib.Path, html: str) -> None:
        """Writes a page, and the folders around a new one."""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")

    def file_of(self, address: str) -> pathlib.Path:
        """Gives the file in which a page's address is published."""
        return self.folder / Address(address).page.strip("/") / "index.html"

    def absolute(self, address: str) -> str:
        """Gives an address as a whole web address."""
        return self.url + address.lstrip("/")
