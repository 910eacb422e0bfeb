"""All that a rename changes, worked out before anything is touched."""

from __future__ import annotations

from dataclasses import dataclass, field

from playbook.library.library import Library
from playbook.library.published import ADDRESSES, MOVED, Published
from playbook.renaming import blocks, moves, places
from playbook.renaming.draft import Draft
from playbook.renaming.refusal import RefusedError
from playbook.renaming.request import Asked


@dataclass
class Renaming:
    """What will be. `before` are all texts, by file; `texts` those that change; `renames` the files with other names.

    `places` counts the places that change in a file; `lines` are new in moved.yml, `needless` those taken out of it;
    `added` are new in addresses.txt.
    """

    before: dict[str, str]
    texts: dict[str, str]
    renames: dict[str, str]
    places: dict[str, int]
    lines: list[str] = field(default_factory=list)
    needless: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    def publish(self, after: Library) -> None:
        """Adds the new addresses to addresses.txt, as `check` would."""
        known = after.published.lines
        self.added = sorted(address for address in after.targets if address not in known)
        if self.added:
            self.texts[ADDRESSES] = "".join(f"{line}\n" for line in sorted({*known, *self.added}))

    def after(self) -> dict[str, str]:
        """Gives all texts as they will be, by their new names."""
        return {self.renames.get(name, name): text for name, text in (self.before | self.texts).items()}

    def changes(self) -> dict[str, str | None]:
        """Gives the new text of each file that changes, None for a name that is no more."""
        after = self.after()
        changed = {self.renames.get(name, name): None for name in (*self.renames, *self.texts)}
        return {name: after[name] for name in changed} | dict.fromkeys(self.renames)

    def told(self) -> list[str]:
        """Gives what changes, file by file."""
        lines = [f"renamed {old} to {new}" for old, new in self.renames.items()]
        for name in sorted(self.texts.keys() - {MOVED, ADDRESSES}):
            count = self.places.get(name, 0)
            places = f" ({count} place{'' if count == 1 else 's'})" if count else ""
            lines.append(f"changed {self.renames.get(name, name)}{places}")
        lines += [f"wrote into {MOVED}: {line}" for line in self.lines]
        lines += [f"took out of {MOVED}: {line}" for line in self.needless]
        count = len(self.added)
        return lines + ([f"added {count} address{'' if count == 1 else 'es'} to {ADDRESSES}"] if count else [])


def plan(library: Library, asked: Asked, before: dict[str, str]) -> Renaming:
    """Works out a rename in a sound library; raises RefusedError when something is in the way."""
    now = Published(moves=asked.addresses).now
    draft = Draft(before)
    places.note(draft, library, asked, now)
    found = Renaming(before, draft.made(), _other_names(library, asked), draft.places())
    there = next((new for new in found.renames.values() if new in before), "")
    if there:
        raise RefusedError(f"{there} is there already. Choose another id.")
    if asked.home:
        _carry(found, asked)
    lines, published = moves.after(library, now), library.published
    if lines != published.moves:
        found.texts[MOVED] = moves.written(published, before.get(MOVED, ""), lines)
        found.lines = [f"'{old}': {new}" for old, new in lines.items() if published.moves.get(old) != new]
        found.needless = [f"'{old}': {new}" for old, new in published.moves.items() if lines.get(old) != new]
    return found


def _other_names(library: Library, asked: Asked) -> dict[str, str]:
    """Gives the files that get another name: those of a page that gets another address."""
    page, record = library.page_at(asked.old), asked.target.record
    if page is None:
        return {}
    found = {page.file: places.renamed(page, Published(moves=asked.addresses).now)}
    if record:
        found[record.file] = f"data/{record.kind.data}{places.name(asked.new)}.yml"
    return found


def _carry(found: Renaming, asked: Asked) -> None:
    """Carries an entry to the record that takes it in, to the end of the list that fits best."""
    record, home, part = asked.target.record, asked.home, asked.target.part
    assert record and home and part  # noqa: PT018 - what `understand` gives with a home
    texts = found.before | found.texts
    block = blocks.find(record, texts[record.file], part.path)
    last = blocks.find(home, texts[home.file], blocks.last_of(home, record, part.path))
    found.texts |= zip(
        (record.file, home.file), blocks.moved_to(texts[record.file], block, texts[home.file], last), strict=True
    )
    found.places[home.file] = found.places.get(home.file, 0) + 1
