"""Reads the Markdown pages of docs/."""

from __future__ import annotations

import pathlib

from pydantic import ValidationError

from playbook.errors import Problem, dotted
from playbook.library.yaml_reader import read as read_yaml
from playbook.models import explain
from playbook.models.page_meta import PageMeta
from playbook.pages import macro_calls, markdown
from playbook.pages.page import Page


def read_all(root: pathlib.Path) -> list[Page]:
    """Reads every published page under `root`/docs, sorted by file."""
    files = sorted((root / "docs").rglob("*.md"))
    return [read(root, file) for file in files if "contributing" not in file.relative_to(root / "docs").parts]


def read(root: pathlib.Path, file: pathlib.Path) -> Page:
    """Reads one page; what is wrong with it stands in its `problems`."""
    name = file.relative_to(root).as_posix()
    page = Page(name, address_of(file.relative_to(root / "docs")))
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        page.problems.append(Problem(name, 1, 1, "", "is not UTF-8 text. Save it as UTF-8."))
        return page
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
    if lines[0].strip() != "---":
        return text, 1
    ends = [i for i, line in enumerate(lines[1:], 1) if line.strip() in ("---", "...")]
    if not ends:
        page.problems.append(page.problem(1, 1, "opens its front matter with --- and never closes it. Add a --- line."))
        return text, 1
    end = ends[0]
    if any(line.strip() for line in lines[1:end]):
        _meta(page, "\n".join(lines[1:end]))
    return "\n".join(lines[end + 1 :]), end + 2


def _meta(page: Page, text: str) -> None:
    document = read_yaml(text, page.file, first_line=2)
    page.problems += document.problems
    if document.value is None:
        return
    if not isinstance(document.value, dict):
        page.problems.append(page.problem(2, 1, "has front matter that isn't 'key: value' lines. Rewrite it so."))
        return
    try:
        page.meta = PageMeta.model_validate(document.value)
    except ValidationError as error:
        for path, what in explain.problems(PageMeta, error):
            page.problems.append(Problem(page.file, *document.place(path), dotted(path), what))
