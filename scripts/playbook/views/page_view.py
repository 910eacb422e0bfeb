"""What every fragment may ask of the playbook: links, citations, labels, words."""

from __future__ import annotations

import urllib.parse
from typing import TypeVar

from playbook.library.library import Library
from playbook.library.record import Record
from playbook.library.relative import relative
from playbook.models.address import Address
from playbook.models.article import Article
from playbook.models.common import Labeled, PageRecord
from playbook.models.lists import Source
from playbook.models.page_meta import PageMeta
from playbook.models.start import Situation, StartQuestion
from playbook.models.vocabulary import Meaning
from playbook.views.values import Cite, Label, LinkTo, Settings

P = TypeVar("P", bound=PageRecord)
# More links than this at the foot of a page are no help; the section has them all.
_MANY = 9


class PageView:
    """The playbook as seen from one page."""

    def __init__(self, library: Library, here: str, settings: Settings | None = None) -> None:
        """`here` is the address of the page that is being made."""
        self.library, self.here = library, here
        self.settings = settings or Settings()

    def absolute(self, address: str) -> str:
        """Gives an address as it stands on paper and in a message: with the host."""
        return self.settings.site_url.rstrip("/") + address

    def report(self, address: str) -> str:
        """Gives the link that reports a problem of an address, with its place filled in; "" without a repository."""
        if not self.settings.repo_url:
            return ""
        query = urllib.parse.urlencode({"template": "wrong.yml", "address": self.absolute(address)})
        return f"{self.settings.repo_url.rstrip('/')}/issues/new?{query}"

    def url(self, address: str) -> str:
        """Gives the link from this page to an address."""
        return relative(self.here, address)

    def link(self, address: str) -> LinkTo:
        """Gives the link to an address, with the title of what stands there as its words."""
        target = self.library.targets.get(address)
        title = target.title if target else address
        page = self.library.targets.get(Address(address).page)
        if target and target.part and page and target.record and target.record.kind.name != "questions":
            title = f"{page.title}: {title}"
        return LinkTo(self.url(address), title, self.absolute(address))

    def links(self, addresses: list[str]) -> list[LinkTo]:
        """Gives the links to several addresses."""
        return [self.link(address) for address in addresses]

    def cite(self, cited: str) -> Cite:
        """Gives the short link to a source (S128) or claim (E4)."""
        target = self.library.cited(cited)
        value = target.record.value if target and target.record else None
        if target and target.part and isinstance(value, Article):
            year = f" {value.year}" if value.year else ""
            return Cite(self.url(target.address), f"{value.cite_as}{year}, {cited}", target.part.label)
        if target and isinstance(value, Source):
            text = f"{value.cite_as} {value.year}" if value.year else f"{value.cite_as}, undated"
            return Cite(self.url(target.address), text, value.title)
        raise LookupError(f"{cited} is not a source or claim")

    def cites(self, cited: list[str]) -> list[Cite]:
        """Gives the short links to several sources and claims."""
        return [self.cite(one) for one in cited]

    def word(self, name: str, word: str) -> Meaning:
        """Gives how a word of the vocabulary's list `name` is shown, and what it means."""
        found = self.library.words(name).get(word)
        if found is None:
            raise LookupError(f"'{word}' is not in data/vocabulary.yml ({name})")
        return found

    def labels(self, value: Labeled | PageMeta) -> list[Label]:
        """Gives the stage and audience labels of a record or page."""
        found = []
        for sort, name, words in (("stage", "stages", value.stages), ("audience", "audiences", value.audiences)):
            for word in words:
                meaning = self.word(name, word)
                found.append(Label(sort, meaning.label, meaning.meaning))
        return found

    def title_of(self, address: str) -> str:
        """Gives the title of what stands at an address."""
        target = self.library.targets.get(address)
        return target.title if target else address

    @staticmethod
    def short(title: str) -> str:
        """Gives what a title says before its colon."""
        return title.partition(": ")[0]

    def in_order(self, kind: type[P]) -> list[Record[P]]:
        """Gives the records of a kind as a reader needs them on the way to the job."""
        return sorted(self.library.of(kind), key=lambda one: self.when(one.address, one.value.stages))

    def when(self, address: str, stages: list[str]) -> tuple[int, int]:
        """Gives, to sort by, where a page stands in the journey: its first stage, then data/ways-in.yml."""
        in_time = self.library.ways.in_time if self.library.ways else []
        return _place(list(self.library.words("stages")), stages), _place(in_time, [address])

    def journey(self, record: Record[PageRecord]) -> tuple[LinkTo | None, LinkTo | None]:
        """Gives the records of the same kind that come before and after in the journey, from stage to stage."""
        ordered = self.in_order(type(record.value))
        at = [r.id for r in ordered].index(record.id)
        before, after = (ordered[n] if 0 <= n < len(ordered) else None for n in (at - 1, at + 1))
        return self._by_title(before), self._by_title(after)

    def _by_title(self, record: Record[P] | None) -> LinkTo | None:
        return LinkTo(self.url(record.address), record.title) if record else None

    def siblings(self, record: Record[PageRecord]) -> list[LinkTo]:
        """Gives the records of the same kind that begin at the same stage; all others, where those are few."""
        others = [r for r in self.in_order(type(record.value)) if r.id != record.id]
        if len(others) > _MANY:
            others = [r for r in others if r.value.stages[:1] == record.value.stages[:1]]
        return [LinkTo(self.url(r.address), r.title) for r in others]

    def answers(self, question: StartQuestion) -> list[LinkTo]:
        """Gives the links to the other pages that answer a question of the start page, in their order."""
        known = {r.address: r.value.answer for r in self.library.of(Situation) if r.address != self.here}
        return [LinkTo(self.url(address), known[address]) for address in question.answers if address in known]


def _place(order: list[str], things: list[str]) -> int:
    """Gives where the first of `things` (stages, an address) stands in an order; behind all others if nowhere."""
    return order.index(things[0]) if things and things[0] in order else len(order)
