"""Reads the Markdown pages of docs/."""

from __future__ import annotations

import pathlib
import re

from playbook.errors import Problem
from playbook.models.ids import ID, LONGEST_ID
from playbook.models.page_meta import PageMeta
from playbook.pages import macro_calls, markdown
from playbook.pages.page import Page
from playbook.reading.forms import hold
from playbook.reading.text_file import read_text
from playbook.reading.yaml_reader import read as read_yaml

# All endings that MkDocs takes for pages.
_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_NAME = rf"docs/({ID}/)*{ID}\.md"


def read_all(root: pathlib.Path) -> list[Page]:
    """Reads every published page under `root`/docs, sorted by file."""
    docs = root / "docs"
    files = sorted(file for file in docs.rglob("*") if file.suffix.lower() in _ENDINGS)
    return [read(root, file) for file in files if _is_published(file.relative_to(docs))]


def _is_published(path: pathlib.PurePath) -> bool:
    return path.parts[0] != "contributing" and not any(part.startswith(".") for part in path.parts)


def read(root: pathlib.Path, file: pathlib.Path) -> Page:
    """Reads one page; what is wrong with it stands in its `problems`."""
    name = file.relative_to(root).as_posix()
    page = Page(name, address_of(file.relative_to(root / "docs")))
    text, page.problems = read_text(file, name)
    if text is None:
        page.unread = True
        return page
    if file.suffix != ".md":
        page.unread = True
        what = f"is a page that nothing checks. Rename it to {file.stem}.md."
        page.problems.append(page.problem(1, 1, what))
        return page
    if not re.fullmatch(_NAME, name):
        what = "has a name that can't be an address. Write it in small letters, digits and hyphens, like my-guide.md."
        page.problems.append(page.problem(1, 1, what))
    if len(file.stem) > LONGEST_ID:
        what = f"has a name of {len(file.stem)} characters, and an address takes {LONGEST_ID}. Rename it."
        page.problems.append(page.problem(1, 1, what))
    body, first_line = _front_matter(page, text)
    macro_calls.find(page, body, first_line)
    markdown.find(page, body, first_line)
    return page


def address_of(path: pathlib.PurePath) -> str:
    """Gives the address at which a file of docs/ is published: guides/x.md → /guides/x/."""
    parts = list(path.with_suffix("").parts)
    if parts[-1] == "index":
        parts.pop()
    return "/" + "".join(f"{part}/" for part in parts)


def _front_matter(page: Page, text: str) -> tuple[str, int]:
    """Reads the keys between the --- lines; gives the text after them and its first line."""
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines[first].strip() != "---":
        if re.match(r" {0,3}[A-Za-z0-9_-]+:(\s|$)", lines[first]):
            what = "has keys at the top without --- lines. Put a line --- above them and one below."
            _no_meta(page, first + 1, what)
        return text, 1
    if first or lines[0].rstrip() != "---":
        what = "opens front matter too late. Put --- on the first line, in the first column."
        page.problems.append(page.problem(first + 1, 1, what))
    ends = [i for i, line in enumerate(lines[first + 1 :], first + 1) if line.rstrip() in ("---", "...")]
    if not ends:
        _no_meta(page, first + 1, "opens its front matter with --- and never closes it. Add a --- line.")
        return "\n".join(lines[first + 1 :]), first + 2
    end = ends[0]
    if any(line.strip() for line in lines[first + 1 : end]):
        _meta(page, "\n".join(lines[first + 1 : end]), first + 2)
    return "\n".join(lines[end + 1 :]), end + 2


def _no_meta(page: Page, line: int, what: str) -> None:
    page.problems.append(page.problem(line, 1, what))
    page.unread_meta = True


def _meta(page: Page, text: str, first_line: int) -> None:
    document = page.document = read_yaml(text, page.file, first_line)
    page.problems += document.problems
    page.unread_meta = not isinstance(document.value, dict)
    if page.unread_meta:
        what = "has front matter that isn't 'key: value' lines, like 'description: one sentence'. Rewrite it so."
        if not document.problems:
            page.problems.append(Problem(page.file, *document.place(()), "", what))
        return
    value, faults = hold(PageMeta, document)
    page.problems += [page.meta_problem(path, what) for path, what in faults]
    page.meta = value or page.meta
