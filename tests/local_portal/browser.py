"""Chromium without a screen, told what to do through a pair of pipes (the DevTools protocol)."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

_PATIENCE_S = 60.0
_OS_RELEASE = Path("/etc/os-release")
_OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
    "--window-size=1200,900",
)


def has_browser() -> bool:
    """Whether there is one. Only Ubuntu may have none; elsewhere the one who asks is to fail without it."""
    return shutil.which("chromium") is not None or "ID=ubuntu" not in _OS_RELEASE.read_text(encoding="utf-8")


class Browser:
    """One page of a browser of its own profile. ``complaints`` is what the page's console said aloud."""

    def __init__(self, profile: Path) -> None:
        program = shutil.which("chromium")
        assert program is not None, "chromium is not installed; scripts/setup installs it"
        read_orders, self._orders = os.pipe()
        self._told, write_told = os.pipe()

        def lay_pipes() -> None:
            # The browser reads from 3 and tells on 4. Copies first: the pipes may have these numbers.
            orders, told = os.dup(read_orders), os.dup(write_told)
            os.dup2(orders, 3)
            os.dup2(told, 4)

        self._process = subprocess.Popen(
            [program, *_OPTIONS, f"--user-data-dir={profile}", "about:blank"],
            preexec_fn=lay_pipes,  # noqa: PLW1509 - no other way leads to these two numbers
            close_fds=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(read_orders)
        os.close(write_told)
        self._number = 0
        self._waiting = b""
        self._session = ""
        self.complaints: list[str] = []
        self.requested: list[str] = []
        self._attach()

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the browser."""
        self._process.kill()
        self._process.wait()
        os.close(self._orders)
        os.close(self._told)

    def _attach(self) -> None:
        target = self._order("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._order("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._order(f"{domain}.enable")

    def open(self, url: str, **headers: str) -> None:
        """Go to an address and wait until the page is loaded."""
        self.complaints.clear()
        self.requested.clear()
        self._order("Network.setExtraHTTPHeaders", headers=headers)
        self._order("Page.navigate", url=url)
        self.wait_for("document.readyState === 'complete'")

    def evaluate(self, script: str) -> Any:
        """Return what a script makes; a promise is waited for."""
        told = self._order("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def wait_for(self, condition: str) -> None:
        """Wait until a script is true."""
        deadline = time.monotonic() + _PATIENCE_S
        while not self.evaluate(f"Boolean({condition})"):
            assert time.monotonic() < deadline, (condition, self.complaints)
            time.sleep(0.05)

    def click(self, x: float, y: float) -> None:
        """Press and let go of the left button."""
        for kind in ("mousePressed", "mouseReleased"):
            self._order("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self) -> bytes:
        """Return what is seen, as a PNG."""
        return base64.b64decode(self._order("Page.captureScreenshot", format="png")["data"])

    def _order(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        order: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._orders, json.dumps(order).encode("utf-8") + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._number:
                assert "error" not in told, told
                return told["result"]
            self._note(told)

    def _next(self) -> Any:
        while b"\0" not in self._waiting:
            found = os.read(self._told, 1 << 20)
            assert found, "the browser ended"
            self._waiting += found
        message, _, self._waiting = self._waiting.partition(b"\0")
        return json.loads(message)

    def _note(self, event: Any) -> None:
        parameters = event.get("params", {})
        if event.get("method") == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.complaints.append(str(details.get("exception", {}).get("description") or details["text"]))
        if event.get("method") == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning"):
            values = [str(each.get("value", each.get("description"))) for each in parameters["args"]]
            self.complaints.append(" ".join(values))
        if event.get("method") == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            entry = parameters["entry"]
            # How a library uses its canvas could be quicker; that is no fault of the page.
            if entry["source"] != "rendering":
                self.complaints.append(f"{entry['text']} {entry.get('url', '')}")
        if event.get("method") == "Network.requestWillBeSent":
            self.requested.append(parameters["request"]["url"])
