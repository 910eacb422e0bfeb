"""Checks the built site: every link in it, of every sort, leads somewhere.

MkDocs sees only the links written in Markdown; this sees what readers get.
"""

from __future__ import annotations

import pathlib
import re
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass

from playbook.library.library import Library
from playbook.links.html import Built, Reference, read

_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in a built file, with its line (from 1)."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"site/{self.file}:{self.line}: {self.what}"


class _Site:
    def __init__(self, folder: pathlib.Path, site_url: str) -> None:
        self.folder, self.url = folder, site_url
        self.files = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}
        self.lower = {name.lower(): name for name in self.files}
        self.pages = {
            n: read((folder / n).read_text(encoding="utf-8")) for n in sorted(self.files) if n.endswith(".html")
        }
        self.linked: set[str] = set()

    def locate(self, page: str, reference: Reference) -> tuple[str, str] | None:
        """Gives file and anchor that a reference means, or None for another site's."""
        base = self.url + ("" if page == "404.html" else page.removesuffix("index.html"))
        whole, _, anchor = urllib.parse.urljoin(base, reference.url).partition("#")
        if not whole.startswith(self.url):
            return None
        path = urllib.parse.unquote(urllib.parse.urlsplit(whole).path)
        inside = path[len(urllib.parse.urlsplit(self.url).path) :]
        name = f"{inside}index.html" if not inside or inside.endswith("/") else inside
        return name, urllib.parse.unquote(anchor)


def check(folder: pathlib.Path, library: Library, site_url: str) -> list[Fault]:
    """Gives every fault in the site built into `folder` for `site_url`, sorted."""
    site = _Site(folder, site_url)
    faults: list[Fault] = []
    for name, built in site.pages.items():
        faults += _page(site, name, built)
    faults += _styles(site)
    faults += _sitemap(site)
    faults += _orphans(site)
    faults += _published(site, library)
    return sorted(set(faults))


def _page(site: _Site, name: str, built: Built) -> Iterator[Fault]:
    for anchor, lines in built.ids.items():
        if not anchor:
            yield Fault(name, lines[0], "has an empty id")
        for line in lines[1:]:
            yield Fault(name, line, f"has the id '{anchor}' a second time (first on line {lines[0]})")
    for line in built.nameless:
        yield Fault(name, line, "has a link without words")
    for line, text in built.leftovers:
        yield Fault(name, line, f"shows a leftover of Markdown or Jinja: '{text}'")
    for line, text in built.errors:
        yield Fault(name, line, f"shows a macro's fault: {text}")
    for reference in built.references:
        what = _reference(site, name, reference)
        if what:
            yield Fault(name, reference.line, what)


def _reference(site: _Site, page: str, reference: Reference) -> str:
    url = reference.url
    if url in ("", "#") and reference.sort != "form":
        return f"has an empty {reference.sort}"
    if url.startswith(("mailto:", "tel:")) or (url.startswith("data:") and reference.loads):
        return ""
    if url.startswith(("javascript:", "http:")) and not url.startswith(site.url):
        return f"has an unsafe {reference.sort}: {url}"
    place = site.locate(page, reference)
    if place is None:
        return f"loads from another site: {url}" if reference.loads else ""
    name, anchor = place
    if name not in site.files:
        return _missing(site, reference, name)
    if name != page and reference.sort in ("link", "meta refresh"):
        site.linked.add(name)
    if anchor and name in site.pages and anchor not in site.pages[name].ids:
        return f"links to {url}, but {name} has no id '{anchor}'"
    return ""


def _missing(site: _Site, reference: Reference, name: str) -> str:
    a_sort = f"{'an' if reference.sort[0] in 'aeio' else 'a'} {reference.sort}"
    if name.lower() in site.lower:
        return f"has {a_sort} in the wrong case: {reference.url} (the file is {site.lower[name.lower()]})"
    if f"{name}/index.html" in site.files:
        return f"has {a_sort} without its last slash: {reference.url}"
    return f"has {a_sort} to nothing: {reference.url} (no {name})"


def _styles(site: _Site) -> Iterator[Fault]:
    for name in sorted(n for n in site.files if n.endswith(".css")):
        text = (site.folder / name).read_text(encoding="utf-8")
        for found in _CSS_URL.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            reference = Reference(found[1], line, "url()", loads=True)
            if reference.url.startswith("#"):
                continue
            what = _reference(site, name.rpartition("/")[0] + "/index.html", reference)
            if what:
                yield Fault(name, line, what)


def _sitemap(site: _Site) -> Iterator[Fault]:
    if "sitemap.xml" not in site.files:
        yield Fault("sitemap.xml", 1, "is missing")
        return
    lines = (site.folder / "sitemap.xml").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        for url in re.findall(r"<loc>([^<]+)</loc>", line):
            place = site.locate("index.html", Reference(url, number, "loc"))
            if place is None or place[0] not in site.files:
                yield Fault("sitemap.xml", number, f"names a page that isn't there: {url}")


def _orphans(site: _Site) -> Iterator[Fault]:
    for name, built in site.pages.items():
        if name not in site.linked and name not in ("index.html", "404.html") and not built.redirects:
            yield Fault(name, 1, "is linked from no other page. Link to it, or delete it")


def _published(site: _Site, library: Library) -> Iterator[Fault]:
    for address in sorted({*library.targets, *library.published.moves}):
        path, _, anchor = address.partition("#")
        name = f"{path.lstrip('/')}index.html"
        if name not in site.pages:
            yield Fault(name, 1, f"is not there, though {path} is an address of the playbook")
        elif anchor and anchor not in site.pages[name].ids and path not in library.published.moves:
            yield Fault(name, 1, f"has no id '{anchor}', though {address} is an address of the playbook")
