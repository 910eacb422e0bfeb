"""Brings the browsers that the tests drive, and Java for what checks the pages' HTML.

Chromium always, the others where CI runs or somebody has them.
"""

from __future__ import annotations

import dataclasses
import os
import pathlib
import shutil
import subprocess
from collections.abc import Callable

from chores import venv
from chores.errors import ChoreError

# The same engine without a window around it: a third less to compute.
_SHELL = "chromium-headless-shell"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
_NONE = (
    "The tests need Chromium or Chrome, and none could be found or installed.\n"
    "Install one (Debian: apt-get install chromium-headless-shell), or set PLAYBOOK_BROWSER to the path of yours."
)
_LIBRARIES = pathlib.Path("/usr/lib")


@dataclasses.dataclass(frozen=True)
class Engine:
    """What some tests need beside Chromium, a browser or Java; `packages` are Debian's."""

    name: str
    packages: tuple[str, ...]
    line: str
    missing: Callable[[], str]

    def lacks(self) -> str:
        """Gives what its tests lack, with the line that installs it; "" when they can run."""
        missing = self.missing()
        return f"{missing} is missing ({self.line})" if missing else ""


def ensure(root: pathlib.Path) -> str:
    """Gives the path of a browser: one without a window (in CI installed), another, Debian's package, Playwright's own.

    Raises ChoreError when none can be had.
    """
    found = _asked() or _shell() or _installed() or _from_debian() or _from_playwright(root)
    if not found:
        raise ChoreError(_NONE)
    return found


def ensure_engines() -> None:
    """With CI set, brings the engines beside Chromium; elsewhere says in a line each that its tests will be skipped.

    Raises ChoreError when CI can't have one.
    """
    in_ci = bool(os.environ.get("CI"))
    for engine in ENGINES:
        if in_ci and engine.lacks():
            _apt(engine.name, *engine.packages)
    lacks = {engine.name: engine.lacks() for engine in ENGINES if engine.lacks()}
    if lacks and in_ci:
        raise ChoreError(f"With CI set no test is skipped, and {' and '.join(lacks.values())}.")
    for name, lack in lacks.items():
        print(f"The tests with {name} will be skipped: {lack}.", flush=True)


def minibrowsers() -> list[pathlib.Path]:
    """Gives WebKit's own small browsers that are installed, the newest last."""
    return sorted(_LIBRARIES.glob("*/webkit2gtk-4.*/MiniBrowser"))


def firefox() -> str:
    """Gives the path of Firefox, of the extended support release if there is one; "" without."""
    return shutil.which("firefox-esr") or shutil.which("firefox") or ""


def _webkit_missing() -> str:
    programs = ("WebKitWebDriver", "xvfb-run", "xauth")
    without = next((name for name in programs if not shutil.which(name)), "")
    return without or ("" if minibrowsers() else "WebKit's MiniBrowser")


def _firefox_missing() -> str:
    return "" if firefox() else "firefox"


WEBKIT = Engine(
    "WebKit",
    ("webkit2gtk-driver", "xvfb", "xauth"),
    "Debian, Ubuntu: apt-get install webkit2gtk-driver xvfb xauth",
    _webkit_missing,
)
FIREFOX = Engine(
    "Firefox",
    ("firefox-esr",),
    "Debian: apt-get install firefox-esr; Ubuntu: snap install firefox",
    _firefox_missing,
)
JAVA = Engine(
    "Java",
    ("default-jre-headless",),
    "Debian, Ubuntu: apt-get install default-jre-headless",
    lambda: "" if shutil.which("java") else "java",
)
ENGINES = (WEBKIT, FIREFOX, JAVA)


def _asked() -> str:
    asked = os.environ.get("PLAYBOOK_BROWSER", "")
    if asked and not os.access(asked, os.X_OK):
        raise ChoreError(f"PLAYBOOK_BROWSER is '{asked}', which is no program. Correct it, or unset it.")
    return asked


def _installed() -> str:
    on_path = (shutil.which(name) for name in _NAMES)
    return next((p for p in (*on_path, *_PLACES) if p and os.access(p, os.X_OK)), "")


def _shell() -> str:
    if not shutil.which(_SHELL) and os.environ.get("CI"):
        _apt("Chromium", _SHELL)
    return shutil.which(_SHELL) or ""


def _from_debian() -> str:
    return (_apt("Chromium", _SHELL) and _shell()) or (_apt("Chromium", "chromium") and _installed()) or ""


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
