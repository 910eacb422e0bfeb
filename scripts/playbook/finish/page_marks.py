"""The marks that overrides/main.html leaves for the finish steps. Each must stand exactly once in a page."""

from __future__ import annotations

HEAD_START = "<!-- head -->"
HEAD_END = "<!-- /head -->"
TEXT_START = "<!-- text -->"
TEXT_END = "<!-- /text -->"


class MarkupChangedError(Exception):
    """An expression that a finish step relies on isn't there exactly once."""


def parted(html: str, start: str, end: str, file: str) -> tuple[str, str, str]:
    """Gives what stands before, between and behind two marks; the first takes `start` along, the last `end`."""
    for mark in (start, end):
        _once(html, mark, file)
    before, _, rest = html.partition(start)
    text, _, after = rest.partition(end)
    return before + start, text, end + after


def between(html: str, start: str, end: str, new: str, file: str) -> str:
    """Gives `html` with what stands between two marks replaced, the marks included."""
    for mark in (start, end):
        _once(html, mark, file)
    before, _, rest = html.partition(start)
    _, _, after = rest.partition(end)
    return before + new + after


def before(html: str, mark: str, new: str, file: str) -> str:
    """Gives `html` with something put before a mark."""
    _once(html, mark, file)
    return html.replace(mark, new + mark)


def _once(html: str, mark: str, file: str) -> None:
    count = html.count(mark)
    if count != 1:
        raise MarkupChangedError(
            f"{file}: expected '{mark.strip()}' once and found it {count} times. "
            "Compare overrides/main.html with scripts/playbook/finish/page_marks.py."
        )
