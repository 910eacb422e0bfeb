"""What people read: the report, and what changed since the last one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from outside.collect import Address
from outside.exceptions import FILE
from outside.sort import HARD, SOFT
from outside.state import ENOUGH, Failing, State

_MOST_PLACES = 5
_BROKEN = "Put a working address in its place, or take the source away where it is cited."
_SILENT = (
    "Each may be gone, or refuse robots. Open it in a browser. If it is fine there, add it to "
    f"`{FILE}` with the reason. The issue names it only after {ENOUGH} such runs in a row."
)
_ELSEWHERE = (
    "Nothing is broken. If the work still stands there, write the new address. A redirect to a front page, or to a "
    "place where one signs in, often means that the work is gone."
)
_UNNEEDED = f"What they allow no longer happens, or their address stands nowhere. Take them out of `{FILE}`."
_FOOT = "`python3 run.py outside-links` makes this report. Nothing waits for it: no merge and no publication."


def report(state: State, addresses: Iterable[Address], today: str, most: int = 1000) -> str:
    """Gives the report in Markdown, with at most so many lines under each heading."""
    places = {address.url: address for address in addresses}
    hard, soft = state.told(HARD), state.told(SOFT)
    watched = len(state.failing) - len(hard) - len(soft)
    parts = [
        f"{len(places)} addresses on {today}: {len(hard)} broken, {len(soft)} without a good answer, "
        f"{len(state.moved)} that lead elsewhere, {watched} that failed and will be asked again.",
        *_section("Broken", _BROKEN, [_fault(url, one, places) for url, one in hard.items()], most),
        *_section("No good answer", _SILENT, [_fault(url, one, places) for url, one in soft.items()], most),
        *_section("Exceptions that nothing needs", _UNNEEDED, [f"- {_code(a)}" for a in state.unneeded()], most),
        *_section("Lead elsewhere", _ELSEWHERE, [_move(url, to, places) for url, to in state.moved.items()], most),
        _FOOT,
    ]
    return "\n\n".join(parts)


def changes(before: State, after: State) -> str:
    """Gives what people should know of that they didn't at the last report; empty when there is nothing."""
    lines = []
    for kind, head in ((HARD, "Broken"), (SOFT, "No good answer")):
        new = {url: one for url, one in after.told(kind).items() if url not in before.told(kind)}
        lines += [f"- {head}: {_code(url)} {one.words}." for url, one in new.items()]
    told = {**after.told(HARD), **after.told(SOFT)}
    settled = [url for url in {**before.told(HARD), **before.told(SOFT)} if url not in told]
    lines += [f"- Settled: {_code(url)}" for url in settled]
    lines += [f"- An exception that nothing needs: {_code(a)}" for a in after.unneeded() if a not in before.unneeded()]
    moved = [(url, to) for url, to in after.moved.items() if before.moved.get(url) != to]
    lines += [f"- Leads elsewhere: {_code(url)} → {_code(to)}" for url, to in moved]
    return "\n".join(lines)


def _section(title: str, advice: str, lines: list[str], most: int) -> list[str]:
    if not lines:
        return []
    more = [f"- and {len(lines) - most} more"] if len(lines) > most else []
    return [f"### {title}", advice, "\n".join(lines[:most] + more)]


def _fault(url: str, one: Failing, places: Mapping[str, Address]) -> str:
    runs = "1 run" if one.runs == 1 else f"{one.runs} runs in a row"
    return f"- {_code(url)} {one.words}, since {one.since} ({runs}).{_where(url, places)}"


def _move(url: str, to: str, places: Mapping[str, Address]) -> str:
    return f"- {_code(url)} → {_code(to)}.{_where(url, places)}"


def _where(url: str, places: Mapping[str, Address]) -> str:
    address = places[url]
    cited = f" Cited in {_listed(address.cited)}." if address.cited else ""
    return f" Stands in {_listed(address.stands)}.{cited}"


def _listed(places: list[str]) -> str:
    more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    return ", ".join(places[:_MOST_PLACES]) + more


def _code(text: str) -> str:
    """Gives a text that came from outside so that it can be nothing but text."""
    return "`" + "".join(c if c.isprintable() and c not in " `" else "?" for c in text[:300]) + "`"
