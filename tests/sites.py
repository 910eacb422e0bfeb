"""The two sites that browser tests read, each built once and served once for all workers of a run."""

from __future__ import annotations

import fcntl
import pathlib
import threading
from dataclasses import dataclass

import project
import pytest
from playbook.commands import build, preview
from playbook.library.library import load

BASE = "/pm-interview-playbook/"
# small: the tests' own playbook, for behavior. whole: the playbook itself, for what must hold on its pages.
NAMES = ("small", "whole")


@dataclass(frozen=True)
class Site:
    """A built site: its address, its folder, and the project that it was built from."""

    url: str
    folder: pathlib.Path
    root: pathlib.Path

    def pages(self) -> list[str]:
        """Gives the addresses in the sitemap, from the site's own on."""
        text = (self.folder / "sitemap.xml").read_text(encoding="utf-8")
        return [part.split("</loc>")[0].replace(self.url, "") for part in text.split("<loc>")[1:]]


def serve(folder: pathlib.Path) -> dict[str, str]:
    """Serves what will be built under `folder`; gives each site's address. Only the first process of a run does it."""
    urls = {}
    for name in NAMES:
        running = preview.server(folder / name / "site", BASE, 0, fresh=600)
        threading.Thread(target=running.serve_forever, daemon=True).start()
        urls[name] = f"http://127.0.0.1:{running.server_address[1]}{BASE}"
    return urls


def built(folder: pathlib.Path, name: str, url: str) -> Site:
    """Gives the site, built for the very address at which it is served; the first worker to ask builds it."""
    place = folder / name
    place.mkdir(exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "site").exists():
            _build(place, name, url)
    return Site(url, place / "site", _root(place, name))


def _root(place: pathlib.Path, name: str) -> pathlib.Path:
    return place / "project" if name == "small" else project.ROOT


def _build(place: pathlib.Path, name: str, url: str) -> None:
    root = _root(place, name)
    if name == "small":
        project.small(root)
    half = place / "half"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", url)
        faults = build.make(root, load(root), half)
    assert faults == []
    half.rename(place / "site")  # a fault stays one for every worker, and nobody reads half a site
