"""Background tasks: whatever happens in the worker ends as one signal on the main thread."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from web_layer_sharing.sharing.errors import Cancelled, NameTaken
from web_layer_sharing.tasks.work import UnexpectedError, Watch, start

if TYPE_CHECKING:
    from web_layer_sharing.sharing.progress import Progress


class Outcome:
    """Collects what a watch tells, and on which thread."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.ended: list[tuple[str, Any]] = []
        self.steps: list[tuple[float, str]] = []
        self.threads: set[int] = set()
        watch.stepped.connect(lambda percent, text: self.steps.append((percent, text)))
        for name in ("done", "failed", "cancelled"):
            getattr(watch, name).connect(lambda value, name=name: self._end(name, value))

    def _end(self, name: str, value: Any) -> None:
        self.ended.append((name, value))
        self.threads.add(threading.get_ident())

    def wait(self) -> tuple[str, Any]:
        end = time.monotonic() + 20
        while not self.ended and time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.005)
        assert len(self.ended) == 1
        return self.ended[0]


def test_result_arrives_on_the_main_thread() -> None:
    workers: list[int] = []

    def work(progress: Progress) -> str:
        workers.append(threading.get_ident())
        progress.report(0.5, "no such step")
        return "made"

    outcome = Outcome(start("test", work))
    assert outcome.wait() == ("done", "made")
    assert outcome.threads == {threading.get_ident()}
    assert workers != [threading.get_ident()]
    assert (50.0, "no such step") in outcome.steps
    assert not outcome.watch.running


def test_error_of_ours_arrives_as_it_is() -> None:
    def work(_progress: Progress) -> None:
        raise NameTaken("WLS602", name="Roads")

    name, error = Outcome(start("test", work)).wait()
    assert name == "failed"
    assert isinstance(error, NameTaken)
    assert error.facts == {"name": "Roads"}


@pytest.mark.parametrize("raised", [ZeroDivisionError("nought"), SystemExit(3), KeyboardInterrupt()])
def test_no_exception_escapes(raised: BaseException) -> None:
    def work(_progress: Progress) -> None:
        raise raised

    name, error = Outcome(start("test", work)).wait()
    assert name == "failed"
    assert isinstance(error, UnexpectedError)
    assert error.code == "WLS800"
    assert type(raised).__name__ in error.facts["what"]


def test_cancel_reaches_the_work() -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.check()
            time.sleep(0.005)

    outcome = Outcome(start("test", work))
    while not started.is_set():
        QCoreApplication.processEvents()
    outcome.watch.cancel()
    name, error = outcome.wait()
    assert name == "cancelled"
    assert isinstance(error, Cancelled)


def test_cancel_before_the_start_is_told_too() -> None:
    block = threading.Event()
    # fill the pool, so that the task under test has to wait
    blockers = [
        start("block", lambda _progress: block.wait(20))
        for _ in range(QgsApplication.taskManager().count() + 64)
    ]
    outcome = Outcome(start("late", lambda _progress: "never"))
    outcome.watch.cancel()
    block.set()
    name, _ = outcome.wait()
    assert name in ("cancelled", "done")
    for watch in blockers:
        while watch.running:
            QCoreApplication.processEvents()


def test_cancelling_an_ended_task_does_nothing() -> None:
    outcome = Outcome(start("test", lambda _progress: 1))
    outcome.wait()
    outcome.watch.cancel()
    assert outcome.ended == [("done", 1)]
