"""What an answer means: well, led elsewhere, a soft fault that may pass, or a hard one that won't."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.parse
from dataclasses import dataclass

from outside.fetch import Answer

WELL, MOVED, SOFT, HARD = "well", "moved", "soft", "hard"
_GONE = (404, 410)
_WRONG_NAME = 62, 64  # OpenSSL: the certificate is for another host, or another IP address
_UNKNOWN = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))


@dataclass(frozen=True)
class Verdict:
    """How an address does, and the same in words."""

    kind: str
    words: str


def sort(answer: Answer) -> Verdict:
    """Gives what an answer means."""
    if answer.error:
        return _error(answer.error)
    if 300 <= answer.status < 400:
        return Verdict(HARD, f"redirects without end, or to nowhere ({answer.status})")
    if answer.status in _GONE:
        return Verdict(HARD, f"answers {_named(answer.status)}")
    if answer.status >= 400:
        return Verdict(SOFT, f"answers {_named(answer.status)}")
    if _essence(answer.url) == _essence(answer.final):
        return Verdict(WELL, "answers")
    return Verdict(MOVED, place(answer.final))


def place(url: str) -> str:
    """Gives host and path of an address: what follows '?' may change at every visit."""
    parts = urllib.parse.urlsplit(url)
    return f"{parts.hostname or ''}{parts.path}"


def _error(error: Exception) -> Verdict:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, socket.gaierror):
        if reason.errno in _UNKNOWN:
            return Verdict(HARD, "has a host that nobody knows (no DNS entry)")
        return Verdict(SOFT, "has a host that couldn't be looked up")
    if isinstance(reason, ssl.SSLCertVerificationError):
        if reason.verify_code in _WRONG_NAME:
            return Verdict(HARD, "shows a certificate for another host")
        return Verdict(SOFT, f"shows a certificate that isn't valid ({reason.verify_message})")
    if isinstance(reason, TimeoutError):
        return Verdict(SOFT, "doesn't answer in time")
    if isinstance(reason, ConnectionRefusedError):
        return Verdict(SOFT, "refuses the connection")
    if isinstance(reason, OSError):
        return Verdict(SOFT, "can't be reached, or closes the connection")
    if isinstance(reason, str | ValueError | http.client.InvalidURL):
        return Verdict(HARD, "is no address that can be asked")
    return Verdict(SOFT, "gives an answer that isn't HTTP")


def _named(status: int) -> str:
    try:
        return f"{status} {http.HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _essence(url: str) -> tuple[str, str, str]:
    """Gives what makes two addresses the same work: not the scheme, a www. or a slash at the end."""
    parts = urllib.parse.urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return host, urllib.parse.unquote(parts.path).rstrip("/"), urllib.parse.unquote(parts.query)
