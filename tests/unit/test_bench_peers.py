"""`run.py bench peers` gives others the same text, and tells medians and their ratio to ours."""

from __future__ import annotations

import http.client
import pathlib
import subprocess
import urllib.parse

import pytest
from chores import bench, browser, node, venv
from chores.errors import ChoreError
from speed import peer_sites, peers, texts
from speed.visits import Visit
from speed.wire import served

PAGE = (
    '<html><h1>Not this</h1><!-- text --><h1 id="a">Day &amp; <em>night</em></h1><h2 id="b">Then</h2>'
    '<p>Words.</p><h3 id="c">Late</h3><h4 id="d">No</h4><!-- /text --><h2 id="e">Nor this</h2></html>'
)


def _visit(size: float, lcp: float, usable: float | None = None) -> Visit:
    return Visit(size, 8, lcp, 0, usable)


def test_a_peer_is_given_what_stands_between_the_marks_and_its_title_apart() -> None:
    text = texts.read(PAGE, "guides/a")

    assert text.title == "Day & night"
    assert text.body == '<h2 id="b">Then</h2><p>Words.</p><h3 id="c">Late</h3><h4 id="d">No</h4>'
    assert text.headings() == [texts.Heading(2, "b", "Then"), texts.Heading(3, "c", "Late")]


def test_the_home_pages_address_is_empty(tmp_path: pathlib.Path) -> None:
    for name in ("", "guides/a"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").write_text(PAGE)

    assert {text.address for text in texts.of(tmp_path)} == {"", "guides/a"}


def test_material_shows_the_very_html_with_its_contents_and_our_navigation(tmp_path: pathlib.Path) -> None:
    root, folder = tmp_path / "project", tmp_path / "peer"
    (root / "docs").mkdir(parents=True)
    folder.mkdir()
    (root / "mkdocs.yml").write_text("site_name: X\nnav: [{Guides: [guides/a.md]}, {Levels: levels/index.md}]\n")
    addresses = ("", "guides/a", "levels", "templates/b")

    site = peer_sites.material(root, [texts.read(PAGE, one) for one in addresses], folder, "/x/")

    guide = (site / "guides/a/index.html").read_text()
    assert '<h1>Day &amp; night</h1>\n<h2 id="b">Then</h2><p>Words.</p>' in guide
    assert 'href="#c"' in guide
    assert 'href="../../levels/"' in guide
    assert (site / "templates/b/index.html").is_file()


def test_starlights_sidebar_names_what_has_no_name_by_its_title() -> None:
    nav = [{"Guides": ["guides", "guides/a"]}, {"Levels": "levels"}]

    assert peer_sites._sidebar(nav, {"guides": "All guides", "guides/a": "Day"}) == [
        {
            "label": "Guides",
            "items": [{"label": "All guides", "link": "/guides/"}, {"label": "Day", "link": "/guides/a/"}],
        },
        {"label": "Levels", "link": "/levels/"},
    ]


@pytest.mark.parametrize("npm", [["no-such-npm"], ["sh", "-c", "echo no network; exit 1"]])
def test_a_peer_that_cannot_be_had_is_skipped_with_a_word(
    npm: list[str], tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(peer_sites.platformdirs, "user_cache_path", lambda *_, **__: tmp_path)

    for _ in range(2):  # what is half installed isn't taken for installed
        with peers.said_if_skipped("Starlight"):
            peer_sites.starlight(tmp_path, [], npm, "/x/")

        said = capsys.readouterr().out
        assert said.startswith("Starlight is skipped: its packages could not be installed (")
        assert ("no-such-npm" if len(npm) == 1 else "no network") in said


def test_sites_take_turns_and_another_begins_each_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "TURNS", 3)
    monkeypatch.setattr(peers, "PAGES", {"guide": "g/", "sources": "s/"})
    asked = []

    visits = peers.in_turn(["a", "b"], lambda name, address: asked.append(name + address) or _visit(1, len(asked)))

    assert asked == ["ag/", "bg/", "as/", "bs/", "bg/", "ag/", "bs/", "as/", "ag/", "bg/", "as/", "bs/"]
    assert [one.lcp for one in visits["guide", "a"]] == [1, 6, 9]


def test_the_table_tells_medians_and_how_many_times_ours_a_peers_are() -> None:
    ours = [_visit(20_000, lcp, usable) for lcp, usable in ((500, 900), (9000, 9900), (600, 1000))]
    peer = [_visit(50_000, 900), _visit(50_000, 1500), _visit(50_000, 800)]

    head, first, second = peers.table({("checklist", "ours"): ours, ("checklist", "Starlight"): peer})

    assert head.split() == ["page", "site", "kB", "requests", "LCP", "ms", "usable", "ms", "shift"]
    assert first.split() == ["checklist", "ours", "20.0", "8", "600", "1000", "0.000"]
    assert second.split() == [
        "checklist", "Starlight", "50.0", "(2.50x)", "8", "(1.00x)", "900", "(1.50x)", "–", "0.000",
    ]  # fmt: skip


def test_all_that_is_sent_is_counted_with_its_heads(tmp_path: pathlib.Path) -> None:
    (tmp_path / "index.html").write_text("words " * 1000)
    with served({"ours": tmp_path}, "/x/") as sites:
        site = sites["ours"]
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(site.url).netloc)
        connection.request("GET", "/x/", headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()

        assert site.wire.asked == ["/x/"]
        assert len(body) + 100 < sum(site.wire.sent) < len(body) + 500
        site.wire.empty()
        assert (site.wire.asked, site.wire.sent) == ([], [])


def test_a_measurement_that_fails_is_no_figure(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(venv, "ensure", lambda *_: None)
    monkeypatch.setattr(browser, "ensure", lambda *_: "chromium")
    monkeypatch.setattr(node, "npm", lambda *_: ["npm"])
    asked = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        asked.append((command[1:], options["env"]["PLAYBOOK_BROWSER"]))
        return subprocess.CompletedProcess(command, len(asked) - 1, "the table\n")

    monkeypatch.setattr(subprocess, "run", run)

    assert bench.peers(tmp_path, tmp_path / "f", lambda _: 1.0) == "a first visit\nthe table"
    assert asked == [(["-m", "speed.peers", str(tmp_path), str(tmp_path / "f"), "npm"], "chromium")]
    with pytest.raises(ChoreError, match="tests/speed/peers.py"):
        bench.peers(tmp_path, tmp_path / "f", lambda _: 1.0)
