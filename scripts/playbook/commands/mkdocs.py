"""Runs MkDocs as a program of its own; the package never imports it."""

from __future__ import annotations

import os
import pathlib
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
