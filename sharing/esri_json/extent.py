"""Extents as envelopes with their spatial reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..map_snapshot import Extent
from . import crs as crs_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..map_snapshot import Crs


def to_json(extent: Extent, crs: Crs) -> dict[str, Any]:
    """Return the box with its spatial reference; QGIS opens no layer whose extent lacks numbers."""
    return {
        "xmin": extent.xmin,
        "ymin": extent.ymin,
        "xmax": extent.xmax,
        "ymax": extent.ymax,
        "spatialReference": crs_json.to_json(crs),
    }


def around(extents: Iterable[Extent]) -> Extent | None:
    """Return the box around all boxes; None for none."""
    boxes = list(extents)
    if not boxes:
        return None
    return Extent(
        min(box.xmin for box in boxes),
        min(box.ymin for box in boxes),
        max(box.xmax for box in boxes),
        max(box.ymax for box in boxes),
    )
