"""Addresses as browsers read them."""

from __future__ import annotations

import functools
import re
import urllib.parse

_WEB = ("http", "https")
_PORTS = {"http": 80, "https": 443}


@functools.cache
def clean(url: str) -> str:
    """Gives a URL as browsers read it: no control characters, no blanks around it, slashes leaning forward."""
    bare = re.sub(r"[\x00-\x1f\x7f]", "", url).strip()
    if scheme(bare) not in ("", *_WEB):
        return bare
    end = re.search(r"[?#]|$", bare)
    cut = end.start() if end else len(bare)
    return bare[:cut].replace("\\", "/") + bare[cut:]


@functools.cache
def scheme(url: str) -> str:
    """Gives 'https' of a clean 'HTTPS://...'; '' of a URL that stands for one on the same site."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", url.lower())
    return found[1] if found else ""


def whole(base: str, url: str) -> str:
    """Gives a clean URL, seen from `base`, as a whole web address; a ValueError if it can't be one."""
    place, sign, anchor = url.partition("#")
    return _whole(base, place) + sign + anchor


@functools.cache
def _whole(base: str, url: str) -> str:
    names_a_host = scheme(url) in _WEB or url.startswith("//")
    if names_a_host and not re.match(r"(?:https?:)?//[^/?#]", url, re.IGNORECASE):
        raise ValueError(url)
    joined = urllib.parse.urljoin(base, url)
    if re.search(r"[\s<>\"^`{|}]", host(joined)[1]):
        raise ValueError(url)
    parts = urllib.parse.urlsplit(joined)
    if "/." not in parts.path:
        return joined
    # urljoin leaves the dots in a URL that names its host; browsers don't
    return parts._replace(path=urllib.parse.urljoin("/", "/" + parts.path.lstrip("/"))).geturl()


@functools.cache
def host(address: str) -> tuple[str, str, int]:
    """Gives scheme, host and port of a whole web address; a ValueError if it has none."""
    parts = urllib.parse.urlsplit(address)
    if not parts.hostname:
        raise ValueError(address)
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme, 0)


@functools.cache
def path(address: str) -> str:
    """Gives the path of a whole web address, with its characters unquoted."""
    return urllib.parse.unquote(urllib.parse.urlsplit(address).path) or "/"
