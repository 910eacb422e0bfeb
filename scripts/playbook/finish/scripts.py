"""Finish step: pages load bundled scripts, and ask at once for all that their kind needs.

A script's name tells what it holds, so two publications never mix: what an old page asks for is there as it was, or
not at all, and then the page says so (inline/late.js).
"""

from __future__ import annotations

import hashlib
import pathlib
import re
import shutil

from playbook.finish import questions_file
from playbook.finish.built_site import BuiltSite
from playbook.finish.bundle import ENTRIES, Bundle, bundle
from playbook.finish.esbuild import small
from playbook.finish.page_marks import MarkupChangedError

_FOLDER = "assets/javascripts"
_VERSION = "lib/version.js"
_UNSET = 'export const version = "";\nexport const isServed = true;'
_TAG = re.compile(
    rf'(<script\b[^>]*\bsrc="(?P<to>[^"]*{_FOLDER}/))(?P<name>{"|".join(map(re.escape, ENTRIES))})("[^>]*></script>)'
)
_INLINE = re.compile(rf'<script src="[^"]*{_FOLDER}/inline/([a-z]+)\.js"([^>]*)></script>')
_ELEMENT = re.compile(r"<pm-([a-z-]+)\b")


def run(site: BuiltSite) -> None:
    """Puts the bundled scripts in the place of all that were there, the theme's among them; pages name them.

    Raises BundleError.
    """
    written, bundled = site.folder / _FOLDER, site.folder / f"{_FOLDER}-bundled"
    _name_the_files(site.folder)
    inline = {file.stem: small(file, site.packages) for file in sorted(written.glob("inline/*.js"))}
    made = bundle(written, site.packages, bundled)
    for file in sorted(written.glob("vendor/*.LICENSE.txt")):
        shutil.move(file, bundled / file.name)
    shutil.rmtree(written)
    bundled.rename(written)
    for page in sorted(site.folder.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(_named(_written_in(html, inline), made), encoding="utf-8")


def _written_in(html: str, inline: dict[str, str]) -> str:
    """Gives a page with the scripts in it that must not wait for another file."""
    return _INLINE.sub(lambda tag: f"<script{tag[2]}>{inline[tag[1]]}</script>", html)


def _named(html: str, made: Bundle) -> str:
    """Gives a page that loads the bundled scripts, and preloads those of the elements that it holds."""
    elements = [f"elements/{name}.js" for name in sorted(set(_ELEMENT.findall(html)))]

    def tag(found: re.Match[str]) -> str:
        own, *more = made[found["name"]]
        if found["name"] == ENTRIES[0]:
            more = list(dict.fromkeys([*more, *(file for part in elements for file in made.get(part, []))]))
        links = [f'<link rel="modulepreload" href="{found["to"]}{file}">' for file in more]
        return "".join([found[1], own, found[4], *links])

    return _TAG.sub(tag, html)


def _name_the_files(folder: pathlib.Path) -> None:
    """Lets scripts ask for the other files of this publication, so that a cache's older ones aren't taken for them."""
    asked = [*sorted(folder.glob("search/*.json")), folder / questions_file.FILE]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in asked)).hexdigest()[:12]
    file = folder / _FOLDER / _VERSION
    text = file.read_text(encoding="utf-8")
    if text.count(_UNSET) != 1:
        raise MarkupChangedError(
            f"docs/{_FOLDER}/{_VERSION}: must hold these lines once, for the build to fill in: {_UNSET}"
        )
    built = f'export const version = "{digest}";\nexport const isServed = false;'
    file.write_text(text.replace(_UNSET, built), encoding="utf-8")
