"""Each way in which an address can answer, played by a host on loopback: asked politely, and told apart."""

from __future__ import annotations

import ssl
import urllib.error
from collections.abc import Iterator

import commands
import loopback
import pytest
from outside.fetch import Answer, ask_all
from outside.sort import HARD, MOVED, SOFT, WELL, Verdict, sort

ELSEWHERE = {"Location": "/there"}


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[loopback.Host]:
    loopback.confine(monkeypatch)
    with loopback.host() as one:
        one.paths["/there"] = [200]
        yield one


def ask(url: str, waited: list[float] | None = None) -> Answer:
    wait = (waited if waited is not None else []).append
    return ask_all([url], timeout=0.5, wait=wait)[url]


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (200, WELL, "answers"),
        (204, WELL, "answers"),
        ("wants a cookie", WELL, "answers"),
        ((301, {"Location": "/asked/"}), WELL, "answers"),
        ((301, ELSEWHERE), MOVED, "127.0.0.1/there"),
        ((302, {"Location": "/there?session=1"}), MOVED, "127.0.0.1/there"),
        ((308, ELSEWHERE), MOVED, "127.0.0.1/there"),
        ((301, {"Location": "/asked"}), HARD, "redirects without end, or to nowhere (301)"),
        ((301, {"Location": "/round"}), HARD, "redirects without end, or to nowhere (302)"),
        ((301, {}), HARD, "redirects without end, or to nowhere (301)"),
        ((301, {"Location": "mailto:a@b.test"}), HARD, "redirects without end, or to nowhere (301)"),
        ((301, {"Location": "/no-such"}), HARD, "answers 404 Not Found"),
        ((301, {"Location": "http://nowhere.test/"}), HARD, "has a host that nobody knows (no DNS entry)"),
        (404, HARD, "answers 404 Not Found"),
        (410, HARD, "answers 410 Gone"),
        (401, SOFT, "answers 401 Unauthorized"),
        (403, SOFT, "answers 403 Forbidden"),
        (429, SOFT, "answers 429 Too Many Requests"),
        (999, SOFT, "answers 999"),
        (500, SOFT, "answers 500 Internal Server Error"),
        (503, SOFT, "answers 503 Service Unavailable"),
        ("hangs", SOFT, "doesn't answer in time"),
        ("closes", SOFT, "can't be reached, or closes the connection"),
        ("babbles", SOFT, "gives an answer that isn't HTTP"),
    ],
)
def test_an_answer_is_well_elsewhere_soft_or_hard(host: loopback.Host, answer: object, kind: str, words: str) -> None:
    host.paths |= {
        "/asked": [answer], "/asked/": [200], "/there?session=1": [200], "/round": [(302, {"Location": "/round"})],
    }  # fmt: skip

    assert sort(ask(f"{host.url}/asked")) == Verdict(kind, words)


@pytest.mark.parametrize(
    ("url", "kind", "words"),
    [
        ("http://nowhere.test/", HARD, "has a host that nobody knows (no DNS entry)"),
        ("https://nöwhere.test/ä?ö", HARD, "has a host that nobody knows (no DNS entry)"),
        ("http://later.test/", SOFT, "has a host that couldn't be looked up"),
        ("http://127.0.0.1:port/", HARD, "is no address that can be asked"),
        ("http://[127/", HARD, "is no address that can be asked"),
        ("http://", HARD, "is no address that can be asked"),
        (f"http://{'long' * 20}.tést/", HARD, "is no address that can be asked"),
    ],
)
def test_a_wrong_host_is_hard_and_a_failing_look_up_is_soft(
    monkeypatch: pytest.MonkeyPatch, url: str, kind: str, words: str
) -> None:
    loopback.confine(monkeypatch)

    assert sort(ask(url)) == Verdict(kind, words)


def test_a_port_where_nobody_listens_is_soft(monkeypatch: pytest.MonkeyPatch) -> None:
    loopback.confine(monkeypatch)

    assert sort(ask(f"http://127.0.0.1:{commands.free_port()}/")) == Verdict(SOFT, "refuses the connection")


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (62, HARD, "shows a certificate for another host"),
        (64, HARD, "shows a certificate for another host"),
        (10, SOFT, "shows a certificate that isn't valid (certificate has expired)"),
    ],
)
def test_a_certificate_for_another_host_is_hard_and_one_that_ran_out_is_soft(code: int, kind: str, words: str) -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code, error.verify_message = code, "certificate has expired"

    assert sort(Answer("https://a.test/", error=urllib.error.URLError(error))) == Verdict(kind, words)


def test_what_only_looks_different_is_the_same_work() -> None:
    for asked, final in [
        ("http://www.a.test/b", "https://a.test/b/"),
        ("https://A.test/b%20c?d=e%2Cf", "https://a.test/b c?d=e,f"),
        ("https://a.test", "https://www.a.test/"),
    ]:
        assert sort(Answer(asked, 200, final)).kind == WELL
    for asked, final in [("https://a.test/b", "https://a.test/"), ("https://a.test/?p=1", "https://a.test/?p=2")]:
        assert sort(Answer(asked, 200, final)).kind == MOVED


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_between(host: loopback.Host) -> None:
    waited: list[float] = []
    happened = host.asked
    urls = [f"{host.url}/{i}" for i in range(4)]

    ask_all(urls, timeout=5, wait=lambda seconds: (waited.append(seconds), happened.append("pause"))[0])

    assert happened == ["/0", "pause", "/1", "pause", "/2", "pause", "/3"]
    assert min(waited) >= 1


def test_an_address_is_asked_once_and_no_matter_what_it_answers(host: loopback.Host) -> None:
    host.paths |= {"/a": [500], "/b": [429], "/c": [404]}

    ask_all([f"{host.url}{path}" for path in host.paths], timeout=5, wait=lambda _: None)

    assert sorted(host.asked) == ["/a", "/b", "/c", "/there"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_that_says_when_is_asked_again_then(host: loopback.Host, status: int) -> None:
    host.paths["/busy"] = [(status, {"Retry-After": "7"}), 200]
    waited: list[float] = []

    assert sort(ask(f"{host.url}/busy", waited)).kind == WELL
    assert waited == [7]


@pytest.mark.parametrize(
    "header", ["3600", "Wed, 01 Jan 2200 00:00:00 GMT", "Wed, 01 Jan 2020 00:00:00 GMT", "soon", "0"]
)
def test_a_busy_host_is_left_alone_when_it_wants_longer_or_says_nothing_of_use(
    host: loopback.Host, header: str
) -> None:
    host.paths["/busy"] = [(429, {"Retry-After": header}), 200]
    waited: list[float] = []

    assert sort(ask(f"{host.url}/busy", waited)).kind == SOFT
    assert waited == []


def test_hosts_can_tell_who_asks(host: loopback.Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://git.test")
    monkeypatch.setenv("GITHUB_REPOSITORY", "someone/playbook")
    ask(f"{host.url}/there")

    assert host.agents == {"pm-interview-playbook-links/1 (+https://git.test/someone/playbook)"}
