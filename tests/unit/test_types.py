"""mypy knows what a record holds: whoever writes a rule or a view learns of a wrong key before anything runs."""

from __future__ import annotations

import re
import subprocess
import sys

import project
import pytest

HEAD = """
from playbook.library.library import Library
from playbook.models.checklist import Checklist
from playbook.models.lists import Story

def use(library: Library) -> None:
"""
WRONG = {
    "a key that no item has": "library.of(Checklist)[0].value.sections[0].items[0].linkz",
    "a key that no entry of a list file has": "library.of(Story)[0].value.lessons",
    "a record that may not be there": 'library.get(Story, "too-rigid").value',
    "a key that only some kinds have": "library.records[0].value.sections",
    "a key of what may be a draft": "library.written()[0].value.title",
    "a key of what only its place tells": "library.targets['/'].value.title",
    "a key of a kind that only its name tells": 'library.of("checklist")[0].value.sections',
}
RIGHT = ("library.of(Checklist)[0].value.sections[0].items[0].links", "library.of(Story)[0].value.lesson")


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Gives the lines that mypy refuses, all asked at once."""
    folder = tmp_path_factory.mktemp("types")
    lines = [*WRONG.values(), *RIGHT]
    (folder / "plant.py").write_text(HEAD + "".join(f"    {line}\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(folder), str(folder / "plant.py")]
    said = subprocess.run(command, cwd=project.ROOT, capture_output=True, text=True, check=False).stdout
    first = HEAD.count("\n") + 1
    return {lines[int(found[1]) - first] for found in re.finditer(r"plant\.py:(\d+): error:", said)}


@pytest.mark.parametrize("what", WRONG)
def test_what_a_record_does_not_hold_is_refused(refused: set[str], what: str) -> None:
    assert WRONG[what] in refused


def test_what_a_record_holds_is_not(refused: set[str]) -> None:
    assert not refused & set(RIGHT)
