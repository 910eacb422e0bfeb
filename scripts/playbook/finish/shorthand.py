"""The search's texts written shortly: each of their most frequent words is one character, which packs smaller.

lib/search/shorthand.js reads them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_MOST = 1000  # with more, the list of the words takes what the texts save
_WORD = re.compile(r"(?:^| )([A-Za-z][A-Za-z'’]*)", re.MULTILINE)
_LOWEST, _HIGHEST = 0x100, 0x7FF  # characters of two bytes, beyond those of Western names


class Shorthand:
    """What stands for what in some texts: the first of `words` is the character `start`, the next the one behind it.

    A character stands for a word and the space before it; at the beginning of a line there was none.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        all_texts = list(texts)
        counts = Counter(word for text in all_texts for word in _WORD.findall(text))
        best = sorted((word for word in counts if counts[word] > 2), key=lambda word: (-len(word) * counts[word], word))
        self.start, most = _free(set().union(*all_texts))
        self.words = sorted(best[: min(most, _MOST)], key=lambda word: (-counts[word], word))
        self._signs = {word: chr(self.start + i) for i, word in enumerate(self.words)}

    def write(self, text: str) -> str:
        """Gives a text in characters that stand for words, as far as there are any."""
        return _WORD.sub(lambda found: self._signs.get(found[1], found[0]), text)


def _free(used: set[str]) -> tuple[int, int]:
    """Gives the longest row of characters that no text uses: its first, and how many."""
    taken = [_LOWEST - 1, *sorted(ord(one) for one in used if _LOWEST <= ord(one) <= _HIGHEST), _HIGHEST + 1]
    gaps = [(after - before - 1, before + 1) for before, after in zip(taken, taken[1:], strict=False)]
    most, start = max(gaps, key=lambda gap: gap[0])
    return start, most
