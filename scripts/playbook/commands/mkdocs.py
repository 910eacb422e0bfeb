"""Runs MkDocs as a program of its own; the package never imports it."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

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


def command(*arguments: str) -> list[str]:
    """Gives the command line of MkDocs with these arguments; never -q or -v, which hide faults."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def faults(kept: pathlib.Path, said: str) -> list[str]:
    """Gives what MkDocs said before it failed, one fault a line, without a stack of its own code.

    Where it stopped at something unforeseen, all of its words go to the file `kept`. Raises OSError when the
    machine refused it a file, so that this is told like a refusal of our own.
    """
    before, stopped, stack = said.partition("Traceback (most recent call last):\n")
    lines = [line for line in before.splitlines() if line.strip() and not line.startswith(("INFO", "Aborted with"))]
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
