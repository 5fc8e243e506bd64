"""The dock that publishes the open project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsDataSourceUri, QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWidget

from ..qgis_bridge.fixes import mend
from ..qgis_bridge.messages.errors import error_text, not_shared_texts
from ..sharing.errors import SharingError, StagingError
from ..sharing.findings import Severity
from ..tasks.analyze import start_analysis
from ..tasks.publish import start_publish
from .connection_dialog import ConnectionDialog
from .draft_form import DraftForm
from .findings_list import FindingsList
from .form_loading import load_form
from .layer_choice import LayerChoice
from .portal_choice import PortalChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from qgis.gui import QgisInterface

    from ..sharing.findings import Finding
    from ..sharing.publish import PublishedService
    from ..tasks.local_portal import LocalPortal
    from ..tasks.work import Watch


class PublishDock(QgsDockWidget):
    """Gathers a draft, starts the publishing task and shows how it goes.

    ``outcome`` is what the last run ended with, None while one goes on or before the first.
    """

    def __init__(self, iface: QgisInterface, local: LocalPortal) -> None:
        super().__init__()
        self.setObjectName("WebLayerSharingPublishDock")
        self.setWindowTitle(self.tr("Share As Web Layer"))
        self._iface = iface
        self._watch: Watch | None = None
        self.outcome: PublishedService | SharingError | None = None
        self.form = QWidget(self)
        load_form("publish_dock", self.form)
        self.setWidget(self.form)
        self._draft_form = DraftForm(self.form)
        self._layers = LayerChoice(self.form.layerTree, self._enable)
        self._findings = FindingsList(self.form.findingTree, self._enable)
        self._portals = PortalChoice(self.form.portalBox, local)
        self._connect()
        self._portal_changed()
        self.show_project()

    def tr(self, text: str) -> str:
        """Translate in the dock's context."""
        return QCoreApplication.translate("PublishDock", text)

    def show_project(self) -> None:
        """Take over the open project's layers and words. Does not touch the project."""
        project = QgsProject.instance()
        self._layers.show(project)
        self._draft_form.suggest(project)
        self._enable()

    def close_down(self) -> None:
        """Let go of the project and of a running task, before the plugin is unloaded."""
        project = QgsProject.instance()
        for signal in (project.readProject, project.cleared, project.layersAdded, project.layersRemoved):
            signal.disconnect(self._project_changed)
        if self._watch is not None:
            self._watch.cancel()

    def _connect(self) -> None:
        form, project = self.form, QgsProject.instance()
        form.nameEdit.textChanged.connect(self._enable)
        form.portalBox.currentIndexChanged.connect(self._portal_changed)
        form.analyzeButton.clicked.connect(self.analyze)
        form.publishButton.clicked.connect(self.publish)
        form.cancelButton.clicked.connect(self._cancel)
        form.openButton.clicked.connect(self._open)
        form.addButton.clicked.connect(self._add_to_map)
        form.mendButton.clicked.connect(self._mend)
        form.addPortalButton.clicked.connect(self._add_portal)
        for signal in (project.readProject, project.cleared, project.layersAdded, project.layersRemoved):
            signal.connect(self._project_changed)

    def _portal_changed(self) -> None:
        self._draft_form.suggest_level(local=self._portals.is_local)

    def _project_changed(self, *_: Any) -> None:
        self.show_project()

    def _enable(self) -> None:
        """Show only what can be done now."""
        form, running, service = self.form, self._watch is not None, self._service()
        ready = not running and self._draft_form.has_name() and not self._layers.is_empty()
        form.publishButton.setEnabled(ready)
        form.analyzeButton.setEnabled(ready)
        form.pages.setEnabled(not running)
        form.mendButton.setEnabled(not running and bool(self._findings.mendable()))
        form.cancelButton.setVisible(running)
        form.progressBar.setVisible(running)
        form.openButton.setVisible(not running and service is not None)
        form.addButton.setVisible(not running and service is not None)

    def _draft(self) -> Any:
        return self._draft_form.draft(QgsProject.instance(), self._layers.chosen())

    def analyze(self) -> None:
        """Look for all problems of the draft as the form stands, in the data and on the portal too."""
        self.outcome = None
        try:
            watch = start_analysis(QgsProject.instance(), self._draft(), self._portals.known_access())
        except SharingError as error:
            self._fail(error)
        else:
            self._follow(watch, self._analyzed)

    def _mend(self) -> None:
        """Apply the repairs of the selected findings to the project or to the form, and look again."""
        try:
            draft = self._draft()
            mended = [mend(QgsProject.instance(), draft, finding) for finding in self._findings.mendable()]
        except SharingError as error:
            self._fail(error)
            return
        self._draft_form.show(draft)
        if all(mended):
            self.analyze()
        else:
            self._say(self.tr("Not all of it can be repaired here; see the findings for what to do."))

    def _analyzed(self, findings: list[Finding]) -> None:
        self._watch = None
        self._findings.show(findings)
        self.form.pages.setCurrentWidget(self.form.findingsPage)
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        self._say(
            self.tr("{errors} errors, {rest} others").format(errors=errors, rest=len(findings) - errors)
        )
        self._enable()

    def publish(self) -> None:
        """Start publishing what the form describes."""
        self.outcome = None
        try:
            access = self._portals.access()
            watch = start_publish(QgsProject.instance(), self._draft(), access)
        except SharingError as error:
            self._fail(error)
        else:
            self._follow(watch, self._done)

    def _follow(self, watch: Watch, done: Callable[[Any], None]) -> None:
        """Show how a task goes until it ends, and call ``done`` with what it made."""
        self._watch = watch
        watch.stepped.connect(self._step)
        watch.done.connect(done)
        watch.failed.connect(self._fail)
        watch.cancelled.connect(self._fail)
        self._say("")
        self._step(0.0, "")
        self._enable()

    def _step(self, percent: float, text: str) -> None:
        self.form.progressBar.setValue(int(percent))
        if text:
            self._say(text)

    def _done(self, service: PublishedService) -> None:
        self._watch = None
        self.outcome = service
        self._findings.show(service.findings)
        count = sum(layer.feature_count for layer in service.layers)
        text = self.tr("Published {title}: {layers} layers, {count} features.").format(
            title=service.title, layers=len(service.layers), count=count
        )
        left_out = not_shared_texts(service.title, service.not_shared_with)
        self._say(" ".join([text, *left_out, f'<a href="{service.url}">{service.url}</a>']))
        self._iface.messageBar().pushMessage(self.windowTitle(), text, Qgis.MessageLevel.Success)
        self._enable()

    def _fail(self, error: SharingError) -> None:
        self._watch = None
        self.outcome = error
        if isinstance(error, StagingError):
            self._findings.show(error.findings)
            self.form.pages.setCurrentWidget(self.form.findingsPage)
        self._say(error_text(error))
        self._enable()

    def _say(self, text: str) -> None:
        self.form.statusLabel.setText(text)
        self.form.statusLabel.setVisible(bool(text))

    def _cancel(self) -> None:
        if self._watch is not None:
            self._say(self.tr("Stopping…"))
            self._watch.cancel()

    def _service(self) -> PublishedService | None:
        return None if isinstance(self.outcome, SharingError) else self.outcome

    def _open(self) -> None:
        service = self._service()
        if service is not None:
            QDesktopServices.openUrl(QUrl(service.url))

    def _add_to_map(self) -> None:
        service = self._service()
        if service is None:
            return
        uri = QgsDataSourceUri()
        uri.setParam("crs", QgsProject.instance().crs().authid())
        if self._portals.authcfg:
            uri.setAuthConfigId(self._portals.authcfg)
        for layer in reversed(service.layers):
            uri.removeParam("url")
            uri.setParam("url", layer.url)
            added = QgsVectorLayer(uri.uri(False), layer.name, "arcgisfeatureserver")
            QgsProject.instance().addMapLayer(added)

    def _add_portal(self) -> None:
        dialog = ConnectionDialog(self)
        if dialog.exec():
            self._portals.reload(select=dialog.connection_name())
