"""The settings that the engine must keep, and locks that name no place to fetch from."""

from __future__ import annotations

import json
import re
import tomllib

import project
import pytest
import yaml


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml with its !ENV values as they stand."""


Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node))
SETTINGS = yaml.load((project.ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
PINS = {
    "mkdocs": "1.6.1",
    "mkdocs-material": "9.8.1",
    "mkdocs-macros-plugin": "1.5.0",
    "pymdown-extensions": "12.3",
}


def test_only_the_plugins_that_both_engines_know_are_used_and_no_hooks() -> None:
    assert [next(iter(plugin)) for plugin in SETTINGS["plugins"]] == ["macros"]
    assert "hooks" not in SETTINGS


def test_all_validation_warns_so_that_strict_fails() -> None:
    nav, links = SETTINGS["validation"]["nav"], SETTINGS["validation"]["links"]
    assert nav == dict.fromkeys(("omitted_files", "not_found", "absolute_links"), "warn")
    # MkDocs doesn't see the ids that macros write; rules/page_links.py and links/ see all
    assert links == dict.fromkeys(("not_found", "absolute_links", "unrecognized_links"), "warn") | {"anchors": "ignore"}


def test_undefined_macros_are_strict_and_no_font_is_fetched() -> None:
    macros = next(plugin["macros"] for plugin in SETTINGS["plugins"] if "macros" in plugin)
    assert macros["on_undefined"] == "strict"
    assert SETTINGS["theme"]["font"] is False


@pytest.mark.parametrize("name", sorted(file.name for file in project.ROOT.glob("requirements*.txt")))
def test_a_lock_pins_every_package_with_hashes_and_names_no_index(name: str) -> None:
    text = (project.ROOT / name).read_text(encoding="utf-8")
    blocks = re.findall(
        r"^([a-z0-9][\w.-]*)==(\S+)((?: ; [^\\\n]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", text, re.M
    )
    starts = re.findall(r"^[a-z0-9][^\n]*", text, re.M)
    assert len(blocks) == len(starts), [s for s in starts if not any(s.startswith(f"{b[0]}==") for b in blocks)][:3]
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links", text)


def test_the_lock_of_npm_pins_every_package_with_a_hash_and_names_no_registry() -> None:
    packages = json.loads((project.ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages.pop("")
    assert packages
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name


def test_the_locks_hold_what_the_project_asks_for() -> None:
    wanted = tomllib.loads((project.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = dict(re.findall(r"^([\w.-]+)==(\S+)", (project.ROOT / "requirements.txt").read_text(), re.M))
    test = dict(re.findall(r"^([\w.-]+)==(\S+)", (project.ROOT / "requirements-test.txt").read_text(), re.M))
    for asked in wanted["dependencies"]:
        assert re.split(r"[=<>]", asked)[0] in site
    for asked in wanted["optional-dependencies"]["test"]:
        assert asked.lower() in test
    assert {name: site[name] for name in PINS} == PINS
    assert {name: version for name, version in test.items() if name in site} == site


def test_the_newest_release_of_the_changelog_is_the_version_and_has_its_day() -> None:
    version = tomllib.loads((project.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    heads = re.findall(r"^## (.*)$", (project.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert heads[0] == "Unreleased"
    assert re.fullmatch(rf"{re.escape(version)} \(\d{{4}}-\d\d-\d\d\)", heads[1])
