"""On paper: a list, a template and a rubric as somebody holds them in the hand, read back from the PDF."""

from __future__ import annotations

import io
import math
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import project
import pytest
from playbook.reading.yaml_reader import read
from playwright.sync_api import BrowserContext, Locator, Page, expect
from pypdf import PdfReader
from screens import DESKTOP

LISTS = sorted(file.stem for file in (project.BOOK / "data/checklists").glob("*.yml"))
LIST = "backgrounder-ready"
SIZES = {"A4": (595, 842), "Letter": (612, 792)}
EDGE = 28  # points: nothing stands nearer to the paper's edge (10 mm)
TICKED, NOTED, SKIPPED = "three-bullets", "company-and-users", "recent-win"
NOTE = "Ask the מנטור for last spring's figure. " + "And the one before it. " * 12
# What is pressed, chosen or opened on the screen.
CONTROLS = (
    "more", "Share", "Copy", "Report a problem", "Not for me", "All", "Open",
    "Download", "Print", "Clear", "Draft", "Main draft", "New draft", "Duplicate", "Save name", "What makes it good",
    "For whom, when, other names", "Undo", "Home", "My data", "words",
)  # fmt: skip


def record(kind: str, name: str) -> dict[str, Any]:
    text = (project.BOOK / f"data/{kind}/{name}.yml").read_text(encoding="utf-8")
    return dict(read(text, name).value)  # type: ignore[call-overload]


def items(name: str) -> list[dict[str, Any]]:
    return [item for section in record("checklists", name)["sections"] for item in section["items"]]


def squeezed(text: str) -> str:
    """Without spaces: paper breaks lines where it likes, also inside an address."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


class Paper:
    """What stands on the printed pages."""

    def __init__(self, page: Page, size: str = "A4") -> None:
        self.reader = PdfReader(io.BytesIO(page.pdf(format=size)))  # with the margins that print.css gives
        self.outside: list[str] = []
        texts = [self._read(one) for one in self.reader.pages]
        self.lines = [line.strip() for text in texts for line in text.splitlines()]
        self.pages = [squeezed(text) for text in texts]
        self.whole = "".join(self.pages)

    def _read(self, page: Any) -> str:
        """Gives a page's text, and notes each piece whose line begins or stands too near to the edge."""

        def look(text: str, cm: list[float], tm: list[float], *_: object) -> None:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            width, height = float(page.mediabox.width), float(page.mediabox.height)
            if text.strip() and not (EDGE <= x <= width - EDGE and EDGE <= y <= height - EDGE):
                self.outside.append(text)

        return str(page.extract_text(visitor_text=look))

    def holds(self, *texts: str) -> None:
        """Each text is there, after the one before it."""
        at = 0
        for text in texts:
            found = self.whole.find(squeezed(text), at)
            assert found >= 0, f"not on paper, or not in its place: {text!r}"
            at = found + len(squeezed(text))

    def page_of(self, text: str) -> str:
        """The page that holds the whole text."""
        found = [page for page in self.pages if squeezed(text) in page]
        assert found, f"torn in two, or not on paper: {text!r}"
        return found[0]


@pytest.fixture
def home(site: Any) -> str:
    return str(site.url)


@pytest.fixture
def opened(context_of: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Opens a page whose script has started; printing is left to the test."""

    def make(path: str, **options: Any) -> Page:
        page = context_of(viewport=DESKTOP, **options).new_page()
        page.add_init_script("window.print = () => {}")
        return started(page, path)

    return make


@pytest.fixture
def untouched(tab_of: Callable[..., Page]) -> Callable[..., Page]:
    """Opens a page on which nothing is ticked or typed."""

    def make(path: str, script: bool = True) -> Page:
        return started(tab_of(viewport=DESKTOP, java_script_enabled=script), path, script)

    return make


def started(page: Page, path: str, script: bool = True) -> Page:
    page.goto(path)
    if script:
        page.wait_for_function("() => !document.querySelector('pm-checklist:not(:defined), pm-template:not(:defined)')")
    return page


def item(page: Page, name: str) -> Locator:
    return page.locator(f"li[data-item='{name}']")


def mark(page: Page) -> None:
    """Ticks an item, writes a note to another and says of a third that it isn't for me."""
    item(page, TICKED).get_by_role("checkbox").check()
    item(page, NOTED).locator("summary").click()
    item(page, NOTED).locator("[data-note]").fill(NOTE)
    item(page, SKIPPED).locator("summary").click()
    item(page, SKIPPED).locator("[data-skip]").click()
    expect(page.locator("[data-progress]")).to_contain_text("all 1/")


def whole_list(paper: Paper, name: str, home: str) -> None:
    """All of a list is on paper, in order, and no item is torn."""
    value = record("checklists", name)
    minutes = [f"about {value['minutes']} minutes"] if value.get("counted", True) else []
    texts = [f"{home}checklists/{name}/", value["title"], *minutes]
    for section in value["sections"]:
        texts.append(section["title"])
        assert squeezed(section["title"]) in paper.page_of(section["items"][0]["text"])
        for one in section["items"]:
            text = one["text"] + (" essential" if one.get("essential") else "")
            how = [f"How: {one['how']}"] if "how" in one else []
            parts = [text, f"Why: {one['why']}", *how, *(["Based on:"] if one.get("sources") else [])]
            assert not [link for link in one.get("links", []) if squeezed(f"{home}{link[1:]}") in paper.whole]
            assert [part for part in parts if squeezed(part) not in paper.page_of(text)] == [], "torn in two"
            texts += parts
    sources = ["Based on:", f"{home}sources/"] if value.get("sources") else []
    paper.holds(*texts, *sources)
    assert squeezed(value["reviewed"]["what"]) not in paper.whole
    assert paper.outside == []


def no_controls(paper: Paper, allowed: str = "") -> None:
    assert [line for line in paper.lines if line in CONTROLS] == []
    for words in ("Not for me", "Copy link", "Copy as", "Report a problem", "Main draft", "At most", "My data:"):
        assert squeezed(words) not in paper.whole
    for word in ("Share", "Copy", "Draft"):
        found = " ".join(paper.lines).count(word)
        assert found == allowed.count(word), f"{word} on paper: {found}"


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_whole_on_paper(untouched: Callable[..., Page], home: str, name: str) -> None:
    paper = Paper(untouched(f"checklists/{name}/"), "Letter" if LISTS.index(name) % 2 else "A4")

    whole_list(paper, name, home)
    assert "✓" not in paper.whole
    assert "Mynote" not in paper.whole
    assert len(paper.pages) <= 1 + len(items(name)) / 6, "a sheet to pin to the wall has few pages"


def strings(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        return [text for one in (value.values() if isinstance(value, dict) else value) for text in strings(one)]
    return [str(value)]


@pytest.mark.parametrize("size", SIZES)
def test_both_sizes_hold_the_records_words_and_no_others(untouched: Callable[..., Page], home: str, size: str) -> None:
    page = untouched(f"checklists/{LIST}/")
    titles = page.locator(".pm-links a").all_text_contents()

    paper = Paper(page, size)

    box = paper.reader.pages[0].mediabox
    assert (round(box.width) - SIZES[size][0], round(box.height) - SIZES[size][1]) in {(0, 0), (1, 1)}
    whole_list(paper, LIST, home)
    no_controls(paper)
    written = " ".join([*strings(record("checklists", LIST)), *titles])
    for word in ("more", "All", "Open", "items", "Undo"):
        of_the_page = {"items": 1}.get(word, 0)  # '16 items, about 45 minutes'
        found = [len(re.findall(rf"\b{word}\b", text)) for text in (" ".join(paper.lines), written)]
        assert found[0] == found[1] + of_the_page, f"'{word}' on paper"


PRESSED = (
    "button, summary, select, pm-link, input:not([data-tick]), textarea:not(.pm-field > *), "
    "a[href^='#']:not(li a, th a)"
)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize(
    "address",
    [f"checklists/{LIST}/", "templates/backgrounder/", "templates/about-you/", "levels/pm/", "guides/backgrounder/"],
)
def test_nothing_to_press_is_on_paper(untouched: Callable[..., Page], address: str, script: bool) -> None:
    page = untouched(address, script=script)
    page.emulate_media(media="print")

    for part in page.locator("body").locator(PRESSED).all():
        expect(part).to_be_hidden()


@pytest.mark.parametrize("size", SIZES)
def test_ticks_notes_and_what_is_not_for_me(opened: Callable[..., Page], home: str, size: str) -> None:
    page = opened(f"checklists/{LIST}/")
    mark(page)

    paper = Paper(page, size)

    whole_list(paper, LIST, home)
    no_controls(paper)
    ticked, noted, skipped = (next(one for one in items(LIST) if one["id"] == id_) for id_ in (TICKED, NOTED, SKIPPED))
    assert paper.whole.count("✓") == 1
    paper.holds("✓" + ticked["text"])
    paper.holds(noted["text"], "Based on", "My note:")
    paper.holds("–" + skipped["text"], "(not for me)")
    assert paper.whole.count(squeezed("(not for me)")) == 1
    latin = re.sub(r"[^ -~]", "", NOTE)  # what is written from right to left comes out in another order
    assert squeezed(latin) in re.sub(r"[^ -~]", "", paper.whole)


def test_without_my_ticks_the_boxes_are_empty(opened: Callable[..., Page], home: str) -> None:
    page = opened(f"checklists/{LIST}/")
    mark(page)
    page.get_by_text("Copy, download, print").click()
    page.get_by_label("With my ticks and notes").uncheck()
    page.get_by_role("button", name="Print").click()
    expect(page.locator("pm-checklist")).to_have_attribute("data-blank", "")

    paper = Paper(page)

    whole_list(paper, LIST, home)
    no_controls(paper)
    for mine in ("✓", "–" + items(LIST)[2]["text"], "My note", "last spring's", "(not for me)"):
        assert squeezed(mine) not in paper.whole
    expect(page.locator("pm-checklist")).not_to_have_attribute("data-blank", "")
    expect(item(page, TICKED).get_by_role("checkbox")).to_be_checked()


@pytest.mark.parametrize(("shown", "says"), [("Open", "Open items only, of"), ("Essential", "Essentials only:")])
def test_what_is_filtered_is_what_is_printed_and_it_says_so(opened: Callable[..., Page], shown: str, says: str) -> None:
    page = opened(f"checklists/{LIST}/")
    mark(page)
    whole = Paper(page)
    page.get_by_role("button", name=shown, exact=True).click()
    expect(page.get_by_text(says)).to_be_visible()
    expect(page.locator(".pm-measure")).to_be_hidden()
    kept = page.locator("li[data-item]:visible .pm-item__text").all_text_contents()

    paper = Paper(page)

    essential = [one["text"] for one in items(LIST) if one.get("essential")]
    still = [one["text"] for one in items(LIST) if one["id"] not in (TICKED, SKIPPED)]
    assert kept == (essential if shown == "Essential" else still)
    number = f"{len(kept)} of {len(items(LIST))}" if shown == "Essential" else str(len(items(LIST)))
    paper.holds(f"{says} {number}", *kept)
    for text in ["minutes", *[one["text"] for one in items(LIST) if one["text"] not in kept]]:
        assert squeezed(text) in whole.whole
        assert squeezed(text) not in paper.whole

    page.get_by_role("button", name="All", exact=True).click()
    assert Paper(page).whole == whole.whole


def test_of_a_list_where_nothing_is_counted_paper_says_only_that_it_is_a_part(untouched: Callable[..., Page]) -> None:
    page = untouched("checklists/after-a-no/?show=essential")
    expect(page.get_by_text("Essentials only")).to_be_hidden()

    paper = Paper(page)

    paper.holds("Essentials only", *[one["text"] for one in items("after-a-no") if one.get("essential")])
    assert not re.search(r"Essentialsonly\W*\d", paper.whole)
    assert len(paper.pages) == 1


def test_without_script_the_list_is_whole_and_opened(untouched: Callable[..., Page], home: str) -> None:
    page = untouched(f"checklists/{LIST}/", script=False)

    paper = Paper(page)

    whole_list(paper, LIST, home)
    no_controls(paper)
    assert "JavaScript" not in paper.whole


def test_a_list_that_came_with_a_link_or_an_anchor_prints_the_same(opened: Callable[..., Page]) -> None:
    plain = Paper(opened(f"checklists/{LIST}/")).whole
    sent = Paper(opened(f"checklists/{LIST}/#with=1:{TICKED}"))

    assert Paper(opened(f"checklists/{LIST}/#own-part")).whole == plain
    assert sent.whole == plain.replace(
        squeezed("about you. essential"), squeezed("about you. essential sender: ticked")
    )


def test_an_item_longer_than_a_page_loses_nothing(opened: Callable[..., Page]) -> None:
    page = opened(f"checklists/{LIST}/")
    words = [f"word{number}" for number in range(1, 1501)]
    item(page, NOTED).locator(".pm-item__why").evaluate("(part, text) => { part.textContent = text }", " ".join(words))

    paper = Paper(page)

    paper.holds(*words)
    assert paper.outside == []
    assert sum("word7" in one for one in paper.pages) > 1


# What a PDF doesn't tell: how wide it would like to be, what is black, where a box is drawn.
COLORS = """() => ['html', 'body', 'main *'].flatMap((all) => [...document.querySelectorAll(all)]).flatMap((part) => {
  if (!part.checkVisibility()) return [];
  const style = getComputedStyle(part);
  const [ink, paper] = [style.color, style.backgroundColor].map((one) => one.match(/[\\d.]+/g).map(Number));
  const dark = ink[3] === 0 || Math.max(...ink.slice(0, 3)) <= 0x66;
  const white = paper[3] === 0 || Math.min(...paper.slice(0, 3)) === 255;
  return dark && white && style.boxShadow === 'none' ? [] : [`${part.tagName} ${part.className}: ${ink} on ${paper}`];
})"""
WIDER = """() => [...document.querySelectorAll('main *')].filter((part) => {
  const box = part.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 0.5 || box.left < -0.5) && !part.closest('.pm-hidden');
}).map((part) => part.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [f"checklists/{LIST}/#own-part", "templates/backgrounder/", "levels/pm/"])
def test_paper_is_black_on_white_and_nothing_is_cut_at_the_right(
    opened: Callable[..., Page], address: str, scheme: str
) -> None:
    page = opened(address, color_scheme=scheme)
    if "checklists" in address:
        mark(page)
    page.emulate_media(media="print")

    for width in (680, 702):  # CSS pixels between the margins of A4 and of Letter
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(WIDER) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(COLORS) == []


def test_each_item_has_a_box_and_a_note_has_no_border(opened: Callable[..., Page]) -> None:
    page = opened(f"checklists/{LIST}/")
    mark(page)
    page.emulate_media(media="print")

    for box in page.locator("li[data-item] input[type=checkbox]").all():
        size = box.bounding_box()
        assert size
        assert 12 <= size["width"] == size["height"]
        expect(box).to_have_css("border-top-style", "solid")
    note = item(page, NOTED).locator("[data-note]")
    expect(note).to_have_css("border-top-width", "0px")
    assert note.evaluate("field => field.scrollHeight <= field.clientHeight + 1"), "the note is cut"


WORDS = [f"word{number}" for number in range(1, 201)]


ANSWER = " ".join(f"answer{number}" for number in range(60))  # as long as an ordinary one gets


def answered(page: Page, *names: str) -> None:
    """Writes an ordinary answer into the fields, or into every one."""
    for field in page.locator("textarea[data-field]").all():
        if not names or field.get_attribute("data-field") in names:
            field.fill(ANSWER)


def nothing_but_the_words(paper: Paper, name: str) -> None:
    """Of a template there is no prompt, shape, rule or example on paper, nor a note of the workshop."""
    value = record("templates", name)
    fields = [text for field in value["fields"] for text in (field["prompt"], field["blank"])]
    examples = [text for one in value["examples"] for text in (one["who"], *one["values"].values())]
    for text in (value["frame"], *fields, *value.get("rules", []), *examples, value["reviewed"]["what"], "Invented"):
        assert squeezed(text) not in paper.whole


@pytest.mark.parametrize("size", SIZES)
def test_of_a_filled_template_the_title_the_parts_and_the_words_are_one_sheet(
    opened: Callable[..., Page], home: str, size: str
) -> None:
    page = opened("templates/about-you/")
    answered(page)

    paper = Paper(page, size)

    value = record("templates", "about-you")
    parts = [text for field in value["fields"] for text in (field["label"], ANSWER)]
    paper.holds(f"{home}templates/about-you/", value["title"], *parts)
    assert paper.whole.count(squeezed(ANSWER)) == 5
    nothing_but_the_words(paper, "about-you")
    no_controls(paper)
    assert paper.outside == []
    assert len(paper.pages) == 1


def test_an_empty_part_of_a_filled_template_takes_no_room(opened: Callable[..., Page]) -> None:
    page = opened("templates/backgrounder/")
    answered(page, "proof", "third-user")

    paper = Paper(page)

    paper.holds("About You: your opening answer", "Your one proof", ANSWER, "Products you built", "Third user", ANSWER)
    for text in ("What you do", "Why this role, and why you", "Career highlights", "First user", "It answers"):
        assert squeezed(text) not in paper.whole
    assert len(paper.pages) == 1


def test_a_long_answer_is_whole_on_paper(opened: Callable[..., Page]) -> None:
    page = opened("templates/about-you/")
    page.locator("[data-field=career]").fill(" ".join(WORDS))

    Paper(page).holds(record("templates", "about-you")["fields"][0]["label"], *WORDS)


@pytest.mark.parametrize("size", SIZES)
def test_a_blank_template_has_what_a_hand_needs(untouched: Callable[..., Page], home: str, size: str) -> None:
    paper = Paper(untouched("templates/about-you/"), size)

    value = record("templates", "about-you")
    parts = [f"{field['label']} {field['prompt']}" for field in value["fields"]]
    paper.holds(f"{home}templates/about-you/", value["title"], value["frame"], *parts)
    for field in value["fields"]:
        assert squeezed(field["blank"]) not in paper.whole
    for text in ("Shape:", "Invented", "Filled in", "Fill it in", value["rules"][0], value["reviewed"]["what"]):
        assert squeezed(text) not in paper.whole
    no_controls(paper)
    assert paper.outside == []
    assert len(paper.pages) == 1


def test_the_blank_press_kit_is_two_sheets(untouched: Callable[..., Page]) -> None:
    paper = Paper(untouched("templates/backgrounder/"))

    for name in ("about-you", "quantitative-highlights", "qualitative-highlights"):
        value = record("templates", name)
        first = value["fields"][0]
        assert squeezed(value["title"]) in paper.page_of(f"{first['label']} {first['prompt']}")
        paper.holds(value["title"], *[text for field in value["fields"] for text in (field["label"], field["prompt"])])
    no_controls(paper)
    assert paper.outside == []
    assert len(paper.pages) == 2


def test_empty_fields_have_lines_to_write_on(untouched: Callable[..., Page]) -> None:
    page = untouched("templates/about-you/")
    page.emulate_media(media="print")

    for field in page.locator("textarea[data-field]").all():
        size = field.bounding_box()
        assert size
        assert size["height"] >= 3 * 22  # pixels: three lines for a pen
        assert "repeating-linear-gradient" in field.evaluate("field => getComputedStyle(field).backgroundImage")
        expect(field).to_have_css("border-top-width", "0px")
        expect(field).to_have_css("print-color-adjust", "exact")


def test_a_template_without_what_i_typed_tells_nothing_of_it(opened: Callable[..., Page]) -> None:
    page = opened("templates/about-you/")
    page.locator("[data-field=career]").fill(" ".join(WORDS))
    page.get_by_text("Download, print").click()
    page.get_by_label("With what I typed").uncheck()
    page.get_by_role("button", name="Print").click()
    expect(page.locator("pm-template")).to_have_attribute("data-blank", "")

    paper = Paper(page)

    assert "word1" not in paper.whole
    fields = record("templates", "about-you")["fields"]
    paper.holds(*[f"{field['label']} {field['prompt']}" for field in fields])
    expect(page.locator("[data-field=career]")).to_have_value(" ".join(WORDS))


@pytest.mark.parametrize("size", SIZES)
def test_a_rubrics_dimension_stands_on_one_sheet_through_all_levels(untouched: Callable[..., Page], size: str) -> None:
    paper = Paper(untouched("levels/pm/"), size)

    value = record("rubrics", "pm")
    for row in value["dimensions"]:
        cells = [value["signals"][level["id"]][row["id"]]["text"] for level in value["levels"]]
        assert len({paper.page_of(text) for text in [row["question"], *cells]}) == 1
    assert paper.outside == []
    assert len(paper.pages) <= 5


def test_of_a_rubric_only_the_level_that_was_chosen_is_on_paper(untouched: Callable[..., Page]) -> None:
    paper = Paper(untouched("levels/pm/#senior"))

    value = record("rubrics", "pm")["signals"]
    paper.page_of(value["senior"]["reach"]["text"])
    assert squeezed(value["staff"]["reach"]["text"]) not in paper.whole


@pytest.mark.parametrize("size", SIZES)
def test_two_neighboring_levels_are_compared_on_one_sheet_per_four_dimensions(
    untouched: Callable[..., Page], size: str
) -> None:
    page = untouched("levels/pm/compare/")
    rows = page.locator(".pm-compared:visible")
    steps = rows.locator(".pm-compared__step").all_text_contents()

    paper = Paper(page, size)

    paper.holds(*steps)
    assert paper.outside == []
    assert len(paper.pages) <= math.ceil(len(steps) / 4)


def test_a_companys_ladder_is_whole_on_paper(untouched: Callable[..., Page]) -> None:
    paper = Paper(untouched("levels/railway/"))

    for level in record("rubrics", "railway")["signals"].values():
        for cell in level.values():
            paper.page_of((cell if isinstance(cell, str) else cell[0]).replace(" ", ""))
    assert paper.outside == []


def test_a_guide_is_whole_on_paper(untouched: Callable[..., Page], home: str) -> None:
    page = untouched("guides/backgrounder/")
    headings = page.locator("main h2").all_inner_texts()

    paper = Paper(page)

    paper.holds(f"{home}guides/backgrounder/", page.locator("h1").inner_text(), *headings)
    paper.holds("way you talk?2,1 Then say less.1", "Sources", "1. Lisa B. Marshall", "2014. Read in part.", "2. Nader")
    no_controls(paper)
    assert paper.outside == []
    assert len(paper.pages) <= 5
