"""The documented words and keys of web symbols, renderers and labels, as something to check JSON against.

From Esri's public web map specification and REST pages, with what its web client reads beyond them
(``cap``, ``join`` and ``miterLimit`` of lines).
"""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Json = dict[str, Any]

LINE_STYLES = {
    f"esriSLS{word}"
    for word in [
        "Solid",
        "Dash",
        "DashDot",
        "DashDotDot",
        "Dot",
        "LongDash",
        "LongDashDot",
        "ShortDash",
        "ShortDashDot",
        "ShortDashDotDot",
        "ShortDot",
        "Null",
    ]
}
MARKER_STYLES = {f"esriSMS{word}" for word in ["Circle", "Cross", "Diamond", "Square", "Triangle", "X"]}
FILL_STYLES = {
    f"esriSFS{word}"
    for word in [
        "Solid",
        "Null",
        "Horizontal",
        "Vertical",
        "ForwardDiagonal",
        "BackwardDiagonal",
        "Cross",
        "DiagonalCross",
    ]
}
POINT_LABELS = {
    f"esriServerPointLabelPlacement{row}{column}"
    for row in ("Above", "Center", "Below")
    for column in ("Left", "Center", "Right")
}
LINE_LABELS = {
    f"esriServerLinePlacement{row}{place}"
    for row in ("Above", "Center", "Below")
    for place in ("Before", "Start", "Along", "End", "After")
}
POLYGON_LABELS = {"esriServerPolygonPlacementAlwaysHorizontal"}
CLASSIFICATIONS = {
    f"esriClassify{word}"
    for word in ["EqualInterval", "Manual", "NaturalBreaks", "Quantile", "StandardDeviation"]
}

# For each type: keys that must be there, keys that may.
POSE = {"angle", "xoffset", "yoffset"}
SYMBOLS: dict[str, tuple[set[str], set[str]]] = {
    "esriSMS": ({"style", "color", "size", "outline"}, POSE),
    "esriSLS": ({"style", "color", "width"}, {"marker", "cap", "join", "miterLimit"}),
    "esriSFS": ({"style", "color", "outline"}, set()),
    "esriPMS": ({"width", "height"}, {"imageData", "contentType", "url", *POSE}),
    "esriPFS": (
        {"imageData", "contentType", "width", "height", "outline"},
        {"xscale", "yscale", *POSE},
    ),
    "esriTS": (
        {"color", "font"},
        {
            *{"text", "haloColor", "haloSize", "backgroundColor", "borderLineColor", "borderLineSize"},
            *{"horizontalAlignment", "verticalAlignment", "kerning", "rightToLeft", *POSE},
        },
    ),
}
STYLES = {"esriSMS": MARKER_STYLES, "esriSLS": LINE_STYLES, "esriSFS": FILL_STYLES}
WORDS = {
    "cap": {"butt", "square"},
    "join": {"miter", "bevel"},
    "horizontalAlignment": {"left", "center", "right", "justify"},
    "verticalAlignment": {"top", "middle", "bottom", "baseline"},
}
FONT = {
    "style": {"normal", "italic", "oblique"},
    "weight": {"normal", "bold", "bolder", "lighter"},
    "decoration": {"none", "underline", "line-through"},
}
RENDERERS: dict[str, tuple[set[str], set[str]]] = {
    "simple": ({"symbol"}, {"label", "description", "visualVariables"}),
    "uniqueValue": (
        {"uniqueValueInfos", "uniqueValueGroups", "defaultSymbol", "defaultLabel", "fieldDelimiter"},
        {"field1", "field2", "field3", "valueExpression", "valueExpressionTitle", "visualVariables"},
    ),
    "classBreaks": (
        {"classBreakInfos", "minValue", "classificationMethod", "defaultSymbol", "defaultLabel"},
        {
            *{"field", "valueExpression", "valueExpressionTitle", "visualVariables", "backgroundFillSymbol"},
            *{"normalizationType", "normalizationField", "normalizationTotal"},
        },
    ),
    "heatmap": ({"colorStops", "radius", "minDensity", "maxDensity"}, {"field", "referenceScale"}),
    "pieChart": (
        {"attributes", "size", "holePercentage", "outline", "defaultColor", "defaultLabel"},
        {"backgroundFillSymbol", "visualVariables"},
    ),
}
VARIABLES: dict[str, tuple[set[str], set[str]]] = {
    "sizeInfo": (
        set(),
        {"stops", "minDataValue", "maxDataValue", "minSize", "maxSize", "valueUnit", "target"},
    ),
    "colorInfo": ({"stops"}, set()),
    "transparencyInfo": ({"stops"}, set()),
    "rotationInfo": ({"rotationType"}, set()),
}
SOURCES = {"field", "valueExpression", "valueExpressionTitle", "normalizationField"}


def symbol_problems(symbol: Json) -> Iterator[str]:
    """Yield what is wrong with a web symbol."""
    kind = symbol.get("type", "")
    if kind == "CIMSymbolReference":
        return
    if kind not in SYMBOLS:
        yield f"no symbol type {kind!r}"
        return
    yield from _keys(symbol, *SYMBOLS[kind])
    if kind in STYLES and symbol["style"] not in STYLES[kind]:
        yield f"no style {symbol['style']!r}"
    for key, value in symbol.items():
        if key in WORDS and value not in WORDS[key]:
            yield f"{key} {value!r}"
        if key.lower().endswith("color") and not (value is None and key != "color"):
            yield from color_problems(value)
        if key == "angle" and not 0 <= value < 360:
            yield f"angle {value}"
        if (
            key in {"size", "width", "height", "haloSize"}
            and value is not None
            and not (value >= 0 and isfinite(value))
        ):
            yield f"{key} {value}"
    if kind == "esriPMS" and ("imageData" in symbol) == ("url" in symbol):
        yield "neither or both of imageData and url"
    if symbol.get("outline"):
        yield from symbol_problems(symbol["outline"])
    if "font" in symbol:
        yield from (
            f"font {key} {symbol['font'][key]!r}"
            for key, words in FONT.items()
            if symbol["font"][key] not in words
        )


def renderer_problems(renderer: Json) -> Iterator[str]:
    """Yield what is wrong with a web renderer, its symbols and its variables."""
    json.dumps(renderer, allow_nan=False)
    kind = renderer["type"]
    if kind not in RENDERERS:
        yield f"no renderer type {kind!r}"
        return
    yield from _keys(renderer, *RENDERERS[kind])
    for symbol in renderer_symbols(renderer):
        yield from symbol_problems(symbol)
    if renderer.get("classificationMethod", "esriClassifyManual") not in CLASSIFICATIONS:
        yield f"classificationMethod {renderer['classificationMethod']!r}"
    for info in renderer.get("classBreakInfos", ()):
        yield from _keys(info, {"classMaxValue", "symbol", "label", "description"}, {"classMinValue"})
    for info in renderer.get("uniqueValueInfos", ()):
        yield from _keys(info, {"value", "symbol", "label", "description"}, set())
    for group in renderer.get("uniqueValueGroups", ()):
        yield from _keys(group, {"heading", "classes"}, set())
        for each in group["classes"]:
            yield from _keys(each, {"symbol", "values", "label", "description"}, set())
    for attribute in renderer.get("attributes", ()):
        yield from _keys(attribute, {"field", "label", "color"}, set())
        yield from color_problems(attribute["color"])
    for stop in renderer.get("colorStops", ()):
        yield from color_problems(stop["color"])
    for variable in renderer.get("visualVariables", ()):
        yield from variable_problems(variable)


def renderer_symbols(renderer: Json) -> Iterator[Json]:
    """Yield all symbols of a renderer."""
    yield from (
        renderer[key]
        for key in ("symbol", "defaultSymbol", "backgroundFillSymbol", "outline")
        if renderer.get(key)
    )
    for key in ("uniqueValueInfos", "classBreakInfos"):
        yield from (info["symbol"] for info in renderer.get(key, ()))
    yield from (c["symbol"] for group in renderer.get("uniqueValueGroups", ()) for c in group["classes"])


def variable_problems(variable: Json) -> Iterator[str]:
    """Yield what is wrong with a visual variable."""
    kind = variable["type"]
    if kind not in VARIABLES:
        yield f"no variable type {kind!r}"
        return
    yield from _keys(variable, VARIABLES[kind][0], VARIABLES[kind][1] | SOURCES)
    if ("field" in variable) == ("valueExpression" in variable):
        yield "neither or both of field and valueExpression"
    values = [stop["value"] for stop in variable.get("stops", ())]
    if values != sorted(values):
        yield f"stops do not rise: {values}"
    for stop in variable.get("stops", ()):
        yield from color_problems(stop["color"]) if "color" in stop else ()


def label_problems(label: Json) -> Iterator[str]:
    """Yield what is wrong with one entry of ``labelingInfo``."""
    json.dumps(label, allow_nan=False)
    needed = {"labelPlacement", "labelExpressionInfo", "symbol", "minScale", "maxScale", "where"}
    optional = {"labelExpression", "useCodedValues", "name", "deconflictionStrategy"}
    yield from _keys(label, needed, optional | {"textLayout", "repeatLabel", "repeatLabelDistance"})
    if label["labelPlacement"] not in POINT_LABELS | LINE_LABELS | POLYGON_LABELS:
        yield f"labelPlacement {label['labelPlacement']!r}"
    if label["deconflictionStrategy"] not in {"none", "static", "dynamic", "dynamicNeverRemove"}:
        yield f"deconflictionStrategy {label['deconflictionStrategy']!r}"
    if label.get("textLayout", "straight") not in {
        "horizontal",
        "straight",
        "followFeature",
        "perpendicular",
    }:
        yield f"textLayout {label['textLayout']!r}"
    yield from symbol_problems(label["symbol"])


def color_problems(color: Any) -> Iterator[str]:
    """Yield what is wrong with a colour."""
    good = (
        isinstance(color, list) and len(color) == 4 and all(type(v) is int and 0 <= v <= 255 for v in color)
    )
    if not good:
        yield f"no colour: {color!r}"


def _keys(value: Json, needed: set[str], optional: set[str]) -> Iterator[str]:
    yield from (f"{value.get('type')}: {key} is missing" for key in sorted(needed - set(value)))
    yield from (
        f"{value.get('type')}: {key} is not documented"
        for key in sorted(set(value) - needed - optional - {"type"})
    )
