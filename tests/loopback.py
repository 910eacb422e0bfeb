"""A host on loopback that plays each way in which an outside address can answer."""

from __future__ import annotations

import contextlib
import http.server
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest


class Host(http.server.ThreadingHTTPServer):
    """`paths` says what each path answers: a status, or a status and headers, or a word; later asks take later ones."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.paths: dict[str, list[Any]] = {}
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.over = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away early is no news."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Host

    def do_GET(self) -> None:
        host = self.server
        host.asked.append(self.path)
        host.agents.add(self.headers["User-Agent"])
        answers = host.paths.get(self.path, [404])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if answer == "hangs":
            host.over.wait()
        elif answer == "closes":
            self.connection.shutdown(socket.SHUT_RDWR)
        elif answer == "babbles":
            self.wfile.write(b"SSH-2.0-OpenSSH\r\n")
            self.close_connection = True
        elif answer == "wants a cookie" and "known=1" not in self.headers.get("Cookie", ""):
            self._send(302, {"Location": self.path, "Set-Cookie": "known=1"})
        else:
            status, headers = answer if isinstance(answer, tuple) else (answer, {})
            self._send(status if isinstance(status, int) else 200, headers)

    def _send(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextlib.contextmanager
def host() -> Iterator[Host]:
    """Starts a host; ends it with everything that hangs."""
    server = Host()
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


def confine(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on nothing is looked up, and nothing but 127.0.0.1 can be reached."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: Any) -> None:
        assert address[0] == "127.0.0.1", f"a test asked {address}"
        connect(self, address)

    def unknown(name: str, port: int, *rest: object, **more: object) -> Any:
        if name == "127.0.0.1":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (name, port))]
        raise socket.gaierror(socket.EAI_AGAIN if "later" in name else socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket.socket, "connect", only_here)
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    monkeypatch.setenv("no_proxy", "*")
