"""A template's fields as they stand on a page, in groups; a field that templates share is one, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.template import Example, Template, TemplateField
from playbook.views.page_view import PageView
from playbook.views.values import LinkTo


@dataclass(frozen=True)
class Shown:
    """A field on a page. `home` is the template whose field it is, `name` the one under which a browser keeps it.

    `elsewhere` are the other templates in which it stands; a field that isn't shared has none.
    """

    value: TemplateField
    home: Record[Template]
    elsewhere: list[LinkTo] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Gives its id; with its home's before it when it is shared."""
        return f"{self.home.id}/{self.value.id}" if self.elsewhere else self.value.id


@dataclass(frozen=True)
class Group:
    """Fields that make one answer, and the question that it `asks`. Its examples' values go by the fields' names."""

    id: str
    title: str
    output: str
    fields: list[Shown]
    examples: list[Example]
    asks: LinkTo | None = None
    link: LinkTo | None = None
    ending: list[Shown] = field(default_factory=list)
    ending_title: str = ""

    @property
    def all(self) -> list[Shown]:
        """Gives the fields with those of the ending."""
        return [*self.fields, *self.ending]


def groups(site: PageView, record: Record[Template], included: list[Record[Template]]) -> list[Group]:
    """Gives a template's group; for a kit one of each template in it, and one of each ending."""
    found: list[Group] = []
    for one in included:
        value, link = one.value, site.link(one.address)
        asks = site.link(value.answers[0]) if value.answers else None
        title = value.ending.title if value.ending else ""
        fields, last = list(own(site, one)), list(_ending(site, one))
        ending = last if one is record else []
        examples = [_filled(one, [*fields, *ending]) for one in value.examples]
        found.append(Group(one.id, one.title, value.output, fields, examples, asks, link, ending, title))
        if last and not ending:
            bare = [one.model_copy(update={"note": None, "sources": []}) for one in value.examples]
            examples = [one for one in (_filled(one, last) for one in bare) if any(one.values.values())]
            found.append(Group(f"{one.id}-ending", title, value.output, last, examples))
    return found


def shared(library: Library) -> list[str]:
    """Gives the names of all fields that stand in more than one template."""
    homes = [found for record in library.of(Template) for found in _homes(library, record)]
    return sorted({f"{home.id}/{value.id}" for home, value in homes})


def own(site: PageView, record: Record[Template]) -> Iterator[Shown]:
    """Gives the fields of a template that are its own, not those that it shares from others."""
    users = site.library.of(Template)
    for value in record.value.fields:
        address = f"{record.address}#{value.id}"
        there = [site.link(one.address) for one in users if one.value.ending and address in one.value.ending.shares]
        yield Shown(value, record, there)


def _ending(site: PageView, record: Record[Template]) -> Iterator[Shown]:
    for home, value in _homes(site.library, record):
        yield Shown(value.model_copy(update={"for_me": False}), home, [site.link(home.address)])


def _homes(library: Library, record: Record[Template]) -> Iterator[tuple[Record[Template], TemplateField]]:
    """Gives the fields that a template's ending shares, each with its template."""
    for address in record.value.ending.shares if record.value.ending else []:
        target = library.targets.get(address)
        home = library.get(Template, target.record.id) if target and target.record else None
        if target and home and isinstance(target.value, TemplateField):
            yield home, target.value


def _filled(example: Example, fields: list[Shown]) -> Example:
    """Gives an example by the fields' names. What the same invented person says elsewhere is said here, too."""
    values = {}
    for one in fields:
        said = [other for other in one.home.value.examples if other.id == example.id]
        # An article's example is another person's in every template.
        mine = [other for other in said if other.by == "invented" or other.who == example.who]
        values[one.name] = mine[0].values.get(one.value.id, "") if mine else ""
    return example.model_copy(update={"values": values})
