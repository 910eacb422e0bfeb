"""Pages load bundled scripts: few files, told apart by what they hold, and those of their kind asked for at once."""

from __future__ import annotations

import pathlib
import re
import shutil

import project
import pytest
from playbook.finish import scripts
from playbook.finish.built_site import BuiltSite
from playbook.finish.bundle import Bundle, bundle
from playbook.finish.esbuild import BundleError
from playbook.library.library import load
from playbook.links.imports import imported

OURS = project.ROOT / "docs/assets/javascripts"
PACKAGES = project.ROOT / "node_modules"
MAIN = '<script src="../assets/javascripts/main.js" type="module"></script>'


def bundled(folder: pathlib.Path, changed: str = "", was: str = "", now: str = "") -> tuple[Bundle, dict[str, bytes]]:
    """Bundles our scripts, one of them changed; gives what is made of what, and the files."""
    shutil.copytree(OURS, folder / "written")
    if changed:
        file = folder / "written" / changed
        text = file.read_text(encoding="utf-8")
        assert was in text
        file.write_text(text.replace(was, now), encoding="utf-8")
    made = bundle(folder / "written", PACKAGES, folder / "bundled")
    return made, {file.name: file.read_bytes() for file in (folder / "bundled").iterdir()}


def test_the_same_scripts_give_the_same_files_wherever_they_lie(tmp_path: pathlib.Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/package.json").write_text('{"type": "commonjs"}')  # of some other project around it

    assert bundled(tmp_path / "a") == bundled(tmp_path / "b/c")


@pytest.mark.parametrize(
    ("changed", "was", "now"),
    [
        ("lib/stored.js", '"probe"', '"later"'),
        ("page/say.js", "pm-say", "pm-later"),
        ("elements/checklist.js", "data-ready", "data-later"),
        ("vendor/docx.js", "Packer", "Packed"),
    ],
)
def test_a_change_renames_all_that_import_it_so_no_two_publications_mix(
    tmp_path: pathlib.Path, changed: str, was: str, now: str
) -> None:
    _, before = bundled(tmp_path / "before")
    _, after = bundled(tmp_path / "after", changed, was, now)

    assert before.keys() != after.keys()
    assert [name for name in before.keys() & after.keys() if before[name] != after[name]] == []
    for name, content in after.items():
        asked = {one.address.removeprefix("./") for one in imported(content.decode())}
        assert asked <= after.keys(), name
        assert b"sourceMappingURL" not in content


def test_a_page_loads_few_files(tmp_path: pathlib.Path) -> None:
    made, _ = bundled(tmp_path)

    assert {part: len(files) for part, files in made.items() if part.startswith(("main", "page", "elements"))} == {
        "main.js": 2,
        "page/moved.js": 1,
        "page/grow.js": 2,
        "page/paper.js": 1,
        "elements/ask.js": 2,
        "elements/card.js": 4,
        "elements/checklist.js": 3,
        "elements/copy.js": 2,
        "elements/filter.js": 2,
        "elements/my-data.js": 3,
        "elements/rubric.js": 2,
        "elements/sheet.js": 3,
        "elements/template.js": 3,
        "elements/timer.js": 2,
    }


def test_esbuilds_words_on_a_script_name_its_place(tmp_path: pathlib.Path) -> None:
    with pytest.raises(BundleError, match=r"^docs/assets/javascripts/lib/store\.js:\d+: esbuild can't read it: "):
        bundled(tmp_path, "lib/store.js", "export class Store extends Texts {", "export class Store extends Texts {{")


def test_a_script_that_is_not_there_is_named_with_the_line_that_imports_it(tmp_path: pathlib.Path) -> None:
    shutil.copytree(OURS, tmp_path / "written")
    file = tmp_path / "written/main.js"
    lines = file.read_text(encoding="utf-8").count("\n")
    with file.open("a", encoding="utf-8") as script:
        script.write('import "./page/nowhere.js";\nawait import("./lib/nothing.js");\n')

    with pytest.raises(BundleError) as caught:
        bundle(tmp_path / "written", PACKAGES, tmp_path / "bundled")

    said = "docs/assets/javascripts/main.js:{}: imports ./{}, which isn't there. Correct the address."
    assert str(caught.value).splitlines() == [
        said.format(lines + 1, "page/nowhere.js"), said.format(lines + 2, "lib/nothing.js"),
    ]  # fmt: skip


def test_without_esbuild_it_is_said_what_to_run(tmp_path: pathlib.Path) -> None:
    shutil.copytree(OURS, tmp_path / "written")

    with pytest.raises(BundleError, match=r"Write: python3 run\.py build"):
        bundle(tmp_path / "written", tmp_path / "none", tmp_path / "bundled")


def finished(folder: pathlib.Path, html: str = "", **files: str) -> pathlib.Path:
    """Gives the folder of a site of one page, after the step."""
    shutil.copytree(OURS, folder / "assets/javascripts")
    (folder / "assets/javascripts/bundle.the-theme.min.js").write_text("theme()")
    for name in ("questions.json", "search/first.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(files.get(name, "[]"), encoding="utf-8")
    (folder / "page").mkdir()
    (folder / "page/index.html").write_text(html, encoding="utf-8")
    scripts.run(BuiltSite(folder, load(project.BOOK), "http://127.0.0.1/", project.ROOT))
    return folder


def test_a_page_names_the_files_of_its_kind_and_nothing_else_is_published(tmp_path: pathlib.Path) -> None:
    elements = "<pm-checklist></pm-checklist><pm-copy></pm-copy><pm-search></pm-search>"
    site = finished(tmp_path / "site", f"<head>{MAIN}</head>{elements}")

    html = (site / "page/index.html").read_text(encoding="utf-8")
    first = re.findall(r'<script src="\.\./assets/javascripts/(main-\w+\.js)" type="module"></script>', html)
    more = re.findall(r'<link rel="modulepreload" href="\.\./assets/javascripts/([\w-]+\.js)">', html)
    published = {file.name for file in (site / "assets/javascripts").rglob("*")}
    assert len(first) == 1
    assert [re.sub(r"-\w+\.js$", "", name) for name in more] == ["chunk", "checklist", "chunk", "copy"]
    assert {*first, *more} <= published
    assert not [name for name in published if "theme" in name or name in ("main.js", "vendor", "lib")]
    assert {"docx.LICENSE.txt", "minisearch.LICENSE.txt", "stemmer.LICENSE.txt"} <= published
    assert html.endswith(f"</head>{elements}")


@pytest.mark.parametrize("name", ["questions.json", "search/first.json"])
def test_a_file_that_scripts_read_is_asked_for_anew_when_it_changes(tmp_path: pathlib.Path, name: str) -> None:
    versions = []
    for text in ("[]", "[]", '["changed"]'):
        site = finished(tmp_path / str(len(versions)), **{name: text})
        code = "".join(file.read_text(encoding="utf-8") for file in sorted(site.glob("assets/javascripts/chunk-*.js")))
        versions.append(re.findall(r'"([0-9a-f]{12})"', code))

    assert versions[0] == versions[1] != versions[2]
    assert len(versions[0]) == 1


def test_a_script_that_cannot_wait_is_written_into_the_page_with_what_its_tag_says() -> None:
    html = '<script src="../assets/javascripts/inline/scheme.js" data-root=".."></script><script src="a.js"></script>'

    assert scripts._written_in(html, {"scheme": "go()"}) == (
        '<script data-root="..">go()</script><script src="a.js"></script>'
    )
