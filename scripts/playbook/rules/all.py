"""Every rule, in the order in which their problems are explained best."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.rules import (
    addresses,
    calls,
    card_parts,
    cells,
    claims,
    endings,
    figures,
    home_pieces,
    in_navigation,
    index_pages,
    known_words,
    lengths,
    level_order,
    level_steps,
    levels_differ,
    names,
    own_ladders,
    page_blocks,
    page_html,
    page_links,
    page_shape,
    page_slips,
    reach,
    references,
    refused,
    repeats,
    search_words,
    sentences,
    situations,
    source_addresses,
    source_marks,
    spoken,
    stubs,
    template_fields,
    wording,
)

Rule = Callable[[Library], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    names.check,
    known_words.check,
    references.check,
    repeats.check,
    claims.check,
    figures.check,
    refused.check,
    source_addresses.check,
    level_order.check,
    cells.check,
    levels_differ.check,
    own_ladders.check,
    level_steps.check,
    search_words.check,
    template_fields.check,
    endings.check,
    card_parts.check,
    stubs.check,
    calls.check,
    source_marks.check,
    page_shape.check,
    page_slips.check,
    page_blocks.check,
    page_html.check,
    page_links.check,
    in_navigation.check,
    index_pages.check,
    home_pieces.check,
    situations.check,
    reach.check,
    spoken.check,
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
