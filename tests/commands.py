"""Runs the playbook's commands in a project, as a person would."""

from __future__ import annotations

import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable


def environment(project: pathlib.Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("CI", "SITE_URL", "REPO_URL")}
    return kept | {"PYTHONPATH": str(project / "scripts"), "SOURCE_DATE_EPOCH": "1763769600"} | more


def start(project: pathlib.Path, *arguments: str, **more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "playbook.cli", *arguments]
    return subprocess.Popen(
        command, cwd=project, env=environment(project, **more), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip


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
