"""Words into lines, by a measure of their width that is given."""

from __future__ import annotations

from collections.abc import Callable

Measure = Callable[[str], float]
_BETWEEN = (": ", ". ", ", ")
_PAUSE = (",", ".", ":", ";", "?")
_SHORTEST = 24  # letters that say something


def broken(text: str, width: float, measure: Measure) -> list[str]:
    """Gives a text as lines of at most `width`; a word that is wider goes on in the next line."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        together = f"{line} {word}" if line else word
        if measure(together) <= width:
            line = together
            continue
        if line:
            lines.append(line)
        line = word
        while measure(line) > width:
            most = max((n for n in range(1, len(line)) if measure(line[:n]) <= width), default=1)
            lines.append(line[:most])
            line = line[most:]
    return [*lines, line] if line else lines


def even(text: str, width: float, measure: Measure) -> list[str]:
    """Gives a text as few lines as it takes: about as long as each other, and broken at a comma where that goes."""
    count = len(broken(text, width, measure))
    least, most = max(map(measure, text.split()), default=0), width
    while count > 1 and most - least > 8:
        middle = (least + most) / 2
        if len(broken(text, middle, measure)) > count:
            least = middle
        else:
            most = middle
    tried = (broken(text, most + (width - most) * step / 6, measure) for step in range(7))
    return max(tried, key=lambda lines: _pauses(lines, measure)) if count > 1 else [text]


def _pauses(lines: list[str], measure: Measure) -> int:
    """Gives how many lines end where a reader pauses; none where one of them is left short."""
    lengths = [measure(line) for line in lines]
    return sum(line.endswith(_PAUSE) for line in lines[:-1]) if min(lengths) > max(lengths) / 2 else 0


def titled(title: str, width: float, measure: Measure) -> list[str]:
    """Gives a title as lines: one that says two things breaks between them."""
    for sign in _BETWEEN:
        first, _, second = title.partition(sign)
        two = second and sign not in second
        if two and (sign != ", " or " " in first):  # a single word and a comma begin a list
            return [*even(first + sign.strip(), width, measure), *even(second, width, measure)]
    return even(title, width, measure)


def opening(text: str, count: int, width: float, measure: Measure) -> list[str]:
    """Gives a sentence as at most `count` lines: whole, or from its beginning what says something by itself."""
    whole = text.removesuffix(".")
    words = whole.split()
    firsts = [" ".join(words[:n]) for n in range(len(words) - 1, 0, -1)]
    clauses = [first[:-1] for first in firsts if first.endswith((".", ":", ";")) and len(first) > _SHORTEST]
    lists = [f"{first[:-1]} …" for first in firsts if first.endswith(",") and len(first) > _SHORTEST]
    cut = [f"{first} …" for first in firsts]
    for one in (whole, *clauses, *lists, *cut):
        if len(broken(one, width, measure)) <= count:
            return even(one, width, measure)
    return broken(whole, width, measure)[:count]
