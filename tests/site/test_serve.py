"""serve shows a change in every kind of file without a restart, and lives through faults."""

from __future__ import annotations

import contextlib
import pathlib
import re
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import commands
import pytest


@dataclass
class Served:
    """A project, the server that shows it, and where."""

    project: pathlib.Path
    process: subprocess.Popen[str]
    url: str


@contextlib.contextmanager
def serving(project: pathlib.Path) -> Iterator[Served]:
    port = commands.free_port()
    with commands.running(project, "serve", "--port", str(port)) as process:
        yield Served(project, process, f"http://127.0.0.1:{port}/")


@pytest.fixture
def served(small_project: pathlib.Path) -> Iterator[Served]:
    with serving(small_project) as served:
        assert commands.wait_for(lambda: "Your plan" in commands.fetch(served.url)), "serve never answered"
        yield served


def change(file: pathlib.Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} isn't in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def shows(url: str, text: str, instead_of: str = "\0") -> bool:
    def found() -> bool:
        page = commands.fetch(url)
        return text in page and instead_of not in page

    return commands.wait_for(found)


def test_changes_show_without_a_restart_and_faults_are_survived(served: Served) -> None:
    project, url = served.project, served.url

    change(project / "data/ways-in.yml", "title: I have an interview", "title: Data has changed")
    assert shows(url, "Data has changed")
    change(project / "docs/index.md", "No account, no tracking.", "A page has changed.")
    assert shows(url, "A page has changed.")
    change(project / "docs/guides/backgrounder.md", '{{ source("E6") }} |', '{{ source("S01") }} |')
    assert shows(f"{url}guides/backgrounder/", "Dropbox Engineering Career Framework</a>, 2023.")
    change(project / "overrides/fragments/doors.html", 'class="pm-doors"', 'class="pm-doors fragment-has-changed"')
    assert shows(url, "fragment-has-changed")
    change(project / "scripts/playbook/views/lists.py", "found.doors if found", "found.doors[:1] if found")
    assert commands.wait_for(lambda: "I was turned down" not in commands.fetch(url))

    change(project / "data/ways-in.yml", "to: /templates/backgrounder/", "to: /templates/no-such-thing/")
    assert shows(f"{url}glossary/", "/templates/no-such-thing/ doesn")
    assert "data/ways-in.yml:" in commands.fetch(f"{url}glossary/")
    change(project / "data/ways-in.yml", "/templates/no-such-thing/", "/templates/backgrounder/")
    assert commands.wait_for(lambda: "no-such-thing" not in commands.fetch(f"{url}glossary/"))


FAULTS = {
    "navigation": ("mkdocs.yml", "  - Your plan: start/index.md", "  - Your plan:", "is a title without a page"),
    "settings": ("mkdocs.yml", "  - macros:", "  - no-such-plugin\n  - macros:", "no-such-plugin"),
    "template": ("overrides/main.html", "{% block tabs %}", "{% block tabs", "overrides/main.html:"),
    "data": ("data/stories.yml", "stories:", "stories: [", "data/stories.yml:"),
    "page": ("docs/index.md", "{{ doors() }}", '{{ dors("x") }}', "there is no macro"),
    "spelling": ("docs/index.md", "No account, no tracking.", "No acount.", "docs/index.md:2:"),  # codespell:ignore
    "spelling of a root page": ("README.md", "It is a", "It recieves a", "README.md:"),  # codespell:ignore
    "fragment": ("overrides/fragments/doors.html", "{% endfor %}", "", "overrides/fragments/doors.html:"),
    "module": ("scripts/playbook/views/lists.py", "def doors(", "def doors((", "SyntaxError"),
    "view": ("scripts/playbook/views/lists.py", "found = site.library.ways", "found = nothing", "NameError"),
}


def test_every_kind_of_fault_is_shown_in_the_page_and_survived(served: Served) -> None:
    """Each fault is mended as the next one is made: so the server has lived through it and forgotten it."""
    project, url = served.project, served.url
    sound = {file: (project / file).read_text(encoding="utf-8") for file, *_ in FAULTS.values()}
    last_file, last_said = "README.md", "no fault yet"
    for file, old, new, said in FAULTS.values():
        (project / last_file).write_text(sound[last_file], encoding="utf-8")
        (project / file).write_text(sound[file].replace(old, new, 1), encoding="utf-8")
        assert shows(url, said, instead_of=last_said), f"{file}: the page never said {said!r} alone"
        last_file, last_said = file, said
    (project / last_file).write_text(sound[last_file], encoding="utf-8")

    assert shows(url, "pm-door__title", instead_of=last_said)


def test_stopping_the_command_stops_the_server(served: Served) -> None:
    served.process.send_signal(signal.SIGTERM)

    assert commands.wait_for(lambda: not commands.fetch(served.url)), "the server lives on"
    served.process.communicate(timeout=20)


def test_a_template_that_no_server_could_start_with_is_named_without_a_traceback(small_project: pathlib.Path) -> None:
    (small_project / "overrides/partials/footer.html").write_text("{% if %}")

    status, out = commands.run(small_project, "serve", "--port", str(commands.free_port()))

    assert status == 1
    assert "overrides/partials/footer.html:1:1: has Jinja that can't be read" in out
    assert "Mend them first." in out
    assert "Traceback" not in out


def test_settings_that_no_server_could_start_with_are_named_in_our_words(small_project: pathlib.Path) -> None:
    change(small_project / "mkdocs.yml", "  - Guides:\n", "  - Guides: [\n")

    for command in (("check",), ("build",), ("serve", "--port", str(commands.free_port()))):
        status, out = commands.run(small_project, *command)

        assert status == 1
        assert "mkdocs.yml:" in out
        assert "has a bracket or brace that isn't closed" in out
        assert "Traceback" not in out


def test_the_scripts_are_served_as_they_are_written_and_need_nothing_of_npm(small_project: pathlib.Path) -> None:
    (small_project / "node_modules").unlink()
    with serving(small_project) as served:
        assert shows(f"{served.url}guides/backgrounder/", 'src="../../assets/javascripts/main.js" type="module"')
        written = (small_project / "docs/assets/javascripts/elements/checklist.js").read_text(encoding="utf-8")

        assert commands.fetch(f"{served.url}assets/javascripts/elements/checklist.js") == written
        assert "assets/javascripts/bundle" not in commands.fetch(f"{served.url}guides/backgrounder/")


def test_the_server_is_quiet(served: Served) -> None:
    url, process = served.url, served.process
    change(served.project / "docs/index.md", "{{ doors() }}", '{{ dors("x") }}')
    assert shows(url, "there is no macro")
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=20)

    lines = [re.sub(r"\d\d:\d\d:\d\d built in \d+\.\d s", "TIME built in S", line) for line in said.splitlines()]
    assert lines[:3] == [
        "Building the pages ...",
        "TIME built in S",
        f"The playbook is at {url} (stop it with Ctrl+C).",
    ]
    assert lines[3].startswith("docs/index.md:11:1: there is no macro 'dors'. Did you mean 'doors'? Macros: ")
    assert lines[4:] == ["TIME built in S; 1 to mend", "Stopped."]
    assert process.returncode == 0


def test_a_server_starts_with_a_page_that_cannot_be_decoded(small_project: pathlib.Path) -> None:
    (small_project / "docs/guides/backgrounder.md").write_bytes(b"# \xff\xfe")

    with serving(small_project) as served:
        assert shows(f"{served.url}glossary/", "docs/guides/backgrounder.md:1:3: is not UTF-8 text")


def test_a_page_that_cannot_be_decoded_is_named_on_the_others_and_survived(served: Served) -> None:
    project, url = served.project, served.url
    page = project / "docs/guides/backgrounder.md"
    before = page.read_bytes()
    page.write_bytes(before + b"\xff\xfe")
    assert shows(f"{url}glossary/", "docs/guides/backgrounder.md:")
    assert "is not UTF-8 text" in commands.fetch(f"{url}glossary/")

    page.write_bytes(before)

    assert commands.wait_for(lambda: "is not UTF-8 text" not in commands.fetch(f"{url}glossary/"))
    assert shows(f"{url}guides/backgrounder/", "Do this now")
