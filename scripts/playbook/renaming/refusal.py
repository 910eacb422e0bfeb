"""Why something can't be renamed."""

from __future__ import annotations


class RefusedError(Exception):
    """What is in the way, in a sentence or two for the writer, with what to do instead."""
