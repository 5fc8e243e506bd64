"""What the project keeps of how it is shared: seen, changed and forgotten in the project's properties."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.gui import QgsOptionsPageWidget

from ..form_loading import load_form
from ..kept_settings import forget, keep, kept
from ..service_kinds import kind_words

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ..publish_dock import PublishDock


class ProjectPage(QgsOptionsPageWidget):
    """The project is touched on *OK* only, and only where something was changed."""

    def __init__(self, dock: PublishDock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("project_page", self)
        self._dock = dock
        self._kept = kept(QgsProject.instance())
        for kind, words in kind_words().items():
            self.kindBox.addItem(words, kind.value)
        for widget, label in (
            (self.kindBox, self.kindLabel),
            (self.nameEdit, self.nameLabel),
            (self.summaryEdit, self.summaryLabel),
            (self.tagsEdit, self.tagsLabel),
            (self.folderEdit, self.folderLabel),
        ):
            widget.setAccessibleName(label.text().replace("&", ""))
        self.keepBox.setChecked(self._kept is not None)
        self._begun = self._kept or dock.page.form.values()
        self._show(self._begun)

    def apply(self) -> None:
        """Keep what the page says, or forget what was kept."""
        project = QgsProject.instance()
        if not self.keepBox.isChecked():
            if self._kept is not None:
                forget(project)
            return
        wanted = self._wanted()
        if wanted != self._kept:
            keep(project, wanted)
            self._dock.page.show_project()

    def _show(self, told: dict[str, Any]) -> None:
        properties = told.get("properties") or {}
        self.kindBox.setCurrentIndex(max(self.kindBox.findData(told.get("kind")), 0))
        self.nameEdit.setText(str(told.get("name") or ""))
        self.summaryEdit.setPlainText(str(properties.get("summary") or ""))
        self.tagsEdit.setText(str(properties.get("tags") or ""))
        self.folderEdit.setText(str(properties.get("portalFolder") or ""))

    def _wanted(self) -> dict[str, Any]:
        told = deepcopy(self._begun)
        told["kind"], told["name"] = self.kindBox.currentData(), self.nameEdit.text().strip()
        told["properties"].update(
            summary=self.summaryEdit.toPlainText().strip(),
            tags=self.tagsEdit.text().strip(),
            portalFolder=self.folderEdit.text().strip(),
        )
        return told
