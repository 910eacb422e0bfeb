"""Finish step: each word of the glossary is a link to its meaning where a page first uses it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from playbook.finish.built_site import BuiltSite
from playbook.library.relative import relative
from playbook.markup import Reader
from playbook.models import lists
from playbook.models.rubric import Rubric

_HOME = "/glossary/"
# A word is linked in running text only: not in what is pressed, named, quoted as code, or a line of facts.
_TEXT = {"p", "li", "dd", "td"}
_NEVER = {
    "a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "nav", "pre", "script", "style", "summary",
    "svg", "template", "textarea", "th", "dt",
}  # fmt: skip
_NEVER_CLASS = {
    "pm-also",
    "pm-checklist__progress",
    "pm-cites",
    "pm-works",
    "pm-foot",
    "pm-labels",
    "pm-storage",
    "admonition-title",
    "pm-home-doors",
}


@dataclass(frozen=True)
class Linked:
    """What is linked to: an entry of the glossary and its meaning."""

    id: str
    meaning: str


def run(site: BuiltSite) -> None:
    """Links the first use of each term on every page but the home page, which is a door, and the glossary.

    A company's ladder may mean something else by the same words.
    """
    words = _words(site)
    theirs = tuple(record.address for record in site.library.of(Rubric) if record.value.theirs)
    for file, address in site.pages() if words else ():
        if address in ("", "/", _HOME) or address.startswith(theirs):
            continue
        before, text, after = site.parted(file)
        site.write(file, before + linked(text, words, relative(address, _HOME)) + after)


def _words(site: BuiltSite) -> dict[str, Linked]:
    """Gives each word that is linked, as written in the glossary, with its term."""
    found = {}
    for record in site.library.of(lists.Term):
        for word in record.value.linked_as or [record.value.term]:
            found[word] = Linked(record.id, record.value.meaning)
    return found


def linked(html: str, words: dict[str, Linked], glossary: str) -> str:
    """Gives a page's text with its first use of each term linked. What the writer linked already stays alone."""
    done = {term.id for term in words.values() if f'{glossary}#{term.id}"' in html}
    finder, pattern, spelled = _Finder(html), _pattern(tuple(words)), _spelled(tuple(words))
    out, at = [], 0
    for start, text in finder.pieces:
        for match in pattern.finditer(text):
            word = _word(match.group(1), spelled)
            term = words[word] if word else None
            if term is None or term.id in done:
                continue
            done.add(term.id)
            meaning = escape(_first(term.meaning))
            link = f'<a class="pm-term" href="{glossary}#{term.id}" title="{meaning}">{match.group(1)}</a>'
            out += [html[at : start + match.start(1)], link]
            at = start + match.end(1)
    return "".join(out) + html[at:]


def _first(meaning: str) -> str:
    """Gives the first sentence: the glossary is one press away, and each page would carry the rest."""
    head, stop, _ = meaning.partition(". ")
    return head + stop.strip()


@functools.cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<![\w/&-])((?:{'|'.join(alternatives)})s?)(?![\w/-])", re.I)


@functools.cache
def _spelled(words: tuple[str, ...]) -> dict[str, list[str]]:
    """Gives the words that may be meant by what stands in a text, in small letters, one or several."""
    found: dict[str, list[str]] = {}
    for word in words:
        for text in (word.lower(), f"{word.lower()}s"):
            found.setdefault(text, []).append(word)
    return found


def _word(found: str, spelled: dict[str, list[str]]) -> str | None:
    """Gives the word of the glossary that stands in a text; capitals count where it has more than a first one."""
    for word in spelled.get(found.lower(), ()):
        small = word[1:].islower() or (" " in word and not any(part.isupper() for part in word.split()))
        if small or found in (word, f"{word}s"):
            return word
    return None


@dataclass(frozen=True)
class _Inside:
    """What stands in an open element: whether it is running text, whether words in it are left alone."""

    text: bool
    never: bool


class _Finder(Reader[_Inside]):
    """Finds the pieces of running text in HTML, each with its place."""

    def __init__(self, html: str) -> None:
        super().__init__(html, _Inside(text=False, never=False))
        self.pieces: list[tuple[int, str]] = []
        self.read()

    def start(self, tag: str, attributes: Mapping[str, str]) -> _Inside:
        """Notes what an element means for the text in it."""
        around = self.open[-1][1]
        if around.never:
            return around
        never = tag in _NEVER or not _NEVER_CLASS.isdisjoint(attributes.get("class", "").split())
        return _Inside(around.text or tag in _TEXT, never)

    def text(self, text: str) -> None:
        """Keeps running text with its place."""
        inside = self.open[-1][1]
        if inside.text and not inside.never:
            self.pieces.append((self.at, text))
