"""Links in pages lead somewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from playbook.errors import Problem, did_you_mean, meant
from playbook.library.library import Library
from playbook.models.address import Address
from playbook.pages.page import Link, Page
from playbook.rules.near import near_path

_LIKE = "like ../levels/tpm.md"
_OUTSIDE = ("https://", "mailto:", "tel:")


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
    what = _form(link)
    if what or target.startswith(_OUTSIDE) or "{{" in target:
        return what
    path = Address(target).page
    if path and not path.endswith(".md"):
        return _asset(library, page, path)
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path)) if path else page.file
    return _place(library, files, page, file, link) if file in files else _missing(library, files, page, file, target)


def _form(link: Link) -> str:
    """Gives what is wrong with how a link is written, wherever it leads."""
    target, words = link.target, link.text.strip()
    if not target or target == "#":
        what = "the image" if link.image else "the link"
        return f"{what} '{words}' leads nowhere. Write where it goes, or take the brackets away."
    if not words:
        what = f"the image {target} has no description" if link.image else f"the link to {target} has no words"
        return f"{what}. Write {'it' if link.image else 'them'} between the square brackets."
    if target.startswith("http://"):
        return f"{target} is not safe to open. Write https:// if the site has it, or another address."
    if target.startswith(("//", "javascript:", "data:", "ftp:")):
        return f"{target} is not an address that a reader can open. Write one that starts with https://."
    if target.startswith("/"):
        return f"{target} starts with a slash, which breaks under a sub-path. Write a path {_LIKE}."
    return ""


def _missing(library: Library, files: dict[str, Page], page: Page, file: str, target: str) -> str:
    exact = next((f for f in files if f.lower() == file.lower()), "")
    if exact:
        return f"{target} has the wrong case. Write {_from(page, exact)}."
    if not file.startswith("docs/") or file.startswith("docs/contributing/"):
        return f"{target} leads to what isn't published. Write the path of a page under docs/, {_LIKE}."
    address = f"/{file.removeprefix('docs/').removesuffix('.md')}/"
    target_there = library.targets.get(address)
    if library.is_broken(address) or library.is_gone(address) or (target_there and target_there.record):
        return ""  # a record whose page is missing, or a page that is gone, has its own problem
    moved = _moved(library, files, page, Address(target).on(address))
    if moved:
        return f"{target} has moved. Write {moved}."
    return f"{target} doesn't exist.{_near(page, file, files)} Write the path of an .md file from this one."


def _moved(library: Library, files: dict[str, Page], page: Page, address: str) -> str:
    """Gives the path to where a moved address stands today, as this page would write it, or ""."""
    for old in (address, Address(address).page):
        now = library.published.now(old)
        file = next((name for name, one in files.items() if one.address == Address(now).page), "")
        if now != old and now in library.targets and file:
            return Address(now).on(_from(page, file))
    return ""


def _place(library: Library, files: dict[str, Page], page: Page, file: str, link: Link) -> str:
    there, anchor = files[file], Address(link.target).anchor
    address = f"{there.address}#{anchor}"
    if not anchor or address in library.targets or library.is_broken(address) or library.is_gone(address):
        return ""
    if moved := _moved(library, files, page, address):
        return f"{link.target} has moved. Write {moved}."
    known = [Address(a).anchor for a in library.targets if a.startswith(f"{there.address}#")]
    near = did_you_mean(anchor, known)
    return (
        f"{link.target}: {there.file} has nothing with the id '{anchor}'.{near} Write an id that stands on that page."
    )


def _asset(library: Library, page: Page, path: str) -> str:
    if path.startswith("www."):
        return f"{path} is taken for a file. Write https:// before it."
    if not posixpath.splitext(path)[1]:
        return f"{path} is not a file. Write the path of an .md file from this one, {_LIKE}."
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
    if file in library.assets:
        return ""
    return f"{path} doesn't exist.{_near(page, file, library.assets)} Put the file there, or correct the path."


def _near(page: Page, file: str, known: set[str] | dict[str, Page]) -> str:
    near = near_path(file, [one for one in known if not one.endswith("/index.md")])
    return meant(_from(page, near) if near else "")


def _from(page: Page, file: str) -> str:
    """Gives the path of a file as this page would write it."""
    return posixpath.relpath(file, posixpath.dirname(page.file))
