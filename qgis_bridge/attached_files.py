"""Files that a layer's rows tell of by their path: columns with the form widget "Attachment"."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProperty,
    QgsVectorLayer,
)

from ..sharing.map_snapshot import FilesProfile
from ..sharing.staging.datasets import MOST_FILE_BYTES
from .geodatabase.values import is_null

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.core import QgsFeature, QgsProject

FOLDERS_TOLD = 3
WIDGET = "ExternalResource"
# Where the widget keeps its files: beside the computer's other files, or copied there by itself.
LOCAL_STORAGES = {"", "SimpleCopy"}
# QgsFileWidget: a path is as it stands, or from the project's folder, or from a folder of its own.
AS_IT_STANDS, FROM_PROJECT, FROM_ROOT = 0, 1, 2
# QgsFileWidget::GetFile; the others are folders and lists.
ONE_FILE = 0
# What the widget calls its data-defined folder.
ROOT_PROPERTY = "propertyRootPath"


class Attached(NamedTuple):
    """A file that is there, its size in bytes."""

    path: Path
    size: int


def file_columns(layer: QgsVectorLayer) -> tuple[str, ...]:
    """Return the columns whose values are paths of single files on this machine."""
    names = layer.fields().names()
    return tuple(name for index, name in enumerate(names) if _config(layer, index) is not None)


def attached_files(layer: QgsVectorLayer) -> dict[str, AttachedFiles]:
    """Return for each of :func:`file_columns` how its paths are followed. Main thread."""
    project = layer.project()
    home = Path(project.absoluteFilePath()).parent if project and project.absoluteFilePath() else None
    configs = ((name, _config(layer, index)) for index, name in enumerate(layer.fields().names()))
    return {
        name: AttachedFiles(config, home, _context(layer, project))
        for name, config in configs
        if config is not None
    }


def _context(layer: QgsVectorLayer, project: QgsProject | None) -> QgsExpressionContext:
    """Return where the layer's expressions are evaluated: its own project need not be the open one."""
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    if project is not None:
        context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    return context


class AttachedFiles:
    """Follows the paths of one column as QGIS's form does. Usable in any thread."""

    def __init__(self, config: Mapping[str, Any], home: Path | None, context: QgsExpressionContext) -> None:
        self._relative = _whole(config.get("RelativeStorage"))
        self._home = home
        self._root = str(config.get("DefaultRoot") or "")
        self._expression = _root_expression(config)
        self._context = QgsExpressionContext(context)

    def path(self, value: object, feature: QgsFeature) -> Path | None:
        """Return where a value leads; None for no value and for an address on the web."""
        told = "" if is_null(value) else str(value).strip()
        if not told or "://" in told:
            return None
        return self._folder(feature) / told

    def find(self, value: object, feature: QgsFeature) -> Attached | None:
        """Return the file that a value leads to; None if there is none, or it is no plain file."""
        path = self.path(value, feature)
        try:
            if path is not None and path.is_absolute() and path.is_file():
                return Attached(path, path.stat().st_size)
        except (OSError, ValueError):
            # A text that can be no path: too long, or with a character that none has.
            return None
        return None

    def _folder(self, feature: QgsFeature) -> Path:
        if self._relative == FROM_PROJECT and self._home is not None:
            return self._home
        if self._relative != FROM_ROOT:
            return Path()
        root = self._root
        if self._expression is not None:
            self._context.setFeature(feature)
            root = self._expression.valueAsString(self._context, root)[0]
        return Path(root) if root else Path()


class FilesTally:
    """Counts the files that rows tell of, without opening them."""

    def __init__(self, files: Mapping[str, AttachedFiles]) -> None:
        self._files = files
        self._found = FilesProfile()

    def add(self, feature: QgsFeature) -> None:
        """Count the files of one row."""
        for column, files in self._files.items():
            value = feature.attribute(column)
            if files.path(value, feature) is not None:
                self._found = _counted(self._found, files.find(value, feature))

    def told(self) -> FilesProfile:
        """Return what was counted."""
        return self._found


def _counted(told: FilesProfile, file: Attached | None) -> FilesProfile:
    if file is None:
        return replace(told, missing=told.missing + 1)
    if file.size > MOST_FILE_BYTES:
        return replace(told, too_large=told.too_large + 1)
    folder = str(file.path.parent)
    known = folder in told.folders or len(told.folders) >= FOLDERS_TOLD
    return replace(
        told,
        count=told.count + 1,
        size_bytes=told.size_bytes + file.size,
        folders=told.folders if known else (*told.folders, folder),
    )


def _config(layer: QgsVectorLayer, index: int) -> Mapping[str, Any] | None:
    setup = layer.editorWidgetSetup(index)
    config: Mapping[str, Any] = setup.config()
    if setup.type() != WIDGET or _whole(config.get("StorageMode")) != ONE_FILE:
        return None
    return config if str(config.get("StorageType") or "") in LOCAL_STORAGES else None


def _root_expression(config: Mapping[str, Any]) -> QgsProperty | None:
    """Return the data-defined folder, None where the widget has none that is switched on."""
    stored = config.get("PropertyCollection")
    if not isinstance(stored, dict):
        return None
    known = (stored.get("properties") or {}).get(ROOT_PROPERTY)
    if not isinstance(known, dict) or not known.get("active"):
        return None
    found = QgsProperty()
    return found if found.loadVariant(known) else None


def _whole(value: object) -> int:
    """Return a number of the widget's, 0 where it is none; projects keep it as text too."""
    try:
        return int(str(value))
    except ValueError:
        return 0
