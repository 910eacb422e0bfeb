"""Our HTML and what others know of it: what main.html seeks in a page stands there, and every class means something."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.library.library import Library, load
from playbook.show import show

OVERRIDES = project.ROOT / "overrides"
MAIN = (OVERRIDES / "main.html").read_text(encoding="utf-8")
SIGNS = dict(re.findall(r"""\("(\w+)", (?:'([^']+)'|"[^"]+")\)""", MAIN.partition("set signs")[2].partition("%}")[0]))
# what stands on a page of a kind: its address, a macro on it and what that takes; what main.html knows it by
KINDS = [
    ("doors", "/", "doors", ()),
    ("matrix", "/levels/tpm/", "rubric", ("tpm",)),
    ("sheet", "/levels/tpm/score/", "score_sheet", ("tpm",)),
    ("sheet", "/levels/tpm/show/", "can_show", ("tpm",)),
    ("checklist", "/checklists/day-before/", "checklist", ("day-before",)),
    ("answer", "/templates/about-you/", "template", ("about-you",)),
    ("questions", "/questions/fit/", "questions", ("fit",)),
]
# who may know a class: what styles, scripts and steps say, and tests
KNOW = [
    file.read_text(encoding="utf-8")
    for folder, kind in [
        ("docs/assets/stylesheets", "*.css"),
        ("docs/assets/javascripts", "*.js"),
        ("scripts/playbook", "*.py"),
        ("tests", "*.py"),
    ]
    for file in (project.ROOT / folder).rglob(kind)
    if "vendor" not in file.parts
]
KNOWN = set(re.findall(r"(?<![\w-])pm-[a-z0-9]+(?:(?:__|--?)[a-z0-9]+)*", "\n".join(KNOW)))

# what fragments, scripts and steps write; one that is put together ends where the rest is put in: pm-label--
WRITTEN = {
    name
    for folder in ("overrides", "docs/assets/javascripts", "scripts/playbook")
    for file in (project.ROOT / folder).rglob("*.*")
    if file.suffix in (".html", ".js", ".py") and "vendor" not in file.parts
    for name in re.findall(r"(?<![\w-])pm-[\w-]*", file.read_text(encoding="utf-8"))
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(project.small(tmp_path_factory.mktemp("small")))


@pytest.mark.parametrize(("name", "here", "macro", "args"), KINDS)
def test_the_page_is_known_by_what_its_fragment_writes(
    library: Library, name: str, here: str, macro: str, args: tuple[str, ...]
) -> None:
    assert SIGNS[name] in show(project.ROOT, library, here, macro, *args)


def test_each_sign_by_which_a_page_is_known_is_tried() -> None:
    assert SIGNS.keys() == {name for name, *_ in KINDS}


def test_the_foot_before_which_the_works_are_put_is_there(library: Library) -> None:
    foot = re.search(r"set foot = '([^']+)'", MAIN)
    assert foot
    for _, here, macro, args in KINDS[4:6]:
        assert foot[1] in show(project.ROOT, library, here, macro, *args)


@pytest.mark.parametrize("file", sorted(OVERRIDES.rglob("*.html")), ids=lambda file: file.name)
def test_no_class_is_written_that_means_nothing(file: pathlib.Path) -> None:
    text = file.read_text(encoding="utf-8")
    written = {one for names in re.findall(r'\bclass="([^"]*)"', text) for one in names.split()}
    assert {one for one in written if re.fullmatch(r"pm-[\w-]+", one)} - KNOWN == set()


@pytest.mark.parametrize(
    "file", sorted((project.ROOT / "docs/assets/stylesheets").glob("*.css")), ids=lambda file: file.name
)
def test_no_rule_is_for_a_class_that_nothing_writes(file: pathlib.Path) -> None:
    styled = set(re.findall(r"\.(pm-[\w-]*\w)", file.read_text(encoding="utf-8")))
    assert {one for one in styled - WRITTEN if one.partition("--")[0] + "--" not in WRITTEN} == set()
