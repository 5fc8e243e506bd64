"""Rules about how many tiles a draft asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...draft.settings import ServiceKind
from ...findings import Finding, Severity
from ...sddraft.georeference import is_finite
from ...sddraft.tiling import TILES, VECTOR_TILES
from ..case import overall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit

MANY_TILES = 100_000
"""What Esri's own limit on exporting tiles is by default."""

_BYTES = {ServiceKind.TILE: 6000, ServiceKind.VECTOR_TILE: 9000}


def many_tiles(case: Case) -> Iterator[Hit]:
    """Strike a cache that takes long and much room, counted from the draft's scales and the map's box."""
    settings, box = case.settings, case.snapshot.geographic_extent
    if settings.kind not in _BYTES or box is None or not is_finite(box):
        return
    scheme = VECTOR_TILES if settings.kind is ServiceKind.VECTOR_TILE else TILES
    low, high = (_scale(settings.properties.get(name)) for name in ("minScale", "maxScale"))
    if not (low or high):
        return
    count = sum(
        scheme.tile_count(level, box)
        for level in scheme.levels
        if (not low or level.scale <= low * 1.000001) and (not high or level.scale >= high * 0.999999)
    )
    if count > MANY_TILES:
        yield overall(tiles=count, megabytes=round(count * _BYTES[settings.kind] / 1e6))


def too_many(count: int, size: int) -> tuple[Finding, ...]:
    """Return the same finding for a plan of tiles, none where it is small. ``size`` is in bytes."""
    if count <= MANY_TILES:
        return ()
    return (Finding("80560", Severity.WARNING, facts={"tiles": count, "megabytes": round(size / 1e6)}),)


def _scale(text: str | None) -> float:
    try:
        value = float(text or 0)
    except ValueError:
        return 0.0
    return value if 0 < value < 1e12 else 0.0
