"""A soft fault is told after three runs in a row, a hard one at once; exceptions have reasons and an end."""

from __future__ import annotations

import pathlib

import project
import pytest
from chores.errors import ChoreError
from outside import exceptions, report, state
from outside.collect import Address, collect
from outside.exceptions import Exemption
from outside.sort import HARD, MOVED, SOFT, WELL, Verdict
from outside.state import Failing, State

URL = "https://a.test/"
FINE, BUSY, GONE = Verdict(WELL, "answers"), Verdict(SOFT, "answers 429"), Verdict(HARD, "answers 404 Not Found")
ROBOTS = Exemption("https://a.test/*", SOFT, "refuses robots")


def after(*runs: Verdict, allowed: tuple[Exemption, ...] = ()) -> State:
    known = State()
    for day, verdict in enumerate(runs, 1):
        known = state.after_run(known, {URL: verdict}, allowed, f"2026-11-0{day}")
    return known


def test_a_soft_fault_counts_and_is_told_at_the_third_time() -> None:
    assert after(BUSY, BUSY).is_well()
    assert after(BUSY, BUSY, BUSY).told(SOFT) == {URL: Failing(SOFT, "answers 429", 3, "2026-11-01", told=True)}


def test_one_good_answer_ends_the_row() -> None:
    assert after(BUSY, BUSY, FINE, BUSY, BUSY).failing[URL] == Failing(SOFT, "answers 429", 2, "2026-11-04", told=False)
    assert after(BUSY, BUSY, BUSY, FINE) == State()


def test_a_hard_fault_is_told_at_once_and_stays_told_while_it_is_soft_for_a_time() -> None:
    assert after(GONE).told(HARD)
    assert after(GONE, BUSY).told(SOFT) == {URL: Failing(SOFT, "answers 429", 2, "2026-11-01", told=True)}
    assert after(BUSY, GONE).told(HARD) == {URL: Failing(HARD, "answers 404 Not Found", 2, "2026-11-01", told=True)}


def test_an_address_that_left_the_project_is_forgotten() -> None:
    assert state.after_run(after(GONE), {}, [], "2026-11-02") == State()


def test_a_redirect_is_news_and_no_fault() -> None:
    known = after(Verdict(MOVED, "b.test/"))
    assert known.is_well()
    assert known.moved == {URL: "b.test/"}


def test_an_exception_allows_one_kind_of_answer_and_no_other() -> None:
    assert after(BUSY, BUSY, BUSY, allowed=(ROBOTS,)) == State()
    assert after(GONE, allowed=(ROBOTS,)).told(HARD)


def test_an_exception_that_three_runs_did_not_need_is_told() -> None:
    assert after(FINE, FINE, allowed=(ROBOTS,)).unneeded() == []
    assert after(FINE, FINE, FINE, allowed=(ROBOTS,)).unneeded() == [ROBOTS.address]
    assert after(FINE, FINE, BUSY, FINE, allowed=(ROBOTS,)).unneeded() == []
    assert not after(FINE, FINE, FINE, allowed=(ROBOTS,)).is_well()


def test_an_exception_for_an_address_that_stands_nowhere_is_told_at_once() -> None:
    assert after(FINE, allowed=(Exemption("https://b.test/", SOFT, "x"),)).unneeded() == ["https://b.test/"]


def test_without_a_star_an_exception_covers_one_address() -> None:
    one = Exemption("https://a.test/b", SOFT, "x")
    assert [one.covers(url) for url in ("https://a.test/b", "https://a.test/bc")] == [True, False]


def test_what_is_remembered_survives_the_issue_and_shows_nowhere() -> None:
    nasty = "https://a.test/?x=--%3E-->&y=<!--"
    known = State({nasty: Failing(SOFT, "répond -->", 2, "2026-11-01", told=False)}, {URL: "b.test/--"}, {"c": 1})

    block = state.write(known)

    assert state.read(f"words\n\n{block}\n") == known
    assert block.count("-->") == 1
    assert "--" not in block.removeprefix("<!--").removesuffix("-->")


@pytest.mark.parametrize("inside", [
    "", "{", "[]", "null", "{}", '{"failing":{},"moved":{"a":1},"idle":{}}',
    '{"failing":{},"moved":{},"idle":{"a":"1"}}',
    '{"failing":{"a":{}},"moved":{},"idle":{}}', '{"failing":[],"moved":{},"idle":{}}',
    '{"failing":{"a":{"kind":"soft","words":"x","runs":"2","since":"","told":false}},"moved":{},"idle":{}}',
])  # fmt: skip
def test_a_memory_that_somebody_edited_is_none(inside: str) -> None:
    assert state.read(f"<!-- outside-links-state\n{inside}\n-->") is None
    assert state.read("no block at all") is None


def test_the_report_names_each_fault_with_its_places() -> None:
    known = state.after_run(
        after(BUSY, BUSY), {URL: BUSY, "https://b.test/": GONE, "https://c.test/": Verdict(MOVED, "d.test/`@x\n# y")},
        [Exemption("https://e.test/*", SOFT, "x")], "2026-11-03",
    )  # fmt: skip
    cited = [f"data/checklists/x.yml:{line}" for line in range(7)]
    addresses = [
        Address(URL, ["data/sources.yml:9 (S01)"], cited), Address("https://b.test/", ["docs/a.md:3"]),
        Address("https://c.test/", ["docs/a.md:4"]),
    ]  # fmt: skip

    assert report.report(known, addresses, "2026-11-03").split("\n\n") == [
        "3 addresses on 2026-11-03: 1 broken, 1 without a good answer, 1 that lead elsewhere, 0 that failed and will "
        "be asked again.",
        "### Broken",
        "Put a working address in its place, or take the source away where it is cited.",
        "- `https://b.test/` answers 404 Not Found, since 2026-11-03 (1 run). Stands in docs/a.md:3.",
        "### No good answer",
        "Each may be gone, or refuse robots. Open it in a browser. If it is fine there, add it to "
        "`.github/outside-links.toml` with the reason. The issue names it only after 3 such runs in a row.",
        "- `https://a.test/` answers 429, since 2026-11-01 (3 runs in a row). Stands in data/sources.yml:9 (S01). "
        "Cited in data/checklists/x.yml:0, data/checklists/x.yml:1, data/checklists/x.yml:2, data/checklists/x.yml:3, "
        "data/checklists/x.yml:4 and 2 more.",
        "### Exceptions that nothing needs",
        "What they allow no longer happens, or their address stands nowhere. Take them out of "
        "`.github/outside-links.toml`.",
        "- `https://e.test/*`",
        "### Lead elsewhere",
        "Nothing is broken. If the work still stands there, write the new address. A redirect to a front page, or to a "
        "place where one signs in, often means that the work is gone.",
        "- `https://c.test/` → `d.test/?@x?#?y`. Stands in docs/a.md:4.",
        "`python3 run.py outside-links` makes this report. Nothing waits for it: no merge and no publication.",
    ]  # fmt: skip


def test_a_report_that_is_too_long_says_how_much_is_left_out() -> None:
    urls = [f"https://a.test/{i}" for i in range(5)]
    known = state.after_run(State(), dict.fromkeys(urls, GONE), [], "2026-11-03")

    said = report.report(known, [Address(url, ["x"]) for url in urls], "2026-11-03", most=2)

    assert [line for line in said.splitlines() if line.startswith("- ")][2:] == ["- and 3 more"]


def test_only_what_changed_is_said() -> None:
    elsewhere = Verdict(MOVED, "b.test/")
    allowed = (ROBOTS,)
    assert report.changes(after(GONE), after(GONE, GONE)) == ""
    assert report.changes(after(BUSY), after(BUSY, BUSY)) == ""
    assert (
        report.changes(after(BUSY, BUSY), after(BUSY, BUSY, BUSY)) == "- No good answer: `https://a.test/` answers 429."
    )
    assert report.changes(State(), after(GONE)) == "- Broken: `https://a.test/` answers 404 Not Found."
    assert report.changes(after(GONE), after(GONE, FINE)) == "- Settled: `https://a.test/`"
    assert report.changes(after(GONE), after(GONE, BUSY)) == "- No good answer: `https://a.test/` answers 429."
    assert report.changes(State(), after(elsewhere)) == "- Leads elsewhere: `https://a.test/` → `b.test/`"
    assert report.changes(after(elsewhere), after(elsewhere, elsewhere)) == ""
    assert report.changes(after(FINE, FINE, allowed=allowed), after(FINE, FINE, FINE, allowed=allowed)) == (
        "- An exception that nothing needs: `https://a.test/*`"
    )


GOOD = '[[exception]]\naddress = "https://a.test/*"\nmay = "soft"\nreason = "refuses robots"\n'


@pytest.mark.parametrize(("text", "words"), [
    ("[[exception]\n", "isn't TOML"),
    ("exception = 3\n", "Write each under [[exception]]."),
    ("[[exceptions]]\n", "Write each under [[exception]]."),
    ("exception = [3]\n", "exception 1 must have address, may and reason"),
    (GOOD + GOOD.replace("reason", "because"), "exception 2 must have address, may and reason"),
    (GOOD.replace('"soft"', "3"), "exception 1 must have address, may and reason"),
    (GOOD.replace("https://", ""), "exception 1 has no address. Write it in full"),
    (GOOD.replace('"soft"', '"broken"'), "exception 1 says may = 'broken'. Write moved, soft or hard."),
    (GOOD.replace("refuses robots", " "), "exception 1 has no reason."),
])  # fmt: skip
def test_a_slip_in_the_exceptions_is_told_with_its_entry(tmp_path: pathlib.Path, text: str, words: str) -> None:
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github/outside-links.toml").write_text(text)

    with pytest.raises(ChoreError) as told:
        exceptions.read(tmp_path)

    assert str(told.value).startswith(".github/outside-links.toml")
    assert words in str(told.value)


def test_no_file_means_no_exceptions_and_a_good_one_is_read(tmp_path: pathlib.Path) -> None:
    assert exceptions.read(tmp_path) == []
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github/outside-links.toml").write_text(GOOD)
    assert exceptions.read(tmp_path) == [ROBOTS]


def test_our_own_exceptions_can_be_read_and_each_covers_an_address() -> None:
    urls = [address.url for address in collect(project.ROOT)]
    for exemption in exceptions.read(project.ROOT):
        assert any(map(exemption.covers, urls)), exemption
