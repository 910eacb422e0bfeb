"""The foot of a list: what comes before and after it on the way to the job, and the others of its sort."""

from __future__ import annotations

import pathlib
import re

import project
import pytest
from playbook.library.library import load
from playbook.show import show


def lists(folder: pathlib.Path, stages: dict[str, str], kind: str = "checklist") -> pathlib.Path:
    """Makes a project with these checklists (or templates), each with its first stage, and no other."""
    project.make(folder)
    sample = folder / f"data/{kind}s/sample-{kind}.yml"
    text = sample.read_text(encoding="utf-8")
    sample.unlink()
    for name, stage in stages.items():
        own = text.replace(f"id: sample-{kind}\n", f"id: {name}\n")
        own = own.replace(f"title: A sample {kind}\n", f"title: {name}\n")
        own = own.replace("stages: [prepare", f"stages: [{stage}, prepare")
        (folder / f"data/{kind}s/{name}.yml").write_text(own, encoding="utf-8")
    return folder


def shown(folder: pathlib.Path, name: str, kind: str = "checklist") -> tuple[list[str], list[str]]:
    """Gives the links at the foot of the list's page, words and address: those of the journey, and its siblings."""
    html = show(folder, load(folder), f"/{kind}s/{name}/", kind, name)
    parts = [re.search(rf'class="{part}".*?</ul>', html, re.S) for part in ("pm-journey", "pm-siblings")]
    found = [re.findall(r'<li>(.*?)<a href="(.*?)">(.*?)</a></li>', part[0]) if part else [] for part in parts]
    journey, siblings = ([f"{word}{text} {url}" for word, url, text in part] for part in found)
    return journey, siblings


@pytest.mark.parametrize("kind", ["checklist", "template"])
def test_before_and_after_a_list_stand_those_of_the_neighboring_stages(kind: str, tmp_path: pathlib.Path) -> None:
    folder = lists(tmp_path, {"a": "final", "b": "choose", "c": "recruiter"}, kind)

    assert shown(folder, "b", kind)[0] == ["After this: c ../c/"]
    assert shown(folder, "c", kind)[0] == ["Before this: b ../b/", "After this: a ../a/"]
    assert shown(folder, "a", kind)[0] == ["Before this: c ../c/"]


def test_lists_of_one_stage_stand_as_the_ways_in_say_and_the_others_follow(tmp_path: pathlib.Path) -> None:
    folder = lists(tmp_path, dict.fromkeys(("a", "b", "c"), "choose"))
    with (folder / "data/ways-in.yml").open("a", encoding="utf-8") as ways:
        ways.write("in_time: [/checklists/c/, /checklists/b/]\n")

    assert shown(folder, "b")[0] == ["Before this: c ../c/", "After this: a ../a/"]
    assert [link.rpartition(" ")[2] for link in shown(folder, "b")[1]] == ["../c/", "../a/"]
    members = show(folder, load(folder), "/checklists/", "members", "checklists")
    assert re.findall(r'href="([a-z])/"', members) == ["c", "b", "a"]


def test_a_list_that_is_alone_has_no_links_at_its_foot(tmp_path: pathlib.Path) -> None:
    assert shown(lists(tmp_path, {"a": "final"}), "a") == ([], [])


def test_nine_others_are_all_named_of_more_only_those_that_begin_at_the_same_stage(tmp_path: pathlib.Path) -> None:
    few = {f"l{i}": "final" if i % 4 == 0 else "choose" for i in range(10)}
    many = few | {"m": "loop"}

    assert shown(lists(tmp_path / "few", few), "l4")[1] == [f"l{i} ../l{i}/" for i in (1, 2, 3, 5, 6, 7, 9, 0, 8)]
    assert shown(lists(tmp_path / "many", many), "l4")[1] == ["l0 ../l0/", "l8 ../l8/"]
