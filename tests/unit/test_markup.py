"""HTML is taken apart as browsers do it: what is open, where a piece stands, on which line."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playbook.markup import Reader


class Read(Reader[str]):
    """Notes every piece, and in what it stands."""

    def __init__(self, html: str) -> None:
        super().__init__(html, "")
        self.seen: list[object] = []
        self.read()

    def start(self, tag: str, attributes: Mapping[str, str]) -> str:
        self.seen.append((tag, dict(attributes)) if attributes else tag)
        return f"{self.open[-1][1]}/{tag}"

    def end(self, tag: str) -> None:
        self.seen.append(f"/{tag}")

    def text(self, text: str) -> None:
        self.seen.append((self.open[-1][1], text))

    def other(self, markup: str) -> None:
        self.seen.append(f"other {markup}")


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<p>a<br>b</P>", ["p", ("/p", "a"), "br", ("/p", "b"), "/p"]),
        ("<ul><li>a<li>b</ul>c", ["ul", "li", ("/ul/li", "a"), "li", ("/ul/li/li", "b"), "/ul", ("", "c")]),
        ("</p>a<p>b", ["/p", ("", "a"), "p", ("/p", "b")]),
        ("a < b & c <3", [("", "a "), ("", "< b & c "), ("", "<3")]),
        ("<!doctype html>a<!-- <p> -->", ["other <!doctype html>", ("", "a"), "other <!-- <p> -->"]),
        ("a<!-- b", [("", "a"), "other <!-- b"]),
        ("<?xml x?>", ["other <?xml x?>"]),
        ("<script>if (a<b) x='<p>'</script>c", ["script", ("/script", "if (a<b) x='<p>'"), "/script", ("", "c")]),
        ("<textarea><p></textareas></TEXTAREA >", ["textarea", ("/textarea", "<p></textareas>"), "/textarea"]),
        ("<style>p {", ["style", ("/style", "p {")]),
        ("<svg><path d='M0'/><p>", ["svg", ("path", {"d": "M0"}), "/path", "p"]),
        ("<a href=x?a&amp;b title='it\"s' href=y>", [("a", {"href": "x?a&b", "title": 'it"s'})]),
        ('<a hidden ID = "A>b">', [("a", {"hidden": "", "id": "A>b"})]),
        ("<p title=it's>a's", [("p", {"title": "it's"}), ("/p", "a's")]),
        ("<p\n class\n=\n'a'\n>b", [("p", {"class": "a"}), ("/p", "b")]),
        ("<p/class=a>b", [("p", {"class": "a"}), ("/p", "b")]),
        ("<p", [("", "<p")]),
        ("<", [("", "<")]),
        ("", []),
    ],
)  # fmt: skip
def test_html_is_taken_apart_as_browsers_do_it(html: str, seen: list[object]) -> None:
    assert Read(html).seen == seen


def test_a_piece_knows_its_line_and_its_place() -> None:
    class Places(Read):
        def start(self, tag: str, attributes: Mapping[str, str]) -> str:
            self.seen.append((self.line, self.html[self.at : self.behind]))
            return ""

        def text(self, text: str) -> None:
            self.seen.append((self.line, text))

    assert Places("<p>\n\n<b\nid=x>a</b>\n<i>").seen == [
        (1, "<p>"), (1, "\n\n"), (3, "<b\nid=x>"), (4, "a"), "/b", (4, "\n"), (5, "<i>"),
    ]  # fmt: skip
