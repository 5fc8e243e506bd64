"""What the algorithms have in common: naming, messages, and how the core reports to Processing."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..qgis_bridge.messages.errors import error_text
from ..qgis_bridge.messages.findings import finding_text
from ..qgis_bridge.messages.steps import step_text
from ..sharing.errors import Cancelled, SharingError
from ..sharing.findings import Finding, Severity
from ..sharing.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


class FeedbackProgress(Progress):
    """Carries reports to a Processing feedback and its cancel flag to the core."""

    def __init__(self, feedback: QgsProcessingFeedback, clock: Callable[[], float] = time.monotonic) -> None:
        self._feedback = feedback
        self._clock = clock
        self._step = ""
        self._told_at = 0.0

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        """Set the bar; a new step is also told in words, and once a second how far it is."""
        self._feedback.setProgress(100.0 * fraction)
        if not step:
            return
        if step != self._step:
            self._feedback.pushInfo(step_text(step, **facts))
        elif self._clock() - self._told_at >= 1.0:
            self._feedback.setProgressText(step_text(step, **facts))
        else:
            return
        self._step, self._told_at = step, self._clock()

    def cancelled(self) -> bool:
        """Tell whether the user pressed Cancel."""
        return bool(self._feedback.isCanceled())


class SharingAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms of the provider.

    ``prepare_work`` runs on the main thread and returns what the worker runs.  Errors of the core leave as
    ``QgsProcessingException`` with the translated sentence and the code.
    """

    NAME = ""
    ICON = "publish.svg"

    def __init__(self) -> None:
        super().__init__()
        self._work: Callable[[Progress], dict[str, Any]] | None = None

    def prepare_work(
        self, parameters: dict[str, Any], context: Any, feedback: QgsProcessingFeedback
    ) -> Callable[[Progress], dict[str, Any]]:
        """Read parameters and map on the main thread; return the work for the worker."""
        raise NotImplementedError

    def name(self) -> str:
        return self.NAME

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / self.ICON))

    def createInstance(self) -> SharingAlgorithm:
        return type(self)()

    def tr(self, text: str) -> str:
        """Translate ``text`` in the provider's context."""
        return QCoreApplication.translate("Algorithms", text)

    def prepareAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> bool:
        with _told():
            self._work = self.prepare_work(parameters, context, feedback)
        return True

    def processAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        work, self._work = self._work, None
        if work is None:
            raise QgsProcessingException(self.tr("The algorithm was not prepared."))
        with _told():
            return work(FeedbackProgress(feedback))

    def text(self, parameters: dict[str, Any], name: str, context: Any) -> str:
        """Return a text parameter without surrounding blanks."""
        return str(self.parameterAsString(parameters, name, context)).strip()


class _told:  # noqa: N801 - reads as a statement: with _told()
    """Turns errors of the core into the exception that Processing shows."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, (SharingError, Cancelled)):
            raise QgsProcessingException(error_text(error)) from error


def tell(findings: Iterable[Finding], feedback: QgsProcessingFeedback) -> None:
    """Push findings to the log: errors as errors, warnings as warnings."""
    for finding in findings:
        line = f"{finding.code}: {finding_text(finding)}"
        if finding.severity is Severity.ERROR:
            feedback.reportError(line, False)
        elif finding.severity is Severity.WARNING:
            feedback.pushWarning(line)
        else:
            feedback.pushInfo(line)
