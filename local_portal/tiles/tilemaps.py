"""Which tiles of a block are there, as ``tilemap/level/row/column/width/height`` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...sharing.errors import ArchiveError
from ..errors import bad_parameter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...sharing.tiles import TileStore

_PLACE = ("level", "row", "column", "width", "height")


def tilemap(store: TileStore, captured: Mapping[str, str]) -> dict[str, Any]:
    """Return which tiles of the block in the path are there; one number where all are the same.

    Raises:
        Refusal: the path names no block, or too large a one.
    """
    if not all(captured[name].isdecimal() and len(captured[name]) < 10 for name in _PLACE):
        raise bad_parameter("tilemap", "whole numbers are expected")
    level, row, column, width, height = (int(captured[name]) for name in _PLACE)
    try:
        data = store.tilemap(level, row, column, width, height)
    except ArchiveError as error:
        raise bad_parameter("tilemap", error.code) from None
    return {
        "adjusted": False,
        "location": {"left": column, "top": row, "width": width, "height": height},
        "data": data[:1] if len(set(data)) == 1 else data,
        "valid": any(data),
    }
