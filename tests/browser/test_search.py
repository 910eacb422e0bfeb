"""The search: from a reader's words to the place that answers them, by finger, keys and 'back'."""

from __future__ import annotations

import re
from collections.abc import Callable

import content
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

DESKTOP = {"width": 1366, "height": 768}
ITEM = "Put the effect into the first sentence of every story on your sheet."
SEARCH_FILES = re.compile(r"/search/\w+\.json|/search-\w+\.js")


def opened(page: Page, address: str = "guides/") -> Page:
    page.goto(address)
    page.get_by_role("link", name="Search", exact=True).click()
    expect(page.get_by_role("combobox", name="Search the playbook")).to_be_focused()
    return page


def asked(page: Page, words: str, address: str = "guides/") -> Page:
    """Opens the search and types; waits until all of the text is filed, which may change the order."""
    opened(page, address)
    page.keyboard.type(words)
    expect(page.locator("dialog pm-search[data-ready]")).to_be_visible()
    expect(results(page).first).to_be_visible()
    return page


def results(page: Page) -> Locator:
    return page.locator("[data-search-results] a")


def addresses(page: Page) -> list[str]:
    links = results(page).evaluate_all("links => links.map(a => a.href)")
    return [link.split("/pm-interview-playbook/")[1] for link in links]


def test_an_items_own_words_open_the_item(phone: Page) -> None:
    asked(phone, ITEM)
    expect(results(phone).first).to_contain_text("Checklist item · Final round · Final round: say less, decide more")
    results(phone).first.tap()

    expect(phone).to_have_url(re.compile("/checklists/final-round/#effect-first$"))
    expect(phone.locator("#effect-first")).to_be_focused()
    expect(phone.locator("#effect-first details")).to_have_attribute("open", "")


@pytest.mark.parametrize("address", ["", "guides/no-such-page/", "search/"])
def test_a_field_on_the_page_hands_over_with_the_first_letter(phone: Page, address: str) -> None:
    phone.goto(address)
    field = phone.get_by_role("searchbox", name="Search the playbook")
    field.tap()
    phone.keyboard.type("tell me about yourself")

    expect(phone.get_by_role("combobox", name="Search the playbook")).to_have_value("tell me about yourself")
    expect(results(phone).first).to_have_attribute(
        "href", re.compile("/questions/openers/#about-yourself$|/templates/about-you/")
    )


def test_nothing_of_the_search_comes_before_somebody_turns_to_it(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(viewport=DESKTOP).new_page()
    came: list[str] = []
    page.on("request", lambda request: came.append(request.url))
    page.goto("guides/")
    page.wait_for_load_state("networkidle")
    assert [url for url in came if SEARCH_FILES.search(url)] == []

    with page.expect_request("**/search/first.json*"):
        page.get_by_role("link", name="Search", exact=True).hover()


def test_the_search_brings_one_script_and_waits_for_no_other(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(viewport=DESKTOP).new_page()
    page.goto("guides/")
    page.wait_for_load_state("networkidle")
    came: list[str] = []
    page.on("request", lambda request: came.append(request.url.rsplit("/", 1)[1]))
    page.keyboard.press("/")
    page.keyboard.type("final round")
    expect(page.locator("dialog pm-search[data-ready]")).to_be_visible()

    assert [re.sub(r"-\w+\.js$", "", name) for name in came if name.endswith(".js")] == ["search"]


def test_what_is_typed_reaches_no_host(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(viewport=DESKTOP).new_page()
    came: list[str] = []
    page.on("request", lambda request: came.append(request.url + str(request.post_data)))
    asked(page, "secretword loop")
    page.get_by_role("link", name="Link to this search").click()
    expect(page).to_have_url(re.compile(r"/search/#q=secretword%20loop$"))
    expect(results(page).first).to_be_visible()

    assert [url for url in came if "secret" in url] == []


def test_arrows_choose_enter_opens_and_the_field_keeps_the_focus(desktop: Page) -> None:
    asked(desktop, "final round")
    field = desktop.get_by_role("combobox")
    desktop.keyboard.press("ArrowDown")
    desktop.keyboard.press("ArrowDown")
    expect(field).to_be_focused()
    chosen = desktop.locator(f"#{field.get_attribute('aria-activedescendant')}")
    expect(chosen).to_have_attribute("role", "gridcell")
    expect(chosen.get_by_role("link")).to_have_attribute("href", results(desktop).nth(1).get_attribute("href") or "")
    desktop.keyboard.press("ArrowUp")
    desktop.keyboard.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    desktop.keyboard.press("ArrowDown")
    wanted = addresses(desktop)[0]
    desktop.keyboard.press("Enter")

    expect(desktop).to_have_url(re.compile(re.escape(wanted) + "$"))


def test_left_and_right_move_between_a_rows_link_and_its_copy(desktop: Page) -> None:
    asked(desktop, "ask for feedback")
    field = desktop.get_by_role("combobox")
    desktop.keyboard.press("ArrowLeft")
    assert field.evaluate("field => field.selectionStart") == len("ask for feedbac")
    rows = desktop.locator("[role=row]")
    expect(rows.nth(0).get_by_role("button")).to_have_count(1)
    chosen = desktop.locator("[aria-selected=true]")

    desktop.keyboard.press("ArrowDown")
    desktop.keyboard.press("ArrowRight")
    expect(chosen.get_by_role("button", name=re.compile("^Copy"))).to_be_visible()
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    desktop.keyboard.press("Enter")
    expect(desktop.locator(".pm-find__status")).to_have_text("Copied, with its blanks.")
    desktop.keyboard.press("ArrowLeft")
    expect(chosen.get_by_role("link")).to_be_visible()
    assert field.evaluate("field => field.selectionStart") == len("ask for feedbac")
    expect(field).to_be_focused()


def test_enter_and_tab_go_to_the_links(desktop: Page) -> None:
    asked(desktop, "final round")
    desktop.keyboard.press("Enter")
    expect(results(desktop).first).to_be_focused()
    desktop.keyboard.press("Tab")
    expect(results(desktop).nth(1)).to_be_focused()
    desktop.keyboard.press("ArrowDown")
    expect(desktop.get_by_role("combobox")).to_be_focused()


def test_the_words_are_cleared_with_one_press_and_the_field_is_ready_for_others(phone: Page) -> None:
    opened(phone)
    clear = phone.get_by_role("button", name="Clear the words")
    expect(clear).to_be_hidden()
    phone.keyboard.type("final round")
    expect(results(phone).first).to_be_visible()
    clear.tap()

    expect(results(phone)).to_have_count(0)
    expect(clear).to_be_hidden()
    expect(phone.get_by_role("combobox")).to_be_focused()
    phone.keyboard.type("recruiter")
    expect(results(phone).first).to_be_visible()


def test_a_slash_opens_it_but_not_while_one_writes(desktop: Page) -> None:
    desktop.goto("templates/about-you/")
    desktop.locator("textarea").first.click()
    desktop.keyboard.type("a/b")
    expect(desktop.locator("textarea").first).to_have_value("a/b")
    expect(desktop.get_by_role("dialog")).to_have_count(0)
    desktop.locator("h1").click()
    desktop.keyboard.press("/")

    expect(desktop.get_by_role("combobox", name="Search the playbook")).to_be_focused()
    expect(desktop.get_by_role("combobox", name="Search the playbook")).to_have_value("")


@pytest.mark.parametrize("way", ["Escape", "button", "outside", "back"])
def test_closing_leaves_the_page_as_it_was(desktop: Page, way: str) -> None:
    asked(desktop, "loop", "guides/know-your-level/")
    if way == "Escape":
        desktop.keyboard.press("Escape")
    elif way == "button":
        desktop.get_by_role("button", name="Close the search").click()
    elif way == "outside":
        desktop.mouse.click(5, 700)
    else:
        desktop.go_back()

    expect(desktop.get_by_role("dialog")).to_have_count(0)
    expect(desktop).to_have_url(re.compile("/guides/know-your-level/$"))
    expect(desktop.get_by_role("link", name="Search", exact=True)).to_be_focused()


@pytest.mark.parametrize("words", ["final round", "What is left"], ids=["another page", "the same page"])
def test_coming_back_brings_the_words_and_the_place(phone: Page, words: str) -> None:
    asked(phone, words, "guides/final-round/")
    before = addresses(phone)
    phone.keyboard.press("Enter")
    place = before[0]
    results(phone).first.tap()
    expect(phone).to_have_url(re.compile(re.escape(place) + "$"))
    expect(phone.get_by_role("dialog")).to_have_count(0)

    phone.go_back()

    expect(phone.get_by_role("combobox")).to_have_value(words)
    expect(results(phone).first).to_be_focused()
    assert addresses(phone) == before


def test_coming_back_brings_the_whole_list_also_when_the_texts_come_late(phone: Page) -> None:
    asked(phone, "loop", "guides/final-round/")
    expect(phone.locator("pm-search[data-ready]")).to_be_attached()
    found = phone.locator("[data-search-results]")
    before = found.inner_text()
    results(phone).nth(2).tap()
    expect(phone.get_by_role("dialog")).to_have_count(0)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.route("**/rest.json*", hold)
    phone.go_back()
    expect(results(phone).nth(2)).to_be_focused()
    for route in held:
        route.continue_()
    expect(phone.locator("pm-search[data-ready]")).to_be_attached()

    assert found.inner_text() == before
    expect(results(phone).nth(2)).to_be_focused()


def test_a_page_that_is_loaded_anew_is_as_it_was_written(desktop: Page) -> None:
    asked(desktop, "loop")
    desktop.reload()

    expect(desktop.get_by_role("heading", level=1)).to_be_visible()
    expect(desktop.get_by_role("dialog")).to_have_count(0)
    opened(desktop)


def test_a_page_that_is_loaded_anew_leaves_no_step_that_does_nothing(desktop: Page) -> None:
    desktop.goto("checklists/")
    asked(desktop, "loop")
    desktop.reload()
    desktop.wait_for_function("() => !history.state?.search")
    desktop.go_back()

    expect(desktop).to_have_url(re.compile("/checklists/$"))


def test_on_its_own_page_it_is_left_in_one_step_after_loading_anew(desktop: Page) -> None:
    desktop.goto("checklists/")
    asked(desktop, "loop", "search/")
    desktop.reload()
    expect(desktop.get_by_role("combobox")).to_have_value("loop")
    desktop.keyboard.press("Escape")
    expect(desktop).to_have_url(re.compile("/search/$"))
    desktop.go_back()

    expect(desktop).to_have_url(re.compile("/checklists/$"))


@pytest.mark.parametrize("address", ["search/#q=final%20round", "search/#q=final+round", "search/?q=final+round"])
def test_a_search_can_be_sent_as_a_link(phone: Page, address: str) -> None:
    phone.goto(address)

    expect(phone.get_by_role("combobox")).to_have_value("final round")
    expect(results(phone).first).to_have_attribute("href", re.compile("/final-round/"))
    expect(phone).to_have_url(re.compile(r"/search/#q=final(%20|\+)round$"))
    phone.get_by_role("button", name="Close the search").tap()
    expect(phone.get_by_role("heading", name="Search", level=1)).to_be_visible()
    expect(phone).to_have_url(re.compile("/search/$"))


def test_words_in_an_old_link_are_taken_out_of_it(phone: Page) -> None:
    phone.goto("guides/final-round/?q=final%20round&a=b#what-is-left")

    expect(phone.get_by_role("combobox")).to_have_value("final round")
    expect(phone).to_have_url(re.compile(r"/guides/final-round/\?a=b#what-is-left$"))
    phone.get_by_role("button", name="Close the search").tap()
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone).to_have_url(re.compile(r"/guides/final-round/\?a=b#what-is-left$"))


def test_where_nothing_is_typed_or_found_there_is_somewhere_to_go(phone: Page) -> None:
    opened(phone)
    expect(phone.locator("[data-search-else] li")).to_have_count(6)
    phone.keyboard.type("interviewwwing")
    expect(phone.locator(".pm-find__status")).to_have_text("Nothing has these words.")
    expect(phone.get_by_role("link", name="Three questions lead you to a plan")).to_be_visible()
    expect(phone.locator("[data-search-else] li")).to_have_count(6)

    phone.get_by_role("button", name="interview", exact=True).tap()

    expect(phone.get_by_role("combobox")).to_have_value("interview")
    expect(results(phone).first).to_be_visible()


def test_how_many_there_are_is_announced(desktop: Page) -> None:
    opened(desktop)
    desktop.keyboard.type("backgrounder")
    expect(desktop.locator(".pm-find__status")).to_have_text(
        re.compile(r"^\d+ results, the best first$|^The 12 best results$")
    )


def test_the_same_number_is_announced_again_for_other_words(desktop: Page) -> None:
    asked(desktop, "interview")
    status = desktop.locator(".pm-find__status")
    expect(status).to_have_text("The 12 best results")
    before = status.evaluate("status => status.textContent")
    desktop.keyboard.type(" round")

    desktop.wait_for_function(
        "before => document.querySelector('dialog .pm-find__status').textContent !== before", arg=before
    )
    expect(status).to_have_text("The 12 best results")


def test_a_message_lies_over_the_box_and_stays_when_it_closes(desktop: Page) -> None:
    opened(desktop, content.book().of("checklist")[0].address[1:])
    expect(desktop.locator("pm-checklist[data-ready]")).to_be_attached()
    message = desktop.get_by_role("region", name="Message")
    desktop.get_by_role("button", name="Share this page", include_hidden=True).evaluate("button => button.click()")
    expect(message).to_be_visible()
    message.get_by_role("paragraph").click()  # nothing lies over it
    desktop.keyboard.press("Escape")

    expect(desktop.get_by_role("dialog")).to_have_count(0)
    expect(message).to_be_visible()
    message.get_by_role("button", name="Close the message").click()
    expect(message).to_be_hidden()


def test_escape_in_a_message_closes_it_alone(desktop: Page) -> None:
    opened(desktop, content.book().of("checklist")[0].address[1:])
    expect(desktop.locator("pm-checklist[data-ready]")).to_be_attached()
    desktop.get_by_role("button", name="Share this page", include_hidden=True).evaluate("button => button.click()")
    desktop.get_by_role("button", name="Close the message").focus()
    desktop.keyboard.press("Escape")

    expect(desktop.get_by_role("region", name="Message")).to_be_hidden()
    expect(desktop.get_by_role("dialog")).to_be_visible()


def test_a_template_shows_its_first_line_and_is_copied_from_here(desktop: Page) -> None:
    asked(desktop, "ask for feedback")
    row = desktop.locator("[role=row]", has=desktop.locator("a[href$='/templates/ask-for-feedback/']"))
    expect(row).to_contain_text("⟨")
    row.get_by_role("button", name=re.compile("^Copy with its blanks: ")).click()
    expect(desktop.locator(".pm-find__status")).to_have_text("Copied, with its blanks.")

    text = str(desktop.evaluate("navigator.clipboard.readText()"))
    assert text.startswith("Subject: ")
    assert "⟨" in text


def test_the_names_of_things_are_found_before_the_texts_have_come(desktop: Page) -> None:
    held: list[Route] = []
    desktop.route("**/search/rest.json*", lambda route: held.append(route))
    opened(desktop)
    desktop.keyboard.type("final round")

    expect(results(desktop).first).to_have_attribute("href", re.compile("/final-round/"))
    assert held
    held[0].continue_()


def test_what_was_typed_before_the_script_came_is_answered(desktop: Page) -> None:
    held: list[Route] = []
    desktop.route("**/search-*.js", lambda route: held.append(route))
    opened(desktop)
    desktop.keyboard.type("final round")
    expect(desktop.get_by_role("combobox")).to_have_value("final round")
    held[0].continue_()

    expect(results(desktop).first).to_be_visible()


def test_where_the_index_fails_it_is_said_and_typing_tries_again(desktop: Page) -> None:
    desktop.route("**/search/first.json*", lambda route: route.abort())
    opened(desktop)
    desktop.keyboard.type("final")
    expect(desktop.locator(".pm-find__status")).to_contain_text("couldn't load")
    desktop.unroute("**/search/first.json*")
    desktop.keyboard.type(" round")

    expect(results(desktop).first).to_be_visible()


def test_without_script_the_link_leads_to_the_sections(context_of: Callable[..., BrowserContext]) -> None:
    page = context_of(java_script_enabled=False).new_page()
    page.goto("guides/")
    page.get_by_role("link", name="Search", exact=True).click()

    expect(page).to_have_url(re.compile("/search/$"))
    expect(page.get_by_role("main").get_by_role("link", name="Checklists")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.locator("noscript p")).to_contain_text("Search needs JavaScript.")
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"


def test_five_results_stand_on_a_phones_screen(phone: Page) -> None:
    asked(phone, "how do I answer questions about my level")

    fifth = results(phone).nth(4).bounding_box()
    assert fifth
    assert fifth["y"] + fifth["height"] <= 844


@pytest.mark.parametrize("words", ["final round", "qqzz"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_has_no_fault_that_axe_finds(
    context_of: Callable[..., BrowserContext], words: str, scheme: str
) -> None:
    page = opened(context_of(color_scheme=scheme).new_page())
    page.keyboard.type(words)
    expect(page.locator(".pm-find__status")).not_to_have_text(re.compile("Loading|^$"))

    found = Axe().run(page, context="dialog").response["violations"]
    assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []


def test_closing_on_an_address_with_a_place_leaves_the_reader_where_they_were(desktop: Page) -> None:
    desktop.goto("levels/tpm/#junior")
    desktop.mouse.wheel(0, 600)
    desktop.wait_for_function("() => scrollY > 500")
    before = desktop.evaluate("scrollY")
    desktop.keyboard.press("/")
    expect(desktop.get_by_role("combobox")).to_be_focused()
    desktop.keyboard.press("Escape")

    expect(desktop.get_by_role("link", name="Search", exact=True)).to_be_focused()
    assert desktop.evaluate("scrollY") == before


def test_a_result_where_one_is_already_closes_the_box_and_goes_there(desktop: Page) -> None:
    asked(desktop, ITEM, "checklists/final-round/#effect-first")
    results(desktop).first.click()

    expect(desktop.get_by_role("dialog")).to_have_count(0)
    expect(desktop.locator("#effect-first")).to_be_focused()


def test_enter_before_the_script_has_come_changes_nothing(desktop: Page) -> None:
    held: list[Route] = []
    desktop.route("**/search-*.js", lambda route: held.append(route))
    opened(desktop)
    desktop.keyboard.type("final round")
    desktop.keyboard.press("Enter")
    expect(desktop.get_by_role("combobox")).to_have_value("final round")
    held[0].continue_()

    expect(results(desktop).first).to_be_visible()


def test_a_word_that_is_not_finished_is_never_called_unknown(desktop: Page) -> None:
    opened(desktop)
    said = []
    for letter in "practicing":
        desktop.keyboard.type(letter)
        expect(desktop.locator(".pm-find__status")).to_have_text(re.compile("result|Nothing"))
        said.append(desktop.locator(".pm-find__status").inner_text())

    assert not [words for words in said if words.startswith("Nothing")]


def test_what_means_the_same_is_marked_too(desktop: Page) -> None:
    asked(desktop, "turned down")

    expect(desktop.locator("[data-search-results] mark", has_text=re.compile("rejection", re.I)).first).to_be_attached()


def test_new_words_begin_at_the_top(phone: Page) -> None:
    asked(phone, "interview")
    phone.locator(".pm-find__scroll").evaluate("box => box.scrollTo(0, 400)")
    phone.keyboard.type(" loop")

    expect(results(phone).first).to_be_in_viewport()


def test_texts_of_another_publication_are_not_mixed_in(desktop: Page) -> None:
    desktop.route(
        "**/search/rest.json*",
        lambda route: route.fulfill(json={"of": "another", "entries": {}, "texts": ["final round"] * 400}),
    )
    with desktop.expect_console_message(lambda message: "another publication" in message.text):
        opened(desktop)  # asks for the texts: they may be here before a key is
        desktop.keyboard.type("final round")

    expect(results(desktop).first).to_have_attribute("href", re.compile("/final-round/"))


def test_a_disagreement_is_answered_by_our_rule_not_by_a_side(desktop: Page) -> None:
    asked(desktop, "opening answer about life outside work")
    row = results(desktop).filter(has_text="life outside work").first

    expect(row.locator(".pm-hit__text")).to_have_text(re.compile("^Our rule: "))


def test_a_row_says_what_it_is_once(desktop: Page) -> None:
    asked(desktop, "what is a loop")
    term = results(desktop).filter(has_text="Glossary").first

    expect(term).to_have_attribute("href", re.compile("/glossary/#"))
    expect(term.locator(".pm-hit__kind")).to_have_text("Glossary")


def test_while_the_texts_are_on_their_way_nobody_hears_that_there_is_nothing(desktop: Page) -> None:
    held: list[Route] = []
    desktop.route("**/search/rest.json*", lambda route: held.append(route))
    opened(desktop)
    desktop.keyboard.type("zzqx yyqx")
    expect(desktop.locator(".pm-find__status")).to_have_text("Looking through the texts …")
    expect(desktop.locator("[data-search-else]")).to_be_hidden()
    held[0].continue_()

    expect(desktop.locator(".pm-find__status")).to_have_text("Nothing has these words.")


def test_where_the_texts_fail_it_is_said_and_typing_tries_again(desktop: Page) -> None:
    desktop.route("**/search/rest.json*", lambda route: route.abort())
    opened(desktop)
    desktop.keyboard.type("final")
    status = desktop.locator(".pm-find__status")
    expect(status).to_contain_text("Only titles were searched, since the texts couldn't be loaded.")
    expect(results(desktop).first).to_be_visible()
    desktop.unroute("**/search/rest.json*")
    desktop.keyboard.type(" round")

    expect(desktop.locator("dialog pm-search[data-ready]")).to_be_visible()
    expect(status).not_to_contain_text("Only titles")


def test_being_online_again_is_enough(context_of: Callable[..., BrowserContext]) -> None:
    context = context_of(viewport=DESKTOP)
    page = context.new_page()
    page.goto("guides/")
    page.wait_for_load_state("networkidle")
    context.set_offline(True)
    page.keyboard.press("/")
    page.keyboard.type("final round")
    expect(page.locator(".pm-find__status")).to_contain_text("couldn't load")
    context.set_offline(False)

    expect(results(page).first).to_be_visible()


def test_a_word_that_is_still_composed_is_searched(phone: Page) -> None:
    """Keyboards of phones compose every word, as Chinese ones do: until it ends, each letter says so."""
    asked(phone, "final")
    before = addresses(phone)[0]
    phone.context.new_cdp_session(phone).send(
        "Input.imeSetComposition", {"text": " backgrounder", "selectionStart": 13, "selectionEnd": 13}
    )

    expect(phone.get_by_role("combobox")).to_have_value("final backgrounder")
    expect(results(phone).first).not_to_have_attribute("href", re.compile(re.escape(before) + "$"))


def test_a_tap_into_a_pages_field_opens_the_search(phone: Page) -> None:
    phone.goto("")
    phone.get_by_role("searchbox", name="Search the playbook").tap()

    expect(phone.get_by_role("combobox", name="Search the playbook")).to_be_focused()


def test_a_nearest_word_that_was_chosen_by_key_leaves_the_focus_in_the_field(desktop: Page) -> None:
    asked(desktop, "final")
    field = desktop.get_by_role("combobox")
    field.fill("qqsalaryqq")
    desktop.locator("[data-search-else] button").first.press("Enter")

    expect(field).to_be_focused()
    expect(results(desktop).first).to_be_visible()


def test_the_last_result_is_come_back_to(phone: Page) -> None:
    asked(phone, "interview")
    last = results(phone).nth(11)
    wanted = last.get_attribute("href") or ""
    last.scroll_into_view_if_needed()
    last.tap()
    phone.wait_for_url(wanted)
    phone.go_back()

    expect(results(phone).nth(11)).to_be_focused()
    expect(results(phone).nth(11)).to_have_attribute("href", wanted)


def test_keys_of_the_line_go_back_to_the_field(desktop: Page) -> None:
    asked(desktop, "final round")
    field = desktop.get_by_role("combobox")
    desktop.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile("."))
    desktop.keyboard.press("Home")

    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))


def test_a_list_that_is_pointed_at_stays_as_it_is_until_the_next_key(desktop: Page) -> None:
    held: list[Route] = []
    desktop.route("**/search/rest.json*", lambda route: held.append(route))
    opened(desktop)
    desktop.keyboard.type("final")
    expect(results(desktop).first).to_be_visible()
    results(desktop).first.hover()
    results(desktop).first.evaluate("link => link.dataset.seen = ''")
    held[0].continue_()
    expect(desktop.locator("dialog pm-search[data-ready]")).to_be_visible()
    expect(desktop.locator("[data-search-results] [data-seen]")).to_have_count(1)
    desktop.keyboard.type(" round")

    expect(desktop.locator("[data-search-results] [data-seen]")).to_have_count(0)
