"""A real WebKit, where the machine has one: Debian's webkit2gtk-driver and xvfb."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import urllib.request
from collections.abc import Iterator
from typing import Any

import commands
from chores import browser
from webdriver import Window, until

MISSING = browser.WEBKIT.lacks()
_PATHS = {
    "Navigate": "url",
    "ExecuteScript": "execute/sync",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
}


class WebKit(Window):
    """Speaks WebDriver over HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url
        options = {"binary": str(browser.minibrowsers()[-1]), "args": ["--automation"]}
        answer = self._ask("session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self.session = f"session/{answer['sessionId']}"

    def close(self) -> None:
        request = urllib.request.Request(f"{self.url}/{self.session}", method="DELETE")
        urllib.request.urlopen(request).close()

    def _do(self, command: str, **body: object) -> Any:
        return self._ask(f"{self.session}/{_PATHS[command].format_map(body)}", body)

    def _ask(self, path: str, body: dict[str, Any]) -> Any:
        request = urllib.request.Request(f"{self.url}/{path}", json.dumps(body).encode())
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["value"]


@contextlib.contextmanager
def started() -> Iterator[Window]:
    """Starts the driver on a virtual screen; ends it with the window."""
    port = commands.free_port()
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        ["xvfb-run", "-a", "WebKitWebDriver", "-p", str(port)],
        env=os.environ | {"NO_AT_BRIDGE": "1"}, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    with commands.ended(process):
        until(lambda: commands.fetch(f"{url}/status"), "WebKitWebDriver")
        with contextlib.closing(WebKit(url)) as window:
            yield window
