"""Cartography: a renderer of many categories, each with a symbol of its own, to CIM and on to the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .rows import Row
from .runs import in_qgis, part, times

if TYPE_CHECKING:
    from pathlib import Path

    from .inputs import Inputs
    from .scales import Scale

CATEGORIES = 1000
LIMIT_S = 1.0


def rows(_inputs: Inputs, scale: Scale, out: Path) -> list[Row]:
    """Measure the categories of points, lines and polygons."""
    out.mkdir(parents=True, exist_ok=True)
    told = {kind: [in_qgis("categories", kind) for _ in range(scale.runs)] for kind in LOOKS}
    return [
        Row(
            f"{CATEGORIES:,} categories of {kind}s with distinct symbols",
            times([part(each, "convert") for each in runs]),
            LIMIT_S,
            peak_mb=max(each["peak_mb"] for each in runs),
        )
        for kind, runs in told.items()
    ]


# What the symbols of each geometry take turns in.
LOOKS = {
    "point": [{"name": name} for name in ("circle", "square", "star", "triangle", "cross", "pentagon")],
    "line": [{"line_style": style} for style in ("solid", "dash", "dot", "dash dot")],
    "polygon": [{"style": style} for style in ("solid", "b_diagonal", "cross", "dense4")],
}
GEOMETRIES = {"point": "Point", "line": "LineString", "polygon": "Polygon"}


def measure(kind: str) -> dict[str, Any]:
    """Convert a layer whose categories all differ, by size and by colour."""
    from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer
    from web_layer_sharing.qgis_bridge import symbology
    from web_layer_sharing.sharing.esri_json import renderer
    from web_layer_sharing.sharing.esri_json.conversion import Conversion

    from .meter import Meter

    layer = QgsVectorLayer(f"{GEOMETRIES[kind]}?crs=EPSG:3857&field=code:string(20)", "many", "memory")
    categories = [
        QgsRendererCategory(f"code {number}", _symbol(kind, number), f"Code {number}")
        for number in range(CATEGORIES)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("code", categories))
    meter = Meter()
    with meter.part("convert"):
        made = symbology.convert(layer, layer.fields(), 50_000.0, lambda *_: None)
        told = renderer.to_json(made.renderer, conversion=Conversion(advanced=True))
    symbols = {repr(info["symbol"]) for info in told["uniqueValueInfos"]}
    if len(symbols) != CATEGORIES:
        raise RuntimeError(f"{len(symbols)} of {CATEGORIES}")
    return meter.told()


def _symbol(kind: str, number: int) -> Any:
    from qgis.core import QgsFillSymbol, QgsLineSymbol, QgsMarkerSymbol

    looks = LOOKS[kind]
    color = f"{number % 256},{number * 7 % 256},{number * 31 % 256}"
    size = str(1 + number / 200)
    told = {**looks[number % len(looks)], "color": color, "size": size, "width": size, "outline_width": size}
    maker = {"point": QgsMarkerSymbol, "line": QgsLineSymbol, "polygon": QgsFillSymbol}[kind]
    return maker.createSimple(told)
