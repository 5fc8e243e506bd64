"""Geometries as Esri JSON and as GeoJSON, their coordinates left as arrays for the encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .shapes import MULTIPOINT, POINT, POLYGON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .blocks import Block
    from .wkb import Array


def esri_geometries(kind: str, block: Block, with_z: bool, with_m: bool) -> Iterator[Any]:
    """Yield each feature's geometry as Esri JSON, None for a feature without one."""
    if kind == POINT:
        yield from _points(block, ["x", "y", *("z" * with_z), *("m" * with_m)])
        return
    flags: dict[str, Any] = {}
    if with_z:
        flags["hasZ"] = True
    if with_m:
        flags["hasM"] = True
    name = {MULTIPOINT: "points", POLYGON: "rings"}.get(kind, "paths")
    for parts in block.features():
        if not parts:
            yield None
        else:
            yield {**flags, name: parts[0] if kind == MULTIPOINT else parts}


def _points(block: Block, names: list[str]) -> Iterator[Any]:
    rows = iter(block.coordinates.tolist())
    for count in block.counts.tolist():
        yield dict(zip(names, next(rows))) if count else None


def geojson_geometries(kind: str, block: Block) -> Iterator[Any]:
    """Yield each feature's geometry as GeoJSON: outer rings counter-clockwise, as RFC 7946 has it."""
    leads = block.leads.tolist()
    at = 0
    for parts in block.features():
        if not parts:
            yield None
        elif kind == POINT:
            yield {"type": "Point", "coordinates": parts[0][0]}
        elif kind == MULTIPOINT:
            yield {"type": "MultiPoint", "coordinates": parts[0]}
        elif kind == POLYGON:
            yield _one_or_many("Polygon", _polygons(parts, leads[at : at + len(parts)]))
        else:
            yield _one_or_many("LineString", parts)
        at += len(parts)


def _polygons(rings: list[Array], leads: list[bool]) -> list[list[Array]]:
    """Group rings as they are stored, each outer ring before its holes, and turn them round."""
    polygons: list[list[Array]] = []
    for ring, lead in zip(rings, leads):
        if lead or not polygons:
            polygons.append([])
        polygons[-1].append(np.ascontiguousarray(ring[::-1]))
    return polygons


def _one_or_many(word: str, members: list[Any]) -> dict[str, Any]:
    if len(members) == 1:
        return {"type": word, "coordinates": members[0]}
    return {"type": f"Multi{word}", "coordinates": members}
