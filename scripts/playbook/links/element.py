"""What one element refers to: links, what the browser loads by itself, ids of the same page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playbook.links import css

_PLAIN = ("a", "area")
_ADDRESSES = ("href", "xlink:href", "src", "poster", "data", "background", "action", "formaction")
_SORTS = {"img": "image", "link": "link tag"}
_PAINTS = ("fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker-start", "marker-mid", "marker-end")
# Other attributes that name an id are the Nu HTML checker's (0006); in these it finds nothing wrong.
_IDS = (
    "for", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
    "aria-details", "aria-errormessage", "aria-flowto",
)  # fmt: skip
# most elements have none of these, and one look tells it
_STYLED, _NAMES = frozenset(("style", *_PAINTS)), frozenset(_IDS)
_SETS = ("srcset", "imagesrcset")
_REFERS = frozenset((*_ADDRESSES, *_SETS, *_STYLED, "ping"))
# a URL may hold commas; only one at its end, or after its size, parts it from the next
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:,+|[^,]*)")
_REFRESH = re.compile(r"\s*[\d.]*[\s;,]*(?:url\s*=\s*)?(?:'([^']*)|\"([^\"]*)|(.*))", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Reference:
    """A link or a thing that the page loads. `loads`: the browser fetches it by itself."""

    url: str
    line: int
    sort: str
    loads: bool = False

    @property
    def a_sort(self) -> str:
        """Gives the sort with its article: 'an image', 'a link'."""
        return f"{'an' if self.sort[0] in 'aeio@' else 'a'} {self.sort}"


def references(tag: str, attributes: Mapping[str, str], line: int) -> Iterator[Reference]:
    """Gives every address that an element holds."""
    if tag == "meta":
        yield from _meta(attributes, line)
    if _REFERS.isdisjoint(attributes):
        return
    for name in _ADDRESSES:
        if name in attributes:
            yield _address(tag, name, attributes, line)
    for name in _SETS:
        for found in _CANDIDATE.finditer(attributes.get(name, "")):
            yield Reference(found[1], line, "srcset", loads=True)
    for url in attributes.get("ping", "").split():
        yield Reference(url, line, "ping", loads=True)
    for name in () if _STYLED.isdisjoint(attributes) else ("style", *_PAINTS):
        for _, url, _ in css.loaded(attributes.get(name, "")):
            yield Reference(url, line, name, loads=True)


def _address(tag: str, name: str, attributes: Mapping[str, str], line: int) -> Reference:
    url = attributes[name].strip()
    if tag in _PLAIN and name in ("href", "xlink:href"):
        return Reference(url, line, "link")
    if tag == "link":
        rel = attributes.get("rel", "").lower().split()
        loads = not rel or not set(rel) <= {"canonical", "alternate"}
        return Reference(url, line, "canonical" if rel == ["canonical"] else "link tag", loads)
    if name in ("background", "formaction"):
        return Reference(url, line, name, loads=True)
    sort = "image" if attributes.get("type", "").lower() == "image" and tag == "input" else _SORTS.get(tag, tag)
    return Reference(url, line, sort, loads=True)


def _meta(attributes: Mapping[str, str], line: int) -> Iterator[Reference]:
    content = attributes.get("content", "")
    name = attributes.get("property") or attributes.get("name", "")
    if refreshes(tag="meta", attributes=attributes):
        found = _REFRESH.match(content)
        url = next((group for group in found.groups() if group), "") if found else ""
        yield Reference(url.strip(), line, "meta refresh", loads=True)
    if name in ("og:image", "og:url", "twitter:image"):
        yield Reference(content.strip(), line, name)


def refreshes(tag: str, attributes: Mapping[str, str]) -> bool:
    """Says whether an element leads the browser to another page by itself."""
    return tag == "meta" and attributes.get("http-equiv", "").strip().lower() == "refresh"


def named_ids(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Gives each id of the same page that an element names, with the attribute that names it."""
    if _NAMES.isdisjoint(attributes):
        return
    for name in _IDS:
        yield from ((name, one) for one in attributes.get(name, "").split())
