"""A list is renamed, reworded, reordered and split between two visits: not one tick or note is lost."""

from __future__ import annotations

import json
import pathlib
import threading
from collections.abc import Iterator

import commands
import pytest
import yaml
from playbook.commands import build, preview, rename
from playbook.library.library import load
from playbook.reading.yaml_reader import read
from playbook.rules.all import problems
from playwright.sync_api import Browser, Page, expect

OLD, NEW, OTHER = "day-before", "evening-before", "interview-day"


class Edited:
    """A copy of the small project, built and served twice at the same address."""

    def __init__(self, root: pathlib.Path) -> None:
        self.root = root
        self.port = commands.free_port()
        self.url = f"http://127.0.0.1:{self.port}/book/"

    def build(self) -> None:
        library = load(self.root)
        assert "\n".join(str(one) for one in problems(library)) == ""
        assert build.make(self.root, library, self.root / "site") == []

    def read(self, name: str) -> dict[str, list[dict[str, list[dict[str, str]]]]]:
        text = (self.root / f"data/checklists/{name}.yml").read_text(encoding="utf-8")
        return dict(read(text, name).value)  # type: ignore[arg-type]

    def write(self, name: str, value: object) -> None:
        text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
        (self.root / f"data/checklists/{name}.yml").write_text(text, encoding="utf-8")

    def replace_everywhere(self, old: str, new: str) -> None:
        for folder in ("data", "docs"):
            for file in (self.root / folder).rglob("*"):
                if file.suffix in (".yml", ".md") and file.name not in ("addresses.txt", "moved.yml"):
                    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def edited(small_project: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Edited]:
    project = Edited(small_project)
    monkeypatch.setenv("SITE_URL", project.url)
    project.build()
    running = preview.server(small_project / "site", "/book/", project.port)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield project
    running.shutdown()


def edit(project: Edited) -> tuple[str, str, str]:
    """Moves an item away, renames one, renames the list; rewords and reorders it and retires an item: their ids."""
    moved, renamed, retired = (item["id"] for item in project.read(OLD)["sections"][0]["items"][:3])
    for old, new in (
        (f"{OLD}#{moved}", f"{OTHER}#{moved}"),
        (f"{OLD}#{renamed}", f"{OLD}#called-otherwise"),
        (OLD, NEW),
    ):
        assert rename.run(project.root, f"checklists/{old}", f"checklists/{new}") == 0
    mine = project.read(NEW)
    for section in mine["sections"]:
        section["items"] = [item for item in section["items"][::-1] if item["id"] != retired]
        for item in section["items"]:
            item["text"] = f"Now do this: {item['text']}"
    project.write(NEW, mine)
    project.replace_everywhere(f"/checklists/{NEW}/#{retired}", f"/checklists/{NEW}/")
    with (project.root / "data/moved.yml").open("a", encoding="utf-8") as file:
        file.write(f"'/checklists/{NEW}/#{retired}': /checklists/{NEW}/\n")
    project.build()
    return moved, renamed, retired


def open_list(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.locator("[data-progress]")).not_to_be_empty()


def test_not_one_tick_is_lost(edited: Edited, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    open_list(page, f"{edited.url}checklists/{OLD}/")
    boxes = page.locator("[data-item] input[type=checkbox]")
    count = boxes.count()
    for number in range(count):
        boxes.nth(number).check()
    page.locator("[data-item] summary").nth(1).click()
    page.locator("[data-note]").nth(1).fill("my note")
    link = page.locator("[data-with-link]").input_value()

    moved, _, retired = edit(edited)

    page.goto("about:blank")
    page.goto(f"{edited.url}checklists/{OLD}/")  # an old link: the redirect leads on
    page.wait_for_url(f"{edited.url}checklists/{NEW}/")
    expect(page.locator("[data-progress]")).not_to_be_empty()
    left = page.locator("[data-item] input[type=checkbox]")
    assert left.count() == count - 2
    for number in range(count - 2):
        expect(left.nth(number)).to_be_checked()
    expect(page.locator("[data-item=called-otherwise] [data-note]")).to_have_value("my note")
    expect(page.locator("[data-retired] li")).to_have_count(1)
    open_list(page, f"{edited.url}checklists/{OTHER}/")
    expect(page.locator(f"[data-item={moved}] input[type=checkbox]")).to_be_checked()
    keys = json.loads(page.evaluate("JSON.stringify(Object.keys(localStorage))"))
    assert f"/book/.pm/checklist/{OLD}" not in keys
    assert retired in page.evaluate(f"localStorage.getItem('/book/.pm/checklist/{NEW}')")

    stranger = browser.new_context().new_page()
    stranger.goto(link)
    expect(stranger.locator("[data-sender]")).to_contain_text(f"{count - 2} of {count - 2} items")
    expect(stranger.locator("[data-sender] a")).to_have_attribute("href", f"/book/checklists/{OTHER}/#with=1:{moved}")
    context.close()
    stranger.context.close()
