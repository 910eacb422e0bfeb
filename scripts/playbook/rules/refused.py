"""Sources are the original publishers', each address once, and none of those that we refuse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.article import Article
from playbook.models.lists import Source
from playbook.models.never_cited import Refused


def check(library: Library) -> Iterator[Problem]:
    """Names refused works, addresses on refused sites, and addresses that two works share."""
    hosts = {one.host: one.why for refused in library.of(Refused) for one in refused.value.hosts}
    works = {one.id: one.why for refused in library.of(Refused) for one in refused.value.sources}
    for record in library.of(Source):
        if record.id in works:
            yield record.problem(("id",), f"{record.id} is refused in data/refused.yml: {works[record.id]}")
    yield from _shared(library)
    cited: list[Record[Source | Article]] = [*library.of(Source), *library.of(Article)]
    for one in cited:
        why = _refused(one.value.url or "", hosts)
        if why:
            yield one.problem(("url",), f"is on a site that data/refused.yml refuses. {why}")
    for page in library.pages:
        for link in page.links:
            why = _refused(link.target, hosts)
            if why:
                yield page.problem(link.line, link.column, f"links to a site that data/refused.yml refuses. {why}")


def _shared(library: Library) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for record in library.of(Source):
        url = (record.value.url or "").rstrip("/")
        other = first.setdefault(url, record.id)
        if url and other != record.id:
            what = f"is the address of {other} too. Give each work its own page, or cite one of them."
            yield record.problem(("url",), what)


def _refused(url: str, hosts: dict[str, str]) -> str:
    """Gives why the site of an address is refused, or ""."""
    found = re.match(r"(?:https?:)?//(?:[^/@]*@)?([^/:?#]+)", url, re.I)
    name = found[1].lower() if found else ""
    return next((why for host, why in hosts.items() if name == host or name.endswith(f".{host}")), "")
