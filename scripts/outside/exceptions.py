"""Outside addresses that may answer otherwise than well, each with its reason."""

from __future__ import annotations

import pathlib
import tomllib
from dataclasses import dataclass

from chores.errors import ChoreError

from outside.sort import HARD, MOVED, SOFT, Verdict

FILE = ".github/outside-links.toml"
_KEYS = {"address", "may", "reason"}


@dataclass(frozen=True)
class Exemption:
    """An address (or, with * at its end, all that begin so) and the one kind of answer that is fine there."""

    address: str
    may: str
    reason: str

    def covers(self, url: str) -> bool:
        """Tells whether it speaks of that address."""
        return url.startswith(self.address[:-1]) if self.address.endswith("*") else url == self.address

    def allows(self, url: str, verdict: Verdict) -> bool:
        """Tells whether that answer is fine for that address."""
        return verdict.kind == self.may and self.covers(url)


def read(root: pathlib.Path) -> list[Exemption]:
    """Gives the exceptions; none when there is no file. Raises ChoreError for what can't be read."""
    file = root / FILE
    if not file.exists():
        return []
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ChoreError(f"{FILE} isn't TOML: {error}. Correct it; its first lines show the form.") from None
    entries = values.pop("exception", [])
    if values or not isinstance(entries, list):
        raise ChoreError(f"{FILE} holds something other than [[exception]] entries. Write each under [[exception]].")
    return [_checked(number, entry) for number, entry in enumerate(entries, 1)]


def _checked(number: int, entry: object) -> Exemption:
    where = f"{FILE}: exception {number}"
    if not isinstance(entry, dict) or set(entry) != _KEYS or not all(isinstance(v, str) for v in entry.values()):
        raise ChoreError(f"{where} must have address, may and reason, each in quotes, and nothing else.")
    if not entry["address"].startswith(("https://", "http://")):
        raise ChoreError(f"{where} has no address. Write it in full, with https://; a * at its end means: and so on.")
    if entry["may"] not in (MOVED, SOFT, HARD):
        raise ChoreError(f"{where} says may = '{entry['may']}'. Write {MOVED}, {SOFT} or {HARD}.")
    if not entry["reason"].strip():
        raise ChoreError(f"{where} has no reason. Say why the address is fine all the same.")
    return Exemption(**entry)
