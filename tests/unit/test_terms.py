"""The first use of a glossary word on a page becomes a link, and nothing else does."""

from __future__ import annotations

import pytest
from playbook.finish.terms import Linked, linked

LOOP = Linked("loop", "Several interviews in a row.")
TPM = Linked("tpm", "A role.")
STAR = Linked("star", "A shape.")
FINAL = Linked("final-round", "The last one.")
WORDS = {"Loop": LOOP, "TPM": TPM, "STAR": STAR, "Final round": FINAL}
HOME = "../glossary/"


def links(html: str) -> list[str]:
    found = linked(html, WORDS, HOME)
    return [part.partition(">")[2].partition("<")[0] for part in found.split('<a class="pm-term"')[1:]]


def test_the_first_use_is_linked_and_the_rest_stays() -> None:
    assert linked("<p>A loop, a loop.</p>", WORDS, HOME) == (
        '<p>A <a class="pm-term" href="../glossary/#loop" title="Several interviews in a row.">loop</a>, a loop.</p>'
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Loops, final rounds</p>", ["Loops", "final rounds"]),
        ("<p>the FINAL round and TPMs</p>", ["FINAL round", "TPMs"]),
        ("<p>a star, a tpm</p>", []),
        ("<p>loopback, pre-loop, loop-like, loop/x</p>", []),
        ("<h2>Loop</h2><p>x</p><ul><li>in a loop</li></ul>", ["loop"]),
        ("<p><a href='#'>the loop</a> and <code>loop</code></p><p>The loop</p>", ["loop"]),
        ("<p class='pm-also'>loop</p><label>loop</label><button>loop</button>", []),
        ("<div>loop</div><td>loop</td>", ["loop"]),
        ("<p>Tom &amp; the <strong>loop</strong><br>or the loop</p>", ["loop"]),
        ('<p>See <a class="pm-x" href="../glossary/#loop">it</a>: loop</p>', []),
        ("<p>unclosed <em>loop</p><p>TPM</p>", ["loop", "TPM"]),
        ("<p>&loop; <!-- loop --> <img alt='loop'></p>", []),
        ("<p>äöü — loop</p>\n\n<p>\n  TPM</p>", ["loop", "TPM"]),
    ],
)
def test_what_is_linked(html: str, expected: list[str]) -> None:
    assert links(html) == expected


def test_the_meaning_is_escaped() -> None:
    term = Linked("x", 'Says "a" & <b>.')

    assert 'title="Says &quot;a&quot; &amp; &lt;b&gt;."' in linked("<p>zed</p>", {"Zed": term}, HOME)


def test_of_a_longer_meaning_a_page_carries_the_first_sentence() -> None:
    term = Linked("x", "One. Two. Three.")

    assert 'title="One."' in linked("<p>zed</p>", {"Zed": term}, HOME)
