"""The tests' own playbook is one that could be published."""

from __future__ import annotations

import pathlib

import commands


def test_the_small_playbook_is_sound(small_project: pathlib.Path) -> None:
    status, said = commands.run(small_project, "check", "--strict")

    assert status == 0, said
