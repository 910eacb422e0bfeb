"""What a page of a built site makes a browser fetch before anybody does anything: requests, and bytes as sent."""

from __future__ import annotations

import gzip
import pathlib
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

# what a link of the head brings → what it counts as
_LINKS = {"stylesheet": "styles", "modulepreload": "scripts", "icon": "pictures"}
FILE_KINDS = ("html", "styles", "scripts", "pictures")


class Weight(NamedTuple):
    """How many files, and their bytes with gzip -6, as GitHub Pages sends them; pictures as they are."""

    requests: int
    bytes: int


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.asked: dict[str, str] = {}  # address → kind

    def handle_starttag(self, tag: str, pairs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in pairs}
        kind = _LINKS.get(values.get("rel", "")) if tag == "link" else None
        if kind:
            self.asked.setdefault(values["href"], kind)
        elif tag in ("script", "img") and values.get("src"):
            self.asked.setdefault(values["src"], "scripts" if tag == "script" else "pictures")


def weigh(page: pathlib.Path) -> dict[str, Weight]:
    """Gives the weight of a page by kind of what it asks for; what styles or scripts ask for later isn't in it."""
    reader = _Page()
    reader.feed(page.read_text(encoding="utf-8"))
    files: dict[str, set[pathlib.Path]] = {kind: set() for kind in FILE_KINDS}
    files["html"].add(page.resolve())
    for address, kind in reader.asked.items():
        if ":" not in address:  # data: is in the page already
            files[kind].add((page.parent / address.partition("?")[0]).resolve())
    return {kind: Weight(len(some), sum(map(_sent, some))) for kind, some in files.items()}


def heaviest(site: pathlib.Path) -> Iterator[tuple[str, dict[str, Weight]]]:
    """Gives the home page, and of each section the page that weighs most, with its address and weight."""
    yield "/", weigh(site / "index.html")
    for folder in sorted(site.iterdir()):
        pages = [(file, weigh(file)) for file in folder.glob("*/index.html")]
        if pages:
            file, found = max(pages, key=lambda one: sum(weight.bytes for weight in one[1].values()))
            yield f"/{file.parent.relative_to(site).as_posix()}/", found


def _sent(file: pathlib.Path) -> int:
    content = file.read_bytes()
    return len(content if file.suffix == ".png" else gzip.compress(content, 6))
