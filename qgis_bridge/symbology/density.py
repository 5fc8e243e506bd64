"""The density at which a heatmap's last colour is reached, so that the web's ramp ends where QGIS's does.

QGIS takes a maximum that the user tells or finds it in the view.  Here it is found among the layer's points:
the most that the points within the radius add up to at one of them, by QGIS's usual kernel.
"""

from __future__ import annotations

from collections import defaultdict
from math import pi
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsExpression, QgsExpressionContext, QgsFeatureRequest, QgsHeatmapRenderer

from .setting import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsFeatureRenderer, QgsVectorLayer

    from .setting import Setting

# As many points are looked at; those of a larger layer are as dense as its first ones are taken for.
MOST = 20_000
# Esri's client takes an intensity as this many times the density in points at a radius of 18 points.
INTENSITY = 2400.0
USUAL_RADIUS = 18.0
# QGIS's quartic kernel at its middle.
_PEAK = 15 / 16


def with_maximum(
    drawn: dict[str, Any], layer: QgsVectorLayer, renderer: QgsFeatureRenderer, setting: Setting
) -> dict[str, Any]:
    """Return the CIM renderer with its greatest intensity, if it is a heatmap; any other as it is."""
    if not isinstance(renderer, QgsHeatmapRenderer) or drawn.get("type") != "CIMHeatMapRenderer":
        return drawn
    radius = float(drawn["radius"])
    if renderer.maximumValue():
        height = renderer.maximumValue() / _PEAK
    else:
        unit = setting.map_unit or 1.0
        height = _highest(list(_points(layer, renderer.weightExpression())), radius / unit)
    # A point's part of the density is 3 / (pi r^2) at its middle, r in pixels.
    pixels = radius * 96 / 72
    intensity = height * 3 / (pi * pixels**2) * INTENSITY * (radius / USUAL_RADIUS) ** 2
    if not intensity:
        return drawn
    return {**drawn, "autoAdjustPixelIntensity": False, "maxPixelIntensity": tidy(intensity, 6)}


def _points(layer: QgsVectorLayer, weight: str) -> Iterator[tuple[float, float, float]]:
    """Yield the places of the layer's points and their weights."""
    expression = QgsExpression(weight) if weight else None
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    for feature in layer.getFeatures(QgsFeatureRequest().setLimit(MOST)):
        context.setFeature(feature)
        told = expression.evaluate(context) if expression else 1.0
        if not isinstance(told, (int, float)) or feature.geometry().type() != Qgis.GeometryType.Point:
            continue
        for vertex in feature.geometry().vertices():
            yield vertex.x(), vertex.y(), float(told)


def _highest(points: list[tuple[float, float, float]], radius: float) -> float:
    """Return the most that the points about one of them add up to, each less the farther it is."""
    cells: dict[tuple[int, int], list[tuple[float, float, float]]] = defaultdict(list)
    for point in points:
        cells[int(point[0] // radius), int(point[1] // radius)].append(point)
    if not cells:
        return 0.0
    # The fullest cells hold the highest place, or lie beside it.
    fullest = sorted(cells, key=lambda cell: sum(point[2] for point in cells[cell]), reverse=True)[:4]
    return max(
        sum(_share(x, y, point, radius) for cell in _around(column, row) for point in cells.get(cell, ()))
        for column, row in fullest
        for x, y, _ in cells[column, row][:200]
    )


def _share(x: float, y: float, point: tuple[float, float, float], radius: float) -> float:
    far = ((point[0] - x) ** 2 + (point[1] - y) ** 2) / radius**2
    return float(point[2] * (1 - far) ** 2) if far < 1 else 0.0


def _around(column: int, row: int) -> Iterator[tuple[int, int]]:
    return ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1))
