"""One background task for everything: work off the main thread, the outcome back on it.

``QgsTask`` has three traps: an exception that leaves ``run`` ends the whole process, the Python
object must not be touched once QGIS has dropped the C++ side, and nothing may be shown from the
worker.  :class:`WorkTask` catches everything, and hands its outcome to a :class:`Watch` that lives on the
main thread and outlives it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..qgis_bridge.messages.steps import step_text
from ..sharing.errors import Cancelled, SharingError
from ..sharing.progress import Progress

log = logging.getLogger("web_layer_sharing")

Work = Callable[[Progress], Any]


class UnexpectedError(SharingError):
    """Something that no part of the work foresaw. Facts: ``what`` (type and text)."""


class Watch(QObject):
    """What a dock looks at while a task runs. All signals arrive on the main thread.

    ``stepped(percent, text)`` as the work goes on; then exactly one of ``done(result)``,
    ``failed(error)`` and ``cancelled(error)``.
    """

    stepped = pyqtSignal(float, str)
    done = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal(object)

    def __init__(self, task: WorkTask) -> None:
        super().__init__()
        self._task: WorkTask | None = task

    @property
    def running(self) -> bool:
        """Tell whether the task has not ended yet."""
        return self._task is not None

    def cancel(self) -> None:
        """Ask the work to stop; ``cancelled`` follows once it has."""
        if self._task is not None:
            self._task.cancel()

    def close(self, result: Any, error: SharingError | None) -> None:
        """Tell the outcome and let go of the task, whose C++ side is about to be deleted."""
        self._task = None
        if error is None:
            self.done.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit(error)
        else:
            self.failed.emit(error)


class TaskProgress(Progress):
    """Carries a work's reports to its task and the task's cancel flag to the work."""

    def __init__(self, task: WorkTask) -> None:
        self._task = task

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        percent = 100.0 * min(max(fraction, 0.0), 1.0)
        self._task.setProgress(percent)
        self._task.stepped.emit(percent, step_text(step, **facts) if step else "")

    def cancelled(self) -> bool:
        return bool(self._task.isCanceled())


class WorkTask(QgsTask):
    """Runs ``work(progress)`` in a worker thread."""

    stepped = pyqtSignal(float, str)

    def __init__(self, description: str, work: Work) -> None:
        super().__init__(description, QgsTask.Flag.CanCancel)
        self._work = work
        self._result: Any = None
        self._error: SharingError | None = None
        self.watch = Watch(self)
        self.stepped.connect(self.watch.stepped)

    def run(self) -> bool:
        try:
            self._result = self._work(TaskProgress(self))
        except SharingError as error:
            self._error = error
        except BaseException as error:  # an exception that leaves run() would end QGIS
            log.exception("unexpected error in %s", self.description())
            self._error = UnexpectedError("WLS800", what=f"{type(error).__name__}: {error}")
        return self._error is None

    def finished(self, result: bool) -> None:
        error = self._error
        if error is None and not result:
            # the manager dropped the task before it ran
            error = Cancelled()
        self.watch.close(self._result, error)


def start(description: str, work: Work) -> Watch:
    """Queue ``work`` and return the watch that tells how it goes."""
    task = WorkTask(description, work)
    QgsApplication.taskManager().addTask(task)
    return task.watch
