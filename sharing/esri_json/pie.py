"""CIM renderers of pies to the web's ``pieChart``.

The web has charts of this one kind, and draws no symbol of the feature beneath it but a polygon's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import fill, stroke
from .measure import bounded, length, points, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .conversion import Conversion

    Json = dict[str, Any]


def to_json(renderer: Mapping[str, Any], how: Conversion) -> Json:
    """Return a ``CIMChartRenderer`` as a web renderer.

    Raises:
        ValueError: its charts are no pies, or have no columns.
    """
    (marker,) = renderer["chartSymbol"]["symbol"]["symbolLayers"]
    names = renderer["fieldNames"]
    if marker["type"] != "CIMPieChartMarker" or not names:
        raise ValueError(marker["type"])
    labels = [*(renderer.get("fieldLabels") or ()), *names[len(renderer.get("fieldLabels") or ()) :]]
    attributes = [
        {"field": how.field(name), "label": label, "color": fill.main_color(part["polygonSymbol"], how.lose)}
        for name, label, part in zip(names, labels, marker["parts"])
    ]
    outlined = marker.get("showOutline") and marker.get("outlineSymbol")
    return {
        "type": "pieChart",
        "attributes": attributes if marker.get("clockwise", True) else attributes[::-1],
        "size": length(marker["size"]),
        "holePercentage": 0,
        "defaultColor": [0, 0, 0, 0],
        "defaultLabel": words(renderer, "label"),
        "outline": stroke.reduce(stroke.within(outlined), how.lose) if outlined else stroke.none(),
        **_beneath(renderer, how),
        **_growth(renderer, how),
    }


def _beneath(renderer: Mapping[str, Any], how: Conversion) -> Json:
    base = renderer.get("baseSymbol")
    if not base:
        return {}
    if how.geometry_type == "esriGeometryPolygon":
        return {"backgroundFillSymbol": how.symbol(base)}
    how.lose("symbol", "pie_chart")
    return {}


def _growth(renderer: Mapping[str, Any], how: Conversion) -> Json:
    told = renderer.get("proportionalPieSizeOptions") or {}
    if not told.get("proportionalFieldName"):
        return {}
    variable = {
        "type": "sizeInfo",
        "field": how.field(told["proportionalFieldName"]),
        "minDataValue": bounded(told["minimumValue"]),
        "maxDataValue": bounded(told["maximumValue"]),
        "minSize": points(told["minimumSize"]),
        "maxSize": points(told["maximumSize"]),
        "valueUnit": "unknown",
    }
    return {"visualVariables": [variable]}
