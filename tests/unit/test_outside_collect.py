"""Every outside address is found, with the places that rely on it."""

from __future__ import annotations

import pathlib

from outside.collect import Address, collect


def write(root: pathlib.Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def by_url(root: pathlib.Path) -> dict[str, Address]:
    return {address.url: address for address in collect(root)}


def test_a_source_is_found_with_its_id_and_with_whoever_cites_it(tmp_path: pathlib.Path) -> None:
    write(tmp_path, "data/sources.yml", "\n".join([
        "# see https://nowhere.test/ in a comment",
        "sources:",
        "  - id: S01",
        '    title: "One"',
        '    url: "https://one.test/a?b=c"',
        "  - url: https://two.test/",
        "    id: S02",
    ]))  # fmt: skip
    write(
        tmp_path, "data/checklists/a.yml", "items:\n  - id: x\n    sources: [S01, E4]\n    evidence_sources: ['S02']\n"
    )
    write(tmp_path, "data/stories.yml", 'stories:\n  - id: y\n    sources:\n      - S02 # the survey\n      - "S01"\n')
    write(tmp_path, "docs/guides/b.md", '# B\n\nSo it is. {{ source("S01", "S02") }} Not S01 in words.\n')

    found = by_url(tmp_path)

    assert list(found) == ["https://one.test/a?b=c", "https://two.test/"]
    assert found["https://one.test/a?b=c"].stands == ["data/sources.yml:5 (S01)"]
    assert found["https://one.test/a?b=c"].cited == [
        "data/checklists/a.yml:3",
        "data/stories.yml:5",
        "docs/guides/b.md:3",
    ]
    assert found["https://two.test/"].stands == ["data/sources.yml:6 (S02)"]
    assert found["https://two.test/"].cited == ["data/checklists/a.yml:4", "data/stories.yml:4", "docs/guides/b.md:3"]


def test_an_articles_address_is_relied_on_by_each_of_its_claims(tmp_path: pathlib.Path) -> None:
    write(tmp_path, "data/articles/e.yml", "id: e\nletter: E\nurl: https://article.test/\nclaims:\n  - {id: E1}\n")
    write(tmp_path, "data/checklists/a.yml", "- id: x\n  sources: [E1, E2]\n- id: y\n  sources: [S01]\n")

    article = by_url(tmp_path)["https://article.test/"]

    assert article.stands == ["data/articles/e.yml:3"]
    assert article.cited == ["data/checklists/a.yml:2"]


def test_addresses_in_pages_are_read_as_markdown_writes_them(tmp_path: pathlib.Path) -> None:
    write(tmp_path, "docs/a.md", "\n".join([
        "See [one](https://one.test/x_(y)), <https://two.test/a> and https://three.test/b.",
        '<a href="https://four.test/c#part">four</a> [five](HTTPS://five.test/d "title")',
        "**https://one.test/x_(y)** again, [local](../b.md) and [mail](mailto:a@b.test)",
    ]))  # fmt: skip

    found = by_url(tmp_path)

    assert list(found) == [
        "https://one.test/x_(y)", "https://two.test/a", "https://three.test/b", "https://four.test/c",
        "HTTPS://five.test/d",
    ]  # fmt: skip
    assert found["https://one.test/x_(y)"].stands == ["docs/a.md:1", "docs/a.md:3"]


def test_pages_that_are_not_published_and_other_files_are_left_alone(tmp_path: pathlib.Path) -> None:
    write(tmp_path, "docs/contributing/samples/docs/a.md", "https://sample.test/")
    write(tmp_path, "docs/assets/a.js", "// https://script.test/")
    write(tmp_path, "data/schemas/a.json", '"https://schema.test/"')

    assert collect(tmp_path) == []
