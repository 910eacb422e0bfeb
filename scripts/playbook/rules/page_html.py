"""Pages are Markdown: links and images in HTML escape the checks, and a script is no word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.pages.page import Page

_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)/?>", re.I)
# What Markdown has no sign for, and what can do no harm without attributes.
_ALLOWED = ("br", "kbd", "sub", "sup", "wbr")
_IMAGES = ("img", "picture", "source", "svg")
_LIVE = (
    "applet", "audio", "base", "button", "embed", "form", "frame", "iframe", "input", "link", "meta", "noscript",
    "object", "script", "select", "style", "template", "textarea", "video",
)  # fmt: skip
_HTML = (
    "abbr", "address", "article", "aside", "b", "big", "blockquote", "body", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "figcaption", "figure", "font",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "ins", "label", "li", "main",
    "map", "mark", "menu", "meter", "nav", "ol", "output", "p", "pre", "progress", "q", "s", "samp", "search",
    "section", "small", "span", "strike", "strong", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "time",
    "title", "tr", "tt", "u", "ul", "var",
)  # fmt: skip


def check(library: Library) -> Iterator[Problem]:
    """Names each element of HTML in a page, with what to write instead."""
    for page in library.pages:
        yield from _elements(page)


def _elements(page: Page) -> Iterator[Problem]:
    text = "\n".join(page.lines)
    opened: set[str] = set()
    for found in _TAG.finditer(text):
        name, bare = found[2].lower(), not found[3].strip(" /\n")
        if (name in _ALLOWED and bare) or (found[1] and name in opened):
            continue
        opened.add(name)
        line = page.first_line + text.count("\n", 0, found.start())
        column = found.start() - text.rfind("\n", 0, found.start())
        yield page.problem(line, column, _say(name, found[2]))


def _say(name: str, written: str) -> str:
    if name == "a":
        return "has a link in HTML. Write it in Markdown: [words](../folder/page.md)."
    if name in _IMAGES:
        return "has an image in HTML. Write it in Markdown: ![what it shows](../assets/images/name.png)."
    if name in _LIVE:
        return f"holds <{name}>. Scripts and styles stand in docs/assets/, our HTML in overrides/; a page holds words."
    if name in _ALLOWED:
        return f"gives <{name}> attributes. Write <{name}> alone."
    if name in _HTML or "-" in name:
        return f"holds HTML (<{name}>). Write Markdown: looks belong to overrides/."
    return f"holds <{written}>, which browsers take for HTML and don't show. A blank to fill is written ⟨{written}⟩."
