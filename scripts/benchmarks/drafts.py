"""Drafts: from a map of many layers to the description, the findings and the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .rows import Row, Times
from .runs import in_qgis, part, times

if TYPE_CHECKING:
    from qgis.core import QgsProject, QgsVectorLayer

    from .inputs import Inputs
    from .scales import Scale

TABLES = 100
FIELDS = 10
GROUP = 20
FEWER = 4
# A road that is straight takes four times as long for four times as much; one that is not takes sixteen.
STRAIGHT = 5.0
DRAFT_S, SDDRAFT_S = 2.0, 0.2


def rows(inputs: Inputs, scale: Scale, out: Path) -> list[Row]:
    """Measure a map with many layers, one with few, and two with few layers of many columns."""
    out.mkdir(parents=True, exist_ok=True)
    data = inputs.tables(min(TABLES, scale.layers // FEWER), FIELDS)
    wide = inputs.tables(scale.wide_layers, scale.wide_fields)
    less_wide = inputs.tables(scale.wide_layers, scale.wide_fields // FEWER)
    many, fewer, broad, narrow = [], [], [], []
    for _ in range(scale.runs):
        many.append(in_qgis("draft", data, scale.layers, out))
        fewer.append(in_qgis("draft", data, scale.layers // FEWER, out))
        broad.append(in_qgis("draft", wide, scale.wide_layers, out))
        narrow.append(in_qgis("draft", less_wide, scale.wide_layers, out))
    layers, fields = f"{scale.layers:,} layers", scale.wide_layers * scale.wide_fields
    return [
        Row(f"draft and findings of {layers}", _part(many, "draft"), DRAFT_S, peak_mb=_peak(many)),
        Row(f".sddraft of {layers}", _part(many, "sddraft"), SDDRAFT_S, peak_mb=_peak(many)),
        Row(
            f"draft of {layers}, {scale.layers * FIELDS:,} fields",
            _whole(many),
            STRAIGHT,
            f"{scale.layers // FEWER:,} layers",
            _whole(fewer),
            _peak(many),
        ),
        Row(
            f"draft of {scale.wide_layers} layers, {fields:,} fields",
            _whole(broad),
            STRAIGHT,
            f"{fields // FEWER:,} fields",
            _whole(narrow),
            _peak(broad),
        ),
    ]


def measure(data: str, layers: str, out: str) -> dict[str, Any]:
    """Make the draft of a map of ``layers`` layers over the tables of ``data``."""
    from qgis.core import QgsProject
    from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
    from web_layer_sharing.sharing.analysis import analyze
    from web_layer_sharing.sharing.draft import create_web_layer_draft
    from web_layer_sharing.sharing.findings import blocking
    from web_layer_sharing.sharing.sddraft import build

    from .meter import Meter

    project = QgsProject.instance()
    filled(project, data, int(layers))
    meter = Meter()
    with meter.part("draft"):
        snapshot = take_snapshot(project, with_thumbnail=False)
        draft = create_web_layer_draft(snapshot, "HOSTING_SERVER", "FEATURE", "Bench")
        findings = analyze(build(draft).settings(), snapshot)
    with meter.part("sddraft"):
        draft.exportToSDDraft(Path(out) / "draft.sddraft")
    if blocking(findings) or len(snapshot.layers) != int(layers):
        raise RuntimeError(f"{len(snapshot.layers)} layers, {blocking(findings)}")
    return meter.told()


def filled(project: QgsProject, data: str, count: int) -> None:
    """Put ``count`` layers into groups, each with one of four looks."""
    from osgeo import gdal
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    tables = gdal.OpenEx(data, gdal.OF_VECTOR).GetLayerCount()
    project.setTitle("Bench")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    group = project.layerTreeRoot()
    for number in range(count):
        if number % GROUP == 0:
            group = project.layerTreeRoot().addGroup(f"Group {number // GROUP}")
        layer = QgsVectorLayer(f"{data}|layername=features{number % tables}", f"Layer {number}", "ogr")
        if not layer.isValid():
            raise RuntimeError(layer.error().summary())
        _dress(layer, number)
        project.addMapLayer(layer, False)
        group.addLayer(layer)


def _dress(layer: QgsVectorLayer, number: int) -> None:
    """Give every second layer classes, of names or of numbers in turn, and every other second one labels."""
    from qgis.core import (
        QgsCategorizedSymbolRenderer,
        QgsGraduatedSymbolRenderer,
        QgsPalLayerSettings,
        QgsRendererCategory,
        QgsRendererRange,
        QgsSymbol,
        QgsVectorLayerSimpleLabeling,
    )

    from .inputs import KINDS

    def symbol() -> QgsSymbol:
        return QgsSymbol.defaultSymbol(layer.geometryType())

    if number % 4 == 1:
        categories = [QgsRendererCategory(kind, symbol(), kind) for kind in KINDS]
        layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    elif number % 4 == 3:
        ranges = [QgsRendererRange(low, low + 5, symbol(), f"{low} and up") for low in range(0, 20, 5)]
        layer.setRenderer(QgsGraduatedSymbolRenderer("height", ranges))
    else:
        settings = QgsPalLayerSettings()
        settings.fieldName = "kind"
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)


def _part(told: list[dict[str, Any]], name: str) -> Times:
    return times([part(one, name) for one in told])


def _whole(told: list[dict[str, Any]]) -> Times:
    return _part(told, "draft").with_after(_part(told, "sddraft"))


def _peak(told: list[dict[str, Any]]) -> float:
    return max(one["peak_mb"] for one in told)
