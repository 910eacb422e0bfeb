"""`run.py bench` measures two things in turn and tells the ratio of their medians."""

from __future__ import annotations

import json
import os
import pathlib
import sys
from types import SimpleNamespace

import launch
import pytest
from chores import bench, keep_pages, node, venv
from playbook.show import Held


@pytest.fixture(autouse=True)
def _packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(node, "ensure", lambda *_: "node")


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    """A project with one page that calls a macro, one picture, and a page that isn't published."""
    for name in ("docs/guides/a.md", "docs/assets/a.png", "docs/contributing/b.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# A\n\n{{ labels() }}\n")
    return tmp_path


def test_the_build_and_plain_mkdocs_take_turns_and_their_medians_make_the_ratio(
    root: pathlib.Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, asked = tmp_path_factory.mktemp("bench"), []
    seconds = {
        "render.yml": iter([50.0]),
        "build": iter([70.0, 9.0, 8.0, 40.0, 9.5, 7.0]),
        "plain.yml": iter([1.0, 4.0, 4.5, 3.0, 5.0]),
    }

    def runner(command: list[str]) -> float:
        what = pathlib.Path(command[-1]).name
        asked.append(what)
        if what == "render.yml":  # what the hook does
            (folder / "docs/guides/a.md").write_text("# A\n\n<p>rendered</p>\n")
        return next(seconds[what])

    told = bench.build(root, folder, runner)

    assert asked == ["render.yml", "build", *["build", "plain.yml"] * 5]  # the first of ours warms up
    first, says_what_plain_is = told.splitlines()
    assert first == "2.2 times plain MkDocs (ours 9.0 s, plain 4.0 s, 1 pages, 5 runs each)"
    assert says_what_plain_is.startswith("plain: `mkdocs build` over the same pages")
    assert json.loads((folder / "plain.yml").read_text())["plugins"] == ["search"]
    assert (folder / "docs/assets/a.png").is_file()


def test_a_rendered_page_keeps_its_front_matter(tmp_path: pathlib.Path) -> None:
    source = tmp_path / "a.md"
    source.write_text("---\ndescription: A.\n---\n# A\n\n{{ labels() }}\n")
    held = Held()
    shown = held.keep("<p>rendered</p>")
    file = SimpleNamespace(abs_src_path=str(source), src_uri="guides/a.md")

    keep_pages.on_page_markdown(
        f"# A\n\n{shown}\n",
        SimpleNamespace(file=file, meta={"held": held}),
        SimpleNamespace(config_file_path=str(tmp_path / "r.yml")),
    )

    kept = (tmp_path / "docs/guides/a.md").read_text()
    assert kept == "---\ndescription: A.\n---\n# A\n\n<p>rendered</p>\n"


def test_each_figure_has_its_line_and_a_folder_of_its_own(
    root: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = []

    def figure(_: pathlib.Path, folder: pathlib.Path, __: bench.Run) -> str:
        assert list(folder.iterdir()) == []
        folders.append(folder)
        return f"{len(folders)} times"

    monkeypatch.setattr(venv, "ensure", lambda *_: None)
    monkeypatch.setattr(bench, "FIGURES", {"build": figure, "check": figure})

    assert launch.run(root, ["bench"], "USAGE") == 0

    assert capsys.readouterr().out == "build: 1 times\ncheck: 2 times\n"
    assert not [folder for folder in folders if folder.exists()]
    assert launch.run(root, ["bench", "check"], "USAGE") == 0
    assert capsys.readouterr().out == "check: 3 times\n"


def test_what_is_counted_is_the_processors_time_of_all_processes(
    root: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    child = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {busy!r}], check=True)"
    told = []
    monkeypatch.setattr(
        bench, "FIGURES", {"build": lambda _, __, runner: told.append(runner([sys.executable, "-c", child])) or ""}
    )

    assert bench.run(root, [], dict(os.environ)) == 0

    assert told[0] >= 0.3  # the process that was started only waited


def test_a_build_that_fails_is_no_figure_and_its_words_are_shown(
    root: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    python = venv.python(root)
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\necho broken page\nexit 1\n")
    python.chmod(0o755)
    monkeypatch.setattr(venv, "ensure", lambda *_: None)

    assert launch.run(root, ["bench"], "USAGE") == 2

    said = capsys.readouterr().err
    assert "broken page\n" in said
    assert "`-m mkdocs build --config-file` fails, so there is nothing to measure." in said


def test_an_unknown_option_is_told(
    root: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(venv, "ensure", lambda *_: None)
    assert launch.run(root, ["bench", "--fast"], "USAGE") == 2
    assert "Write: python3 run.py bench [build|search|weight|peers]" in capsys.readouterr().err
