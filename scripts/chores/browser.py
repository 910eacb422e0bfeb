"""Brings the browsers that the tests drive: Chromium always, WebKit where CI runs or somebody has it."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess

from chores import venv
from chores.errors import ChoreError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
_NONE = (
    "The tests need Chromium or Chrome, and none could be found or installed.\n"
    "Install one (Debian: apt-get install chromium), or set PLAYBOOK_BROWSER to the path of the one you have."
)
_LIBRARIES = pathlib.Path("/usr/lib")
_WEBKIT = ("webkit2gtk-driver", "xvfb", "xauth")
_WEBKIT_LINE = f"apt-get install {' '.join(_WEBKIT)}"


def ensure(root: pathlib.Path) -> str:
    """Gives the path of a browser: an installed one, else Debian's package, else Playwright's own.

    Raises ChoreError when none can be had.
    """
    found = _asked() or _installed() or _from_debian() or _from_playwright(root)
    if not found:
        raise ChoreError(_NONE)
    return found


def ensure_webkit() -> None:
    """With CI set, brings WebKit and its driver; elsewhere says in a line that its tests will be skipped.

    Raises ChoreError when CI can't have it.
    """
    lacks = webkit_lacks()
    if lacks and os.environ.get("CI"):
        _apt("WebKit", *_WEBKIT)
        lacks = webkit_lacks()
        if lacks:
            raise ChoreError(f"With CI set no browser test is skipped, and {lacks}.")
    if lacks:
        print(f"The tests in WebKit will be skipped: {lacks}.", flush=True)


def webkit_lacks() -> str:
    """Gives what the tests in WebKit lack, with the line that installs it; "" when they can run."""
    programs = ("WebKitWebDriver", "xvfb-run", "xauth")
    lacks = next(
        (name for name in programs if not shutil.which(name)), "" if minibrowsers() else "WebKit's MiniBrowser"
    )
    return f"{lacks} is missing (Debian, Ubuntu: {_WEBKIT_LINE})" if lacks else ""


def minibrowsers() -> list[pathlib.Path]:
    """Gives WebKit's own small browsers that are installed, the newest last."""
    return sorted(_LIBRARIES.glob("*/webkit2gtk-4.*/MiniBrowser"))


def _asked() -> str:
    asked = os.environ.get("PLAYBOOK_BROWSER", "")
    if asked and not os.access(asked, os.X_OK):
        raise ChoreError(f"PLAYBOOK_BROWSER is '{asked}', which is no program. Correct it, or unset it.")
    return asked


def _installed() -> str:
    on_path = (shutil.which(name) for name in _NAMES)
    return next((p for p in (*on_path, *_PLACES) if p and os.access(p, os.X_OK)), "")


def _from_debian() -> str:
    return _installed() if _apt("Chromium", "chromium") else ""


def _apt(name: str, *packages: str) -> bool:
    """Installs Debian's packages, where one may; tells whether that worked."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    print(f"Installing {name} from Debian's packages (a minute or two) ...", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]):
        done = subprocess.run(command, env=os.environ | quiet, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stderr.strip()[-2000:])
            return False
    return True


def _from_playwright(root: pathlib.Path) -> str:
    print("Installing Playwright's own Chromium (a minute or two) ...", flush=True)
    python = str(venv.python(root))
    if subprocess.run([python, "-m", "playwright", "install", "chromium"], check=False).returncode:
        return ""
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    said = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False).stdout.strip()
    return said if os.access(said, os.X_OK) else ""
