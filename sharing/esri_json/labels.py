"""CIM label classes to ``labelingInfo``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..cim.labels import SIDES
from . import brackets, sql, text
from .measure import length, points, words
from .symbol import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .conversion import Conversion

    LabelClass = Mapping[str, Any]
    Json = dict[str, Any]

_FEATURES = {
    "esriGeometryPoint": "Point",
    "esriGeometryMultipoint": "Point",
    "esriGeometryPolyline": "Line",
    "esriGeometryPolygon": "Polygon",
}
_WEB_POINT = "esriServerPointLabelPlacement"
_WEB_LINE = "esriServerLinePlacement"
_WEB_POLYGON = "esriServerPolygonPlacementAlwaysHorizontal"
_MAPLEX_SIDES = {maplex: side for side, maplex in SIDES.items()}
_LAYOUTS = {
    "Horizontal": "horizontal",
    "Straight": "straight",
    "Curved": "followFeature",
    "Perpendicular": "perpendicular",
}


def to_json(classes: Iterable[LabelClass], conversion: Conversion) -> list[Json] | None:
    """Return the label classes that are switched on; None if there are none, as the web says it.

    A class that cannot be read is left out and lost.
    """
    made = (_made(each, conversion) for each in classes if each.get("visibility", True))
    return [each for each in made if each] or None


def _made(each: LabelClass, how: Conversion) -> Json | None:
    try:
        return _class(each, how)
    except MALFORMED:
        how.lose("label_expression", "none")
        return None


def _class(each: LabelClass, how: Conversion) -> Json:
    standard = each.get("standardLabelPlacementProperties") or {}
    maplex = each.get("maplexLabelPlacementProperties") or {}
    feature = standard.get("featureType") or maplex.get("featureType") or _FEATURES[how.geometry_type]
    holder = each["textSymbol"]
    place = _placement(feature, standard, maplex)
    symbol = text.to_json(holder.get("symbol", holder), how.lose)
    return {
        "name": words(each, "name"),
        "labelPlacement": place,
        "where": sql.renamed(words(each, "whereClause"), how.rename) or None,
        **_expressions(each, how),
        "useCodedValues": bool(each.get("useCodedValue")),
        "symbol": {**symbol, **_drawn_near(symbol, place, how.marker_size)},
        "minScale": length(each.get("minimumScale") or 0),
        "maxScale": length(each.get("maximumScale") or 0),
        "deconflictionStrategy": _deconfliction(standard, maplex),
        **_line_settings(feature, maplex),
    }


# How far from a marker's middle Esri's client sets a label beside it: by its size times this, and so many
# points more across and up or down.  Measured on markers of 1 to 6 millimetres, letters of 9 and 14 points.
_APART = 0.66
_ACROSS, _DOWN = 4.5, 2.25


def _drawn_near(symbol: Json, place: str, size: float | None) -> Json:
    """Return the offsets that let a label begin at its point, as in QGIS, and not beyond the marker."""
    side = place[len(_WEB_POINT) :]
    if size is None or not place.startswith(_WEB_POINT):
        return {}
    x = _ACROSS + _APART * size if side.endswith(("Left", "Right")) else 0.0
    y = _DOWN + _APART * size if side.startswith(("Above", "Below")) else 0.0
    return {
        "xoffset": points(symbol["xoffset"] + (x if side.endswith("Left") else -x)),
        "yoffset": points(symbol["yoffset"] + (y if side.startswith("Below") else -y)),
    }


def _expressions(each: LabelClass, how: Conversion) -> Json:
    """Return the label's text in both forms: web clients read Arcade, QGIS only the old form."""
    told = each["expression"]
    if each.get("expressionEngine", "Arcade") != "Arcade":
        if not _is_field(told):
            raise ValueError(each["expressionEngine"])
        name = how.field(told[1:-1])
        return {"labelExpression": f"[{name}]", "labelExpressionInfo": {"expression": f'$feature["{name}"]'}}
    expression = how.expression(told)
    old = brackets.from_arcade(expression)
    if old is None:
        how.lose("label_expression", "arcade")
    arcade: Json = {"labelExpressionInfo": {"expression": expression}}
    return arcade if old is None else {"labelExpression": old, **arcade}


def _is_field(expression: str) -> bool:
    inner = expression[1:-1]
    return expression == f"[{inner}]" and "]" not in inner


def _placement(feature: str, standard: Mapping[str, Any], maplex: Mapping[str, Any]) -> str:
    """Return the web's word for where the labels go, from the standard engine's settings if told."""
    if feature == "Polygon":
        return _WEB_POLYGON
    if feature == "Line":
        return f"{_WEB_LINE}{_line_place(standard, maplex)}"
    return f"{_WEB_POINT}{_point_place(standard, maplex)}"


def _point_place(standard: Mapping[str, Any], maplex: Mapping[str, Any]) -> str:
    if standard.get("pointPlacementMethod") == "OnTopPoint":
        return "CenterCenter"
    first = _first(standard.get("pointPlacementPriorities") or {})
    return first or _MAPLEX_SIDES.get(maplex.get("pointPlacementMethod", ""), "AboveRight")


def _line_place(standard: Mapping[str, Any], maplex: Mapping[str, Any]) -> str:
    first = _first(standard.get("lineLabelPriorities") or {})
    if first:
        return first
    if str(maplex.get("linePlacementMethod", "")).startswith("Centered"):
        return "CenterAlong"
    return "BelowAlong" if maplex.get("constrainOffset") == "BelowLine" else "AboveAlong"


def _first(priorities: Mapping[str, Any]) -> str:
    """Return the place with the highest rank (1; 0 is never), in the web's spelling."""
    ranked = {place: rank for place, rank in priorities.items() if place != "type" and rank}
    best = min(ranked, key=lambda place: ranked[place], default="")
    return best[:1].upper() + best[1:]


def _deconfliction(standard: Mapping[str, Any], maplex: Mapping[str, Any]) -> str:
    if standard.get("allowOverlappingLabels"):
        return "none"
    return "dynamicNeverRemove" if maplex.get("neverRemoveLabel") else "static"


def _line_settings(feature: str, maplex: Mapping[str, Any]) -> Json:
    """Return how line labels lie and repeat."""
    method = maplex.get("linePlacementMethod")
    if feature != "Line" or not method:
        return {}
    layout = next(word for name, word in _LAYOUTS.items() if name in method)
    if not maplex.get("repeatLabel"):
        return {"textLayout": layout}
    distance = length(maplex.get("minimumRepetitionInterval") or 0)
    return {"textLayout": layout, "repeatLabel": True, "repeatLabelDistance": distance}
