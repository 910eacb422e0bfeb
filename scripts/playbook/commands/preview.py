"""run.py preview: site/ as GitHub Pages serves it: under its sub-path, with its 404 page, compressed."""

from __future__ import annotations

import functools
import gzip
import http.server
import pathlib
import posixpath
import re
import sys
import urllib.parse
from collections.abc import Callable

from playbook.commands import mkdocs, trouble

_TEXT = (".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".yml", ".md", ".webmanifest")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers as GitHub Pages does."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together

    def __init__(self, *args: object, base: str, folder: pathlib.Path, fresh: int, **keywords: object) -> None:
        self.base, self.folder, self.fresh = base, folder, fresh
        super().__init__(*args, directory=str(folder), **keywords)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answers with a file, a redirect to the folder's slash, or the 404 page."""
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        if path + "/" == self.base:
            return self._redirect(self.base)
        file = self._file(path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                return self._redirect(path + "/")
            file = file / "index.html"
        if file is None or not file.is_file() or (path.endswith("/") and file.name != "index.html"):
            return self._send(404, self.folder / "404.html")
        return self._send(200, file)

    do_HEAD = do_GET  # noqa: N815 - http.server calls it so

    def log_message(self, *_: object) -> None:
        """Says nothing: a preview is watched in the browser."""

    def _file(self, path: str) -> pathlib.Path | None:
        inside = posixpath.normpath(path[len(self.base) :]) if path.startswith(self.base) else ".."
        if inside.startswith(("..", "/")):
            return None
        return self.folder / inside

    def _redirect(self, address: str) -> None:
        self.send_response(301)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, file: pathlib.Path) -> None:
        packed = file.suffix in _TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _body(file, file.stat().st_mtime_ns, packed) if file.is_file() else b"Not found"
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if packed and file.is_file():
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", f"max-age={self.fresh}")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@functools.lru_cache(maxsize=1024)
def _body(file: pathlib.Path, _changed: int, packed: bool) -> bytes:
    """Gives what is sent of a file, read and compressed once for each of its changes."""
    body = file.read_bytes()
    return gzip.compress(body, 6, mtime=0) if packed else body


class Server(http.server.ThreadingHTTPServer):
    """Serves many requests at once."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a browser that went away in the middle: it was the reader who left."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server(
    folder: pathlib.Path, base: str, port: int, fresh: int = 0, handler: Callable[..., Handler] = Handler
) -> Server:
    """Gives a server of `folder` under the path `base` ('/x/') on loopback; port 0 takes any.

    A browser asks again for what is older than `fresh` seconds; GitHub Pages says 600.
    """
    return Server(("127.0.0.1", port), functools.partial(handler, base=base, folder=folder, fresh=fresh))


def base_of(folder: pathlib.Path) -> str:
    """Gives the path under which a built site stands ('/x/'): that of the first address in its sitemap."""
    found = re.search(r"<loc>([^<]+)<", (folder / "sitemap.xml").read_text(encoding="utf-8"))
    return urllib.parse.urlsplit(found[1] if found else mkdocs.site_url()).path


def run(root: pathlib.Path, port: int) -> int:
    """Serves site/ until stopped."""
    folder = root / "site"
    if not (folder / "index.html").exists():
        print("There is no site/ yet. Make it with: python3 run.py build", file=sys.stderr)
        return 2
    base = base_of(folder)
    if refused := trouble.of_port(port, "preview"):
        print(refused, file=sys.stderr)
        return 2
    running = server(folder, base, port)
    print(f"The built site is at http://127.0.0.1:{port}{base} (stop it with Ctrl+C).", flush=True)
    running.serve_forever()
    return 0
