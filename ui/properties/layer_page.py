"""How a layer is published, in the layer's own properties: its id, texts and fields, and what was found."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.core import QgsEditorWidgetSetup, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerConfigWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidgetItem

from ...qgis_bridge.messages.findings import finding_text
from ...qgis_bridge.published_layers import PublishedLayers
from ...qgis_bridge.publishing import published_memory
from ...qgis_bridge.tree import SERVICE_LAYER_ID, fixed_number
from ...sharing.draft.kinds import split_words
from ..finding_places import LAYER_PAGE
from ..form_loading import load_form

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtWidgets import QWidget

    from ..publish_dock import PublishDock

FIELD, SHOWN, EDITABLE = range(3)
HIDDEN, USUAL = "Hidden", "TextEdit"
VOCABULARY = "keywords"


class LayerPage(QgsMapLayerConfigWidget):
    """All that it sets are settings of QGIS's own, but for the id; the layer is touched on *OK* only."""

    def __init__(
        self, layer: QgsMapLayer, canvas: QgsMapCanvas, dock: PublishDock, parent: QWidget | None = None
    ) -> None:
        super().__init__(layer, canvas, parent)
        load_form("layer_page", self)
        self.setObjectName(LAYER_PAGE)
        self._layer = layer
        self._dock = dock
        for widget, label in (
            (self.numberBox, self.numberLabel),
            (self.nameEdit, self.nameLabel),
            (self.summaryEdit, self.summaryLabel),
            (self.tagsEdit, self.tagsLabel),
            (self.fieldTree, self.fieldsLabel),
            (self.findingList, self.findingsLabel),
        ):
            widget.setAccessibleName(label.text().replace("&", ""))
        self._show_state()
        self._show_texts()
        self._show_fields()
        self._show_findings()

    def apply(self) -> None:
        """Tell the layer what was changed."""
        layer = self._layer
        number, name = self.numberBox.value(), self.nameEdit.text().strip()
        if number != fixed_number(layer.customProperty(SERVICE_LAYER_ID)):
            if number < 0:
                layer.removeCustomProperty(SERVICE_LAYER_ID)
            else:
                layer.setCustomProperty(SERVICE_LAYER_ID, number)
        if name and name != layer.name():
            layer.setName(name)
        self._apply_texts()
        self._apply_fields()

    def _show_state(self) -> None:
        note = PublishedLayers(published_memory()).notes(QgsProject.instance()).get(self._layer.id())
        if note is None:
            self.stateLabel.setText(self.tr("Not published from this project."))
            return
        words = self.tr("Published as {title}: {address}")
        link = f'<a href="{escape(note.url)}">{escape(note.url)}</a>'
        self.stateLabel.setText(words.format(title=escape(note.title), address=link))

    def _show_texts(self) -> None:
        told = self._layer.metadata()
        self.numberBox.setValue(fixed_number(self._layer.customProperty(SERVICE_LAYER_ID)))
        self.nameEdit.setText(self._layer.name())
        self.summaryEdit.setPlainText(told.abstract())
        self.tagsEdit.setText(", ".join(told.keywords(VOCABULARY)))

    def _apply_texts(self) -> None:
        told = self._layer.metadata()
        summary, tags = self.summaryEdit.toPlainText().strip(), split_words(self.tagsEdit.text())
        if (summary, list(tags)) != (told.abstract(), told.keywords(VOCABULARY)):
            told.setAbstract(summary)
            told.removeKeywords(VOCABULARY)
            if tags:
                told.addKeywords(VOCABULARY, list(tags))
            self._layer.setMetadata(told)

    def _show_fields(self) -> None:
        vector = isinstance(self._layer, QgsVectorLayer)
        for part in (self.fieldsLabel, self.fieldTree):
            part.setVisible(vector)
        if not vector:
            return
        header = self.fieldTree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(FIELD, QHeaderView.ResizeMode.Stretch)
        for index, field in enumerate(self._layer.fields()):
            item = QTreeWidgetItem(self.fieldTree, [field.displayNameWithAlias()])
            item.setCheckState(SHOWN, _check(self._is_shown(index)))
            item.setCheckState(EDITABLE, _check(self._is_editable(index)))

    def _apply_fields(self) -> None:
        if not isinstance(self._layer, QgsVectorLayer):
            return
        config = self._layer.editFormConfig()
        locked = [config.readOnly(index) for index in range(self._layer.fields().count())]
        for index in range(self.fieldTree.topLevelItemCount()):
            item = self.fieldTree.topLevelItem(index)
            shown, editable = (
                item.checkState(column) == Qt.CheckState.Checked for column in (SHOWN, EDITABLE)
            )
            if shown != self._is_shown(index):
                self._layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(USUAL if shown else HIDDEN, {}))
            if editable != self._is_editable(index):
                config.setReadOnly(index, not editable)
        if locked != [config.readOnly(index) for index in range(len(locked))]:
            self._layer.setEditFormConfig(config)

    def _is_shown(self, index: int) -> bool:
        return bool(self._layer.editorWidgetSetup(index).type() != HIDDEN)

    def _is_editable(self, index: int) -> bool:
        return not self._layer.editFormConfig().readOnly(index)

    def _show_findings(self) -> None:
        findings = self._dock.page.findings.of_layer(self._layer.id()) if self._dock.was_shown else ()
        for part in (self.findingsLabel, self.findingList):
            part.setVisible(bool(findings))
        self.findingList.addItems([f"{each.code}: {finding_text(each)}" for each in findings])


def _check(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
