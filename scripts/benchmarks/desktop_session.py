"""What is measured within QGIS desktop: run by ``qgis --code``, with its orders in the environment.

``WLS_SESSION_OUT`` is the file for what was measured.
"""

import json
import os
import time
import traceback
from pathlib import Path

from qgis import utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget
from qgis.utils import iface
from web_layer_sharing.scripts.benchmarks.ticker import Ticker

OUT = Path(os.environ["WLS_SESSION_OUT"])
PLUGIN = "web_layer_sharing"
PATIENCE_S = 900
SETTLE_S = 1.0
EVENTS = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
# Where each cancelled run has come when it is told to stop: reports of progress, counted.
MOST_STEPS = 40


def wait_until(condition) -> None:
    """Let QGIS run until ``condition()`` holds; ``TimeoutError`` if it never does."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(EVENTS, 50)


def measured(begin, ended) -> tuple:
    """Return the longest wait of the event loop from the call ``begin()`` until a while after ``ended()``."""
    ticker = Ticker()
    begin()
    wait_until(ended)
    end = time.monotonic() + SETTLE_S
    wait_until(lambda: time.monotonic() > end)
    return ticker.stop()


def start() -> tuple:
    """Enable the plugin; return for how long QGIS's start is held up."""
    wall, cpu = time.perf_counter(), time.thread_time()
    if not (utils.loadPlugin(PLUGIN) and utils.startPlugin(PLUGIN)):
        raise RuntimeError(PLUGIN)
    return time.perf_counter() - wall, time.thread_time() - cpu


def has_arrived() -> bool:
    """Tell whether all of the plugin is there."""
    return QgsApplication.processingRegistry().providerById("weblayersharing") is not None


def cancelled(page) -> list:
    """Publish until a step that was not cancelled yet is told, cancel, and so on; return each one's wait."""
    waits, seen = [], set()
    page.general.nameEdit.setText("To be cancelled")
    while len(waits) < MOST_STEPS:
        found = []

        def look(_percent: float, text: str, found: list = found) -> None:
            step = "".join(letter for letter in text if not letter.isdigit())[:20]
            if text and step not in seen and not found:
                seen.add(step)
                found.append((text, time.perf_counter(), time.thread_time()))
                page.run.cancel()

        page.run.stepped.connect(look)
        page.publishButton.click()
        wait_until(lambda: not page.run.running)
        page.run.stepped.disconnect(look)
        if not found:
            break
        text, wall, cpu = found[0]
        waits.append((text, time.perf_counter() - wall, time.thread_time() - cpu, str(page.outcome)))
    return waits


def session(seen: dict) -> None:
    """Start the plugin, show its dock, analyse, plan, publish, cancel at each step."""
    seen["start"] = start()
    seen["arrival"] = measured(lambda: None, has_arrived)
    dock = iface.mainWindow().findChild(QDockWidget, "WebLayerSharingPublishDock")
    seen["show"] = measured(lambda: dock.setUserVisible(True), lambda: dock.was_shown)
    page = dock.page
    page.general.nameEdit.setText("Bench")
    for name, button in (
        ("analyse", page.analyzeButton),
        ("plan", page.plan.planButton),
        ("publish", page.publishButton),
    ):
        seen[name] = measured(button.click, lambda: not page.run.running)
        if isinstance(page.outcome, Exception):
            raise page.outcome
    seen["cancelled"] = cancelled(page) if os.environ.get("WLS_SESSION_CANCEL") else []


def run() -> None:
    """Run the session, write what was measured, leave QGIS."""
    seen: dict = {}
    try:
        session(seen)
    except BaseException:
        seen["error"] = traceback.format_exc()
    utils.unloadPlugin(PLUGIN)
    OUT.write_text(json.dumps(seen), encoding="utf-8")
    # what QGIS asks at its end (save the project?) has nobody to answer it
    os._exit(1 if "error" in seen else 0)


QTimer.singleShot(2000, run)
