"""Links in pages lead somewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean
from playbook.library.library import Library
from playbook.pages.page import Link, Page

_OUTSIDE = ("https://", "mailto:")


def check(library: Library) -> Iterator[Problem]:
    """Names links to missing pages, ids and images, empty links, and absolute ones."""
    files = {page.file: page for page in library.pages}
    for page in library.pages:
        for link in page.links:
            what = _fault(library, files, page, link)
            if what:
                yield page.problem(link.line, link.column, what)


def _fault(library: Library, files: dict[str, Page], page: Page, link: Link) -> str:
    target = link.target
    if not target or target == "#":
        return f"the link '{link.text}' leads nowhere. Write where it goes, or take the brackets away."
    if not link.text.strip() and not link.image:
        return f"the link to {target} has no words. Write what is there."
    if link.image and not link.text.strip():
        return f"the image {target} has no description. Write it between the brackets."
    if target.startswith(_OUTSIDE) or link.text == "html" and "{{" in target:
        return ""
    if target.startswith(("http:", "//", "javascript:", "data:")):
        return f"{target} is not a safe address. Write one that starts with https://."
    if target.startswith("/"):
        return f"{target} starts with a slash, which breaks under a sub-path. Write a path like ../levels/tpm.md."
    path, _, anchor = target.partition("#")
    if path and not path.endswith(".md"):
        return _asset(library, page, path)
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path)) if path else page.file
    return _place(library, files, file, anchor, target)


def _place(library: Library, files: dict[str, Page], file: str, anchor: str, target: str) -> str:
    if file not in files:
        exact = next((f for f in files if f.lower() == file.lower()), "")
        if exact:
            return f"{target} has the wrong case. The file is called {exact}."
        return f"{target} doesn't exist.{did_you_mean(file, files)} Write the path of an .md file from this one."
    if not anchor:
        return ""
    address = f"{files[file].address}#{anchor}"
    if address in library.targets or library.is_broken(address):
        return ""
    known = [a.partition("#")[2] for a in library.targets if a.startswith(f"{files[file].address}#")]
    near = did_you_mean(anchor, known)
    return f"{target}: {file} has nothing with the id '{anchor}'.{near} Write an id that stands on that page."


def _asset(library: Library, page: Page, path: str) -> str:
    if path.endswith("/"):
        return f"{path} is a folder. Write the path of its .md file, like ../levels/tpm.md."
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    if file in library.assets:
        return ""
    return f"{path} doesn't exist.{did_you_mean(file, library.assets)} Put the file there, or correct the path."
