"""run.py new writes what check understands: every TODO is named, and with the TODOs replaced all is well."""

from __future__ import annotations

import itertools
import pathlib
import re

import project
import pytest
from playbook.commands import new
from playbook.library.kinds import KINDS
from playbook.library.library import load
from playbook.rules.all import problems

NAMES = [kind.name for kind in KINDS if kind.home] + ["guide"]
LISTS = [kind for kind in KINDS if kind.home and not kind.has_pages]
# What a newcomer may write for a key; any other TODO is a text, or an id after `id:`.
VALUES = {
    "stages": "prepare",
    "audiences": "all",
    "support": "one-view",
    "seen": "full",
    "basis": "our-wording",
    "sources": "X1",
    "against": "X1",
    "on": "2026-11-22",
    "seen_on": "2026-11-21",
    "read_on": "2026-11-21",
    "minutes": "5",
    "max_words": "20",
    "year": "2020",
    "url": "https://example.com/new",
    "letter": "N",
    "role": "tpm",
    "answers": "/start/new-here/",
    "links": "/templates/sample-template/",
}
KIND = {"article": "claim", "source": "study"}
# What a newcomer is told about the new thing alone: that readers must come across it.
LEFT_TO_LINK = {
    "checklist": "is reached from no",
    "template": "is reached from no",
    "guide": "before its second heading",
    "situation": "is the answer to no question",
    "start-question": "answers another question already",
}


def an_id(name: str) -> str:
    return "S901" if name == "source" else "brand-new"


def fill(text: str, name: str) -> str:
    """Replaces each TODO of a file, and nothing else; an id that is written twice stays the same."""
    counter = itertools.count(1)

    def value(key: str, todo: str) -> str:
        if todo != "TODO":
            return todo.removeprefix("TODO-")
        if key == "id":
            return "N1" if name == "article" else f"thing-{next(counter)}"
        return KIND[name] if key == "kind" else VALUES.get(key, f"Say it plainly {next(counter)}.")

    lines = []
    for line in text.splitlines():
        if not line.lstrip().startswith("# ") or line.startswith("# TODO"):
            line = re.sub(r"TODO \(\d of \d\)", "TODO", line)
            key = (re.match(r"[\s-]*([\w-]+):", line) or ["", ""])[1]
            line = re.sub(r"(TODO-\w+)(?=:)", lambda found: value("", found[1]), line)
            line = re.sub(r"TODO(-\w+)?", lambda found, key=key: value(key, found[0]), line)  # type: ignore[misc]
        lines.append(line)
    return "\n".join(lines) + "\n"


def make(tmp_path: pathlib.Path, name: str) -> tuple[pathlib.Path, list[pathlib.Path]]:
    """Gives a small project with something new in it, and the files that `new` wrote."""
    folder = project.make(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert new.run(folder, name, an_id(name)) == 0
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and before.get(file) != file.read_bytes()]
    assert files
    return folder, files


@pytest.mark.parametrize("name", NAMES)
def test_check_names_each_todo_and_nothing_else(name: str, tmp_path: pathlib.Path) -> None:
    folder, files = make(tmp_path, name)
    left = {
        f"{file.relative_to(folder).as_posix()}:{number}"
        for file in files
        for number, line in enumerate(file.read_text().splitlines(), 1)
        if "TODO" in line and (not line.lstrip().startswith("#") or line == "# TODO Title")
    }

    found = problems(load(folder))

    assert left
    assert {f"{problem.file}:{problem.line}" for problem in found} == left
    for problem in found:
        assert "TODO" in problem.what, problem


@pytest.mark.parametrize("name", NAMES)
def test_whoever_replaces_each_todo_is_done(name: str, tmp_path: pathlib.Path) -> None:
    folder, files = make(tmp_path, name)

    for file in files:
        file.write_text(fill(file.read_text(), name))

    found = [problem.what for problem in problems(load(folder))]
    assert [what for what in found if not re.search(LEFT_TO_LINK.get(name, "nothing"), what)] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_invented(name: str, tmp_path: pathlib.Path) -> None:
    _, files = make(tmp_path, name)

    for file in files:
        if file.suffix == ".yml" and name not in ("company", "story", "tension", "term", "source", "start-question"):
            for line in file.read_text().splitlines():
                asked = line.lstrip().startswith("#") or "TODO" in line or line.endswith(":")
                assert asked or re.fullmatch(r"[\s-]*(id|by|role): (brand-new|invented(-t?pm)?|t?pm)", line), line


def test_choices_and_words_of_the_vocabulary_are_listed(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    words = folder / "data/vocabulary.yml"
    words.write_text(words.read_text().replace("  one-view: {", "  a-guess: {", 1))

    new.run(folder, "rubric", "brand-new")
    new.run(folder, "template", "brand-new")
    new.run(folder, "article", "brand-new")
    new.run(folder, "source", "S901")

    assert "# Words: well-supported, some-support, a-guess.\n" in (folder / "data/rubrics/brand-new.yml").read_text()
    assert (
        "# Words: bullets, paragraph, message.\n# output: bullets\n"
        in (folder / "data/templates/brand-new.yml").read_text()
    )
    assert "# Words: claim, advice," in (folder / "data/articles/brand-new.yml").read_text()
    assert "    # Words: ladder, study," in (folder / "data/sources.yml").read_text()


def test_a_template_has_a_field_and_the_two_examples_and_a_rubric_all_its_cells(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    new.run(folder, "template", "brand-new")
    new.run(folder, "rubric", "brand-new")

    template = (folder / "data/templates/brand-new.yml").read_text()
    rubric = (folder / "data/rubrics/brand-new.yml").read_text()

    assert template.count("  - id: TODO-field") == 1
    assert template.count("      TODO-field: TODO") == 2
    assert "  - id: invented-pm" in template
    assert "  - id: invented-tpm" in template
    assert "# includes: [TODO]" in template
    lower, upper = rubric.partition("signals:")[2].split("  TODO-upper:")
    assert "    TODO-dimension:" in lower
    assert "    TODO-dimension:" in upper
    assert "not_yet" not in lower
    assert "      not_yet: TODO" in upper


def test_what_is_optional_says_so(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    new.run(folder, "checklist", "brand-new")

    lines = (folder / "data/checklists/brand-new.yml").read_text().splitlines()

    for before, line in itertools.pairwise(lines):
        if re.match(r"\s*# [a-z_]+: ", line):
            assert before.endswith("(optional)"), line
    assert "        # essential: true" in lines


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_a_list_file_keeps_its_line_ends(kind: object, end: bytes, tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)
    file = folder / "data" / kind.data  # type: ignore[attr-defined]
    before = file.read_bytes().replace(b"\n", end)
    file.write_bytes(before)

    assert new.run(folder, kind.name, an_id(kind.name)) == 0  # type: ignore[attr-defined]

    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(end)
    assert after.endswith(end)


@pytest.mark.parametrize("text", ["terms:\n", "terms: []\n", "terms:\n- {id: x, term: x, meaning: X.}\n", None])
def test_an_entry_joins_its_list_or_the_file_stays_as_it_was(
    text: str | None, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make(tmp_path)
    file = folder / "data/glossary.yml"
    file.unlink() if text is None else file.write_text(text)

    done = new.run(folder, "term", "brand-new")

    if done == 0:
        assert new.run(folder, "term", "brand-new") == 2
        assert "has an entry brand-new already" in capsys.readouterr().err
    else:
        assert text == "terms: []\n"
        assert file.read_text() == text
        assert "then try again" in capsys.readouterr().err


def test_an_id_that_looks_like_a_number_is_text(tmp_path: pathlib.Path) -> None:
    folder = project.make(tmp_path)

    new.run(folder, "checklist", "360")

    assert 'id: "360"\n' in (folder / "data/checklists/360.yml").read_text()


@pytest.mark.parametrize(
    ("kind", "record_id", "words"),
    [
        ("checklst", "x", "There is no kind 'checklst'. Did you mean 'checklist'?"),
        ("checklist", "Final Round", "'Final Round' can't be an id. Write one like final-round."),
        ("checklist", "final_round", "'final_round' can't be an id. Write one like final-round."),
        ("checklist", "final-", "'final-' can't be an id. Write one like final-round."),
        ("checklist", "../x", "'../x' can't be an id. Write one like final-round."),
        ("checklist", "", "'' can't be an id. Write one like final-round."),
        ("guide", "x\n", "can't be an id. Write one like final-round."),
        ("checklist", "x" * 81, "An id of 81 characters is no address to remember. Write at most 80."),
        ("source", "128", "'128' can't be an id. Write one like S128."),
        ("checklist", "index", "'index' is the name of the section's own page. Choose another id."),
        ("guide", "index", "'index' is the name of the section's own page. Choose another id."),
        ("story", "pm-story", "'pm-story' starts like the ids that the site keeps for itself. Choose another one."),
        ("checklist", "sample-checklist", "is there already"),
        ("guide", "sample-guide", "docs/guides/sample-guide.md is there already"),
        ("story", "the-long-sample", "data/stories.yml has an entry the-long-sample already."),
        ("term", "sample", "data/glossary.yml has an entry sample already."),
    ],
)
def test_what_cannot_be_made_is_refused(
    kind: str, record_id: str, words: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    assert new.run(folder, kind, record_id) == 2

    assert words in capsys.readouterr().err
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_a_list_that_cannot_be_read_is_not_written_to(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make(tmp_path)
    file = folder / "data/stories.yml"
    file.write_text("stories: [\n")

    assert new.run(folder, "story", "brand-new") == 2

    assert file.read_text() == "stories: [\n"
    assert "data/stories.yml can't be read. Run `python3 run.py check`" in capsys.readouterr().err


def test_a_new_guide_asks_for_its_line_in_the_navigation(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make(tmp_path)

    assert new.run(folder, "guide", "brand-new") == 0

    assert (folder / "docs/guides/brand-new.md").exists()
    assert "nav:" in capsys.readouterr().out
