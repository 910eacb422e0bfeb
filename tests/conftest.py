"""Options and projects that several tests share."""

from __future__ import annotations

import os
import pathlib
import shutil
import tempfile
from collections.abc import Generator
from typing import Any

import project
import pytest
import sites

_SHARED = pytest.StashKey[dict[str, Any]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every-page", action="store_true", help="take every page, not one of each kind")


def pytest_configure(config: pytest.Config) -> None:
    """The first process of a run serves the sites; its workers are told where."""
    if shared := getattr(config, "workerinput", {}).get("sites"):
        config.stash[_SHARED] = shared
        return
    folder = pathlib.Path(tempfile.mkdtemp(prefix="playbook-sites-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    config.stash[_SHARED] = {"folder": str(folder), "urls": sites.serve(folder)}


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Called by xdist for each worker that it starts."""
    node.workerinput["sites"] = node.config.stash[_SHARED]


def _site(request: pytest.FixtureRequest, name: str) -> sites.Site:
    shared = request.config.stash[_SHARED]
    return sites.built(pathlib.Path(shared["folder"]), name, shared["urls"][name])


@pytest.fixture(scope="session")
def small_site(request: pytest.FixtureRequest) -> sites.Site:
    """The tests' own small playbook: behavior is tried on it."""
    return _site(request, "small")


@pytest.fixture(scope="session")
def whole_site(request: pytest.FixtureRequest) -> sites.Site:
    """The playbook itself."""
    return _site(request, "whole")


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
def small_project(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of the tests' own playbook with everything that builds it, to be broken at will."""
    return project.small(tmp_path / "small")


@pytest.fixture
def whole_project(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of everything that a build needs, to be broken at will."""
    return project.copy(tmp_path)
