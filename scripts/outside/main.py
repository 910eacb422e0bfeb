"""`run.py outside-links`: asks, sorts, reports; with --issue it also keeps the issue."""

from __future__ import annotations

import datetime
import os
import pathlib

from chores.errors import ChoreError

from outside import collect, exceptions, fetch, report, state
from outside.collect import Address
from outside.issue import Issues
from outside.sort import HARD, Verdict, sort

_LONGEST = 60_000  # GitHub takes 65,536 characters
_LINES = (1000, 100, 30, 10, 0)
_OFFLINE = "No address gave any answer, so this machine can't reach the network. Nothing was learned or changed."
_FORGOT = "What this issue remembered couldn't be read, so counting starts anew."


def run(root: pathlib.Path, arguments: list[str]) -> int:
    """Runs the command; gives 1 when an address is broken and no issue will say so. Raises ChoreError."""
    if arguments not in ([], ["--issue"]):
        raise ChoreError("Write: python3 run.py outside-links, or outside-links --issue (in GitHub's workflow only).")
    issues = _issues() if arguments else None
    allowed = exceptions.read(root)
    addresses = collect.collect(root)
    print(f"Asking {len(addresses)} addresses, with pauses (some minutes) ...", flush=True)
    verdicts = _ask(addresses)
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    if issues:
        keep(issues, addresses, verdicts, allowed, today)
        return 0
    found = state.after_run(state.State(), verdicts, allowed, today)
    alone = state.State({url: _shown(one) for url, one in found.failing.items()}, found.moved, found.idle)
    print(report.report(alone, addresses, today))
    return 1 if found.told(HARD) else 0


def keep(
    issues: Issues, addresses: list[Address], verdicts: dict[str, Verdict],
    allowed: list[exceptions.Exemption], today: str,
) -> None:  # fmt: skip
    """Brings the issue to the state of this run: open while something is to be done, closed when all is well."""
    issue = issues.find()
    before = state.read(issue.body) if issue else state.State()
    after = state.after_run(before or state.State(), verdicts, allowed, today)
    body = _body(after, addresses, today)
    print(report.report(after, addresses, today))
    if issue:
        said = report.changes(before or state.State(), after)
        issues.write(issue, body, is_open=not after.is_well())
        if said or before is None:
            issues.comment(issue, said if before else f"{_FORGOT}\n{said}")
    elif after != state.State():
        issue = issues.open(body)  # also when all is well: what is remembered stands in it
        if after.is_well():
            issues.write(issue, body, is_open=False)


def _ask(addresses: list[Address]) -> dict[str, Verdict]:
    answers = fetch.ask_all(address.url for address in addresses)
    if answers and not any(answer.status for answer in answers.values()):
        raise ChoreError(_OFFLINE)
    return {address.url: sort(answers[address.url]) for address in addresses}


def _body(after: state.State, addresses: list[Address], today: str) -> str:
    memory = state.write(after)
    texts = (f"{report.report(after, addresses, today, most)}\n\n{memory}" for most in _LINES)
    return next((text for text in texts if len(text) <= _LONGEST), memory)


def _shown(one: state.Failing) -> state.Failing:
    """Gives a fault as told: whoever asks by hand wants to see all of them."""
    return state.Failing(one.kind, one.words, one.runs, one.since, told=True)


def _issues() -> Issues:
    names = ("GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN")
    values = [os.environ.get(name, "") for name in names]
    if not all(values):
        raise ChoreError(f"--issue needs {', '.join(names)}, which GitHub's workflow sets.")
    return Issues(*values)
