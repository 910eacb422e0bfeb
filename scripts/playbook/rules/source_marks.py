"""Marks of sources stand behind their sentence, one call a place, so that no source interrupts a reader."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.pages.source_calls import CALL
from playbook.pages.units import units

_GONE = "\0"  # stands for a call, sign by sign, where only the words count
_CLOSERS = r"(?:\]\([^)\n]*\)|[\"'”’)\]*_])"
_ENDED = re.compile(rf"[.!?…]{_CLOSERS}*\Z")
# A sentence that goes on with a small letter had only an abbreviation's stop.
_END = re.compile(rf"[.!?…]{_CLOSERS}*(?=[\s\0]|\Z)(?![\s\0]+[a-z])")
_CLOSING = re.compile(rf"{_CLOSERS}+")
_TITLE = re.compile(r"\s*(?:#+|!!!|\?\?\?\+?)\s")
_NAMES = re.compile(r"\b(by|from)\s*\Z", re.I)
_STOPS = {".": "full stop", "!": "exclamation mark", "?": "question mark", "…": "ellipsis"}


def check(library: Library) -> Iterator[Problem]:
    """Names each source that interrupts a sentence, stands twice in a place, or serves as a word."""
    for page in library.pages:
        text = "\n".join(page.lines)
        for start, unit in units(text):
            for at, what in _faults(library, unit):
                line = text.count("\n", 0, start + at)
                yield page.problem(line + page.first_line, start + at - text.rfind("\n", 0, start + at), what)


def _faults(library: Library, unit: str) -> Iterator[tuple[int, str]]:
    bare = CALL.sub(lambda call: _GONE * len(call[0]), unit)
    places = defaultdict[int, list[re.Match[str]]](list)
    for call in CALL.finditer(unit):
        if named := _NAMES.search(_words(bare[: call.start()])):
            yield call.start(), _as_a_word(library, named[1], call)
        elif _TITLE.match(bare) and "\n" not in bare[: call.start()].strip():
            yield call.start(), "a source stands in a title. Put it behind a sentence below."
        else:
            places[_place(bare, call)].append(call)
    for place, calls in places.items():
        if len(calls) > 1 or bare[place : calls[0].start()].strip() or calls[0].start() < place:
            yield calls[0].start(), _say(bare, place, calls)


def _words(text: str) -> str:
    return text.rstrip(f" \t\n{_GONE}")


def _place(bare: str, call: re.Match[str]) -> int:
    """Gives where a call belongs: behind the sentence that has just ended, else behind the one it stands in."""
    before, after = _words(bare[: call.start()]), bare[call.end() :].lstrip(_GONE)
    if _ENDED.search(before):
        closing = _CLOSING.match(after)
        return len(bare) - len(after) + closing.end() if closing else len(before)
    end = _END.search(bare, call.end())
    return end.end() if end else len(_words(bare))


def _say(bare: str, place: int, calls: list[re.Match[str]]) -> str:
    text = re.sub(rf"[\s,;]*{_GONE}+", "", bare[:place]).strip().removeprefix("- ").rstrip(",;")
    ended = _ENDED.search(text)
    where = f"after the {_STOPS[ended[0][0]]}" if ended else "at the end"
    who = "a source stands" if len(calls) == 1 else "sources stand together"
    ids = dict.fromkeys(one.strip() for call in calls for one in call[1].split(","))
    return f"{who} {where}. Write: ... {' '.join(text.split()[-4:])} {{{{ source({', '.join(ids)}) }}}}"


def _as_a_word(library: Library, before: str, call: re.Match[str]) -> str:
    cited = library.cited(call[1].split(",")[0].strip(" \"'"))
    name = getattr(cited.record.value, "cite_as", "") if cited and cited.record else ""
    return f"a source stands as a word, and readers see a number. Write: ... {before} {name or '⟨name⟩'} {call[0]}"
