"""The locks of Python's packages are made by one command, in an order in which they fit together."""

from __future__ import annotations

import pathlib

import launch
import project
import pytest
from chores import locks, venv


@pytest.fixture
def root(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A project whose uv writes down what it is asked for, and fails for what a file `refuses` names."""

    def bring(where: pathlib.Path, lock: str) -> None:
        (where / "brought").write_text(lock)

    monkeypatch.setattr(venv, "ensure", bring)
    uv = tmp_path / ".venv/bin/uv"
    uv.parent.mkdir(parents=True)
    uv.write_text(
        "#!/bin/sh\necho \"$*\" >> asked\nfor last; do :; done\n"
        "grep -qx \"$last\" refuses 2>/dev/null && { echo no solution >&2; exit 1; }; echo made > \"$last\"\n"
    )  # fmt: skip
    uv.chmod(0o755)
    return tmp_path


def test_every_lock_is_made_with_hashes_for_every_system_and_in_order(root: pathlib.Path) -> None:
    assert launch.run(root, ["locks"], "USAGE") == 0

    assert (root / "brought").read_text() == "requirements-locks.txt"
    asked = (root / "asked").read_text().splitlines()
    assert [line.split()[-1] for line in asked] == list(locks.LOCKS)
    assert asked[0].startswith("pip compile pyproject.toml --generate-hashes --universal --python-version 3.11 ")
    assert "--extra test -c requirements.txt" in asked[1]  # the tests run with the very packages of the site
    assert not [line for line in asked if "--upgrade" in line or "index" in line]


def test_upgrade_asks_for_the_newest_everywhere(root: pathlib.Path) -> None:
    assert launch.run(root, ["locks", "--upgrade"], "USAGE") == 0
    assert all("--upgrade" in line for line in (root / "asked").read_text().splitlines())


def test_packages_that_do_not_fit_stop_there_with_uvs_words(
    root: pathlib.Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (root / "refuses").write_text("requirements-test.txt\n")

    assert launch.run(root, ["locks"], "USAGE") == 2

    said = capfd.readouterr()
    assert said.out == "wrote requirements.txt\n"
    assert "no solution" in said.err
    assert "requirements-test.txt stays as it was; uv's own words stand above." in said.err


def test_an_unknown_option_is_told(root: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.run(root, ["locks", "--update"], "USAGE") == 2
    assert "locks --upgrade" in capsys.readouterr().err


def test_no_lock_of_the_project_is_forgotten() -> None:
    assert {file.name for file in project.ROOT.glob("requirements*.txt")} == set(locks.LOCKS)
