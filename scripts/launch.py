"""From a command's name to the program that does it, before anything is installed."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

from chores import bench, browser, guards, locks, node, vendor, venv
from chores.errors import ChoreError

_PACKAGE = ("serve", "build", "preview", "check", "new", "rename")
_OWN = ("test", "vendor", "locks", "outside-links", "bench")
_BUNDLE = ("build", "bench")  # npm brings what bundles the scripts


def run(root: pathlib.Path, arguments: list[str], usage: str) -> int:
    """Runs one command of run.py; gives its exit status."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(usage)
        return 0 if arguments else 2
    name, rest = arguments[0], arguments[1:]
    if name not in (*_PACKAGE, *_OWN):
        print(f"run.py has no command '{name}'.\n\n{usage}")
        return 2
    try:
        if name == "test":
            return _test(root, rest)
        if name == "vendor":
            node.ensure(root)
            return vendor.run(root)
        if name == "locks":
            return locks.run(root, rest)
        if name == "outside-links":
            from outside import main as outside  # the others need no network

            return outside.run(root, rest)
        return _with_packages(root, name, rest)
    except ChoreError as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def _with_packages(root: pathlib.Path, name: str, rest: list[str]) -> int:
    venv.ensure(root, "requirements.txt")
    if name in _BUNDLE:
        node.ensure(root)
    if name == "bench":
        return bench.run(root, rest, environment(root))
    return package(root, name, *rest)


def package(root: pathlib.Path, *arguments: str) -> int:
    """Runs the playbook's own command line inside .venv; gives its exit status."""
    command = [str(venv.python(root)), "-m", "playbook.cli", *arguments]
    if os.name == "posix":  # one process, so that every signal reaches it
        sys.stdout.flush()
        os.chdir(root)
        os.execve(command[0], command, environment(root))
    process = subprocess.Popen(command, cwd=root, env=environment(root))
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the child has got it too, and cleans up before it ends


def environment(root: pathlib.Path) -> dict[str, str]:
    """Gives the environment in which the package is found and nothing is left behind."""
    return os.environ | {"PYTHONPATH": str(root / "scripts"), "PYTHONUTF8": "1"}


def _test(root: pathlib.Path, rest: list[str]) -> int:
    unknown = [word for word in rest if word != "--all"]
    if unknown:
        raise ChoreError(f"test doesn't know '{unknown[0]}'. Write: python3 run.py test, or test --all.")
    venv.ensure(root, "requirements.txt")
    venv.ensure(root, "requirements-test.txt")
    javascript = node.ensure(root)
    found = browser.ensure(root)
    browser.ensure_engines()
    return guards.run(root, environment(root) | {"PLAYBOOK_BROWSER": found}, javascript, every_page="--all" in rest)
