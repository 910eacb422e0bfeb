"""A source's address leads to the work itself, and says tomorrow what it says today."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterator

from playbook.errors import Problem
from playbook.library.library import Library
from playbook.library.record import Record
from playbook.models.article import Article
from playbook.models.lists import Source

# What tells a site who sent a reader: it changes nothing on the page, and it isn't ours to tell.
_TRACKS = re.compile(
    r"utm_\w+|(?:fb|g|dc|ms|y|tw|tt|li_fat_)clid|li_fat_id|gbraid|wbraid|gad_source|mc_[ce]id|_hs(?:enc|mi)|igsh(?:id)?|"
    r"mkt_tok|vero_id|oly_(?:enc|anon)_id|s_cid|cmpid|ncid|spm|trk|trackingId|ref(?:_src|_url|errer)?|si|feature|"
    r"share(?:_id|d)?|at_(?:medium|campaign)|sr_share|smid|cmp|ocid|wt\.mc_id|__twitter_impression",
    re.I,
)
_SHORT = (
    "aka.ms", "amzn.to", "bit.do", "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "git.io", "goo.gl",
    "ift.tt", "is.gd", "j.mp", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "s.id", "shorturl.at", "t.co", "t.ly",
    "tiny.cc", "tinyurl.com", "trib.al", "v.gd", "w.wiki", "youtu.be",
)  # fmt: skip
# Where the name of a branch, tag or commit stands in the addresses of those who host repositories.
_REVISION = re.compile(
    r"(?:www\.)?github\.com/[^/]+/[^/]+/(?:blob|tree|raw|blame|edit)/(?P<github>[^/]+)"
    r"|raw\.githubusercontent\.com/[^/]+/[^/]+/(?P<raw>(?:refs/heads/)?[^/]+)"
    r"|(?:www\.)?gitlab\.com/.+?/(?:-/)?(?:blob|tree|raw)/(?P<gitlab>[^/]+)"
    r"|bitbucket\.org/[^/]+/[^/]+/(?:src|raw)/(?P<bitbucket>[^/]+)"
    r"|codeberg\.org/[^/]+/[^/]+/(?:src|raw)/(?P<codeberg>(?:branch/)?[^/]+)"
)
_COMMIT = re.compile(r"(?:commit/)?[0-9a-f]{40}")


def check(library: Library) -> Iterator[Problem]:
    """Names addresses of sources, articles and links that track, hide where they lead, or follow a branch."""
    cited: list[Record[Source | Article]] = [*library.of(Source), *library.of(Article)]
    for record in cited:
        what = fault(record.value.url or "") or _branch(record.value.url or "")
        if what:
            yield record.problem(("url",), what)
    for page in library.pages:
        for link in page.links:
            what = fault(link.target) if link.target.startswith("https://") else ""
            if what:
                yield page.problem(link.line, link.column, what)


def fault(url: str) -> str:
    """Gives what is wrong with an outside address, wherever it stands, or ""."""
    parts = urllib.parse.urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if host in _SHORT:
        return (
            f"is a short address of {host}, which hides where it leads. Open it, and write the address you arrive at."
        )
    kept = [one for one in parts.query.split("&") if not _TRACKS.fullmatch(one.partition("=")[0])]
    if "&".join(kept) != parts.query:
        gone = next(one for one in parts.query.split("&") if one not in kept)
        clean = urllib.parse.urlunsplit(parts._replace(query="&".join(kept)))
        return f"tells the site where a reader comes from ({gone}). Write {clean}."
    return ""


def _branch(url: str) -> str:
    """Gives what is wrong with the address of a file that changes as its branch does, or ""."""
    found = _REVISION.match(url.partition("://")[2])
    revision = next((one for one in found.groups() if one), "") if found else ""
    if not revision or _COMMIT.fullmatch(revision):
        return ""
    what = f"follows '{revision}', where the text changes. Write the address of a commit, with its forty characters"
    return f"{what} (on GitHub: open the file and press y)."
