"""The only file that knows mkdocs-macros: it hands each macro of a page to the package."""

from __future__ import annotations

import functools
import logging
import os
import pathlib
import sys
from collections.abc import Callable
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
SERVING = os.environ.get("PLAYBOOK_SERVE") == "1"
log = logging.getLogger("mkdocs.playbook")
_ready: Callable[[str], str] = str  # until the package is there, a page stays as it is
_handed: Callable[[], dict[str, Any]] = dict  # what a page's template gets


def define_env(env: Any) -> None:
    """Registers the playbook's macros. While serving, faults are shown on every page instead of ending it."""
    if str(ROOT / "scripts") not in sys.path:
        sys.path.insert(0, str(ROOT / "scripts"))
    if SERVING:
        for name in [n for n in sys.modules if n.partition(".")[0] == "playbook"]:
            del sys.modules[name]
    try:
        problems = _register(env)
    except Exception as error:
        if not SERVING:
            raise
        problems = [_describe(error)]
        # Without macros every page would print a traceback of its own; as they are, they are good enough to wait on.
        env.config["render_by_default"] = False
    problems = env.conf["extra"]["problems"] = [*env.conf["extra"].get("problems", []), *problems]
    for problem in problems:
        log.warning(problem)


def on_pre_page_macros(env: Any) -> None:
    """Makes a page's text ready for its macros, and hands its template what stands beside and below the text."""
    env.markdown = _ready(env.markdown)
    env.page.meta.update(_handed())


def _register(env: Any) -> list[str]:
    global _ready, _handed
    from playbook.library.library import handed_over, load
    from playbook.library.macro_table import BLOCKS, MACROS
    from playbook.pages.source_calls import ready
    from playbook.rules.all import problems
    from playbook.show import SHELL, Held, show
    from playbook.spelling import told
    from playbook.views.values import Settings

    library = handed_over or load(ROOT)
    settings = Settings(env.conf["site_url"] or "", env.conf["repo_url"] or "")

    def run(name: str, *args: Any, **keywords: Any) -> str:
        here = "/" + env.page.url.lstrip("./")
        html = show(ROOT, library, here, name, *args, settings=settings, tell=log.warning, **keywords)
        return str(env.page.meta["held"].keep(html)) if name in BLOCKS else html

    _ready, _handed = ready, lambda: {"shell": {name: run(name) for name in SHELL}, "held": Held()}
    if SERVING:  # MkDocs would stop at a page that it can't decode; the others shall be shown, with its fault
        unread = [page.file.removeprefix("docs") for page in library.pages if page.unread]
        env.conf["exclude_docs"] += type(env.conf["exclude_docs"]).from_lines(unread)
    for macro in MACROS:
        env.macro(functools.partial(run, macro.name), macro.name)
    return [str(one) for one in sorted(told(ROOT, problems(library)))] if SERVING else []


def _describe(error: Exception) -> str:
    """Gives file, line and words of a fault in the package, which may be too broken to describe itself."""
    place, trace = f"{getattr(error, 'filename', '')}:{getattr(error, 'lineno', '')}", error.__traceback__
    while not isinstance(error, SyntaxError) and trace:
        if str(ROOT) in trace.tb_frame.f_code.co_filename:
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{place.replace(f'{ROOT}/', '')}: {type(error).__name__}: {error}"
