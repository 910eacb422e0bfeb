"""Claims: each has one home, and the home names the claim in turn."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.targets import Target
from playbook.models.article import Article
from playbook.models.lists import Tension


def check(library: Library) -> Iterator[Problem]:
    """Names claims whose id is wrong or used twice, and homes that don't name their claim."""
    letters: dict[str, str] = {}
    for record in library.of(Article):
        letter = record.value.letter
        if letter == "S":
            yield record.problem(("letter",), "S is kept for the sources (S128). Write another letter.")
        first = letters.setdefault(letter, record.file)
        if first != record.file:
            yield record.problem(("letter",), f"{letter} is the letter of {first} already. Write another one.")
        for i, claim in enumerate(record.value.claims):
            if letter != "S" and not claim.id.startswith(letter):
                what = f"{claim.id} starts with another letter than the article's. Write {letter}{claim.id[1:]}."
                yield record.problem(("claims", i, "id"), what)
            target = library.targets.get(claim.home) if claim.home else None
            if target and not _names(library, target, claim.id):
                yield record.problem(("claims", i, "home"), _say(library, target, claim.id))


def to_come(library: Library) -> Iterator[Problem]:
    """Names the claims that have neither home nor reason yet; nothing is published with one."""
    for record in library.of(Article):
        for i, claim in enumerate(record.value.claims):
            if claim.to_come:
                what = f"{claim.id} is still to come. Write its home, or why it is left out (left_out)."
                yield record.problem(("claims", i, "to_come"), what)


def summary(library: Library) -> str:
    """Gives the claims of each article and of all: how many have a home, a reason, or neither yet."""
    claims = [(r.value.letter, claim) for r in library.of(Article) for claim in r.value.claims]
    count = {letter: sum(1 for one, _ in claims if one == letter) for letter, _ in claims}
    home = sum(1 for _, claim in claims if claim.home)
    left_out = sum(1 for _, claim in claims if claim.left_out)
    each = ", ".join(f"{letter} {number}" for letter, number in sorted(count.items()))
    rest = len(claims) - home - left_out
    return f"Claims: {len(claims)} ({each}); {home} have a home, {left_out} a reason for none, {rest} are to come."


def _names(library: Library, target: Target, claim: str) -> bool:
    """Tells whether what stands at the home lists the claim among its sources."""
    if target.part is not None:
        return claim in target.part.sources
    if target.record is not None:
        own = [*getattr(target.record.value, "sources", []), *_sides(target)]
        return claim in own or claim in _called(library, target)
    return claim in _called(library, target)


def _sides(target: Target) -> list[str]:
    """Gives the sources of a disagreement, which stand with its sides."""
    value = target.record.value if target.record else None
    if not isinstance(value, Tension):
        return []
    return [cited for side in value.sides for cited in side.sources] + value.evidence_sources


def _called(library: Library, target: Target) -> set[str]:
    """Gives the ids that the page cites with the macro source(), in the home's section if it has one."""
    page = target.page or library.page_at(target.address)
    if page is None:
        return set()
    calls = [c for c in page.calls if c.name == "source" and c.arguments]
    if target.heading:
        calls = [c for c in calls if page.section_at(c.line) == target.heading.anchor]
    return {str(cited) for c in calls for cited in c.arguments}


def _say(library: Library, target: Target, claim: str) -> str:
    if target.page:
        where, add = target.page.file, f'{{{{ source("{claim}") }}}}'
        where += f" under '{target.heading.text}'" if target.heading else ""
        return f"{claim} lives at {target.address}, but {where} doesn't name it. Write {add} there, or correct home."
    record = target.record
    assert record is not None
    place = record.problem(target.part.path if target.part else (), "")
    return (
        f"{claim} lives at {target.address}, but {place.file}:{place.line} doesn't name it. "
        f"Add {claim} to 'sources' there, or correct home."
    )
