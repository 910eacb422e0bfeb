"""Questions: copied, answered against the clock, asked at random, and found on their page."""

from __future__ import annotations

from collections.abc import Callable

import content
import pytest
from accessibility import faults
from playbook.models.question import QuestionTheme
from playwright.sync_api import Locator, Page, Route, expect
from screens import DESKTOP, PHONE

PAGE, INDEX = "questions/openers/", "questions/"
ALL = {f"{one.address}#{q.id}": q for one in content.book().of(QuestionTheme) for q in one.value.questions}
ADDRESS, SAID = next((address, q) for address, q in ALL.items() if q.says)


def clipboard(page: Page) -> str:
    expect(page.locator("pm-notice [data-text]")).to_have_text("Copied.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_question_is_copied_with_its_address_and_an_answer_as_it_is_said(phone_tab: Page) -> None:
    phone_tab.goto(PAGE)
    phone_tab.get_by_role("button", name=f"Copy this question: {SAID.ask}").click()
    question = clipboard(phone_tab).split("\n\n")
    phone_tab.goto(PAGE)
    phone_tab.get_by_role("button", name=f"Copy the answer to: {SAID.ask}").click()
    answer = clipboard(phone_tab)

    paragraphs = str(SAID.says).split("\n")
    assert answer == "\n\n".join(paragraphs)
    assert question == [
        f"“{SAID.ask}”",
        f"What they're looking for. {SAID.tests}",
        "Answer in this order.",
        "\n".join(f"{n}. {step}" for n, step in enumerate(SAID.answer, 1)),
        f"Weak. {SAID.weak}",
        f"Strong, said aloud (invented, about {SAID.seconds} seconds)",
        *paragraphs,
        f"What makes it good. {SAID.strong}",
        phone_tab.url + "#" + ADDRESS.partition("#")[2],
    ]


def test_an_answer_is_timed_by_the_clock_one_at_a_time_and_only_the_result_is_read_aloud(phone: Page) -> None:
    phone.clock.install()
    phone.goto(PAGE)
    phone.evaluate("document.querySelector('.pm-says__row').append(document.querySelector('pm-timer').cloneNode(true))")
    first, second = phone.locator("pm-timer").all()
    time, result = first.locator("[data-time]"), first.get_by_role("status")
    first.get_by_role("button", name="Time me").click()
    expect(time).to_have_text("0:00 of 1:10")
    phone.clock.fast_forward(42_000)  # as when the phone sleeps: what should have run meanwhile runs once
    expect(time).to_have_text("0:42 of 1:10")
    expect(result).to_be_empty()
    phone.clock.fast_forward(40_000)
    first.get_by_role("button", name="Stop").click()

    expect(result).to_have_text("1:22. 12 seconds over: cut a sentence.")
    expect(time).to_be_empty()
    for end in (
        lambda: second.get_by_role("button").click(),
        lambda: phone.evaluate("dispatchEvent(new Event('pagehide'))"),
    ):
        first.get_by_role("button", name="Time me").click()
        expect(time).to_have_text("0:00 of 1:10")
        expect(result).to_be_empty()
        end()
        expect(time).to_be_empty()
        expect(first.get_by_role("button", name="Time me")).to_be_visible()
        expect(result).to_be_empty()


def shown(page: Page) -> Locator:
    return page.locator("pm-ask [data-question]")


def test_questions_of_a_stage_come_once_each_with_the_answer_behind_a_press(phone: Page) -> None:
    phone.goto(INDEX)
    fitting = [question for question in ALL.values() if "loop" in question.stages]
    assert 1 < len(fitting) < len(ALL)
    assert {bool(question.says) for question in fitting} == {True, False}
    phone.get_by_role("combobox", name="Stage").select_option("Interview loop")
    phone.get_by_role("button", name="Ask me one").click()
    asked = []
    for turn in range(1, len(fitting) + 1):
        expect(phone.locator("[data-turn]")).to_have_text(f"{turn} of {len(fitting)}")
        expect(shown(phone)).to_be_focused()
        asked.append(shown(phone).inner_text().strip("“”"))
        show = phone.get_by_role("button", name="Show the answer", expanded=False)
        expect(phone.get_by_text("Answer in this order.")).to_be_hidden()
        show.click()
        address, question = next((a, q) for a, q in ALL.items() if q.ask == asked[-1])
        answer = phone.locator("pm-ask [data-answer]")
        for text in (question.tests, *question.answer, *str(question.says or "").split("\n"), question.strong):
            expect(answer).to_contain_text(text)
        expect(answer.get_by_text("Strong, said aloud (invented)")).to_be_visible(visible=bool(question.says))
        expect(phone.get_by_role("button", name="Hide the answer", expanded=True)).to_be_focused()
        if turn < len(fitting):
            phone.get_by_role("button", name="Another one").click()

    assert sorted(asked) == sorted(one.ask for one in fitting)
    phone.get_by_role("button", name="Copy this question for a friend").click()
    root = phone.url.removesuffix(f"/{INDEX}")
    assert clipboard(phone) == f"“{question.ask}”\n\n{root}{address}"
    answer.get_by_role("link").click()
    expect(phone).to_have_url(root + address)


def test_while_the_questions_are_on_their_way_it_is_said(phone: Page) -> None:
    held: list[Route] = []
    phone.route("**/questions.json*", lambda route: held.append(route))
    phone.goto(INDEX)
    phone.get_by_role("button", name="Ask me one").click()
    told = phone.locator("pm-ask").get_by_role("status")
    expect(told).to_have_text("Loading …")
    held[0].continue_()

    expect(shown(phone)).to_be_focused()
    expect(told).to_be_empty()


def test_a_file_that_does_not_come_is_said_and_asked_for_again(phone: Page) -> None:
    phone.route("**/questions.json*", lambda route: route.abort())
    phone.goto(INDEX)
    phone.get_by_role("button", name="Ask me one").click()
    told = phone.locator("pm-ask").get_by_role("status")
    expect(told).to_have_text("The questions couldn't be loaded. Check your connection, then press again.")
    expect(shown(phone)).to_be_hidden()
    phone.unroute("**/questions.json*")
    phone.get_by_role("button", name="Ask me one").click()

    expect(shown(phone)).to_be_focused()
    expect(told).to_be_empty()
    assert faults(phone) == []


@pytest.mark.parametrize("how", ["without script", "on paper"])
def test_what_only_a_script_does_takes_no_room(tab_of: Callable[..., Page], how: str) -> None:
    page = tab_of(java_script_enabled=how != "without script")
    page.goto(PAGE)
    if how == "on paper":
        expect(page.get_by_role("button", name="Ask me one")).to_be_visible()
        page.emulate_media(media="print")

    for name in ("pm-timer", "pm-ask", ".pm-question pm-copy"):
        buttons = page.locator(f"{name} button")
        expect(buttons).not_to_have_count(0)
        assert buttons.evaluate_all("parts => parts.filter(part => part.getClientRects().length)") == []
    expect(page.get_by_text(str(SAID.says).split("\n")[0])).to_be_visible()


def test_the_pages_questions_are_one_press_away_beside_the_text_or_behind_a_line(phone: Page) -> None:
    phone.goto(PAGE)
    first, last = phone.locator("h2.pm-question__ask").first, phone.locator("h2.pm-question__ask").last
    expect(first).to_be_in_viewport(ratio=1)
    beside = phone.get_by_role("navigation", name="Questions on this page")
    expect(beside).to_be_hidden()
    phone.get_by_text("All 3 questions").click()
    phone.get_by_role("link", name=last.inner_text().strip("“”"), exact=True).click()
    expect(last).to_be_in_viewport()

    phone.set_viewport_size(DESKTOP)
    link = beside.get_by_role("link", name=first.inner_text().strip("“”"), exact=True)
    expect(link).to_be_in_viewport()
    link.click()
    expect(first).to_be_in_viewport()
    expect(link).to_be_in_viewport()
    box, text = beside.bounding_box(), phone.locator(".pm-question").first.bounding_box()
    assert box
    assert text
    assert box["x"] >= text["x"] + text["width"]
    assert faults(phone, (DESKTOP, PHONE)) == []
