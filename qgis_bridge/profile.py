"""Reading a layer's features once, to tell the analyzer what only the data can tell.

A :class:`LayerReader` is made on the main thread and reads in any thread; it streams and keeps counts
only.  What it reads is what is saved, as the snapshot has it: open edits are left aside.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from osgeo import gdal
from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType

from ..sharing.map_snapshot import DataProfile, FieldProfile
from ..sharing.progress import Progress
from .attached_files import FilesTally, attached_files
from .layer_source import feature_count
from .slices import at_once
from .snapshot import GEOMETRY_TYPES, saved_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..sharing.map_snapshot import MapSnapshot
    from .slices import Slices

WHOLE = {
    QMetaType.Type.Int,
    QMetaType.Type.UInt,
    QMetaType.Type.LongLong,
    QMetaType.Type.ULongLong,
}
DATES = {QMetaType.Type.QDate, QMetaType.Type.QDateTime}
# Bytes that a value of fixed size takes; what a geodatabase packs tighter makes up for its indexes.
FIXED_SIZE = 8
INDEXED = {
    QgsFeatureSource.SpatialIndexPresence.SpatialIndexPresent: True,
    QgsFeatureSource.SpatialIndexPresence.SpatialIndexNotPresent: False,
}
# Reports and the question whether to stop come once in so many features.
STRIDE = 500


def profile_layer(
    layer: QgsVectorLayer, progress: Progress | None = None, folder: Path | None = None
) -> DataProfile:
    """Read all features of the layer and return what they are like.

    ``folder`` is where copies will be made, the system's temporary folder if none is named.  For use
    off the main thread make a :class:`LayerReader` on it and read there.

    Raises:
        Cancelled: the progress said stop.
    """
    return LayerReader(layer).profile(progress or Progress(), folder)


class MapReader:
    """Reads all vector layers and tables of a snapshot. Make it on the main thread, use it in any."""

    def __init__(self, project: QgsProject, snapshot: MapSnapshot) -> None:
        at_once(self._prepare(project, snapshot))

    @classmethod
    def in_slices(cls, project: QgsProject, snapshot: MapSnapshot) -> Slices[MapReader]:
        """Make a reader as the class itself does, one layer a slice."""
        reader = cls.__new__(cls)
        yield from reader._prepare(project, snapshot)
        return reader

    def _prepare(self, project: QgsProject, snapshot: MapSnapshot) -> Slices[None]:
        self._snapshot = snapshot
        self._readers: dict[str, LayerReader] = {}
        for told in snapshot.layers:
            yield
            layer = project.mapLayer(told.id)
            if isinstance(layer, QgsVectorLayer):
                self._readers[told.id] = LayerReader(layer)

    def profiled(self, progress: Progress | None = None, folder: Path | None = None) -> MapSnapshot:
        """Return the snapshot with a profile in each layer that could be read.

        Raises:
            Cancelled: the progress said stop.
        """
        progress = progress or Progress()
        profiles = {}
        for index, (layer_id, reader) in enumerate(self._readers.items()):
            part = progress.part(index / len(self._readers), (index + 1) / len(self._readers))
            profiles[layer_id] = reader.profile(part, folder)
        layers = (replace(told, profile=profiles.get(told.id)) for told in self._snapshot.layers)
        return replace(self._snapshot, layers=tuple(layers))


class LayerReader:
    """What is needed to read one layer's saved features without holding the layer."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        saved = saved_state(layer)
        self._source = QgsVectorLayerFeatureSource(saved) if layer.isValid() else None
        self._fields = list(saved.fields())
        self._expected = feature_count(saved)
        self._index = INDEXED.get(saved.hasSpatialIndex()) if layer.isSpatial() else None
        self._filter = layer.subsetString()
        self._filter_error = "" if layer.isValid() else _refused_filter(layer)
        self._geometry_matters = layer.isSpatial()
        self._files = attached_files(layer)

    def profile(self, progress: Progress, folder: Path | None = None) -> DataProfile:
        """Stream the features and return what they are like; a broken layer gives hardly anything.

        Raises:
            Cancelled: the progress said stop.
        """
        if self._source is None:
            return DataProfile(filter_error=self._filter_error or None)
        tally = _Tally([_Column.of(field) for field in self._fields])
        files = FilesTally(self._files) if self._files else None
        gdal.ErrorReset()
        self._read(self._source, tally, files, progress)
        return DataProfile(
            feature_count=tally.count,
            geometry_types=tally.types if self._geometry_matters else None,
            invalid_geometries=tally.invalid if self._geometry_matters else None,
            null_geometries=tally.null if self._geometry_matters else None,
            fields={column.name: column.told() for column in tally.columns},
            spatial_index=self._index,
            # A filter that the database refuses gives no feature and no error of QGIS's own.
            filter_error=gdal.GetLastErrorMsg() if self._filter and not tally.count else "",
            size_bytes=tally.size + (files.told().size_bytes if files else 0),
            free_bytes=shutil.disk_usage(folder or tempfile.gettempdir()).free,
            files=files.told() if files else None,
        )

    def _read(
        self,
        source: QgsVectorLayerFeatureSource,
        tally: _Tally,
        files: FilesTally | None,
        progress: Progress,
    ) -> None:
        request = QgsFeatureRequest()
        if not self._geometry_matters:
            request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        for feature in source.getFeatures(request):
            if tally.count % STRIDE == 0:
                progress.check()
                progress.report(min(tally.count / max(self._expected, 1), 1.0))
            tally.add(feature.attributes(), feature.geometry() if self._geometry_matters else None)
            if files:
                files.add(feature)
        progress.check()
        progress.report(1.0)


def _refused_filter(layer: QgsVectorLayer) -> str:
    """Return a reason if the layer is broken only because its filter is refused, else nothing."""
    registry = QgsProviderRegistry.instance()
    provider = layer.providerType()
    parts = registry.decodeUri(provider, layer.source())
    asked = parts.pop("subset", "")
    if not asked:
        return ""
    bare = QgsVectorLayer(registry.encodeUri(provider, parts), "", provider)
    return str(asked) if bare.isValid() else ""


@dataclass
class _Column:
    """Running extremes of one column; ``take`` is None where nothing is to be learnt from the values."""

    name: str
    take: Callable[[_Column, Any], None] | None = None
    longest: int | None = None
    smallest: int | None = None
    largest: int | None = None
    earliest: date | None = None

    @classmethod
    def of(cls, field: Any) -> _Column:
        if field.type() == QMetaType.Type.QString:
            return cls(field.name(), cls._take_text)
        if field.type() in WHOLE:
            return cls(field.name(), cls._take_whole)
        return cls(field.name(), cls._take_date if field.type() in DATES else None)

    def told(self) -> FieldProfile:
        return FieldProfile(self.longest, self.smallest, self.largest, self.earliest)

    def _take_text(self, value: str) -> None:
        self.longest = max(self.longest or 0, len(value))

    def _take_whole(self, value: int) -> None:
        self.smallest = value if self.smallest is None else min(self.smallest, value)
        self.largest = value if self.largest is None else max(self.largest, value)

    def _take_date(self, value: QDate | QDateTime) -> None:
        day = _python_date(value.date() if isinstance(value, QDateTime) else value)
        if day is not None:
            self.earliest = day if self.earliest is None else min(self.earliest, day)


def _python_date(day: QDate) -> date | None:
    """Return the day; Python's calendar begins with the year 1, and what lies before becomes its first."""
    if not day.isValid():
        return None
    return date.min if day.year() < 1 else date(day.year(), day.month(), day.day())


@dataclass
class _Tally:
    """Running counts over the features of a layer."""

    columns: list[_Column]
    count: int = 0
    invalid: int = 0
    null: int = 0
    size: int = 0
    types: dict[str, int] = field(default_factory=dict)

    def add(self, values: list[Any], geometry: QgsGeometry | None) -> None:
        self.count += 1
        for column, value in zip(self.columns, values):
            self._add_value(column, value)
        if geometry is not None:
            self._add_geometry(geometry)

    def _add_value(self, column: _Column, value: Any) -> None:
        if value is None or value == NULL:
            return
        if column.take is not None:
            column.take(column, value)
        self.size += len(value.encode()) if isinstance(value, str) else FIXED_SIZE

    def _add_geometry(self, geometry: QgsGeometry) -> None:
        if geometry.isNull() or geometry.isEmpty():
            self.null += 1
            return
        word = esri_word(geometry)
        self.types[word] = self.types.get(word, 0) + 1
        self.invalid += not geometry.isGeosValid()
        self.size += geometry.constGet().wkbSize()


def esri_word(geometry: QgsGeometry) -> str:
    """Return Esri's word for one geometry, empty for collections and what else Esri has no word for."""
    if QgsWkbTypes.flatType(geometry.wkbType()) == QgsWkbTypes.Type.MultiPoint:
        return "esriGeometryMultipoint"
    return GEOMETRY_TYPES.get(geometry.type(), "")
