"""The direction of rings: outer ones clockwise, holes counter-clockwise, as Esri's clients expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .blocks import read_block
from .wkb import MULTI_POLYGON, encode, wkb_offset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .wkb import Array


def turned(blobs: Sequence[bytes], dimensions: int) -> dict[int, bytes]:
    """Return new blobs for those multipolygons in which a ring runs the wrong way, by their place."""
    block = read_block(blobs, dimensions)
    areas = block.areas()
    wrong = ((areas > 0) == block.leads) & (areas != 0)
    parts, ends, counts = block.parts(), block.part_ends.tolist(), block.counts.tolist()
    found: dict[int, bytes] = {}
    for place in np.unique(block.feature_of_part[wrong]).tolist():
        polygons: list[list[Array]] = []
        for part in range(ends[place] - counts[place], ends[place]):
            if block.leads[part] or not polygons:
                polygons.append([])
            polygons[-1].append(parts[part][::-1] if wrong[part] else parts[part])
        found[place] = _encoded(blobs[place], polygons, dimensions)
    return found


def _encoded(blob: bytes, polygons: list[list[Array]], dimensions: int) -> bytes:
    at = wkb_offset(blob)
    has_m = int.from_bytes(blob[at + 1 : at + 5], "little") // 1000 == 2
    srs_id = int.from_bytes(blob[4:8], "little", signed=True)
    return encode(MULTI_POLYGON, polygons, dimensions, has_m, srs_id)
