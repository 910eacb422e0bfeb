"""Finish step: old addresses go on working, as redirect pages and as old ids on pages that stay."""

from __future__ import annotations

from collections import defaultdict

from playbook.finish import old_ids
from playbook.finish.built_site import BuiltSite
from playbook.library.relative import relative
from playbook.models.address import Address
from playbook.render import render

_SCRIPT = "/assets/javascripts/page/moved.js"


def run(site: BuiltSite) -> None:
    """Writes a redirect page for each moved page, and on pages that stay the ids of what moved or went away."""
    published = site.library.published
    moved = published.moved()
    parts: dict[str, dict[str, str]] = defaultdict(dict)  # page → the ids of its parts → where they are today
    gone: dict[str, list[str]] = defaultdict(list)  # page → ids that were on it, or came along, and have no successor
    for old, new in moved.items():
        page, old_id = Address(old).page, Address(old).anchor
        if not old_id:
            continue
        came_along = f"{new}#{old_id}"
        if new != published.now(page) or "#" in new or came_along in site.library.targets:
            parts[page][old_id] = new
        elif came_along not in moved or page == new:
            gone[new] += [old_id] if old_id not in gone[new] else []
    for page in published.moves:
        if "#" not in page:
            _redirect(site, page, parts.pop(page, {}))
    for page in {**parts, **gone}:
        _stays(site, page, parts.get(page, {}), gone.get(page, []))


def _title(site: BuiltSite, address: str) -> str:
    return site.library.targets[address].title


def _redirect(site: BuiltSite, page: str, parts: dict[str, str]) -> None:
    """Writes the page of a moved address; `parts` are those that went somewhere else."""
    new = site.library.published.now(page)
    values = {
        "title": _title(site, new),
        "url": relative(page, new),
        "canonical": site.absolute(new),
        "script": relative(page, _SCRIPT),
        "parts": [(old_id, relative(page, place), _title(site, place)) for old_id, place in parts.items()],
    }
    site.write(site.file_of(page), render(site.fragments, "redirect", values))


def _stays(site: BuiltSite, page: str, parts: dict[str, str], gone: list[str]) -> None:
    """Writes old ids into a page: each at its new place or a link there, or at a line of its own at the page's foot."""
    file = site.file_of(page)
    before, text, after = site.parted(file)
    for old_id, new in parts.items():
        marked = old_ids.put(text, page, old_id, new)
        if marked is None:
            line = render(site.fragments, "moved", {"url": relative(page, new), "title": _title(site, new)})
            marked = old_ids.put(f"{text}{line}\n", page, old_id, new)
        assert marked is not None  # the line is such a link
        text = marked
    if gone:
        target = site.library.targets[page]
        kind = target.record.kind.name if target.record else ""
        text = f"\n{render(site.fragments, 'gone', {'ids': gone, 'kind': kind})}{text}"
    site.write(file, before + text + after)
