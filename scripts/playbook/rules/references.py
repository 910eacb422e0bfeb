"""References from records: links, sources, included templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Path, Problem, did_you_mean
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.library.walk import values
from playbook.models import shape
from playbook.models.address import Address
from playbook.models.article import Article
from playbook.models.ids import CITED_PATTERN, Means
from playbook.models.lists import Source
from playbook.models.template import Template
from playbook.rules.near import did_you_mean_address


def check(library: Library) -> Iterator[Problem]:
    """Names each reference to what doesn't exist."""
    for record in library.written():
        for path, value in values(record.value):
            if not record.document.is_faulty((*record.prefix, *path)):
                what = _fault(library, record, path, str(value))
                if what:
                    yield record.problem(path, what)


def _fault(library: Library, record: Record[object], path: Path, value: str) -> str:
    meant = shape.means(record.form, path)
    if meant is Means.ADDRESS:
        return missing_address(library, value)
    if meant is Means.CITED:
        return missing_source(library, value)
    if path[:1] == ("includes",) and record.form is Template:
        known = [r.id for r in library.of(Template)]
        if value not in known and not library.is_broken(f"/templates/{value}/"):
            return (
                f"'{value}' is not a template.{did_you_mean(value, known)} Write the id of a file in data/templates/."
            )
    return ""


def missing_address(library: Library, address: str) -> str:
    """Gives what is wrong with an address, or "" when something stands there."""
    if address in library.targets or library.is_broken(address) or library.is_gone(address):
        return ""
    moved = library.published.now(address)
    if moved != address:
        return f"{address} has moved. Write {moved}."
    page, anchor = Address(address).page, Address(address).anchor
    if page in library.targets and anchor:
        near = did_you_mean_address(address, library.targets)
        return f"{page} has nothing with the id '{anchor}'.{near} Write an id that stands on that page."
    near = did_you_mean_address(address, library.targets)
    return f"{address} doesn't exist.{near} Write an address of a page, record or part."


def missing_source(library: Library, cited: str) -> str:
    """Gives what is wrong with a source's or claim's id, or "" when it exists."""
    if library.cited(cited):
        return ""
    if not re.fullmatch(CITED_PATTERN, cited):
        near = did_you_mean(cited, library.all_cited())
        return f"'{cited}' is not the id of a source or claim.{near} Write one like S128 or E4."
    if cited.startswith("S"):
        if library.is_broken(f"/sources/#{cited.lower()}") or "/sources/" in library.broken:
            return ""
        # Only another spelling of the same number is near: S1 and S01, not S12.
        same = [r.id for r in library.of(Source) if r.id.lstrip("S0") == cited.lstrip("S0")]
        near = did_you_mean(cited, same)
        return f"{cited} is not in data/sources.yml.{near} Add the source there, or correct the id."
    articles = {r.value.letter: r for r in library.of(Article)}
    if cited[0] not in articles:
        if any(re.fullmatch(r"/sources/[^#]+/", address) for address in library.broken):
            return ""
        letters = ", ".join(sorted(articles))
        return f"{cited}: no article has the letter {cited[0]}. Letters in use: {letters}. Correct the id."
    last = articles[cited[0]].value.claims[-1].id
    return f"{cited} is not a claim of {articles[cited[0]].file}, which ends at {last}. Correct the number."
