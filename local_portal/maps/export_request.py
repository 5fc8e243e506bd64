"""An export as it was asked for, read once and checked whole."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from osgeo import osr

from ..errors import bad_parameter
from ..features.query_geometry import read_reference
from ..features.spatial_reference import (
    BadSpatialReference,
    SpatialReference,
    is_geographic,
    osr_of,
    read_spatial_reference,
    transform_box,
)
from .conditions import changes_of, read_layer_definitions
from .dynamic_layers import read_dynamic_layers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..features.database import FeatureDatabase
    from ..features.spatial_functions import Box
    from ..request import Parameters
    from .layer_choice import LayerTree

LARGEST_SIDE = 4096
_DPI = (1.0, 1200.0)
# The word of ``format``: the drawing's own, the media type, the file's ending.
FORMATS: Mapping[str, tuple[str, str, str]] = {
    "png": ("png", "image/png", ".png"),
    "png8": ("png8", "image/png", ".png"),
    "png24": ("png24", "image/png", ".png"),
    "png32": ("png32", "image/png", ".png"),
    "jpg": ("jpg", "image/jpeg", ".jpg"),
    "jpeg": ("jpg", "image/jpeg", ".jpg"),
    "jpgpng": ("png32", "image/png", ".png"),
    "gif": ("gif", "image/gif", ".gif"),
    "bmp": ("bmp", "image/bmp", ".bmp"),
    "dib": ("bmp", "image/bmp", ".bmp"),
    "tiff": ("tiff", "image/tiff", ".tif"),
    "tif": ("tiff", "image/tiff", ".tif"),
    "pdf": ("pdf", "application/pdf", ".pdf"),
    "svg": ("svg", "image/svg+xml", ".svg"),
    "svgz": ("svgz", "image/svg+xml", ".svgz"),
}
TOLD_FORMATS = "PNG32,PNG24,PNG,PNG8,JPG,GIF,BMP,TIFF,PDF,SVG,SVGZ"
_INCHES_PER_METRE = 39.37
_METRES_PER_DEGREE = 111319.4907932


@dataclass(frozen=True)
class ExportRequest:
    """A picture of a map: ``extent`` in ``reference``, ``size`` in pixels, the layers from above.

    ``conditions`` and ``drawings`` (Esri's ``drawingInfo``) are by layer; ``format`` is a key of
    :data:`FORMATS`.
    """

    extent: Box
    reference: SpatialReference
    size: tuple[int, int]
    layers: tuple[int, ...]
    dpi: float = 96.0
    format: str = "png"
    transparent: bool = False
    rotation: float = 0.0
    conditions: Mapping[int, str] = field(default_factory=dict)
    drawings: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """Return the request as the drawing process reads it."""
        changed = {*self.conditions, *self.drawings}
        return {
            "extent": list(self.extent),
            "crs": crs_name(self.reference),
            "size": list(self.size),
            "dpi": self.dpi,
            "layers": list(self.layers),
            "format": FORMATS[self.format][0],
            "transparent": self.transparent,
            "rotation": self.rotation,
            "changes": {
                str(number): {
                    "condition": self.conditions.get(number, ""),
                    "drawing": self.drawings.get(number, {}),
                }
                for number in changed
            },
        }


def read_export(
    parameters: Parameters, database: FeatureDatabase, tree: LayerTree, map_reference: SpatialReference
) -> ExportRequest:
    """Read the parameters of an export.

    Raises:
        Refusal: something in them cannot be understood, or asks for what cannot be drawn.
    """
    size, dpi = _size(parameters), _dpi(parameters)
    reference = read_reference(parameters, "imageSR") or map_reference
    box = read_box(parameters, "bbox", "bboxSR", map_reference, reference)
    scale = parameters.number("mapScale")
    if scale:
        box = _at_scale(box, scale, size, dpi, reference)
    form = parameters.text("format", "png").lower() or "png"
    if form not in FORMATS:
        raise bad_parameter("format", f"'{form}' is none of {TOLD_FORMATS}")
    definitions = read_layer_definitions(parameters)
    layers = tree.drawn(parameters.text("layers"))
    drawings: dict[int, Mapping[str, Any]] = {}
    if parameters.text("dynamicLayers"):
        dynamic = read_dynamic_layers(parameters, tree)
        layers = list(dynamic.layers)
        drawings = dict(dynamic.drawings)
        definitions.update(dynamic.definitions)
    return ExportRequest(
        extent=box,
        reference=reference,
        size=size,
        layers=tuple(layers),
        dpi=dpi,
        format=form,
        transparent=parameters.flag("transparent"),
        rotation=parameters.number("rotation") or 0.0,
        conditions=changes_of(database, layers, definitions, parameters.text("time")),
        drawings=drawings,
    )


def _size(parameters: Parameters) -> tuple[int, int]:
    try:
        width, height = (int(float(part)) for part in (parameters.text("size") or "400,400").split(","))
    except (ValueError, OverflowError):
        raise bad_parameter("size", "width,height is expected") from None
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):
        raise bad_parameter("size", f"The requested image exceeds the size limit of {LARGEST_SIDE} pixels.")
    return width, height


def _dpi(parameters: Parameters) -> float:
    dpi = parameters.number("dpi") or 96.0
    if not _DPI[0] <= dpi <= _DPI[1]:
        raise bad_parameter("dpi", f"a number up to {_DPI[1]:g} is expected")
    return dpi


def read_box(
    parameters: Parameters,
    name: str,
    reference_name: str,
    usual: SpatialReference,
    wanted: SpatialReference,
) -> Box:
    """Return a box parameter (four numbers, or JSON with a reference of its own) in ``wanted``.

    Raises:
        Refusal: it is missing, or no box, or has no place there.
    """
    text = parameters.required(name)
    reference = read_reference(parameters, reference_name)
    try:
        if text.startswith("{"):
            told = parameters.json(name)
            own = read_spatial_reference(told.get("spatialReference"))
            reference = own or reference
            sides = [float(told[side]) for side in ("xmin", "ymin", "xmax", "ymax")]
        else:
            sides = [float(part) for part in text.split(",")]
        xmin, ymin, xmax, ymax = sides
    except (ValueError, TypeError, KeyError, AttributeError, BadSpatialReference):
        raise bad_parameter(name) from None
    if not all(map(math.isfinite, sides)) or xmin >= xmax or ymin >= ymax:
        raise bad_parameter(name, "the box has no extent")
    placed = transform_box((xmin, ymin, xmax, ymax), reference or usual, wanted)
    if placed is None:
        raise bad_parameter(name, "the box has no place in the image's spatial reference")
    return placed


def per_pixel_at(scale: float, dpi: float, reference: SpatialReference) -> float:
    """Return how many units of a reference a pixel covers at a scale, as web clients count."""
    metres = scale / (dpi * _INCHES_PER_METRE)
    if is_geographic(reference):
        return metres / _METRES_PER_DEGREE
    return metres / float(osr_of(reference).GetLinearUnits())


def scale_of(per_pixel: float, dpi: float, reference: SpatialReference) -> float:
    """Return the scale at which a pixel covers so many units of a reference."""
    return per_pixel / per_pixel_at(1.0, dpi, reference)


def _at_scale(box: Box, scale: float, size: tuple[int, int], dpi: float, reference: SpatialReference) -> Box:
    """The box around the middle of ``box`` that is at this scale."""
    xmin, ymin, xmax, ymax = box
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    across, up = (per_pixel_at(scale, dpi, reference) * pixels / 2 for pixels in size)
    return (x - across, y - up, x + across, y + up)


def crs_name(reference: SpatialReference) -> str:
    """Return a reference in the words of QGIS: ``EPSG:3857``, ``ESRI:54034``, or WKT."""
    if not reference.latest_wkid:
        return reference.wkt
    try:
        osr.SpatialReference().ImportFromEPSG(reference.latest_wkid)
    except RuntimeError:
        return f"ESRI:{reference.latest_wkid}"
    return f"EPSG:{reference.latest_wkid}"
