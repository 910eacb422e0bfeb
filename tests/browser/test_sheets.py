"""A rubric as a form: filled in one dimension at a time, kept, taken away, seen and deleted with the reader's data."""

from __future__ import annotations

import csv
import io
import itertools
import json
import pathlib
import unicodedata
from typing import Any

import accessibility
import clipboard
import docx
import pytest
from playwright.sync_api import Locator, Page, Route, expect
from pypdf import PdfReader

SCORE = "levels/tpm/score/"
SHOW = "levels/tpm/show/"
HEARD = "“I put the customs work first, because the fine started in June.”"


def ready(page: Page, address: str = SCORE) -> Page:
    page.goto(address)
    expect(page.locator("pm-template[data-ready]")).to_be_visible()
    return page


def field(page: Page, name: str) -> Locator:
    return page.locator(f"[data-field={name}]")


def pick(page: Page, name: str, value: str) -> Locator:
    return page.locator(f"[data-choice$={name}] input[name$={name}][value='{value}']")


def fill(page: Page) -> None:
    pick(page, "-level", "senior").check()
    pick(page, "-mine", "scope").check()
    field(page, "scope-heard").fill(HEARD)
    pick(page, "scope-score", "senior").check()


def kept(page: Page) -> dict[str, Any]:
    entries = page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes('/.pm/'))")
    return {key.split("/.pm/")[1]: json.loads(text) for key, text in entries}


def test_only_the_chosen_dimension_is_open(phone: Page) -> None:
    ready(phone)
    expect(field(phone, "scope-heard")).to_be_hidden()
    pick(phone, "-mine", "scope").check()
    expect(field(phone, "scope-heard")).to_be_visible()
    expect(field(phone, "reach-heard")).to_be_hidden()


def test_a_sheet_is_there_again_after_reloading(phone: Page) -> None:
    fill(ready(phone))
    ready(phone)

    expect(field(phone, "scope-heard")).to_have_value(HEARD)
    expect(pick(phone, "scope-score", "senior")).to_be_checked()
    expect(pick(phone, "-level", "senior")).to_be_checked()
    expect(pick(phone, "-mine", "scope")).to_be_checked()
    fields = kept(phone)["template/score-tpm"]["fields"]
    assert fields["scope-score"] == {"text": "senior", "label": "Scope: Score"}
    assert set(fields) == {"level", "mine", "scope-heard", "scope-score"}


def test_a_score_without_a_sentence_is_told_so(phone: Page) -> None:
    ready(phone)
    pick(phone, "-mine", "scope").check()
    said = phone.locator("#score-tpm-scope-heard ~ [role=status] > .pm-sheet__first")
    expect(said).to_be_hidden()
    pick(phone, "scope-score", "not-asked").check()
    expect(said).to_be_hidden()
    pick(phone, "scope-score", "senior").check()
    expect(said).to_be_visible()
    field(phone, "scope-heard").fill(HEARD)
    expect(said).to_be_hidden()


def test_each_interview_has_a_sheet_of_its_own(desktop: Page) -> None:
    fill(ready(desktop))
    desktop.get_by_role("button", name="New sheet for an interview").click()
    desktop.get_by_label("Name, for example the role and a number").fill("Senior TPM, second")
    desktop.keyboard.press("Enter")
    expect(pick(desktop, "scope-score", "senior")).not_to_be_checked()
    pick(desktop, "-mine", "reach").check()
    pick(desktop, "reach-score", "not-asked").check()
    ready(desktop)
    expect(pick(desktop, "reach-score", "not-asked")).to_be_checked()
    desktop.get_by_text("Download, print").click()
    with desktop.expect_download() as saved:
        desktop.get_by_role("button", name="Markdown (.md)").click()
    assert saved.value.suggested_filename == "score-tpm-senior-tpm-second.md"
    assert "(Senior TPM, second)" in saved.value.path().read_text(encoding="utf-8")
    desktop.get_by_label("Sheet", exact=True).select_option(label="Unnamed sheet")
    expect(pick(desktop, "scope-score", "senior")).to_be_checked()
    expect(pick(desktop, "reach-score", "")).to_be_checked()


def test_what_is_cleared_can_be_taken_back(phone: Page) -> None:
    fill(ready(phone))
    phone.get_by_role("button", name="Clear all fields").click()
    expect(pick(phone, "scope-score", "senior")).not_to_be_checked()
    phone.get_by_role("button", name="Undo").first.click()
    expect(pick(phone, "scope-score", "senior")).to_be_checked()
    expect(field(phone, "scope-heard")).to_have_value(HEARD)


def test_a_sheet_is_copied_and_saved_in_words(desktop: Page, tmp_path: pathlib.Path) -> None:
    fill(ready(desktop))
    text = clipboard.copied(desktop, lambda: desktop.get_by_role("button", name="Copy", exact=True).click())
    assert text.startswith(
        "Candidate, by role or number: ____ Interviewer: ____ Day: ____\n\n"
        "THIS INTERVIEW\nLevel under discussion: Senior\n\nDimension: Scope\n\nSCOPE\nWhat I heard: “I put"
    )
    assert "\n\nScore: Senior. Runs several" in text

    text = clipboard.copied(desktop, lambda: desktop.get_by_role("button", name="Copy as Markdown").click())
    assert "## Scope\n" in text
    desktop.get_by_text("Download, print").click()
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Table (.csv)").click()
    rows = list(csv.reader(io.StringIO(pathlib.Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert rows[3][:3] == ["Score sheet: TPM levels", "Scope: What I heard", HEARD]
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Word (.docx)").click()
    file = tmp_path / "sheet.docx"
    download.value.save_as(file)
    assert f"What I heard: {HEARD}" in [one.text for one in docx.Document(str(file)).paragraphs]


def test_a_sheet_is_seen_and_deleted_with_my_data(desktop: Page) -> None:
    fill(ready(desktop))
    desktop.goto("my-data/")
    line = desktop.locator("li", has_text="Score sheet: TPM levels").first
    line.locator("summary").click()
    expect(line.get_by_text("Scope: Score: senior")).to_be_visible()
    line.get_by_role("button", name="Delete: Score sheet: TPM levels").click()
    ready(desktop)
    expect(field(desktop, "scope-heard")).to_have_value("")
    expect(pick(desktop, "scope-score", "senior")).not_to_be_checked()


def papers(page: Page, size: str = "A4") -> list[str]:
    """Gives the words on each printed sheet."""
    printed = PdfReader(io.BytesIO(page.pdf(format=size, prefer_css_page_size=True))).pages
    assert all(one.mediabox.width > one.mediabox.height for one in printed)
    return [" ".join(unicodedata.normalize("NFKC", one.extract_text()).split()) for one in printed]


DIMENSIONS = ["Scope", "Complexity", "Impact", "Reach"]
DID = "I moved three teams to one plan, and reordering launched on the day we'd set."


def fill_all(page: Page, value: str) -> None:
    for part in page.locator(".pm-sheet__part").all():
        part.locator(".pm-sheet__name input").check()
        part.locator("textarea").fill(HEARD)
        part.locator(f".pm-sheet__picks input[value={value}]").check()


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("address", [SCORE, SHOW])
def test_a_blank_sheet_is_a_form_and_behind_it_the_signals(desktop: Page, address: str, size: str) -> None:
    form, signals = papers(ready(desktop, address), size)

    for name in DIMENSIONS:
        assert form.count(name) == 1
    assert "Runs several" not in form
    assert signals.startswith("Dimension Junior")
    assert "Runs several" in signals


def test_a_blank_score_sheet_begins_with_the_steps_and_whom_it_is_about(desktop: Page) -> None:
    form, _ = papers(ready(desktop))

    parts = ["Before:", "During:", "Right after:", "Candidate, by role or number:", "Interviewer:", "Day:", "Which"]
    assert sorted(parts, key=form.index) == parts


def test_on_paper_the_steps_stand_apart_and_no_choice_alone(desktop: Page) -> None:
    ready(desktop)
    desktop.set_viewport_size({"width": 1032, "height": 726})  # A4 on its side, without the margins
    desktop.emulate_media(media="print")

    steps = [step.bounding_box() for step in desktop.locator(".pm-sheet__how > li").all()]
    for left, right in itertools.pairwise(steps):
        assert left
        assert right
        assert right["x"] - (left["x"] + left["width"]) >= 32  # pixels, of which the step's number takes half
    for part in desktop.locator(".pm-sheet__picks").all():
        rows = [label.bounding_box() for label in part.locator("label:visible").all()]
        assert [row["y"] for row in rows if row][-2] == [row["y"] for row in rows if row][-1]


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_one_score_is_one_sheet_with_the_words_and_the_cells(desktop: Page, size: str) -> None:
    fill(ready(desktop))
    (sheet,) = papers(desktop, size)

    parts = ["Candidate, by role or number:", "Level under discussion", "Scope", HEARD, "Carries a", "Runs several"]
    assert sorted(parts, key=sheet.index) == parts
    for text in ("Before:", "Complexity", "Which dimension", "Not asked", "What did that show?"):
        assert text not in sheet


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("address", [SCORE, SHOW])
def test_all_of_a_sheet_is_two_at_most_and_no_dimension_is_torn(desktop: Page, address: str, size: str) -> None:
    fill_all(ready(desktop, address), "senior")
    sheets = papers(desktop, size)

    assert len(sheets) <= 2
    cells = desktop.locator("label:has(input[value=senior]) .pm-sheet__text").all_text_contents()
    for name, cell in zip(DIMENSIONS, cells, strict=True):
        (sheet,) = [one for one in sheets if f" {name} " in f" {one} "]
        assert sheet.index(name) < sheet.index(HEARD, sheet.index(name)) < sheet.index(cell[:20])


def test_a_profile_on_paper_is_the_words_first_and_nothing_twice(desktop: Page) -> None:
    ready(desktop, SHOW)
    desktop.locator("input[name$=-mine][value=impact]").check()
    field(desktop, "impact-proof").fill(DID)
    pick(desktop, "impact-shows", "mid").check()
    (sheet,) = papers(desktop)

    parts = ["What can I show?", "Impact", DID, "Mid", "What you can point to:", "To get to Senior:", "What to say:"]
    assert sorted(parts, key=sheet.index) == parts
    for text in (DID, *parts[4:]):
        assert sheet.count(text) == 1
    for text in ("Scope", "Your profile", "You have an interview", "at a time", "filled in", "Junior"):
        assert text not in sheet.replace("Junior finishes", "")


def test_a_copied_score_says_whom_it_is_about_or_leaves_room_for_it(desktop: Page) -> None:
    fill(ready(desktop))

    def copied() -> str:
        return clipboard.copied(desktop, lambda: desktop.get_by_role("button", name="Copy", exact=True).click())

    assert copied().startswith("Candidate, by role or number: ____ Interviewer: ____ Day: ____\n\nTHIS INTERVIEW\n")
    desktop.get_by_role("button", name="New sheet for an interview").click()
    desktop.get_by_label("Name, for example the role and a number").fill("Senior TPM, second")
    desktop.keyboard.press("Enter")
    fill(desktop)
    assert copied().startswith("Candidate, by role or number: Senior TPM, second Interviewer: ____")


def test_a_sheets_name_stands_in_its_line_on_paper(desktop: Page) -> None:
    ready(desktop)
    name = desktop.locator(".pm-sheet__line span").first
    desktop.get_by_role("button", name="New sheet for an interview").click()
    desktop.get_by_label("Name, for example the role and a number").fill("Senior TPM, second")
    desktop.keyboard.press("Enter")
    desktop.emulate_media(media="print")
    expect(name).to_have_text("Senior TPM, second")
    expect(name).to_be_visible()

    desktop.emulate_media(media="screen")
    ready(desktop)
    desktop.get_by_label("Sheet", exact=True).select_option(label="Unnamed sheet")
    expect(name).to_have_text("____")


@pytest.mark.parametrize("address", [SCORE, SHOW])
def test_a_sheet_reads_without_script(context_of: Any, address: str) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto(address)
    for area in page.locator("textarea[data-field]").all():
        expect(area).to_be_visible()


def test_the_evidence_to_ask_for_is_on_the_sheet_level_by_level(context_of: Any) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto(SCORE)
    evidence = page.locator(".pm-sheet__part", has_text="Scope").locator("details", has_text="Evidence to ask for")
    senior = evidence.get_by_role("listitem").filter(has_text="Senior:")
    expect(senior).to_be_hidden()
    evidence.locator("summary").click()

    expect(senior).to_be_visible()
    expect(senior).to_contain_text("The order of priority")
    expect(evidence.get_by_role("listitem")).to_have_count(5)
    expect(page.locator("body")).not_to_contain_text("The evidence to ask for is in the rubric")


@pytest.mark.parametrize("address", [SCORE, SHOW])
def test_a_sheet_is_for_everybody(desktop: Page, address: str) -> None:
    ready(desktop, address)
    desktop.locator("input[name$=-mine]").first.check()
    assert accessibility.faults(desktop) == []
    desktop.set_viewport_size({"width": 320, "height": 640})
    assert desktop.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("address", [SCORE, SHOW])
def test_a_sheet_is_filled_in_by_keys(desktop: Page, address: str) -> None:
    ready(desktop, address)
    desktop.locator("input[name$=-mine]").first.focus()
    for key in ("Space", "Tab"):
        desktop.keyboard.press(key)
    desktop.keyboard.type("One sentence.")
    area = desktop.locator("textarea").first
    expect(area).to_have_value("One sentence.")
    picks = desktop.locator(".pm-sheet__picks").first
    while not picks.evaluate("part => part.contains(document.activeElement)"):
        desktop.keyboard.press("Tab")
    desktop.keyboard.press("ArrowDown")
    expect(picks.get_by_role("radio").nth(1)).to_be_checked()


def test_a_proof_comes_from_a_highlight_and_the_profile_says_what_is_missing(desktop: Page) -> None:
    ready(desktop, "templates/quantitative-highlights/")
    field(desktop, "first-result").fill("On the shop app, orders doubled in a year.")
    ready(desktop, SHOW)
    desktop.locator("input[name$=-mine][value=impact]").check()
    part = field(desktop, "impact-proof").locator("..")
    part.get_by_text("Take it from my drafts").click()
    part.get_by_role("button", name="orders doubled").click()
    expect(field(desktop, "impact-proof")).to_have_value("On the shop app, orders doubled in a year.")
    pick(desktop, "impact-shows", "mid").check()
    profile = desktop.locator("[data-answer-text]")
    expect(profile).to_contain_text(
        "IMPACT\nWhat I did: On the shop app, orders doubled in a year.", use_inner_text=True
    )
    expect(profile).to_contain_text("To get to Senior:")
    expect(profile).to_contain_text("The level I chose: Mid. It asks for: Delivers part of what", use_inner_text=True)
    expect(profile).to_contain_text("What to say: what you did, in the sentence above, then “You can see it in ⟨what")
    expect(profile).not_to_contain_text("What it shows")
    expect(profile).not_to_contain_text("closest to")
    expect(part.locator("..").get_by_text("What to say:").filter(visible=True)).to_have_count(1)

    ready(desktop, SHOW)
    expect(pick(desktop, "impact-shows", "mid")).to_be_checked()
    expect(profile).to_contain_text("To get to Senior:")
    text = clipboard.copied(desktop, lambda: desktop.get_by_role("button", name="Copy as Markdown").click())
    assert "## Impact" in text
    assert "What you can point to:" in text
    desktop.goto("my-data/")
    desktop.get_by_role("button", name="Delete: What can I show? TPM levels").click()
    ready(desktop, SHOW)
    expect(profile).to_have_text("What you type appears here.")


def test_without_drafts_it_is_said_where_to_write_some(phone: Page) -> None:
    ready(phone, SHOW)
    phone.locator("input[name$=-mine][value=impact]").check()
    part = field(phone, "impact-proof").locator("..")
    part.get_by_text("Take it from my drafts").click()
    expect(part.get_by_text("Nothing is typed yet in")).to_be_visible()
    expect(part.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("late", ["sheet", "template"])
def test_what_is_pressed_before_a_script_ran_counts(desktop: Page, late: str) -> None:
    fill(ready(desktop))
    held: list[Route] = []
    desktop.route(f"**/{late}-*.js*", lambda route: held.append(route))
    desktop.goto(SCORE, wait_until="domcontentloaded")
    pick(desktop, "scope-score", "mid").locator("..").dispatch_event("click")
    pick(desktop, "-level", "staff").check()
    assert held
    desktop.unroute(f"**/{late}-*.js*")  # lets what is held go on
    expect(desktop.locator("pm-template[data-ready]")).to_be_visible()
    desktop.wait_for_function("""() => Object.entries(localStorage).some(([key, text]) =>
        key.endsWith("template/score-tpm") && JSON.parse(text).fields.level.text === "staff")""")
    ready(desktop)

    expect(pick(desktop, "scope-score", "mid")).to_be_checked()
    expect(pick(desktop, "-level", "staff")).to_be_checked()
    expect(pick(desktop, "-mine", "scope")).to_be_checked()


def test_the_dimension_that_is_chosen_stays_in_view(phone: Page, desktop: Page) -> None:
    for page in (ready(phone), ready(desktop)):
        heads = page.locator(".pm-sheet__name input")
        heads.first.check()
        for place in (1, 2, 3):
            heads.nth(place).check()
            expect(page.locator(".pm-sheet__name").nth(place)).to_be_in_viewport()
            page.keyboard.press("ArrowDown")
            expect(page.locator(".pm-sheet__name:has(:checked)")).to_be_in_viewport()


def test_long_notes_stand_on_paper_below_each_other(desktop: Page) -> None:
    ready(desktop)
    desktop.locator(".pm-sheet__name input").nth(1).check()
    desktop.locator("textarea:visible").fill("They moved two teams to one plan and said what it cost. " * 40)
    desktop.locator(".pm-sheet__picks:visible input").nth(2).check()
    desktop.emulate_media(media="print")

    field, picks = (desktop.locator(f".pm-sheet__part:nth-child(2) {one}") for one in ("textarea", ".pm-sheet__picks"))
    above, below = field.bounding_box(), picks.bounding_box()
    assert above is not None
    assert below is not None
    assert above["width"] > 800
    assert above["y"] + above["height"] <= below["y"]
    assert field.evaluate("(one) => one.scrollHeight <= one.clientHeight + 1")
    assert desktop.locator(".pm-sheet__part:visible").count() == 1
