"""The text of a finished page, place by place, as the search reads it."""

from __future__ import annotations

from playbook.finish.passages import passages


def read(html: str, *anchors: str) -> dict[str, list[str]]:
    return {one.anchor: one.blocks for one in passages(html, anchors)}


def test_what_stands_under_a_heading_is_its_own_until_the_next_one_or_the_end_of_what_holds_it() -> None:
    html = "<p>Opening.</p><div><h2 id=a>A</h2><p>In A.</p><h3 id=b>B</h3><p>In B.</p></div><p>After.</p>"

    assert read(html, "a", "b") == {"": ["Opening.", "After."], "a": ["In A."], "b": ["In B."]}


def test_an_element_with_an_address_has_what_it_holds() -> None:
    html = '<h2 id="s">Section</h2><ol><li id="one"><span>Do it.</span><p>Because.</p></li><li>Loose.</li></ol>'

    assert read(html, "s", "one") == {"": [], "s": ["Loose."], "one": ["Do it.", "Because."]}


def test_an_id_that_is_no_address_changes_nothing() -> None:
    assert read('<p>One.</p><h2 id="other">Other</h2><p>Two.</p>', "a") == {"": ["One.", "Other", "Two."]}


def test_words_of_neighbors_are_never_glued_and_those_of_a_sentence_never_parted() -> None:
    html = "<dl><dt>Read</dt><dd><a>Know your level</a></dd></dl><p>An <em>un</em>broken <a>word</a>.<br>Next</p>"

    assert read(html) == {"": ["Read", "Know your level", "An unbroken word.", "Next"]}


def test_what_surrounds_the_text_is_silent() -> None:
    html = (
        "<h1>Title</h1><nav>Home</nav><p>Text<span data-search-exclude>1</span>.</p><button>Copy</button>"
        "<div hidden><p>Later</p></div><textarea>mine</textarea><svg><title>sign</title></svg><noscript>No</noscript>"
        "<section data-search-exclude><p>Works</p><h2 id=a>A</h2></section><p>— …</p>"
    )

    assert read(html) == {"": ["Text."]}
