"""What is wrong with one built page, held against the site."""

from __future__ import annotations

import urllib.parse
from collections.abc import Iterator

from playbook.links import reference, urls
from playbook.links.checked_site import MISSING_PAGE, CheckedSite, Fault
from playbook.links.html import Built


def faults(site: CheckedSite, name: str) -> Iterator[Fault]:
    """Gives every fault of a page."""
    built = site.pages[name]
    yield from alone(site, name, built)
    yield from (Fault(name, line, what) for line, what in _ids(name, built))
    yield from (Fault(name, line, what) for line, what in _own_address(site, name, built))


def alone(site: CheckedSite, name: str, built: Built) -> Iterator[Fault]:
    """Gives the faults that a drawing can have too: in its own words and in its references."""
    yield from (Fault(name, line, what) for line, what in built.faults)
    for one in built.references:
        what = reference.fault(site, name, one)
        if what:
            yield Fault(name, one.line, what)


def _ids(name: str, built: Built) -> Iterator[tuple[int, str]]:
    for one, lines in built.ids.items():
        for line in lines[1:]:
            yield line, f"has the id '{one}' a second time (first on line {lines[0]})"
    for line, attribute, one in built.named_ids:
        if one not in built.ids:
            yield line, f"names '{one}' in {attribute}, but {name} has no id '{one}'"


def _own_address(site: CheckedSite, name: str, built: Built) -> Iterator[tuple[int, str]]:
    """Canonical and og:url are the page's own address, or on a redirect page where it leads."""
    own = site.address(name)
    right = _target(site, name, built) if built.redirects else own
    for one in built.references:
        if one.sort not in ("canonical", "og:url"):
            continue
        if name == MISSING_PAGE:
            yield one.line, f"has {one.a_sort}, though {name} has no address of its own"
        elif one.url and urllib.parse.unquote(one.url) != urllib.parse.unquote(right):
            yield one.line, f"has the wrong {one.sort}: {one.url} (it should be {right})"
    there = {one.sort for one in built.references}
    for sort in () if name == MISSING_PAGE else ("canonical",) if built.redirects else ("canonical", "og:url"):
        if sort not in there:
            yield 1, f"has no {sort} (it should be {right})"


def _target(site: CheckedSite, name: str, built: Built) -> str:
    url = next(one.url for one in built.references if one.sort == "meta refresh")
    try:
        return urls.whole(site.base(name), urls.clean(url))
    except ValueError:
        return url
