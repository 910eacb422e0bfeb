"""A machine that refuses is told in a line, and leaves nothing half done."""

from __future__ import annotations

import errno
import os
import pathlib
import socket
import subprocess
import sys

import commands
import project
import pytest
from playbook import cli, files
from playbook.commands import build, mkdocs, new, trouble
from playbook.library.library import load

FULL = "The disk is full (x). Free some room on it, then try again; nothing is left half written."
STACK = """INFO    -  Building documentation...
ERROR   -  Error building page 'a.md': [Errno 28] No space left on device
Traceback (most recent call last):
  File "x.py", line 1, in f
    g()
%s
"""


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (errno.ENOSPC, "No space left on device", FULL),
        (errno.EDQUOT, "Disk quota exceeded", FULL),
        (
            errno.EROFS,
            "Read-only file system",
            "This can't be written (x): Read-only file system. Change its rights, or work on a copy of your own.",
        ),
        (errno.EIO, "Input/output error", "x: Input/output error. Mend that, then try again."),
    ],
)
def test_what_the_disk_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], number: int, words: str, said: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, words, "x")

    monkeypatch.setattr(new, "run", refuse)

    assert cli.main(["new", "term", "x"]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_a_reader_that_has_read_enough_is_no_trouble() -> None:
    command = f"{sys.executable} -m playbook.cli check --strict | true"
    done = subprocess.run(
        command, shell=True, cwd=project.ROOT, env=commands.environment(project.ROOT), capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("", "")


def no_room_for(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """Lets the disk be full for files whose names end so: the file is there, and empty."""
    write = pathlib.Path.write_bytes

    def refuse(self: pathlib.Path, content: bytes) -> int:
        if not self.name.endswith(ending):
            return write(self, content)
        write(self, b"")
        raise OSError(errno.ENOSPC, "No space left on device", str(self))

    monkeypatch.setattr(pathlib.Path, "write_bytes", refuse)


@pytest.mark.parametrize("ending", [".yml.pm-new", ".md.pm-new"])
def test_a_full_disk_leaves_no_part_of_a_new_record(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    folder = project.make_with_samples(tmp_path)
    before = sorted(folder.rglob("*"))
    no_room_for(monkeypatch, ending)

    with pytest.raises(OSError, match="No space left"):
        new.run(folder, "checklist", "brand-new")

    assert sorted(folder.rglob("*")) == before
    assert capsys.readouterr().out == ""


def test_a_full_disk_leaves_a_list_as_it_was(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project.make_with_samples(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    no_room_for(monkeypatch, ".new")

    with pytest.raises(OSError, match="No space left"):
        new.run(folder, "term", "brand-new")

    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_a_file_keeps_its_rights_when_it_is_written_anew(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "x"
    file.write_text("old")
    file.chmod(0o640)

    files.write(file, "new")

    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o640)
    assert os.listdir(tmp_path) == ["x"]  # noqa: PTH208 - hidden ones count


def test_a_disk_that_is_full_for_mkdocs_is_told_like_one_that_is_full_for_us(tmp_path: pathlib.Path) -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        mkdocs.faults(tmp_path / "said.txt", STACK % "OSError: [Errno 28] No space left on device: 'x'")

    assert trouble.of_files(caught.value) == FULL


def test_what_mkdocs_did_not_foresee_is_one_fault_and_its_words_are_kept(tmp_path: pathlib.Path) -> None:
    kept = tmp_path / ".build/mkdocs.txt"
    kept.parent.mkdir()

    assert mkdocs.faults(kept, STACK % "some.where.Odd: it broke") == [
        "ERROR   -  Error building page 'a.md': [Errno 28] No space left on device",
        "MkDocs stopped at something that check doesn't know: some.where.Odd: it broke "
        "Its own words stand in .build/mkdocs.txt.",
    ]
    assert "line 1, in f" in kept.read_text()


def test_mkdocs_that_was_killed_is_a_fault_though_it_said_nothing(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project.make(tmp_path)
    monkeypatch.setattr(mkdocs, "run", lambda *_: (-9, ""))

    assert build.make(folder, load(folder), folder / "site") == [
        "MkDocs was ended before it was done (status -9). Run `python3 run.py build` again."
    ]


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_mkdocs_is_run_where_a_process_can_be_forked_and_where_it_cannot(
    platform: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project.make(tmp_path)
    library = load(folder)
    monkeypatch.setattr(sys, "platform", platform)

    status, said = mkdocs.run(folder, library, ("--version",), {})
    assert status == 0
    assert "mkdocs, version " in said
    status, said = mkdocs.run(folder, library, ("build", "--no-such"), {})
    assert status == 2
    assert "No such option" in said
    (folder / "mkdocs.yml").write_text("hooks: [bad.py]\nsite_name: x\n")
    (folder / "bad.py").write_text("raise RuntimeError('odd')\n")
    status, said = mkdocs.run(folder, library, ("build",), {})
    assert status == 1
    assert mkdocs.faults(tmp_path / "said.txt", said)[-1].startswith("MkDocs stopped at something that check doesn't")
    assert "RuntimeError: odd" in said
    assert "Process" not in "".join(mkdocs.faults(tmp_path / "said.txt", said))


@pytest.fixture
def taken() -> int:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])  # type: ignore[misc]


def test_a_taken_port_is_told_with_one_that_is_free(taken: int) -> None:
    said = trouble.of_port(taken, "preview")

    assert said.startswith(f"Port {taken} is taken. Choose another one: python3 run.py preview --port ")
    assert trouble.of_port(int(said.rpartition(" ")[2]), "preview") == ""


def test_behind_the_last_port_comes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trouble, "_refused", lambda port: errno.EADDRINUSE if port > 8100 else 0)

    assert trouble.of_port(65535, "serve") == (
        "Port 65535 is taken. Choose another one: python3 run.py serve --port 8001"
    )


def test_a_port_without_rights_is_not_called_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trouble, "_refused", lambda port: errno.EACCES if port < 1024 else 0)

    assert trouble.of_port(80, "serve") == (
        "Port 80 needs rights that you don't have. Choose another one: python3 run.py serve --port 8001"
    )


@pytest.mark.parametrize("port", ["0", "-1", "65536", "70000", "eighty", "8_0", "８０"])
def test_what_is_no_port_is_said_to_be_none(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["serve", f"--port={port}"])

    assert f"'{port}' is no port. Write a number from 1 to 65535, like 8000." in capsys.readouterr().err
