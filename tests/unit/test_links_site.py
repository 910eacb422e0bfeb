"""Plants one fault of each kind in a small built site and sees it caught, with file and line."""

from __future__ import annotations

import pathlib

import pytest
from playbook.library.library import Library
from playbook.library.published import Published
from playbook.links.site import check

URL = "https://example.org/book/"
PAGE = """<!doctype html>
<head><link rel="canonical" href="{url}{path}">
<meta property="og:url" content="{url}{path}"><meta property="og:image" content="{url}assets/share.png">
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
        text = PAGE.format(url=URL, path=path, up="../" if path else "./")
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
    text = PAGE.format(url=URL, path=file.removesuffix("index.html"), up="../").replace("PLANT", html)
    (site / file).write_text(text, encoding="utf-8")


def own(what: str, line: int = 7) -> str:
    return f"site/one/index.html:{line}: {what}"


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
    "style attribute": (
        '<p style="color: red">x</p>',
        "has a style attribute, which browsers drop here (0012). Write a class",
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
    "inline event handler": ('<p onclick="go()">x</p>', "has an inline event handler: onclick"),
    "event handler in capitals": ('<p OnLoad="go()">x</p>', "has an inline event handler: onload"),
    "base": ('<base href="no/">', "has a base to nothing: no/ (no one/no/index.html)"),
    "a link bent by a base": (
        '<base href="../two/"><a href="three/">x</a>',
        "has a link to nothing: three/ (no two/three/index.html)",
    ),
    "of two attributes the first": (
        '<img alt="" src="../assets/no.png" src="../assets/share.png">',
        "has an image to nothing: ../assets/no.png (no assets/no.png)",
    ),
    "style element": (
        "<style>p { background: URL( 'no.png' ) }</style>",
        "has a url() to nothing: no.png (no one/no.png)",
    ),
    "macro fault": (
        '<div class="pm-error" role="alert"><strong>story(x)</strong> no such story</div>',
        "shows a macro's fault: story(x) no such story",
    ),
}


@pytest.mark.parametrize(("html", "what"), PLANTS.values(), ids=PLANTS)
def test_a_planted_fault_is_caught_with_page_and_line(site: pathlib.Path, html: str, what: str) -> None:
    plant(site, html)

    assert own(what) in faults(site)


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
    (site / "sitemap.xml").write_text(f"{(site / 'sitemap.xml').read_text()}<loc>{URL}three/</loc>")

    assert faults(site) == [
        "site/three/index.html:1: is linked from no other page. Link to it, or delete it",
    ]


def test_a_sitemap_that_names_a_missing_page_is_caught(site: pathlib.Path) -> None:
    text = (site / "sitemap.xml").read_text()
    (site / "sitemap.xml").write_text(f"{text}\n<loc>\n  {URL}no/\n</loc>")

    assert faults(site) == [f"site/sitemap.xml:5: names a page that isn't there: {URL}no/"]


def test_a_sitemap_that_lacks_a_page_is_caught(site: pathlib.Path) -> None:
    (site / "sitemap.xml").write_text(f"<loc>{URL}</loc><loc>{URL}one/</loc>")

    assert faults(site) == [f"site/sitemap.xml:1: lacks a page: {URL}two/"]


def test_what_a_script_imports_must_be_there(site: pathlib.Path) -> None:
    (site / "assets/js").mkdir()
    (site / "assets/js/there.js").write_text("export const x = 1;\n")
    (site / "assets/js/main.js").write_text(
        """/** @typedef {import("./type-only.js").T} T */
import "./there.js?v=1";
import { x } from "./there.js?v=1";
import {
  y,
} from "./gone.js?v=1";
// import "./old.js";
export * from "../nowhere/a.js";
const z = await import("./late.js?v=1"); import "lodash";
import "https://cdn.example.com/x.js";
"""
    )

    assert faults(site) == [
        "site/assets/js/main.js:6: has an import to nothing: ./gone.js?v=1 (no assets/js/gone.js)",
        "site/assets/js/main.js:8: has an import to nothing: ../nowhere/a.js (no assets/nowhere/a.js)",
        "site/assets/js/main.js:9: has an import to nothing: ./late.js?v=1 (no assets/js/late.js)",
        "site/assets/js/main.js:9: imports 'lodash', which no browser finds. Write its address, like ./lodash.js",
        "site/assets/js/main.js:10: loads from another site: https://cdn.example.com/x.js",
    ]


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


ELSEWHERE = "https://cdn.example.com/x"
LOADING = {
    "image": '<img alt="" src="{}">',
    "image in a srcset": '<img alt="" src="../assets/share.png" srcset="../assets/share.png 1x, {} 2x">',
    "source": '<video><source src="{}"></video>',
    "source's srcset": '<picture><source srcset="{} 2x"></picture>',
    "video": '<video src="{}"></video>',
    "poster": '<video poster="{}"></video>',
    "audio": '<audio src="{}"></audio>',
    "track": '<video><track src="{}"></video>',
    "script": '<script src="{}"></script>',
    "svg script": '<svg><script href="{}"></script></svg>',
    "iframe": '<iframe src="{}"></iframe>',
    "object": '<object data="{}"></object>',
    "embed": '<embed src="{}">',
    "input": '<input type="image" alt="x" src="{}">',
    "background": '<table background="{}"></table>',
    "stylesheet": '<link rel="stylesheet" href="{}">',
    "other stylesheet": '<link rel="alternate stylesheet" href="{}">',
    "preload": '<link rel="preload" as="image" href="{}">',
    "preloaded srcset": '<link rel="preload" as="image" imagesrcset="{} 2x">',
    "preconnect": '<link rel="preconnect" href="{}">',
    "link without rel": '<link href="{}">',
    "base": '<base href="{}">',
    "form": '<form action="{}"></form>',
    "formaction": '<button formaction="{}">x</button>',
    "ping": '<a href="../two/" ping="../two/ {}">x</a>',
    "meta refresh": '<meta http-equiv="Refresh" content="5;URL={}">',
    "svg image": '<svg><image href="{}"/></svg>',
    "svg image of old": '<svg><image xlink:href="{}"/></svg>',
    "svg use": '<svg><use href="{}#a"/></svg>',
    "svg mask": '<svg><path mask="url({}#a)"/></svg>',
    "inline style": '<p style="background: url({})">x</p>',
    "inline style in capitals": '<p style="background: URL( &quot;{}&quot; )">x</p>',
    "style element": "<style>p {{ background: url({}) }}</style>",
    "style element's import": '<style>@import "{}";</style>',
    "svg style": "<svg><style>p {{ background: url({}) }}</style></svg>",
}


@pytest.mark.parametrize("html", LOADING.values(), ids=LOADING)
def test_what_the_browser_loads_from_another_site_is_caught(site: pathlib.Path, html: str) -> None:
    plant(site, html.format(ELSEWHERE))

    assert own(f"loads from another site: {ELSEWHERE}") in [fault.removesuffix("#a") for fault in faults(site)]


@pytest.mark.parametrize("url", ["//cdn.example.com/x", "\\\\cdn.example.com\\x", "https:\\\\cdn.example.com/x"])
def test_other_spellings_of_another_site_are_caught(site: pathlib.Path, url: str) -> None:
    plant(site, f'<script src="{url}"></script>')

    assert faults(site) == [own(f"loads from another site: {url}".replace("\\", "/"))]


CSS = {
    "url": ("a { b: url(no.png) }", "has a url() to nothing: no.png (no assets/no.png)"),
    "url in capitals": ("a { b: URL( no.png ) }", "has a url() to nothing: no.png (no assets/no.png)"),
    "url with another quote": ('a { b: url("no\'.png") }', "has a url() to nothing: no'.png (no assets/no'.png)"),
    "url with a bracket": ("a { b: url('no(1).png') }", "has a url() to nothing: no(1).png (no assets/no(1).png)"),
    "url with quoted signs": (
        "a { b: url(no%281%29.png) }",
        "has a url() to nothing: no%281%29.png (no assets/no(1).png)",
    ),
    "url with an escape": ("a { b: url(no\\(1\\29.png) }", "has a url() to nothing: no(1).png (no assets/no(1).png)"),
    "url after a comment": ("/* ' */ a { b: url(no.png) }", "has a url() to nothing: no.png (no assets/no.png)"),
    "import": ("@import 'no.css' screen;", "has an @import to nothing: no.css (no assets/no.css)"),
    "import in capitals": ('@IMPORT"no.css";', "has an @import to nothing: no.css (no assets/no.css)"),
    "import by url": ("@import url(no.css);", "has a url() to nothing: no.css (no assets/no.css)"),
    "import after a comment": ('@import/**/"no.css";', "has an @import to nothing: no.css (no assets/no.css)"),
    "import from another site": (f'@import "{ELSEWHERE}";', f"loads from another site: {ELSEWHERE}"),
    "image-set": (f'a {{ b: image-set("{ELSEWHERE}" 1x) }}', f"loads from another site: {ELSEWHERE}"),
    "image-set after a type": (
        'a { b: image-set("share.png" type("image/png"), "no.png" 2x) }',
        "has an image-set() to nothing: no.png (no assets/no.png)",
    ),
    "unsafe": ("a { b: url(javascript:x) }", "has an unsafe url(): javascript:x"),
    "a stylesheet within": ('@import "data:text/css,p{}";', "has an unsafe @import: data:text/css,p{}"),
    "outside": ("a { b: url(/assets/a.png) }", f"has a url() to outside the site: /assets/a.png (the site is {URL})"),
    "malformed": ("a { b: url('https://[::1') }", "has a malformed url(): https://[::1"),
}


@pytest.mark.parametrize(("css", "what"), CSS.values(), ids=CSS)
def test_a_fault_in_css_is_caught_with_its_line(site: pathlib.Path, css: str, what: str) -> None:
    (site / "assets/style.css").write_text(f"/* a\n */\n{css}\n")

    assert faults(site) == [f"site/assets/style.css:3: {what}"]


def test_a_fault_in_a_style_element_is_caught_on_its_line(site: pathlib.Path) -> None:
    plant(site, '<style>\np {}\n@import "no.css";</style>')

    assert faults(site) == [own("has an @import to nothing: no.css (no one/no.css)", line=9)]


def test_sound_css_raises_no_false_alarm(site: pathlib.Path) -> None:
    (site / "assets/no(1).png").write_bytes(b"png")
    (site / "assets/style.css").write_text(
        """@charset "utf-8";
@namespace svg url(http://www.w3.org/2000/svg);
@import "../root.css" supports(content: "a");
/* url(gone.png) @import "gone.css"; // it's over */
a { content: "url(gone.png)"; b: url(no%281%29.png), url("no(1).png"), url(no\\(1\\).png) }
b { fill: url(#x); c: url("data:image/svg+xml;charset=utf-8,<svg xmlns='http://www.w3.org/2000/svg'></svg>") }
c { d: image-set("share.png" type("image/png"), url(share.png) 2x); e: my-url(gone.png) }
"""
    )
    (site / "root.css").write_text("a { b: url(assets/share.png) }")

    assert faults(site) == []


def test_a_drawing_is_read_too(site: pathlib.Path) -> None:
    (site / "assets/a.svg").write_text(
        f"""<?xml version="1.0"?>
<?xml-stylesheet type="text/css" href="{ELSEWHERE}"?>
<svg xmlns="http://www.w3.org/2000/svg" onload="go()">
<image href="no.png"/><use xlink:href="#gone"/>
<title>A</title><style>@import "{ELSEWHERE}";</style><path id="a"/><use href="#a"/>
</svg>"""
    )
    plant(site, '<img alt="" src="../assets/a.svg#xywh=0,0,1,1"><svg><use href="../assets/a.svg#no"/></svg>')

    assert faults(site) == [
        f"site/assets/a.svg:2: loads from another site: {ELSEWHERE}",
        "site/assets/a.svg:3: has an inline event handler: onload",
        "site/assets/a.svg:4: has an image to nothing: no.png (no assets/no.png)",
        "site/assets/a.svg:4: links to #gone, but assets/a.svg has no id 'gone'",
        f"site/assets/a.svg:5: loads from another site: {ELSEWHERE}",
        own("links to ../assets/a.svg#no, but assets/a.svg has no id 'no'"),
    ]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("JavaScript:void(0)", "JavaScript:void(0)"),
        ("java&#10;script:x", "javascript:x"),
        ("&#1; javascript:x", "javascript:x"),
        ("vbscript:x", "vbscript:x"),
        ("data:text/html,x", "data:text/html,x"),
        ("data:image/png;base64,x", "data:image/png;base64,x"),
        ("http://elsewhere.example.com/", "http://elsewhere.example.com/"),
        ("HTTP://example.org/book/two/", "HTTP://example.org/book/two/"),
        ("//elsewhere.example.com/", "//elsewhere.example.com/"),
        ("ftp://example.com/", "ftp://example.com/"),
        ("file://localhost/etc/hosts", "file://localhost/etc/hosts"),
        ("blob:x", "blob:x"),
    ],
)
def test_an_unsafe_link_is_caught(site: pathlib.Path, url: str, shown: str) -> None:
    plant(site, f'<a href="{url}">x</a>')

    assert faults(site) == [own(f"has an unsafe link: {shown}")]


@pytest.mark.parametrize(
    "html",
    [
        '<iframe src="{}"></iframe>',
        '<script src="{}"></script>',
        '<object data="{}"></object>',
        '<form action="{}"></form>',
    ],
)
@pytest.mark.parametrize("url", ["data:text/html,x", "data:image/svg+xml,x", "javascript:x", "mailto:a@example.com"])
def test_what_runs_may_come_from_no_other_scheme(site: pathlib.Path, html: str, url: str) -> None:
    plant(site, html.format(url))

    assert [f for f in faults(site) if f.startswith(own("has an unsafe ")) and f.endswith(f": {url}")]


def test_a_long_url_is_cut_in_the_message(site: pathlib.Path) -> None:
    plant(site, f'<a href="data:{"x" * 200}">x</a>')

    assert faults(site) == [own(f"has an unsafe link: data:{'x' * 95}…")]


@pytest.mark.parametrize("url", ["https://[::1", "https://", "https:example.com", "https://a b/", "https://a:b/", "//"])
def test_a_malformed_url_is_a_fault_and_no_traceback(site: pathlib.Path, url: str) -> None:
    plant(site, f'<a href="{url}">x</a><link rel="canonical" href="https://[::1">')
    sitemap = site / "sitemap.xml"
    sitemap.write_text(sitemap.read_text().replace("<loc>", "<loc>https://[::1</loc><loc>", 1))

    assert faults(site) == [
        own("has a malformed canonical: https://[::1"),
        own(f"has a malformed link: {url}"),
        own(f"has the wrong canonical: https://[::1 (it should be {URL}one/)"),
        "site/sitemap.xml:1: names a page that isn't there: https://[::1",
    ]


def test_a_malformed_base_and_refresh_are_faults(site: pathlib.Path) -> None:
    plant(site, '<base href="https://[::1"><meta http-equiv="refresh" content="0; url=https://[::1">')

    found = faults(site)
    assert own("has a malformed base: https://[::1") in found
    assert own("has a malformed meta refresh: https://[::1") in found


@pytest.mark.parametrize("file", ["one/index.html", "assets/style.css", "assets/a.svg", "sitemap.xml"])
def test_a_file_that_is_not_utf_8_is_a_fault(site: pathlib.Path, file: str) -> None:
    before = (site / file).read_bytes() if (site / file).exists() else b""
    (site / file).write_bytes(before + b"\n<!-- \xe9 -->")
    line = before.count(b"\n") + 2

    assert faults(site) == [f"site/{file}:{line}: is not UTF-8 text from here on"]


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("/outside/", f"has a link to outside the site: /outside/ (the site is {URL})"),
        ("../../../x", f"has a link to outside the site: ../../../x (the site is {URL})"),
        ("/bookshop/", f"has a link to outside the site: /bookshop/ (the site is {URL})"),
        (
            "https://EXAMPLE.org:443/book/../x/",
            f"has a link to outside the site: https://EXAMPLE.org:443/book/../x/ (the site is {URL})",
        ),
        ("https://example.org/book", "has a link without its last slash: https://example.org/book"),
        ("/book", "has a link without its last slash: /book"),
        ("https://EXAMPLE.org/book/no/", "has a link to nothing: https://EXAMPLE.org/book/no/ (no no/index.html)"),
    ],
)
def test_a_link_to_our_host_must_stay_in_the_site(site: pathlib.Path, url: str, what: str) -> None:
    plant(site, f'<a href="{url}">x</a>')

    assert faults(site) == [own(what)]


@pytest.mark.parametrize("sort", ["canonical", "og:url"])
@pytest.mark.parametrize("url", [f"{URL}two/", f"{URL}one/#part", "https://elsewhere.example.com/one/"])
def test_a_page_names_its_own_address(site: pathlib.Path, sort: str, url: str) -> None:
    tags = {
        "canonical": f'<link rel="canonical" href="{url}">',
        "og:url": f'<meta property="og:url" content="{url}">',
    }
    plant(site, tags[sort])

    assert faults(site) == [own(f"has the wrong {sort}: {url} (it should be {URL}one/)")]


def test_a_page_without_its_own_address_is_caught(site: pathlib.Path) -> None:
    (site / "one/index.html").write_text('<h2 id="part">x</h2>')

    assert faults(site) == [own(f"has no {sort} (it should be {URL}one/)", 1) for sort in ("canonical", "og:url")]


def test_the_404_page_has_no_address(site: pathlib.Path) -> None:
    (site / "404.html").write_text(f'<link rel="canonical" href="{URL}">')

    assert faults(site) == ["site/404.html:1: has a canonical, though 404.html has no address of its own"]


REDIRECT = """<noscript><meta http-equiv="refresh" content="{}"></noscript>
<link rel="canonical" href="{}">"""


@pytest.mark.parametrize(
    "content",
    [
        "0; url=../two/",
        "0;URL=../two/",
        "0;url='../two/'",
        '0; URL = "../two/"',
        "0,../two/",
        "0 ../two/",
        "0; url='../two/",
    ],
)
def test_a_redirect_page_names_its_target(site: pathlib.Path, content: str) -> None:
    (site / "old").mkdir()
    (site / "old/index.html").write_text(REDIRECT.format(content.replace('"', "&quot;"), f"{URL}two/"))

    assert faults(site) == []


def test_a_redirect_page_with_another_canonical_is_caught(site: pathlib.Path) -> None:
    (site / "old").mkdir()
    (site / "old/index.html").write_text(REDIRECT.format("0;URL=../no/", f"{URL}two/"))

    assert faults(site) == [
        "site/old/index.html:1: has a meta refresh to nothing: ../no/ (no no/index.html)",
        f"site/old/index.html:2: has the wrong canonical: {URL}two/ (it should be {URL}no/)",
    ]


def test_a_refresh_that_leads_nowhere_is_caught(site: pathlib.Path) -> None:
    plant(site, '<meta http-equiv="refresh" content="5">')

    assert own("has an empty meta refresh") in faults(site)


IDS = {
    "for": '<label for="{}">x</label>',
    "aria-labelledby": '<p aria-labelledby="part {}">x</p>',
    "aria-describedby": '<p aria-describedby="{}">x</p>',
    "aria-controls": '<button aria-controls="{}">x</button>',
    "aria-owns": '<p aria-owns="{}">x</p>',
    "popovertarget": '<button popovertarget="{}">x</button>',
}


@pytest.mark.parametrize("attribute", IDS)
def test_a_named_id_must_be_there(site: pathlib.Path, attribute: str) -> None:
    plant(site, IDS[attribute].format("gone"))
    assert faults(site) == [own(f"names 'gone' in {attribute}, but one/index.html has no id 'gone'")]

    plant(site, IDS[attribute].format("part"))
    assert faults(site) == []


LEFTOVERS = {
    "attribute list with a blank": "a {: .big }",
    "attribute list": "a {: #b }",
    "attribute list with a key": "a {: width=5 }",
    "footnote": "a[^1] b",
    "image": "see ![x] here",
    "mark": "a ==mark== b",
    "marked words": "a ==two words== b",
    "table row": "| a | b |",
    "line of a table": "--- | ---",
    "fence": "```",
    "fence with a language": "``` python",
    "other fence": "~~~ python",
    "where a link leads": "[a]: b.md",
    "where a link leads on the web": "[a]: https://example.com",
    "heading": "## a",
    "admonition": "!!! note",
    "foldable": "??? note",
    "open foldable": "???+ note",
}


@pytest.mark.parametrize("text", LEFTOVERS.values(), ids=LEFTOVERS)
@pytest.mark.parametrize(("before", "line"), [("", 7), ("first\nthen\n  ", 9)])
def test_a_leftover_is_caught_on_any_line_of_a_text(site: pathlib.Path, text: str, before: str, line: int) -> None:
    plant(site, f"<p>{before}{text}</p>")

    around = " ".join(f"{before}{text}".split())
    assert faults(site) == [own(f"shows a leftover of Markdown or Jinja: '{around}'", line)]


@pytest.mark.parametrize(
    "text",
    [
        "prices like 5 * 5 or * 5", "a *b* c", "a | b", "|", "| a", "|x|", "a == b", "a==b==c", "====", "x == y == z",
        "- a", "1. a", "# ", "a # 5", "#5", "!!!", "Really???", "Wow![sic]", "Wow!", "[1]", "[sic]: well",
        "[Interviewer]: Tell me about Q4.", "[A]: yes/no", "a - b | c", "--- a", "^1", "~5", "~~", "{a: b}",
        "it's 5` long",
        "a\n5 # b\n!!!\n|\n", "see [x] (y)", "$5 { 6 }", "2 < 3 | 4", "user@example.com: a",
    ],
)  # fmt: skip
def test_plain_words_are_no_leftover(site: pathlib.Path, text: str) -> None:
    plant(site, f"<p>{text}</p>")

    assert faults(site) == []


@pytest.mark.parametrize("tag", ["code", "pre", "textarea", "script", "style"])
@pytest.mark.parametrize("text", [*LEFTOVERS.values(), "{{ a }}", "**a**"])
def test_code_and_what_a_reader_writes_hold_no_leftover(site: pathlib.Path, tag: str, text: str) -> None:
    plant(site, f"<{tag}>\n{text}\n</{tag}>")

    assert faults(site) == []


SOUND = {
    "link elsewhere": '<a href="https://example.com/a?b#c">x</a>',
    "mail": '<a href="mailto:a@example.com">x</a> <a href="TEL:+1">x</a>',
    "own address": f'<a href="{URL}two/#part">x</a> <a href="/book/two/?q=1">x</a>',
    "own address in capitals": '<a href="HTTPS://Example.org:443/book/two/">x</a>',
    "dots within": f'<a href="{URL}one/../two/">x</a>',
    "area": '<map><area alt="x" href="https://example.com/"></map>',
    "svg link": '<svg><a href="https://example.com/">x</a></svg>',
    "alternate": '<link rel="alternate" href="https://example.com/feed">',
    "icon within the page": '<link rel="icon" href="data:image/png;base64,AA==">',
    "image within the page": '<img alt="" src="data:image/svg+xml;utf8,<svg></svg>">',
    "srcset with commas": '<img alt="" srcset="../assets/a,b.png 1x,../assets/share.png 2x">',
    "srcset with a comma and a width": '<img alt="" srcset="../assets/share.png, ../assets/a,b.png 100w">',
    "srcset within the page": '<img alt="" srcset="data:image/png;base64,AA== 1x, ../assets/share.png 2x">',
    "theme's script": "<script>var a = 'https://example.com/' + \"url(x)\"</script>",
    "part of the page": '<svg><path fill="url(#part)"/><use href="#part"/></svg>',
    "style element": "<style>/* url(gone.png) */ p { mask: url(#x) }</style>",
    "form to the page itself": '<form action=""></form> <form action="./"></form> <form></form>',
    "comment": '<!-- <img src="https://example.com/x"> {{ a }} -->',
    "words that look like attributes": "<p>onclick=go() href=gone src=gone</p>",
    "empty names of ids": '<label for="">x</label>',
}


@pytest.mark.parametrize("html", SOUND.values(), ids=SOUND)
def test_sound_things_raise_no_false_alarm(site: pathlib.Path, html: str) -> None:
    (site / "assets/a,b.png").write_bytes(b"png")
    plant(site, html)

    assert faults(site) == []
