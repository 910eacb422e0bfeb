"""A real WebKit, where the machine has one: Debian's webkit2gtk-driver and xvfb. Speaks W3C WebDriver, nothing more."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import commands
from chores import browser

MISSING = browser.webkit_lacks()
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_SECONDS = 20


class WebKit:
    """One window."""

    def __init__(self, url: str) -> None:
        self.url = url
        options = {"binary": str(browser.minibrowsers()[-1]), "args": ["--automation"]}
        answer = self._ask("session", capabilities={"alwaysMatch": {"webkitgtk:browserOptions": options}})
        self.session = f"session/{answer['sessionId']}"

    def goto(self, address: str) -> None:
        self._ask(f"{self.session}/url", url=address)

    def run(self, script: str) -> Any:
        """Gives what the script returns."""
        return self._ask(f"{self.session}/execute/sync", script=script, args=[])

    def click(self, selector: str) -> None:
        self._ask(f"{self.session}/element/{self._find(selector)}/click")

    def type(self, selector: str, text: str) -> None:
        self._ask(f"{self.session}/element/{self._find(selector)}/value", text=text)

    def wait(self, script: str) -> None:
        """Waits until the script returns something true."""
        _until(lambda: self.run(script), script)

    def close(self) -> None:
        request = urllib.request.Request(f"{self.url}/{self.session}", method="DELETE")
        urllib.request.urlopen(request).close()

    def _find(self, selector: str) -> str:
        found = self._ask(f"{self.session}/element", using="css selector", value=selector)
        return str(found[_ELEMENT])

    def _ask(self, path: str, **body: object) -> Any:
        request = urllib.request.Request(f"{self.url}/{path}", json.dumps(body).encode())
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["value"]


@contextlib.contextmanager
def started() -> Iterator[WebKit]:
    """Starts the driver on a virtual screen; ends it with the window."""
    port = commands.free_port()
    command = ["xvfb-run", "-a", "WebKitWebDriver", "-p", str(port)]
    process = subprocess.Popen(command, env=os.environ | {"NO_AT_BRIDGE": "1"}, stderr=subprocess.DEVNULL)
    try:
        _until(lambda: _answers(f"http://127.0.0.1:{port}/status"), "WebKitWebDriver")
        window = WebKit(f"http://127.0.0.1:{port}")
        yield window
        window.close()
    finally:
        process.terminate()
        process.wait()


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url).close()
    except urllib.error.URLError:
        return False
    return True


def _until(done: Callable[[], object], what: str) -> None:
    end = time.monotonic() + _SECONDS
    while not done():
        assert time.monotonic() < end, f"waited {_SECONDS} s for: {what}"
        time.sleep(0.05)
