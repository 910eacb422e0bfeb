"""Options and projects that several tests share."""

from __future__ import annotations

import pathlib

import project
import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every-page", action="store_true", help="take every page, not one of each kind")


@pytest.fixture
def whole_project(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of everything that a build needs, to be broken at will."""
    return project.copy(tmp_path)
