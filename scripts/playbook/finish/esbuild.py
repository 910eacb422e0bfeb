"""Runs esbuild, and says in which of our files it finds a fault."""

from __future__ import annotations

import pathlib
import re
import subprocess
from collections.abc import Iterable

SCRIPTS, STYLES = "docs/assets/javascripts", "docs/assets/stylesheets"
_ALL = ("--minify", "--charset=utf8", "--color=false")
_FAULT = re.compile(
    r"^. \[(?:ERROR|WARNING)\] (?P<what>.+?)(?: \[[\w-]+\])?\n\n +(?P<file>[^\s:]+):(?P<line>\d+):\d+:", re.M
)


class BundleError(Exception):
    """esbuild is missing, or refuses a script or stylesheet: one line for each fault."""


def bundled(folder: pathlib.Path, packages: pathlib.Path, words: Iterable[str]) -> None:
    """Runs esbuild over the scripts of a folder, with some words of its command line. Raises BundleError."""
    _said(packages, [*words, "--log-level=error"], SCRIPTS, folder)


def small(script: pathlib.Path, packages: pathlib.Path) -> str:
    """Gives a script that stands in pages without what only writers need. Raises BundleError."""
    name = f"{script.parent.name}/{script.name}"
    return _said(packages, [name, "--format=iife", "--log-level=error"], SCRIPTS, script.parent.parent).strip()


def minified(files: dict[str, str], packages: pathlib.Path) -> str:
    """Gives stylesheets, by their names, as one without what only writers need. Raises BundleError."""
    try:
        return _minified("\n".join(files.values()), packages)
    except BundleError:
        # Told of one text made of all, a place is of no use: each by itself says where it stands.
        faults = [fault for name, text in files.items() for fault in _faults_of(text, packages, name)]
        if faults:
            raise BundleError("\n".join(faults)) from None
        raise


def _faults_of(css: str, packages: pathlib.Path, name: str) -> list[str]:
    try:
        _minified(css, packages, name)
    except BundleError as error:
        return [str(error)]
    return []


def _minified(css: str, packages: pathlib.Path, name: str = "") -> str:
    words = ["--loader=css", "--log-level=warning", *([f"--sourcefile={name}"] if name else [])]
    return _said(packages, words, STYLES, css=css)


def _said(
    packages: pathlib.Path, words: list[str], ours: str, folder: pathlib.Path | None = None, css: str | None = None
) -> str:
    """Gives what esbuild writes; `ours` is where the files stand that it reads. Raises BundleError."""
    command = [str(_program(packages)), *words, *_ALL]
    done = subprocess.run(
        command, cwd=folder, input=css, capture_output=True, text=True, encoding="utf-8", check=False
    )  # fmt: skip
    if done.returncode or done.stderr.strip():
        found = [f"{ours}/{one['file']}:{one['line']}: {_say(one['what'])}" for one in _FAULT.finditer(done.stderr)]
        raise BundleError("\n".join(found) or f"{ours}: esbuild refuses a file:\n{done.stderr.strip()}")
    return done.stdout


def _say(what: str) -> str:
    return f"esbuild can't read it: {what.rstrip('.')}. Correct this line, or one shortly before it."


def _program(packages: pathlib.Path) -> pathlib.Path:
    """Gives the program itself, of which npm installs the one for this machine; its start by Node.js takes longer."""
    found = [*packages.glob("@esbuild/*/bin/esbuild"), *packages.glob("@esbuild/*/esbuild.exe")]
    if not found:
        raise BundleError(
            "node_modules holds no esbuild, which makes scripts and styles small. Write: python3 run.py build"
        )
    return found[0]
