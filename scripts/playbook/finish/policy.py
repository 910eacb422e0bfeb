"""Finish step: a page says what may run in it, and that other sites aren't told where a reader comes from (0012).

It stands last, for it knows an inline script by its very characters.
"""

from __future__ import annotations

import base64
import hashlib
import re

from playbook.finish.built_site import BuiltSite
from playbook.finish.page_marks import MarkupChangedError

# Only the site's own files; no style or handler in an attribute, no frame, no plugin, no other host.
_POLICY = (
    "default-src 'none';script-src {scripts};style-src {styles};img-src 'self' data:;connect-src 'self';"
    "worker-src 'self';manifest-src 'self';form-action 'self';base-uri 'none'"
)
_REFERRER = '<meta name="referrer" content="same-origin">'
_SCRIPT = re.compile(r"<script\b(?P<tag>[^>]*)>(?P<text>.*?)</script>", re.S | re.I)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.S | re.I)
# The policy governs what comes after it; only these two may stand before it.
_START = re.compile(r'<meta charset="utf-8">\s*<meta name="viewport"[^>]*>')


def run(site: BuiltSite) -> None:
    """Writes both into the head of every page, redirect pages and the 404 page too.

    Raises MarkupChangedError where a page doesn't begin as it should.
    """
    for file in sorted(site.folder.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        start = _START.search(html)
        if not start or "<script" in html[: start.start()]:
            name = file.relative_to(site.folder).as_posix()
            raise MarkupChangedError(f"{name}: its head must begin with the tags for charset and viewport.")
        tags = f'<meta http-equiv="Content-Security-Policy" content="{of(html)}">{_REFERRER}'
        file.write_text(html[: start.end()] + tags + html[start.end() :], encoding="utf-8")


def of(html: str) -> str:
    """Gives the policy of a page: scripts and styles of the site, and the inline ones that it holds, of any type."""
    scripts = [found["text"] for found in _SCRIPT.finditer(html) if not re.search(r"\ssrc\s*=", found["tag"])]
    return _POLICY.format(scripts=_allowed(scripts), styles=_allowed(_STYLE.findall(html)))


def _allowed(inline: list[str]) -> str:
    return " ".join(["'self'", *dict.fromkeys(map(_hash, inline))])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
