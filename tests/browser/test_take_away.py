"""A list or a template is taken away: copied in three forms, saved in three, with and without what is mine."""

from __future__ import annotations

import csv
import io
import pathlib
import re

import docx
import pytest
from playwright.sync_api import Page, expect

LIST = "checklists/backgrounder-ready/"
MINE = "Ask <b>Ada</b> & *bold* _it_"


def open_list(page: Page) -> None:
    page.goto(LIST)
    expect(page.locator("[data-progress]")).not_to_be_empty()
    first = page.locator("li[data-item]").nth(0)
    first.get_by_role("checkbox").check()
    first.locator("summary").click()
    first.locator("[data-note]").fill(MINE)
    second = page.locator("li[data-item]").nth(1)
    second.locator("summary").click()
    second.locator("[data-skip]").click()
    page.get_by_text("Copy, download, print, clear").click()


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def copied(page: Page, button: str) -> str:
    press(page, button)
    expect(page.locator("pm-notice [data-text]")).to_contain_text("Copied")
    return str(page.evaluate("navigator.clipboard.readText()"))


def saved(page: Page, button: str, folder: pathlib.Path) -> pathlib.Path:
    with page.expect_download() as download:
        press(page, button)
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def without_mine(page: Page) -> None:
    page.get_by_label("With my ticks and notes").uncheck()


def test_a_list_is_copied_as_markdown_tasks(desktop: Page) -> None:
    open_list(desktop)
    lines = copied(desktop, "Markdown tasks").splitlines()

    assert lines[0] == "# Is your Backgrounder ready?"
    assert re.fullmatch(r"<http://127.0.0.1:\d+/pm-interview-playbook/checklists/backgrounder-ready/>", lines[2])
    assert "## What you picked" in lines
    tasks = [line for line in lines if line.startswith("- [")]
    assert len(tasks) == 16
    assert tasks[0].startswith("- [x] Write About You as three short lines")
    assert tasks[0].endswith(" **(essential)**")
    assert re.match(r"- \[ \] ~~Sort your results.*~~ \(not for me\)", tasks[1])
    assert r"  - My note: Ask \<b\>Ada\</b\> & \*bold\* \_it\_" in lines
    assert sum(line.startswith("  - Why: ") for line in lines) == 16
    assert any(re.match(r"  - \[.*\]\(http://127.*/templates/about-you/\)", line) for line in lines)


def test_a_list_is_copied_as_text_without_my_ticks(desktop: Page) -> None:
    open_list(desktop)
    without_mine(desktop)
    text = copied(desktop, "Plain text")

    assert text.count("[ ] ") == 16
    assert "[x]" not in text
    assert "My note" not in text
    assert "not for me" not in text
    assert text.startswith("IS YOUR BACKGROUNDER READY?\nhttp://127.0.0.1")


def test_a_list_is_copied_with_its_formatting(desktop: Page) -> None:
    open_list(desktop)
    copied(desktop, "Formatted")

    html = str(
        desktop.evaluate(
            "navigator.clipboard.read().then(([one]) => one.getType('text/html')).then((blob) => blob.text())"
        )
    )
    assert "<h1>Is your Backgrounder ready?</h1>" in html
    assert "☑ Write About You" in html
    assert "&lt;b&gt;Ada&lt;/b&gt; &amp; *bold* _it_" in html
    assert html.count("<h2>") == 4
    assert 'href="http://127.0.0.1' in html


def test_a_list_is_saved_as_a_table(desktop: Page, tmp_path: pathlib.Path) -> None:
    open_list(desktop)
    desktop.locator("[data-note]").nth(0).fill('=HYPERLINK("http://x")')
    file = saved(desktop, "Table (.csv)", tmp_path)

    assert file.name == "backgrounder-ready.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == 16
    assert rows[0]["State"] == "done"
    assert rows[1]["State"] == "not for me"
    assert rows[0]["My note"] == '\'=HYPERLINK("http://x")'
    assert rows[0]["Link"].endswith("/checklists/backgrounder-ready/#three-bullets")
    without_mine(desktop)
    file = saved(desktop, "Table (.csv)", tmp_path)
    assert "State" not in next(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))


def test_a_list_is_saved_for_word(desktop: Page, tmp_path: pathlib.Path) -> None:
    open_list(desktop)
    file = saved(desktop, "Word (.docx)", tmp_path)

    assert file.name == "backgrounder-ready.docx"
    document = docx.Document(str(file))
    paragraphs = document.paragraphs
    assert (paragraphs[0].text, paragraphs[0].style.name) == ("Is your Backgrounder ready?", "Heading 1")
    texts = [one.text for one in paragraphs]
    assert sum(text.startswith(("☐ ", "☑ ", "– ")) for text in texts) == 16
    assert texts[3].startswith("☑ Write About You as three short lines")
    assert texts[3].endswith(" (essential)")
    assert f"My note: {MINE}" in texts
    links = [link.url for one in paragraphs for link in one.hyperlinks]
    assert any(url.endswith("/templates/about-you/") for url in links)
    assert all(url.startswith("http") for url in links)


def test_the_library_for_word_is_loaded_on_the_click_only(desktop: Page, tmp_path: pathlib.Path) -> None:
    asked: list[str] = []
    desktop.on("request", lambda request: asked.append(request.url))
    open_list(desktop)
    assert not any("/vendor/" in url for url in asked)
    saved(desktop, "Word (.docx)", tmp_path)
    assert sum("/vendor/" in url for url in asked) == 1


def test_a_file_that_needs_the_network_says_so_and_the_others_work(desktop: Page, tmp_path: pathlib.Path) -> None:
    open_list(desktop)
    desktop.wait_for_load_state("networkidle")
    desktop.context.set_offline(True)
    press(desktop, "Word (.docx)")
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("Are you offline? The other formats work.")
    assert "[x] Write About You" in saved(desktop, "Markdown (.md)", tmp_path).read_text(encoding="utf-8")
    assert copied(desktop, "Plain text")


def test_a_blocked_clipboard_leaves_the_list_to_copy_by_hand(desktop: Page) -> None:
    desktop.add_init_script(
        "navigator.clipboard.writeText = navigator.clipboard.write ="
        " () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    )
    open_list(desktop)
    press(desktop, "Formatted")

    by_hand = desktop.get_by_label("The text, to copy by hand")
    expect(by_hand).to_be_focused()
    assert "[x] Write About You" in by_hand.input_value()


@pytest.mark.parametrize("filled", [True, False])
def test_a_template_is_saved_filled_or_empty(desktop: Page, tmp_path: pathlib.Path, filled: bool) -> None:
    desktop.goto("templates/about-you/")
    expect(desktop.get_by_role("button", name="Copy as text")).to_be_visible()
    desktop.locator("[data-field=career]").fill("+49 years, <i>really</i>")
    desktop.get_by_text("More ways to take it").click()
    desktop.get_by_label("With what I typed").set_checked(filled)

    words = "+49 years, <i>really</i>" if filled else "I'm a ⟨role⟩"
    document = docx.Document(str(saved(desktop, "Word (.docx)", tmp_path)))
    assert any(words in one.text for one in document.paragraphs)
    rows = list(csv.reader(io.StringIO(saved(desktop, "Table (.csv)", tmp_path).read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["Part", "Field", "Text"]
    assert rows[1][1] == "What you do"
    assert rows[1][2].startswith(f"'{words}" if filled else words)
    markdown = saved(desktop, "Markdown (.md)", tmp_path).read_text(encoding="utf-8")
    assert ("\\<i\\>really" in markdown) is filled
