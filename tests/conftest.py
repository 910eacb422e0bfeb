"""Options and projects that several tests share."""

from __future__ import annotations

import pathlib
import shutil

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every-page", action="store_true", help="take every page, not one of each kind")


@pytest.fixture
def whole_project(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of everything that a build needs, to be broken at will."""
    for name in ("data", "docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path
