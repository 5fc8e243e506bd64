"""The page *Configuration*: what the chosen kind's draft class has, and which tiles are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QLocale, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from ...qgis_bridge.tiles.planning import GOOGLE, PROJECT, WGS84
from ...qgis_bridge.tiles.wishes import FORMATS, TileWishes
from ...sharing.draft.factory import DRAFT_CLASSES
from ...sharing.draft.kinds import split_words
from ...sharing.draft.settings import ServiceKind
from ..form_loading import load_form
from ..property_editors import Editor, editor_for, property_rows
from ..property_words import group_label, property_label
from .general import SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...qgis_bridge.tiles.wishes import TileEstimate

EDITING = ("Create", "Update", "Delete", "Editing")
SYNC = ("Sync",)
TILED = (ServiceKind.TILE, ServiceKind.VECTOR_TILE)
CAPABILITIES = "featureCapabilities"
SCHEME_FILE = "cache.configuration"
ESTIMATE_MS = 300


class ConfigurationPane(QWidget):
    """``estimate`` tells how many tiles some wishes would make, None where that cannot be told."""

    changed = pyqtSignal()

    def __init__(
        self, estimate: Callable[[TileWishes], TileEstimate | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        load_form("configuration_pane", self)
        self._estimate = estimate
        self._editors: dict[str, Editor] = {}
        self._kind = ServiceKind.OTHER
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ESTIMATE_MS)
        self._later.timeout.connect(self.tell_estimate)
        for name, words in (
            (GOOGLE, self.tr("ArcGIS Online, Google Maps (Web Mercator)")),
            (WGS84, self.tr("WGS 84 (degrees)")),
            (PROJECT, self.tr("The map's own CRS")),
        ):
            self.schemeBox.addItem(words, name)
        self.formatBox.addItems(list(FORMATS))
        self.editingBox.toggled.connect(lambda on: self._capable(EDITING, on=on))
        self.syncBox.toggled.connect(lambda on: self._capable(SYNC, on=on))
        self.schemeBox.currentIndexChanged.connect(self.estimate_later)
        self.formatBox.currentIndexChanged.connect(self.estimate_later)
        self.firstLevelBox.valueChanged.connect(self.estimate_later)
        self.lastLevelBox.valueChanged.connect(self.estimate_later)

    def set_kind(self, kind: ServiceKind) -> None:
        """Show what the kind's draft class has; what was set before and the class has too stays."""
        kept = self.values()
        self._kind = kind
        self._build(kind)
        self.show_values(kept)
        self.tilesBox.setVisible(kind in TILED)
        for part in (self.formatLabel, self.formatBox):
            part.setVisible(kind is ServiceKind.TILE)
        for part in (self.editingBox, self.syncBox):
            part.setVisible(CAPABILITIES in self._editors)
        self.estimate_later()

    def values(self) -> dict[str, Any]:
        """Return the properties shown by their dotted names."""
        return {name: editor.read() for name, editor in self._editors.items()}

    def show_values(self, values: dict[str, Any]) -> None:
        """Put what a draft says into the page; other kinds' properties are passed over."""
        for name in self._editors.keys() & values.keys():
            self._editors[name].write(values[name])
        self._tick_boxes()

    def wishes(self) -> TileWishes:
        """Return which tiles are wished for."""
        return TileWishes(
            scheme=self.schemeBox.currentData(),
            first=min(self.firstLevelBox.value(), self.lastLevelBox.value()),
            last=max(self.firstLevelBox.value(), self.lastLevelBox.value()),
            format=self.formatBox.currentText(),
            vector=self._kind is ServiceKind.VECTOR_TILE,
            scheme_file=self._scheme_file(),
        )

    def show_tiles(self, told: dict[str, Any]) -> None:
        """Put scheme, levels and format into the page."""
        self.schemeBox.setCurrentIndex(max(self.schemeBox.findData(told["scheme"]), 0))
        self.firstLevelBox.setValue(told["first"])
        self.lastLevelBox.setValue(told["last"])
        self.formatBox.setCurrentText(told["format"])

    def estimate_later(self) -> None:
        """Tell anew how many tiles there will be, once nothing has changed for a moment."""
        if self._kind in TILED:
            self._later.start()

    def tell_estimate(self) -> None:
        """Tell how many tiles there will be and about how large."""
        told = self._estimate(self.wishes())
        if told is None:
            self.estimateLabel.setText(self.tr("Nothing to make tiles of."))
            return
        size = QLocale().formattedDataSize(told.size)
        words = self.tr("At most {count} tiles, about {size}.")
        self.estimateLabel.setText(words.format(count=QLocale().toString(told.tiles), size=size))

    def _scheme_file(self) -> str:
        return str(self.values()[SCHEME_FILE]) if self._kind is ServiceKind.TILE else ""

    def _build(self, kind: ServiceKind) -> None:
        self._editors = {}
        body = QWidget()
        column = QVBoxLayout(body)
        groups: dict[str, QFormLayout] = {}
        for dotted, one in property_rows(DRAFT_CLASSES[kind]):
            if dotted in SHOWN:
                continue
            prefix = dotted.rpartition(".")[0]
            if prefix not in groups:
                groups[prefix] = self._group(prefix, column)
            self._add(groups[prefix], dotted, editor_for(one))
        column.addStretch()
        self.propertyArea.setWidget(body)
        if CAPABILITIES in self._editors:
            self._editors[CAPABILITIES].changed.connect(self._tick_boxes)

    def _group(self, prefix: str, column: QVBoxLayout) -> QFormLayout:
        box = QGroupBox(group_label(prefix))
        layout = QFormLayout(box)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addWidget(box)
        return layout

    def _add(self, layout: QFormLayout, dotted: str, editor: Editor) -> None:
        words = property_label(dotted)
        editor.widget.setObjectName(f"property_{dotted.replace('.', '_')}")
        editor.widget.setAccessibleName(words)
        editor.changed.connect(self.changed)
        self._editors[dotted] = editor
        if isinstance(editor.widget, QCheckBox):
            editor.widget.setText(words)
            layout.addRow(editor.widget)
            return
        label = QLabel(words)
        label.setBuddy(editor.widget)
        layout.addRow(label, editor.widget)

    def _capable(self, words: tuple[str, ...], *, on: bool) -> None:
        """Add words to the capabilities or take them away."""
        editor = self._editors.get(CAPABILITIES)
        if editor is None:
            return
        kept = [word for word in split_words(editor.read()) if word not in words]
        editor.write(",".join([*kept, *words] if on else kept))

    def _tick_boxes(self) -> None:
        editor = self._editors.get(CAPABILITIES)
        known = set(split_words(editor.read())) if editor else set()
        for box, words in ((self.editingBox, EDITING), (self.syncBox, SYNC)):
            box.blockSignals(True)
            box.setChecked(known.issuperset(words))
            box.blockSignals(False)
