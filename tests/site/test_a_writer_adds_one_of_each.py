"""Whatever `check` accepts can be published: one of everything is added to the playbook itself, and one taken away."""

from __future__ import annotations

import pathlib
import re
import shutil

import commands
from playbook.library.library import load
from playbook.models.checklist import Checklist
from playbook.rules import lengths
from project import SAMPLES

ITEM = '      - id: {}\n        text: "Read this line aloud."\n        why: "It is short."\n'


def add_samples(folder: pathlib.Path) -> None:
    """Adds each record, page and list entry of the samples, as CONTRIBUTING says."""
    for sample in sorted(file for file in SAMPLES.rglob("*.*") if file.parent != SAMPLES):
        there = folder / sample.relative_to(SAMPLES)
        if not there.exists():
            there.parent.mkdir(exist_ok=True)
            shutil.copy(sample, there)
        elif found := re.search(r"^(\w+):(?:  #.*)?\n((?:  .*\n?)+)\Z", sample.read_text(encoding="utf-8"), re.M):
            text = there.read_text(encoding="utf-8")
            assert f"\n{found[1]}:\n" in text, f"{there.name} ends in another list"
            there.write_text(text + found[2], encoding="utf-8")
    settings = folder / "mkdocs.yml"
    first = "      - guides/index.md\n"
    settings.write_text(settings.read_text().replace(first, f"{first}      - guides/sample-guide.md\n"))
    article = folder / "data/articles/sample-article.yml"
    left_out = article.read_text().replace("to_come: true", "left_out: Said elsewhere.")
    article.write_text(left_out)


def add_items(folder: pathlib.Path) -> None:
    """Adds an item at the head and at the foot of each list that has room for two."""
    for file in (folder / "data/checklists").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        if text.count("      - id: ") > lengths.ITEMS - 2:
            continue
        head = text.replace("    items:\n", "    items:\n" + ITEM.format("a-new-first-item"), 1)
        file.write_text(head + ITEM.format("a-new-last-item"), encoding="utf-8")


def take_one_away(folder: pathlib.Path) -> str:
    """Takes away an item that nothing needs; gives its address."""
    texts = [file.read_text(encoding="utf-8") for file in (folder / "data").rglob("*.yml")]
    for record in load(folder).of(Checklist):
        for item in (item for section in record.value.sections for item in section.items):
            address = f"{record.address}#{item.id}"
            if item.essential or item.sources or "new" in item.id or any(address in text for text in texts):
                continue
            file = folder / record.file
            left = re.sub(
                rf"      - id: {item.id}\n(?:        .*\n)+", "", file.read_text(encoding="utf-8"), flags=re.M
            )
            file.write_text(left, encoding="utf-8")
            with (folder / "data/moved.yml").open("a", encoding="utf-8") as moved:
                moved.write(f"'{address}': {record.address}\n")
            return address
    raise AssertionError("every item is needed")


def test_one_of_everything_is_added_and_one_taken_away_and_it_is_published(whole_project: pathlib.Path) -> None:
    add_samples(whole_project)
    add_items(whole_project)
    gone = take_one_away(whole_project)

    status, said = commands.run(whole_project, "check")
    assert status == 0, said
    assert "added /checklists/sample-checklist/#read-aloud to data/addresses.txt" in said
    status, said = commands.run(whole_project, "check", "--strict")
    assert status == 0, said
    status, said = commands.run(whole_project, "build")

    assert status == 0, said
    assert (whole_project / "site/questions/sample-theme/index.html").exists()
    ladder = (whole_project / "site/levels/sample-ladder/index.html").read_text(encoding="utf-8")
    assert 'id="ic-1-craft"' in ladder, "a company's ladder can't be linked cell by cell"
    page, _, anchor = gone.strip("/").partition("/#")
    built = (whole_project / f"site/{page}/index.html").read_text(encoding="utf-8")
    assert f'id="{anchor}"' in built, "the old address leads nowhere"
    assert 'id="a-new-first-item"' in built
