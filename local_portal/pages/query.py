"""The query page: a form, and what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import Refusal
from .anything import value_of
from .layout import Page, section, table
from .markup import Markup, element, join, link
from .places import here, trail
from .values import geometry_words, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..request import Parameters, PortalRequest
    from .showing import Tell

# How many features a page shows unless the form says otherwise.
_SHOWN = 100
_RELATIONS = (
    "esriSpatialRelIntersects",
    "esriSpatialRelContains",
    "esriSpatialRelCrosses",
    "esriSpatialRelEnvelopeIntersects",
    "esriSpatialRelIndexIntersects",
    "esriSpatialRelOverlaps",
    "esriSpatialRelTouches",
    "esriSpatialRelWithin",
)
_GEOMETRIES = (
    "esriGeometryEnvelope",
    "esriGeometryPoint",
    "esriGeometryMultipoint",
    "esriGeometryPolyline",
    "esriGeometryPolygon",
)
_FLAGS = ("true", "false")
# Each parameter with its label and, for some, what may be chosen; the first choice is the default.
_FIELDS: tuple[tuple[str, str, Sequence[str]], ...] = (
    ("where", "Where", ()),
    ("objectIds", "Object ids", ()),
    ("time", "Time", ()),
    ("geometry", "Geometry", ()),
    ("geometryType", "Geometry type", _GEOMETRIES),
    ("inSR", "Spatial reference of the geometry", ()),
    ("spatialRel", "Spatial relationship", _RELATIONS),
    ("distance", "Distance", ()),
    ("units", "Unit of the distance", ("esriSRUnit_Meter", "esriSRUnit_Kilometer", "esriSRUnit_StatuteMile")),
    ("outFields", "Fields", ()),
    ("returnGeometry", "Geometries", _FLAGS),
    ("maxAllowableOffset", "Tolerance of geometries", ()),
    ("geometryPrecision", "Decimals of coordinates", ()),
    ("outSR", "Spatial reference of the answer", ()),
    ("returnDistinctValues", "Distinct values only", _FLAGS[::-1]),
    ("returnIdsOnly", "Ids only", _FLAGS[::-1]),
    ("returnCountOnly", "Count only", _FLAGS[::-1]),
    ("returnExtentOnly", "Extent only", _FLAGS[::-1]),
    ("orderByFields", "Order by", ()),
    ("groupByFieldsForStatistics", "Group by", ()),
    ("outStatistics", "Statistics (JSON)", ()),
    ("having", "Having", ()),
    ("resultOffset", "Skip", ()),
    ("resultRecordCount", "At most", ()),
)
_FORMATS = ("html", "json", "pjson", "geojson")
# Any of these makes a query of what would otherwise be an empty form.
_CONDITIONS = ("where", "objectIds", "geometry", "time")


def query(request: PortalRequest, tell: Tell) -> Page:
    """Lay out the form, filled as it was asked, and what was found."""
    parameters = request.parameters
    found = Markup("")
    if any(parameters.text(name) for name in _CONDITIONS):
        found = section("Result", _result(request, tell))
    return Page("Query", [found, section("Ask", _form(request))], trail(request))


def _result(request: PortalRequest, tell: Tell) -> Markup:
    limit = request.parameters.text("resultRecordCount") or str(_SHOWN)
    try:
        told = tell(resultRecordCount=limit)
    except Refusal as refusal:
        lines = [refusal.message, *refusal.details]
        return join([element("p", line, class_="wrong", role="alert") for line in lines])
    if "features" not in told:
        return value_of(told)
    return _features(request, told)


def _features(request: PortalRequest, told: Mapping[str, Any]) -> Markup:
    fields = told.get("fields") or []
    kinds = {str(one["name"]): str(one["type"]) for one in fields}
    identity = told.get("objectIdFieldName", "")
    base = here(request).rpartition("/")[0]
    placed = any("geometry" in one for one in told["features"])
    heads = [str(one.get("alias") or one["name"]) for one in fields] + (["Geometry"] if placed else [])
    rows = []
    for one in told["features"]:
        cells = [
            _cell(name, kind, one["attributes"].get(name), identity, base) for name, kind in kinds.items()
        ]
        rows.append([*cells, *([geometry_words(one.get("geometry"))] if placed else [])])
    more = element("p", "There are more than these.") if told.get("exceededTransferLimit") else ""
    return join([table(_count(len(rows)), heads, rows), more])


def _cell(name: str, kind: str, value: Any, identity: str, base: str) -> Any:
    if name == identity and isinstance(value, int):
        return link(f"{base}/{value}?f=html", value)
    return shown(value, kind)


def _count(number: int) -> str:
    return "One feature" if number == 1 else f"{number} features"


def _form(request: PortalRequest) -> Markup:
    parameters = request.parameters
    told = [_field(parameters, name, label, choices) for name, label, choices in _FIELDS]
    told.append(_field(parameters, "f", "Format", _FORMATS))
    buttons = element("div", element("button", "Query", type="submit"), class_="buttons")
    return element("form", *told, buttons, method="get", action=here(request), class_="fields")


def _field(parameters: Parameters, name: str, label: str, choices: Sequence[str]) -> Markup:
    value = parameters.text(name)
    key = f"field-{name}"
    head = element("label", label, for_=key)
    if not choices:
        return join([head, element("input", type="text", id=key, name=name, value=value)])
    options = [
        element("option", choice, value=choice, selected=choice.lower() == value.lower())
        for choice in choices
    ]
    return join([head, element("select", *options, id=key, name=name)])
