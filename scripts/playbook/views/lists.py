"""What the fragments of list records and section pages show."""

from __future__ import annotations

from playbook.library.kinds import BY_FOLDER, BY_MODEL
from playbook.library.record import Record
from playbook.models.checklist import Checklist
from playbook.models.common import Model, PageRecord
from playbook.models.company import Company
from playbook.models.lists import Source, Story, Tension, Term
from playbook.models.page_meta import PageMeta
from playbook.models.start import StartQuestion
from playbook.models.template import Template
from playbook.views import groups
from playbook.views.page_view import PageView
from playbook.views.values import LinkTo, Values

Described = PageRecord | PageMeta  # what is known of a thing that has a page
# Up to so many minutes: a wait, half an hour, an hour.
_STEPS = (15, 30, 60)


def _entries(site: PageView, model: type[Model], record_id: str = "") -> Values:
    kind = BY_MODEL[model]
    found = [r for r in site.library.of(model) if record_id in ("", r.id)]
    if not found and record_id:
        raise LookupError(f"no {kind.name} with the id '{record_id}' could be read")
    return {"entries": [_entry(site, r) for r in found], "own": site.here == kind.home}


def _entry(site: PageView, record: Record[Model]) -> Values:
    return {"value": record.value, "address": record.address, "url": site.url(record.address)}


def story(site: PageView, record_id: str = "") -> Values:
    """Gives one story, or all."""
    return _entries(site, Story, record_id)


def tension(site: PageView, record_id: str = "") -> Values:
    """Gives one disagreement, or all."""
    return _entries(site, Tension, record_id)


def glossary(site: PageView) -> Values:
    """Gives all terms, and for each letter the id of the first that begins with it."""
    terms = site.library.of(Term)
    letters: dict[str, str] = {}
    for record in sorted(terms, key=lambda one: one.value.term.casefold()):
        letters.setdefault(record.value.term[:1].upper(), record.id)
    return _entries(site, Term) | {"letters": letters}


def sources(site: PageView) -> Values:
    """Gives all cited works."""
    return _entries(site, Source)


def start(site: PageView) -> Values:
    """Gives the questions of the start page, each with the links to its answers."""
    questions = [(record.value, site.answers(record.value)) for record in site.library.of(StartQuestion)]
    return {"questions": questions, "own": site.here == BY_MODEL[StartQuestion].home}


def companies(site: PageView) -> Values:
    """Gives each company's level names, in their order, and the roles that they are for."""
    ladders = [ladder for record in site.library.of(Company) for ladder in record.value.ladders]
    roles = _occurring(site, "roles", [[ladder.role for ladder in ladders]])
    return _entries(site, Company) | {"roles": roles, "count": len(ladders)}


def doors(site: PageView) -> Values:
    """Gives the doors of the home page."""
    found = site.library.ways
    return {"doors": found.doors if found else []}


def my_data(site: PageView) -> Values:
    """Gives what is needed to carry along what a reader keeps: all moves, and what shares its texts."""
    published = site.library.published
    shared = [part for record in site.library.of(Template) for part in record.value.includes]
    moves = {old: published.now(old) for old in published.moves}
    return {"moves": moves, "shared": [*shared, *groups.shared(site.library)]}


def search_box(site: PageView) -> Values:
    """Gives nothing: what is found comes from the finished site (finish/search_files.py)."""
    return {}


def labels(site: PageView) -> Values:
    """Gives the labels of the page that calls it, from its front matter."""
    page = site.library.page_at(site.here)
    if page is None:
        raise LookupError(f"no page at {site.here}")
    return {"meta": page.meta}


def vocabulary(site: PageView, name: str) -> Values:
    """Gives one list of the vocabulary with its meanings."""
    return {"words": site.library.words(name)}


def members(site: PageView, section: str, stage: str = "", audience: str = "", first: str = "") -> Values:
    """Gives a section's members, its pages: those that fit a stage and an audience, or whose first stage is `first`."""
    found = [
        {"link": LinkTo(site.url(address), title), "text": text, "facts": _facts(value), "value": value}
        for address, title, text, value in in_section(site, section)
        if (not stage or stage in value.stages)
        and (not first or first in value.stages[:1])
        and (not audience or audience in value.audiences or "all" in value.audiences)
    ]
    return {"members": found}


def filter(site: PageView, section: str) -> Values:  # noqa: A001 - a view is called as its macro
    """Gives by what the members of a section can be narrowed: words and minutes that leave some of them."""
    values = [value for _, _, _, value in in_section(site, section)]
    minutes = [value.minutes for value in values if isinstance(value, (Checklist, Template))]
    return {
        "section": section,
        "count": len(values),
        "stages": _occurring(site, "stages", [value.stages for value in values]),
        "audiences": _occurring(site, "audiences", [value.audiences for value in values]),
        "steps": [step for step in _STEPS if min(minutes, default=0) <= step < max(minutes, default=0)],
    }


def _occurring(site: PageView, name: str, found: list[list[str]]) -> list[str]:
    """Gives the words of a list of the vocabulary that were found; 'all' is everybody anyway."""
    used = {word for words in found for word in words} - {"all"}
    return [word for word in site.library.words(name) if word in used]


def _facts(value: Described) -> str:
    """Gives how much there is to do, in a few words, or ""."""
    if isinstance(value, Checklist):
        return f"{sum(len(section.items) for section in value.sections)} items, about {value.minutes} minutes"
    return f"About {value.minutes} minutes" if isinstance(value, Template) else ""


def in_section(site: PageView, section: str) -> list[tuple[str, str, str, Described]]:
    """Gives address, title, summary and what is known of every page of a section but its index."""
    if section in BY_FOLDER:
        records = [r for r in site.in_order(PageRecord) if r.kind.folder == section]
        return [(r.address, r.title, r.value.summary, r.value) for r in records]
    pages = [p for p in site.library.pages if p.address.startswith(f"/{section}/") and p.address != f"/{section}/"]
    return [(p.address, p.title, p.meta.description or "", p.meta) for p in pages]


def term(site: PageView, record_id: str) -> Values:
    """Gives the link to a term's meaning."""
    record = site.library.get(Term, record_id)
    if record is None:
        raise LookupError(f"no term with the id '{record_id}' could be read")
    return {"term": record.value, "url": site.url(record.address)}
