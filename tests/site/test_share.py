"""What a chat, a phone's home screen and its bars show of each page."""

from __future__ import annotations

import pathlib
import re
from html import unescape

import commands
import project
import pytest
from PIL import Image
from playbook.finish import head, share, tokens
from playbook.finish.built_site import BuiltSite
from playbook.finish.page_marks import MarkupChangedError
from playbook.library.library import load
from sites import Site as Built


def tags(html: str) -> dict[str, str]:
    """Gives each meta tag's content by its name or property."""
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html)
    assert len({name for name, _ in found}) == len(found), "a tag stands twice"
    return {name: unescape(content) for name, content in found}


def pages(site: Built) -> dict[str, dict[str, str]]:
    """Gives the tags of every page but the 404 page and redirects, by its address from the site's own on."""
    found = {}
    for file in site.folder.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in html:
            found[file.parent.relative_to(site.folder).as_posix()] = tags(html)
    return found


def file_of(site: Built, said: dict[str, str]) -> pathlib.Path:
    assert said["og:image"].startswith(site.url)
    return site.folder / said["og:image"].removeprefix(site.url)


def test_every_page_that_is_found_shows_a_small_picture_of_its_own(small_site: Built) -> None:
    found = pages(small_site)
    indexed = {path: said for path, said in found.items() if "robots" not in said}

    for path, said in indexed.items():
        file = file_of(small_site, said)
        with Image.open(file) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630)), path
        assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert file.stat().st_size < 40_000, path
        assert said["twitter:card"] == "summary_large_image"
    assert len({said["og:image"] for said in indexed.values()}) == len(indexed)
    home = found["."]["og:image"]
    assert {said["og:image"] for said in found.values() if "robots" in said} == {home}
    written = set((small_site.folder / "assets/images").glob("share*.png"))
    written |= set((small_site.folder / "assets/images/share").rglob("*.png"))
    assert written == {file_of(small_site, said) for said in found.values()}


def test_the_words_of_a_picture_say_kind_title_facts_and_name(small_site: Built) -> None:
    said = pages(small_site)
    found = {path: one["og:image:alt"] for path, one in said.items()}

    site = said["."]["og:title"]
    name = f"{site}."
    assert found["checklists/final-round"] == (
        f"Checklist. Final round: say less, decide more. 11 items, about 60 minutes. {name}"
    )
    after = found["checklists/after-a-no"]  # nothing there counts
    assert after.startswith("Checklist. After a no: the first day and the first week. Get through the first day")
    assert "item" not in after
    assert found["templates/about-you"].endswith(f"answer. 3 fields, 3 filled examples, about 20 minutes. {name}")
    assert found["templates/backgrounder"].endswith(f"3 templates in one, about 90 minutes. {name}")
    assert found["levels/pm"] == f"Level rubric. PM levels: what each level shows. 5 levels, 4 dimensions. {name}"
    assert found["questions/fit"].endswith(f"2 questions: what each one tests, and how to answer. {name}")
    assert found["guides/backgrounder"] == f"Guide. Backgrounder: the press kit. Three answers, prepared once. {name}"
    assert found["guides"].startswith("Guides. Guides to PM and TPM interviews")
    assert found["."].startswith(f"{name} Checklists, templates")
    assert found["."].count(site) == 1


def test_no_share_says_the_sites_name_twice(small_site: Built) -> None:
    for path, said in pages(small_site).items():
        name = said.get("og:site_name", "")
        assert name != said["og:title"]
        assert (name == "") == (path == ".")
        assert not name or name not in said["og:title"]


def test_phones_take_the_papers_color_and_an_icon(small_site: Built) -> None:
    looks = re.compile(r'<meta name="theme-color" media="\(prefers-color-scheme: (\w+)\)" content="(#\w+)">')
    styles = (project.ROOT / "docs" / tokens.FILE).read_text(encoding="utf-8")
    papers = re.findall(r"--pm-paper: (#\w+);", styles)
    for name in ("index.html", "guides/backgrounder/index.html", "404.html"):
        file = small_site.folder / name
        html = file.read_text(encoding="utf-8")
        assert looks.findall(html) == list(zip(("light", "dark"), papers, strict=True))
        [icon] = re.findall(r'<link rel="apple-touch-icon" href="([^"]*)">', html)
        if name == "404.html":
            assert icon == "/pm-interview-playbook/assets/images/icon-180.png"
        else:
            with Image.open(file.parent / icon) as picture:
                assert picture.size == (180, 180)


@pytest.fixture
def unbuilt(small_project: pathlib.Path) -> BuiltSite:
    """A site of which only what the steps ask for is there, to be built from the small playbook."""
    folder = small_project / "half"
    (folder / tokens.FILE).parent.mkdir(parents=True)
    (folder / tokens.FILE).write_text((small_project / "docs" / tokens.FILE).read_text(encoding="utf-8"))
    (folder / "index.html").write_text("<title>Acme &amp; Sons</title>")
    return BuiltSite(folder, load(small_project), "https://example.org/", small_project)


def test_a_page_that_the_font_cannot_write_shows_the_home_pages_picture(unbuilt: BuiltSite) -> None:
    file = unbuilt.folder.parent / "data/checklists/final-round.yml"
    file.write_text(re.sub(r"(?m)^title: .*$", 'title: "Собеседование"', file.read_text(encoding="utf-8")))
    site = BuiltSite(unbuilt.folder, load(unbuilt.folder.parent), unbuilt.url, unbuilt.root)

    picture, shown = share.picture_of(site, "/checklists/final-round/")

    assert picture == "assets/images/share.png"
    assert shown.title == "Acme & Sons"


def test_a_home_page_that_the_font_cannot_write_shows_the_mark_alone_and_no_boxes(unbuilt: BuiltSite) -> None:
    (unbuilt.folder / "index.html").write_text("<title>Собеседования</title><!-- head --><!-- /head -->")
    (unbuilt.folder / "assets/images").mkdir(parents=True)

    share.run(unbuilt)
    head.run(unbuilt)

    said = tags((unbuilt.folder / "index.html").read_text(encoding="utf-8"))
    assert said["og:image:alt"] == said["og:title"] == "Собеседования"
    with Image.open(unbuilt.folder / "assets/images/share.png") as picture:
        shown = picture.convert("RGB")
        # Between the cut corner and the mark at the foot stands nothing.
        assert len(shown.crop((0, 110, 1200, 540)).getcolors()) == 1
        assert len(shown.crop((140, 540, 1200, 630)).getcolors()) == 1
        assert len(shown.crop((84, 540, 128, 600)).getcolors()) > 1


def test_one_of_a_thing_is_not_several(unbuilt: BuiltSite) -> None:
    file = unbuilt.folder.parent / "data/questions/fit.yml"
    first, second = file.read_text(encoding="utf-8").split("\n- id: ")[:2]
    file.write_text(f"{first}\n- id: {second}\n", encoding="utf-8")
    site = BuiltSite(unbuilt.folder, load(unbuilt.folder.parent), unbuilt.url, unbuilt.root)

    assert share.content_of(site, "/questions/fit/").line == "1 question: what each one tests, and how to answer"


def test_a_rubric_without_levels_is_no_level_rubric(unbuilt: BuiltSite) -> None:
    file = unbuilt.folder.parent / "data/rubrics/pm.yml"
    words = "level_word: Step\ndimension_word: Signal\nlevels:"
    file.write_text(re.sub(r"(?m)^levels:", words, file.read_text(encoding="utf-8")))
    site = BuiltSite(unbuilt.folder, load(unbuilt.folder.parent), unbuilt.url, unbuilt.root)

    shown = share.content_of(site, "/levels/pm/")

    assert (shown.kind, shown.line) == ("Rubric", "5 steps, 4 signals")


@pytest.mark.parametrize("paper", ["--pm-paper: white;", "--pm-paper: #fff;", ""])
def test_a_color_that_cannot_be_read_is_named(unbuilt: BuiltSite, paper: str) -> None:
    file = unbuilt.folder / tokens.FILE
    file.write_text(re.sub(r"--pm-paper: #\w+;", paper, file.read_text(encoding="utf-8"), count=1))

    for step in (share.run, head.run):
        with pytest.raises(MarkupChangedError) as caught:
            step(unbuilt)
        assert str(caught.value) == (
            'docs/assets/stylesheets/tokens.css: needs the color --pm-paper under [data-md-color-scheme="default"], '
            "written like #0a5f73: phones and the pictures of shared pages show it."
        )


def test_a_build_makes_the_same_pictures_without_what_was_kept(
    small_project: pathlib.Path, small_site: Built, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "in the way").write_text("")

    status, said = commands.run(small_project, "build", XDG_CACHE_HOME=str(tmp_path / "in the way"))

    assert status == 0, said
    images = "assets/images"
    made = {file.relative_to(small_project / "site"): file for file in (small_project / "site" / images).rglob("*.png")}
    assert len(made) > 20
    for name, file in made.items():
        assert file.read_bytes() == (small_site.folder / name).read_bytes(), name
