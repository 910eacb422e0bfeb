"""Asks outside addresses whether they still answer: one request each, politely. The only file that uses the network
for that; what an answer means stands in sort.py.
"""

from __future__ import annotations

import concurrent.futures
import email.utils
import http.client
import os
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_AT_ONCE = 8  # hosts; no host is ever asked two things at once
_PAUSE = 3.0
_LONGEST_WAIT = 60.0
_BUSY = (429, 503)
_KEPT = "!$%&'()*+,/:;=?@[]~"

Wait = Callable[[float], object]


@dataclass(frozen=True)
class Answer:
    """What came of one address: a status and where it led, or the error instead."""

    url: str
    status: int = 0
    final: str = ""
    error: Exception | None = None


def ask_all(urls: Iterable[str], timeout: float = 30, wait: Wait | None = None) -> dict[str, Answer]:
    """Asks every address, each host's one after another with a pause between; gives the answers by address."""
    hosts: dict[str, list[str]] = {}
    for url in urls:
        hosts.setdefault(url.split("/")[2].lower(), []).append(url)
    longest_first = sorted(hosts.values(), key=len, reverse=True)
    stop = threading.Event()
    with concurrent.futures.ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            answers = list(pool.map(lambda queue: _ask_host(queue, timeout, wait or stop.wait, stop), longest_first))
        except BaseException:  # Ctrl-C too: no host is waited for any more
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return {answer.url: answer for queue in answers for answer in queue}


def _ask_host(urls: list[str], timeout: float, wait: Wait, stop: threading.Event) -> list[Answer]:
    answers = []
    for i, url in enumerate(urls):
        if i:
            wait(_PAUSE)
        if stop.is_set():
            break
        answers.append(_ask(url, timeout, wait))
    return answers


def _ask(url: str, timeout: float, wait: Wait) -> Answer:
    answer, told_to_wait = _once(url, timeout)
    if answer.status in _BUSY and 0 < told_to_wait <= _LONGEST_WAIT:
        wait(told_to_wait)
        answer, _ = _once(url, timeout)
    return answer


def _once(url: str, timeout: float) -> tuple[Answer, float]:
    """Gives the answer, and for how many seconds the host asks to be left alone (0: it doesn't say)."""
    try:
        # GET, since many hosts refuse HEAD or answer it wrongly; the body is never read
        with _opener().open(_request(url), timeout=timeout) as page:
            return Answer(url, page.status, page.url), 0
    except urllib.error.HTTPError as error:
        with error:
            return Answer(url, error.code, error.url or url), _seconds(error.headers.get("Retry-After", ""))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(url, error=error), 0


def _request(url: str) -> urllib.request.Request:
    parts = urllib.parse.urlsplit(url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    plain = parts._replace(netloc=host, path=_ascii(parts.path), query=_ascii(parts.query)).geturl()
    headers = {"User-Agent": _user_agent(), "Accept": "text/html,application/pdf;q=0.9,*/*;q=0.8"}
    return urllib.request.Request(plain, headers=headers)  # noqa: S310  # collect.py finds http and https only


def _ascii(text: str) -> str:
    return urllib.parse.quote(text, safe=_KEPT)


def _user_agent() -> str:
    """Names us, so that a host can tell who asks and where to complain."""
    server, repository = os.environ.get("GITHUB_SERVER_URL", ""), os.environ.get("GITHUB_REPOSITORY", "")
    return "pm-interview-playbook-links/1" + (f" (+{server}/{repository})" if server and repository else "")


def _opener() -> urllib.request.OpenerDirector:
    """Gives an opener that follows redirects over http and https only, and keeps cookies while it does:
    some hosts redirect to the same address until their cookie comes back.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler, urllib.request.UnknownHandler, urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler, urllib.request.HTTPDefaultErrorHandler, urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor, urllib.request.HTTPCookieProcessor,
    ):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _seconds(retry_after: str) -> float:
    if retry_after.isdigit():
        return float(retry_after)
    try:
        return email.utils.parsedate_to_datetime(retry_after).timestamp() - time.time()
    except (TypeError, ValueError):
        return 0
