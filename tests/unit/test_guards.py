"""`run.py test` fails when any guard does, runs the others all the same, and says what ran."""

from __future__ import annotations

import pathlib
import re
import sys

import project
import pytest
from chores import guards

HOLDS = [sys.executable, "-c", "pass"]
FAILS = [sys.executable, "-c", "raise SystemExit(3)"]


def test_one_failing_guard_fails_the_whole_and_hides_no_other(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    later = tmp_path / "ran"
    last = [sys.executable, "-c", f"open({str(later)!r}, 'w')"]
    monkeypatch.setattr(guards, "_guards", lambda *_: [("first", HOLDS), ("second", FAILS), ("third", last)])

    assert guards.run(tmp_path, {}, "node", every_page=False) == 1

    said = capfd.readouterr().out
    assert "held   first" in said
    assert "FAILED second" in said
    assert "Not green: second. 1 of 3 guards failed" in said
    assert later.exists()


def test_all_guards_holding_is_green(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(guards, "_guards", lambda *_: [("only", HOLDS)])
    monkeypatch.setattr(guards, "_cpu", iter([3.0, 15.0]).__next__)

    assert guards.run(tmp_path, {}, "node", every_page=True) == 0

    said = capfd.readouterr().out
    assert re.search(r"Green: all 1 guards held in \d+ s, 0\.2 minutes of CPU \(every page\)\.", said), said


def test_every_kind_of_proof_is_among_the_guards(tmp_path: pathlib.Path) -> None:
    names = {name for name, _ in guards._guards(tmp_path, "node", every_page=False)}
    assert names == {
        "formatting", "lint", "spelling", "types", "JavaScript: formatting and lint", "JavaScript: types",
        "JavaScript: unit tests", "data, pages, addresses", "workflows", "issue forms", "dependabot",
        "workflow security", "unit tests", "build and links", "site and browser tests",
    }  # fmt: skip


def test_every_test_of_a_script_is_named_so_that_node_looks_for_none_elsewhere() -> None:
    command = dict(guards._guards(project.ROOT, "node", every_page=False))["JavaScript: unit tests"]
    files = [pathlib.Path(word) for word in command if word.endswith(".js")]
    assert len(files) == len(list((project.ROOT / "tests/js").rglob("*.test.*"))) > 0
    assert all(file.is_file() for file in files)


def test_every_file_that_github_reads_is_held_against_its_schema() -> None:
    commands = [command for _, command in guards._guards(project.ROOT, "node", every_page=False)]
    named = {word for command in commands if "check_jsonschema" in command for word in command}
    there = {f.relative_to(project.ROOT).as_posix() for f in (project.ROOT / ".github").rglob("*.y*ml")}
    assert there <= named
    assert len(there) >= 4


def test_words_of_the_pages_at_the_root_and_for_github_are_spelled() -> None:
    command = dict(guards._guards(project.ROOT, "node", every_page=False))["spelling"]
    assert {"README.md", "CHANGELOG.md", "SECURITY.md", ".github/ISSUE_TEMPLATE/wrong.yml"} <= set(command)
