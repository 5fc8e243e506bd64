"""CIM renderers to web JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from . import arcade, pie, ramp, visual_variables
from .conversion import Conversion
from .measure import bounded, length, points, words
from .symbol import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Renderer = Mapping[str, Any]
    Json = dict[str, Any]

DELIMITER = ", "
"""What stands between the parts of a value of several fields."""

_MOST_FIELDS = 3

_METHODS = {
    "EqualInterval": "esriClassifyEqualInterval",
    "NaturalBreaks": "esriClassifyNaturalBreaks",
    "Quantile": "esriClassifyQuantile",
    "StandardDeviation": "esriClassifyStandardDeviation",
}

# Density that gets the last colour where the renderer does not say: the web client's own figure.
_DENSITY = 0.04
# The web client reads an old intensity of 100 at a radius of 18 points as a density of 1/24.
_INTENSITY_SHARE = 2400.0
_INTENSITY_RADIUS = 18.0


def to_json(
    cim_renderer: Renderer, rename: Mapping[str, str] | None = None, conversion: Conversion | None = None
) -> Json:
    """Return a CIM renderer as a web renderer, with the fields' written names.

    ``conversion`` tells the rest (and its own ``rename``, which ``rename`` replaces).  Never raises:
    what cannot be read becomes a simple renderer of one of its symbols, or of a plain one, and is lost.
    """
    how = conversion or Conversion()
    if rename is not None:
        how = Conversion(rename, how.geometry_type, how.advanced, how.lose)
    try:
        return _MAKERS[cim_renderer["type"]](cim_renderer, how)
    except MALFORMED:
        how.lose("renderer", "simple")
        return {"type": "simple", "symbol": how.symbol(_any_symbol(cim_renderer)), "label": ""}


def _any_symbol(renderer: Renderer) -> Mapping[str, Any] | None:
    """Return the first symbol that a renderer of whatever kind holds at its top."""
    for key in ("symbol", "templateSymbol", "defaultSymbol", "backgroundSymbol", "baseSymbol"):
        found = renderer.get(key)
        if isinstance(found, dict):
            return found
    return None


def _simple(renderer: Renderer, how: Conversion) -> Json:
    return {
        "type": "simple",
        "symbol": how.symbol(renderer.get("symbol")),
        "label": words(renderer, "label"),
        "description": words(renderer, "description"),
        **_variables(renderer, how),
    }


def _unique_value(renderer: Renderer, how: Conversion) -> Json:
    """Return classes by value twice over: as infos, which all clients read, and as groups."""
    groups = [
        (words(group, "heading"), [_unique_class(each, how) for each in _shown(group)])
        for group in renderer.get("groups") or ()
    ]
    classes = [each for _, group in groups for each in group]
    return {
        "type": "uniqueValue",
        **_fields(renderer, how),
        "fieldDelimiter": DELIMITER,
        **_default(renderer, how),
        "uniqueValueInfos": [info for each in classes for info in _infos(each)],
        "uniqueValueGroups": [{"heading": heading, "classes": group} for heading, group in groups],
        **_variables(renderer, how),
    }


def _fields(renderer: Renderer, how: Conversion) -> Json:
    fields = [*(renderer.get("fields") or ())]
    info = renderer.get("valueExpressionInfo")
    if len(fields) > _MOST_FIELDS and not info:
        parts = ", ".join(arcade.feature(name) for name in fields)
        info = {"expression": f'Concatenate([{parts}], "{DELIMITER}")', "title": DELIMITER.join(fields)}
    if info or len(fields) < 2:
        return how.value(info, fields, "field1")
    return {f"field{number}": how.field(name) for number, name in enumerate(fields, 1)}


def _shown(group: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the classes that are not switched off: the web has no switch."""
    return (each for each in group.get("classes") or () if each.get("visible", True))


def _unique_class(each: Mapping[str, Any], how: Conversion) -> Json:
    return {
        "label": words(each, "label"),
        "description": words(each, "description"),
        "symbol": how.symbol(each.get("symbol")),
        "values": [[str(part) for part in value["fieldValues"]] for value in each["values"]],
    }


def _infos(each: Json) -> Iterator[Json]:
    for value in each["values"]:
        info = {key: each[key] for key in ("symbol", "label", "description")}
        yield {"value": DELIMITER.join(value), **info}


def _class_breaks(renderer: Renderer, how: Conversion) -> Json:
    field = renderer.get("field")
    background = renderer.get("backgroundSymbol")
    return {
        "type": "classBreaks",
        **how.value(renderer.get("valueExpressionInfo"), [field] if field else [], "field"),
        "classificationMethod": _METHODS.get(renderer.get("classificationMethod", ""), "esriClassifyManual"),
        **_normalization(renderer, how),
        "minValue": bounded(renderer["minimumBreak"]),
        **_default(renderer, how),
        **({"backgroundFillSymbol": how.symbol(background)} if background else {}),
        "classBreakInfos": [_break(each, how) for each in renderer["breaks"]],
        **_variables(renderer, how),
    }


def _break(each: Mapping[str, Any], how: Conversion) -> Json:
    return {
        "classMaxValue": bounded(each["upperBound"]),
        "label": words(each, "label"),
        "description": words(each, "description"),
        "symbol": how.symbol(each.get("symbol")),
    }


def _normalization(renderer: Renderer, how: Conversion) -> Json:
    kind = renderer.get("normalizationType")
    if kind == "Field":
        name = how.field(renderer["normalizationField"])
        return {"normalizationType": "esriNormalizeByField", "normalizationField": name}
    if kind == "PercentOfTotal":
        total = bounded(renderer["normalizationTotal"])
        return {"normalizationType": "esriNormalizeByPercentOfTotal", "normalizationTotal": total}
    return {"normalizationType": "esriNormalizeByLog"} if kind == "Log" else {}


def _heatmap(renderer: Renderer, how: Conversion) -> Json:
    radius = length(renderer.get("radius") or _INTENSITY_RADIUS)
    intensity = renderer.get("maxPixelIntensity")
    swell = (_INTENSITY_RADIUS / radius) ** 2
    # Desktop and web count density differently; the picture is alike, not equal.
    how.lose("heatmap_density", "approximate")
    return {
        "type": "heatmap",
        **({"field": how.field(renderer["field"])} if renderer.get("field") else {}),
        "radius": radius,
        "minDensity": 0,
        "maxDensity": bounded(intensity) / _INTENSITY_SHARE * swell if intensity else _DENSITY,
        "referenceScale": points(renderer.get("referenceScale") or 0),
        "colorStops": _color_stops(renderer["colorScheme"], how),
    }


def _color_stops(scheme: Mapping[str, Any], how: Conversion) -> list[Json]:
    """Return the ramp's stops; the first is always clear, else the whole layer is tinted."""
    found = ramp.stops(scheme, how.lose)
    first, *rest = [{"ratio": round(at, 6), "color": value} for at, value in found]
    return [{**first, "color": [*found[0][1][:3], 0]}, *rest]


def _default(renderer: Renderer, how: Conversion) -> Json:
    symbol = renderer.get("defaultSymbol")
    hidden = not renderer.get("useDefaultSymbol") or renderer.get("isDefaultSymbolVisible") is False
    if hidden or not symbol:
        return {"defaultSymbol": None, "defaultLabel": None}
    return {"defaultSymbol": how.symbol(symbol), "defaultLabel": words(renderer, "defaultLabel")}


def _variables(renderer: Renderer, how: Conversion) -> Json:
    found = visual_variables.to_json(renderer.get("visualVariables") or (), how)
    return {"visualVariables": found} if found else {}


_MAKERS: dict[str, Callable[[Renderer, Conversion], Json]] = {
    "CIMSimpleRenderer": _simple,
    "CIMUniqueValueRenderer": _unique_value,
    "CIMClassBreaksRenderer": _class_breaks,
    "CIMHeatMapRenderer": _heatmap,
    "CIMChartRenderer": pie.to_json,
}
