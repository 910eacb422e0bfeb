"""run.py new writes what check understands: every TODO is named, and with the TODOs replaced all is well."""

from __future__ import annotations

import itertools
import pathlib
import re
import typing
from collections.abc import Iterator

import project
import pytest
from playbook.commands import new
from playbook.library.kinds import KIND_NAMED, KINDS
from playbook.library.library import load
from playbook.models.page_meta import PageMeta
from playbook.rules import known_words as vocabulary
from playbook.rules.all import problems
from pydantic import BaseModel

NAMES = [kind.name for kind in KINDS if kind.home] + ["guide"]
LISTS = [kind for kind in KINDS if kind.home and not kind.has_pages]
# What a newcomer may write for a key, the second where it stands twice in a line; any other TODO is a text.
VALUES = {
    "stages": ("prepare", "loop"),
    "audiences": ("all",),
    "support": ("one-view",),
    "seen": ("full",),
    "basis": ("our-wording",),
    "sources": ("X1",),
    "against": ("X1",),
    "on": ("2026-11-22",),
    "seen_on": ("2026-11-21",),
    "read_on": ("2026-11-21",),
    "minutes": ("5",),
    "max_words": ("20",),
    "year": ("2020",),
    "url": ("https://example.com/new",),
    "letter": ("N",),
    "role": ("tpm",),
    "output": ("bullets",),
    "seconds": ("60",),
    "essential": ("true",),
    "own": ("true",),
    "to_come": ("true",),
    "answers": ("/start/new-here/", "/start/still-here/"),
    "home": ("/templates/sample-template/",),
    "links": ("/templates/sample-template/",),
}
SPOKEN = " ".join(f"Say it in the {n}th way." for n in range(24))
OF_ONE_KIND = {
    ("article", "kind"): ("claim",),
    ("source", "kind"): ("study",),
    ("template", "answers"): ("/questions/sample-theme/#what-do-you-do",),
    ("questions", "says"): (SPOKEN,),
}
# What a newcomer is told about the new thing alone: that readers must come across it.
LEFT_TO_LINK = {
    "checklist": "is reached from no",
    "template": "is reached from no",
    "article": "doesn't name it",
    "guide": "before its second heading",
    "situation": "is the answer to no question",
    "start-question": "answers another question already",
}


def an_id(name: str) -> str:
    return "S901" if name == "source" else "brand-new"


def fill(text: str, name: str) -> str:
    """Replaces each TODO of a file, and nothing else; an id that is written twice stays the same."""
    counter = itertools.count(1)

    def value(found: re.Match[str]) -> str:
        before = found.string[: found.start()].rpartition("\n")[2]
        key = (re.findall(r"([\w-]+): ", before) or [""])[-1]
        nth = before.rpartition(f"{key}: ")[2].count("TODO")
        known = OF_ONE_KIND.get((name, key)) or VALUES.get(key)
        if found[1] or known:
            return found[1] or known[nth % len(known)]
        n = next(counter)
        an_id = f"N{n}" if name == "article" else f"thing-{n}"
        return an_id if key == "id" else f"Say it plainly {n}."

    return re.sub(r"TODO(?:-([\w-]+))?", value, text)


def make(tmp_path: pathlib.Path, name: str) -> tuple[pathlib.Path, list[pathlib.Path]]:
    """Gives a small project with something new in it, and the files that `new` wrote."""
    folder = project.make_with_samples(tmp_path)
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
        if "TODO" in line
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
    folder, files = make(tmp_path, name)
    before = project.SAMPLES

    for file in files:
        old = before / file.relative_to(folder)
        known = old.read_text().splitlines() if old.exists() else []
        for line in file.read_text().splitlines()[len(known) :] if file.suffix == ".yml" else []:
            said = re.sub(r"\s+# .*", "", f" {line}")[1:]
            asked = not said or said.startswith("# ") or "TODO" in said or said.endswith(":")
            assert asked or re.fullmatch(r"[\s-]*(id|by|role): (brand-new|S901|invented(-t?pm)?|t?pm)", said), line


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Gives a form and all forms inside it."""
    yield model
    for field in model.model_fields.values():
        yield from (inner for one in forms(field.annotation) for inner in models(one))


def forms(shape: object) -> Iterator[type[BaseModel]]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        yield shape
    for inner in typing.get_args(shape):
        yield from forms(inner)


def choices(shape: object) -> Iterator[str]:
    yield from typing.get_args(shape) if typing.get_origin(shape) is typing.Literal else ()
    for inner in typing.get_args(shape):
        yield from choices(inner)


@pytest.mark.parametrize("name", NAMES)
def test_the_samples_show_every_key_of_their_model_and_name_its_words(name: str) -> None:
    """Together with tests that find the samples right: what a sample shows and a model asks for can't differ."""
    kind = KIND_NAMED.get(name)
    files = (project.SAMPLES / "data").glob(f"{kind.data}*") if kind else project.SAMPLES.glob("docs/guides/sample-*")
    text = "".join(file.read_text() for file in files)

    for model in models(kind.model if kind else PageMeta):
        for key, field in model.model_fields.items():
            assert re.search(rf"\b{key}\b", text), f"no sample of {name} shows {model.__name__}.{key}"
            for word in choices(field.annotation):
                assert re.search(rf"\b{word}\b", text), f"no sample of {name} names '{word}' for {key}"
            words = vocabulary.LISTS.get(key) or vocabulary.LISTS.get(f"{name}.{key}")
            asked = f"{words[:-1]}.*data/vocabulary.yml|data/vocabulary.yml.*{words[:-1]}" if words else ""
            assert re.search(asked, text), f"no sample of {name} says that {key} is a word of the vocabulary ({words})"


def test_a_template_has_a_field_and_the_two_examples_and_a_rubric_all_its_cells(tmp_path: pathlib.Path) -> None:
    folder = project.make_with_samples(tmp_path)
    new.run(folder, "template", "brand-new")
    new.run(folder, "rubric", "brand-new")

    template = (folder / "data/templates/brand-new.yml").read_text()
    rubric = (folder / "data/rubrics/brand-new.yml").read_text()

    assert template.count("  - id: TODO-headline") == 1
    assert template.count("    values: {TODO-headline: TODO}") == 2
    assert "  - id: invented-pm\n    by: invented\n    role: pm\n" in template
    assert "  - id: invented-tpm\n    by: invented\n    role: tpm\n" in template
    lower, upper = rubric.partition("signals:")[2].split("  TODO-senior:")
    assert "    TODO-scope:" in lower
    assert "    TODO-scope:" in upper
    assert "not_yet: " not in lower
    assert "      not_yet: TODO" in upper


def test_a_page_keeps_its_macros_and_none_of_the_samples_links(tmp_path: pathlib.Path) -> None:
    folder, _ = make(tmp_path, "guide")
    new.run(folder, "checklist", "brand-new")

    page = (folder / "docs/checklists/brand-new.md").read_text()
    guide = (folder / "docs/guides/brand-new.md").read_text()

    said = "TODO Say in one sentence when a reader should use it."
    assert page == f'# {{{{ title("checklists/brand-new") }}}}\n\n{said}\n\n{{{{ checklist("brand-new") }}}}\n'
    assert "# TODO A sample guide\n\n{{ labels() }}\n\n!!! do" in guide
    assert "sample-" not in guide
    assert "short-or-whole" not in guide


def test_a_sample_that_is_gone_is_named(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project.make(tmp_path)

    assert new.run(folder, "checklist", "brand-new") == 2

    name = "docs/contributing/samples/data/checklists/sample-checklist.yml"
    assert capsys.readouterr().err == f"{name}:1:1: is missing. Put it back.\n"


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["unix", "windows"])
def test_a_list_file_keeps_its_line_ends(kind: object, end: bytes, tmp_path: pathlib.Path) -> None:
    folder = project.make_with_samples(tmp_path)
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
    folder = project.make_with_samples(tmp_path)
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
    folder = project.make_with_samples(tmp_path)

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
    folder = project.make_with_samples(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    assert new.run(folder, kind, record_id) == 2

    assert words in capsys.readouterr().err
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


def test_a_list_that_cannot_be_read_is_not_written_to(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make_with_samples(tmp_path)
    file = folder / "data/stories.yml"
    file.write_text("stories: [\n")

    assert new.run(folder, "story", "brand-new") == 2

    assert file.read_text() == "stories: [\n"
    assert "data/stories.yml can't be read. Run `python3 run.py check`" in capsys.readouterr().err


def test_a_new_guide_asks_for_its_line_in_the_navigation(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project.make_with_samples(tmp_path)

    assert new.run(folder, "guide", "brand-new") == 0

    assert (folder / "docs/guides/brand-new.md").exists()
    assert "nav:" in capsys.readouterr().out
