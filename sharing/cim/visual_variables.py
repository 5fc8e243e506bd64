"""Visual variables: size, colour, rotation and transparency that follow a value.

``arcade`` is the value; a plain field is ``$feature.NAME`` or ``$feature["odd name"]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import symbols

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject


def size(
    arcade: str, data_values: Sequence[float], size_values: Sequence[float], target: str = ""
) -> CimObject:
    """Return sizes in points at rising data values, straight lines between. ``target`` may be outline."""
    return {
        "type": "CIMSizeVisualVariable",
        "authoringInfo": _authoring(),
        "randomMax": 1.0,
        "minSize": min(size_values),
        "maxSize": max(size_values),
        "minValue": data_values[0],
        "maxValue": data_values[-1],
        "valueRepresentation": "Radius",
        "variableType": "Graduated",
        "valueShape": "Unknown",
        "axis": "HeightAxis",
        **({"target": target} if target else {}),
        "normalizationType": "Nothing",
        "sizeValues": list(size_values),
        "dataValues": list(data_values),
        "valueExpressionInfo": symbols.expression(arcade),
    }


def color(
    arcade: str, minimum: float, maximum: float, ramp: Mapping[str, Any], target: str = "Fill"
) -> CimObject:
    """Return a colour ramp stretched from one value to another.

    ``target`` is Fill, Outline or FillOutline and matters for polygons only.
    """
    return {
        "type": "CIMColorVisualVariable",
        "authoringInfo": _authoring(),
        "minValue": minimum,
        "maxValue": maximum,
        "colorRamp": dict(ramp),
        "normalizationType": "Nothing",
        "polygonSymbolColorTarget": target,
        "valueExpressionInfo": symbols.expression(arcade),
    }


def rotation(arcade: str, kind: str = "Geographic") -> CimObject:
    """Return a turn in degrees: Geographic is clockwise from north, Arithmetic counter-clockwise."""
    turned = {
        "type": "CIMVisualVariableInfo",
        "visualVariableInfoType": "Expression",
        "valueExpressionInfo": symbols.expression(arcade),
    }
    still = {"type": "CIMVisualVariableInfo", "visualVariableInfoType": "None"}
    return {
        "type": "CIMRotationVisualVariable",
        "authoringInfo": _authoring(),
        "visualVariableInfoX": still,
        "visualVariableInfoY": dict(still),
        "visualVariableInfoZ": turned,
        "rotationTypeZ": kind,
    }


def transparency(
    arcade: str, data_values: Sequence[float], transparency_values: Sequence[float]
) -> CimObject:
    """Return transparencies (0 solid to 100 clear) at rising data values."""
    return {
        "type": "CIMTransparencyVisualVariable",
        "authoringInfo": _authoring(),
        "transparencyValues": list(transparency_values),
        "dataValues": list(data_values),
        "normalizationType": "Nothing",
        "valueExpressionInfo": symbols.expression(arcade),
    }


def _authoring() -> CimObject:
    return {"type": "CIMVisualVariableAuthoringInfo", "showLegend": True}
