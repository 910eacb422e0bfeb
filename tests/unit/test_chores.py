"""What run.py says and does before anything is installed."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import launch
import project
import pytest
from chores import browser, venv
from chores.errors import ChoreError


def program(folder: pathlib.Path, name: str, text: str) -> pathlib.Path:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


def test_no_command_and_a_wrong_command_show_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.run(project.ROOT, [], "USAGE") == 2
    assert launch.run(project.ROOT, ["srve"], "USAGE") == 2

    assert "run.py has no command 'srve'." in capsys.readouterr().out


def test_help_is_no_failure() -> None:
    done = subprocess.run([sys.executable, "run.py", "--help"], cwd=project.ROOT, capture_output=True, text=True)
    assert done.returncode == 0
    assert "serve" in done.stdout


def test_an_old_python_is_told_what_to_do() -> None:
    code = "import sys; sys.version_info = (3, 8, 10); import runpy; runpy.run_path('run.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=project.ROOT, capture_output=True, text=True)
    assert done.returncode == 2
    assert "The playbook needs Python 3.11.2 or later; this is 3.8.10." in done.stdout


def test_a_python_without_venv_is_told_what_to_install(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "requirements.txt").write_text("")
    monkeypatch.setattr(sys, "executable", str(program(tmp_path, "python", "echo no ensurepip; exit 1")))

    with pytest.raises(ChoreError, match="apt-get install python3-venv"):
        venv.ensure(tmp_path, "requirements.txt")

    assert not (tmp_path / ".venv").exists()


def test_a_failed_installation_is_explained_and_tried_again(tmp_path: pathlib.Path) -> None:
    (tmp_path / "requirements.txt").write_text("no-such-package-anywhere==1 --hash=sha256:" + "0" * 64 + "\n")

    for _ in range(2):
        with pytest.raises(ChoreError, match="could not be installed"):
            venv.ensure(tmp_path, "requirements.txt")


def test_a_venv_is_made_once_and_again_when_the_lock_changes(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text("# nothing\n")
    venv.ensure(tmp_path, "requirements.txt")
    assert "Making .venv" in capsys.readouterr().out

    venv.ensure(tmp_path, "requirements.txt")
    assert capsys.readouterr().out == ""

    lock.write_text("# something else\n")
    venv.ensure(tmp_path, "requirements.txt")
    said = capsys.readouterr().out
    assert "Installing" in said
    assert "Making" not in said


def made_with(tmp_path: pathlib.Path, package: str) -> pathlib.Path:
    """Makes a .venv that counts as ready, with one package written by hand; gives its site-packages."""
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    venv.ensure(tmp_path, "requirements.txt")
    elsewhere = "only-elsewhere==1 ; sys_platform == 'nowhere' \\\n    --hash=x\n"
    lock = f"{package}==1.0 \\\n    --hash=sha256:{'0' * 64}\n{elsewhere}"
    (tmp_path / "requirements.txt").write_text(lock)
    stamp = venv.state(tmp_path / "requirements.txt")
    (tmp_path / ".venv/.requirements.txt.stamp").write_text(stamp)
    packages = next((tmp_path / ".venv").glob("[Ll]ib/**/site-packages"))
    (packages / "odd_name-1.0.dist-info").mkdir()
    (packages / "odd_name-1.0.dist-info/RECORD").write_text("oddly/__init__.py,,\nodd_name-1.0.dist-info/RECORD,,\n")
    (packages / "oddly").mkdir()
    return packages


@pytest.mark.parametrize("lost", ["oddly", "odd_name-1.0.dist-info"])
def test_a_venv_that_lost_a_package_is_made_anew(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str], lost: str
) -> None:
    packages = made_with(tmp_path, "Odd.Name")
    capsys.readouterr()
    venv.ensure(tmp_path, "requirements.txt")
    assert capsys.readouterr().out == ""

    shutil.rmtree(packages / lost)

    with pytest.raises(ChoreError, match="could not be installed"):  # there is no such package
        venv.ensure(tmp_path, "requirements.txt")
    said = capsys.readouterr().out
    assert said.startswith("Odd.Name is missing from .venv, or a part of it. Making .venv anew.\nMaking .venv ...\n")


def test_a_file_in_the_place_of_the_venv_is_left_alone_and_named(tmp_path: pathlib.Path) -> None:
    (tmp_path / "requirements.txt").write_text("")
    (tmp_path / ".venv").write_text("somebody's own")

    with pytest.raises(
        ChoreError, match=r"^\.venv is a file, and packages are kept in a folder of that name\. Move it"
    ):
        venv.ensure(tmp_path, "requirements.txt")

    assert (tmp_path / ".venv").read_text() == "somebody's own"


def test_a_link_to_nothing_in_the_place_of_the_venv_is_named(tmp_path: pathlib.Path) -> None:
    (tmp_path / "requirements.txt").write_text("")
    (tmp_path / ".venv").symlink_to("nowhere")

    with pytest.raises(ChoreError, match=r"^\.venv is a link to nothing"):
        venv.ensure(tmp_path, "requirements.txt")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), r"^\.venv can't be written here: Permission denied\."),
        (OSError(28, "No space left on device"), r"^\.venv can't be written here: No space left on device\."),
    ],
)
def test_a_folder_that_cannot_be_written_is_not_blamed_on_python(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    (tmp_path / "requirements.txt").write_text("")

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)

    with pytest.raises(ChoreError, match=said):
        venv.ensure(tmp_path, "requirements.txt")


def test_a_disk_that_fills_up_is_not_blamed_on_python(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "requirements.txt").write_text("")
    full = "echo \"Error: [Errno 28] No space left on device: '/x'\"; exit 1"
    monkeypatch.setattr(sys, "executable", str(program(tmp_path, "python", full)))

    with pytest.raises(ChoreError, match=r"^\.venv can't be written here: No space left on device\."):
        venv.ensure(tmp_path, "requirements.txt")

    assert not (tmp_path / ".venv").exists()


def test_a_broken_package_is_told_without_a_traceback(tmp_path: pathlib.Path) -> None:
    (tmp_path / "pydantic.py").write_text("import no_such_module\n")
    done = subprocess.run(
        [sys.executable, "-m", "playbook.cli", "check"], cwd=tmp_path, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{project.ROOT / 'scripts'}"},
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == (
        "The packages in .venv are broken (No module named 'no_such_module').\n"
        "Delete the folder .venv and run the same command again; it is made anew.\n"
    )


def test_a_missing_lock_is_named(tmp_path: pathlib.Path) -> None:
    with pytest.raises(ChoreError, match="git checkout requirements.txt"):
        venv.ensure(tmp_path, "requirements.txt")


def test_a_named_browser_must_be_a_program(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    monkeypatch.setenv("PLAYBOOK_BROWSER", "/no/such/browser")
    with pytest.raises(ChoreError, match="which is no program"):
        browser.ensure(tmp_path)


def test_without_any_browser_the_tests_say_so_and_never_skip(
    monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path
) -> None:
    monkeypatch.delenv("PLAYBOOK_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_PLACES", ())
    (tmp_path / ".venv/bin").mkdir(parents=True)
    program(tmp_path / ".venv/bin", "python", "exit 1")

    with pytest.raises(ChoreError, match="The tests need Chromium or Chrome"):
        browser.ensure(tmp_path)


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> pathlib.Path:
    """Gives a folder of programs where apt-get makes a program of the package it is asked for last."""
    install = f'echo "#!/bin/sh" > {tmp_path}/$4; /bin/chmod +x {tmp_path}/$4'
    program(tmp_path, "apt-get", f'[ "$1" = update ] || {{ {install}; }}')
    for name in ("PLAYBOOK_BROWSER", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_PLACES", ())
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path


def test_on_debian_as_root_the_package_is_installed(debian: pathlib.Path) -> None:
    assert browser.ensure(debian) == str(debian / "chromium-headless-shell")


def test_the_browser_without_a_window_is_preferred_and_brought_by_ci_alone(
    debian: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(debian, "chromium", "exit 0")
    assert browser.ensure(debian) == str(debian / "chromium")

    monkeypatch.setenv("CI", "true")
    assert browser.ensure(debian) == str(debian / "chromium-headless-shell")
