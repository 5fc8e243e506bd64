"""The dock's form and the draft it stands for: the form produces a draft and does nothing else with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import create_web_layer_draft
from ..sharing.names import LONGEST_SERVICE_NAME, is_service_name, service_name

if TYPE_CHECKING:
    from qgis.core import QgsProject
    from qgis.PyQt.QtWidgets import QWidget

LEVELS = ("OWNER", "ORGANIZATION", "EVERYONE")
EDITING = "Query,Create,Update,Delete,Editing"
READING = "Query"


def _tr(text: str) -> str:
    return QCoreApplication.translate("PublishForm", text)


class DraftForm:
    """Reads the widgets of ``publish_dock.ui``."""

    def __init__(self, form: QWidget) -> None:
        self._form = form
        form.sharingBox.addItems([_tr("Only me"), _tr("My organization"), _tr("Everyone")])
        form.nameEdit.textChanged.connect(self._check_name)
        self._level_chosen = False
        form.sharingBox.activated.connect(self._level_was_chosen)

    def suggest(self, project: QgsProject) -> None:
        """Fill what is still empty from the project's own words."""
        form, metadata = self._form, project.metadata()
        if not form.nameEdit.text():
            form.nameEdit.setText(project.title() or project.baseName())
        if not form.summaryEdit.toPlainText():
            form.summaryEdit.setPlainText(metadata.abstract())
        if not form.tagsEdit.text():
            form.tagsEdit.setText(", ".join(sorted({w for ws in metadata.keywords().values() for w in ws})))

    def suggest_level(self, *, local: bool) -> None:
        """Propose with whom to share, unless the user chose: locally, everyone is this computer."""
        if not self._level_chosen:
            self._form.sharingBox.setCurrentIndex(LEVELS.index("EVERYONE" if local else "OWNER"))

    def _level_was_chosen(self) -> None:
        self._level_chosen = True

    def name(self) -> str:
        """Return the name typed."""
        return str(self._form.nameEdit.text()).strip()

    def has_name(self) -> bool:
        """Tell whether the name can become a service's."""
        return 0 < len(service_name(self.name())) <= LONGEST_SERVICE_NAME

    def draft(self, project: QgsProject, layer_ids: list[str] | None) -> Any:
        """Return the draft that the form describes.

        Raises:
            SnapshotError, DraftError: the project or a value is not fit to be published.
        """
        form = self._form
        draft = create_web_layer_draft(
            take_snapshot(project, with_thumbnail=False), "HOSTING_SERVER", "FEATURE", self.name(), layer_ids
        )
        draft.summary = form.summaryEdit.toPlainText().strip()
        draft.tags = form.tagsEdit.text().strip()
        draft.portalFolder = form.folderEdit.text().strip()
        draft.overwriteExistingService = form.overwriteBox.isChecked()
        draft.allowExporting = form.exportBox.isChecked()
        draft.featureCapabilities = EDITING if form.editingBox.isChecked() else READING
        draft.sharing.sharingLevel = LEVELS[form.sharingBox.currentIndex()]
        return draft

    def show(self, draft: Any) -> None:
        """Put what the draft says into the form."""
        form = self._form
        form.nameEdit.setText(draft.serviceName)
        form.summaryEdit.setPlainText(draft.summary)
        form.tagsEdit.setText(draft.tags)
        form.folderEdit.setText(draft.portalFolder)
        form.overwriteBox.setChecked(draft.overwriteExistingService)
        form.exportBox.setChecked(draft.allowExporting)
        form.editingBox.setChecked("Editing" in draft.featureCapabilities.split(","))
        form.sharingBox.setCurrentIndex(LEVELS.index(draft.sharing.sharingLevel))

    def _check_name(self) -> None:
        """Say while typing what the service will be called, or why it cannot be."""
        name, hint = self.name(), ""
        if not service_name(name):
            hint = _tr("A service needs a name.")
        elif len(service_name(name)) > LONGEST_SERVICE_NAME:
            hint = _tr("A service name has at most {most} characters.").format(most=LONGEST_SERVICE_NAME)
        elif not is_service_name(name):
            hint = _tr("The service will be called {name}.").format(name=service_name(name))
        self._form.nameHint.setText(hint)
        self._form.nameHint.setVisible(bool(hint))
