"""Pages of a feature service: its root, a layer or table, one feature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .anything import formats, value_of
from .layout import Page, facts, links, section, table
from .markup import Markup, element, join, link
from .places import here, trail
from .values import geometry_words, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..request import PortalRequest
    from .showing import Tell

_FIELD_HEADS = ("Name", "Alias", "Type", "Length", "Nullable", "Editable", "Domain")


def service(request: PortalRequest, tell: Tell) -> Page:
    """Lay out the root of a service."""
    told, base = tell(), here(request)
    item = told.get("serviceItemId")
    body = [
        _text(told.get("serviceDescription") or told.get("description")),
        section("Layers", _listed(base, told.get("layers") or [])),
        section("Tables", _listed(base, told.get("tables") or [])),
        section("Facts", facts(_service_facts(told))),
        section(
            "More",
            links(
                [
                    ("All layers", f"{base}/layers?f=html"),
                    ("What its item says", f"{base}/info/itemInfo?f=html"),
                    *([("Its item", f"/portal/items/{item}?f=html")] if item else []),
                ]
            ),
        ),
        formats(request),
    ]
    name = f"{request.captured['service']} ({request.captured['kind']})"
    return Page(name, body, trail(request))


def _service_facts(told: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [
        ("Capabilities", told.get("capabilities")),
        ("Most records in an answer", told.get("maxRecordCount")),
        ("Formats of answers", told.get("supportedQueryFormats")),
        ("Spatial reference", _reference(told.get("spatialReference"))),
        ("Initial extent", _extent(told.get("initialExtent"))),
        ("Full extent", _extent(told.get("fullExtent"))),
        ("Units", told.get("units")),
        ("Copyright", told.get("copyrightText")),
        ("Version", told.get("currentVersion")),
    ]


def _listed(base: str, entries: Sequence[Mapping[str, Any]]) -> Markup:
    rows = [
        [link(f"{base}/{one['id']}?f=html", one["name"]), one["id"], one.get("type"), _kind(one)]
        for one in entries
    ]
    return table("By number", ("Name", "Number", "Type", "Geometry"), rows) if rows else Markup("")


def _kind(told: Mapping[str, Any]) -> str:
    return str(told.get("geometryType") or "").replace("esriGeometry", "")


def layer(request: PortalRequest, tell: Tell) -> Page:
    """Lay out a layer, a table or a group."""
    told, base = tell(), here(request)
    below = told.get("subLayers") or []
    parent = base.rpartition("/")[0]
    body = [
        _text(told.get("description")),
        section("Below it", links([(one["name"], f"{parent}/{one['id']}?f=html") for one in below])),
        section("Facts", facts(_layer_facts(told))),
        section("Fields", _fields(told.get("fields") or [])),
        section("Relationships", _plain(told.get("relationships"))),
        section("Types", _plain(told.get("types"))),
        section("Drawing", _drawing(told)),
        _operations(base, told),
        formats(request),
    ]
    return Page(f"{told.get('name', request.captured['layer'])} ({told.get('id')})", body, trail(request))


def _layer_facts(told: Mapping[str, Any]) -> list[tuple[str, Any]]:
    extent = told.get("extent")
    return [
        ("Type", told.get("type")),
        ("Geometry", _kind(told)),
        ("Heights", "yes" if told.get("hasZ") else ""),
        ("Measures", "yes" if told.get("hasM") else ""),
        ("Display field", told.get("displayField")),
        ("Object id field", told.get("objectIdField")),
        ("Global id field", told.get("globalIdField")),
        ("Attachments", "yes" if told.get("hasAttachments") else "no"),
        ("Extent", _extent(extent)),
        ("Spatial reference", _reference((extent or {}).get("spatialReference"))),
        ("Shown from", _scale(told.get("minScale"))),
        ("Shown to", _scale(told.get("maxScale"))),
        ("Capabilities", told.get("capabilities")),
        ("Most records in an answer", told.get("maxRecordCount")),
        ("Copyright", told.get("copyrightText")),
    ]


def _fields(fields: Sequence[Mapping[str, Any]]) -> Markup:
    rows = [
        [
            one["name"],
            one.get("alias"),
            str(one.get("type")).replace("esriFieldType", ""),
            one.get("length"),
            "yes" if one.get("nullable") else "no",
            "yes" if one.get("editable") else "no",
            (one.get("domain") or {}).get("name"),
        ]
        for one in fields
    ]
    return table(f"{len(rows)} fields", _FIELD_HEADS, rows) if rows else Markup("")


def _plain(value: Any) -> Markup:
    return value_of(value) if value else Markup("")


def _drawing(told: Mapping[str, Any]) -> Markup:
    renderer = (told.get("drawingInfo") or {}).get("renderer")
    if not renderer:
        return Markup("")
    return element("details", element("summary", str(renderer.get("type"))), value_of(renderer))


def _operations(base: str, told: Mapping[str, Any]) -> Markup:
    if "fields" not in told:
        return Markup("")
    return section(
        "Operations",
        links(
            [
                ("Query", f"{base}/query?f=html"),
                ("All features", f"{base}/query?f=html&where=1%3D1&outFields=*"),
                ("As GeoJSON", f"{base}/query?f=geojson&where=1%3D1&outFields=*"),
                ("Count and extent", f"{base}/getEstimates?f=html"),
            ]
        ),
    )


def feature(request: PortalRequest, tell: Tell) -> Page:
    """Lay out one feature."""
    told = tell()["feature"]
    base = here(request)
    body = [
        section("Values", facts((name, shown(value)) for name, value in told["attributes"].items())),
        section("Place", facts([("Geometry", geometry_words(told.get("geometry")))])),
        links([("Attachments", f"{base}/attachments?f=html")]),
        formats(request),
    ]
    return Page(f"Feature {request.captured['feature']}", body, trail(request))


def attachments(request: PortalRequest, tell: Tell) -> Page:
    """Lay out what is attached to a feature."""
    told, base = tell(), here(request)
    rows = [
        [link(f"{base}/{one['id']}", one["name"]), one["contentType"], one["size"], one.get("keywords")]
        for one in told["attachmentInfos"]
    ]
    listed = table(f"{len(rows)} files", ("Name", "Type", "Bytes", "Keywords"), rows) if rows else ""
    nothing = "" if rows else element("p", "Nothing is attached.", class_="note")
    return Page("Attachments", [listed, nothing, formats(request)], trail(request))


def _text(value: Any) -> Markup:
    """A description as text: whatever markup is in it is shown, not followed."""
    return element("p", value) if value else Markup("")


def _reference(told: Any) -> str:
    if not isinstance(told, dict):
        return ""
    if "wkid" not in told:
        return str(told.get("wkt", ""))
    latest = told.get("latestWkid", told["wkid"])
    return f"{told['wkid']} ({latest})" if latest != told["wkid"] else str(told["wkid"])


def _extent(told: Any) -> Markup:
    if not isinstance(told, dict):
        return Markup("")
    sides = [f"{side} {told.get(side)}" for side in ("xmin", "ymin", "xmax", "ymax")]
    return join([", ".join(sides)])


def _scale(value: Any) -> str:
    return f"1 : {value:,.0f}" if isinstance(value, (int, float)) and value else ""
