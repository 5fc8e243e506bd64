"""A tiled map as a WMTS: what OGC's clients ask for first, and where its tiles lie.

Specification: OGC 07-057r7 (WMTS 1.0.0).  Names of style and matrix set are those that ArcGIS Server gives.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from lxml import etree

from ..features.spatial_reference import is_geographic, osr_of
from .places import degrees_of, reference_of

if TYPE_CHECKING:
    from ...sharing.tiles import TilePackage

MATRIX_SET = "default028mm"
STYLE = "default"
_WMTS = "http://www.opengis.net/wmts/1.0"
_OWS = "http://www.opengis.net/ows/1.1"
_XLINK = "http://www.w3.org/1999/xlink"
# The standard's size of a pixel, in metres, and the length of a degree that goes with it.
_PIXEL = 0.00028
_METRES_PER_DEGREE = 111319.49079327358


def capabilities(package: TilePackage, name: str, address: str) -> bytes:
    """Return the capabilities document of a map whose WMTS answers at ``address``."""
    root = etree.Element(f"{{{_WMTS}}}Capabilities", nsmap={None: _WMTS, "ows": _OWS, "xlink": _XLINK})
    root.set("version", "1.0.0")
    about = _ows(root, "ServiceIdentification")
    for tag, text in (("Title", name), ("ServiceType", "OGC WMTS"), ("ServiceTypeVersion", "1.0.0")):
        _ows(about, tag, text)
    operations = _ows(root, "OperationsMetadata")
    for operation, place in (("GetCapabilities", "1.0.0/WMTSCapabilities.xml"), ("GetTile", "tile/1.0.0/")):
        _operation(operations, operation, f"{address}/{place}", f"{address}?")
    contents = _wmts(root, "Contents")
    _layer(contents, package, name, address)
    _matrix_set(contents, package)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True))


def _operation(operations: etree._Element, name: str, by_path: str, by_parameters: str) -> None:
    told = _ows(operations, "Operation")
    told.set("name", name)
    http = _ows(_ows(told, "DCP"), "HTTP")
    for address, kind in ((by_path, "RESTful"), (by_parameters, "KVP")):
        get = _ows(http, "Get")
        get.set(f"{{{_XLINK}}}href", address)
        constraint = _ows(get, "Constraint")
        constraint.set("name", "GetEncoding")
        _ows(_ows(constraint, "AllowedValues"), "Value", kind)


def _layer(contents: etree._Element, package: TilePackage, name: str, address: str) -> None:
    layer = _wmts(contents, "Layer")
    _ows(layer, "Title", name)
    _ows(layer, "Identifier", name)
    degrees = degrees_of(package)
    if degrees is not None:
        box = _ows(layer, "WGS84BoundingBox")
        _ows(box, "LowerCorner", f"{degrees[0]} {degrees[1]}")
        _ows(box, "UpperCorner", f"{degrees[2]} {degrees[3]}")
    style = _wmts(layer, "Style")
    style.set("isDefault", "true")
    _ows(style, "Title", STYLE)
    _ows(style, "Identifier", STYLE)
    kind, ending = ("image/jpeg", "jpg") if package.image.format == "JPEG" else ("image/png", "png")
    _wmts(layer, "Format", kind)
    _wmts(_wmts(layer, "TileMatrixSetLink"), "TileMatrixSet", MATRIX_SET)
    tiles = _wmts(layer, "ResourceURL")
    tiles.set("format", kind)
    tiles.set("resourceType", "tile")
    place = f"{{Style}}/{{TileMatrixSet}}/{{TileMatrix}}/{{TileRow}}/{{TileCol}}.{ending}"
    tiles.set("template", f"{address}/tile/1.0.0/{name}/{place}")


def _matrix_set(contents: etree._Element, package: TilePackage) -> None:
    scheme = package.scheme
    reference = reference_of(package)
    told = _wmts(contents, "TileMatrixSet")
    _ows(told, "Identifier", MATRIX_SET)
    _ows(told, "SupportedCRS", f"urn:ogc:def:crs:EPSG::{reference.latest_wkid}")
    degrees = is_geographic(reference)
    metres = _METRES_PER_DEGREE if degrees else float(osr_of(reference).GetLinearUnits())
    corner = (scheme.origin_y, scheme.origin_x) if degrees else (scheme.origin_x, scheme.origin_y)
    extent = package.extent
    lowest, highest = package.levels
    for level in scheme.levels:
        if not lowest <= level.number <= highest:
            continue
        span = level.resolution * scheme.tile_size
        across = math.ceil((extent.xmax - scheme.origin_x) / span - 1e-6) if extent else 1
        down = math.ceil((scheme.origin_y - extent.ymin) / span - 1e-6) if extent else 1
        matrix = _wmts(told, "TileMatrix")
        _ows(matrix, "Identifier", str(level.number))
        _wmts(matrix, "ScaleDenominator", repr(level.resolution * metres / _PIXEL))
        _wmts(matrix, "TopLeftCorner", f"{corner[0]!r} {corner[1]!r}")
        for tag, value in (
            ("TileWidth", scheme.tile_size),
            ("TileHeight", scheme.tile_size),
            ("MatrixWidth", max(across, 1)),
            ("MatrixHeight", max(down, 1)),
        ):
            _wmts(matrix, tag, str(value))


def _ows(parent: etree._Element, tag: str, text: str | None = None) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_OWS}}}{tag}")
    made.text = text
    return made


def _wmts(parent: etree._Element, tag: str, text: str | None = None) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_WMTS}}}{tag}")
    made.text = text
    return made
