"""What stands beside a page's text on a wide screen: its section's pages, and what a guide has to fill and tick."""

from __future__ import annotations

import math
import posixpath
from collections import Counter
from dataclasses import dataclass

from playbook.library.kinds import BY_MODEL
from playbook.models.address import Address
from playbook.models.checklist import Checklist
from playbook.models.start import Situation, StartQuestion
from playbook.models.template import Template
from playbook.views.lists import in_section
from playbook.views.page_view import PageView
from playbook.views.values import LinkTo, Values

# Pages of these sections are what a guide sends its reader to.
_DONE_IN = tuple(BY_MODEL[model].home for model in (Checklist, Template))
_MOST = 5
# A longer list beside the text helps nobody, and would grow every page with every other.
_LONG = 40


@dataclass(frozen=True)
class Sibling:
    """A page of the section, by a short name; `here`: it is the page itself."""

    url: str
    text: str
    here: bool


def rail(site: PageView) -> Values:
    """Gives the section's pages in the journey's order, the page itself among them; none for a page of no section."""
    section = f"/{site.here.split('/')[1]}/"
    known = _answers(site) or _pages(site, section)
    if _above(site.here) not in (*known, section):
        known = {}
    known = _near(known, _above(site.here))
    names = _short(list(known.values()))
    siblings = [Sibling(site.url(a), name, a == site.here) for a, name in zip(known, names, strict=True)]
    return {"section": LinkTo(site.url(section), site.title_of(section)), "siblings": siblings}


def beside(site: PageView) -> Values:
    """Gives the checklists and templates that a guide sends its reader to, in the order of its text."""
    page = site.library.page_at(site.here)
    if page is None or not site.here.startswith("/guides/"):
        return {"links": []}
    folder = posixpath.dirname(page.file.removeprefix("docs"))
    files = [posixpath.normpath(posixpath.join(folder, Address(link.target).page)) for link in page.links]
    addresses = dict.fromkeys(f"{file.removesuffix('.md')}/" for file in files if file.startswith(_DONE_IN))
    found = [one for one in addresses if one in site.library.targets][:_MOST]
    names = _short([site.title_of(one) for one in found])
    return {"links": [LinkTo(site.url(one), name) for one, name in zip(found, names, strict=True)]}


def _pages(site: PageView, section: str) -> dict[str, str]:
    """Gives a section's titles by address: guides as nav: has them, records from stage to stage, then other pages."""
    if section == BY_MODEL[StartQuestion].home:
        return {}  # its answers are many, and the questions lead to them
    named = site.library.navigation.lines
    pages = {page.address: page for page in site.library.pages if _above(page.address) == page.address}
    pages = {address: page for address, page in pages.items() if address.startswith(section)}
    found = in_section(site, section.strip("/"))
    lines = {address: named.get(page.file.removeprefix("docs/"), math.inf) for address, page in pages.items()}
    found.sort(key=lambda one: (lines.get(one[0], math.inf), site.when(one[0], one[3].stages)))
    titles = {address: title for address, title, _, _ in found}
    others = {address: page.title for address, page in pages.items() if address != section}
    return titles | {address: title for address, title in others.items() if address not in titles}


def _above(address: str) -> str:
    """Gives the page of the section that an address is or stands below, as what compares levels does."""
    return "/".join(address.split("/")[:3]).rstrip("/") + "/"


def _near(known: dict[str, str], here: str) -> dict[str, str]:
    """Gives what is listed beside a page: all, or of a long section the pages around it."""
    at = list(known).index(here) if here in known else 0
    first = max(0, min(at - _LONG // 2, len(known) - _LONG))
    return dict(list(known.items())[first : first + _LONG])


def _answers(site: PageView) -> dict[str, str]:
    """Gives the answers of the start page's question that the page answers; none elsewhere."""
    known = {record.address: record.value.answer for record in site.library.of(Situation)}
    questions = [q.value for q in site.library.of(StartQuestion) if site.here in q.value.answers]
    return {one: known[one] for question in questions[:1] for one in question.answers if one in known}


def _short(titles: list[str]) -> list[str]:
    """Gives what stands before the colon of each title, where that tells them apart."""
    heads = [PageView.short(title) for title in titles]
    times = Counter(heads)
    return [head if times[head] == 1 else title for head, title in zip(heads, titles, strict=True)]
