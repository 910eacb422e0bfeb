"""The one issue that the job keeps: found, opened, rewritten, commented on, closed. Knows GitHub and nothing else."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from chores.errors import ChoreError

TITLE = "Outside links"
MARK = "<!-- outside-links-state"  # issues can be renamed
_ROBOT = "github-actions%5Bbot%5D"  # anybody can open an issue that looks like ours
_PAGES = 20


@dataclass(frozen=True)
class Issue:
    """An issue as it stands."""

    number: int
    body: str


class Issues:
    """The issues of one repository, such as 'owner/name', through GitHub's API."""

    def __init__(self, api: str, repository: str, token: str) -> None:
        self._url = f"{api}/repos/{repository}/issues"
        self._token = token

    def find(self) -> Issue | None:
        """Gives the job's own issue, open or closed; the oldest, should there be several."""
        for page in range(1, _PAGES + 1):
            asked = f"?state=all&creator={_ROBOT}&sort=created&direction=asc&per_page=100&page={page}"
            answer = self._ask("GET", asked)
            for one in answer:
                if MARK in (one["body"] or "") and "pull_request" not in one:
                    return Issue(one["number"], one["body"])
            if len(answer) < 100:
                break
        return None

    def open(self, body: str) -> Issue:
        """Opens the issue."""
        return Issue(self._ask("POST", "", title=TITLE, body=body)["number"], body)

    def write(self, issue: Issue, body: str, is_open: bool) -> None:
        """Rewrites the issue, and opens or closes it."""
        self._ask("PATCH", f"/{issue.number}", body=body, state="open" if is_open else "closed")

    def comment(self, issue: Issue, text: str) -> None:
        """Adds a comment, of which people are told."""
        self._ask("POST", f"/{issue.number}/comments", body=text)

    def _ask(self, method: str, path: str, **values: str) -> Any:
        headers = {
            "Authorization": f"Bearer {self._token}", "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": "2022-11-28", "Content-Type": "application/json",
        }  # fmt: skip
        data = json.dumps(values).encode() if values else None
        request = urllib.request.Request(self._url + path, data, headers, method=method)  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                return json.load(answer)
        except (OSError, ValueError) as error:
            said = error.read(500).decode(errors="replace") if isinstance(error, urllib.error.HTTPError) else ""
            raise ChoreError(f"GitHub doesn't let the issue be kept ({method} issues{path}): {error} {said}") from None
