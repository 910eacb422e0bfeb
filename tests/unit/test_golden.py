"""Each case in tests/golden changes the samples and says, to the letter, what `check` must answer."""

from __future__ import annotations

import pathlib
from typing import Any

import project
import pytest
import yaml
from playbook import spelling
from playbook.errors import Problem
from playbook.library.library import load
from playbook.rules.all import problems

CASES = sorted((project.ROOT / "tests" / "golden").glob("*.yml"))


def apply(folder: pathlib.Path, case: dict[str, Any]) -> None:
    """Writes, replaces and deletes what the case asks for; a replacement must hit exactly once."""
    for name, text in case.get("write", {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        raw = text if isinstance(text, bytes) else text.encode()  # !!binary in a case: a file that isn't UTF-8
        (folder / name).write_bytes(raw)
    for name, changes in case.get("replace", {}).items():
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    for name in case.get("delete", []):
        (folder / name).unlink()


def found(folder: pathlib.Path, spelled: bool) -> list[Problem]:
    """Gives the problems. Spelling is asked for by cases about it: codespell reads its dictionary each time."""
    told = problems(load(folder))
    return sorted(spelling.told(folder, told) if spelled else told)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_check_says_exactly_this(file: pathlib.Path, tmp_path: pathlib.Path) -> None:
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    folder = project.make(tmp_path)
    apply(folder, case)

    said = [str(problem) for problem in found(folder, spelled=file.stem.startswith("spelling-"))]

    assert case["problems"] == said


def test_the_samples_are_right(tmp_path: pathlib.Path) -> None:
    assert [str(problem) for problem in found(project.make(tmp_path), spelled=True)] == []
