"""Every rule, in the order in which their problems are explained best."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.rules import (
    addresses,
    card,
    cells,
    claims,
    endings,
    figures,
    home,
    index_pages,
    lengths,
    level_order,
    macro_calls,
    names,
    navigation,
    own_ladders,
    page_blocks,
    page_html,
    page_links,
    page_shape,
    page_slips,
    questions,
    reach,
    references,
    refused,
    repeats,
    rubrics,
    search_words,
    sentences,
    source_addresses,
    source_marks,
    start,
    steps,
    stubs,
    templates,
    wording,
    words,
)

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    names.check,
    words.check,
    references.check,
    repeats.check,
    claims.check,
    figures.check,
    refused.check,
    source_addresses.check,
    level_order.check,
    cells.check,
    rubrics.check,
    own_ladders.check,
    steps.check,
    search_words.check,
    templates.check,
    endings.check,
    card.check,
    stubs.check,
    macro_calls.check,
    source_marks.check,
    page_shape.check,
    page_slips.check,
    page_blocks.check,
    page_html.check,
    page_links.check,
    navigation.check,
    index_pages.check,
    home.check,
    start.check,
    reach.check,
    questions.check,
    lengths.check,
    sentences.check,
    wording.check,
    addresses.check,
)


def problems(library: Library) -> list[Problem]:
    """Gives everything that is wrong with the playbook, sorted by file and line."""
    found = set(library.problems)
    for rule in RULES:
        found.update(rule(library))
    return sorted(found)
