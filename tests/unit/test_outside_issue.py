"""The whole job against loopback: a host that changes from week to week, and a GitHub that keeps issues."""

from __future__ import annotations

import http.server
import json
import pathlib
import threading
import urllib.parse
from collections.abc import Iterator
from typing import Any

import commands as project_commands
import launch
import loopback
import pytest
from chores.errors import ChoreError
from outside import fetch, main, state
from outside.issue import Issues

ROBOT = "github-actions[bot]"


class GitHub(http.server.ThreadingHTTPServer):
    """Keeps issues in memory, and what was asked for in `log`."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Api)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.issues: list[dict[str, Any]] = []
        self.comments: list[str] = []
        self.log: list[str] = []
        self.refuses = False

    def has(self, login: str, body: str | None, **more: Any) -> None:
        number = len(self.issues) + 1
        self.issues.append({"number": number, "state": "open", "user": {"login": login}, "body": body} | more)


class _Api(http.server.BaseHTTPRequestHandler):
    server: GitHub

    def do_GET(self) -> None:
        asked = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        page, size = int(asked["page"][0]), int(asked["per_page"][0])
        known = [one for one in self.server.issues if one["user"]["login"] == asked["creator"][0]]
        self._answer(known[(page - 1) * size : page * size])

    def do_POST(self) -> None:
        values = self._values()
        if self.path.endswith("/comments"):
            self.server.comments.append(values["body"])
            return self._answer({})
        self.server.has(ROBOT, **values)
        return self._answer(self.server.issues[-1])

    def do_PATCH(self) -> None:
        issue = self.server.issues[int(self.path.rpartition("/")[2]) - 1]
        issue.update(self._values())
        self._answer(issue)

    def _values(self) -> Any:
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, value: object) -> None:
        github = self.server
        github.log.append(f"{self.command} {self.path.partition('?')[0]} {self.headers['Authorization']}")
        data = json.dumps({"message": "no"} if github.refuses else value).encode()
        self.send_response(403 if github.refuses else 200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


class Job:
    """A project with two addresses, and the job that looks after them."""

    def __init__(self, root: pathlib.Path, host: loopback.Host, github: GitHub) -> None:
        self.root, self.host, self.github = root, host, github
        (root / "docs").mkdir()
        (root / "docs/index.md").write_text(f"# A\n\n[a]({host.url}/a) [b]({host.url}/b)\n")

    def run(self, a: Any = 200, b: Any = 200, *more: str) -> int:
        self.host.paths |= {"/a": [a], "/b": [b], "/c": [200]}
        return launch.run(self.root, ["outside-links", *(more or ["--issue"])], "USAGE")

    def issue(self) -> dict[str, Any]:
        assert len(self.github.issues) == 1
        return self.github.issues[0]


@pytest.fixture
def github() -> Iterator[GitHub]:
    server = GitHub()
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def job(tmp_path: pathlib.Path, github: GitHub, monkeypatch: pytest.MonkeyPatch) -> Iterator[Job]:
    loopback.confine(monkeypatch)
    monkeypatch.setattr(fetch, "_PAUSE", 0)
    monkeypatch.setenv("GITHUB_API_URL", github.url)
    monkeypatch.setenv("GITHUB_REPOSITORY", "someone/playbook")
    monkeypatch.setenv("GITHUB_TOKEN", "secret")
    with loopback.host() as host:
        yield Job(tmp_path, host, github)


def test_while_all_is_well_there_is_no_issue(job: Job) -> None:
    assert job.run() == 0
    assert job.github.issues == []


def test_a_broken_address_opens_the_issue_and_mending_it_closes_it(job: Job) -> None:
    assert job.run(404) == 0

    assert job.issue()["state"] == "open"
    assert job.issue()["title"] == "Outside links"
    assert f"- `{job.host.url}/a` answers 404 Not Found, since " in job.issue()["body"]
    assert "Stands in docs/index.md:3." in job.issue()["body"]
    assert job.github.comments == []  # the new issue says it all

    job.run(404)
    assert "(2 runs in a row)" in job.issue()["body"]
    assert job.github.comments == []

    job.run()
    assert job.issue()["state"] == "closed"
    assert "0 broken" in job.issue()["body"]
    assert job.github.comments == [f"- Settled: `{job.host.url}/a`"]

    job.run(200, 410)
    assert job.issue()["state"] == "open"
    assert job.github.comments[1:] == [f"- Broken: `{job.host.url}/b` answers 410 Gone."]
    assert {line.partition(" ")[2] for line in job.github.log} == {
        "/repos/someone/playbook/issues Bearer secret",
        "/repos/someone/playbook/issues/1 Bearer secret",
        "/repos/someone/playbook/issues/1/comments Bearer secret",
    }


def test_a_soft_fault_is_counted_in_a_closed_issue_and_told_at_the_third_run(job: Job) -> None:
    for _ in range(2):
        job.run("closes")
        assert job.issue()["state"] == "closed"
        assert "1 that failed and will be asked again" in job.issue()["body"]
        assert "###" not in job.issue()["body"]
    assert job.github.comments == []

    job.run(503)

    assert job.issue()["state"] == "open"
    assert job.github.comments == [f"- No good answer: `{job.host.url}/a` answers 503 Service Unavailable."]


def test_a_redirect_is_told_once_and_keeps_no_issue_open(job: Job) -> None:
    job.run()
    for _ in range(2):
        job.run((301, {"Location": "/c"}))
    assert job.issue()["state"] == "closed"
    assert f"- `{job.host.url}/a` → `127.0.0.1/c`. Stands in docs/index.md:3." in job.issue()["body"]
    assert job.github.comments == []

    job.run((301, {"Location": "/b"}))
    assert job.issue()["state"] == "closed"
    assert job.github.comments == [f"- Leads elsewhere: `{job.host.url}/a` → `127.0.0.1/b`"]


def test_an_exception_is_obeyed_and_told_when_nothing_needs_it(job: Job) -> None:
    (job.root / ".github").mkdir()
    entry = f'[[exception]]\naddress = "{job.host.url}/a"\nmay = "hard"\nreason = "a test"\n'
    (job.root / ".github/outside-links.toml").write_text(entry)

    job.run(404)
    assert job.github.issues == []

    for _ in range(3):
        job.run()
    assert job.issue()["state"] == "open"
    assert "### Exceptions that nothing needs" in job.issue()["body"]
    assert job.github.comments == [f"- An exception that nothing needs: `{job.host.url}/a`"]


def test_only_an_issue_that_the_job_itself_opened_is_taken(job: Job) -> None:
    job.github.has("somebody", state.write(state.State()))
    for _ in range(100):
        job.github.has(ROBOT, None)
    job.github.has(ROBOT, state.write(state.State()), pull_request={})

    job.run(404)
    job.run()

    assert [one["number"] for one in job.github.issues if "1 broken" in (one["body"] or "")] == []
    assert job.github.issues[-1]["number"] == 103
    assert job.github.issues[-1]["state"] == "closed"
    assert {one["state"] for one in job.github.issues[:-1]} == {"open"}


def test_a_memory_that_somebody_broke_starts_anew_and_says_so(job: Job) -> None:
    job.run(404)
    job.issue()["body"] = "<!-- outside-links-state\nI tidied up\n-->"

    job.run(404)

    assert "(1 run)" in job.issue()["body"]
    assert job.github.comments == [
        "What this issue remembered couldn't be read, so counting starts anew.\n"
        f"- Broken: `{job.host.url}/a` answers 404 Not Found."
    ]


def test_without_a_network_nothing_is_learned(job: Job, capsys: pytest.CaptureFixture[str]) -> None:
    job.run(404)
    before = dict(job.issue())
    (job.root / "docs/index.md").write_text(f"http://nowhere.test/ http://127.0.0.1:{project_commands.free_port()}/")

    assert job.run() == 2

    assert "this machine can't reach the network" in capsys.readouterr().err
    assert job.issue() == before


def test_a_github_that_refuses_fails_the_run_with_its_words(job: Job, capsys: pytest.CaptureFixture[str]) -> None:
    job.github.refuses = True

    assert job.run(404) == 2

    assert 'HTTP Error 403: Forbidden {"message": "no"}' in capsys.readouterr().err


def test_by_hand_every_fault_is_printed_and_no_issue_is_touched(job: Job, capsys: pytest.CaptureFixture[str]) -> None:
    job.host.paths |= {"/a": [404], "/b": [403]}

    assert launch.run(job.root, ["outside-links"], "USAGE") == 1

    said = capsys.readouterr().out
    assert "answers 404 Not Found" in said
    assert "answers 403 Forbidden" in said
    job.host.paths["/a"] = [200]
    assert launch.run(job.root, ["outside-links"], "USAGE") == 0
    assert job.github.log == []


@pytest.mark.parametrize("arguments", [["--isue"], ["--issue", "x"]])
def test_an_unknown_option_is_told(job: Job, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.run(job.root, ["outside-links", *arguments], "USAGE") == 2
    assert "Write: python3 run.py outside-links" in capsys.readouterr().err


def test_outside_of_the_workflow_there_is_no_issue_to_keep(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_TOKEN")
    with pytest.raises(ChoreError, match="which GitHub's workflow sets"):
        main.run(job.root, ["--issue"])
    assert job.host.asked == []


def test_an_issue_stays_shorter_than_github_takes(job: Job) -> None:
    urls = [f"http://127.0.0.1/{i}/{'x' * 50}" for i in range(250)]
    places = [main.Address(url, ["docs/index.md:1"], ["data/checklists/a-long-name.yml:1"] * 9) for url in urls]

    main.keep(
        Issues(job.github.url, "a/b", "t"),
        places,
        dict.fromkeys(urls, main.Verdict(main.HARD, "is gone")),
        [],
        "2026-11-25",
    )

    assert len(job.issue()["body"]) < 65_536
    assert "- and 220 more" in job.issue()["body"]
    assert len(state.read(job.issue()["body"]).failing) == 250  # type: ignore[union-attr]
