"""'Before you go in': one phone screen of the reader's own words, as a text, and on paper a card."""

from __future__ import annotations

import io
from collections.abc import Callable

from accessibility import faults
from playwright.sync_api import BrowserContext, Locator, Page, expect
from pypdf import PdfReader

CARD = "practice/before-you-go-in/"
SIZE = "() => parseFloat(getComputedStyle(document.querySelector('[data-words] p')).fontSize)"
SMALL = {"width": 360, "height": 640}
CAREER = "I'm a <b>product</b> manager with seven years' experience. I run ordering for shops. Before that, I ran maps."
RESULTS = {
    "first-result": "Orders grew from 140 to 310 million shillings a month in one year. I owned the flow.",
    "second-result": "Shops still ordering after ninety days rose from 48% to 67% in nine months.",
    "third-result": "Monthly pass sales went from 18,000 to 52,000 in two years.",
}
ASKED = ["Which market would you be the last to leave?", "What should this team stop building?", "Who decides?"]
TEXT = f"""Opener

I'm a <b>product</b> manager with seven years' experience. I run ordering for shops.

Numbers

- Orders grew from 140 to 310 million shillings a month in one year.
- {RESULTS["second-result"]}
- {RESULTS["third-result"]}

Questions for them

- {ASKED[0]}
- {ASKED[1]}
- {ASKED[2]}"""


def fill(page: Page, address: str, texts: dict[str, str]) -> None:
    page.goto(address)
    expect(page.locator("pm-template[data-ready]")).to_be_attached()
    for field, text in texts.items():
        page.locator(f"[data-field={field}]").fill(text)


def fill_all(page: Page) -> None:
    fill(page, "templates/about-you/", {"career": CAREER})
    fill(page, "templates/quantitative-highlights/", RESULTS)
    fill(page, "templates/debrief/", {"asked": "\n".join(ASKED)})


def opened(page: Page) -> Page:
    page.goto(CARD)
    expect(page.locator("pm-card[data-ready]")).to_be_attached()
    return page


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def test_whoever_goes_to_write_their_opener_can_type_at_once(phone: Page) -> None:
    opened(phone).get_by_role("link", name="Write your opener").click()
    expect(phone.locator("pm-template[data-ready]")).to_be_attached()
    expect(phone.locator("[data-field=career]")).to_be_focused()
    expect(phone.locator("[data-field=career]")).to_be_in_viewport()


def kept(page: Page) -> str:
    return str(page.evaluate("JSON.stringify(Object.entries(localStorage).sort())"))


def test_what_was_written_stands_on_one_screen_and_is_copied(phone: Page) -> None:
    fill_all(phone)
    phone.goto("how-to-read/")
    before = kept(phone)
    opened(phone)

    expect(part(phone, "Questions for them").get_by_text(ASKED[2])).to_be_in_viewport(ratio=1)
    expect(part(phone, "Opener").get_by_text("<b>product</b> manager")).to_be_in_viewport(ratio=1)
    expect(part(phone, "Numbers").locator("b")).to_have_text(["140", "310 million", "48%", "67%", "18,000", "52,000"])
    expect(phone.get_by_label("Draft")).to_be_hidden()
    expect(part(phone, "Questions for them").get_by_role("link")).to_be_hidden()
    phone.get_by_role("button", name="Copy: my card").click()
    expect(phone.locator("pm-notice [data-text]")).to_have_text("Copied.")
    assert phone.evaluate("navigator.clipboard.readText()") == TEXT
    assert kept(phone) == before
    assert phone.evaluate(SIZE) > 22
    assert faults(phone) == []

    phone.set_viewport_size(SMALL)
    expect(part(phone, "Questions for them").get_by_text(ASKED[2])).to_be_in_viewport(ratio=1)
    assert phone.evaluate(SIZE) > 18
    part(phone, "Opener").get_by_role("link", name="All of it").click()
    expect(phone.locator("#career textarea")).to_have_value(CAREER)


def test_an_empty_card_says_what_to_write_and_shows_what_another_tab_writes(
    context_of: Callable[..., BrowserContext],
) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto(CARD)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator(".pm-before__from").get_by_role("link")).to_have_count(3)
    expect(page.locator("pm-card :is(a, button, select)").filter(visible=True)).to_have_count(0)

    context = context_of(permissions=["clipboard-read", "clipboard-write"])
    one, two = opened(context.new_page()), context.new_page()
    expect(one.get_by_text("Nothing is on your card yet.")).to_be_visible()
    expect(one.get_by_role("button", name="Copy: my card")).to_be_hidden()
    expect(one.locator("[data-write] a")).to_have_text(
        ["Write your opener", "Write three numbers", "Write three questions"]
    )
    address = one.get_by_role("link", name="Write three questions").get_attribute("href") or ""
    fill(two, f"{CARD}{address}", {"asked": "What next?"})

    expect(part(one, "Questions for them")).to_contain_text("What next?")
    expect(one.get_by_text("Nothing is on your card yet.")).to_be_hidden()
    expect(one.get_by_role("link", name="Write three questions")).to_be_hidden()
    expect(one.get_by_role("link", name="Write your opener")).to_be_visible()
    one.bring_to_front()
    one.get_by_role("button", name="Copy: my card").click()
    expect(one.locator("pm-notice [data-text]")).to_have_text("Copied.")
    assert one.evaluate("navigator.clipboard.readText()") == "Questions for them\n\n- What next?"


def test_a_companys_card_has_its_own_words_and_gives_way_when_its_draft_is_deleted(
    context_of: Callable[..., BrowserContext],
) -> None:
    context = context_of()
    one, two = context.new_page(), context.new_page()
    fill(one, "templates/about-you/", {"career": "Seven years."})
    one.get_by_role("button", name="New draft for a company").click()
    one.get_by_label("Name, for example the company").fill("Acme <i>AG</i>")
    one.keyboard.press("Enter")
    one.locator("[data-field=career]").fill("Seven years in retail.")
    one.wait_for_function("() => Object.values(localStorage).some(text => text.includes('in retail'))")

    opened(two)
    expect(two.get_by_label("Draft").locator("option")).to_have_text(["Main draft", "Acme <i>AG</i>"])
    expect(part(two, "Opener").locator("p")).to_have_text("Seven years in retail.")
    two.get_by_label("Draft").select_option(label="Main draft")
    expect(part(two, "Opener").locator("p")).to_have_text("Seven years.")
    two.get_by_label("Draft").select_option(label="Acme <i>AG</i>")
    expect(part(two, "Opener").locator("p")).to_have_text("Seven years in retail.")

    one.get_by_text("Manage drafts").click()
    one.get_by_role("button", name="Delete", exact=True).click()
    expect(two.locator("pm-notice [data-text]")).to_contain_text("deleted in another tab")
    expect(part(two, "Opener").locator("p")).to_have_text("Seven years.")
    expect(two.get_by_label("Draft")).to_be_hidden()


def test_what_cannot_be_read_is_said_and_not_called_empty(desktop: Page) -> None:
    desktop.goto("how-to-read/")
    put = "([key, text]) => localStorage.setItem('/pm-interview-playbook/.pm/' + key, text)"
    desktop.evaluate(put, ["template/debrief", '{"v": 99}'])
    opened(desktop)
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("a newer version of this page saved it")
    expect(desktop.locator("[data-write] a").filter(visible=True)).to_have_text(
        ["Write your opener", "Write three numbers"]
    )
    expect(desktop.get_by_text("Nothing is on your card yet.")).to_be_hidden()

    desktop.evaluate(put, ["template/debrief", "{"])
    opened(desktop)
    expect(desktop.locator("pm-notice [data-text]")).to_contain_text("My data still has it")
    expect(desktop.get_by_role("link", name="Write three questions")).to_be_visible()


def test_on_paper_there_is_the_card_alone_on_a_quarter_of_the_sheet(phone: Page) -> None:
    fill_all(phone)
    opened(phone)
    expect(part(phone, "Opener")).to_be_visible()
    reader = PdfReader(io.BytesIO(phone.pdf(format="A4")))
    places: list[tuple[float, float]] = []

    def look(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            places.append((tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]))

    text = "".join(page.extract_text(visitor_text=look) for page in reader.pages)
    width, height = (float(side) for side in reader.pages[0].mediabox[2:])

    assert "".join(text.replace("ﬁ", "fi").split()) == "".join(TEXT.replace("\n- ", "\n").split())
    assert len(reader.pages) == 1
    assert all(x < width / 2 and height / 2 < y for x, y in places)
    assert (
        20 <= min(x for x, _ in places) <= 45
    )  # in the corner, and not so near to the edge that a printer cuts it off
