"""Runs MkDocs as a process of its own; the package never imports it."""

from __future__ import annotations

import multiprocessing
import os
import pathlib
import re
import runpy
import signal
import subprocess
import sys
import tempfile
import urllib.parse

from playbook.library import library as library_module
from playbook.library.library import Library

_NAME = "MkDocs"  # of its process
_SAYS_NOTHING = ("INFO", "Aborted with", f"Process {_NAME}:")
DEFAULT_URL = "http://127.0.0.1:8000/pm-interview-playbook/"


class SiteUrlError(Exception):
    """SITE_URL is not an address at which a site can stand."""


def site_url() -> str:
    """Gives the address under which the site will stand, with a slash at its end.

    Raises SiteUrlError when the environment's SITE_URL is no such address; an empty one counts as unset.
    """
    asked = os.environ.get("SITE_URL", "").strip() or DEFAULT_URL
    parts = urllib.parse.urlsplit(asked)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        like = "https://name.github.io/playbook/"
        raise SiteUrlError(f"SITE_URL is '{asked}', which is no address for a site. Write one like {like}")
    return urllib.parse.urlunsplit((parts.scheme, parts.netloc.lower(), parts.path.rstrip("/") + "/", "", ""))


def environment(root: pathlib.Path, **more: str) -> dict[str, str]:
    """Gives the environment for MkDocs: the site's address, the last commit's time, no notices."""
    values = {
        "SITE_URL": site_url(),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or _last_commit(root),
        "PYTHONPATH": str(root / "scripts"),
    }
    return os.environ | values | more


def run(root: pathlib.Path, library: Library, arguments: tuple[str, ...], more: dict[str, str]) -> tuple[int, str]:
    """Runs MkDocs with the library that is read already; gives its status and all that it said.

    `arguments` never hold -q or -v, which hide faults. Where that is safe the process is a fork of this one: neither
    the library nor the package is read twice.
    """
    forks = sys.platform == "linux"
    context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        said = pathlib.Path(folder, "said.txt")
        # a daemon, so that it ends when this process is stopped
        process = context.Process(target=_mkdocs, args=(root, library, arguments, more, said), name=_NAME, daemon=True)
        _signals_wait(True)
        process.start()
        try:
            _signals_wait(False)
            process.join()
        finally:  # before its folder goes
            process.terminate()
            process.join()
        return process.exitcode or 0, said.read_text(encoding="utf-8", errors="replace")


def _signals_wait(wait: bool) -> None:
    """Holds back what would stop this process, or lets it in: a fork must not be stopped as this process would be."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK if wait else signal.SIG_UNBLOCK, (signal.SIGINT, signal.SIGTERM))


def _mkdocs(
    root: pathlib.Path, library: Library, arguments: tuple[str, ...], more: dict[str, str], said: pathlib.Path
) -> None:
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.SIG_DFL)  # ends without a word: who started it tells
    _signals_wait(False)
    sys.stdout = sys.stderr = said.open("w", encoding="utf-8")
    for stream in (1, 2):
        os.dup2(sys.stdout.fileno(), stream)
    library_module.handed_over = library
    os.environ.update(more)
    os.chdir(root)
    sys.argv = ["mkdocs", *arguments]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


def faults(kept: pathlib.Path, said: str) -> list[str]:
    """Gives what MkDocs said before it failed, one fault a line, without a stack of its own code.

    Where it stopped at something unforeseen, all of its words go to the file `kept`. Raises OSError when the
    machine refused it a file, so that this is told like a refusal of our own.
    """
    before, stopped, stack = said.partition("Traceback (most recent call last):\n")
    lines = [line for line in before.splitlines() if line.strip() and not line.startswith(_SAYS_NOTHING)]
    if not stopped:
        return lines
    last = next((line for line in reversed(stack.splitlines()) if re.match(r"\w[\w.]*(:|$)", line)), "")
    refused = re.match(r"\w+: \[Errno (\d+)\] ([^:]*)(?:: '(.*)')?", last)
    if refused:
        raise OSError(int(refused[1]), refused[2], refused[3])
    kept.write_text(said, encoding="utf-8")
    where = "/".join(kept.parts[-2:])
    return [*lines, f"MkDocs stopped at something that check doesn't know: {last} Its own words stand in {where}."]


def _last_commit(root: pathlib.Path) -> str:
    """Gives the last commit's time in seconds, or the newest page's where there is no git."""
    try:
        asked = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False
        )
        said = asked.stdout.strip()
    except OSError:
        said = ""
    newest = max((f.stat().st_mtime for f in (root / "docs").rglob("*.md")), default=0)
    return said or str(int(newest))
