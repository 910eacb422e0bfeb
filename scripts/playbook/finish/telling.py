"""Readers' phrases (`asked_as`) without the words that say little, since nobody reads them, and each takes bytes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from playbook.models.searched import SearchWords


class Telling:
    """What of a phrase tells, by the words that the search knows."""

    def __init__(self, words: Iterable[SearchWords]) -> None:
        known = list(words)
        self._small = {word for one in known for word in one.small}
        groups = [phrase for one in known for group in one.groups for phrase in group.same]
        self._whole = {phrase for phrase in groups if " " in phrase and not self._small.isdisjoint(phrase.split())}

    def phrase(self, text: str) -> str:
        """Gives a phrase without the words that say little.

        It stays as it is where they belong to something that is said in several ways ('where do i start'), and where
        one word would be left, which would answer whoever types that word and means something else ('who pays for
        this').
        """
        row = text.lower().split(" ")
        if any(" ".join(row[i:j]) in self._whole for i, j in combinations(range(len(row) + 1), 2)):
            return text
        telling = [word for word in text.split() if word.lower() not in self._small]
        return " ".join(telling) if len(telling) > 1 else text
