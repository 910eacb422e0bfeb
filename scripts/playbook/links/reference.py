"""What is wrong with one link, or one thing that a page loads."""

from __future__ import annotations

import re
import urllib.parse

from playbook.links import urls
from playbook.links.checked_site import CheckedSite
from playbook.links.element import Reference

# these run or show what they load; a picture or a font within the page does neither
_ACTIVE = ("script", "iframe", "frame", "object", "embed", "form", "formaction", "base", "use", "meta refresh", "ping")
_MEDIA = re.compile(r"data:(?:image|font|audio|video)/|data:application/[\w-]*font", re.IGNORECASE)


def fault(site: CheckedSite, page: str, reference: Reference) -> str:
    """Gives what is wrong with a reference in the file `page`, '' if nothing; notes which pages are linked."""
    url = urls.clean(reference.url)
    if url in ("", "#") and reference.sort != "form":
        return f"has an empty {reference.sort}"
    scheme = urls.scheme(url)
    if _is_fine(reference, url, scheme):
        return ""
    if scheme not in ("", "http", "https"):
        return f"has an unsafe {reference.sort}: {_shown(url)}"
    try:
        # a base is itself seen from the page
        address = urls.whole(site.address(page) if reference.sort == "base" else site.base(page), url)
    except ValueError:
        return f"has a malformed {reference.sort}: {_shown(url)}"
    if site.is_ours(address):
        return _inside(site, page, reference, address)
    if scheme == "http" or (url.startswith("//") and not reference.loads):
        return f"has an unsafe {reference.sort}: {_shown(url)}"
    return f"loads from another site: {_shown(url)}" if reference.loads else ""


def _is_fine(reference: Reference, url: str, scheme: str) -> bool:
    """Says whether a URL that is no web address may stand here."""
    if scheme == "data":
        return reference.loads and reference.sort not in _ACTIVE and bool(_MEDIA.match(url))
    return scheme in ("mailto", "tel") and reference.sort == "link"


def _shown(url: str) -> str:
    """Gives a URL as it was written, on one line and not too long."""
    line = re.sub(r"[\x00-\x1f\x7f]", "", url)
    return line if len(line) <= 100 else f"{line[:100]}…"


def _inside(site: CheckedSite, page: str, reference: Reference, address: str) -> str:
    """Gives what is wrong with a reference to an address on our own host."""
    name, url = site.file_at(address), _shown(reference.url)
    anchor = urllib.parse.unquote(address.partition("#")[2])
    if name is None:
        if urls.path(address) + "/" == urls.path(site.url):
            return f"has {reference.a_sort} without its last slash: {url}"
        return f"has {reference.a_sort} to outside the site: {url} (the site is {site.url})"
    if name not in site.files:
        return _missing(site, reference, name)
    if name != page and reference.sort in ("link", "meta refresh"):
        site.linked.add(name)
    there = site.built(name)
    # an SVG may be asked for a part by its measures: #xywh=, #svgView()
    if anchor and there and anchor not in there.ids and not (name in site.drawings and re.search(r"[=(]", anchor)):
        return f"links to {url}, but {name} has no id '{anchor}'"
    return ""


def _missing(site: CheckedSite, reference: Reference, name: str) -> str:
    url, a_sort = _shown(reference.url), reference.a_sort
    if name.lower() in site.lower:
        return f"has {a_sort} in the wrong case: {url} (the file is {site.lower[name.lower()]})"
    if f"{name}/index.html" in site.files:
        return f"has {a_sort} without its last slash: {url}"
    return f"has {a_sort} to nothing: {url} (no {name})"
