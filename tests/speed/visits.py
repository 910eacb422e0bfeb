"""One first visit of a page on a phone with a slow connection: what came over the wire, and when what was there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, Playwright
from speed.wire import Served

SETTING = "1.6 Mbit/s, 150 ms, CPU 4 times slower, 412x823, nothing in the cache"
_BYTES_PER_SECOND = 1_600_000 / 8
_DELAY = 150  # ms for each request
_SLOWER = 4
_QUIET = 1500  # ms without anything, after which a page has all that it asks for by itself
_PHONE = {"viewport": {"width": 412, "height": 823}, "is_mobile": True, "has_touch": True, "device_scale_factor": 1.75}

# Both observers start before the page does, and cost it nothing until something happens.
_WATCH = """
window.watched = { lcp: 0, shift: 0, usable: null };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) watched.lcp = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) watched.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new MutationObserver((_, observer) => {
  if (!document.querySelector("pm-checklist[data-ready]")) return;
  watched.usable = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
"""


@dataclass(frozen=True)
class Visit:
    """What a visit cost: bytes with their heads, requests, milliseconds; `usable` where a checklist of ours is."""

    bytes: float
    requests: float
    lcp: float
    shift: float
    usable: float | None


def browser(playwright: Playwright) -> Browser:
    """Starts the browser that PLAYBOOK_BROWSER names; it reaches loopback alone."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = [
        "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", *(["--no-sandbox"] if root else []),
    ]  # fmt: skip
    return playwright.chromium.launch(executable_path=os.environ.get("PLAYBOOK_BROWSER"), args=arguments)


def visit(browser: Browser, site: Served, address: str) -> Visit:
    """Opens a page as somebody does who was never here, and waits until nothing more comes."""
    context = browser.new_context(**_PHONE)
    try:
        page = context.new_page()
        stream = _Stream(_slow(page))
        page.add_init_script(_WATCH)
        site.wire.empty()
        page.goto(site.url + address, wait_until="load", timeout=60_000)
        while not stream.quiet():
            page.wait_for_timeout(_QUIET)
        seen = page.evaluate("() => watched")
        return Visit(sum(site.wire.sent), len(site.wire.asked), seen["lcp"], seen["shift"], seen["usable"])
    finally:
        context.close()


def _slow(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    rate = {"downloadThroughput": _BYTES_PER_SECOND, "uploadThroughput": _BYTES_PER_SECOND}
    session.send("Network.emulateNetworkConditions", {"offline": False, "latency": _DELAY, **rate})
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return session


class _Stream:
    """Watches whether anything still comes."""

    def __init__(self, session: CDPSession) -> None:
        self._seen, self._before = 0, -1
        for name in ("requestWillBeSent", "responseReceived", "dataReceived", "loadingFinished"):
            session.on(f"Network.{name}", self._count)

    def quiet(self) -> bool:
        """Tells whether nothing came since this was asked the last time."""
        before, self._before = self._before, self._seen
        return before == self._seen

    def _count(self, _: dict[str, Any]) -> None:
        self._seen += 1
