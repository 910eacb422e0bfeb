"""A list or a template is taken away: copied in three forms, saved in three, with and without what is mine."""

from __future__ import annotations

import csv
import datetime
import io
import pathlib
import re

import clipboard
import content
import docx
import pytest
from clipboard import formatted
from playbook.models.checklist import Checklist
from playbook.models.template import Template
from playwright.sync_api import Page, expect

LIST = "checklists/backgrounder-ready/"
ITEMS = content.items("backgrounder-ready")
REVIEWED = {
    record.id: str(record.value.reviewed.on) for kind in (Checklist, Template) for record in content.book().of(kind)
}
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
    page.get_by_text("Copy, download, print").click()


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def copied(page: Page, button: str) -> str:
    text = clipboard.copied(page, lambda: press(page, button))
    expect(page.locator("pm-notice [data-text]")).to_contain_text("Copied")
    return text


def saved(page: Page, button: str, folder: pathlib.Path) -> pathlib.Path:
    with page.expect_download() as download:
        press(page, button)
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def today(page: Page) -> str:
    """The reader's day, not the server's."""
    return str(page.evaluate("new Date().toLocaleDateString('sv')"))


def without_mine(page: Page) -> None:
    page.get_by_label("With my ticks and notes").uncheck()


def test_a_list_is_copied_as_markdown_tasks(desktop: Page) -> None:
    open_list(desktop)
    lines = copied(desktop, "Markdown tasks").splitlines()

    assert lines[0] == "# Is your Backgrounder ready?"
    assert re.fullmatch(r"<http://127.0.0.1:\d+/pm-interview-playbook/checklists/backgrounder-ready/>", lines[2])
    assert "## What you picked" in lines
    tasks = [line for line in lines if line.startswith("- [")]
    assert len(tasks) == len(ITEMS)
    assert tasks[0].startswith("- [x] Write About You as three short lines")
    assert tasks[0].endswith(" **(essential)**")
    assert re.match(r"- \[ \] ~~Sort your results.*~~ \(not for me\)", tasks[1])
    assert r"  - My note: Ask \<b\>Ada\</b\> & \*bold\* \_it\_" in lines
    assert sum(line.startswith("  - Why: ") for line in lines) == len(ITEMS)
    assert any(re.match(r"  - \[.*\]\(http://127.*/templates/about-you/\)", line) for line in lines)


def test_a_list_is_copied_as_text_without_my_ticks(desktop: Page) -> None:
    open_list(desktop)
    without_mine(desktop)
    text = copied(desktop, "Plain text")

    assert text.count("[ ] ") == len(ITEMS)
    assert "[x]" not in text
    assert "My note" not in text
    assert "not for me" not in text
    assert text.startswith("IS YOUR BACKGROUNDER READY?\nhttp://127.0.0.1")


def test_a_list_is_copied_with_its_formatting(desktop: Page) -> None:
    open_list(desktop)
    copied(desktop, "Formatted")

    html = formatted(desktop)
    assert "<h1>Is your Backgrounder ready?</h1>" in html
    assert "☑ Write About You" in html
    assert "&lt;b&gt;Ada&lt;/b&gt; &amp; *bold* _it_" in html
    assert html.count("<h2>") == len(content.record("checklist", "backgrounder-ready").sections)
    assert 'href="http://127.0.0.1' in html


def test_a_list_is_saved_as_a_table(desktop: Page, tmp_path: pathlib.Path) -> None:
    open_list(desktop)
    desktop.locator("[data-note]").nth(0).fill('=HYPERLINK("http://x")')
    file = saved(desktop, "Table (.csv)", tmp_path)

    assert file.name == "backgrounder-ready.csv"
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == len(ITEMS)
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
    assert sum(text.startswith(("☐ ", "☑ ", "– ")) for text in texts) == len(ITEMS)
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
    assert not any("/docx-" in url for url in asked)
    before = len(asked)
    saved(desktop, "Word (.docx)", tmp_path)
    assert sum("/docx-" in url for url in asked[before:]) == 2  # the library, and what we ask of it


def test_a_file_that_needs_the_network_says_so_and_the_others_work(desktop: Page, tmp_path: pathlib.Path) -> None:
    open_list(desktop)
    desktop.wait_for_load_state("networkidle")
    desktop.context.set_offline(True)
    press(desktop, "Word (.docx)")
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("Are you offline? The other formats still work.")
    assert "[x] Write About You" in saved(desktop, "Markdown (.md)", tmp_path).read_text(encoding="utf-8")
    assert copied(desktop, "Plain text")


def test_a_fault_of_ours_isnt_called_a_missing_part(desktop: Page) -> None:
    open_list(desktop)
    desktop.evaluate("() => { URL.createObjectURL = () => { throw new Error('no') } }")
    press(desktop, "Markdown (.md)")
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("It's our fault.")


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
    expect(desktop.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    desktop.locator("[data-field=career]").fill("+49 years, <i>really</i>")
    desktop.get_by_text("Download, print").click()
    desktop.get_by_label("With what I typed").set_checked(filled)

    words = "+49 years, <i>really</i>" if filled else "I'm a ⟨role⟩"
    document = docx.Document(str(saved(desktop, "Word (.docx)", tmp_path)))
    assert any(words in one.text for one in document.paragraphs)
    rows = list(csv.reader(io.StringIO(saved(desktop, "Table (.csv)", tmp_path).read_text(encoding="utf-8-sig"))))
    assert rows[0] == ["Part", "Field", "Text", "Reviewed", "Copied"]
    assert len(rows) == (2 if filled else 6)  # three fields, and the two of the ending
    assert rows[1][1] == "What you do"
    assert rows[1][3:] == [REVIEWED["about-you"], today(desktop)]
    assert rows[1][2].startswith(f"'{words}" if filled else words)
    markdown = saved(desktop, "Markdown (.md)", tmp_path).read_text(encoding="utf-8")
    assert ("\\<i\\>really" in markdown) is filled
    more = "1 part left out: Your one proof." if filled else "Nothing you typed is in it."
    expect(desktop.locator("pm-notice [data-text]")).to_have_text(f"Saved as about-you.md. {more}")
    end = f"reviewed {REVIEWED['about-you']}, copied {today(desktop)}"
    assert re.search(rf"\n\n\*About You.* · <http://127.*/templates/about-you/> · {end}\*\n$", markdown)
    assert re.fullmatch(rf"About You.* · http://127.*/templates/about-you/ · {end}", document.paragraphs[-1].text)


def test_a_template_without_a_word_is_saved_as_the_blank_form(desktop: Page, tmp_path: pathlib.Path) -> None:
    desktop.goto("templates/about-you/")
    desktop.get_by_text("Download, print").click()

    text = saved(desktop, "Markdown (.md)", tmp_path).read_text(encoding="utf-8")

    assert "I'm a ⟨role⟩" in text
    expect(desktop.locator("pm-notice [data-text]")).to_have_text("Saved as about-you.md. Nothing you typed is in it.")


LETTER = ("Thank you, yes.\r\n\r\n\r\n\r\nOne thing:  \n- the dates\n    - and the place", "A\u2028B")


def letter(page: Page) -> None:
    page.goto("templates/ask-for-more-time/")
    fields = page.locator("textarea[data-field]:not([data-message-part=subject])")
    for n, text in enumerate(LETTER):
        fields.nth(n).fill(text)
    page.get_by_text("Download, print").click()


def test_a_letter_with_paragraphs_is_the_same_in_each_format(desktop: Page, tmp_path: pathlib.Path) -> None:
    letter(desktop)

    assert copied(desktop, "Copy") == "Thank you, yes.\n\nOne thing:\n- the dates\n    - and the place\n\nA\nB"
    markdown = "Thank you, yes.\n\nOne thing:  \n\\- the dates  \n\\- and the place\n\nA  \nB\n\n*"
    assert copied(desktop, "Copy as Markdown").startswith(markdown)
    assert saved(desktop, "Markdown (.md)", tmp_path).read_text(encoding="utf-8").startswith(markdown)
    document = docx.Document(str(saved(desktop, "Word (.docx)", tmp_path)))
    texts = [one.text for one in document.paragraphs]
    assert texts[:-1] == ["Thank you, yes.", "One thing:\n- the dates\n    - and the place", "A\nB"]
    rows = list(csv.reader(io.StringIO(saved(desktop, "Table (.csv)", tmp_path).read_text("utf-8-sig"), newline="")))
    assert [row[2] for row in rows[1:]] == ["Thank you, yes.\n\nOne thing:\n- the dates\n    - and the place", "A\nB"]
    copied(desktop, "Formatted")
    assert (
        formatted(desktop) == "<p>Thank you, yes.</p><p>One thing:<br>- the dates<br>- and the place</p>\n<p>A<br>B</p>"
    )


def test_the_formatted_copy_of_a_template_is_its_words_alone(desktop: Page) -> None:
    desktop.goto("templates/backgrounder/")
    desktop.locator("[data-template=about-you] [data-field=career]").fill("I <3 apps")
    desktop.locator("[data-template=quantitative-highlights] textarea").first.fill("Halved it.\nI led it.\n\nIn May.")
    desktop.get_by_text("Download, print").click()
    copied(desktop, "Formatted")

    assert formatted(desktop) == ("<p>I &lt;3 apps</p>\n<p>Halved it.<br>I led it.</p><p>In May.</p>")


def test_a_bullet_with_two_paragraphs_is_one_bullet_in_word(desktop: Page, tmp_path: pathlib.Path) -> None:
    desktop.goto("templates/quantitative-highlights/")
    desktop.locator("textarea[data-field]").first.fill("Halved it.\nI led it.\n\nIn May.")
    desktop.get_by_text("Download, print").click()
    document = docx.Document(str(saved(desktop, "Word (.docx)", tmp_path)))

    words = document.paragraphs[2:4]
    assert [one.text for one in words] == ["Halved it.\nI led it.", "In May."]
    numbered = [one._p.pPr is not None and one._p.pPr.numPr is not None for one in words]
    assert numbered == [True, False]


def test_a_note_of_two_lines_stays_two_lines(desktop: Page, tmp_path: pathlib.Path) -> None:
    open_list(desktop)
    desktop.locator("[data-note]").nth(0).fill("Ask Ada\n# of users?\n\nThen Bo")

    note = "My note: Ask Ada  \n    \\# of users?\n\n    Then Bo\n"
    assert f"\n  - {note}" in copied(desktop, "Markdown tasks")
    assert "\n    My note: Ask Ada\n        # of users?\n\n        Then Bo\n" in copied(desktop, "Plain text")
    copied(desktop, "Formatted")
    assert "<li><p>My note: Ask Ada<br># of users?</p><p>Then Bo</p></li>" in formatted(desktop)
    texts = [one.text for one in docx.Document(str(saved(desktop, "Word (.docx)", tmp_path))).paragraphs]
    assert texts[texts.index("My note: Ask Ada\n# of users?") + 1] == "Then Bo"
    table = saved(desktop, "Table (.csv)", tmp_path).read_text(encoding="utf-8-sig")
    assert next(csv.DictReader(io.StringIO(table, newline="")))["My note"] == "Ask Ada\n# of users?\n\nThen Bo"


def test_a_list_says_when_it_was_reviewed_and_copied(desktop: Page, tmp_path: pathlib.Path) -> None:
    desktop.clock.set_fixed_time(datetime.datetime(2027, 1, 2, 0, 30))
    open_list(desktop)
    days = f"reviewed {REVIEWED['backgrounder-ready']}, copied 2027-01-02"
    name, url = (
        "Is your Backgrounder ready?",
        r"http://127.0.0.1:\d+/pm-interview-playbook/checklists/backgrounder-ready/",
    )

    assert re.search(rf"\n\n\*{re.escape(name)} · <{url}> · {days}\*\n$", copied(desktop, "Markdown tasks"))
    assert re.search(rf"\n\n{re.escape(name)} · {url} · {days}$", copied(desktop, "Plain text"))
    copied(desktop, "Formatted")
    assert re.search(rf"<p><small>{re.escape(name)} · <a href=.*</a> · {days}</small></p>$", formatted(desktop))
    last = docx.Document(str(saved(desktop, "Word (.docx)", tmp_path))).paragraphs[-1]
    assert re.fullmatch(rf"{re.escape(name)} · {url} · {days}", last.text)
    without_mine(desktop)
    table = saved(desktop, "Table (.csv)", tmp_path).read_text(encoding="utf-8-sig")
    for row in csv.DictReader(io.StringIO(table, newline="")):
        assert (row["Reviewed"], row["Copied"]) == (REVIEWED["backgrounder-ready"], "2027-01-02")
