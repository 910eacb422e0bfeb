"""500 made files for /my-data/: what reads them and the schema agree, nothing is refused or cut in silence."""

from __future__ import annotations

import copy
import datetime
import json
import pathlib
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jsonschema
import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs/assets/my-data.schema.json").read_text(encoding="utf-8"))
SEED = 20261124
FILES = 500
HUGE = "a number that no program holds"  # Python can't write 1e999
# What a JSON Schema can't say: the text under theme is JSON itself.
ONLY_THE_PAGE_SAYS = {"theme: __palette: is not a choice of colors."}

SOUND: dict[str, Any] = {
    "about": "What you keep",
    "format": "pm-interview-playbook/my-data",
    "version": 2,
    "saved": "2026-11-24T09:30:00.000Z",
    "site": "https://example.org/playbook/",
    "records": {
        "checklist/a": {
            "v": 2,
            "title": "List",
            "items": {"b": {"text": "Say it", "state": "done", "note": "m\ud83d"}},
        },
        "template/a/d1": {"v": 2, "title": "T", "name": "Acme", "fields": {"a/b": {"label": "L", "text": "x\u202e\n"}}},
        "highlight/a/b": {"v": 2, "title": "T", "label": "L", "kind": "a", "parts": {"line": "Seven years"}},
        "choice/a": {"v": 2, "draft": "d1"},
        "checklist/old": {"v": 1, "title": "Old", "done": ["b"]},
        "template/old": {"v": 1, "title": "Old", "fields": {"c": "said"}},
    },
    "unreadable": {"checklist/c.unreadable": "half a reco"},
    "theme": {"__palette": '{"index":1,"color":{"media":"","scheme":"default","primary":"custom","accent":"custom"}}'},
}


@dataclass
class Made:
    """A file, what was done to it, and where: one reason must hold all names of one place."""

    what: str
    file: Any
    places: tuple[tuple[str, ...], ...]

    def text(self) -> str:
        return json.dumps(self.file).replace(json.dumps(HUGE), "1e999")


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every field of the sound file, however deep."""
    for key, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from paths(one, (*path, key))


def changed(source: Any, path: tuple[Any, ...], what: str, value: Any, name: str | None = None) -> Made:
    """The file with another value at the path, or under another name; with neither when the value is `...`."""
    file = copy.deepcopy(source)
    parent = file
    for key in path[:-1]:
        parent = parent[key]
    last = path[-1]
    if name is not None:
        parent[name] = parent.pop(last)
    elif value is ...:
        del parent[last]
    else:
        parent[last] = value
    record = path[1:2] if path[0] == "records" and len(path) > 2 else ()
    named = path[-2] if isinstance(last, int) else last
    places = [(*record, one[:40]) for one in (named, name) if one]
    if last == "v":
        places.append(record)  # of another version, all of it is wrong
    return Made(f"{'.'.join(map(str, path))}: {what}", file, tuple(places))


def oversized(value: Any) -> Any:
    if isinstance(value, str):
        return value * 20_000
    if isinstance(value, dict):
        return value | {f"k{number}": copy.deepcopy(next(iter(value.values()))) for number in range(300)}
    return value * 2_000 if isinstance(value, list) else 10**400


def one_change(source: Any, path: tuple[Any, ...], dice: random.Random) -> list[Made]:
    """Dropped, replaced by every type of JSON, nested, renamed, oversized."""
    value = source
    for key in path:
        value = value[key]
    deep: Any = value
    for _ in range(300):
        deep = [deep]
    types = [None, dice.choice([True, False]), dice.choice([0, 1, 2, -1, 1.5, HUGE]), "text", [], {}]
    made = [changed(source, path, f"is {json.dumps(one)}", one) for one in types]
    nested = dice.choice([{"toString": value}, [value], {"__proto__": value}, deep])
    made += [
        changed(source, path, "dropped", ...),
        changed(source, path, "nested", nested),
        changed(source, path, "oversized", oversized(value)),
    ]
    if isinstance(path[-1], str):
        ends = ["\u200b", "\n", "x", "/", "\ufeff"]
        name = dice.choice(
            [path[-1] + dice.choice(ends), path[-1].upper() + "Q", "__proto__", "constructor", f"k{'0' * 400}"]
        )
        made.append(changed(source, path, "renamed", None, name))
    return made


def mixed(dice: random.Random) -> Made:
    """Versions 1 and 2 in one another, or two changes in one file."""
    every = list(paths(SOUND))
    first = dice.choice([changed(SOUND, ("version",), "version 1", 1), *one_change(SOUND, dice.choice(every), dice)])
    records = first.file.get("records") if isinstance(first.file, dict) else None
    keys = list(records) if isinstance(records, dict) else []
    if len(keys) < 2 or dice.random() < 0.3:
        return first
    one, other = dice.sample(keys, 2)
    if dice.random() < 0.5:
        second = changed(first.file, ("records", one), f"holds that of {other}", copy.deepcopy(records[other]))
    elif isinstance(records[one], dict):
        second = changed(first.file, ("records", one, "v"), "of the other version", dice.choice([1, 2]))
    else:
        return first
    return Made(f"{first.what}; {second.what}", second.file, (*first.places, *second.places, (one,)))


def made_files() -> list[Made]:
    dice = random.Random(SEED)
    files = [Made("sound", SOUND, ()), *(made for path in paths(SOUND) for made in one_change(SOUND, path, dice))]
    assert len(files) < FILES - 20, "there is no room left for files of mixed versions"
    return files + [mixed(dice) for _ in range(FILES - len(files))]


def read_all(files: list[Made]) -> list[dict[str, Any]]:
    """What the page's own script makes of them, in one process."""
    node = shutil.which("node")
    assert node, "Node.js is missing: it reads the files as the page does. Install it (version 20 or later)."
    texts = json.dumps([made.text() for made in files])
    script = ROOT / "tests/js/read-files.js"
    ran = subprocess.run([node, script], input=texts, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr
    return list(json.loads(ran.stdout))


def _calendar(text: object) -> bool:
    if isinstance(text, str):
        datetime.datetime.fromisoformat(text)
    return True


FORMATS = jsonschema.FormatChecker(formats=())
FORMATS.checks("date-time", raises=ValueError)(_calendar)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=FORMATS)
MADE = made_files()


@pytest.fixture(scope="module")
def answers() -> list[tuple[Made, dict[str, Any]]]:
    return list(zip(MADE, read_all(MADE), strict=True))


def test_there_are_enough_of_both_sorts(answers: list[tuple[Made, dict[str, Any]]]) -> None:
    accepted = sum("kept" in answer for _, answer in answers)
    assert len(answers) == FILES
    assert FILES / 10 < accepted < FILES / 2


def test_no_file_makes_the_page_throw(answers: list[tuple[Made, dict[str, Any]]]) -> None:
    assert [(made.what, answer) for made, answer in answers if "thrown" in answer] == []


def test_what_is_refused_has_a_reason_that_names_the_place(answers: list[tuple[Made, dict[str, Any]]]) -> None:
    for made, answer in answers:
        if "kept" not in answer:
            reasons = answer["problems"]
            assert all(reasons), made.what
            assert any(names(place, reason) for place in made.places for reason in reasons), (made.what, reasons)


def names(place: tuple[str, ...], reason: str) -> bool:
    return all(re.search(rf"(?<!\w){re.escape(visible(name))}(?![a-z])", reason) for name in place)


def visible(name: str) -> str:
    """As a message shows it."""
    return re.sub("[\u200b\ufeff\n]", lambda sign: f"(U+{ord(sign[0]):04X})", name)


def test_the_page_and_the_schema_agree(answers: list[tuple[Made, dict[str, Any]]]) -> None:
    for made, answer in answers:
        valid = VALIDATOR.is_valid(json.loads(made.text()))
        beyond = bool(answer["problems"]) and set(answer["problems"]) <= ONLY_THE_PAGE_SAYS
        assert valid == ("kept" in answer or beyond), (made.what, answer["problems"])


def test_what_is_accepted_is_whole_and_can_be_saved_and_read_again(answers: list[tuple[Made, dict[str, Any]]]) -> None:
    for made, answer in answers:
        if "kept" in answer:
            kept = answer["kept"]
            for key, record in made.file["records"].items():
                assert kept["records"][key] == (record if record["v"] == 2 else forward(key, record)), made.what
            for group in ("unreadable", "theme"):
                assert kept[group] == made.file.get(group, {}), made.what
            assert answer["again"]["problems"] == [], made.what
            assert answer["again"]["kept"] == kept, made.what
            VALIDATOR.validate(json.loads(answer["written"]))


def forward(key: str, record: dict[str, Any]) -> dict[str, Any]:
    """A record of version 1 as it is kept today."""
    new = {name: value for name, value in record.items() if name not in ("done", "fields")} | {"v": 2}
    if key.startswith("checklist/"):
        return new | {"items": {one: {"state": "done"} for one in record.get("done", [])}}
    return new | {"fields": {one: {"text": text} for one, text in record.get("fields", {}).items()}}
