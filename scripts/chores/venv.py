"""Makes .venv from the hash-locked requirements."""

from __future__ import annotations

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from chores.errors import ChoreError

_VERSION = ".".join(map(str, sys.version_info[:3]))
_NO_VENV = (
    "Python can't make a virtual environment here. On Debian or Ubuntu install it with\n"
    "    apt-get install python3-venv\nand run the same command again."
)
_NO_ROOM = (
    ".venv can't be written here: {reason}. It stands beside run.py and takes some hundred MB.\n"
    "Make room or give yourself the right to write here, or work on a copy of the project in a place of your own."
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
    _is_folder(root / ".venv")
    wanted = state(file)
    stamp = root / ".venv" / f".{lock}.stamp"
    lost = ""
    if stamp.exists() and stamp.read_text() == wanted and python(root).exists():
        lost = _lost(root, file)
        if not lost:
            return
        print(f"{lost} is missing from .venv, or a part of it. Making .venv anew.", flush=True)
    try:
        with tempfile.TemporaryFile(dir=root):
            pass
        if lost:
            shutil.rmtree(root / ".venv")
        _make(root)
        _install(root, file)
        stamp.write_text(wanted)
    except OSError as error:
        raise ChoreError(_NO_ROOM.format(reason=error.strerror)) from None


def state(lock: pathlib.Path) -> str:
    """Gives what a .venv is stamped with that holds what a lock names, for this Python."""
    return hashlib.sha256(f"{_VERSION}\n".encode() + lock.read_bytes()).hexdigest()


def _is_folder(folder: pathlib.Path) -> None:
    """Raises ChoreError where something else stands in the place of .venv; it may be somebody's own."""
    if folder.is_dir() or not (folder.exists() or folder.is_symlink()):
        return
    is_what = "a file" if folder.exists() else "a link to nothing"
    what = f".venv is {is_what}, and packages are kept in a folder of that name."
    raise ChoreError(f"{what} Move it away or delete it, then run the same command again.")


def _lost(root: pathlib.Path, lock: pathlib.Path) -> str:
    """Gives a package that the lock names and that isn't in .venv any more, or ""."""
    folder = next((root / ".venv").glob("[Ll]ib/site-packages" if os.name == "nt" else "lib/*/site-packages"), None)
    if folder is None:
        return "site-packages"
    there = {path.name for path in folder.iterdir()}
    known = {_plain(name.removesuffix(".dist-info").partition("-")[0]): name for name in there if "." in name}
    # what a marker follows may be for another system
    names: list[str] = re.findall(r"^([A-Za-z0-9][\w.-]*)==\S+ *(?:\\|$)", lock.read_text(), re.M)
    for name in names:
        record = folder / known.get(_plain(name), "-") / "RECORD"
        parts = re.findall(r"^([^/,\n]+)[/,]", record.read_text(), re.M) if record.is_file() else ["-"]
        if any(part not in there for part in parts if part != ".." and not part.endswith(".dist-info")):
            return name
    return ""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


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


def _make(root: pathlib.Path) -> None:
    """Creates .venv when there is none that works with this Python."""
    folder = root / ".venv"
    config = folder / "pyvenv.cfg"
    fits = config.exists() and f"version = {_VERSION}" in config.read_text() and python(root).exists()
    if fits and _has_pip(root):
        return
    if folder.exists():
        shutil.rmtree(folder)
    print("Making .venv ...", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        refused = re.search(r"\[Errno \d+\] ([^:\n]+)", made.stdout + made.stderr)
        if refused:
            raise ChoreError(_NO_ROOM.format(reason=refused[1]))
        raise ChoreError(f"{made.stdout}{made.stderr}\n{_NO_VENV}")


def _has_pip(root: pathlib.Path) -> bool:
    command = [str(python(root)), "-m", "pip", "--version"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
