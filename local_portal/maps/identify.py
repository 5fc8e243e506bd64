"""What lies at a place of the map, and where a text stands in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..errors import Refusal, bad_parameter
from ..features import sql_tree as sql
from ..features.fields import DATE, NUMBER, STRING
from ..features.query_geometry import read_reference
from ..request import Parameters
from .conditions import read_layer_definitions
from .export_request import read_box, scale_of
from .found_features import found, result_of
from .map_json import map_reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..features.database import FeatureDatabase
    from ..features.layers import Layer
    from .layer_choice import LayerTree

MOST_RESULTS = 1000


def identify(database: FeatureDatabase, tree: LayerTree, parameters: Parameters) -> list[dict[str, Any]]:
    """Return what is at a geometry, within a tolerance in pixels, the uppermost first.

    Raises:
        Refusal: something cannot be understood.
    """
    reference = read_reference(parameters, "sr") or map_reference(database)
    width, height, dpi = _display(parameters)
    extent = read_box(parameters, "mapExtent", "sr", reference, reference)
    per_pixel = max((extent[2] - extent[0]) / width, (extent[3] - extent[1]) / height)
    scale = scale_of(per_pixel, dpi, reference)
    way, numbers = tree.searched(parameters.text("layers"))
    definitions = read_layer_definitions(parameters)
    asked = {
        "geometry": parameters.required("geometry"),
        "inSR": json.dumps(reference.as_json()),
        "outSR": json.dumps(reference.as_json()),
        "distance": str(max(parameters.number("tolerance") or 0.0, 0.0) * per_pixel),
        "time": parameters.text("time"),
        **_told_by(parameters),
    }
    results: list[dict[str, Any]] = []
    for number in numbers:
        layer = database.layers.get(number)
        if layer is None or not (way == "all" or tree.in_scale(number, scale)):
            continue
        at_layer = Parameters([*asked.items(), ("where", definitions.get(number) or "1=1")])
        results += [result_of(layer, each, parameters) for each in found(database, layer, at_layer)]
        if len(results) >= MOST_RESULTS or (results and way == "top"):
            break
    return results[:MOST_RESULTS]


def find(database: FeatureDatabase, tree: LayerTree, parameters: Parameters) -> list[dict[str, Any]]:
    """Return the features in whose fields a text stands, anywhere in them or as the whole.

    Raises:
        Refusal: something cannot be understood.
    """
    text = parameters.raw("searchText")
    if not text:
        raise bad_parameter("searchText")
    contains = parameters.flag("contains", default=True)
    names = {name.lower() for name in parameters.names("searchFields")}
    reference = read_reference(parameters, "sr") or map_reference(database)
    definitions = read_layer_definitions(parameters)
    results: list[dict[str, Any]] = []
    for layer in _named_layers(database, tree, parameters):
        asked = {
            "where": definitions.get(layer.id) or "1=1",
            "outSR": json.dumps(reference.as_json()),
            **_told_by(parameters),
        }
        for field in layer.fields:
            if names and field.name.lower() not in names:
                continue
            clause = _holds(field.name, field.kind, field.type, text, contains)
            if clause is None:
                continue
            features = found(database, layer, Parameters(asked.items()), clause)
            results += [
                {**result_of(layer, each, parameters), "foundFieldName": field.name} for each in features
            ]
            if len(results) >= MOST_RESULTS:
                return results[:MOST_RESULTS]
    return results


def _holds(name: str, kind: str, field_type: str, text: str, contains: bool) -> sql.Expression | None:
    """The clause that a field holds a text; None where it cannot."""
    field: sql.Expression = sql.FieldName(name)
    if kind == NUMBER:
        if contains:
            field = sql.Cast(field, "VARCHAR", 64)
        else:
            try:
                return sql.Comparison("=", field, sql.Number(float(text)))
            except ValueError:
                return None
    elif kind != STRING or field_type == DATE:
        return None
    lowered = sql.Call("LOWER", (field,))
    if not contains:
        return sql.Comparison("=", lowered, sql.Text(text.lower()))
    escaped = text.lower().replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return sql.Like(lowered, sql.Text(f"%{escaped}%"), "!")


def _named_layers(database: FeatureDatabase, tree: LayerTree, parameters: Parameters) -> Iterator[Layer]:
    for name in parameters.names("layers"):
        if not name.isdecimal():
            raise bad_parameter("layers", f"'{name}' is no layer's number")
        for number in tree.below(int(name)) or [int(name)]:
            layer = database.layers.get(number)
            if layer is None:
                raise Refusal(400, f"Layer {number} not found")
            yield layer
    if not parameters.names("layers"):
        raise bad_parameter("layers")


def _told_by(parameters: Parameters) -> dict[str, str]:
    told = {"outFields": "*", "returnGeometry": parameters.text("returnGeometry") or "true"}
    for name in ("maxAllowableOffset", "geometryPrecision", "returnZ", "returnM"):
        if parameters.text(name):
            told[name] = parameters.text(name)
    return told


def _display(parameters: Parameters) -> tuple[float, float, float]:
    """Width and height of the picture that was looked at, in pixels, and its dots to an inch."""
    try:
        width, height, *rest = (float(part) for part in parameters.required("imageDisplay").split(","))
    except ValueError:
        raise bad_parameter("imageDisplay", "width,height,dpi is expected") from None
    if width <= 0 or height <= 0:
        raise bad_parameter("imageDisplay")
    return width, height, rest[0] if rest and rest[0] > 0 else 96.0
