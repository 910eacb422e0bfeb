"""Options and projects that several tests share."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Generator

import project
import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every-page", action="store_true", help="take every page, not one of each kind")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI set, a skipped test is a fault: nobody would see that it never runs."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason}. With CI set no test is skipped."
    return report


@pytest.fixture
def whole_project(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of everything that a build needs, to be broken at will."""
    return project.copy(tmp_path)
