"""What must hold on the pages of the playbook itself, whatever they say today."""

from __future__ import annotations

import pathlib

import content
import project
import pytest
from playbook.library.kinds import BY_FOLDER
from playbook.pages.page import Page
from sites import Site


@pytest.fixture(scope="session")
def site(whole_site: Site) -> Site:
    return whole_site


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Gives tests that take a `path` the longest page of each kind, or every page."""
    if "path" in metafunc.fixturenames:
        pages = content.whole().pages
        if not metafunc.config.getoption("--every-page"):
            pages = list({_kind(page): page for page in sorted(pages, key=_length)}.values())
        paths = sorted(page.address[1:] for page in pages) + ["no-such-page/"]
        metafunc.parametrize("path", paths, ids=[path or "home" for path in paths])


def _kind(page: Page) -> str:
    """Gives what a page has in common with its like: a record's look, a guide, or nothing but itself."""
    folder, _, name = page.address.strip("/").partition("/")
    if not name:
        return page.address
    target = content.whole().targets.get(page.address)
    record = target.record if target else None
    if not record:
        return f"{folder} page"
    return f"{folder} {getattr(record.value, 'output', '')} {bool(getattr(record.value, 'includes', ()))}"


def _length(page: Page) -> int:
    """Gives the length of a page with its record: where something is too much, it is so on the longest."""
    folder, _, name = page.address.strip("/").partition("/")
    kind = BY_FOLDER.get(folder)
    files = [pathlib.Path(page.file), *([pathlib.Path("data", kind.data, f"{name}.yml")] if kind and name else [])]
    return sum(len((project.ROOT / file).read_bytes()) for file in files if (project.ROOT / file).exists())
