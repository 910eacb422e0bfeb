"""A list, a press kit and /my-data/ for many eyes and hands: narrow, zoomed, forced colors, keys only, slow script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import project
import pytest
from accessibility import faults
from playbook.reading.yaml_reader import read
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from screens import DESKTOP, PHONE

LISTS = sorted(file.stem for file in (project.BOOK / "data/checklists").glob("*.yml"))
LIST, KIT, DATA = "checklists/backgrounder-ready/", "templates/backgrounder/", "my-data/"
PAGES = (LIST, KIT, DATA)
NARROW = {"viewport": {"width": 320, "height": 640}}
ZOOMED = {"viewport": {"width": 683, "height": 384}, "device_scale_factor": 2}  # 1366 x 768 at 200 %
TICKED, NOTED, SKIPPED = "three-bullets", "company-and-users", "recent-win"
BEFORE = "/pm-interview-playbook/.pm/"
KEPT: dict[str, dict[str, Any]] = {
    "checklist/backgrounder-ready": {"title": "Is your Backgrounder ready?", "items": {
        TICKED: {"text": "Write", "state": "done", "note": ""},
        NOTED: {"text": "Sort", "state": "", "note": "Ask for last spring's figure. " * 5},
        SKIPPED: {"text": "Make sure", "state": "skip", "note": ""},
        "no-longer-here": {"text": "An item that the list had once", "state": "done", "note": ""},
    }},
    "highlight/about-you/career": {"title": "About You", "label": "What", "parts": {"line": "Nine years. " * 9}},
    "template/backgrounder/acme": {"title": "Kit", "name": "Acme and its long, long company name", "fields": {}},
    "choice/backgrounder": {"draft": "acme"},
}  # fmt: skip

FADING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("main { transition: color 1s; }");
  document.adoptedStyleSheets = [sheet];
}"""


def items(name: str) -> list[dict[str, Any]]:
    text = (project.BOOK / f"data/checklists/{name}.yml").read_text(encoding="utf-8")
    sections = dict(read(text, name).value)["sections"]  # type: ignore[call-overload]
    return [item for section in sections for item in section["items"]]


def item(page: Page, name: str) -> Locator:
    return page.locator(f"li[data-item='{name}']")


def ready(page: Page, address: str) -> Page:
    """Goes there and waits until the element's script has done its work."""
    page.goto(address)
    shown = {LIST: "[data-progress]:not(:empty)", KIT: "[data-count]:not(:empty)", DATA: "[data-list] > *"}
    page.wait_for_function(
        "() => !document.querySelector('pm-checklist, pm-template, pm-my-data')?.matches(':not(:defined)')"
    )
    expect(page.locator(shown.get(address, "[data-progress]:not(:empty)")).first).to_be_attached()
    return page


@pytest.fixture
def seen(context_of: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """Opens a page for a reader who has been here before."""

    def make(address: str, kept: dict[str, Any] = KEPT, **options: Any) -> Page:
        context = context_of(**options)
        texts = {BEFORE + key: json.dumps({"v": 2} | value) for key, value in kept.items()}
        context.add_init_script(f"""if (location.protocol !== 'about:' && !sessionStorage.getItem('seeded')) {{
            sessionStorage.setItem('seeded', '1');
            for (const [key, text] of Object.entries({json.dumps(texts)})) localStorage.setItem(key, text);
        }}""")
        return ready(context.new_page(), address)

    return make


def open_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })")


# Every control that can be pressed: its target is its label when it stands in one. Gives what is wrong with it.
FAULTY_CONTROLS = """async () => {
  const faults = [];
  const parts = document.querySelectorAll('main :is(button, summary, select, textarea, input), header :is(a, button)');
  for (const part of parts) {
    if (!part.checkVisibility({ visibilityProperty: true }) || part.matches('.pm-hidden, .pm-skip')) continue;
    part.scrollIntoView({ block: 'center', behavior: 'instant' });
    const target = part.closest('label') ?? part;
    const box = target.getBoundingClientRect();
    const say = (words) => faults.push(`${words}: ${part.outerHTML.slice(0, 90)} ${JSON.stringify(box)}`);
    if (box.width < 24 || box.height < 24) say('too small');
    if (box.left < 0 || box.right > innerWidth + 0.5) say('off the screen');
    if (part.matches('button, summary') && part.scrollWidth > part.clientWidth + 1) say('its words are cut');
    const own = part.getBoundingClientRect();
    const top = document.elementFromPoint(own.left + own.width / 2, own.top + Math.min(own.height, innerHeight) / 2);
    if (!top || !(target.contains(top) || part.contains(top))) say(`covered by ${top?.outerHTML.slice(0, 60)}`);
  }
  return faults;
}"""


@pytest.mark.parametrize("view", [NARROW, ZOOMED], ids=["320 px", "200 %"])
@pytest.mark.parametrize("address", PAGES)
def test_narrow_or_zoomed_every_control_can_be_reached(
    seen: Callable[..., Page], address: str, view: dict[str, Any]
) -> None:
    page = seen(address, **view)
    width = view["viewport"]["width"]

    for opened in (False, True):
        if opened:
            open_all(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(FAULTY_CONTROLS) == []
    bar = page.locator(".pm-checklist__bar")
    if bar.count() and bar.evaluate("part => getComputedStyle(part).position") == "sticky":
        box = bar.bounding_box()
        assert box
        assert box["height"] < 0.25 * view["viewport"]["height"], "what stays in view leaves no room to read"


# Which parts of the header meet another's words or leave the screen.
MEETING = """() => {
  const boxes = ['.pm-name', '.pm-find__open', '.pm-menu__open', '.pm-nav', '.pm-palette'].flatMap((part) => {
    const shown = document.querySelector(part);
    const words = document.createRange();
    words.selectNodeContents(shown);
    const { left, right, top, bottom } = words.getBoundingClientRect();  // words may be wider than their box
    return right > left && shown.checkVisibility() ? [{ part, left, right, top, bottom }] : [];
  });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const off = boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > innerWidth);
  return [...off, ...boxes.filter((box, at) => boxes.slice(at + 1).some((other) => meet(box, other)))];
}"""
LARGE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important; }");
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("way", ["the browser's size", "the text alone"])
@pytest.mark.parametrize("width", [320, 390, 1366])
def test_text_of_twice_the_size_covers_nothing_and_is_searched_with(
    context_of: Callable[..., BrowserContext], width: int, way: str
) -> None:
    """Queries of the screen follow the browser's size of text, but not a size that the page is given."""
    context = context_of(viewport={"width": width, "height": 844})
    page = context.new_page()
    if way == "the browser's size":
        context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    for address in ("questions/", LIST, ""):
        page.goto(address)
        if way == "the text alone":
            page.evaluate(LARGE)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        assert page.evaluate(MEETING) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("document.querySelector('.pm-skip').getBoundingClientRect().right") <= 0
    menu = page.get_by_role("button", name="Menu", exact=True)
    if menu.is_visible():
        for opened in (True, False):
            menu.click()
            expect(page.locator(".pm-menu:popover-open")).to_have_count(int(opened))

    page.get_by_role("link", name="Search", exact=True).click()
    field, found = page.get_by_role("combobox", name="Search the playbook"), page.locator("[data-search-results] a")
    expect(field).to_be_focused()
    field.fill("salary")
    assert field.evaluate("part => part.scrollWidth <= part.clientWidth"), "a word isn't seen whole"
    expect(page.get_by_role("button", name="Clear the words")).to_be_in_viewport(ratio=1)
    if width > 320:
        field.fill("how do I answer questions about my level")
        expect(page.locator("dialog pm-search[data-ready]")).to_be_visible()
        expect(found.nth(1)).to_be_in_viewport(ratio=1)


def shot(part: Locator) -> bytes:
    """How it looks, with the pointer and the focus elsewhere."""
    part.page.mouse.move(0, 0)
    part.page.evaluate("document.activeElement.blur()")
    return part.screenshot(animations="disabled")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colors_keep_every_state_visible(seen: Callable[..., Page], scheme: str) -> None:
    page = seen(LIST, forced_colors="active", color_scheme=scheme, viewport=DESKTOP, kept={})
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    one, box = item(page, TICKED), item(page, TICKED).get_by_role("checkbox")
    one.locator("summary").click()
    skip = one.locator("[data-skip]")
    looks, buttons = [shot(box)], [shot(skip)]

    box.check()
    looks.append(shot(box))
    skip.click()
    looks.append(shot(box))
    buttons.append(shot(skip))

    assert len(set(looks)) == 3, "open, done and 'not for me' look alike"
    assert len(set(buttons)) == 2
    for name in ("All", "Open", "Essential"):
        button = page.get_by_role("button", name=name, exact=True)
        page.get_by_role("button", name="Open" if name != "Open" else "All", exact=True).click()
        before = shot(button)
        button.click()
        assert shot(button) != before, f"'{name}' looks the same when pressed"


BARE = """() => {
  const paper = getComputedStyle(document.body).backgroundColor;
  const parts = [...document.querySelectorAll('main :is(a[href], button, summary, select, textarea, input)')];
  const usable = parts.filter((part) => !part.disabled && part.checkVisibility({ visibilityProperty: true }));
  return usable.filter((part) => {
    part.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== paper;
    return document.activeElement !== part || !ring;
  }).map((part) => part.outerHTML.slice(0, 90));
}"""


@pytest.mark.parametrize("forced", ["active", "none"])
@pytest.mark.parametrize("address", PAGES)
def test_focus_has_a_ring_everywhere(seen: Callable[..., Page], address: str, forced: str) -> None:
    page = seen(address, forced_colors=forced, viewport=DESKTOP)
    open_all(page)
    page.keyboard.press("Tab")  # from here on the reader uses keys

    assert page.evaluate(BARE) == []


MOVING = """() => [...document.querySelectorAll('*')].filter((part) => ['', '::before', '::after'].some((which) => {
  const style = getComputedStyle(part, which || null);
  const long = (times) => times.split(',').some((time) => parseFloat(time) > 0.001);
  return long(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
})).map((part) => part.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_by_itself_for_who_asked_for_that(seen: Callable[..., Page], address: str) -> None:
    page = seen(address, reduced_motion="reduce")
    open_all(page)
    page.evaluate(FADING)  # as some style of ours might

    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) != [], "the look would find nothing anyway"


# What has the focus: what it is, whether it has a ring, whether something lies over it.
FOCUSED = """() => {
  const part = document.activeElement;
  if (!part || part === document.body) return null;
  const target = part.matches('input[type=checkbox]') ? part.closest('label') : part;
  const [box] = part.getClientRects();  // of a link that goes over lines, its first
  const points = [[box.left + 3, box.top + 3], [box.left + Math.min(box.width - 3, 20), box.bottom - 3]];
  const tops = points.map(([x, y]) => document.elementFromPoint(x, y));
  const { outlineStyle, outlineWidth } = getComputedStyle(part);
  const item = part.closest('li[data-item]')?.dataset.item ?? '';
  const known = ['tick', 'share', 'note', 'skip'].find((name) => name in part.dataset);
  const sort = part.matches('summary') ? 'summary' : part.matches('pm-link a') ? 'link' : part.tagName.toLowerCase();
  return {
    name: `${item} ${part.dataset.show ? 'show ' + part.dataset.show : known ?? sort}`.trim(),
    covered: tops.some((top) => !top || !(target.contains(top) || part.contains(top))),
    ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    html: part.outerHTML.slice(0, 120),
  };
}"""


def walk(page: Page, key: str = "Tab") -> Iterator[dict[str, Any]]:
    """Presses a key until the focus leaves the page; gives where it was each time."""
    for _ in range(200):
        page.keyboard.press(key)
        where = page.evaluate(FOCUSED)
        if where is None:
            return
        yield where
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize("view", [PHONE, DESKTOP, ZOOMED["viewport"]], ids=["phone", "desktop", "zoomed"])
def test_tab_goes_through_the_list_in_order_and_is_always_seen(seen: Callable[..., Page], view: dict[str, int]) -> None:
    page = seen(LIST, kept={}, viewport=view)

    forth = list(walk(page))
    backward = list(walk(page, "Shift+Tab"))

    name = [] if view != DESKTOP else ["a"]  # the list's name; on a narrow screen it comes when the title has gone
    expected = ["share", *name, "show all", "show open", "show essential"]
    for section in page.locator("[data-section]").all():
        ids = section.locator("li[data-item]").evaluate_all("parts => parts.map(part => part.dataset.item)")
        expected += ["link", *[f"{id_} {what}" for id_ in ids for what in ("tick", "link", "summary")]]
    expected += ["button", "summary"]  # 'Send the essentials' and 'Copy, download, print'
    names = [where["name"] for where in forth]
    start = names.index("share")
    assert names[start : start + len(expected)] == expected
    came = [where["name"] for where in backward][::-1]  # with the list's name, which is seen when one comes from below
    assert came[came.index("show all") :] == names[names.index("show all") :]
    assert [where["html"] for where in forth + backward if not where["ring"]] == []
    assert [where["html"] for where in forth + backward if where["covered"]] == []


def test_a_list_is_worked_through_with_keys_alone(seen: Callable[..., Page]) -> None:
    page = seen(LIST, kept={}, viewport=DESKTOP)
    while page.evaluate(FOCUSED) is None or page.evaluate(FOCUSED)["name"] != f"{NOTED} tick":
        page.keyboard.press("Tab")
    one = item(page, NOTED)

    page.keyboard.press("Space")
    expect(one.get_by_role("checkbox")).to_be_checked()
    expect(page.locator("[data-progress]")).to_contain_text("all 1/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    more = one.locator("details")
    for key, opened in (("Enter", True), ("Space", False), ("Space", True)):
        page.keyboard.press(key)
        assert more.evaluate("part => part.open") is opened
    where = [page.evaluate(FOCUSED)["name"] for _ in range(9) if page.keyboard.press("Tab") is None]
    note = where.index(f"{NOTED} note")
    assert set(where[:note]) == {f"{NOTED} a"}  # its links and its source
    assert where[note : note + 3] == [f"{NOTED} note", f"{NOTED} skip", f"{SKIPPED} tick"]
    for _ in range(len(where) - note - 1):
        page.keyboard.press("Shift+Tab")
    page.keyboard.type("mine")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(one.get_by_role("button", name="Not for me")).to_have_attribute("aria-pressed", "true")
    expect(one.get_by_role("button", name="Not for me")).to_be_focused()
    expect(one.get_by_role("checkbox")).not_to_be_checked()
    page.reload()
    expect(one.locator("[data-note]")).to_have_value("mine")
    for name in ("Open", "Essential", "All"):
        page.get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=name, exact=True)).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_role("button", name=name, exact=True)).to_be_focused()


def test_names_and_states_are_told(seen: Callable[..., Page]) -> None:
    page = seen(LIST, kept={}, viewport=DESKTOP)
    for number, one in enumerate(items("backgrounder-ready"), 1):
        name = one["text"] + (" essential" if one.get("essential") else "")
        expect(page.get_by_role("checkbox", name=name, exact=True)).to_have_count(1)
        expect(item(page, one["id"]).locator("summary")).to_have_text(f"more about item {number}")
        assert item(page, one["id"]).aria_snapshot().count(one["text"][:20]) == 1, "its words are read more than once"
    live = page.get_by_role("status").first
    lines = page.locator("pm-checklist").aria_snapshot().splitlines()
    assert [line.strip() for line in lines if "group" in line][:1] == ['- group "Show":']
    assert '- button "All" [pressed]' in [line.strip() for line in lines]

    item(page, TICKED).get_by_role("checkbox").check()
    expect(live).to_contain_text(re.compile(r"1 of \d+ essential ones done, 1 of \d+ in all\."))
    item(page, SKIPPED).locator("summary").click()
    item(page, SKIPPED).get_by_role("button", name="Not for me").click()
    expect(live).to_contain_text(re.compile(r"1 of \d+ essential ones done, 1 of \d+ in all\."))

    told = [line.strip() for line in page.locator("pm-checklist").aria_snapshot().splitlines()]
    boxes = [line.strip("-' ").replace("''", "'") for line in told if re.match("- '?checkbox", line)]
    texts = [one["text"] for one in items("backgrounder-ready")]
    assert boxes[0] == f'checkbox "{texts[0]} essential" [checked]'
    assert boxes[1] == f'checkbox "{texts[1]} essential"'
    assert boxes[2] == f'checkbox "{texts[2]} (not for me)" [checked=mixed]'
    assert '- button "Not for me" [pressed]' in told
    expect(item(page, SKIPPED).get_by_role("textbox", name="My note", exact=True)).to_be_visible()
    page.get_by_role("button", name="Open", exact=True).click()
    expect(live).to_have_text("Showing 14 open items.")
    expect(page.get_by_role("button", name="Open", exact=True, pressed=True)).to_be_visible()
    expect(page.get_by_role("button", name="All", exact=True, pressed=False)).to_be_visible()


def test_fields_and_kept_things_are_named(seen: Callable[..., Page]) -> None:
    page = seen(KIT, viewport=DESKTOP)
    for field in page.locator("textarea[data-field]").all():
        label = field.get_attribute("data-label") or "?"
        expect(field).to_have_accessible_name(label)
        expect(field).to_have_accessible_description(re.compile(r"Shape: .* words"))
    expect(page.get_by_role("combobox", name="Draft")).to_have_count(1)

    ready(page, DATA)
    names = page.locator("[data-list] button").evaluate_all("parts => parts.map(part => part.ariaLabel)")
    assert len(names) == len(set(names)) >= 3
    assert all(re.match(r"Delete: .", name) for name in names)


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_with_everything_opened_and_used(seen: Callable[..., Page], address: str) -> None:
    page = seen(address, reduced_motion="reduce")
    if address == LIST:
        page.goto("about:blank")
        ready(page, f"{LIST}#with=1:own-part,three-bullets")
        page.get_by_role("button", name="Essential", exact=True).click()
        page.locator("pm-link a").first.click()
        page.locator("pm-notice [data-close]").focus()  # the message stays
    if address == KIT:
        page.locator("textarea[data-field]").first.fill("word " * 90)
        page.locator("[data-new-draft]").click()
    if address == DATA:
        file = {"format": "pm-interview-playbook/my-data", "version": 2, "saved": "2026-11-24T10:00:00Z",
                "site": "x", "records": {"choice/debrief": {"v": 2, "draft": ""}}}  # fmt: skip
        text = json.dumps(file).encode()
        page.locator("[data-file]").set_input_files({"name": "a.json", "mimeType": "text/json", "buffer": text})
        expect(page.locator("[data-preview]")).to_be_visible()
    open_all(page)

    assert faults(page) == []


def test_axe_finds_what_the_link_check_leaves_to_it(seen: Callable[..., Page]) -> None:
    page = seen(LIST, reduced_motion="reduce")
    page.evaluate("document.querySelector('h1').after(document.createElement('button'))")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('beforebegin', '<a href=../><span></span></a>')")

    assert {"button-name", "link-name"} <= {fault[2] for fault in faults(page)}


WHERE = "part => { const box = part.getBoundingClientRect(); return [box.left, box.top].map(Math.round) }"
HEIGHTS = "[...document.querySelectorAll('li[data-item]')].map(one => Math.round(one.getBoundingClientRect().height))"


@pytest.mark.parametrize("width", [320, 390, 1366])
def test_what_is_pressed_stays_under_the_finger(seen: Callable[..., Page], width: int) -> None:
    """Where it stands, and how high every item is: a word in another style may break a line."""
    page = seen(LIST, viewport={"width": width, "height": 700}, kept={"choice/backgrounder": {"draft": ""}})
    open_all(page)
    moved = []
    for part in page.locator("li[data-item] :is([data-tick], [data-skip])").all():
        part.scroll_into_view_if_needed()
        stands = f"part => [({WHERE})(part), {HEIGHTS}]"
        for _ in range(2):  # on, and off again
            before = part.evaluate(stands)
            part.click()
            if part.evaluate(stands) != before:
                moved.append(part.evaluate("part => part.closest('li').id + ' ' + part.outerHTML.slice(0, 60)"))

    assert moved == []


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scrolled", [0, 0.3], ids=["at the top", "in the middle"])
def test_a_filter_button_stays_under_the_finger(
    seen: Callable[..., Page], view: dict[str, int], scrolled: float
) -> None:
    done = {one["id"]: {"state": "done"} for one in items("backgrounder-ready")[:12]}
    page = seen(LIST, viewport=view, kept={"checklist/backgrounder-ready": {"items": done}})
    last = page.locator("li[data-item]").last
    end = last.evaluate("part => part.getBoundingClientRect().bottom - innerHeight / 2")
    moved = []
    page.evaluate("y => scrollTo({ top: y, behavior: 'instant' })", round(end * scrolled))
    for name in ("Open", "All", "Essential", "Open", "All"):
        button = page.get_by_role("button", name=name, exact=True)
        before, box = button.evaluate(WHERE), button.bounding_box()
        assert box
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # a click by name scrolls first
        after = button.evaluate(WHERE)
        if any(abs(a - b) > 1 for a, b in zip(after, before, strict=True)):  # a page scrolls by whole pixels
            moved.append((name, before, after))

    assert moved == []


# Where everything stands that a reader can see, by what it is and how many of it came before.
PLACES = """() => {
  const seen = {}, places = {};
  const list = document.querySelector('pm-my-data [data-list]');  // what follows it has to make room for what is kept
  const parts = 'h1, h2, h3, p, li, label, summary, textarea, select, button, footer';
  for (const part of document.querySelectorAll(`main :is(${parts})`)) {
    if (part.closest('.pm-hidden, [data-list]') || list?.compareDocumentPosition(part) & 4) continue;
    const name = `${part.tagName} ${part.className} ${part.id}`;
    seen[name] = (seen[name] ?? 0) + 1;
    const box = part.getBoundingClientRect();
    if (part.checkVisibility({ visibilityProperty: true }))
      places[`${name} ${seen[name]}`] = [box.left, box.top, box.height].map(Math.round);
  }
  return places;
}"""


@pytest.mark.parametrize("held_back", ["**/main-*.js", "**/{checklist,template,my-data}-*.js"])
@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_shifts_when_the_script_comes_late(
    context_of: Callable[..., BrowserContext], address: str, view: dict[str, int], held_back: str
) -> None:
    context = context_of(viewport=view)
    ticks = json.dumps({"v": 2, "items": {TICKED: {"state": "done"}, SKIPPED: {"state": "skip"}}})
    key = f"{BEFORE}checklist/backgrounder-ready"
    context.add_init_script(f"location.protocol === 'about:' || localStorage.setItem('{key}', {json.dumps(ticks)})")
    page = context.new_page()
    held: list[Route] = []
    page.route(held_back, lambda route: held.append(route))
    with page.expect_request(re.compile(r"/(main|checklist|template|my-data)-\w+\.js$")):
        page.goto(address, wait_until="commit")
    page.wait_for_load_state("domcontentloaded") if "main" not in held_back else None
    page.wait_for_function(
        "() => document.querySelector('main footer, main .pm-my-data') && document.fonts.status === 'loaded'"
    )
    before = page.evaluate(PLACES)

    for _ in range(100):  # the request is seen before it is held
        if not held:
            page.wait_for_timeout(50)
    assert held
    for route in held:
        route.continue_()
    page.unroute(held_back)
    page.wait_for_function(
        "() => !document.querySelector('pm-checklist, pm-template, pm-my-data').matches(':not(:defined)')"
    )
    if address == LIST:
        expect(page.locator("[data-progress]")).to_contain_text("all 1/")
    after = page.evaluate(PLACES)

    assert len(before) >= 3
    assert {name: (place, after.get(name)) for name, place in before.items() if after.get(name) != place} == {}
