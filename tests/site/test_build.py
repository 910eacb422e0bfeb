"""A build replaces site/ whole or not at all, and gives the same bytes each time."""

from __future__ import annotations

import hashlib
import os
import pathlib
import re
import shutil
import signal
from html import unescape

import commands
import pytest
from sites import Site

GOOD = "the last good page"


def fingerprint(folder: pathlib.Path) -> dict[str, str]:
    files = sorted(f for f in folder.rglob("*") if f.is_file())
    return {f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


def old_site(project: pathlib.Path) -> None:
    (project / "site").mkdir()
    (project / "site/index.html").write_text(GOOD)


def test_every_page_of_docs_is_published(small_site: Site) -> None:
    docs = small_site.root / "docs"
    pages = [p.relative_to(docs) for p in docs.rglob("*.md") if "contributing" not in p.parts]
    published = {p.with_suffix("") if p.stem != "index" else p.parent for p in pages}

    assert {f"{p.as_posix()}/index.html".replace("./", "") for p in published} <= fingerprint(small_site.folder).keys()


def test_builds_are_identical_in_another_folder_time_zone_and_order_of_sets_also_with_an_empty_site_url(
    small_project: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    other = shutil.copytree(small_project, tmp_path / "else where/playbook", symlinks=True)
    at = {"SOURCE_DATE_EPOCH": str(1_767_222_000)}  # the last day of a year in one of the zones, the first in the other
    status, said = commands.run(small_project, "build", TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", **at)
    assert status == 0, said
    more = {"SITE_URL": "", "REPO_URL": "", "LC_ALL": "C", **at}
    status, said = commands.run(other, "build", TZ="America/Los_Angeles", PYTHONHASHSEED="2", **more)
    assert status == 0, said
    assert "for http://127.0.0.1:8000/pm-interview-playbook/" in said

    first, second = fingerprint(small_project / "site"), fingerprint(other / "site")
    assert [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)] == []


def test_what_is_for_contributors_is_not_published(whole_site: Site) -> None:
    names = [file.relative_to(whole_site.folder).as_posix() for file in whole_site.folder.rglob("*") if file.is_file()]

    assert "index.html" in names
    assert not [name for name in names if "contributing" in name or "overrides" in name or name.endswith((".py", ".d.ts"))]


def test_every_record_is_on_its_sections_page(small_site: Site) -> None:
    site = small_site.folder

    for section in ("guides", "checklists", "templates", "levels", "questions", "sources"):
        index = (site / section / "index.html").read_text()
        members = [page.parent.name for page in site.glob(f"{section}/*/index.html")]
        assert members
        assert [name for name in members if f'href="{name}/' not in index] == []


def test_a_fault_in_the_data_leaves_the_last_good_site(small_project: pathlib.Path) -> None:
    old_site(small_project)
    (small_project / "data/glossary.yml").write_text("terms: [")

    status, said = commands.run(small_project, "build")

    assert status == 1
    assert "data/glossary.yml:1:9: has a bracket" in said
    assert "Traceback" not in said
    assert (small_project / "site/index.html").read_text() == GOOD


def test_a_fault_that_only_the_built_site_shows_leaves_the_last_good_site(small_project: pathlib.Path) -> None:
    old_site(small_project)
    footer = small_project / "overrides/partials/footer.html"
    footer.write_text(footer.read_text() + '\n<a href="nowhere/">Nowhere</a>')
    line = len(footer.read_text().splitlines())

    status, said = commands.run(small_project, "build")

    assert status == 1
    assert f"overrides/partials/footer.html:{line}: has a link to nothing: nowhere/ (no " in said
    assert "1 fault in the built site" in said
    assert (small_project / "site/index.html").read_text() == GOOD


def test_a_broken_fragment_fails_the_build_with_its_name(small_project: pathlib.Path) -> None:
    old_site(small_project)
    (small_project / "overrides/fragments/doors.html").write_text("<section>{{ nothing.here }}</section>")

    status, said = commands.run(small_project, "build")

    assert status == 1
    assert "/: doors() could not be shown: overrides/fragments/doors.html:1: UndefinedError" in said
    assert "1 fault in the built site" in said
    assert (small_project / "site/index.html").read_text() == GOOD


def test_an_interrupted_build_leaves_the_last_good_site(small_project: pathlib.Path) -> None:
    for sign in (signal.SIGINT, signal.SIGTERM):
        if not (small_project / "site").exists():
            old_site(small_project)
        process = commands.start(small_project, "build")
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Building the pages")
        os.killpg(process.pid, sign)
        said, _ = process.communicate(timeout=60)

        assert process.returncode != 0
        assert "Traceback" not in said
        assert (small_project / "site/index.html").read_text() == GOOD
        assert [p.name for p in (small_project / ".build").iterdir()] == ["lock"]


def test_a_build_killed_between_the_two_renames_is_mended_by_the_next(small_project: pathlib.Path) -> None:
    (small_project / ".build/previous").mkdir(parents=True)
    (small_project / ".build/previous/index.html").write_text(GOOD)
    (small_project / "overrides/fragments/doors.html").write_text("{{ nothing.here }}")

    commands.run(small_project, "build")

    assert (small_project / "site/index.html").read_text() == GOOD


def test_moved_addresses_become_redirects_and_old_ids(small_project: pathlib.Path) -> None:
    moves = {
        "/guides/old-name/": "/guides/backgrounder/",
        "/guides/old-name/#levels": "/levels/tpm/#senior",
        "/glossary/#old-word": "/glossary/#loop",
    }
    lines = "".join(f"'{old}': {new}\n" for old, new in moves.items())
    moved, published = small_project / "data/moved.yml", small_project / "data/addresses.txt"
    moved.write_text(moved.read_text() + lines)
    published.write_text("\n".join(sorted([*published.read_text().splitlines(), *moves])) + "\n")

    status, said = commands.run(small_project, "build")

    assert status == 0, said
    redirect = (small_project / "site/guides/old-name/index.html").read_text()
    assert 'content="0; url=../backgrounder/"' in redirect
    assert '<li id="levels"><a href="../../levels/tpm/#senior">Senior</a></li>' in redirect
    glossary = (small_project / "site/glossary/index.html").read_text()
    assert 'id="loop"><span id="old-word" data-moved="#loop"></span>' in glossary


def test_every_title_is_short_and_names_the_site_where_that_fits(whole_site: Site) -> None:
    name, said = "PM Interview Playbook", set()
    for address in whole_site.pages():
        html = (whole_site.folder / address / "index.html").read_text(encoding="utf-8")
        title = re.search(r"<title>(.*?)</title>", html)
        share = re.search(r'property="og:title" content="(.*?)"', html)
        assert title
        assert share
        shown, own = unescape(title[1]), unescape(share[1])
        both = f"{own} · {name}"
        assert len(shown) <= 60
        assert shown == (name if not address else both if len(both) <= 60 else own)
        said.add(shown.endswith(name))
    assert said == {True, False}, "the playbook has no title of one of the two lengths"


def test_a_fork_publishes_under_its_own_address_and_name(small_project: pathlib.Path) -> None:
    settings = small_project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("site_name: PM Interview Playbook", "site_name: Acme & Sons"))
    where = {"SITE_URL": "https://ACME.example.org", "REPO_URL": "https://github.com/acme/playbook"}

    status, said = commands.run(small_project, "build", **where)

    assert status == 0, said
    home = (small_project / "site/index.html").read_text()
    assert '<link rel="canonical" href="https://acme.example.org/">' in home
    assert "<title>Acme &amp; Sons</title>" in home
    assert 'href="https://github.com/acme/playbook"' in home
    assert 'data-md-component="source"' not in home  # the theme's own would ask api.github.com


@pytest.mark.parametrize("url", ["playbook", "ftp://example.org/", "https://example.org/?x=1"])
def test_a_wrong_site_url_is_refused_in_one_line(small_project: pathlib.Path, url: str) -> None:
    status, said = commands.run(small_project, "build", SITE_URL=url)

    assert status == 2
    assert said == (
        f"SITE_URL is '{url}', which is no address for a site. Write one like https://name.github.io/playbook/\n"
    )


def test_a_second_build_waits_for_the_first(small_project: pathlib.Path) -> None:
    first = commands.start(small_project, "build")
    assert first.stdout is not None
    assert first.stdout.readline().startswith("Building the pages")

    status, said = commands.run(small_project, "build")
    first.communicate(timeout=60)

    assert (status, said) == (2, "Another build is running here. Wait for it to end.\n")
    assert first.returncode == 0
