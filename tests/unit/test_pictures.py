"""The pictures of shared pages: where words break, that none is cut, and what was made once isn't made again."""

from __future__ import annotations

import io
import os
import pathlib
import subprocess
import sys

import project
import pytest
from PIL import Image
from playbook.pictures import kept, letters, lines, mark
from playbook.pictures.kept import Kept
from playbook.pictures.picture import HEIGHT, WIDTH, Colors, Picture, draw, laid_out

COLORS = Colors("#fbfaf7", "#1b2430", "#56606d", "#0a5f73")
LONG = "Read three pieces of work, ask the recruiter two questions, and know what to do when they offer less: " * 3
MARGIN = 84


def by_letters(text: str) -> float:
    return len(text)


@pytest.mark.parametrize("text", ["one two three four five six", "a", "", "x" * 35, f"to {'x' * 25} and back"])
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str) -> None:
    for width in (10, 7, 1):
        found = lines.broken(text, width, by_letters)

        assert all(0 < len(line) <= width for line in found)
        assert "".join(found).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("title", "width", "expected"),
    [
        ("Glossary", 20, ["Glossary"]),
        ("Stuck at the hiring manager", 24, ["Stuck at the", "hiring manager"]),  # not 'manager' alone
        ("Final round: say less, decide more", 40, ["Final round:", "say less, decide more"]),
        ("You were turned down. What now?", 40, ["You were turned down.", "What now?"]),
        ("You apply, and nobody calls", 40, ["You apply,", "and nobody calls"]),
        ("Level, pay and evidence", 40, ["Level, pay and evidence"]),
        ("Decisions: trade-offs, saying no, being challenged", 24,
         ["Decisions:", "trade-offs, saying no,", "being challenged"]),
    ],
)  # fmt: skip
def test_a_title_breaks_where_a_reader_pauses(title: str, width: int, expected: list[str]) -> None:
    assert lines.titled(title, width, by_letters) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A plan for one evening.", "A plan for one evening"),
        ("What to do when they say no: nothing tonight, your notes tomorrow, then five likely causes.",
         "What to do when they say no"),
        ("What a hostile phone screen is, how to go on, and where to stop, with all that one can say.",
         "What a hostile phone screen is, how to go on, and where to stop …"),
        ("What happens at each and every stage of all the many interviews that there are",
         "What happens at each and every stage of all the many interviews …"),
        ("x" * 90, "x" * 70),
    ],
)  # fmt: skip
def test_of_a_long_sentence_stands_what_says_something_by_itself(text: str, expected: str) -> None:
    found = lines.opening(text, 2, 35, by_letters)

    assert len(found) <= 2
    assert " ".join(found).replace(" ", "") == expected.replace(" ", "")


WIDE = [
    "W" * 60,
    "W" * 29 + ": " + "W" * 29,
    " ".join(["WWWWW"] * 10),
    "Œ" * 60,
    "W: " + "W" * 57,
]


@pytest.mark.parametrize("line", ["", "13 items, about 60 minutes", LONG])
@pytest.mark.parametrize("title", WIDE)
def test_a_title_of_sixty_wide_letters_stands_whole_above_all_else(title: str, line: str) -> None:
    content = Picture("Checklist", title, line, "PM Interview Playbook")
    written = laid_out(content)
    shown = [one for one in written if one.size > 40]

    assert "".join(one.text for one in shown).replace(" ", "") == title.replace(" ", "")
    for above, below in zip(written, written[1:], strict=False):
        top = below.baseline + letters.font(below.size).getbbox(below.text, anchor="ls")[1]
        foot = above.baseline + letters.font(above.size).getbbox(above.text, anchor="ls")[3]
        assert foot < top, (above, below)
    picture = Image.open(io.BytesIO(draw(content, COLORS))).convert("RGB")
    paper = picture.getpixel((10, 10))
    for left, upper, right, lower in (
        (0, 0, MARGIN - 3, HEIGHT),
        (WIDTH - MARGIN + 3, 120, WIDTH, HEIGHT),
        (0, HEIGHT - 30, WIDTH, HEIGHT),
    ):
        assert picture.crop((left, upper, right, lower)).getcolors() == [((right - left) * (lower - upper), paper)]


def test_a_long_name_of_a_site_is_cut_at_a_word() -> None:
    last = laid_out(
        Picture("", "Glossary", "Words", "The Great and Complete Interview Playbook of Acme, Sons and Daughters")
    )[-1]

    assert last.text.endswith("…")
    assert last.left + letters.font(last.size).getlength(last.text) <= WIDTH - MARGIN


def test_quotes_are_curled_and_an_accent_is_one_with_its_letter() -> None:
    assert letters.printed("'Don't' say \"(no)\" to '24") == "‘Don’t’ say “(no)” to ‘24"
    assert letters.printed("Cafe\N{COMBINING ACUTE ACCENT}") == "Café"


def test_the_font_knows_what_it_lacks() -> None:
    assert Picture("Guide", "Łukasz's “naïve” guide – 100 €", "…", "Á").writable
    for title in ("Собеседование", "面接", "Go 🚀"):
        assert not Picture("Guide", title, "", "Playbook").writable


def test_what_is_said_is_what_stands_there() -> None:
    content = Picture("Checklist", "Is it right?", LONG, "Playbook")
    below = " ".join(line.text for line in laid_out(content) if line.color == "muted")

    assert below.endswith("…") or len(below) < len(LONG)
    assert content.said == f"Checklist. Is it right? {below}{'' if below.endswith('…') else '.'} Playbook."


def test_the_icon_fills_its_square() -> None:
    icon = Image.open(io.BytesIO(mark.icon(180, "#0a5f73", "#fbfaf7", "#8a3b12"))).convert("RGB")

    assert icon.size == (180, 180)
    assert {icon.getpixel(at) for at in ((0, 0), (179, 0), (0, 179), (179, 179))} == {(10, 95, 115)}


MAKES = """
import hashlib, pathlib
from playbook.pictures.picture import Colors, Picture, draw
from playbook.pictures.mark import icon
colors = Colors("#fbfaf7", "#1b2430", "#56606d", "#0a5f73")
made = draw(Picture("Guide", "One: two, three", "Four", "Five"), colors) + icon(180, "red", "white", "blue")
print(hashlib.sha256(made).hexdigest())
"""


def test_two_runs_give_the_same_bytes() -> None:
    said = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(project.ROOT / "scripts")}
        done = subprocess.run(
            [sys.executable, "-c", MAKES], env=environment, capture_output=True, text=True, check=True
        )
        said.add(done.stdout)

    assert len(said) == 1


class Maker:
    """Counts how often a picture is made."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> bytes:
        self.times += 1
        return b"a picture"


def test_a_picture_is_made_once_for_the_same_words(tmp_path: pathlib.Path) -> None:
    make, shelf = Maker(), Kept(tmp_path / "deep/down")

    for words in (("Guide", "One"), ("Guide", "One"), ("Guide", "Two"), ("Guide", "One")):
        assert shelf.made(words, make) == b"a picture"

    assert make.times == 2


def test_another_font_or_layout_makes_it_anew(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make, shelf = Maker(), Kept(tmp_path)
    shelf.made(("One",), make)
    other = tmp_path / "other.ttf"
    other.write_bytes(letters.FILE.read_bytes() + b" ")
    monkeypatch.setattr(letters, "FILE", other)
    kept._way.cache_clear()

    shelf.made(("One",), make)
    kept._way.cache_clear()

    assert make.times == 2


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 500])
def test_a_damaged_one_is_made_again_and_mended(tmp_path: pathlib.Path, damage: bytes) -> None:
    make, shelf = Maker(), Kept(tmp_path)
    shelf.made(("One",), make)
    [file] = tmp_path.iterdir()
    file.write_bytes(damage)

    assert shelf.made(("One",), make) == b"a picture"
    assert shelf.made(("One",), make) == b"a picture"
    assert make.times == 2


def test_a_half_written_one_is_seen(tmp_path: pathlib.Path) -> None:
    make, shelf = Maker(), Kept(tmp_path)
    shelf.made(("One",), make)
    [file] = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-3])

    assert shelf.made(("One",), make) == b"a picture"


def test_nothing_stops_where_nothing_can_be_kept(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a file").write_text("in the way")
    for folder in (tmp_path / "a file" / "below", pathlib.Path(os.devnull) / "pictures"):
        make, shelf = Maker(), Kept(folder)

        assert [shelf.made(("One",), make) for _ in range(2)] == [b"a picture"] * 2
        shelf.tidy()
        assert make.times == 2


def test_a_folder_in_the_place_of_a_picture_stops_nothing(tmp_path: pathlib.Path) -> None:
    make, shelf = Maker(), Kept(tmp_path)
    shelf.made(("One",), make)
    [file] = tmp_path.iterdir()
    file.unlink()
    file.mkdir()

    assert shelf.made(("One",), make) == b"a picture"


def test_what_nobody_asks_for_goes_first(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    shelf = Kept(tmp_path)
    for n in range(5):
        shelf.made((str(n),), Maker())
    for age, file in enumerate(sorted(tmp_path.iterdir())):
        os.utime(file, (age, age))
    asked, unasked = Maker(), Maker()
    shelf.made(("0",), asked)  # asked for again: now the youngest

    shelf.tidy()
    shelf.made(("0",), unasked)

    assert len(list(tmp_path.iterdir())) == 3
    assert asked.times == unasked.times == 0


def test_who_has_no_home_gets_no_folder_beside_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: pathlib.Path("~/.cache/playbook"))

    assert kept.usual().is_absolute()


def test_the_license_stands_beside_the_font() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (letters.FILE.parent / "OFL.txt").read_text(encoding="utf-8")
