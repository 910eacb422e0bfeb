"""Addresses of the playbook as links from a page."""

from __future__ import annotations

import posixpath


def relative(here: str, address: str) -> str:
    """Gives the link from the page `here` (an address) to an address or file: '#id' on the same page."""
    path, hash_sign, anchor = address.partition("#")
    if path == here:
        return f"#{anchor}" if hash_sign else "./"
    steps = posixpath.relpath(path, here)
    slash = "/" if path.endswith("/") else ""
    return f"{steps}{slash}{hash_sign}{anchor}"
