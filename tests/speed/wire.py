"""Serves sites as `preview` does, and counts what each sends: a browser doesn't tell what its workers ask for."""

from __future__ import annotations

import contextlib
import functools
import pathlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playbook.commands import preview


@dataclass
class Wire:
    """What went over the wire since it was emptied: the paths asked for, and the bytes of each answer's parts."""

    asked: list[str] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)

    def empty(self) -> None:
        self.asked.clear()
        self.sent.clear()


@dataclass(frozen=True)
class Served:
    """A site that is being served: where, and what goes over its wire."""

    url: str
    wire: Wire


class _Counted(preview.Handler):
    def __init__(self, *args: Any, wire: Wire, **keywords: Any) -> None:
        self.wire = wire
        super().__init__(*args, **keywords)

    def setup(self) -> None:
        super().setup()
        write = self.wfile.write

        def counted(part: bytes) -> int:
            self.wire.sent.append(len(part))
            return write(part)

        self.wfile.write = counted

    def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
        self.wire.asked.append(self.path)
        super().do_GET()


@contextlib.contextmanager
def served(sites: dict[str, pathlib.Path], base: str) -> Iterator[dict[str, Served]]:
    """Serves each site under `base`, until the end."""
    running = []
    found = {}
    for name, folder in sites.items():
        wire = Wire()
        server = preview.server(folder, base, 0, fresh=600, handler=functools.partial(_Counted, wire=wire))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running.append(server)
        found[name] = Served(f"http://127.0.0.1:{server.server_address[1]}{base}", wire)
    try:
        yield found
    finally:
        for server in running:
            server.shutdown()
            server.server_close()
