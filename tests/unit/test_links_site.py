"""Plants one fault of each kind in a small built site and sees it caught, with file and line."""

from __future__ import annotations

import pathlib

import pytest
from playbook.library.library import Library
from playbook.library.published import Published
from playbook.links.site import check

URL = "https://example.org/book/"
PAGE = """<!doctype html>
<head><link rel="canonical" href="https://example.org/book/{path}">
<meta property="og:image" content="https://example.org/book/assets/share.png">
<link rel="stylesheet" href="{up}assets/style.css"></head>
<body><a href="{up}">Home</a> <a href="{up}one/#part">One</a> <a href="{up}two/">Two</a>
<h2 id="part">Part</h2>
PLANT
</body>
"""
EMPTY = Library([], [], Published(), {}, set(), [])


@pytest.fixture
def site(tmp_path: pathlib.Path) -> pathlib.Path:
    for path in ("", "one/", "two/"):
        (tmp_path / path).mkdir(exist_ok=True)
        text = PAGE.format(path=path, up="../" if path else "./")
        (tmp_path / path / "index.html").write_text(text.replace("PLANT\n", ""))
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/share.png").write_bytes(b"png")
    (tmp_path / "assets/style.css").write_text("body {\n  color: red;\n}\n")
    (tmp_path / "404.html").write_text('<a href="/book/one/">One</a>')
    urls = "\n".join(f"<loc>{URL}{path}</loc>" for path in ("", "one/", "two/"))
    (tmp_path / "sitemap.xml").write_text(urls)
    return tmp_path


def faults(site: pathlib.Path, library: Library = EMPTY) -> list[str]:
    return [str(fault) for fault in check(site, library, URL)]


def plant(site: pathlib.Path, html: str, file: str = "one/index.html") -> None:
    text = PAGE.format(path="one/", up="../").replace("PLANT", html)
    (site / file).write_text(text)


def test_a_sound_site_has_no_faults(site: pathlib.Path) -> None:
    assert faults(site) == []


PLANTS = {
    "missing page": ('<a href="../three/">x</a>', "has a link to nothing: ../three/ (no three/index.html)"),
    "missing anchor": ('<a href="../two/#gone">x</a>', "links to ../two/#gone, but two/index.html has no id 'gone'"),
    "missing anchor on this page": ('<a href="#gone">x</a>', "links to #gone, but one/index.html has no id 'gone'"),
    "wrong case": (
        '<a href="../Two/">x</a>',
        "has a link in the wrong case: ../Two/ (the file is two/index.html)",
    ),
    "no last slash": ('<a href="../two">x</a>', "has a link without its last slash: ../two"),
    "missing image": (
        '<img alt="x" src="../assets/no.png">',
        "has an image to nothing: ../assets/no.png (no assets/no.png)",
    ),
    "srcset": (
        '<img alt="x" src="../assets/share.png" srcset="../assets/share.png 1x, ../assets/2x.png 2x">',
        "has a srcset to nothing: ../assets/2x.png (no assets/2x.png)",
    ),
    "inline style": (
        "<p style=\"background: url('../assets/no.png')\">x</p>",
        "has a style to nothing: ../assets/no.png (no assets/no.png)",
    ),
    "og:image": (
        '<meta property="og:image" content="https://example.org/book/assets/no.png">',
        "has an og:image to nothing: https://example.org/book/assets/no.png (no assets/no.png)",
    ),
    "canonical": (
        '<link rel="canonical" href="https://example.org/book/no/">',
        "has a canonical to nothing: https://example.org/book/no/ (no no/index.html)",
    ),
    "meta refresh": (
        '<meta http-equiv="refresh" content="0; url=../no/">',
        "has a meta refresh to nothing: ../no/ (no no/index.html)",
    ),
    "script from another site": (
        '<script src="https://cdn.example.com/x.js"></script>',
        "loads from another site: https://cdn.example.com/x.js",
    ),
    "form": ('<form action="../no/"></form>', "has a form to nothing: ../no/ (no no/index.html)"),
    "unsafe link": ('<a href="javascript:void(0)">x</a>', "has an unsafe link: javascript:void(0)"),
    "empty link": ('<a href="">x</a>', "has an empty link"),
    "link without words": ('<a href="../two/"><span></span></a>', "has a link without words"),
    "duplicate id": ('<p id="part">x</p>', "has the id 'part' a second time (first on line 6)"),
    "Jinja leftover": ("<p>{{ checklist }}</p>", "shows a leftover of Markdown or Jinja: '{{ checklist }}'"),
    "Jinja in an attribute": (
        '<p title="{{ x }}">x</p>',
        "shows a leftover of Markdown or Jinja: '{{ x }}'",
    ),
    "Markdown link": ("<p>a [b](c.md)</p>", "shows a leftover of Markdown or Jinja: 'a [b](c.md)'"),
    "Markdown reference": ("<p>[a][b]</p>", "shows a leftover of Markdown or Jinja: '[a][b]'"),
    "Markdown bold": ("<p>**a</p>", "shows a leftover of Markdown or Jinja: '**a'"),
    "attribute list": ("<p>a { #b }</p>", "shows a leftover of Markdown or Jinja: 'a { #b }'"),
    "admonition": ("<p>!!! note</p>", "shows a leftover of Markdown or Jinja: '!!! note'"),
    "macro fault": (
        '<div class="pm-error" role="alert"><strong>story(x)</strong> no such story</div>',
        "shows a macro's fault: story(x) no such story",
    ),
}


@pytest.mark.parametrize(("html", "what"), PLANTS.values(), ids=PLANTS)
def test_a_planted_fault_is_caught_with_page_and_line(site: pathlib.Path, html: str, what: str) -> None:
    plant(site, html)

    assert f"site/one/index.html:7: {what}" in faults(site)


def test_a_fault_in_the_404_page_is_caught(site: pathlib.Path) -> None:
    (site / "404.html").write_text('\n<a href="/book/no/">x</a>')

    assert faults(site) == ["site/404.html:2: has a link to nothing: /book/no/ (no no/index.html)"]


def test_a_missing_file_in_css_is_caught(site: pathlib.Path) -> None:
    (site / "assets/style.css").write_text("body {\n  background: url(no.png);\n}\n")

    assert faults(site) == ["site/assets/style.css:2: has a url() to nothing: no.png (no assets/no.png)"]


def test_css_that_loads_from_another_site_is_caught(site: pathlib.Path) -> None:
    (site / "assets/style.css").write_text("@font-face { src: url('https://fonts.example.com/a.woff2'); }\n")

    assert faults(site) == ["site/assets/style.css:1: loads from another site: https://fonts.example.com/a.woff2"]


def test_a_page_that_nothing_links_to_is_caught(site: pathlib.Path) -> None:
    (site / "three").mkdir()
    plant(site, "", "three/index.html")

    assert faults(site) == [
        "site/three/index.html:1: is linked from no other page. Link to it, or delete it",
    ]


def test_a_sitemap_that_names_a_missing_page_is_caught(site: pathlib.Path) -> None:
    (site / "sitemap.xml").write_text(f"<urlset>\n<loc>{URL}no/</loc>")

    assert faults(site) == [f"site/sitemap.xml:2: names a page that isn't there: {URL}no/"]


def test_an_address_without_its_id_is_caught(site: pathlib.Path) -> None:
    library = Library([], [], Published(), {}, set(), [])
    library.targets = dict.fromkeys(("/one/#part", "/one/#item", "/three/"))  # type: ignore[arg-type]

    assert faults(site, library) == [
        "site/one/index.html:1: has no id 'item', though /one/#item is an address of the playbook",
        "site/three/index.html:1: is not there, though /three/ is an address of the playbook",
    ]


def test_code_may_show_markdown_and_jinja(site: pathlib.Path) -> None:
    plant(site, "<pre>{{ x }} **b**</pre><p><code>[a](b)</code></p>")

    assert faults(site) == []
