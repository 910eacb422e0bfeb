"""Makes the lock files of Python's packages anew from pyproject.toml."""

from __future__ import annotations

import pathlib
import subprocess

from chores import venv
from chores.errors import ChoreError

_OWN = "requirements-locks.txt"  # brings uv, which nothing else needs
_FORM = ["--generate-hashes", "--universal", "--python-version", "3.11", "--no-header", "--no-annotate", "--quiet"]
_WHEELS = ["--no-build", "--emit-build-options"]  # built from source, these would take hours
# in this order: the tests' packages must fit those of the site
LOCKS = {
    "requirements.txt": ["pyproject.toml"],
    "requirements-test.txt": ["pyproject.toml", "--extra", "test", "-c", "requirements.txt"],
    "requirements-node.txt": ["--group", "node", *_WHEELS],
    _OWN: ["--group", "locks", *_WHEELS],
}


def run(root: pathlib.Path, arguments: list[str]) -> int:
    """Writes each lock: as little changed as pyproject.toml asks for, or with --upgrade the newest that fit; gives 0.

    Raises ChoreError when the packages don't fit together or can't be asked for.
    """
    if arguments not in ([], ["--upgrade"]):
        raise ChoreError("Write: python3 run.py locks, or locks --upgrade for the newest versions that fit.")
    venv.ensure(root, _OWN)
    for lock, asked in LOCKS.items():
        command = [str(venv.program(root, "uv")), "pip", "compile", *asked, *_FORM, *arguments, "-o", lock]
        if subprocess.run(command, cwd=root, check=False).returncode:
            raise ChoreError(f"{lock} stays as it was; uv's own words stand above. Correct pyproject.toml.")
        print(f"wrote {lock}")
    return 0
