"""CIM visual variables to web JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from . import ramp
from .measure import bounded, points
from .symbol import MALFORMED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .conversion import Conversion

    Variable = Mapping[str, Any]
    Json = dict[str, Any]


def to_json(variables: Sequence[Variable], conversion: Conversion) -> list[Json]:
    """Return the variables that the web has; the others are lost."""
    made = (_made(variable, conversion) for variable in variables)
    return [variable for variable in made if variable]


def _made(variable: Variable, conversion: Conversion) -> Json | None:
    try:
        return _MAKERS[variable["type"]](variable, conversion)
    except MALFORMED:
        conversion.lose("visual_variable", "none")
        return None


def _source(variable: Variable, conversion: Conversion) -> Json:
    """Return where the value comes from. VBScript's ``[FIELD]`` is a field too."""
    old = variable.get("expression") or ""
    fields = [old[1:-1]] if old.startswith("[") and old.endswith("]") else [variable.get("field") or ""]
    source = conversion.value(variable.get("valueExpressionInfo"), [f for f in fields if f], "field")
    if variable.get("normalizationField") and variable.get("normalizationType") == "Field":
        source["normalizationField"] = conversion.field(variable["normalizationField"])
    return source


def _size(variable: Variable, conversion: Conversion) -> Json:
    made: Json = {"type": "sizeInfo", **_source(variable, conversion), "valueUnit": "unknown"}
    if variable.get("target"):
        made["target"] = variable["target"]
    values, sizes = variable.get("dataValues") or (), variable.get("sizeValues") or ()
    if len(values) >= 2 and len(values) == len(sizes):
        made["stops"] = [{"value": bounded(v), "size": points(s)} for v, s in zip(values, sizes)]
        return made
    return {
        **made,
        "minDataValue": bounded(variable["minValue"]),
        "maxDataValue": bounded(variable["maxValue"]),
        "minSize": points(variable["minSize"]),
        "maxSize": points(variable["maxSize"]),
    }


def _color(variable: Variable, conversion: Conversion) -> Json:
    low, high = bounded(variable["minValue"]), bounded(variable["maxValue"])
    found = ramp.stops(variable["colorRamp"], conversion.lose)
    stops = [{"value": low + (high - low) * at, "color": value} for at, value in found]
    return {"type": "colorInfo", **_source(variable, conversion), "stops": stops}


def _rotation(variable: Variable, conversion: Conversion) -> Json:
    info = variable["visualVariableInfoZ"]
    return {
        "type": "rotationInfo",
        **_source(info, conversion),
        "rotationType": str(variable.get("rotationTypeZ", "Geographic")).lower(),
    }


def _transparency(variable: Variable, conversion: Conversion) -> Json:
    pairs = zip(variable["dataValues"], variable["transparencyValues"])
    stops = [{"value": bounded(value), "transparency": points(share)} for value, share in pairs]
    return {"type": "transparencyInfo", **_source(variable, conversion), "stops": stops}


_MAKERS: dict[str, Callable[[Variable, Conversion], Json]] = {
    "CIMSizeVisualVariable": _size,
    "CIMColorVisualVariable": _color,
    "CIMRotationVisualVariable": _rotation,
    "CIMTransparencyVisualVariable": _transparency,
}
