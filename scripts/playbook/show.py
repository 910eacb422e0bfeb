"""Runs a macro: view, then fragment. Never raises: a fault becomes a block that a reader can see.

What a block macro shows is held while Markdown reads the page: it would change nothing in it, and take the longest.
"""

from __future__ import annotations

import pathlib
import re
import traceback
from collections.abc import Callable
from typing import Any

from playbook.library.library import Library
from playbook.library.macro_table import MACROS
from playbook.render import render
from playbook.views import asked, card, cited, home, lists, records, rubrics, sheets, shell
from playbook.views.page_view import PageView
from playbook.views.values import Settings, Values

Tell = Callable[[str], None]
# What the page's template shows of its own accord; overrides/main.html places it.
SHELL: dict[str, Callable[[PageView], Values]] = {"works": cited.works, "rail": shell.rail, "beside": shell.beside}
_ROOMS = (records, rubrics, sheets, lists, asked, home, cited, card)
_VIEWS: dict[str, Callable[..., Values]] = SHELL | {
    macro.name: next(getattr(room, macro.name) for room in _ROOMS if hasattr(room, macro.name)) for macro in MACROS
}


_MARK = re.compile(r"<!-- held (\d+) -->")


class Held:
    """What the block macros of one page show, and the marks that stand for it until Markdown is done."""

    def __init__(self) -> None:
        self._shown: list[str] = []

    def keep(self, html: str) -> str:
        """Takes in what a macro shows; gives the mark to put in its place."""
        self._shown.append(html)
        return f"<!-- held {len(self._shown) - 1} -->"

    def put_back(self, text: str) -> str:
        """Gives a page's text, Markdown or HTML, with what was held in the place of its marks."""
        return _MARK.sub(lambda mark: self._shown[int(mark[1])], text)


def _keep_quiet(_: str) -> None:
    """What happens to a fault that nobody wants to be told."""


def show(
    root: pathlib.Path,
    library: Library,
    here: str,
    name: str,
    *args: Any,
    settings: Settings | None = None,
    tell: Tell = _keep_quiet,
    **keywords: Any,
) -> str:
    """Gives the HTML of the macro `name` called on the page `here` of the project at `root`.

    A fault is also told to `tell`, as one line.
    """
    folder = root / "overrides" / "fragments"
    site = PageView(library, here, settings)
    try:
        return render(folder, name, _VIEWS[name](site, *args, **keywords), site)
    except Exception as error:  # noqa: BLE001 - a macro must never end the build or the server
        fault = describe(root, error)
        tell(f"{here}: {name}({', '.join(map(str, args))}) could not be shown: {fault}")
        return render(folder, "error", {"name": name, "args": args, "fault": fault})


def describe(root: pathlib.Path, error: BaseException) -> str:
    """Gives one line for a Python or Jinja fault: file, line and what was said."""
    if isinstance(error, LookupError) and not isinstance(error, (KeyError, IndexError)):
        return str(error)
    ours = [f for f in traceback.extract_tb(error.__traceback__) if str(root) in f.filename]
    frames = [f for f in ours if "site-packages" not in f.filename]  # .venv lies in the project, too
    file, line = (frames[-1].filename, frames[-1].lineno) if frames else ("", 0)
    file = getattr(error, "filename", None) or file
    line = getattr(error, "lineno", None) or line
    place = file.replace(f"{root}/", "")
    return f"{place}:{line}: {type(error).__name__}: {error}" if place else f"{type(error).__name__}: {error}"
