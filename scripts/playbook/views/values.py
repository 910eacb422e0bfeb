"""What views give to their fragments, and what they are told of the site."""

from __future__ import annotations

from dataclasses import dataclass

Values = dict[str, object]  # what a view gives to its fragment, by name


@dataclass(frozen=True)
class LinkTo:
    """A link with its words; `absolute` is what stands on paper, "" where nothing needs to."""

    url: str
    text: str
    absolute: str = ""


@dataclass(frozen=True)
class Cite:
    """A short link to a source or claim; `title` says what it is."""

    url: str
    text: str
    title: str


@dataclass(frozen=True)
class Label:
    """A small label: what sort it is, its word, its meaning."""

    sort: str
    text: str
    meaning: str


@dataclass(frozen=True)
class Settings:
    """Where the site is published, with a slash at its end, and its repository; "" when it isn't known."""

    site_url: str = ""
    repo_url: str = ""
