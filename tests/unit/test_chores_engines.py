"""WebKit, Firefox and Java are there for the tests in CI, and a skipped test is seen."""

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

PROGRAMS = {"WebKit": ("WebKitWebDriver", "xvfb-run", "xauth"), "Firefox": ("firefox-esr",), "Java": ("java",)}
# the engine, a program of its own, what apt-get is asked for, and what is said without that program
EACH = pytest.mark.parametrize(
    ("engine", "program", "packages", "lacks"),
    [
        (
            "WebKit", "WebKitWebDriver", "webkit2gtk-driver xvfb xauth",
            "WebKitWebDriver is missing (Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb xauth)",
        ),
        (
            "Firefox", "firefox-esr", "firefox-esr",
            "firefox is missing (Debian: apt-get install firefox-esr; Ubuntu: snap install firefox)",
        ),
        (
            "Java", "java", "default-jre-headless",
            "java is missing (Debian, Ubuntu: apt-get install default-jre-headless)",
        ),
    ],
)  # fmt: skip


class Machine:
    """A machine with all of them, until a test takes one away and its apt-get (if it works) brings it back."""

    def __init__(self, folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.setenv("PATH", str(folder))
        monkeypatch.setattr(browser, "_LIBRARIES", folder)
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        for programs in PROGRAMS.values():
            for name in programs:
                self.has(name, "")
        (folder / "x86_64/webkit2gtk-4.1").mkdir(parents=True)
        (folder / "x86_64/webkit2gtk-4.1/MiniBrowser").touch()

    def has(self, name: str, text: str) -> None:
        file = self.folder / name
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)

    def lacks(self, engine: str) -> None:
        for name in PROGRAMS[engine]:
            (self.folder / name).unlink()

    def has_apt(self, after: str) -> None:
        self.has("apt-get", f'echo "$*" >> {self.folder}/asked; {after}')

    def asked(self) -> list[str]:
        file = self.folder / "asked"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def machine(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


@EACH
def test_in_ci_a_missing_engine_is_installed(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, engine: str, program: str, packages: str, lacks: str
) -> None:
    monkeypatch.setenv("CI", "true")
    hidden = machine.folder / "later"
    (machine.folder / program).rename(hidden)
    machine.has_apt(f'[ "$1" = update ] || /bin/mv {hidden} {machine.folder / program}')

    browser.ensure_engines()

    assert machine.asked() == ["update -qq", f"install -y -qq {packages}"]


@EACH
def test_ci_without_an_engine_is_a_fault_that_names_the_line(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, engine: str, program: str, packages: str, lacks: str
) -> None:
    monkeypatch.setenv("CI", "true")
    machine.lacks(engine)
    machine.has_apt("exit 1")

    with pytest.raises(ChoreError) as told:
        browser.ensure_engines()

    assert str(told.value) == f"With CI set no test is skipped, and {lacks}."


def test_ci_without_two_hears_of_both_at_once(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    machine.lacks("WebKit")
    machine.lacks("Firefox")

    with pytest.raises(ChoreError, match=r"WebKitWebDriver is missing .* and firefox is missing"):
        browser.ensure_engines()


@EACH
def test_elsewhere_nothing_is_installed_and_a_line_says_what_is_skipped(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    engine: str, program: str, packages: str, lacks: str,
) -> None:  # fmt: skip
    monkeypatch.delenv("CI", raising=False)
    machine.lacks(engine)
    machine.has_apt("exit 0")

    browser.ensure_engines()

    assert capsys.readouterr().out == f"The tests with {engine} will be skipped: {lacks}.\n"
    assert machine.asked() == []


@pytest.mark.parametrize("ci", ["", "true"])
def test_where_all_are_there_nothing_is_said_or_done(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str
) -> None:
    monkeypatch.setenv("CI", ci)
    machine.has_apt("exit 0")

    browser.ensure_engines()

    assert capsys.readouterr().out == ""
    assert machine.asked() == []


def test_a_driver_without_its_browser_is_not_enough(machine: Machine) -> None:
    shutil.rmtree(machine.folder / "x86_64")
    assert browser.WEBKIT.lacks().startswith("WebKit's MiniBrowser is missing (Debian, Ubuntu: ")


def test_any_firefox_will_do(machine: Machine) -> None:
    (machine.folder / "firefox-esr").rename(machine.folder / "firefox")
    assert browser.FIREFOX.lacks() == ""
    assert browser.firefox() == str(machine.folder / "firefox")


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
