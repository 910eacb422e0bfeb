"""Reads docs/: headings, macro calls, links."""
