"""Marker layers, for point symbols and, with a placement, for lines and polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import shapes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from . import CimObject

    Pair = tuple[float, float]
    Box = tuple[float, float, float, float]


def graphic(geometry: Mapping[str, Any], symbol: Mapping[str, Any], text: str = "") -> CimObject:
    """Return one part of a vector marker: Esri JSON geometry drawn with a symbol.

    ``text`` is drawn at a point geometry when the symbol is a text symbol.
    """
    written = {"textString": text} if text else {}
    return {"type": "CIMMarkerGraphic", "geometry": dict(geometry), "symbol": dict(symbol), **written}


def vector(
    size: float,
    graphics: Sequence[Mapping[str, Any]],
    frame: Box,
    rotation: float = 0.0,
    offset: Pair = (0.0, 0.0),
    anchor: Pair = (0.0, 0.0),
    placement: Mapping[str, Any] | None = None,
) -> CimObject:
    """Return a marker drawn from geometries.

    ``frame`` (xmin, ymin, xmax, ymax, in the units of the graphics) becomes ``size`` points tall.
    ``graphics`` are drawn in order, the first at the bottom; their stroke widths are points whatever
    the size.  ``rotation`` is counter-clockwise about ``anchor``, which is told as a part of the size
    from the middle of the frame; ``offset`` moves the marker after the turn.
    """
    return {
        **_marker("CIMVectorMarker", size, rotation, offset, anchor, placement),
        "frame": dict(zip(("xmin", "ymin", "xmax", "ymax"), frame)),
        "markerGraphics": [dict(part) for part in graphics],
        "scaleSymbolsProportionally": False,
        "respectFrame": True,
    }


def shape(
    name: str,
    size: float,
    symbol: Mapping[str, Any],
    rotation: float = 0.0,
    offset: Pair = (0.0, 0.0),
    anchor: Pair = (0.0, 0.0),
    placement: Mapping[str, Any] | None = None,
) -> CimObject:
    """Return one of the standard shapes of :mod:`.shapes`, ``size`` points tall.

    ``symbol`` is a polygon symbol, or a line symbol for the shapes in ``shapes.OPEN``.
    """
    part = graphic(shapes.geometry(name), symbol)
    return vector(size, [part], shapes.FRAME, rotation, offset, anchor, placement)


def picture(
    url: str,
    size: float,
    scale_x: float = 1.0,
    rotation: float = 0.0,
    offset: Pair = (0.0, 0.0),
    anchor: Pair = (0.0, 0.0),
    placement: Mapping[str, Any] | None = None,
) -> CimObject:
    """Return a picture ``size`` points tall. ``url`` is a data URI, ``scale_x`` stretches its width."""
    return {
        **_marker("CIMPictureMarker", size, rotation, offset, anchor, placement),
        "scaleX": scale_x,
        "textureFilter": "Picture",
        "url": url,
    }


def character(
    font: tuple[str, str],
    character_index: int,
    size: float,
    symbol: Mapping[str, Any],
    rotation: float = 0.0,
    offset: Pair = (0.0, 0.0),
    anchor: Pair = (0.0, 0.0),
    placement: Mapping[str, Any] | None = None,
) -> CimObject:
    """Return one character of a font, ``(family, style)``, drawn with a polygon symbol."""
    return {
        **_marker("CIMCharacterMarker", size, rotation, offset, anchor, placement),
        "characterIndex": character_index,
        "fontFamilyName": font[0],
        "fontStyleName": font[1],
        "fontType": "Unspecified",
        "scaleX": 1.0,
        "symbol": dict(symbol),
        "scaleSymbolsProportionally": False,
        "respectFrame": True,
    }


def _marker(
    name: str,
    size: float,
    rotation: float,
    offset: Pair,
    anchor: Pair,
    placement: Mapping[str, Any] | None,
) -> CimObject:
    placed = {"markerPlacement": dict(placement)} if placement else {}
    return {
        "type": name,
        "enable": True,
        "anchorPoint": {"x": anchor[0], "y": anchor[1]},
        "anchorPointUnits": "Relative",
        "dominantSizeAxis3D": "Z",
        "offsetX": offset[0],
        "offsetY": offset[1],
        "rotation": rotation,
        "size": size,
        "billboardMode3D": "FaceNearPlane",
        **placed,
    }
