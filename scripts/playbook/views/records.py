"""What the fragments of records with pages of their own show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from playbook.library.kinds import BY_MODEL
from playbook.library.record import M, Record
from playbook.models.address import Address
from playbook.models.article import Article, Claim
from playbook.models.checklist import Checklist
from playbook.models.common import PageRecord
from playbook.models.question import QuestionTheme
from playbook.models.start import Situation, StartQuestion
from playbook.models.template import Template
from playbook.views.asked import ask_me
from playbook.views.groups import groups as groups_of
from playbook.views.page_view import PageView
from playbook.views.plain_text import blank_text
from playbook.views.values import LinkTo, Values


def record_of(site: PageView, model: type[M], record_id: str) -> Record[M]:
    """Gives a record by its id. Raises LookupError when none could be read."""
    record = site.library.get(model, record_id)
    if record is None:
        raise LookupError(f"no {BY_MODEL[model].name} with the id '{record_id}' could be read")
    return record


def base(site: PageView, record: Record[PageRecord]) -> Values:
    """Gives what the fragment of every record with a page of its own shows."""
    return {
        "record": record.value,
        "own": site.here == record.address,
        "address": record.address,
        "section": LinkTo(site.url(record.kind.home), site.title_of(record.kind.home)),
        "siblings": site.siblings(record),
        "journey": site.journey(record),
    }


def moves_of(site: PageView, records: Sequence[Record[PageRecord]]) -> dict[str, str]:
    """Gives the moves that touch some records, from each old address to where it stands today.

    What a reader keeps follows them: ticks, notes and drafts. All that ever left a page comes along when
    anything of it came here, by whatever detour: what went elsewhere must not be taken for ours.
    """
    moved = site.library.published.moved()
    steps = [*site.library.published.moves.items(), *moved.items()]
    pages = {record.address for record in records}
    while more := {Address(old).page for old, new in steps if Address(new).page in pages} - pages:
        pages |= more
    return {old: new for old, new in moved.items() if Address(old).page in pages}


def title(site: PageView, wanted: str) -> Values:
    """Gives the title of the record whose page is `folder/id`."""
    target = site.library.targets.get(f"/{wanted}/")
    if target is None:
        raise LookupError(f"no record has the page '{wanted}'")
    return {"text": target.title}


def checklist(site: PageView, record_id: str) -> Values:
    """Gives a checklist; `count` is its number of items, `moves` what went from or to it."""
    record = record_of(site, Checklist, record_id)
    items = [item for section in record.value.sections for item in section.items]
    essentials = [item for item in items if item.essential]
    return base(site, record) | {"count": len(items), "essentials": essentials, "moves": moves_of(site, [record])}


def template(site: PageView, record_id: str) -> Values:
    """Gives a template as groups of fields: one group, or one for each included template."""
    record = record_of(site, Template, record_id)
    included = [record_of(site, Template, one) for one in record.value.includes] or [record]
    kit = kit_of(site, record)
    groups = groups_of(site, record, included)
    shared = [field for group in groups for field in group.all if field.elsewhere]
    return base(site, record) | {
        "groups": groups,
        "kit": bool(record.value.includes),
        "blank": blank_text(groups),
        "moves": moves_of(site, [record, *included, *(field.home for field in shared)]),
        "kit_id": kit.id if kit else "",
        "kept_as": (kit or record).title,
        "shared": [*(kit.value.includes if kit else []), *(field.name for field in shared)],
    }


def kit_of(site: PageView, record: Record[Template]) -> Record[Template] | None:
    """Gives the press kit that a template is, or is part of: all of its parts share what a reader writes."""
    if record.value.includes:
        return record
    return next((one for one in site.library.of(Template) if record.id in one.value.includes), None)


def questions(site: PageView, record_id: str) -> Values:
    """Gives a theme's questions, and what asks one of all."""
    return base(site, record_of(site, QuestionTheme, record_id)) | ask_me(site)


def situation(site: PageView, record_id: str) -> Values:
    """Gives a situation; its section is the question that it answers, its siblings are the other answers."""
    record = record_of(site, Situation, record_id)
    questions = [q for q in site.library.of(StartQuestion) if record.address in q.value.answers]
    if not questions:
        return base(site, record)
    question = questions[0]
    section = LinkTo(site.url(question.address), f"“{question.title}”")
    return base(site, record) | {"section": section, "siblings": site.answers(question.value)}


def claims(site: PageView, record_id: str) -> Values:
    """Gives an article's claims, grouped by the page where each lives."""
    record = record_of(site, Article, record_id)
    homes: dict[str, list[Claim]] = defaultdict(list)
    left_out: list[Claim] = []
    to_come: list[Claim] = []
    for claim in record.value.claims:
        if claim.home:
            homes[Address(claim.home).page].append(claim)
        else:
            (left_out if claim.left_out else to_come).append(claim)
    groups = [(site.link(page), found) for page, found in homes.items()]
    return base(site, record) | {"groups": groups, "left_out": left_out, "to_come": to_come}
