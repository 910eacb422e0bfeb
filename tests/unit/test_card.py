"""What 'Before you go in' is made from: which fields, in which order, and where they are filled."""

from __future__ import annotations

import html
import json
import pathlib
import re
from typing import Any

import content
import project
from playbook.library.library import load
from playbook.show import show

HERE = "/practice/before-you-go-in/"


def sources(page: str) -> dict[str, list[Any]]:
    found = re.findall(r'data-part="(\w+)" data-sources="(.*?)"', page)
    return {part: json.loads(html.unescape(text)) for part, text in found}


def test_a_part_names_its_fields_as_a_browser_keeps_them() -> None:
    parts = sources(show(project.ROOT, content.book(), HERE, "before_you_go_in"))

    assert parts["opener"] == [
        {
            "template": "about-you",
            "set": "backgrounder",
            "output": "paragraph",
            "fields": ["career", "proof", "person"],
            "url": "../../templates/about-you/#about-you-career",
        }
    ]
    assert list(parts) == ["opener", "numbers", "questions"]
    assert [(one["template"], one["set"], one["fields"]) for one in parts["questions"]] == [("debrief", "", ["asked"])]


def test_the_template_that_is_needed_first_comes_first_and_a_shared_field_has_its_homes_name(
    small_project: pathlib.Path,
) -> None:
    file = small_project / "data/templates/why-this-role.yml"
    file.write_text(file.read_text().replace("- id: sentence\n", "- id: sentence\n  card: questions\n"))

    parts = sources(show(project.ROOT, load(small_project), HERE, "before_you_go_in"))

    assert [one["template"] for one in parts["questions"]] == ["why-this-role", "debrief"]
    assert parts["questions"][0]["fields"] == ["why-this-role/sentence"]


def test_a_template_of_two_parts_is_named_once(small_project: pathlib.Path) -> None:
    file = small_project / "data/templates/about-you.yml"
    text = file.read_text().replace("- id: proof\n  card: opener\n", "- id: proof\n  card: numbers\n")
    file.write_text(text)

    page = show(project.ROOT, load(small_project), HERE, "before_you_go_in")

    assert [one["template"] for one in sources(page)["numbers"]][0] == "about-you"
    home = re.findall(r"They come from (.*?)\. Change", page)[0]
    assert re.findall(r'href="\.\./\.\./([^"]+)"', home) == [
        "templates/about-you/#about-you-career",
        "templates/debrief/#debrief-asked",
    ]
    assert "</a> and <a" in home


def test_each_part_that_is_empty_has_a_link_straight_to_its_first_field() -> None:
    page = show(project.ROOT, content.book(), HERE, "before_you_go_in")

    links = re.findall(r'<li data-write-part="\w+"><a href="([^"]+)">', page)
    assert [link.removeprefix("../..") for link in links] == [
        "/templates/about-you/#about-you-career",
        "/templates/quantitative-highlights/#quantitative-highlights-first-result",
        "/templates/debrief/#debrief-asked",
    ]
