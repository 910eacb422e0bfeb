"""Finish step: each word of the glossary is a link to its meaning where a page first uses it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import accumulate

from playbook.finish import page_marks
from playbook.finish.built_site import BuiltSite
from playbook.library.relative import relative
from playbook.models import lists

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
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(frozen=True)
class Term:
    """What is linked to: an entry of the glossary and its meaning."""

    id: str
    meaning: str


def run(site: BuiltSite) -> None:
    """Links the first use of each term on every page but the home page, which is a door, and the glossary."""
    words = _words(site)
    for file, address in site.pages() if words else ():
        if address in ("", "/", _HOME):
            continue
        html = file.read_text(encoding="utf-8")
        if page_marks.TEXT_START not in html:
            continue  # a redirect page has no text
        name = file.relative_to(site.folder).as_posix()
        before, text, after = page_marks.parted(html, page_marks.TEXT_START, page_marks.TEXT_END, name)
        file.write_text(before + linked(text, words, relative(address, _HOME)) + after, encoding="utf-8")


def _words(site: BuiltSite) -> dict[str, Term]:
    """Gives each word that is linked, as written in the glossary, with its term."""
    found = {}
    for record in site.library.of(lists.Term):
        for word in record.value.linked_as or [record.value.term]:
            found[word] = Term(record.id, record.value.meaning)
    return found


def linked(html: str, words: dict[str, Term], glossary: str) -> str:
    """Gives a page's text with its first use of each term linked. What the writer linked already stays alone."""
    done = {term.id for term in words.values() if f'{glossary}#{term.id}"' in html}
    finder, pattern = _Finder(html), _pattern(tuple(words))
    out, at = [], 0
    for start, text in finder.pieces:
        for match in pattern.finditer(text):
            term = _term(match.group(1), words)
            if term is None or term.id in done:
                continue
            done.add(term.id)
            link = f'<a class="pm-term" href="{glossary}#{term.id}" title="{escape(term.meaning)}">{match.group(1)}</a>'
            out += [html[at : start + match.start(1)], link]
            at = start + match.end(1)
    return "".join(out) + html[at:]


@functools.cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?<![\w/-])((?:{'|'.join(alternatives)})s?)(?![\w/-])", re.I)


def _term(found: str, words: dict[str, Term]) -> Term | None:
    """Gives the term of a word as it stands in the text; capitals count where the term has more than a first one."""
    for word, term in words.items():
        same_letters = found.removesuffix("s") == word or found == word
        if same_letters or (word[1:].islower() and found.lower() in (word.lower(), f"{word.lower()}s")):
            return term
        if " " in word and not any(part.isupper() for part in word.split()) and found.lower().startswith(word.lower()):
            return term
    return None


@dataclass
class _Open:
    """An element that is open: whether text in it is running text, whether words in it are left alone."""

    tag: str
    text: bool
    never: bool


class _Finder(HTMLParser):
    """Finds the pieces of running text in HTML, each with its place."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[tuple[int, str]] = []
        self._stack = [_Open("", False, False)]
        self._lines = list(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what an element means for the text in it."""
        if tag in _VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        around = self._stack[-1]
        never = around.never or tag in _NEVER or bool(classes & _NEVER_CLASS)
        self._stack.append(_Open(tag, around.text or tag in _TEXT, never))

    def handle_endtag(self, tag: str) -> None:
        """Closes the element and whatever was left open in it."""
        for i in range(len(self._stack) - 1, 0, -1):
            if self._stack[i].tag == tag:
                del self._stack[i:]
                return

    def handle_data(self, data: str) -> None:
        """Keeps running text with its place."""
        line, column = self.getpos()
        if self._stack[-1].text and not self._stack[-1].never:
            self.pieces.append((self._lines[line - 1] + column, data))
