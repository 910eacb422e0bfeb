"""run.py check: what it prints, what it writes down, what it refuses in CI."""

from __future__ import annotations

import pathlib
import subprocess

import project
import pytest
from playbook import schemas
from playbook.commands import check

GIT = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false"]
CUT = (
    "data/addresses.txt:1:1: can't be compared with what was published: git's history is cut off here (a shallow "
    "clone). In a workflow give actions/checkout the line `fetch-depth: 0`; elsewhere run `git fetch --unshallow`.\n"
)


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.delenv("CI", raising=False)
    made = project.make(tmp_path)
    schemas.write(made)
    return made


def test_new_addresses_are_written_down(folder: pathlib.Path) -> None:
    assert check.run(folder) == 0

    lines = (folder / "data/addresses.txt").read_text().splitlines()
    assert lines == sorted(lines)
    assert "/checklists/sample-checklist/#read-aloud" in lines


def test_in_ci_a_new_address_must_stand_there_already(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")

    assert check.run(folder) == 1

    assert (
        "data/addresses.txt:1:1: /glossary/#sample is new and not written down. "
        "Run `python3 run.py check --write` and commit the file."
    ) in capsys.readouterr().out
    assert not (folder / "data/addresses.txt").exists()


def test_strict_writes_new_addresses_down_where_it_is_asked_to(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.run(folder, write=True, strict=True) == 1

    said = capsys.readouterr().out
    assert "added /glossary/#sample to data/addresses.txt" in said
    assert "X4 is still to come" in said
    assert said.endswith("\n1 problem.\n")
    assert check.run(folder) == 0


def test_a_folder_called_like_a_record_and_missing_settings_are_named(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "data/rubrics/odd.yml").mkdir()
    (folder / "mkdocs.yml").unlink()

    assert check.run(folder) == 1

    assert capsys.readouterr().out == (
        "data/rubrics/odd.yml:1:1: can't be read (Is a directory). Put a text file here.\n"
        "mkdocs.yml:1:1: is missing. Put it back.\n\n2 problems.\n"
    )


def test_a_removed_item_is_missed_until_its_move_is_written_down(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check.run(folder)
    file = folder / "data/checklists/sample-checklist.yml"
    file.write_text(file.read_text().replace("id: count-the-words", "id: count-words"))
    capsys.readouterr()

    assert check.run(folder) == 1
    assert "Did you mean '/checklists/sample-checklist/#count-words'?" in capsys.readouterr().out

    move = "/checklists/sample-checklist/#count-the-words': /checklists/sample-checklist/#count-words"
    (folder / "data/moved.yml").write_text(f"'{move}\n")
    assert check.run(folder) == 0


def test_a_claim_that_is_to_come_passes_here_and_fails_in_ci(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.run(folder) == 0
    told = (
        "data/articles/sample-article.yml:29:66: claims.3.to_come: X4 is still to come. "
        "Write its home, or why it is left out (left_out).\n\n1 problem.\n"
    )
    capsys.readouterr()

    assert check.run(folder, strict=True) == 1
    assert capsys.readouterr().out == told

    monkeypatch.setenv("CI", "true")
    assert check.run(folder) == 1
    assert capsys.readouterr().out == told


def test_a_stale_schema_is_named_and_renewed(folder: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "data/schemas/checklist.json"
    file.write_text(file.read_text().replace("minutes", "hours"))

    assert check.run(folder) == 1
    said = capsys.readouterr().out
    assert "data/schemas/checklist.json:1:1: doesn't match the models. Run `python3 run.py check --write`." in said

    assert check.run(folder, write=True) == 0


def test_a_schema_that_is_not_utf_8_is_named_and_renewed(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "data/schemas/stories.json").write_bytes(b"\xff\xfe")

    assert check.run(folder) == 1
    said = capsys.readouterr().out
    assert "data/schemas/stories.json:1:1: doesn't match the models. Run `python3 run.py check --write`." in said

    assert check.run(folder, write=True) == 0


def test_the_schemas_of_the_project_are_fresh() -> None:
    assert schemas.stale(project.ROOT) == []


def test_a_misspelled_word_is_told_with_the_other_faults_and_no_address_of_it_is_written_down(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "SECURITY.md").write_text("# How to recieve\n")  # codespell:ignore
    file = folder / "data/checklists/sample-checklist.yml"
    text = file.read_text().replace("minutes: 5", "minutes: five")
    file.write_text(text.replace("id: read-aloud", "id: truely"))  # codespell:ignore

    assert check.run(folder) == 1

    said = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0] for line in said[:3]] == [
        "SECURITY.md:1:10", "data/checklists/sample-checklist.yml:14:1", "data/checklists/sample-checklist.yml:24:13",
    ]  # fmt: skip
    assert said[-1] == "3 problems."
    assert not (folder / "data/addresses.txt").exists()


@pytest.mark.parametrize(
    ("settings", "because"),
    [("[tool.codespell", "Expected ']'"), ("[tool.codespell]\nbuiltin = 'none'\n", "Unknown builtin dictionary")],
)
def test_settings_that_keep_codespell_from_looking_are_a_fault(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str], settings: str, because: str
) -> None:
    (folder / "pyproject.toml").write_text(settings)

    assert check.run(folder) == 1

    said = capsys.readouterr().out
    assert said.startswith("pyproject.toml:1:1: keeps codespell from looking at the spelling (")
    assert because in said
    assert "Correct [tool.codespell] here." in said


def test_a_file_that_cannot_be_read_whole_is_never_rewritten(folder: pathlib.Path) -> None:
    check.run(folder)
    file = folder / "data/addresses.txt"
    before = "/guides/gone-long-ago/\n<<<<<<< HEAD\n" + file.read_text()
    file.write_text(before)

    assert check.run(folder, write=True) == 1

    assert file.read_text() == before


def test_an_address_that_git_remembers_cannot_be_taken_out(
    folder: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check.run(folder)
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*GIT, *words], cwd=folder, check=True)
    for name in ("data/addresses.txt", "data/glossary.yml"):
        text = (folder / name).read_text()
        kept = [line for line in text.splitlines() if "id: sample" not in line and line != "/glossary/#sample"]
        (folder / name).write_text("\n".join(kept).replace("terms:", "terms: []") + "\n")
    guide = folder / "docs/guides/sample-guide.md"
    guide.write_text(guide.read_text().replace('{{ term("sample") }}', "the sample"))
    subprocess.run([*GIT, "commit", "-qam", "two"], cwd=folder, check=True)
    capsys.readouterr()

    assert check.run(folder, strict=True) == 1

    assert capsys.readouterr().out.startswith(
        "data/addresses.txt:1:1: /glossary/#sample was published once and its line is gone. "
        "Put the line back; data/moved.yml says where it went."
    )


def test_words_that_may_read_better_are_suggested_for_changed_files_only(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = folder / "docs/guides/sample-guide.md"
    guide.write_text(guide.read_text().replace("Short samples", "Whoever holds somebody's seat. Short samples"))
    check.run(folder)
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*GIT, *words], cwd=folder, check=True)
    capsys.readouterr()

    assert check.run(folder) == 0
    assert "Perhaps" not in capsys.readouterr().out

    guide.write_text(guide.read_text().replace("Short samples", "Mend six, otherwise none is reached. Short samples"))
    (folder / "docs/guides/new.md").write_text("# New\n\nIt is held.\n")

    check.run(folder)
    said = capsys.readouterr().out.partition("only if you agree:\n")[2]
    assert said == (
        "docs/guides/new.md:3:7: says 'held'. Perhaps run, have or keep.\n"
        "docs/guides/sample-guide.md:21:1: says 'Whoever'. Perhaps anyone who.\n"
        "docs/guides/sample-guide.md:21:9: says 'holds'. Perhaps run, have or keep.\n"
        "docs/guides/sample-guide.md:21:15: says 'somebody'. Perhaps someone.\n"
        "docs/guides/sample-guide.md:21:26: says 'seat'. Perhaps role or job.\n"
        "... and 3 more.\n"
    )

    monkeypatch.setenv("CI", "true")
    check.run(folder)
    assert "Perhaps" not in capsys.readouterr().out


@pytest.fixture
def shallow(folder: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    check.run(folder)
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["commit", "-qm", "one"],
        ["commit", "-q", "--allow-empty", "-m", "two"],
    ):
        subprocess.run([*GIT, *words], cwd=folder, check=True)
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    subprocess.run([*GIT, "clone", "-q", "--depth=1", folder.as_uri(), str(clone)], check=True)
    return clone


def test_in_ci_a_shallow_clone_is_a_fault(
    shallow: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    capsys.readouterr()

    assert check.run(shallow) == 1
    assert capsys.readouterr().out.startswith(CUT)


def test_elsewhere_a_shallow_clone_is_told(shallow: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    check.run(shallow, strict=True)
    said = capsys.readouterr().out
    assert said.endswith(f"\n1 problem.\n{CUT}")  # the samples' claim that is to come

    assert check.run(shallow) == 0
    assert "history" not in capsys.readouterr().out
