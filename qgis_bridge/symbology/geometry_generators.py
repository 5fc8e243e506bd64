"""Geometry generators: expressions that make another geometry, as effects of CIM that do the same.

Carried are the functions of :data:`EFFECTS` and :data:`PLACES`, within each other too, of the feature's own
geometry and of numbers that are the same for all features.  A generator on a marker is drawn (:mod:`.drawn`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.core import Qgis, QgsExpression, QgsExpressionContext, QgsExpressionNode

from ...sharing.cim import effects, placements
from ..expressions.arcade import Untranslatable
from .setting import tidy
from .symbol_layers import layers_of

if TYPE_CHECKING:
    from qgis.core import QgsGeometryGeneratorSymbolLayer

    from .setting import Setting

    Cim = dict[str, Any]
    Make = Callable[[list[float]], Cim]

_FUNCTION = QgsExpressionNode.NodeType.ntFunction
OWN = {"$geometry", "geometry"}


def generated(layer: QgsGeometryGeneratorSymbolLayer, setting: Setting) -> list[dict[str, Any]]:
    """Convert a generator on a line or polygon: its symbol's layers, with effects that make the geometry.

    Raises:
        Untranslatable: no effect makes what the expression makes.
    """
    # Its tree lives only as long as the expression does.
    expression = QgsExpression(layer.geometryExpression())
    if expression.rootNode() is None or layer.subSymbol() is None:
        raise Untranslatable(layer.geometryExpression())
    wanted, place = _read(expression.rootNode(), _unit(layer, setting))
    inner = layers_of(layer.subSymbol(), setting)
    if layer.subSymbol().type() == Qgis.SymbolType.Marker:
        if place is None or wanted:
            raise Untranslatable(layer.geometryExpression())
        return [{**each, "markerPlacement": place} for each in inner]
    if place is not None:
        raise Untranslatable(layer.geometryExpression())
    return [effects.put_on(each, [*wanted, *each.get("effects", ())]) for each in inner]


def _unit(layer: QgsGeometryGeneratorSymbolLayer, setting: Setting) -> float:
    """Return how many points the unit of the expression's lengths is long."""
    if layer.units() == Qgis.RenderUnit.MapUnits:
        setting.lose("map_units", "fixed_size")
        return setting.map_unit
    return setting.points(1.0, layer.units())


def _read(node: QgsExpressionNode, unit: float) -> tuple[list[Cim], Cim | None]:
    """Return the effects that make the geometry, the first to be done first, or the place it is at."""
    name, arguments = _call(node)
    if name in OWN:
        return [], None
    if not arguments:
        raise Untranslatable(node.dump())
    inner, place = _read(arguments[0], unit)
    if place is not None:
        raise Untranslatable(node.dump())
    if name in PLACES:
        return inner, PLACES[name]()
    if name not in EFFECTS:
        raise Untranslatable(node.dump())
    needed, make = EFFECTS[name]
    made = make([_number(each) for each in arguments[1 : 1 + needed]], unit)
    return [*inner, *([made] if made else [])], None


def _call(node: QgsExpressionNode) -> tuple[str, list[QgsExpressionNode]]:
    if node.nodeType() != _FUNCTION:
        raise Untranslatable(node.dump())
    name = QgsExpression.Functions()[node.fnIndex()].name()
    arguments = list(node.args().list()) if node.args() else []
    if name == "var" and arguments:
        return str(arguments[0].value()), []
    return name, arguments


def _number(node: QgsExpressionNode) -> float:
    """Return the value of an argument. Raises Untranslatable for one that features differ in."""
    expression = QgsExpression(node.dump())
    value = expression.evaluate(QgsExpressionContext())
    if expression.referencedColumns() or expression.hasEvalError() or not isinstance(value, (int, float)):
        raise Untranslatable(node.dump())
    return float(value)


def _swing(waveform: str) -> Callable[[list[float], float], Cim]:
    # QGIS tells half of the whole way, and a wave's length.
    return lambda told, unit: effects.wave(tidy(2 * told[1] * unit), tidy(told[0] * unit), waveform)


def _random_swing(told: list[float], unit: float) -> Cim:
    low, high, least, most = (value * unit for value in told)
    return effects.wave(tidy(least + most), tidy((low + high) / 2), "Random")


# How many numbers of the call are read, and the effect of them; None for no effect.
EFFECTS: dict[str, tuple[int, Callable[[list[float], float], Any]]] = {
    "buffer": (1, lambda told, unit: effects.buffer(tidy(told[0] * unit))),
    "offset_curve": (1, lambda told, unit: effects.offset(tidy(told[0] * unit), "Rounded")),
    "translate": (2, lambda told, unit: effects.move(tidy(told[0] * unit), tidy(told[1] * unit))),
    "scale": (2, lambda told, _unit: effects.scale(told[0], told[1])),
    "rotate": (1, lambda told, _unit: effects.rotate(-told[0])),
    "convex_hull": (0, lambda _told, _unit: effects.enclosing("ConvexHull")),
    "bounds": (0, lambda _told, _unit: effects.enclosing("RectangularBox")),
    "close_line": (0, lambda _told, _unit: effects.enclosing("ClosePath")),
    "reverse": (0, lambda _told, _unit: effects.reverse()),
    "boundary": (0, lambda _told, _unit: None),
    "wave": (2, _swing("Sinus")),
    "triangular_wave": (2, _swing("Triangle")),
    "square_wave": (2, _swing("Square")),
    "wave_randomized": (4, _random_swing),
}
PLACES: dict[str, Callable[[], dict[str, Any]]] = {
    "centroid": lambda: placements.polygon_center("CenterOfMass"),
    "point_on_surface": lambda: placements.polygon_center("OnPolygon"),
    "pole_of_inaccessibility": lambda: placements.polygon_center("OnPolygon"),
    "start_point": lambda: placements.extremities("JustBegin"),
    "end_point": lambda: placements.extremities("JustEnd"),
    "nodes_to_points": lambda: placements.vertices(),
}
