"""What GitHub's workflows do: when they run, what they may, when they are red. Expressions and scripts really run."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
from typing import Any

import project
import pytest
import yaml
from chores import browser

FOLDER = project.ROOT / ".github/workflows"
WORKFLOWS = {file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in FOLDER.iterdir()}
SITE = WORKFLOWS["site.yml"]["jobs"]
ON = True  # YAML 1.1 reads the key `on` as true
MAY_WRITE = {
    ("site.yml", "publish"): {"pages", "id-token"},
    ("outside-links.yml", "ask"): {"issues"},
    ("locks.yml", "renew"): {"contents", "pull-requests", "actions"},
}


def holds(expression: str, known: dict[str, object]) -> bool:
    """Evaluates one of GitHub's expressions; what isn't known is null, as there."""
    code = expression.strip().removeprefix("${{").removesuffix("}}").strip()
    code = re.sub(r"!(?!=)", " not ", code).replace("&&", " and ").replace("||", " or ").strip()
    parts = re.compile(r"('[^']*')|[a-z_]+(?:\.[\w-]+)+")
    code = parts.sub(lambda found: found[1] or f"known.get({found[0]!r})", code)
    return bool(eval(code, {"known": known}))


def step(job: Any, words: str) -> Any:
    return next(one for one in job["steps"] if words in one.get("name", ""))


def run_of_site(event: str, ref: str, has_pages: bool, configured: bool) -> tuple[bool, bool, bool]:
    """Gives whether the run is green, whether it publishes, and whether it says that it doesn't."""
    known: dict[str, object] = {
        "github.event_name": event, "github.ref": ref, "github.event.repository.has_pages": has_pages,
    }  # fmt: skip
    asks = step(SITE["test"], "Ask where Pages")
    outcome = "skipped" if not holds(asks["if"], known) else "success" if configured else "failure"
    known |= {"steps.pages.outcome": outcome, "needs.test.outputs.pages": outcome}
    assert SITE["test"]["outputs"]["pages"] == "${{ steps.pages.outcome }}"
    if outcome == "failure" and not holds(asks["continue-on-error"], known):
        return False, False, False
    return True, holds(SITE["publish"]["if"], known), holds(step(SITE["test"], "Say that nothing")["if"], known)


MAIN, BRANCH = "refs/heads/main", "refs/heads/renew-locks"


@pytest.mark.parametrize("event", ["push", "workflow_dispatch"])
def test_where_pages_is_on_a_green_run_of_main_has_published(event: str) -> None:
    assert run_of_site(event, MAIN, has_pages=True, configured=True) == (True, True, False)
    assert run_of_site(event, MAIN, has_pages=True, configured=False) == (False, False, False)


def test_a_fork_without_pages_is_tested_and_told_why_nothing_is_published() -> None:
    assert run_of_site("push", MAIN, has_pages=False, configured=False) == (True, False, True)
    # switched on a moment ago, so that the event doesn't know yet
    assert run_of_site("push", MAIN, has_pages=False, configured=True) == (True, True, False)


def test_only_main_is_published() -> None:
    assert run_of_site("pull_request", "refs/pull/1/merge", has_pages=True, configured=True) == (True, False, False)
    assert run_of_site("workflow_dispatch", BRANCH, has_pages=True, configured=True) == (True, False, False)
    assert SITE["publish"]["needs"] == "test"


def test_the_workflow_installs_what_the_browser_tests_would_miss() -> None:
    names = [one.get("name", "") for one in SITE["test"]["steps"]]
    installs = next(i for i, name in enumerate(names) if "Install WebKit" in name)
    assert installs < next(i for i, name in enumerate(names) if name.startswith("Test,"))
    assert SITE["test"]["steps"][installs]["run"].endswith(" ".join(browser.WEBKIT.packages))


def test_a_merge_waits_for_the_site_alone() -> None:
    triggers = {name: set(workflow[ON]) for name, workflow in WORKFLOWS.items()}
    assert triggers.pop("site.yml") == {"pull_request", "push", "workflow_dispatch"}
    assert triggers
    for name, events in triggers.items():
        assert events == {"schedule", "workflow_dispatch"}, name


@pytest.mark.parametrize(("name", "variable"), [("outside-links.yml", "OUTSIDE_LINKS"), ("locks.yml", "LOCKS")])
@pytest.mark.parametrize(
    ("event", "fork", "value", "runs"),
    [
        ("schedule", False, None, True), ("schedule", True, None, False), ("schedule", True, "off", False),
        ("schedule", True, "on", True), ("workflow_dispatch", True, None, True),
    ],
)  # fmt: skip
def test_a_fork_runs_on_the_clock_only_if_it_wants_to(
    name: str, variable: str, event: str, fork: bool, value: str | None, runs: bool
) -> None:
    (job,) = WORKFLOWS[name]["jobs"].values()
    known = {"github.event_name": event, "github.event.repository.fork": fork, f"vars.{variable}": value}
    assert holds(job["if"], known) is runs


def test_no_job_may_more_than_it_needs() -> None:
    for name, workflow in WORKFLOWS.items():
        assert workflow["permissions"] == {}, name
        for key, job in workflow["jobs"].items():
            writes = {what for what, how in job["permissions"].items() if how == "write"}
            assert writes == MAY_WRITE.get((name, key), set()), f"{name}: {key}"
            assert job["timeout-minutes"] <= 30


def test_every_action_is_pinned_by_its_commit_and_one_action_has_one_commit() -> None:
    pinned: dict[str, set[str]] = {}
    for file in FOLDER.iterdir():
        for line in re.findall(r"uses: (.*)", file.read_text(encoding="utf-8")):
            found = re.fullmatch(r"([\w-]+/[\w-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+", line)
            assert found, f"{file.name}: {line}"
            pinned.setdefault(found[1], set()).add(found[2])
    assert {name: commits for name, commits in pinned.items() if len(commits) > 1} == {}


class Proposal:
    """The script that proposes new locks, in a clone whose remote is a folder and whose gh is ours."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.remote, self.clone = folder / "remote.git", folder / "clone"
        self.git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(self.remote))
        self.git(folder, "clone", "--quiet", str(self.remote), str(self.clone))
        (self.clone / "requirements.txt").write_text("a==1\n")
        self.git(self.clone, "add", ".")
        self.git(self.clone, "-c", "user.name=a", "-c", "user.email=a@b.test", "commit", "--quiet", "-m", "a")
        self.git(self.clone, "push", "--quiet", "origin", "HEAD:main")

    def git(self, where: pathlib.Path, *words: str) -> str:
        return subprocess.run(["git", *words], cwd=where, check=True, capture_output=True, text=True).stdout

    def run(self, open_ones: int = 0, allowed: bool = True) -> subprocess.CompletedProcess[str]:
        (self.folder / "gh").write_text(
            f'#!/bin/sh\necho "$1 $2" >> {self.folder}/asked\n[ "$1 $2" = "pr list" ] && echo {open_ones}\n'
            f'[ "$1 $2" != "pr create" ] || exit {0 if allowed else 1}\n'
        )
        (self.folder / "gh").chmod(0o755)
        script = step(WORKFLOWS["locks.yml"]["jobs"]["renew"], "Propose")["run"]
        environment = os.environ | {"PATH": f"{self.folder}:{os.environ['PATH']}", "BRANCH": "renew-locks"}
        return subprocess.run(
            ["bash", "-e", "-c", script], cwd=self.clone, env=environment, capture_output=True, text=True, check=False
        )

    def asked(self) -> list[str]:
        file = self.folder / "asked"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def proposal(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Proposal:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    return Proposal(tmp_path)


def test_locks_that_are_new_enough_propose_nothing(proposal: Proposal) -> None:
    assert proposal.run().returncode == 0
    assert proposal.asked() == []
    assert proposal.git(proposal.remote, "branch", "--format=%(refname:short)") == "main\n"


def test_new_locks_are_pushed_tested_and_proposed(proposal: Proposal) -> None:
    (proposal.clone / "requirements.txt").write_text("a==2\n")
    done = proposal.run()
    assert done.returncode == 0, done.stderr
    assert proposal.asked() == ["auth setup-git", "workflow run", "pr list", "pr create"]
    assert proposal.git(proposal.remote, "show", "renew-locks:requirements.txt") == "a==2\n"
    assert proposal.git(proposal.remote, "show", "main:requirements.txt") == "a==1\n"


def test_an_open_proposal_is_brought_up_to_date(proposal: Proposal) -> None:
    proposal.git(proposal.clone, "push", "--quiet", "origin", "HEAD:renew-locks")
    (proposal.clone / "requirements.txt").write_text("a==3\n")
    assert proposal.run(open_ones=1).returncode == 0
    assert "pr create" not in proposal.asked()
    assert proposal.git(proposal.remote, "show", "renew-locks:requirements.txt") == "a==3\n"


def test_a_repository_that_forbids_proposals_is_told_which_setting_it_is(proposal: Proposal) -> None:
    (proposal.clone / "requirements.txt").write_text("a==2\n")
    done = proposal.run(allowed=False)
    assert done.returncode == 1
    assert "::error::The branch renew-locks is pushed, but Actions may not open pull requests here." in done.stdout
    assert proposal.git(proposal.remote, "show", "renew-locks:requirements.txt") == "a==2\n"
