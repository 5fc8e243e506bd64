"""Line layers of QGIS that set something along the line: markers, hashes, an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis

from ...sharing.cim import effects, markers, placements, symbols
from .setting import Setting, tidy
from .strokes import Stroke, as_strokes
from .symbol_layers import layers_of

if TYPE_CHECKING:
    from qgis.core import (
        QgsArrowSymbolLayer,
        QgsHashedLineSymbolLayer,
        QgsMarkerLineSymbolLayer,
        QgsTemplatedLineSymbolLayerBase,
    )

Layers = list[dict[str, Any]]
_P = Qgis.MarkerLinePlacement


def marker_line(layer: QgsMarkerLineSymbolLayer, setting: Setting) -> Layers:
    """Convert markers along a line: each marker once for each of the places it stands at."""
    on_it = layers_of(layer.subSymbol(), setting)
    made = [{**each, "markerPlacement": place} for place in _places(layer, setting) for each in on_it]
    return _aside(layer, made, setting)


def hash_line(layer: QgsHashedLineSymbolLayer, setting: Setting) -> Layers:
    """Convert short lines across a line: to markers that are one line, upright to the big one."""
    length = setting.points(layer.hashLength(), layer.hashLengthUnit())
    half = max(length / 2, 0.01)
    look = symbols.line(layers_of(layer.subSymbol(), setting))
    across = markers.graphic({"paths": [[[0.0, -half], [0.0, half]]]}, look)
    frame = (-half, -half, half, half)
    turn = tidy(-layer.hashAngle())
    made = [
        markers.vector(tidy(2 * half), [across], frame, rotation=turn, placement=place)
        for place in _places(layer, setting)
    ]
    return _aside(layer, made, setting)


def arrow_line(layer: QgsArrowSymbolLayer, setting: Setting) -> Layers:
    """Convert an arrow along the line: to a stroke with a head at its end."""
    # QGIS's arrow goes straight from the first point to the last, or from each to the next.
    setting.lose("ArrowLine", "straight_arrow")
    if layer.isCurved():
        setting.lose("curved_arrow", "straight_arrow")
    width = setting.points(layer.arrowWidth(), layer.arrowWidthUnit())
    head = _head(layer, setting)
    ends = {
        layer.HeadType.HeadSingle: "JustEnd",
        layer.HeadType.HeadReversed: "JustBegin",
        layer.HeadType.HeadDouble: "Both",
    }
    which = ends.get(layer.headType(), "JustEnd")
    length = setting.points(layer.headLength(), layer.headLengthUnit())
    # The shaft ends where the head begins, else it would show on both sides of the tip.
    short = effects.cut(0.0 if which == "JustEnd" else length, 0.0 if which == "JustBegin" else length)
    shaft = as_strokes(layer.subSymbol(), Stroke(width, "Butt", "Miter"), "ArrowLine", setting)
    return [
        {**head, "markerPlacement": placements.extremities(which)},
        *(effects.put_on(each, [short]) for each in shaft),
    ]


def _head(layer: QgsArrowSymbolLayer, setting: Setting) -> dict[str, Any]:
    """Return the arrow's head as a marker whose tip is at its point, looking right."""
    length = setting.points(layer.headLength(), layer.headLengthUnit())
    thick = setting.points(layer.headThickness(), layer.headThicknessUnit())
    side = thick + setting.points(layer.arrowWidth(), layer.arrowWidthUnit()) / 2
    half = max(length, side, 0.01)
    corners = [[0.0, 0.0], [-length, side], [-length, -side], [0.0, 0.0]]
    look = symbols.polygon(layers_of(layer.subSymbol(), setting))
    return markers.vector(
        tidy(2 * half), [markers.graphic({"rings": [corners]}, look)], (-half, -half, half, half)
    )


def _aside(layer: QgsTemplatedLineSymbolLayerBase, made: Layers, setting: Setting) -> Layers:
    """Return the markers beside the line: QGIS moves the line first and then sets the markers on it.

    QGIS counts to the right of the line's direction, CIM to the left.
    """
    side = -setting.points(layer.offset(), layer.offsetUnit())
    if side:
        setting.lose("markers_beside_line", "nearly_there")
    return [effects.put_on(each, [effects.offset(side)]) for each in made] if side else made


def _places(layer: QgsTemplatedLineSymbolLayerBase, setting: Setting) -> Layers:
    """Return where the layer's markers stand: a line may have several kinds of places at once."""
    told = layer.placements()
    side, along = 0.0, layer.rotateSymbols()
    start = setting.points(layer.offsetAlongLine(), layer.offsetAlongLineUnit())
    found = []
    if told & _P.Interval:
        step = max(setting.points(layer.interval(), layer.intervalUnit()), 0.1)
        found.append(placements.along_line([step], start, side, along))
    if told & (_P.Vertex | _P.InnerVertices | _P.CurvePoint):
        found.append(placements.vertices(side, along, ends=bool(told & _P.Vertex)))
    if told & _P.CurvePoint:
        setting.lose("curve_points", "vertices")
    if told & (_P.FirstVertex | _P.LastVertex):
        found.append(placements.extremities(_ends(told), side, start, along))
    if told & _P.CentralPoint:
        found.append(placements.on_line("LineMiddle", side, 0.0, along))
    if told & _P.SegmentCenter:
        found.append(placements.on_line("SegmentMidpoint", side, 0.0, along))
    return found


def _ends(told: Any) -> str:
    if told & _P.FirstVertex and told & _P.LastVertex:
        return "Both"
    return "JustBegin" if told & _P.FirstVertex else "JustEnd"
