"""Finish step: old addresses go on working, as redirect pages and as old anchors."""

from __future__ import annotations

from collections import defaultdict

from playbook.finish import theme
from playbook.finish.site import Site
from playbook.links.relative import relative
from playbook.render import render

_SCRIPT = "/assets/javascripts/page/moved.js"


def run(site: Site) -> None:
    """Writes a redirect page for each moved page, and a visible old anchor for each thing moved off a page."""
    known = site.library.published
    parts: dict[str, list[str]] = defaultdict(list)
    for old in known.moves:
        page, _, anchor = old.partition("#")
        if anchor:
            parts[page].append(old)
    for page in known.moves:
        if "#" not in page:
            _redirect(site, page, parts.pop(page, []))
    for page, moved in parts.items():
        _old_anchors(site, page, moved)


def _title(site: Site, old: str) -> str:
    return site.library.targets[site.library.published.now(old)].title


def _redirect(site: Site, page: str, moved: list[str]) -> None:
    """Writes the page of a moved address; `moved` are its parts that went somewhere else."""
    known = site.library.published
    new = known.now(page)
    values = {
        "title": _title(site, page),
        "url": relative(page, new),
        "canonical": site.absolute(new),
        "script": relative(page, _SCRIPT),
        "parts": [(old.partition("#")[2], relative(page, known.now(old)), _title(site, old)) for old in moved],
    }
    file = site.file_of(page)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(render(site.fragments, "redirect", values), encoding="utf-8")


def _old_anchors(site: Site, page: str, moved: list[str]) -> None:
    file = site.file_of(page)
    html = file.read_text(encoding="utf-8")
    for old in moved:
        url = relative(page, site.library.published.now(old))
        values = {"anchor": old.partition("#")[2], "url": url, "title": _title(site, old)}
        html = theme.before(html, theme.TEXT_END, render(site.fragments, "moved", values) + "\n", page)
    file.write_text(html, encoding="utf-8")
