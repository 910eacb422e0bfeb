"""The only file that knows MkDocs' live server: quiet, and never stuck at a fault as MkDocs' own command is."""

from __future__ import annotations

import contextlib
import html
import io
import logging
import pathlib
import shutil
import signal
import sys
import tempfile
import time
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "mkdocs.yml"
# What a page shows while nothing can be built; it asks again by itself.
_FAULT = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>To mend</title>\n<pre>'


class Live:
    """The served playbook: the last settings that could be read, and what is wrong since the last build."""

    def __init__(self, port: int, folder: pathlib.Path) -> None:
        self.folder, self.url = folder, f"http://127.0.0.1:{port}/"
        self.settings = b""
        self.pages: set[str] = set()
        self.faults: list[str] = []
        self.server = LiveReloadServer(self.rebuild, "127.0.0.1", port, str(folder))

    def config(self) -> Any:
        """Gives the settings as they are, or the last ones that could be used."""
        text = SETTINGS.read_bytes() if SETTINGS.is_file() else b""
        try:
            return self._read(text)
        except (Exception, SystemExit) as error:
            if not self.settings:
                raise
            last = self._read(self.settings)
            last.extra["problems"] = self._unusable(error)
            return last

    def _read(self, text: bytes) -> Any:
        read = load_config(io.BytesIO(text), config_file_path=str(SETTINGS), site_dir=str(self.folder))
        read.site_url = self.url
        self.settings = text
        return read

    def _unusable(self, error: BaseException) -> list[str]:
        """Gives what MkDocs says of mkdocs.yml, unless our own check says it better."""
        from playbook.pages.navigation import read_navigation

        said = [*self.faults] or [str(error)]
        self.faults.clear()
        return [] if read_navigation(ROOT).problems else [f"mkdocs.yml:1:1: can't be used. {one}" for one in said]

    def rebuild(self) -> None:
        """Builds all pages, and says so in a line. Where that fails, every page says why until it is mended."""
        began = time.monotonic()
        self.faults.clear()
        try:
            build(self.config(), serve_url=self.url)
            self.pages = {file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html")}
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the server lives on
            self.faults[:] = _causes(error)
            text = _FAULT + html.escape("\n".join(self.faults))
            for name in self.pages | {"index.html", "404.html"}:
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / name).write_text(text, encoding="utf-8")
        count = f"; {len(self.faults)} to mend" if self.faults else ""
        print(*self.faults, sep="\n", end="\n" if self.faults else "")
        print(f"{time.strftime('%H:%M:%S')} built in {time.monotonic() - began:.1f} s{count}", flush=True)

    def serve(self) -> None:
        """Builds, then serves and builds again at each change, until it is stopped."""
        first = self.config()
        first.plugins.on_startup(command="serve", dirty=False)
        self.rebuild()
        spelled = [str(file) for file in (*ROOT.glob("*.md"), ROOT / "pyproject.toml") if file.is_file()]
        for path in (first.docs_dir, str(SETTINGS), *first.watch, *spelled):
            self.server.watch(path)
        self.server.error_handler = self._missing
        print(f"The playbook is at {self.url} (stop it with Ctrl+C).", flush=True)
        try:
            self.server.serve()  # type: ignore[no-untyped-call] # MkDocs has no types here
        finally:
            self.server.shutdown()

    def _missing(self, code: int) -> bytes | None:
        page = self.folder / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def _causes(error: BaseException) -> list[str]:
    """Gives what stops a build, in our own words where we know them."""
    known: list[str] = []
    with contextlib.suppress(Exception):  # the package itself may be what is broken
        from playbook.jinja_faults import faults

        known = [str(problem) for problem in faults(ROOT)]
    return known or [f"{type(error).__name__}: {error}"]


class _Teller(logging.Handler):
    """Keeps what is told of faults; everything else is MkDocs' own talk."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.faults = faults

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one fault."""
        ours = record.name == "mkdocs.playbook" or record.levelno >= logging.ERROR
        if ours and record.getMessage() not in self.faults:
            self.faults.append(record.getMessage())


def main(port: int, verbose: bool) -> int:
    """Serves until stopped; gives 0, or 1 when mkdocs.yml can't be used at the start."""
    for sign in (signal.SIGINT, signal.SIGTERM):  # also where the starter lets one of them be ignored
        signal.signal(sign, signal.default_int_handler)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="playbook-"))
    try:
        live = Live(port, folder)
        log = logging.getLogger("mkdocs")
        log.setLevel(logging.INFO)
        log.addHandler(_Teller(live.faults))
        if verbose:
            logging.basicConfig(format="%(levelname)-7s -  %(message)s")
        log.propagate = verbose
        live.serve()
    except SystemExit:
        print(*live.faults, "\nThe server can't start with these. Mend them first.", sep="\n", file=sys.stderr)
        return 1
    except OSError as error:  # another program took the port while the pages were built, or the disk is full
        print(f"The server ended: {error.strerror} ({error.filename or f'port {port}'}).", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), "--verbose" in sys.argv))
