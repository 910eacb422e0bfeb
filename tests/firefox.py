"""A real Firefox, where the machine has one. Speaks Marionette, Firefox's own form of WebDriver."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import pathlib
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from typing import Any

import commands
import project
from chores import browser
from webdriver import Window, until

MISSING = browser.FIREFOX.lacks()
_SECONDS = 60
# Firefox never sends loopback through a proxy, and nothing listens on this one: so nothing leaves the machine.
_PROXY = {
    "network.proxy.allow_bypass": False,
    "network.proxy.failover_direct": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
# What would ask that proxy in vain, and first-run pages. Marionette switches off more, but only once it listens.
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.region.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.trr.mode": 5,
    "services.settings.server": "data:,#none/v1",
    "toolkit.telemetry.enabled": False,
    "toolkit.telemetry.server": "",
}
# the second lets a release heed services.settings.server
_ENVIRONMENT = {"MOZ_CRASHREPORTER_DISABLE": "1", "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"}


class Firefox(Window):
    """Speaks Marionette over TCP: `length:[0, id, command, body]`, answered by `length:[1, id, error, result]`."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=_SECONDS)
        self.answers = self.socket.makefile("rb")
        self.ids = itertools.count()
        self._receive()  # it greets first
        self._ask("WebDriver:NewSession", {})

    def close(self) -> None:
        self.answers.close()
        self.socket.close()

    def _do(self, command: str, **body: object) -> Any:
        return self._ask(f"WebDriver:{command}", body)["value"]

    def _ask(self, command: str, body: dict[str, Any]) -> Any:
        text = json.dumps([0, next(self.ids), command, body]).encode()
        self.socket.sendall(b"%d:%b" % (len(text), text))
        _, _, error, result = self._receive()
        assert not error, f"{command} {body}: {error['message']}"
        return result

    def _receive(self) -> Any:
        length = b"".join(iter(lambda: self.answers.read(1), b":"))
        return json.loads(self.answers.read(int(length)))


@contextlib.contextmanager
def started() -> Iterator[Window]:
    """Starts Firefox with a profile of its own; ends it with the window."""
    # not in /tmp, which an Ubuntu snap of Firefox can't see
    work = project.ROOT / ".build"
    work.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="firefox-", dir=work, ignore_cleanup_errors=True) as folder:
        profile = pathlib.Path(folder)
        _write(profile / "user.js", {"marionette.port": 0} | _PROXY | _QUIET)
        process = subprocess.Popen(
            [browser.firefox(), "-marionette", "-headless", "-no-remote", "-profile", folder],
            env=os.environ | _ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        with commands.ended(process):
            port = profile / "MarionetteActivePort"
            until(lambda: port.exists() and port.read_text(), browser.firefox())
            with contextlib.closing(Firefox(int(port.read_text()))) as window:
                yield window


def _write(file: pathlib.Path, preferences: dict[str, object]) -> None:
    file.write_text("".join(f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in preferences.items()))
