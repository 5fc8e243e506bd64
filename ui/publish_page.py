"""What the dock shows: pages that gather a draft, a run that publishes it, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..sharing.draft.settings import ServiceKind
from ..sharing.errors import SharingError
from .added_layers import add_layers, swap_layers
from .connection_dialog import ConnectionDialog
from .draft_files import DraftFiles
from .draft_form import DraftForm
from .form_loading import load_form
from .mending import Mending
from .news import News
from .panes.configuration import ConfigurationPane
from .panes.content import ContentPane
from .panes.findings import FindingsPane
from .panes.general import GeneralPane
from .panes.plan import PlanPane
from .panes.progress import ProgressPane
from .panes.result import ResultPane
from .portal_choice import PortalChoice
from .portal_questions import PortalQuestions
from .publish_run import PublishRun, Wanted
from .run_reactions import RunReactions
from .tile_estimates import TileEstimates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.gui import QgisInterface

    from ..qgis_bridge.published_layers import PublishedNote
    from ..tasks.local_portal import LocalPortal
    from .publish_run import Outcome


class PublishPage(QWidget):
    """``outcome`` is what the last run ended with, None while one goes on or before the first."""

    published = pyqtSignal(object)
    planned = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, local: LocalPortal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("publish_dock", self)
        self._iface = iface
        self.outcome: Any = None
        self.general = GeneralPane(self)
        self.content = ContentPane(self._selected_in_tree, self)
        self.configuration = ConfigurationPane(TileEstimates(self.content), self)
        self.findings = FindingsPane(self)
        self.plan = PlanPane(self)
        self.progress = ProgressPane(self)
        self.result = ResultPane(self)
        for pane, title in (
            (self.general, self.tr("&General")),
            (self.configuration, self.tr("C&onfiguration")),
            (self.content, self.tr("Con&tent")),
            (self.findings, self.tr("F&indings")),
            (self.plan, self.tr("&Plan")),
            (self.progress, self.tr("Pr&ogress")),
            (self.result, self.tr("&Result")),
        ):
            self.pages.addTab(pane, title)
        self.form = DraftForm(self.general, self.configuration, self.content)
        self.run = PublishRun(self.form, self)
        self.portals = PortalChoice(self.general.portalBox, local)
        self._questions = PortalQuestions(self.general, self.portals)
        self.reactions = RunReactions(self, News(iface, self.tr("Share As Web Layer")))
        self._files = DraftFiles(self)
        self._mending = Mending(self, iface)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.show_project)
        self._connect()
        self._portal_changed()
        self._kind_changed()
        self.show_project()

    def show_project(self) -> None:
        """Take over the open project's layers and words. Does not touch the project."""
        project = QgsProject.instance()
        self.content.show_project(project)
        self._files.recall(project)
        self.general.suggest(project)
        self._form_changed()

    def close_down(self) -> None:
        """Let go of the project and of a running task, before the plugin is unloaded."""
        for signal in self._project_signals():
            signal.disconnect(self._project_changed)
        self._later.stop()
        self._questions.close()
        self.run.close()

    def show_pane(self, pane: QWidget | None = None) -> None:
        """Show a pane, and the dock that it is in; without one, the steps of the run."""
        self.pages.setCurrentWidget(pane or self.progress)
        dock = self.parent()
        if hasattr(dock, "setUserVisible"):
            dock.setUserVisible(True)

    def share(self, layer_ids: Iterable[str], name: str) -> None:
        """Begin to share some layers: the form is filled, nothing else is done."""
        self.content.check_only(layer_ids)
        self.general.nameEdit.setText(name)
        self.show_pane(self.general)

    def update_service(self, note: PublishedNote, layer_ids: Iterable[str]) -> None:
        """Fill the form to overwrite a service with the layers it was made of, and plan that."""
        self.general.set_kind(ServiceKind(note.kind))
        self.portals.reload(select=note.portal)
        self.content.check_only(layer_ids)
        self.general.nameEdit.setText(note.title)
        self.general.overwriteBox.setChecked(True)
        self.show_pane(self.plan)
        if self.plan.planButton.isEnabled():
            self.make_plan()

    def analyze(self) -> None:
        """Look for all problems of the draft as the form stands."""
        self._catch_up()
        try:
            access = self.portals.known_access()
        except SharingError as error:
            self.reactions.failed(error)
            return
        self.run.analyze(access)

    def make_plan(self) -> None:
        """Tell what publishing would do."""
        self._with_portal(self.run.plan)

    def publish(self) -> None:
        """Start publishing what the form describes."""
        self._with_portal(self.run.publish)

    def _with_portal(self, act: Any) -> None:
        self._catch_up()
        try:
            wanted = Wanted(
                access=self.portals.access(),
                portal_name=self.portals.name,
                authcfg=self.portals.authcfg,
                layer_ids=tuple(self.content.checked()),
                wishes=self.configuration.wishes(),
                options=self.plan.options(),
                switches=self.plan.switches(),
            )
        except SharingError as error:
            self.reactions.failed(error)
        else:
            act(wanted)

    def _project_signals(self) -> tuple[Any, ...]:
        project = QgsProject.instance()
        return project.readProject, project.cleared, project.layersAdded, project.layersRemoved

    def _connect(self) -> None:
        for pane in (self.general, self.configuration, self.content, self.plan):
            pane.changed.connect(self._form_changed)
        self.general.kind_changed.connect(self._kind_changed)
        self.general.portalBox.currentIndexChanged.connect(self._portal_changed)
        self.general.addPortalButton.clicked.connect(self._add_portal)
        self.content.changed.connect(self.configuration.estimate_later)
        self.plan.plan_wanted.connect(self.make_plan)
        self.progress.log_wanted.connect(lambda: self._iface.openMessageLog())
        self.result.add_wanted.connect(lambda outcome: add_layers(QgsProject.instance(), outcome))
        self.result.swap_wanted.connect(self._swap)
        self.analyzeButton.clicked.connect(self.analyze)
        self.publishButton.clicked.connect(self.publish)
        self.cancelButton.clicked.connect(self._cancel)
        self.run.staged.connect(self._files.tell_staged)
        for signal in self._project_signals():
            signal.connect(self._project_changed)

    def _selected_in_tree(self) -> list[str]:
        return [layer.id() for layer in self._iface.layerTreeView().selectedLayersRecursive()]

    def _portal_changed(self) -> None:
        self.general.suggest_level(local=self.portals.is_local)
        self.general.forget_portal()
        self._form_changed()

    def _kind_changed(self) -> None:
        self.configuration.set_kind(self.general.kind)
        self.content.set_kind(self.general.kind, QgsProject.instance())
        self._form_changed()

    def _project_changed(self, *_: Any) -> None:
        # the layer tree follows the project's signals, and many layers come one by one
        self._later.start()

    def _catch_up(self) -> None:
        """Begin something new: with the layers that there are now."""
        self.outcome = None
        if self._later.isActive():
            self._later.stop()
            self.show_project()

    def _form_changed(self) -> None:
        self.run.drop_plan()
        self.enable()

    def enable(self) -> None:
        """Show only what can be done now."""
        running = self.run.running
        ready = not running and self.form.is_ready()
        self.publishButton.setEnabled(ready)
        self.analyzeButton.setEnabled(ready)
        self.draftButton.setEnabled(not running)
        self.plan.planButton.setEnabled(ready and self.general.kind is ServiceKind.FEATURE)
        for pane in (self.general, self.configuration, self.content, self.plan):
            pane.setEnabled(not running)
        self.findings.set_busy(busy=running)
        self.cancelButton.setVisible(running)
        self.progressBar.setVisible(running)

    def _swap(self, outcome: Outcome) -> None:
        names = swap_layers(QgsProject.instance(), outcome)
        self.say(self.tr("Now shown from the portal: {names}").format(names=", ".join(names) or "–"))

    def _cancel(self) -> None:
        self.say(self.tr("Stopping…"))
        self.run.cancel()

    def say(self, text: str) -> None:
        """Say what is going on, in a line below the pages."""
        self.statusLabel.setText(text)
        self.statusLabel.setVisible(bool(text))

    def _add_portal(self) -> None:
        dialog = ConnectionDialog(self)
        if dialog.exec():
            self.portals.reload(select=dialog.connection_name())
