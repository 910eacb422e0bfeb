"""run.py rename: everything that names a thing follows, old addresses go on leading to it, and it is all or nothing."""

from __future__ import annotations

import errno
import pathlib

import project
import pytest
from playbook import cli, schemas
from playbook.commands import check, rename
from playbook.library.library import Library, load
from playbook.rules.addresses import unpublished
from playbook.rules.all import problems

LIST, OTHER = "checklists/sample-checklist", "checklists/second-list"
Said = pytest.CaptureFixture[str]


# All but the guides: they alone stand in nav: by their files.
APART = "not_in_nav: |\n  *\n  !/guides/*\n"


@pytest.fixture(autouse=True)
def _not_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """The samples with a second checklist and a navigation, all of it published."""
    made = project.make(tmp_path)
    schemas.write(made)
    text = (made / f"data/{LIST}.yml").read_text().replace("sample-checklist", "second-list")
    text = text.replace("the-basics", "the-rest").replace("read-aloud", "print-it").replace("count-the", "weigh-the")
    (made / f"data/{OTHER}.yml").write_text(text.replace("sources: [X1]", "sources: [S900]"))
    page = (made / f"docs/{LIST}.md").read_text()
    (made / f"docs/{OTHER}.md").write_text(page.replace("sample-checklist", "second-list"))
    edit(
        made / "docs/guides/sample-guide.md",
        "(../checklists/sample-checklist.md)",
        f"(../{LIST}.md) or [2](../{OTHER}.md)",
    )
    edit(made / "data/start/new-here.yml", "links: [/checklists/sample-checklist/]", f"links: [/{LIST}/, /{OTHER}/]")
    (made / "mkdocs.yml").write_text(f"nav:\n  - guides/index.md\n  - Sample: guides/sample-guide.md\n{APART}")
    assert check.run(made) == 0
    return made


def edit(file: pathlib.Path, old: str, new: str) -> None:
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


def files(folder: pathlib.Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def assert_sound(folder: pathlib.Path, published: dict[str, int]) -> Library:
    """`check` holds, and no address that was published is dead."""
    library = load(folder)
    assert problems(library) == []
    assert unpublished(library) == []
    assert [one for one in published if library.published.now(one) not in library.targets] == []
    assert published.keys() <= library.published.lines.keys()
    return library


def test_a_record_its_page_and_all_that_names_them_follow(folder: pathlib.Path, capsys: Said) -> None:
    edit(
        folder / "docs/guides/sample-guide.md",
        "Short samples are read",
        f"[Short samples](../{LIST}.md#read-aloud) are read",
    )
    capsys.readouterr()

    assert rename.run(folder, LIST, "checklists/better-name") == 0

    assert capsys.readouterr().out == (
        "renamed docs/checklists/sample-checklist.md to docs/checklists/better-name.md\n"
        "renamed data/checklists/sample-checklist.yml to data/checklists/better-name.yml\n"
        "changed data/articles/sample-article.yml (1 place)\n"
        "changed data/checklists/better-name.yml (1 place)\n"
        "changed data/glossary.yml (1 place)\n"
        "changed data/start/new-here.yml (1 place)\n"
        "changed data/start/still-here.yml (1 place)\n"
        "changed data/stories.yml (1 place)\n"
        "changed data/ways-in.yml (2 places)\n"
        "changed docs/checklists/better-name.md (2 places)\n"
        "changed docs/guides/sample-guide.md (2 places)\n"
        "wrote into data/moved.yml: '/checklists/sample-checklist/': /checklists/better-name/\n"
        "added 4 addresses to data/addresses.txt\n"
        "Whoever comes by the old address is led to the new one. Commit all of it together.\n"
    )
    library = assert_sound(folder, load(folder).published.lines)
    assert library.published.now("/checklists/sample-checklist/#read-aloud") == "/checklists/better-name/#read-aloud"
    assert not (folder / f"data/{LIST}.yml").exists()
    assert (folder / "docs/checklists/better-name.md").read_text().count("better-name") == 2
    left = {name for name, text in files(folder).items() if b"sample-checklist" in text}
    assert left == {"data/addresses.txt", "data/moved.yml"}


def everything(folder: pathlib.Path) -> list[str]:
    """Gives what has an address, parts before their pages."""
    found = [address.removesuffix("/") for address in load(folder).targets if address != "/"]
    return sorted(found, key=lambda address: "#" not in address)


STAY = ("no record's page and no guide", "known by its number", "named by its level and its dimension")


def test_whatever_has_an_address_is_renamed_with_all_that_names_it_or_stays_as_it_was(
    folder: pathlib.Path, capsys: Said
) -> None:
    done = 0
    for old in everything(folder):
        before, published = files(folder), load(folder).published.lines
        if old not in everything(folder):
            continue  # a cell, which went along with its level
        capsys.readouterr()
        status = rename.run(folder, old, f"{old}-new")
        if status:
            said = capsys.readouterr().err
            assert any(words in said for words in STAY), said
            assert files(folder) == before
            continue
        library = assert_sound(folder, published)
        assert f"{old}-new" in {address.removesuffix("/") for address in library.targets}
        done += 1
    assert done > 20


def test_the_keys_that_are_called_like_a_field_a_level_or_a_dimension_follow(folder: pathlib.Path) -> None:
    for old, new in (
        ("templates/sample-template#headline", "templates/sample-template#opener"),
        ("levels/sample-rubric#senior", "levels/sample-rubric#lead"),
        ("levels/sample-rubric#scope", "levels/sample-rubric#reach"),
    ):
        published = load(folder).published.lines
        assert rename.run(folder, old, new) == 0
        library = assert_sound(folder, published)

    assert (folder / "data/templates/sample-template.yml").read_text().count("{opener: ") == 2
    assert library.published.now("/levels/sample-rubric/#senior-scope") == "/levels/sample-rubric/#lead-reach"


def test_an_ending_keeps_sharing_a_field_that_is_renamed(small_project: pathlib.Path) -> None:
    published = load(small_project).published.lines

    assert rename.run(small_project, "templates/why-this-role#sentence", "templates/why-this-role#short") == 0
    assert rename.run(small_project, "templates/why-this-team", "templates/why-us") == 0

    assert_sound(small_project, published)
    text = (small_project / "data/templates/about-you.yml").read_text()
    assert '"/templates/why-this-role/#short"' in text
    assert '"/templates/why-us/#sentence"' in text


def test_a_guide_keeps_its_place_in_the_navigation(folder: pathlib.Path) -> None:
    assert rename.run(folder, "guides/sample-guide", "guides/why-samples") == 0

    assert (folder / "mkdocs.yml").read_text() == (
        f"nav:\n  - guides/index.md\n  - Sample: guides/why-samples.md\n{APART}"
    )
    assert_sound(folder, load(folder).published.lines)


def test_a_heading_and_the_links_to_it_follow(folder: pathlib.Path) -> None:
    guide = folder / "docs/guides/sample-guide.md"
    edit(guide, "Short samples", "[Here](#why-it-works) and [there](sample-guide.md#why-it-works): short samples")

    assert rename.run(folder, "guides/sample-guide#why-it-works", "guides/sample-guide#reasons") == 0

    text = guide.read_text()
    assert "## Why it works { #reasons }" in text
    assert "[Here](#reasons) and [there](sample-guide.md#reasons)" in text
    assert "why-it-works" not in text


def test_an_item_goes_to_another_list_with_its_comments_and_its_indentation(folder: pathlib.Path, capsys: Said) -> None:
    first, second = folder / f"data/{LIST}.yml", folder / f"data/{OTHER}.yml"
    edit(first, "      - id: count-the-words\n", "      # Counting is quick.\n      - id: count-the-words\n")
    there = second.read_text()
    published = load(folder).published.lines
    capsys.readouterr()

    assert rename.run(folder, f"{LIST}#count-the-words", f"{OTHER}#count-them") == 0

    assert second.read_text() == there + (
        "      # Counting is quick.\n"
        "      - id: count-them\n"
        "        text: Count the words of each line.\n"
        "        why: In a study of 2015, a half of 20 people stopped listening early.\n"
        "        sources: [S900]\n"
    )
    assert first.read_text().endswith("sources: [X1]\n")
    said = capsys.readouterr().out
    assert "/checklists/sample-checklist/#count-the-words': /checklists/second-list/#count-them\n" in said
    assert "It stands at the end of its new list: move it to where it belongs.\n" in said
    assert_sound(folder, published)


def test_a_section_goes_to_another_list_with_its_items(folder: pathlib.Path) -> None:
    edit(
        folder / f"data/{LIST}.yml",
        "      - id: count-the-words\n",
        "  - id: more\n    title: More\n    items:\n      - id: count-the-words\n",
    )
    assert check.run(folder) == 0
    published = load(folder).published.lines

    assert rename.run(folder, f"{LIST}#more", f"{OTHER}#even-more") == 0

    library = assert_sound(folder, published)
    assert library.published.now("/checklists/sample-checklist/#more") == "/checklists/second-list/#even-more"
    assert library.published.now("/checklists/sample-checklist/#count-the-words") == (
        "/checklists/second-list/#count-the-words"
    )


def test_what_is_renamed_back_needs_its_first_line_no_more(folder: pathlib.Path, capsys: Said) -> None:
    published = load(folder).published.lines
    rename.run(folder, f"{LIST}#read-aloud", f"{LIST}#say-it")
    rename.run(folder, LIST, "checklists/better-name")
    rename.run(folder, "checklists/better-name", LIST)
    capsys.readouterr()
    assert rename.run(folder, f"{LIST}#say-it", f"{LIST}#read-aloud") == 0

    assert "took out of data/moved.yml: '/checklists/sample-checklist/#read-aloud'" in capsys.readouterr().out
    assert load(folder).published.moves == {
        "/checklists/better-name/": "/checklists/sample-checklist/",
        "/checklists/sample-checklist/#say-it": "/checklists/sample-checklist/#read-aloud",
    }
    assert_sound(folder, published)


def test_what_was_never_published_leaves_no_line(folder: pathlib.Path) -> None:
    edit(folder / "data/glossary.yml", "terms:\n", "terms:\n  - {id: fresh, term: fresh, meaning: A new one.}\n")

    assert rename.run(folder, "glossary#fresh", "glossary#newest") == 0

    assert load(folder).published.moves == {}
    assert_sound(folder, {})


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(
    "written", ["id: read-aloud", 'id: "read-aloud"', "id:   'read-aloud'  # stays", '"id": read-aloud']
)
def test_an_id_is_found_however_it_is_written_and_line_ends_stay(written: str, end: str, folder: pathlib.Path) -> None:
    for name in (f"data/{LIST}.yml", "data/moved.yml", f"data/{OTHER}.yml"):
        file = folder / name
        text = (file.read_text() if file.exists() else "# Moves\n").replace("id: read-aloud", written)
        file.write_bytes(("\ufeff" + text).replace("\n", end).encode())
    before = (folder / f"data/{LIST}.yml").read_bytes()

    assert rename.run(folder, f"{LIST}#read-aloud", f"{LIST}#7") == 0

    after = (folder / f"data/{LIST}.yml").read_bytes()
    assert after.replace(b'"7"', b"x") == before.replace(b'"read-aloud"', b"x").replace(b"'read-aloud'", b"x").replace(
        b"id: read-aloud", b"id: x"
    ).replace(b'"id": read-aloud', b'"id": x')
    moved = (folder / "data/moved.yml").read_bytes()
    assert moved.endswith(end.encode())
    assert moved.count(b"\n") == moved.count(end.encode())
    assert_sound(folder, {})


REFUSED = {
    ("checklists/sample-list", "checklists/x"): "There is nothing at /checklists/sample-list/. "
    "Did you mean '/checklists/sample-checklist/'?",
    ("glossary#old-word", "glossary#x"): "There is nothing at /glossary/#old-word. It is /glossary/#sample today.",
    (LIST, LIST): "/checklists/sample-checklist/ has that name already.",
    (LIST, OTHER): "There is something at /checklists/second-list/ already (data/checklists/second-list.yml). "
    "Choose another id.",
    (f"{LIST}#read-aloud", f"{OTHER}#print-it"): "There is something at /checklists/second-list/#print-it already "
    "(data/checklists/second-list.yml). Choose another id.",
    (LIST, "templates/sample-checklist"): "/templates/sample-checklist/ would be of another kind. A page stays in its "
    "section: write /checklists/new-name.",
    (LIST, "checklists/My List"): "'checklists/My List' is no address. Write one like checklists/final-round or "
    "checklists/final-round#say-it-aloud.",
    (LIST, "checklists/index"): "'index' is the name of the section's own page. Choose another id.",
    (LIST, "checklists/" + "x" * 81): "An id of 81 characters is no address to remember. Write at most 80.",
    (LIST, f"{OTHER}#x"): "/checklists/sample-checklist/ and /checklists/second-list/#x are a page and a part of one. "
    "Write two pages or two parts.",
    (f"{LIST}#read-aloud", f"{LIST}#pm-x"): "'pm-x' starts like the ids that the site keeps for itself. "
    "Choose another id.",
    (f"{LIST}#read-aloud", "checklists/none#x"): "There is nothing at /checklists/none/, where "
    "/checklists/sample-checklist/#read-aloud would go.",
    (f"{LIST}#read-aloud", "questions/sample-theme#x"): "/questions/sample-theme/ is of another kind than "
    "/checklists/sample-checklist/. Choose another checklist.",
    ("guides/sample-guide#why-it-works", f"{LIST}#x"): "/guides/sample-guide/#why-it-works can't go to another page "
    "by itself: write it there by hand, and its move in data/moved.yml: "
    "'/guides/sample-guide/#why-it-works': /checklists/sample-checklist/#x",
    ("checklists", "lists"): "/checklists/ is no record's page and no guide. Its name is part of the site: it stays.",
    ("sources#s900", "sources#s901"): "/sources/#s900 is known by its number, wherever it is cited. It stays.",
    ("levels/sample-rubric#junior-scope", "levels/sample-rubric#x"): "/levels/sample-rubric/#junior-scope is named by "
    "its level and its dimension. Rename one of these two.",
    ("glossary#sample", "glossary#old-word"): "/glossary/#old-word was published, and readers who come by it are led "
    "to /glossary/#sample. Choose another id.",
}


@pytest.mark.parametrize("asked", [one for one in REFUSED if one[1] != "glossary#old-word"], ids=" ".join)
def test_what_is_in_the_way_is_said_and_nothing_is_touched(
    asked: tuple[str, str], folder: pathlib.Path, capsys: Said
) -> None:
    (folder / "data/moved.yml").write_text("'/glossary/#old-word': /glossary/#sample\n")
    edit(folder / "data/addresses.txt", "/glossary/#sample\n", "/glossary/#old-word\n/glossary/#sample\n")
    before = files(folder)

    assert rename.run(folder, *asked) == 2

    assert capsys.readouterr().err == f"{REFUSED[asked]}\n"
    assert files(folder) == before


def test_an_address_that_leads_elsewhere_is_given_to_nothing_else(folder: pathlib.Path, capsys: Said) -> None:
    rename.run(folder, LIST, "checklists/better-name")
    before = files(folder)
    capsys.readouterr()

    assert rename.run(folder, OTHER, LIST) == 2

    assert capsys.readouterr().err == (
        "/checklists/sample-checklist/ was published, and readers who come by it are led to /checklists/better-name/. "
        "Choose another id.\n"
    )
    assert files(folder) == before


def test_with_a_fault_anywhere_nothing_is_renamed(folder: pathlib.Path, capsys: Said) -> None:
    edit(folder / "data/start/still-here.yml", "cause: Probably the template.", "cause: TODO")
    before = files(folder)

    assert rename.run(folder, LIST, "checklists/better-name") == 2

    said = capsys.readouterr().err
    assert "data/start/still-here.yml:" in said
    assert said.endswith("Correct this first; then everything that names it can be found.\n")
    assert files(folder) == before


def test_what_check_would_refuse_afterwards_is_not_begun(folder: pathlib.Path, capsys: Said) -> None:
    for item in ("count-the-words", "read-aloud"):
        before = files(folder)
        capsys.readouterr()
        status = rename.run(folder, f"{LIST}#{item}", f"{OTHER}#{item}")

    assert status == 2  # a section without items
    said = capsys.readouterr().err
    assert said.startswith("It would leave this, so nothing was changed:\ndata/checklists/sample-checklist.yml:")
    assert files(folder) == before


def test_a_list_in_one_line_is_left_to_its_writer(folder: pathlib.Path, capsys: Said) -> None:
    text = (folder / f"data/{LIST}.yml").read_text()
    items = text[text.index("    items:") :]
    one, other = (
        "{id: read-aloud, text: Say it., why: So., essential: true, sources: [X1]}",
        "{id: count-the-words, text: Count., why: So.}",
    )
    flow = f"    items: [{one}, {other}]\n"
    edit(folder / f"data/{LIST}.yml", items, flow)
    before = files(folder)
    capsys.readouterr()

    assert rename.run(folder, f"{LIST}#count-the-words", f"{OTHER}#count") == 2

    assert "this stands in one line with its neighbors. Write the list as lines that start with '- '" in (
        capsys.readouterr().err
    )
    assert files(folder) == before
    assert rename.run(folder, f"{LIST}#count-the-words", f"{LIST}#count") == 0  # in its place it can be renamed


@pytest.mark.parametrize("what", ["write_bytes", "rename"])
def test_a_full_or_locked_disk_leaves_everything_as_it_was(
    what: str, folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    before = files(folder)
    real = getattr(pathlib.Path, what)
    failed = 0
    while True:
        left = failed

        def strike(path: pathlib.Path, *rest: object) -> object:
            nonlocal left
            if folder in path.parents:
                if not left:
                    left = -1
                    raise OSError(errno.ENOSPC, "No space left on device", str(path))
                left -= 1
            return real(path, *rest)

        with monkeypatch.context() as patch:
            patch.setattr(pathlib.Path, what, strike)
            if not rename.run(folder, LIST, "checklists/better-name"):
                break
        failed += 1
        assert "No space left on device. Nothing was changed." in capsys.readouterr().err
        assert files(folder) == before
    assert failed >= 9
    assert_sound(folder, load(folder).published.lines)
    assert [name for name in files(folder) if ".pm-" in name] == []


def test_the_command_line_takes_two_addresses(monkeypatch: pytest.MonkeyPatch, folder: pathlib.Path) -> None:
    monkeypatch.setattr(cli, "ROOT", folder)

    assert cli.main(["rename", f"/{LIST}/", "/checklists/better-name/"]) == 0

    assert (folder / "data/checklists/better-name.yml").exists()


def test_a_playbook_can_be_renamed_throughout_and_no_published_address_dies(small_project: pathlib.Path) -> None:
    published = load(small_project).published.lines
    asked = [
        ("checklists/day-before", "checklists/evening-before"),
        ("checklists/evening-before#words", "checklists/evening-before#first-words"),
        ("checklists/evening-before#numbers-by-heart", "checklists/interview-day#by-heart"),
        ("templates/quantitative-highlights", "templates/numbers"),
        ("templates/about-you#career", "templates/about-you#first-line"),
        ("questions/openers#about-yourself", "questions/fit#about-yourself"),
        ("levels/tpm#senior", "levels/tpm#seasoned"),
        ("guides/backgrounder", "guides/press-kit"),
        ("glossary#loop", "glossary#interview-loop"),
        ("start/turned-down", "start/after-a-rejection"),
        ("start#after-a-no", "start#turned-down"),
    ]

    for old, new in asked:
        assert rename.run(small_project, old, new) == 0, old

    after = assert_sound(small_project, published)
    for old, new in (
        ("/checklists/day-before/#words", "/checklists/evening-before/#first-words"),
        ("/checklists/day-before/#numbers-by-heart", "/checklists/interview-day/#by-heart"),
        ("/levels/tpm/#senior-scope", "/levels/tpm/#seasoned-scope"),
        ("/guides/backgrounder/", "/guides/press-kit/"),
        ("/start/#got-a-no", "/start/after-a-rejection/"),
    ):
        assert after.published.moved()[old] == new


def test_a_text_that_is_not_utf_8_is_named_and_nothing_changes(folder: pathlib.Path, capsys: Said) -> None:
    (folder / "docs/contributing").mkdir()
    (folder / "docs/contributing/notes.md").write_bytes("Zo\u00e9".encode("cp1252"))
    before = files(folder)
    capsys.readouterr()

    assert rename.run(folder, LIST, "checklists/better-name") == 2

    assert capsys.readouterr().err == (
        "docs/contributing/notes.md:1:3: is not UTF-8 text from here on. Save the file as UTF-8.\n"
    )
    assert files(folder) == before
