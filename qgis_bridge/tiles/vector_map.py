"""A map made ready to become vector tiles: columns for classes and labels, points for labels of areas."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...sharing.errors import ExportError
from ...sharing.maplibre_style import StyledClass, StyledLabel, StyledLayer
from ...sharing.maplibre_style.model import SYMBOL_FIELD
from ..symbology.setting import POINTS_PER_MM, Setting
from .prepared_map import PreparedMap
from .vector_classes import Classes, classes_of
from .vector_labels import LabelColumn, label_columns
from .vector_order import SourceLayer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_USUAL_SCALE = 50_000
_POLYGON = Qgis.GeometryType.Polygon


@dataclass(frozen=True)
class PreparedVectorMap:
    """A project file with all that tiles need, the layers of the tiles, and what a style is made from.

    ``styled`` are the map's layers, the lowest first.  ``texts`` are the characters of all labels.
    ``vector_layers`` describe the layers of the tiles as ``metadata.json`` does.
    """

    prepared: PreparedMap
    sources: tuple[SourceLayer, ...]
    styled: tuple[StyledLayer, ...]
    texts: str
    vector_layers: tuple[dict[str, Any], ...] = field(default_factory=tuple)


def prepare_vector_map(drawn: PreparedMap, folder: Path, first_scale: float) -> PreparedVectorMap:
    """Make a prepared map ready for vector tiles, in the same folder. Main thread.

    Rasters have no place in vector tiles and are left out.  ``first_scale`` is the scale of level 0.

    Raises:
        ExportError: WLS157, points for labels cannot be written; WLS164, the project cannot; WLS165, the map
            shows no layer of features.
    """
    copy = QgsProject()
    copy.read(drawn.project)
    making = _Making(copy, folder, first_scale)
    for layer_id in reversed(drawn.layers):
        layer = copy.mapLayer(layer_id)
        if isinstance(layer, QgsVectorLayer):
            making.add(layer)
    if not making.styled:
        raise ExportError("WLS165", layer="")
    path = folder / "vector_map.qgz"
    if not copy.write(str(path)):
        raise ExportError("WLS164", layer="", path=str(path), reason=copy.error())
    prepared = PreparedMap(**{**drawn.__dict__, "project": str(path)})
    texts = "".join(sorted(making.characters))
    return PreparedVectorMap(
        prepared, tuple(making.sources), tuple(making.styled), texts, tuple(making.described)
    )


class _Making:
    """The layers of the tiles as they come together."""

    def __init__(self, project: QgsProject, folder: Path, first_scale: float) -> None:
        self._project = project
        self._folder = folder
        self._first_scale = first_scale
        self._names: set[str] = set()
        self.sources: list[SourceLayer] = []
        self.styled: list[StyledLayer] = []
        self.described: list[dict[str, Any]] = []
        self.characters: set[str] = set()

    def add(self, layer: QgsVectorLayer) -> None:
        """Add a layer of the map."""
        name = self._unused(layer.name())
        setting = _setting(layer)
        classes, columns = classes_of(layer, setting), label_columns(layer, setting)
        scales = (
            (layer.minimumScale(), layer.maximumScale()) if layer.hasScaleBasedVisibility() else (0.0, 0.0)
        )
        for column in columns:
            self.characters |= _characters(layer, column)
        on_points = bool(columns) and layer.geometryType() == _POLYGON
        label_source = self._label_points(layer, name, columns, scales) if on_points else name
        if classes.expression:
            layer.addExpressionField(classes.expression, _field(SYMBOL_FIELD, "integer"))
        for column in () if on_points else columns:
            layer.addExpressionField(column.expression, _field(column.field, "string"))
        drawn = self._classes(layer, name, classes, scales, labelled=bool(columns) and not on_points)
        labels = tuple(
            StyledLabel(each.label_class, label_source, each.field, *_narrowed(each.scales, scales))
            for each in columns
        )
        self.styled.append(StyledLayer(name, drawn, labels))

    def _classes(
        self,
        layer: QgsVectorLayer,
        name: str,
        classes: Classes,
        scales: tuple[float, float],
        *,
        labelled: bool,
    ) -> tuple[StyledClass, ...]:
        made = []
        if classes.by_number or labelled or any(not each.condition for each in classes.listed):
            self._source(layer, name, "", scales)
        for number, each in enumerate(classes.listed):
            source = name
            if not classes.by_number and each.condition:
                source = self._unused(f"{name}/{each.label or number}")
                self._source(layer, source, each.condition, _narrowed(each.scales, scales))
            made.append(
                StyledClass(
                    each.symbol,
                    source,
                    number if classes.by_number else None,
                    each.label,
                    *_narrowed(each.scales, scales),
                    each.picture,
                )
            )
        return tuple(made)

    def _source(self, layer: QgsVectorLayer, name: str, condition: str, scales: tuple[float, float]) -> None:
        first, last = 0, 99
        if scales[0] > 0:
            first = max(0, math.floor(math.log2(self._first_scale / scales[0]) + 1e-6))
        if scales[1] > 0:
            last = max(first, math.ceil(math.log2(self._first_scale / scales[1]) - 1e-6))
        self.sources.append(SourceLayer(name, layer.id(), condition, first, last))
        fields = {each.name(): "Number" if each.isNumeric() else "String" for each in layer.fields()}
        self.described.append(
            {"id": name, "description": "", "minzoom": first, "maxzoom": last, "fields": fields}
        )

    def _label_points(
        self, layer: QgsVectorLayer, name: str, columns: Sequence[LabelColumn], scales: tuple[float, float]
    ) -> str:
        """Write one point within each area: a text that belongs to the area would be in every tile of it."""
        path = self._folder / f"labels{len(self.sources)}.gpkg"
        _write_points(layer, path, columns, self._project)
        points = QgsVectorLayer(f"{path}|layername=labels", f"{name}/label", "ogr")
        self._project.addMapLayer(points)
        source = self._unused(f"{name}/label")
        self._source(points, source, "", scales)
        return source

    def _unused(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._names:
            number += 1
            name = f"{wanted} {number}"
        self._names.add(name)
        return name


def _setting(layer: QgsVectorLayer) -> Setting:
    metre = 1000 * POINTS_PER_MM / _USUAL_SCALE
    return Setting(lambda _what, _kept: None, metre, metre, opacity=layer.opacity())


def _narrowed(own: tuple[float, float], layer: tuple[float, float]) -> tuple[float, float]:
    """Return the scales at which both are shown; 0 is open."""
    low = min((scale for scale in (own[0], layer[0]) if scale), default=0.0)
    return low, max(own[1], layer[1])


def _field(name: str, kind: str) -> QgsField:
    """Return a column. Python's words for types differ between versions of QGIS, those of a URI do not."""
    return QgsVectorLayer(f"None?field={name}:{kind}", "", "memory").fields().at(0)


def _evaluated(layer: QgsVectorLayer, columns: Sequence[LabelColumn]) -> Any:
    """Yield each feature and its texts."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    expressions = [QgsExpression(column.expression) for column in columns]
    for expression in expressions:
        expression.prepare(context)
    for feature in layer.getFeatures():
        context.setFeature(feature)
        values = [expression.evaluate(context) for expression in expressions]
        yield feature, [value if isinstance(value, str) else "" for value in values]


def _characters(layer: QgsVectorLayer, column: LabelColumn) -> set[str]:
    found: set[str] = set()
    for _, texts in _evaluated(layer, [column]):
        found.update(*texts)
    return found


def _write_points(
    layer: QgsVectorLayer, path: Path, columns: Sequence[LabelColumn], project: QgsProject
) -> None:
    fields = QgsFields()
    for column in columns:
        fields.append(_field(column.field, "string"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "labels"
    writer = QgsVectorFileWriter.create(
        str(path), fields, Qgis.WkbType.Point, layer.crs(), project.transformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise ExportError("WLS157", layer=layer.name(), reason=writer.errorMessage())
    for feature, texts in _evaluated(layer, columns):
        if any(texts) and feature.hasGeometry():
            point = QgsFeature(fields)
            point.setAttributes([text or None for text in texts])
            point.setGeometry(_largest_part(feature.geometry()).pointOnSurface())
            writer.addFeature(point, QgsFeatureSink.Flag.FastInsert)
    del writer


def _largest_part(geometry: Any) -> Any:
    parts = geometry.asGeometryCollection()
    return max(parts, key=lambda part: part.area(), default=geometry)


def fingerprint(prepared: PreparedVectorMap) -> str:
    """Return what is equal for maps whose tiles are equal."""
    # Layers of labels are made anew by each run and get new ids.
    sources = [(each.name, each.condition, each.first_level, each.last_level) for each in prepared.sources]
    told = f"{prepared.prepared.fingerprint} {sources}"
    return hashlib.sha256(told.encode()).hexdigest()
