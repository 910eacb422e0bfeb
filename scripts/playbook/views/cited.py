"""A page's sources: small numbered marks in its text, and the list of the works at its end.

A work has one number on a page, in the order of first mention; the claims of an article share the article's.
"""

from __future__ import annotations

from dataclasses import dataclass

from playbook.library.record import Record
from playbook.models.article import Article
from playbook.models.common import Model
from playbook.models.lists import Source
from playbook.views.page_view import PageView
from playbook.views.values import LinkTo, Values


@dataclass(frozen=True)
class Mark:
    """A mark: its number, where it leads, and what it stands for in words."""

    number: int
    url: str
    name: str


@dataclass(frozen=True)
class Work:
    """A line of the list: who, what, when ("undated" for no year), how much was read; an article's claims."""

    author: str
    link: LinkTo
    year: str
    seen: str
    claims: list[LinkTo]


def source(site: PageView, *cited: str) -> Values:
    """Gives the marks of some sources and claims, one for each work."""
    numbers = {address: number for number, address in enumerate(_works(site), 1)}
    marks = []
    for address, ids in _by_work(site, cited).items():
        first = site.cite(ids[0])
        more = [first.title] if ids[0].startswith("S") else ids[1:]  # only an article has several
        marks.append(Mark(numbers[address], first.url, ", ".join([first.text, *more])))
    return {"marks": marks}


def works(site: PageView) -> Values:
    """Gives the works that the page cites; `headed`: its last section is named Sources already."""
    page = site.library.page_at(site.here)
    headed = bool(page and page.headings and page.headings[-1].anchor == "sources")
    return {"works": [_work(site, ids) for ids in _works(site).values()], "headed": headed}


def _works(site: PageView) -> dict[str, list[str]]:
    page = site.library.page_at(site.here)
    calls = [call for call in page.calls if call.name == "source"] if page else []
    return _by_work(site, [one for call in calls for one in call.arguments if site.library.cited(one)])


def _by_work(site: PageView, cited: list[str] | tuple[str, ...]) -> dict[str, list[str]]:
    """Gives ids by the address of their work, in the order in which they are first named."""
    found: dict[str, list[str]] = {}
    for one in dict.fromkeys(cited):
        found.setdefault(_record(site, one).address, []).append(one)
    return found


def _record(site: PageView, cited: str) -> Record[Model]:
    target = site.library.cited(cited)
    if target is None or target.record is None:
        raise LookupError(f"{cited} is not a source or claim")
    return target.record


def _work(site: PageView, ids: list[str]) -> Work:
    record = _record(site, ids[0])
    value = record.value
    assert isinstance(value, (Article, Source))  # nothing else is cited
    title, claims = value.title, list[LinkTo]()
    if isinstance(value, Article):
        inside = sorted(ids, key=lambda one: int(one[1:]))
        title, claims = value.original_title, [LinkTo(site.cite(one).url, one) for one in inside]
    year, seen = str(value.year or "undated"), site.word("seen", value.seen).label
    author = value.author.partition(" (")[0]  # how the name is known stands at the work's entry
    return Work(author, LinkTo(site.url(record.address), title), year, seen, claims)
