"""What the fragments of list records and section pages show."""

from __future__ import annotations

from typing import Any

from playbook.library.kinds import BY_FOLDER, BY_NAME
from playbook.library.record import Record
from playbook.views.site import LinkTo, Site

Values = dict[str, Any]
# Up to so many minutes: a wait, half an hour, an hour.
_STEPS = (15, 30, 60)


def _entries(site: Site, kind: str, record_id: str = "") -> Values:
    found = [r for r in site.library.of(kind) if record_id in ("", r.id)]
    if not found and record_id:
        raise LookupError(f"no {kind} with the id '{record_id}' could be read")
    home = BY_NAME[kind].home
    return {"entries": [_entry(site, r) for r in found], "own": site.here == home}


def _entry(site: Site, record: Record) -> Values:
    return {"value": record.value, "address": record.address, "url": site.url(record.address)}


def story(site: Site, record_id: str = "") -> Values:
    """Gives one story, or all."""
    return _entries(site, "story", record_id)


def tension(site: Site, record_id: str = "") -> Values:
    """Gives one disagreement, or all."""
    return _entries(site, "tension", record_id)


def glossary(site: Site) -> Values:
    """Gives all terms."""
    return _entries(site, "term")


def sources(site: Site) -> Values:
    """Gives all cited works."""
    return _entries(site, "source")


def start(site: Site, question: str) -> Values:
    """Gives the situations under one question of the start page."""
    found = [r for r in site.library.of("situation") if r.value.question == question]
    return {"entries": [_entry(site, r) for r in found], "own": site.here == BY_NAME["situation"].home}


def companies(site: Site) -> Values:
    """Gives each company's level names, in their order."""
    return _entries(site, "company")


def doors(site: Site) -> Values:
    """Gives the doors of the home page."""
    found = site.library.start
    return {"doors": found.doors if found else []}


def my_data(site: Site) -> Values:
    """Gives what is needed to carry along what a reader keeps: all moves, and the templates that share their texts."""
    known = site.library.published
    shared = [part for record in site.library.of("template") for part in record.value.includes]
    return {"moves": {old: known.now(old) for old in known.moves}, "shared": shared}


def search_box(site: Site) -> Values:
    """Gives the address at which the theme takes ?q=."""
    return {"action": site.url("/")}


def labels(site: Site) -> Values:
    """Gives the labels of the page that calls it, from its front matter."""
    page = site.library.page_at(site.here)
    if page is None:
        raise LookupError(f"no page at {site.here}")
    return {"meta": page.meta}


def vocabulary(site: Site, name: str) -> Values:
    """Gives one list of the vocabulary with its meanings."""
    return {"words": site.library.words(name)}


def cards(site: Site, section: str, stage: str = "", audience: str = "", first: str = "") -> Values:
    """Gives the things of a section, those that fit a stage and an audience, or whose first stage is `first`."""
    found = [
        {"link": LinkTo(site.url(address), title), "text": text, "facts": _facts(value), "value": value}
        for address, title, text, value in _members(site, section)
        if (not stage or stage in value.stages)
        and (not first or first in value.stages[:1])
        and (not audience or audience in value.audiences or "all" in value.audiences)
    ]
    return {"cards": found}


def filter(site: Site, section: str) -> Values:  # noqa: A001 - a view is called as its macro
    """Gives by what the cards of a section can be narrowed: words and minutes that leave some of them."""
    values = [value for _, _, _, value in _members(site, section)]
    minutes = [value.minutes for value in values]
    return {
        "section": section,
        "count": len(values),
        "stages": _occurring(site, "stages", values),
        "audiences": _occurring(site, "audiences", values),
        "steps": [step for step in _STEPS if min(minutes, default=0) <= step < max(minutes, default=0)],
    }


def _occurring(site: Site, name: str, values: list[Any]) -> list[str]:
    """Gives the words of a list of the vocabulary that these values use; 'all' is everybody anyway."""
    used = {word for value in values for word in getattr(value, name)} - {"all"}
    return [word for word in site.library.words(name) if word in used]


def _facts(value: Any) -> str:
    """Gives how much there is to do, in a few words, or ""."""
    minutes = getattr(value, "minutes", None)
    items = sum(len(section.items) for section in getattr(value, "sections", []))
    if not minutes:
        return ""
    return f"{items} items, about {minutes} minutes" if items else f"About {minutes} minutes"


def asked(site: Site, stage: str = "") -> Values:
    """Gives the questions of a stage, theme by theme; those of every stage without one."""
    themes = []
    for record in site.library.of("questions"):
        fitting = [q for q in record.value.questions if stage in ("", *q.stages)]
        themes.append(
            (site.link(record.address), [LinkTo(site.url(f"{record.address}#{q.id}"), q.ask) for q in fitting])
        )
    return {"themes": [(link, found) for link, found in themes if found]}


def _members(site: Site, section: str) -> list[tuple[str, str, str, Any]]:
    kind = BY_FOLDER.get(section)
    if kind:
        return [(r.address, r.title, r.value.summary, r.value) for r in site.library.of(kind.name)]
    pages = [p for p in site.library.pages if p.address.startswith(f"/{section}/") and p.address != f"/{section}/"]
    return [(p.address, p.title, p.meta.description or "", p.meta) for p in pages]


def source(site: Site, *cited: str) -> Values:
    """Gives the short links to sources and claims."""
    return {"cites": site.cites(list(cited))}


def term(site: Site, record_id: str) -> Values:
    """Gives the link to a term's meaning."""
    record = site.library.get("term", record_id)
    if record is None:
        raise LookupError(f"no term with the id '{record_id}' could be read")
    return {"term": record.value, "url": site.url(record.address)}
