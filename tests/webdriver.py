"""What the tests ask of a browser, in the commands of W3C WebDriver. Each engine carries them in its own way."""

from __future__ import annotations

import abc
import json
from collections.abc import Callable
from typing import Any

import commands

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_SECONDS = 20


class Window(abc.ABC):
    """One window of a browser."""

    @abc.abstractmethod
    def _do(self, command: str, **body: object) -> Any:
        """Gives the command's value; raises when the browser refuses it."""

    @abc.abstractmethod
    def close(self) -> None: ...

    def goto(self, address: str) -> None:
        self._do("Navigate", url=address)

    def run(self, script: str) -> Any:
        """Gives what the script returns."""
        return self._do("ExecuteScript", script=script, args=[])

    def click(self, selector: str) -> None:
        # WebDriver scrolls only until it is just in view, where a message at the lower edge may cover it
        self.run(
            f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center', behavior: 'instant'}})"
        )
        self._do("ElementClick", id=self._find(selector))

    def type(self, selector: str, text: str) -> None:
        self._do("ElementSendKeys", id=self._find(selector), text=text)

    def wait(self, script: str) -> None:
        """Waits until the script returns something true."""
        until(lambda: self.run(script), script)

    def _find(self, selector: str) -> str:
        return str(self._do("FindElement", using="css selector", value=selector)[_ELEMENT])


def until(done: Callable[[], object], what: str) -> None:
    assert commands.wait_for(lambda: bool(done()), _SECONDS), f"waited {_SECONDS} s for: {what}"
