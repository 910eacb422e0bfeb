"""What is remembered from run to run: which addresses failed, how often in a row, since when."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from outside.exceptions import Exemption
from outside.sort import HARD, MOVED, SOFT, Verdict

ENOUGH = 3  # a soft fault, or an exception that nothing needed, is told after so many runs in a row
_BLOCK = re.compile(r"<!-- outside-links-state\n(.*?)\n-->", re.DOTALL)


@dataclass(frozen=True)
class Failing:
    """How an address fails, for how many runs in a row, since which day, and whether that was told."""

    kind: str
    words: str
    runs: int
    since: str
    told: bool


@dataclass(frozen=True)
class State:
    """`failing` and `moved` (the new place) by address; `idle`: for how many runs nothing needed an exception."""

    failing: Mapping[str, Failing] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    idle: Mapping[str, int] = field(default_factory=dict)

    def told(self, kind: str) -> dict[str, Failing]:
        """Gives the faults of a kind that people should know of."""
        return {url: one for url, one in self.failing.items() if one.told and one.kind == kind}

    def unneeded(self) -> list[str]:
        """Gives the exceptions that nothing needs any more."""
        return [address for address, runs in self.idle.items() if runs >= ENOUGH]

    def is_well(self) -> bool:
        """Tells whether nobody has to do anything."""
        return not (self.told(HARD) or self.told(SOFT) or self.unneeded())


def after_run(before: State, verdicts: Mapping[str, Verdict], allowed: Iterable[Exemption], today: str) -> State:
    """Gives what is known after one more run."""
    failing, moved, idle = {}, {}, {}
    needed = set()
    allowed = list(allowed)
    for url, verdict in verdicts.items():
        exemption = next((one for one in allowed if one.allows(url, verdict)), None)
        if exemption:
            needed.add(exemption.address)
        elif verdict.kind == MOVED:
            moved[url] = verdict.words
        elif verdict.kind in (SOFT, HARD):
            was = before.failing.get(url, Failing("", "", 0, today, told=False))
            told = verdict.kind == HARD or was.told or was.runs + 1 >= ENOUGH
            failing[url] = Failing(verdict.kind, verdict.words, was.runs + 1, was.since, told)
    for one in allowed:
        if one.address not in needed:
            covers_any = any(map(one.covers, verdicts))
            idle[one.address] = before.idle.get(one.address, 0) + 1 if covers_any else ENOUGH
    return State(failing, moved, idle)


def write(state: State) -> str:
    """Gives the state as a block that a page of Markdown doesn't show."""
    text = json.dumps(dataclasses.asdict(state), sort_keys=True, separators=(",", ":"))
    text = text.replace(">", r"\u003e").replace("--", r"-\u002d")  # neither may end the comment
    return f"<!-- outside-links-state\n{text}\n-->"


def read(text: str) -> State | None:
    """Gives the state out of a text that holds such a block; None when it can't be read, since people edit issues."""
    block = _BLOCK.search(text)
    try:
        return _state(json.loads(block[1])) if block else None
    except (ValueError, TypeError, AttributeError, KeyError):
        return None


def _state(value: Any) -> State:
    failing = {url: Failing(**one) for url, one in value["failing"].items()}
    for one in failing.values():
        if [type(part) for part in dataclasses.astuple(one)] != [str, str, int, str, bool]:
            raise ValueError
    if not all(isinstance(place, str) for place in value["moved"].values()):
        raise ValueError
    if not all(isinstance(runs, int) for runs in value["idle"].values()):
        raise ValueError
    return State(failing, value["moved"], value["idle"])
