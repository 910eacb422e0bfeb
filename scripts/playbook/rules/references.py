"""References from records: links, sources, included templates."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.library.walk import values

_LINKS = ("links", "answers", "to", "home")
_CITES = ("sources", "evidence_sources")


def check(library: Library) -> Iterator[Problem]:
    """Names each reference to what doesn't exist."""
    for record in library.records:
        for path, value in values(record.value):
            key = [part for part in path if isinstance(part, str)][-1]
            what = _fault(library, key, str(value), record)
            if what:
                yield record.problem(path, what)
    yield from _doors(library)


def _doors(library: Library) -> Iterator[Problem]:
    situations = library.of("situation")
    for i, door in enumerate(library.start.doors if library.start else []):
        what = _fault(library, "to", door.to, None)
        if what and situations:
            file, document = situations[0].file, situations[0].document
            path = ("doors", i, "to")
            yield Problem(file, *document.place(path), ".".join(map(str, path)), what)


def _fault(library: Library, key: str, value: str, record: Record | None) -> str:
    if key in _LINKS:
        return missing_address(library, value)
    if key in _CITES:
        return missing_source(library, value)
    if key == "includes" and record and record.kind.name == "template":
        known = [r.id for r in library.of("template")]
        if value not in known and not library.is_broken(f"/templates/{value}/"):
            return (
                f"'{value}' is not a template.{did_you_mean(value, known)} Write the id of a file in data/templates/."
            )
    return ""


def missing_address(library: Library, address: str) -> str:
    """Gives what is wrong with an address, or "" when something stands there."""
    if address in library.targets or library.is_broken(address):
        return ""
    moved = library.published.now(address)
    if moved != address:
        return f"{address} has moved. Write {moved}."
    page, _, anchor = address.partition("#")
    if page in library.targets and anchor:
        near = did_you_mean(address, [a for a in library.targets if a.startswith(f"{page}#")])
        return f"{page} has nothing with the id '{anchor}'.{near} Write an id that stands on that page."
    near = did_you_mean(address, library.targets)
    return f"{address} doesn't exist.{near} Write an address of a page, record or part."


def missing_source(library: Library, cited: str) -> str:
    """Gives what is wrong with a source's or claim's id, or "" when it exists."""
    if library.cited(cited):
        return ""
    if cited.startswith("S"):
        if library.is_broken(f"/sources/#{cited.lower()}") or "/sources/" in library.broken:
            return ""
        near = did_you_mean(cited, [r.id for r in library.of("source")])
        return f"{cited} is not in data/sources.yml.{near} Add the source there, or correct the id."
    articles = {str(r.value.letter): r for r in library.of("article")}
    if cited[0] not in articles:
        if any(address.startswith("/sources/") for address in library.broken):
            return ""
        return f"{cited}: no article has the letter {cited[0]}. Letters in use: {', '.join(sorted(articles))}."
    last = articles[cited[0]].value.claims[-1].id
    return f"{cited} is not a claim of {articles[cited[0]].file}, which ends at {last}. Correct the number."
