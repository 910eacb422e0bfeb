"""What a search can lead to: every page of the finished site and every place in it, with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playbook.finish.built_site import BuiltSite
from playbook.finish.passages import Passage, passages
from playbook.library.kinds import KINDS
from playbook.library.targets import Target
from playbook.models.address import Address
from playbook.models.article import Article, Claim
from playbook.models.checklist import Checklist, Item, Section
from playbook.models.common import Model, PageRecord
from playbook.models.company import Company
from playbook.models.levels import Dimension, Level, Signal
from playbook.models.lists import Source, Story, Tension, Term
from playbook.models.question import Question, QuestionTheme
from playbook.models.rubric import Rubric
from playbook.models.start import Situation, StartQuestion
from playbook.models.template import Example, Template, TemplateField
from playbook.views import rubrics

# What stands at an address → its word in data/vocabulary.yml (results).
RESULT_WORDS: dict[type[Model], str] = {
    Checklist: "checklist", Section: "section", Item: "item",
    Template: "template", TemplateField: "field", Example: "example",
    Rubric: "rubric", Dimension: "dimension", Level: "level", Signal: "cell",
    QuestionTheme: "theme", Question: "question", Situation: "situation", StartQuestion: "situation",
    Company: "company", Story: "story", Tension: "tension", Term: "term",
    Article: "article", Claim: "claim", Source: "source",
}  # fmt: skip
# The sections' pages: what stands under their headings are links to things that are entries themselves.
_LISTS = {kind.home for kind in KINDS if kind.has_pages} | {"/guides/"}
# In these the first block is the thing itself; in all others its title is.
_SAID = ("field", "cell", "term", "level", "dimension")


@dataclass(frozen=True)
class Entry:
    """A page or a place in one. `kind` and `stages` are words of the vocabulary, `lead` says what it is in a sentence.

    `names` are shown names, `asked` phrases of readers, `text` the blocks of the page that belong to it.
    """

    address: str
    kind: str
    title: str
    lead: str
    names: list[str]
    asked: list[str]
    stages: list[str]
    text: list[str]


def entries(site: BuiltSite) -> Iterator[Entry]:
    """Gives a page, then its places, page by page; redirect pages and the 404 page have none."""
    pairs = {address: label for one in site.library.of(Rubric) for address, label in rubrics.pairs(one).items()}
    anchors: dict[str, list[str]] = {}
    for address in (*site.library.targets, *pairs):
        anchors.setdefault(Address(address).page, []).append(Address(address).anchor)
    for file, address in site.pages():
        if address in site.library.targets:
            _, html, _ = site.parted(file)
            for passage in passages(html, {one for one in anchors[address] if one}):
                place = f"{address}#{passage.anchor}" if passage.anchor else address
                yield _pair(place, pairs[place]) if place in pairs else _entry(site, place, passage)


def _pair(address: str, label: str) -> Entry:
    """Gives two levels beside each other; what they say is found at the levels themselves."""
    asked = [label.replace(" to ", between).replace("“", "").replace("”", "") for between in (" vs ", " difference ")]
    return Entry(address, RESULT_WORDS[Level], label, "", [], asked, [], [])


def _entry(site: BuiltSite, address: str, passage: Passage) -> Entry:
    target = site.library.targets[address]
    value = None if target.heading else target.value
    kind = _kind(target)
    title = value.text if isinstance(value, Item) else target.title
    text = [block for block in passage.blocks if _bare(block) != _bare(title)]
    lead = _lead(target)
    if kind in _SAID and text:
        lead = text.pop(0)
    elif kind == "tension" and text:
        rule = text.pop()  # the last block of a disagreement is what holds
        lead = rule if rule.startswith("Our rule") else f"Our rule: {rule}"
    return Entry(
        address, kind, title, lead, list(getattr(value, "also_called", [])), target.asked_as,
        list(getattr(value, "stages", [])), [block for block in text if block != lead],
    )  # fmt: skip


def _kind(target: Target) -> str:
    if target.page and target.page.meta.uncovered:
        return "uncovered"
    if target.heading:
        return "group" if Address(target.address).page in _LISTS else "part"
    for model, word in RESULT_WORDS.items():
        if isinstance(target.value, model):
            return word
    return "guide" if target.address.startswith("/guides/") and target.address != "/guides/" else "page"


def _lead(target: Target) -> str:
    if isinstance(target.value, PageRecord) and not target.part:
        return target.value.summary
    meta = target.page.meta if target.page and not target.heading else None
    return (meta.description if meta else None) or ""


def _bare(text: str) -> str:
    return text.strip("“”\"' .")
