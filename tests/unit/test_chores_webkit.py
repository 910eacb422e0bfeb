"""WebKit is there for the tests in CI, and a skipped test is seen."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys

import project
import pytest
from chores import browser
from chores.errors import ChoreError


class Machine:
    """A machine without WebKit, until its apt-get (if it works) brings it."""

    def __init__(self, folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.setenv("PATH", str(folder))
        monkeypatch.setattr(browser, "_LIBRARIES", folder)
        monkeypatch.setattr(os, "geteuid", lambda: 0)

    def has(self, name: str, text: str) -> None:
        file = self.folder / name
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)

    def has_webkit(self) -> None:
        for name in ("WebKitWebDriver", "xvfb-run", "xauth"):
            self.has(name, "")
        (self.folder / "x86_64/webkit2gtk-4.1").mkdir(parents=True)
        (self.folder / "x86_64/webkit2gtk-4.1/MiniBrowser").touch()

    def has_apt(self, after: str) -> None:
        self.has("apt-get", f'echo "$*" >> {self.folder}/asked; {after}')

    def asked(self) -> list[str]:
        file = self.folder / "asked"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def machine(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


def test_in_ci_webkit_is_installed(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    machine.has_webkit()
    hidden = machine.folder / "later"
    (machine.folder / "WebKitWebDriver").rename(hidden)
    machine.has_apt(f'[ "$1" = update ] || /bin/mv {hidden} {machine.folder}/WebKitWebDriver')

    browser.ensure_webkit()

    assert machine.asked() == ["update -qq", "install -y -qq webkit2gtk-driver xvfb xauth"]


def test_ci_without_webkit_is_a_fault_that_names_the_line(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    machine.has_apt("exit 1")

    with pytest.raises(ChoreError) as told:
        browser.ensure_webkit()

    assert str(told.value) == (
        "With CI set no browser test is skipped, and WebKitWebDriver is missing "
        "(Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb xauth)."
    )


def test_elsewhere_nothing_is_installed_and_a_line_says_what_is_skipped(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    machine.has_apt("exit 0")

    browser.ensure_webkit()

    assert capsys.readouterr().out == (
        "The tests in WebKit will be skipped: WebKitWebDriver is missing "
        "(Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb xauth).\n"
    )
    assert machine.asked() == []


@pytest.mark.parametrize("ci", ["", "true"])
def test_where_webkit_is_there_nothing_is_said_or_done(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str
) -> None:
    monkeypatch.setenv("CI", ci)
    machine.has_webkit()

    browser.ensure_webkit()

    assert capsys.readouterr().out == ""


def test_a_driver_without_its_browser_is_not_enough(machine: Machine) -> None:
    machine.has_webkit()
    shutil.rmtree(machine.folder / "x86_64")
    assert browser.webkit_lacks().startswith("WebKit's MiniBrowser is missing (Debian, Ubuntu: ")


@pytest.mark.parametrize(
    ("ci", "status", "words"), [("true", 1, "no engine. With CI set no test is skipped"), ("", 0, "")]
)
def test_a_skipped_test_is_a_fault_in_ci_only(tmp_path: pathlib.Path, ci: str, status: int, words: str) -> None:
    (tmp_path / "test_x.py").write_text(
        'import pytest\n\n@pytest.mark.skipif(True, reason="no engine")\ndef test_x(): pass\n\ndef test_y(): pass\n'
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "conftest", "-p", "no:cacheprovider", "-c", "/dev/null", "."]
    environment = os.environ | {
        "CI": ci,
        "PYTHONPATH": f"{project.ROOT / 'tests'}{os.pathsep}{project.ROOT / 'scripts'}",
    }

    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)

    assert done.returncode == status, done.stdout
    assert words in done.stdout
    assert "1 passed" in done.stdout
