"""Checks the built site: every link in it, of every sort, leads somewhere.

MkDocs sees only the links written in Markdown; this sees what readers get.
"""

from __future__ import annotations

import html
import pathlib
import re
from collections.abc import Iterator

from playbook.library.library import Library
from playbook.links import css, imports, page_faults, reference, urls
from playbook.links.checked_site import MISSING_PAGE, CheckedSite, Fault
from playbook.links.element import Reference
from playbook.models.address import Address


def check(folder: pathlib.Path, library: Library, site_url: str) -> list[Fault]:
    """Gives every fault in the site built into `folder` for `site_url`, sorted."""
    site = CheckedSite(folder, site_url)
    faults: list[Fault] = []
    for name in site.pages:
        faults += page_faults.faults(site, name)
    for name, built in site.drawings.items():
        faults += page_faults.alone(site, name, built)
    faults += _styles(site)
    faults += _scripts(site)
    faults += _sitemap(site)
    faults += _orphans(site)
    faults += _published(site, library)
    faults += site.unreadable
    return sorted(set(faults))


def _styles(site: CheckedSite) -> Iterator[Fault]:
    for name in site.named(".css"):
        for line, url, sort in css.loaded(site.text(name)):
            if url.startswith("#"):  # a part of the page that uses the stylesheet
                continue
            what = reference.fault(site, name, Reference(url, line, sort, loads=True))
            if what:
                yield Fault(name, line, what)


def _scripts(site: CheckedSite) -> Iterator[Fault]:
    for name in site.named(".js"):
        if name.endswith(".min.js"):  # a library in one piece
            continue
        for line, url, _ in imports.imported(site.text(name)):
            what = reference.fault(site, name, Reference(url, line, "import", loads=True))
            if not urls.scheme(url) and not url.startswith((".", "/")):
                what = f"imports '{url}', which no browser finds. Write its address, like ./{url}.js"
            if what:
                yield Fault(name, line, what)


def _sitemap(site: CheckedSite) -> Iterator[Fault]:
    if "sitemap.xml" not in site.files:
        yield Fault("sitemap.xml", 1, "is missing")
        return
    text = site.text("sitemap.xml")
    named = set()
    for found in re.finditer(r"<loc>\s*([^<]*?)\s*</loc>", text):
        name = _file_of(site, html.unescape(found[1]))
        named.add(name)
        if name not in site.files:
            line = text.count("\n", 0, found.start(1)) + 1
            yield Fault("sitemap.xml", line, f"names a page that isn't there: {found[1]}")
    for name, built in site.pages.items():
        if name not in named and name != MISSING_PAGE and not built.redirects:
            yield Fault("sitemap.xml", 1, f"lacks a page: {site.address(name)}")


def _file_of(site: CheckedSite, url: str) -> str | None:
    try:
        return site.file_at(urls.whole(site.url, urls.clean(url)))
    except ValueError:
        return None


def _orphans(site: CheckedSite) -> Iterator[Fault]:
    for name, built in site.pages.items():
        if name not in site.linked and name not in ("index.html", MISSING_PAGE) and not built.redirects:
            yield Fault(name, 1, "is linked from no other page. Link to it, or delete it")


def _published(site: CheckedSite, library: Library) -> Iterator[Fault]:
    for address in sorted({*library.targets, *library.published.moves}):
        path, anchor = Address(address).page, Address(address).anchor
        name = f"{path.lstrip('/')}index.html"
        if name not in site.pages:
            yield Fault(name, 1, f"is not there, though {path} is an address of the playbook")
        elif anchor and anchor not in site.pages[name].ids and path not in library.published.moves:
            yield Fault(name, 1, f"has no id '{anchor}', though {address} is an address of the playbook")
