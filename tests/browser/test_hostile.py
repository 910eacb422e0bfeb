"""Hostile texts, files and links: shown as text or refused; nothing runs, nothing is asked, nothing is lost."""

# ruff: noqa: E501 - a table of cases reads best with one case a line
from __future__ import annotations

import csv
import html.parser
import io
import json
import pathlib
import re
import urllib.parse
from collections.abc import Callable, Iterator
from typing import Any

import clipboard
import docx
import jsonschema
import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "docs/assets/my-data.schema.json").read_text(encoding="utf-8"))
SCOPE = "/pm-interview-playbook/"
LIST = "checklists/backgrounder-ready/"
FORMAT = "pm-interview-playbook/my-data"

SCRIPT = "<script>window.hacked = 1</script>"
IMAGE = '"><img src=x onerror="window.hacked=1">'
NEW = "New draft for a company"
HOSTILE = (
    SCRIPT,
    IMAGE,
    "'\"`${window.hacked=1}{{7*7}}<svg/onload=window.hacked=1>",
    "javascript:window.hacked=1//",
    "</textarea></li></pm-checklist><iframe srcdoc='<script>parent.hacked=1</script>'>",
    "a\0b",
    "half \ud83d of a sign, and \udc69 the other",
    "\u202egnp.exe\u2066 right to left",
    "👩‍👩‍👧‍👦 👩🏽‍💻 🏴‍☠️",
    "__proto__",
    '=HYPERLINK("http://evil.example/","x")',
    "\t+1+cmd|' /C calc'!A0",
    "\r\n@SUM(1+1)",
    "-2+3",
    "\u00a0\u200b=1+1",
    "[x](javascript:window.hacked=1) ![i](http://evil.example/i.png) <http://evil.example>",
    "# one\n- [x] two\n1. three\n> four\n| a | b |\n---\n`five` ~~six~~ **seven** &amp; \\*",
    "  \u2028 spaces \u2029 \ufeff  ",
)


class Witness:
    """Sees what must never happen on a page: a script of a stranger, a question, a request, a failure."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.dialogs: list[str] = []
        self.failures: list[str] = []
        self.asked: list[str] = []
        page.on("dialog", self.answer)
        page.on("pageerror", lambda error: self.failures.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def answer(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def saw_nothing(self, requests: bool = True) -> None:
        traces = self.page.evaluate("[typeof window.hacked, typeof ({}).hacked, Object.keys(Object.prototype).length]")
        assert traces == ["undefined", "undefined", 0]
        assert self.page.evaluate("document.querySelectorAll('main iframe, main object, main [onerror]').length") == 0
        assert (self.dialogs, self.failures) == ([], [])
        if requests:
            assert [url for url in self.asked if not url.startswith("blob:") and "favicon" not in url] == []


def literal(text: str) -> str:
    """As JavaScript writes it: halves of signs can't be sent to the browser in any other way."""
    return json.dumps(text).replace("\u2028", "\\u2028")


def ready(page: Page, address: str = LIST) -> Page:
    page.goto(address)
    expect(page.locator("[data-progress], pm-template[data-ready], [data-list] p").first).to_be_visible()
    expect(page.locator("[data-progress]:empty")).to_have_count(0)
    return page


def type_in(field: Locator, text: str) -> None:
    field.evaluate(
        f"field => {{ field.value = {literal(text)}; field.dispatchEvent(new Event('input', {{bubbles: true}})) }}"
    )


def value(field: Locator) -> str:
    return str(json.loads(field.evaluate("field => JSON.stringify(field.value)")))


def as_typed(text: str) -> str:
    """What a text field makes of it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def stored(page: Page) -> dict[str, str]:
    return dict(json.loads(page.evaluate("JSON.stringify(Object.fromEntries(Object.entries(localStorage).sort()))")))


def keep(page: Page, key: str, text: str) -> None:
    page.evaluate(f"localStorage.setItem({literal(SCOPE + key)}, {literal(text)})")


def bring(page: Page, content: bytes | object) -> Locator:
    """Chooses a file at /my-data/; gives the place that says what it would change, or why it is refused."""
    preview = page.locator("[data-preview]")
    preview.evaluate("part => { part.hidden = true; part.replaceChildren() }")
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.locator("input[type=file]").set_input_files(FilePayload(name="a.json", mimeType="text/plain", buffer=body))
    expect(preview).to_be_visible()
    return preview


def save(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it all as a file").click()
    return dict(json.loads(pathlib.Path(download.value.path()).read_text(encoding="utf-8")))


# What a reader types


def test_notes_are_kept_and_shown_as_they_were_typed(desktop: Page) -> None:
    witness = Witness(ready(desktop))
    notes = desktop.locator("[data-note]")
    typed = HOSTILE[: notes.count()]
    for index, text in enumerate(typed):
        type_in(notes.nth(index), text)
    desktop.reload()
    ready(desktop)

    assert [value(notes.nth(index)) for index in range(len(typed))] == [as_typed(text) for text in typed]
    ready(desktop, "my-data/")
    shown = desktop.locator("[data-list]").text_content() or ""
    for text in (SCRIPT, IMAGE, "javascript:window.hacked=1//"):
        assert f"note: {text}" in shown
    witness.saw_nothing(requests=False)


def test_texts_and_names_of_drafts_are_kept_and_shown_as_they_were_typed(desktop: Page) -> None:
    witness = Witness(ready(desktop, "templates/debrief/"))
    field = desktop.locator("textarea[data-field]").first
    for text in HOSTILE:
        name = re.sub(r"[\ud800-\udfff\0\r\n]", "?", text)[:80].strip()
        desktop.get_by_role("button", name="New draft for a company").click()
        desktop.get_by_label("Name, for example the company").evaluate(f"field => field.value = {literal(name)}")
        desktop.get_by_role("button", name="Save name").click()
        type_in(field, text)
    type_in(field, as_typed(HOSTILE[-1]) + "x" * 100_000)
    desktop.reload()
    ready(desktop, "templates/debrief/")

    assert value(field) == as_typed(HOSTILE[-1]) + "x" * 100_000
    choice = desktop.get_by_label("Draft", exact=True)
    expect(choice.locator("option")).not_to_have_count(1)  # it comes after what is typed
    names = choice.locator("option").all_text_contents()
    for text in HOSTILE[:-1]:
        name = re.sub(r"[\ud800-\udfff\0\r\n]", "?", text)[:80].strip()
        choice.select_option(index=[" ".join(one.split()) for one in names].index(" ".join(name.split())))
        assert value(field) == as_typed(text)
    witness.saw_nothing(requests=False)


# Files


def data(records: object = None, **more: object) -> dict[str, Any]:
    return {"format": FORMAT, "version": 2, "records": {} if records is None else records, **more}


def checklist(items: object = None, **more: object) -> dict[str, Any]:
    return data({"checklist/a": {"v": 2, "items": {} if items is None else items, **more}})


def raw(text: str) -> bytes:
    """A file in which a name stands that Python wouldn't write twice or at all."""
    return f'{{"format": "{FORMAT}", "version": 2, "records": {{{text}}}}}'.encode()


GOOD = checklist({"b": {"text": "Say it", "state": "done", "note": "mine"}}, title="Any list")
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
BAD_NAME = "is not the name of anything that this site keeps"
NOT_OURS = "This isn't a file that this page saved, or it was damaged"

REFUSED: dict[str, tuple[bytes | object, str]] = {
    "not JSON": (b"hello", NOT_OURS),
    "empty": (b"", "This file is empty"),
    "blank": (b"  \n", "This file is empty"),
    "truncated": (json.dumps(GOOD).encode()[:-20], NOT_OURS),
    "two files in one": (json.dumps(GOOD).encode() * 2, NOT_OURS),
    "only null": (b"null", "It wasn't saved here"),
    "a list": ([GOOD], "It wasn't saved here"),
    "a text": ("records", "It wasn't saved here"),
    "no format": ({"version": 2, "records": {}}, "It wasn't saved here"),
    "another format": (data() | {"format": f"{FORMAT}/"}, "It wasn't saved here"),
    "format of a list": (data() | {"format": [FORMAT]}, "It wasn't saved here"),
    "format from __proto__": (f'{{"__proto__": {json.dumps(GOOD)}}}'.encode(), "It wasn't saved here"),
    "no version": ({"format": FORMAT, "records": {}}, "its version as a whole number"),
    "version 0": (data() | {"version": 0}, "its version as a whole number"),
    "version -1": (data() | {"version": -1}, "its version as a whole number"),
    "version '2'": (data() | {"version": "2"}, "its version as a whole number"),
    "version 1.5": (data() | {"version": 1.5}, "its version as a whole number"),
    "version 99": (data() | {"version": 99}, "A newer version of this site saved it (99)"),
    "version 1e400": (raw("").replace(b": 2,", b": 1e400,"), "its version as a whole number"),
    "records as list": (data([]), "records: must be an object in braces"),
    "records as text": (data("x"), "records: must be an object in braces"),
    "records null": (raw("").replace(b"{}", b"null"), "records: must be an object in braces"),
    "record as list": (data({"checklist/a": []}), "checklist/a: must be an object in braces"),
    "record as null": (data({"checklist/a": None}), "checklist/a: must be an object in braces"),
    "record without v": (data({"checklist/a": {"items": {}}}), "v must be 2"),
    "record of v '2'": (data({"checklist/a": {"v": "2", "items": {}}}), "v must be 2"),
    "record of v 3": (data({"checklist/a": {"v": 3, "items": {}}}), "v must be 2"),
    "record of v 1 with done as text": (data({"checklist/a": {"v": 1, "done": "b"}}), "checklist/a"),
    "record of v 1 with a number": (data({"template/a": {"v": 1, "fields": {"b": 5}}}), "template/a"),
    "items missing": (data({"checklist/a": {"v": 2}}), "items must be an object"),
    "items as list": (checklist(["b"]), "items must be an object"),
    "item as text": (checklist({"b": "done"}), "items.b must be an object"),
    "item null": (checklist({"b": None}), "items.b must be an object"),
    "state maybe": (checklist({"b": {"state": "maybe"}}), "items.b.state must be done, skip or nothing"),
    "state null": (checklist({"b": {"state": None}}), "items.b.state must be done, skip or nothing"),
    "state as list": (checklist({"b": {"state": ["done"]}}), "items.b.state must be done, skip or nothing"),
    "note as number": (checklist({"b": {"note": 5}}), "items.b.note must be a text"),
    "note null": (checklist({"b": {"note": None}}), "items.b.note must be a text"),
    "note as object": (checklist({"b": {"note": {"toString": "x"}}}), "items.b.note must be a text"),
    "title as number": (checklist(title=5), "title must be a text"),
    "name as list": (data({"template/a/b": {"v": 2, "name": ["x"], "fields": {}}}), "name must be a text"),
    "field as number": (data({"template/a": {"v": 2, "fields": {"b": 5}}}), "fields.b must be an object"),
    "field's text as number": (data({"template/a": {"v": 2, "fields": {"b": {"text": 5}}}}), "fields.b.text must be"),
    "part as number": (data({"highlight/a/b": {"v": 2, "parts": {"line": 5}}}), "parts.line must be a text"),
    "choice of a path": (data({"choice/a": {"v": 2, "draft": "../b"}}), "draft must be the id of a draft"),
    "10,000 brackets": (b"[" * 10_000, NOT_OURS),
    "10,000 brackets as a title": (
        raw(f'"checklist/a": {{"v": 2, "items": {{}}, "title": {"[" * 10_000}{"]" * 10_000}}}'), "title must be a text"),
    "key with ../": (data({"checklist/../../x": GOOD["records"]["checklist/a"]}), BAD_NAME),
    "key in uppercase": (data({"checklist/A": {"v": 2, "items": {}}}), BAD_NAME),
    "key with null byte": (data({"checklist/a\0": {"v": 2, "items": {}}}), BAD_NAME),
    "key with line end": (data({"checklist/a\n": {"v": 2, "items": {}}}), BAD_NAME),
    "key of HTML": (data({IMAGE: {"v": 2, "items": {}}}), IMAGE),
    "key empty": (data({"": {"v": 2, "items": {}}}), BAD_NAME),
    "key of the theme": (data({"__palette": {"v": 2}}), BAD_NAME),
    "key before": (data({"before": {"v": 2}}), BAD_NAME),
    "key of 10,000 signs": (data({f"checklist/{'a' * 10_000}": {"v": 2, "items": {}}}), BAD_NAME),
    "__proto__ as record": (raw('"__proto__": {"v": 2, "items": {}, "hacked": 1}'), BAD_NAME),
    "constructor as record": (data({"constructor": {"prototype": {"hacked": 1}}}), BAD_NAME),
    "__proto__ as list": (data({"checklist/__proto__": {"v": 2, "items": {}}}), BAD_NAME),
    "__proto__ as record's value": (raw('"checklist/a": {"__proto__": {"v": 2, "items": {}}}'), "v must be 2"),
    "__proto__ as item": (raw('"checklist/a": {"v": 2, "items": {"__proto__": {"hacked": 1}}}'), "a name that is not an id"),
    "__proto__ as items": (raw('"checklist/a": {"v": 2, "__proto__": {"items": {}}}'), "items must be an object"),
    "item in uppercase": (checklist({"B": {"state": "done"}}), "a name that is not an id: 'B'"),
    "item of HTML": (checklist({SCRIPT: {"state": "done"}}), f"a name that is not an id: '{SCRIPT[:40]}'"),
    "item with ../": (checklist({"../b": {"state": "done"}}), "a name that is not an id: '../b'"),
    "last duplicate is bad": (raw('"checklist/a": {"v": 2, "items": {}}, "checklist/a": 5'), "'checklist/a' is here a second time"),
    "UTF-16 without BOM": (json.dumps(GOOD).encode("utf-16-be"), "UTF-16 without the mark"),
    "UTF-32": (json.dumps(GOOD).encode("utf-32"), "text in UTF-32"),
    "a PNG": (PNG, "it isn't text"),
    "a web page": (b"<!doctype html><script>window.hacked = 1</script>", NOT_OURS),
    "theme as list": (data(theme=["__palette"]), "theme: must be an object"),
    "palette of garbage": (data(theme={"__palette": "garbage"}), "is not a choice of colors"),
    "palette as object": (data(theme={"__palette": {"index": 0}}), "__palette: must be a text"),
    "palette of another scheme": (
        data(theme={"__palette": '{"index": 1, "color": {"scheme": "\\"><script>"}}'}), "is not a choice of colors"),
    "palette of index 7": (
        data(theme={"__palette": '{"index": 7, "color": {"scheme": "slate"}}'}), "is not a choice of colors"),
    "another key of the theme": (data(theme={"__consent": "{}"}), "theme: __consent: is not known"),
    "__proto__ as theme": (raw("").replace(b'"records"', b'"theme": {"__proto__": "x"}, "records"'), "is not known"),
    "unreadable as list": (data(unreadable=["x"]), "unreadable: must be an object"),
    "unreadable under a record's name": (data(unreadable={"checklist/a": "x"}), "sets aside"),
    "unreadable named before": (data(unreadable={"before": "x"}), "sets aside"),
    "unreadable with null byte": (data(unreadable={"a\0b.unreadable": "x"}), "sets aside"),
    "unreadable with line end": (data(unreadable={"a.unreadable\n": "x"}), "sets aside"),
    "unreadable without name": (data(unreadable={".unreadable": "x"}), "sets aside"),
    "unreadable __proto__": (raw("").replace(b'"records"', b'"unreadable": {"__proto__": "x"}, "records"'), "sets aside"),
    "unreadable number": (data(unreadable={"a.unreadable": 5}), "must be a text"),
    "HTML as date": (checklist() | {"saved": SCRIPT}, "saved: must be a date and time"),
    "HTML as site": (checklist() | {"site": SCRIPT}, "site: must be an address"),
    "date as list": (checklist() | {"saved": [1]}, "saved: must be a date and time"),
    "site as object": (checklist() | {"site": {"toString": 1}}, "site: must be an address"),
    "__proto__ in an item": (
        raw('"checklist/a": {"v": 2, "items": {"b": {"state": "done", "__proto__": {"hacked": 1}}}}'),
        "items.b.__proto__ is not known to this page"),
    "__proto__ beside records": (raw("").replace(b'"records"', b'"__proto__": 1, "records"'), "__proto__ is not known"),
    "duplicate keys": (
        raw('"checklist/a": {"v": 2, "items": {}}, "checklist/a": {"v": 2, "items": {"b": {"note": "last"}}}'),
        "'checklist/a' is here a second time"),
    "10,000 brackets in what nobody reads": (
        raw(f'"checklist/a": {{"v": 2, "items": {{"b": {{"x": {"[" * 10_000}{"]" * 10_000}}}}}}}'), "items.b.x is not known"),
    "20,000 bad records": (data({f"Checklist/{n}": {} for n in range(20_000)}), "And 19988 more."),
}  # fmt: skip


TEXT_FILES: dict[str, tuple[bytes | object, str]] = {
    "BOM": (b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), "Any list"),
    "HTML as title": (checklist({"b": {"state": "done"}}, title=IMAGE), IMAGE),
    "script as title": (checklist({"b": {"state": "done"}}, title=SCRIPT), SCRIPT),
    "HTML as text": (checklist({"b": {"text": IMAGE, "state": "done"}}), IMAGE),
    "HTML as note": (checklist({"b": {"note": SCRIPT}}), f"note: {SCRIPT}"),
    "HTML as label": (data({"template/a": {"v": 2, "fields": {"b": {"label": IMAGE, "text": "t"}}}}), IMAGE),
    "HTML as field": (data({"template/a": {"v": 2, "fields": {"b": {"text": SCRIPT}}}}), f"After: {SCRIPT}"),
    "HTML as name": (data({"template/a/b": {"v": 2, "name": IMAGE, "fields": {"c": {"text": "t"}}}}), f"({IMAGE})"),
    "HTML as highlight": (data({"highlight/a/b": {"v": 2, "label": IMAGE, "parts": {"line": SCRIPT}}}), SCRIPT),
    "HTML set aside": (data(unreadable={f"{IMAGE}.unreadable": SCRIPT}), SCRIPT),
    "path set aside": (data(unreadable={"../../x.unreadable": "y"}), "After: y"),
    "constructor as item": (checklist({"constructor": {"state": "done"}, "prototype": {"note": "x"}}), "prototype"),
    "constructor as list": (data({"checklist/constructor": {"v": 2, "items": {"b": {"state": "skip"}}}}), "constructor"),
    "null byte": (checklist({"b": {"note": "a\0b"}}), "note: a\0b"),
    "half a sign": (checklist({"b": {"note": "a\ud83db"}}), "note: a"),
    "right to left": (checklist({"b": {"note": "\u202eabc"}}), "\u202eabc"),
    "emoji": (checklist({"b": {"note": "👩‍👩‍👧‍👦"}}), "👩‍👩‍👧‍👦"),
    "100,000 signs": (checklist({"b": {"note": "n" * 100_000}}), "(100000 characters)"),
    "tab and line ends": (checklist({"b": {"note": "a\r\nb\tc\u2028d"}}), "note: a"),
    "first version": (data({"checklist/a": {"v": 1, "done": ["b"]}}) | {"version": 1}, "After: ticked"),
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(browser: Browser, site: Any) -> Iterator[Page]:
    """/my-data/ with something of every kind in it; open for all files, since none may change it."""
    context = browser.new_context(base_url=site.url, viewport={"width": 1366, "height": 768})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto("my-data/")
    keep(page, ".pm/checklist/backgrounder-ready", '{"v":2,"items":{"three-bullets":{"state":"done","note":"mine"}}}')
    keep(page, ".pm/template/debrief/d1", '{"v":2,"title":"Debrief","name":"Acme","fields":{"x":{"text":"kept"}}}')
    keep(page, ".pm/checklist/final-round.unreadable", "half a reco")
    keep(page, ".__palette", '{"index":2,"color":{"scheme":"slate"}}')
    ready(page, "my-data/")
    page.wait_for_load_state("networkidle")
    yield page
    context.close()


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_file_is_refused_with_its_reason_and_the_next_one_works(desk: Page, name: str) -> None:
    content, reason = REFUSED[name]
    witness, before = Witness(desk), stored(desk)
    preview = bring(desk, content)

    expect(preview).to_contain_text("This file can't be brought back. Nothing has changed.")
    expect(preview).to_contain_text(reason)
    expect(preview.get_by_role("button")).to_have_text(["Close"])
    assert stored(desk) == before
    expect(bring(desk, GOOD)).to_contain_text("Any list: Say it Now: nothing After: ticked, note: mine")
    assert stored(desk) == before
    witness.saw_nothing()


@pytest.mark.parametrize("name", TEXT_FILES)
def test_hostile_texts_of_a_file_are_shown_as_text_and_brought_back_as_they_are(desk: Page, name: str) -> None:
    content, words = TEXT_FILES[name]
    witness, before, records = Witness(desk), stored(desk), save(desk)["records"]
    preview = bring(desk, content)
    assert words in (preview.text_content() or "")
    assert stored(desk) == before

    desk.get_by_role("button", name="Bring back selected").click()
    expect(desk.locator("[data-undo-brought]")).to_contain_text("brought back")
    file = save(desk)
    jsonschema.validate(file, SCHEMA)
    expect(bring(desk, file)).to_contain_text("is here already")
    desk.get_by_role("button", name="Delete everything").click()
    desk.get_by_role("button", name="Undo: Everything deleted").first.click()
    assert save(desk)["records"] == file["records"]
    bring(desk, content)
    expect(preview).to_contain_text("is here already")
    desk.get_by_role("button", name="Review what the file from").first.click()
    desk.get_by_role("button", name="Restore selected").click()
    expect(desk.locator("[data-undo-brought]")).to_contain_text("restored")
    assert save(desk)["records"] == records
    witness.saw_nothing()


def test_a_file_of_20_000_records_is_brought_back_in_bearable_time(desktop: Page) -> None:
    witness = Witness(ready(desktop, "my-data/"))
    records = {f"checklist/l{n}": {"v": 2, "items": {"b": {"state": "done"}}} for n in range(20_000)}
    expect(bring(desktop, data(records))).to_contain_text("would change 20,000 things")
    desktop.get_by_role("button", name="Bring back selected").click()
    expect(desktop.locator("[data-undo-brought]")).to_contain_text("20000 changes brought back")

    desktop.wait_for_function("() => localStorage.length > 20_000")
    witness.saw_nothing(requests=False)


def test_hostile_words_of_a_file_are_text_on_the_pages_that_show_them(desktop: Page) -> None:
    witness = Witness(ready(desktop, "my-data/"))
    field = {"label": IMAGE, "text": SCRIPT}
    bring(desktop, data({
        "checklist/backgrounder-ready": {"v": 2, "title": SCRIPT, "items": {
            "constructor": {"text": IMAGE, "state": "done", "note": SCRIPT}, "three-bullets": {"note": IMAGE}}},
        "template/debrief": {"v": 2, "title": SCRIPT, "fields": {"constructor": field}},
        "template/debrief/constructor": {"v": 2, "name": IMAGE, "fields": {"gone": field}},
        "highlight/about-you/constructor": {"v": 2, "label": IMAGE, "parts": {"line": SCRIPT}},
        "choice/debrief": {"v": 2, "draft": "constructor"},
    }))  # fmt: skip
    desktop.get_by_role("button", name="Bring back selected").click()

    ready(desktop)
    expect(desktop.locator("[data-retired]")).to_contain_text(f"✓ {IMAGE}. My note: {SCRIPT}")
    assert value(desktop.locator("[data-item=three-bullets] [data-note]")) == IMAGE
    ready(desktop, "templates/debrief/")
    assert desktop.get_by_label("Draft", exact=True).evaluate("list => list.selectedOptions[0].text") == IMAGE
    expect(desktop.locator("[data-retired]")).to_contain_text(f"{IMAGE}: {SCRIPT}")
    ready(desktop, "templates/about-you/")
    expect(desktop.locator("[data-retired]")).to_contain_text(f"{IMAGE}: {SCRIPT}")
    witness.saw_nothing(requests=False)


def fill_everything(page: Page) -> None:
    """Ticks, marks, hostile notes, a main draft, named drafts with words of their own or none, highlights, colors."""
    ready(page)
    notes = page.locator("[data-note]")
    for index in range(notes.count()):
        type_in(notes.nth(index), HOSTILE[index])
    page.get_by_role("checkbox").nth(0).check()
    page.locator("li[data-item]").nth(1).locator("[data-skip]").evaluate("button => button.click()")
    for address, button in (("templates/debrief/", NEW), ("templates/about-you/", NEW)):
        ready(page, address)
        type_in(page.locator("textarea[data-field]").nth(0), SCRIPT)
        for name in (IMAGE, "empty"):
            page.get_by_role("button", name=button, exact=True).click()
            page.get_by_label("Name, for example the company").fill(name)
            page.keyboard.press("Enter")
            if name == IMAGE:
                type_in(page.locator("textarea[data-field]").nth(0), HOSTILE[6])
                type_in(page.locator("textarea[data-field]").nth(1), HOSTILE[5])
    page.get_by_role("button", name="Colors: as the system").click()
    keep(page, ".pm/checklist/final-round.unreadable", "half a reco\0\ud83d")
    keep(page, ".pm/checklist/final-round.unreadable.2", SCRIPT)
    keep(page, ".pm/checklist/day-before", '{"v": 99, "from": "the future"}')
    ready(page, "my-data/")


def test_all_that_is_kept_goes_out_and_comes_back_unchanged(desktop: Page) -> None:
    fill_everything(desktop)
    before, file = stored(desktop), save(desktop)
    jsonschema.validate(file, SCHEMA)
    kinds = {key.split("/")[0] + "/" * key.count("/") for key in file["records"]}
    assert kinds == {"checklist/", "template/", "template//", "highlight//", "choice/"}

    desktop.get_by_role("button", name="Delete everything").click()
    desktop.wait_for_function("() => localStorage.length === 0")
    bring(desktop, file)
    desktop.get_by_role("button", name="Bring back selected").click()
    expect(desktop.locator("[data-undo-brought]")).to_contain_text("brought back")

    desktop.wait_for_function("length => localStorage.length === length + 1", arg=len(before))
    after = stored(desktop)
    after.pop(next(key for key in after if key.startswith(f"{SCOPE}.pm/before/")))
    future = f"{SCOPE}.pm/checklist/day-before"
    assert after.pop(f"{future}.unreadable") == before.pop(future)
    assert {key: json_or_text(text) for key, text in after.items()} == {
        key: json_or_text(text) for key, text in before.items()
    }


def json_or_text(text: str) -> object:
    """A record's meaning: how often it was written is none of it."""
    try:
        value = json.loads(text)
        return {name: one for name, one in value.items() if name != "rev"} if isinstance(value, dict) else value
    except ValueError:
        return text


@pytest.mark.parametrize("key", [".pm/a\0b", ".pm/", ".pm/checklist/A", f".pm/{'k' * 400}", ".pm/__proto__"])
def test_delete_all_can_be_undone_whatever_lies_there(desktop: Page, key: str) -> None:
    ready(desktop)
    desktop.get_by_role("checkbox").nth(0).check()
    keep(desktop, key, "anything")
    ready(desktop, "my-data/")
    before = stored(desktop)
    desktop.get_by_role("button", name="Delete everything").click()
    desktop.wait_for_function("() => localStorage.length === 0")
    desktop.get_by_role("button", name="Undo: Everything deleted.").click()
    desktop.wait_for_function("length => localStorage.length === length", arg=len(before))

    assert {name: json_or_text(text) for name, text in stored(desktop).items()} == {
        name: json_or_text(text) for name, text in before.items()
    }


# Links


DAMAGED = "The ticks in this link can't be shown: it is damaged"
NAMES_NONE = "The ticks in this link can't be shown: it names no item"
LINKS = {
    "#with=": DAMAGED,
    "#with=1": DAMAGED,
    "#with=1:": NAMES_NONE,
    "#with=1:,,,": NAMES_NONE,
    "#with=1:.": NAMES_NONE,
    "#with=2:three-bullets": "it was made by a newer version of this page",
    "#with=0:three-bullets": "it was made by",
    "#with=-1:three-bullets": DAMAGED,
    "#with=1e9:three-bullets": DAMAGED,
    "#with=99999999999999999999:x": "it was made by a newer version",
    f"#with=1:{SCRIPT}": DAMAGED,
    f"#with=1:three-bullets,{urllib.parse.quote(IMAGE)}": DAMAGED,
    "#with=1:three-bullets%00": "1 of 16",
    "#with=1:three%00bullets": DAMAGED,
    "#with=1:%E0%A4%A": DAMAGED,
    "#with=1:Three-Bullets": DAMAGED,
    "#with=1:../three-bullets": DAMAGED,
    "#with=1:__proto__": DAMAGED,
    "#with=1:a__proto__a": DAMAGED,
    "#with=1:constructor,prototype,valueof": "3 of their ticks aren't on this list",
    "#with=1:unknown-one": "1 of their ticks isn't on this list",
    "#with=1:three-bullets,three-bullets,three-bullets": "1 of 16",
    "#with=1:three-bullets%2Cown-part": "2 of 16",
    "#with%3D1%3Athree-bullets%2Cown-part": "2 of 16",
    "#WITH=1:three-bullets": "1 of 16",
    "#with=1:three-bullets,own-part).": "2 of 16",
    "#with=1:three-bullets,own-part,…": "2 of 16",
    "#with=1: three-bullets , own-part": "2 of 16",
    f"#with=1:{'a' * 101}": DAMAGED,
    f"#with=1:{','.join(f'a{n}' for n in range(501))}": DAMAGED,
    f"#with=1:{'a,' * 100_000}": DAMAGED,
    f"#with=1:a{'-' * 300_000}a": DAMAGED,
    f"#with=1:{'%2C' * 100_000}a": DAMAGED,
}  # fmt: skip
OTHER_HASHES = (
    "#", "##", "#\\", "#%", "#%00", "#%E0%A4%A", "#__proto__", "#constructor", f"#{SCRIPT}", "#']", "#\\22]", "#:~:text=x",
    "#javascript:window.hacked=1", f"#{'x' * 100_000}", "#w1th=1:three-bullets", "#three-bullets%00", "#with",
)  # fmt: skip


def test_links_with_ticks_of_any_form_leave_the_page_and_my_ticks_alone(desktop: Page) -> None:
    ready(desktop)
    desktop.get_by_role("checkbox").nth(5).check()
    desktop.wait_for_function("() => Object.keys(localStorage).some(name => name.includes('.pm/checklist/'))")
    place, notice = desktop.locator("[data-sender]"), desktop.locator("pm-notice [data-text]")
    desktop.evaluate("location.hash = '#with=1:nothing'")  # brings the part that reads such links
    expect(place).to_be_visible()
    witness, before = Witness(desktop), stored(desktop)
    for link, words in LINKS.items():
        desktop.evaluate("location.hash = ''; document.querySelector('pm-notice [data-text]').textContent = ''")
        desktop.evaluate(f"location.hash = {literal(link)}")
        if "can't be shown" in words or "made by" in words:
            expect(notice).to_contain_text(words)
            expect(place).not_to_be_visible()
        else:
            expect(place).to_contain_text(words)
        expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    assert stored(desktop) == before
    witness.saw_nothing()


def test_other_garbage_behind_the_sign_is_no_link_with_ticks(desktop: Page) -> None:
    ready(desktop)
    witness, before = Witness(desktop), stored(desktop)
    for garbage in OTHER_HASHES:
        desktop.evaluate(f"location.hash = {literal(garbage)}")
        desktop.evaluate("new Promise(requestAnimationFrame)")
        assert witness.failures == [], garbage[:40]
    expect(desktop.locator("[data-sender]")).not_to_be_visible()
    assert stored(desktop) == before
    witness.saw_nothing()


@pytest.mark.parametrize(
    "address",
    [f"?q={urllib.parse.quote(IMAGE)}#with=1:three-bullets", f"?q=title:*%20%2B%00~9&h={SCRIPT}#%00",
     f"?q=__proto__&q={'x' * 5_000}#with=1:__proto__", f"?{SCRIPT}#{SCRIPT}", "?h=(((&__proto__[hacked]=1#\\"],
)  # fmt: skip
def test_a_page_opened_with_garbage_in_its_address_works(desktop: Page, address: str) -> None:
    ready(desktop)
    desktop.get_by_role("checkbox").nth(5).check()
    desktop.wait_for_function("() => Object.keys(localStorage).some(name => name.includes('.pm/checklist/'))")
    before = stored(desktop)
    desktop.goto("checklists/")
    witness = Witness(desktop)
    ready(desktop, LIST + address)
    desktop.wait_for_load_state("networkidle")
    if "q=" in address:
        desktop.keyboard.press("Escape")
    expect(desktop.locator("[data-progress]")).to_contain_text("all 1/")
    assert stored(desktop) == before

    desktop.get_by_role("checkbox").nth(6).check()
    expect(desktop.locator("[data-progress]")).to_contain_text("all 2/")
    witness.saw_nothing(requests=False)


def test_the_link_with_my_ticks_holds_nothing_else_of_the_address(desktop: Page) -> None:
    ready(desktop, f"{LIST}?for=secret-company&x=1#with=1:own-part")
    desktop.get_by_role("checkbox").nth(0).check()

    link = desktop.locator("[data-with-link]").input_value()
    assert re.fullmatch(
        r"http://127\.0\.0\.1:\d+/pm-interview-playbook/checklists/backgrounder-ready/#with=1:[a-z-]+", link
    )


# What is taken away


ALLOWED = {"h1", "h2", "p", "br", "a", "ul", "li", "s", "strong", "small", "blockquote"}
WATCH_CLIPBOARD = """
const Item = window.ClipboardItem;
window.ClipboardItem = class extends Item {
  constructor(types) { super(types); types["text/html"].text().then(text => window.given = text); }
};
"""


class Elements(html.parser.HTMLParser):
    """Every element and attribute of a text, whatever it is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [text or "" for name, text in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.names.add(f"comment: {data}")

    def handle_decl(self, decl: str) -> None:
        self.names.add(f"declaration: {decl}")


def shown(text: str) -> str:
    """What a file shows of a text: its lines, without what no file may hold; halves of signs replaced."""
    plain = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    plain = re.sub(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]", "", plain)
    plain = re.sub(r"[\ud800-\udfff]", "\ufffd", plain)
    return "\n".join(re.sub(r"[\s\ufeff]+", " ", line).strip() for line in plain.split("\n")).strip()


@pytest.fixture
def taken(desktop: Page, tmp_path: pathlib.Path) -> Callable[[str], str | pathlib.Path]:
    """A checklist and its hostile notes: gives what a button copies, or the file that it saves."""
    desktop.add_init_script(WATCH_CLIPBOARD)
    ready(desktop)
    for index, note in enumerate(NOTES):
        type_in(desktop.locator("[data-note]").nth(index), note)
    desktop.get_by_text("Copy, download, print").click()

    def take(button: str) -> str | pathlib.Path:
        pressed = desktop.get_by_role("button", name=button, exact=True)
        if "(." not in button:
            return clipboard.copied(desktop, pressed.click)
        with desktop.expect_download() as download:
            pressed.click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        return file

    return take


NOTES = (*HOSTILE[:9], *HOSTILE[10:17])


def test_notes_are_escaped_in_markdown(taken: Callable[[str], str]) -> None:
    found = re.findall(r"^  - My note: (.*(?:\n    .*)*)", taken("Markdown tasks"), re.MULTILINE)
    notes = [note.replace("  \n    ", "\n") for note in found]

    assert [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", note) for note in notes] == [shown(note) for note in NOTES]
    for line in "\n".join(notes).split("\n"):
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "x", line)
        assert not re.search(r"[\\`*_\[\]<>~|]|&#?\w+;|^(#|[-+=]|\d+[.)])", bare), line


def test_the_formatted_copy_has_no_element_but_those_of_a_text(desktop: Page, taken: Callable[[str], str]) -> None:
    taken("Formatted")
    for text in (str(desktop.evaluate("window.given")), clipboard.formatted(desktop)):
        found = Elements(text)
        assert found.names - {"meta"} <= ALLOWED
        assert all(link.startswith(("http://127.0.0.1", "https://")) for link in found.links)
    found = Elements(str(desktop.evaluate("window.given")))
    assert found.attributes == {"href"}
    everything = "\n".join(found.words)
    for note in NOTES:
        assert f"My note: {shown(note)}" in everything
    assert desktop.evaluate("typeof window.hacked") == "undefined"


def test_no_cell_of_a_table_is_a_formula(taken: Callable[[str], pathlib.Path]) -> None:
    text = taken("Table (.csv)").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))

    for row in rows:
        for cell in row.values():
            assert not re.match(r"[\s\u200b\ufeff]*[=+\-@\t\r|%]", cell), cell
    got = [
        row["My note"].removeprefix("'") if re.match(r"'[\s\u200b]*[=+\-@]", row["My note"]) else row["My note"]
        for row in rows
    ]
    assert [shown(cell) for cell in got] == [shown(note) for note in NOTES]


def test_the_word_file_has_the_exact_text(taken: Callable[[str], pathlib.Path]) -> None:
    document = docx.Document(str(taken("Word (.docx)")))

    notes = [one.text.removeprefix("My note: ") for one in document.paragraphs if one.text.startswith("My note: ")]
    assert [one.strip() for one in notes] == [shown(note) for note in NOTES]


def test_the_plain_text_keeps_each_note_below_its_item(taken: Callable[[str], str]) -> None:
    text = taken("Plain text")

    for note in NOTES:
        below = shown(note).replace("\n", "\n        ")
        assert f"\n    My note: {below}\n" in text
