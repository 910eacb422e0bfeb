"""A site whose pages come piece by piece, as on a narrow line: the next piece when the test says so."""

from __future__ import annotations

import contextlib
import functools
import pathlib
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playbook.commands import preview

_PIECE = 600  # bytes, about: a piece ends where an element of the page begins a line


@dataclass
class Line:
    """The line to the browser: `next` lets one more piece through."""

    url: str = ""
    _turns: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def next(self) -> None:
        self._turns.release()

    def wait(self) -> None:
        self._turns.acquire(timeout=30)


class _Handler(preview.Handler):
    def __init__(self, *args: Any, line: Line, **keywords: Any) -> None:
        self.line = line
        super().__init__(*args, **keywords)

    def _send(self, status: int, file: pathlib.Path) -> None:
        if status != 200 or file.suffix != ".html":
            return super()._send(status, file)
        page = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        for piece in pieces(page):
            self.line.wait()
            self.wfile.write(piece)
            self.wfile.flush()
        return None


def pieces(page: bytes) -> list[bytes]:
    """Gives a page in pieces: its head, before which nothing is painted, then some that begin with an element each."""
    found = [b""]
    for part in re.split(rb"(?<=\n)(?=[ ]*<[a-z])", page):
        if len(found[-1]) >= _PIECE and b"<body" in found[0]:
            found.append(b"")
        found[-1] += part
    return found


@contextlib.contextmanager
def dripping(folder: pathlib.Path, base: str) -> Iterator[Line]:
    """Serves the site in `folder`, its pages in pieces."""
    line = Line()
    server = preview.server(folder, base, 0, handler=functools.partial(_Handler, line=line))
    line.url = f"http://127.0.0.1:{server.server_address[1]}{base}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield line
    finally:
        server.shutdown()
        server.server_close()
