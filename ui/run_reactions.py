"""How the dock shows a run: what it says, which page it turns to, what it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..qgis_bridge.messages.errors import error_text, not_shared_texts
from ..sharing.errors import Cancelled, SharingError, StagingError
from ..sharing.findings import Severity

if TYPE_CHECKING:
    from ..sharing.findings import Finding
    from ..tasks.publish import PlannedPublish
    from .news import News
    from .publish_page import PublishPage
    from .publish_run import Outcome


class RunReactions(QObject):
    """Listens to the page's run."""

    def __init__(self, page: PublishPage, news: News) -> None:
        super().__init__(page)
        self._page = page
        self._news = news
        run = page.run
        run.begun.connect(self._begun)
        run.stepped.connect(self._step)
        run.analyzed.connect(self._analyzed)
        run.planned.connect(self._planned)
        run.published.connect(self._published)
        run.failed.connect(self.failed)
        run.ended.connect(page.enable)

    def tr(self, text: str) -> str:
        """Translate in this class's context."""
        return QCoreApplication.translate("RunReactions", text)

    def failed(self, error: SharingError) -> None:
        """Say why a run ended, and show the findings where those are why."""
        page = self._page
        page.outcome = error
        if isinstance(error, StagingError):
            page.findings.show_findings(error.findings)
            page.pages.setCurrentWidget(page.findings)
        text = error_text(error)
        page.progress.add(text)
        page.say(text)
        if not isinstance(error, Cancelled):
            self._news.trouble(text, lambda: page.show_pane(self._place_of(error)))
        page.enable()

    def _begun(self) -> None:
        self._page.outcome = None
        self._page.progress.begin()
        self._page.say("")
        self._step(0.0, "")
        self._page.enable()

    def _step(self, percent: float, text: str) -> None:
        self._page.progressBar.setValue(int(percent))
        if text:
            self._page.progress.add(text)
            self._page.say(text)
        self._page.enable()

    def _analyzed(self, findings: list[Finding]) -> None:
        page = self._page
        page.findings.show_findings(findings)
        page.pages.setCurrentWidget(page.findings)
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        words = self.tr("{errors} errors, {rest} others")
        page.say(words.format(errors=errors, rest=len(findings) - errors))

    def _planned(self, planned: PlannedPublish | None) -> None:
        page = self._page
        page.plan.show_plan(planned.plan if planned else None)
        if planned is None:
            return
        page.findings.show_findings(planned.findings)
        page.pages.setCurrentWidget(page.plan)
        page.say(self.tr("Planned. Publish does just this."))
        page.planned.emit(planned.plan)

    def _published(self, outcome: Outcome) -> None:
        page, service = self._page, outcome.service
        page.outcome = service
        page.findings.show_findings(service.findings)
        page.result.show_outcome(outcome)
        page.pages.setCurrentWidget(page.result)
        count = sum(layer.feature_count for layer in service.layers)
        if service.layers:
            words = self.tr("Published {title}: {layers} layers, {count} features.")
        else:
            words = self.tr("Published {title}.")
        text = words.format(title=service.title, layers=len(service.layers), count=count)
        left_out = not_shared_texts(service.title, service.not_shared_with)
        page.say(" ".join([text, *left_out, f'<a href="{service.url}">{service.url}</a>']))
        self._news.success(text, service.url, lambda: page.show_pane(page.result))
        page.published.emit(outcome)

    def _place_of(self, error: SharingError) -> object:
        return self._page.findings if isinstance(error, StagingError) else self._page.progress
