"""run.py build: the finished site into site/, or nothing changed."""

from __future__ import annotations

import pathlib
import shutil
import signal
import sys
import tempfile
import time
from typing import IO, NoReturn

from playbook import jinja_faults, spelling
from playbook.commands import check, mkdocs
from playbook.finish import steps
from playbook.finish.built_site import BuiltSite
from playbook.library.library import Library, load
from playbook.links import site as links
from playbook.links import source
from playbook.rules.all import problems

try:
    import fcntl
except ImportError:  # Windows has none; there two builds at once are the reader's own care
    fcntl = None  # type: ignore[assignment]

_WORK = ".build"
_PREVIOUS = "previous"


def run(root: pathlib.Path) -> int:
    """Builds, finishes and checks the site beside the old one, then puts it in its place."""
    signal.signal(signal.SIGTERM, _stop)
    began = time.monotonic()
    mkdocs.site_url()  # a wrong one is better refused before anything is built
    library = load(root)
    found = spelling.told(root, problems(library) + jinja_faults.faults(root))
    if found:
        return check.report(found, library)
    (root / _WORK).mkdir(exist_ok=True)
    with (root / _WORK / "lock").open("w") as lock:
        if not _alone(lock):
            print("Another build is running here. Wait for it to end.", file=sys.stderr)
            return 2
        return _build(root, library, began)


def _alone(lock: IO[str]) -> bool:
    """Takes the lock until it is closed; False when another build holds it."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _build(root: pathlib.Path, library: Library, began: float) -> int:
    _recover(root)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="site-", dir=root / _WORK))
    folder.chmod(0o755)
    try:
        faults = make(root, library, folder)
        if faults:
            print("\n".join(faults))
            print(f"\n{len(faults)} fault{'' if len(faults) == 1 else 's'} in the built site; site/ is as it was.")
            return 1
        _swap(root, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    pages = len(list((root / "site").rglob("*.html")))
    print(f"Built {pages} pages into site/ in {time.monotonic() - began:.1f} s, for {mkdocs.site_url()}")
    return 0


def make(root: pathlib.Path, library: Library, folder: pathlib.Path) -> list[str]:
    """Builds and finishes the site in `folder`; gives the faults, one a line."""
    print("Building the pages ...", flush=True)
    more = {"PLAYBOOK_FAIL_ON_ERROR": "true", "PLAYBOOK_STRICT": "true"}
    asked = ("build", "--strict", "--site-dir", str(folder))
    status, said = mkdocs.run(root, library, asked, mkdocs.environment(root, **more))
    if status:
        ended = f"MkDocs was ended before it was done (status {status}). Run `python3 run.py build` again."
        return mkdocs.faults(root / _WORK / "mkdocs.txt", said) or [ended]
    print("Finishing and checking them ...", flush=True)
    faults = steps.run(BuiltSite(folder, library, mkdocs.site_url(), root))
    return faults or source.told(root, library, links.check(folder, library, mkdocs.site_url()))


def _swap(root: pathlib.Path, folder: pathlib.Path) -> None:
    """Puts the new site in the old one's place; two renames, undone if the second fails."""
    site, previous = root / "site", root / _WORK / _PREVIOUS
    shutil.rmtree(previous, ignore_errors=True)
    if site.exists():
        site.rename(previous)
    try:
        folder.rename(site)
    except BaseException:
        if previous.exists():
            previous.rename(site)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def _recover(root: pathlib.Path) -> None:
    """Brings back the old site if an earlier build was killed between the two renames; clears leftovers."""
    site, previous = root / "site", root / _WORK / _PREVIOUS
    if previous.exists() and not site.exists():
        previous.rename(site)
    an_hour_ago = time.time() - 3600
    for left in (root / _WORK).glob("site-*"):
        if left.stat().st_mtime < an_hour_ago:
            shutil.rmtree(left, ignore_errors=True)


def _stop(_signal: int, _frame: object) -> NoReturn:
    print("Stopped; site/ is as it was.", file=sys.stderr)
    raise SystemExit(143)
