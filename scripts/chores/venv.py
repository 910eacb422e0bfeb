"""Makes .venv from the hash-locked requirements."""

from __future__ import annotations

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

from chores.errors import ChoreError

_NO_VENV = (
    "Python can't make a virtual environment here. On Debian or Ubuntu install it with\n"
    "    apt-get install python3-venv\nand run the same command again."
)
_NO_INSTALL = (
    "The packages in {lock} could not be installed; pip's own words stand above.\n"
    "Check the network (or your pip settings for a mirror) and run the same command again: it goes on from here."
)


def program(root: pathlib.Path, name: str) -> pathlib.Path:
    """Gives a program inside .venv."""
    return root / ".venv" / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}")


def python(root: pathlib.Path) -> pathlib.Path:
    """Gives the interpreter inside .venv."""
    return program(root, "python")


def ensure(root: pathlib.Path, lock: str) -> None:
    """Brings .venv to the state of one lock file. Does nothing when it is there already.

    Raises ChoreError when Python or the network can't.
    """
    file = root / lock
    if not file.exists():
        raise ChoreError(f"{lock} is missing. Restore it with: git checkout {lock}")
    version = ".".join(map(str, sys.version_info[:3]))
    wanted = hashlib.sha256(f"{version}\n".encode() + file.read_bytes()).hexdigest()
    stamp = root / ".venv" / f".{lock}.stamp"
    if stamp.exists() and stamp.read_text() == wanted and python(root).exists():
        return
    _make(root, version)
    _install(root, file)
    stamp.write_text(wanted)


def _install(root: pathlib.Path, file: pathlib.Path) -> None:
    """Runs pip with a dot for each package; what it says is shown only when it fails."""
    print(f"Installing what {file.name} names (about a minute the first time) ", end="", flush=True)
    command = [str(python(root)), "-m", "pip", "install", "--require-hashes", "--progress-bar", "off"]
    command += ["--disable-pip-version-check", "-r", str(file)]
    said = []
    with subprocess.Popen(command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if line.startswith("Collecting"):
                print(".", end="", flush=True)
    print(flush=True)
    if pip.returncode:
        raise ChoreError("".join(said[-30:]) + "\n" + _NO_INSTALL.format(lock=file.name))


def _make(root: pathlib.Path, version: str) -> None:
    """Creates .venv when there is none that works with this Python."""
    folder = root / ".venv"
    config = folder / "pyvenv.cfg"
    fits = config.exists() and f"version = {version}" in config.read_text() and python(root).exists()
    if fits and _has_pip(root):
        return
    if folder.exists():
        shutil.rmtree(folder)
    print("Making .venv ...", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise ChoreError(f"{made.stdout}{made.stderr}\n{_NO_VENV}")


def _has_pip(root: pathlib.Path) -> bool:
    command = [str(python(root)), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
