"""What happens to coordinates between the database and the wire, a block of features at a time.

Each step takes decoded geometries (lists of parts, None where there is none) and gives such back:
leave out Z or M, transform, generalise, round.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import ogr

from .spatial_reference import SpatialReference, transform_parts
from .wkb import LINE, decode, encode, ring_areas, wkb_offset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .layers import Layer
    from .query_parameters import FeatureQuery
    from .wkb import Array

Shapes = list["list[Array] | None"]

_POLYGON = "esriGeometryPolygon"
_LEAST_RING = 4


@dataclass(frozen=True)
class ShapeSteps:
    """What is to be done to the geometries of one answer."""

    geometry_type: str
    source: SpatialReference
    target: SpatialReference
    columns: tuple[int, ...] | None
    max_offset: float
    precision: int | None

    @classmethod
    def of(cls, layer: Layer, query: FeatureQuery, target: SpatialReference) -> ShapeSteps:
        """Work out the steps that a query asks for, to end in ``target``."""
        return cls(
            geometry_type=layer.geometry_type,
            source=layer.spatial_reference,
            target=target,
            columns=_columns(layer, query),
            max_offset=query.max_offset,
            precision=query.precision,
        )

    def run(self, blobs: Sequence[bytes | None]) -> Shapes:
        """Decode the blobs and do all the steps."""
        shapes: Shapes = [decode(blob) if blob is not None else None for blob in blobs]
        if self.columns is not None:
            kept = list(self.columns)
            shapes = [_each(parts, lambda part: part[:, kept]) for parts in shapes]
        shapes = transform_parts(shapes, self.source, self.target)
        if self.max_offset > 0 and self.geometry_type in (_POLYGON, "esriGeometryPolyline"):
            shapes = [_generalise(parts, self.max_offset, self.geometry_type) for parts in shapes]
        if self.precision is not None:
            decimals = self.precision
            shapes = [_each(parts, lambda part: np.round(part, decimals)) for parts in shapes]
        return shapes


def _columns(layer: Layer, query: FeatureQuery) -> tuple[int, ...] | None:
    """Which of the stored dimensions are told; None for all of them."""
    stored = ["x", "y", *("z" * layer.has_z), *("m" * layer.has_m)]
    told = ["x", "y", *("z" * query.with_z), *("m" * query.with_m)]
    return None if told == stored else tuple(stored.index(name) for name in told)


def _each(parts: list[Array] | None, change: Any) -> list[Array] | None:
    return None if parts is None else [np.ascontiguousarray(change(part)) for part in parts]


def _generalise(parts: list[Array] | None, tolerance: float, kind: str) -> list[Array] | None:
    """Leave out vertices that are nearer than ``tolerance`` to the line without them.

    Ends stay, so rings stay closed.  Rings that collapse are left out; if all of them do, the
    largest stays as it is.
    """
    if not parts:
        return parts
    simplified = [_simplify(part, tolerance) for part in parts]
    if kind != _POLYGON:
        return simplified
    kept = [ring for ring in simplified if len(ring) >= _LEAST_RING]
    return kept or [parts[int(np.argmax(np.abs(ring_areas(parts))))]]


def _simplify(part: Array, tolerance: float) -> Array:
    if len(part) < 3 or part.shape[1] > 2:
        return part
    line = encode(LINE, [part], 2, False, 0)
    geometry = ogr.CreateGeometryFromWkb(line[wkb_offset(line) :]).Simplify(tolerance)
    raw = bytes(geometry.ExportToWkb(ogr.wkbNDR))
    vertices: Array = np.frombuffer(raw, "<f8", offset=9).reshape(-1, 2)
    return vertices


def esri_geometry(kind: str, parts: list[Array] | None, with_z: bool, with_m: bool) -> Any:
    """Return a geometry as Esri JSON, its coordinates left as arrays for the encoder; None for none."""
    if not parts:
        return None
    if kind == "esriGeometryPoint":
        names = ["x", "y", *("z" * with_z), *("m" * with_m)]
        return dict(zip(names, parts[0][0].tolist()))
    geometry: dict[str, Any] = {}
    if with_z:
        geometry["hasZ"] = True
    if with_m:
        geometry["hasM"] = True
    if kind == "esriGeometryMultipoint":
        geometry["points"] = parts[0]
    else:
        geometry["rings" if kind == _POLYGON else "paths"] = parts
    return geometry


def geojson_geometry(kind: str, parts: list[Array] | None) -> Any:
    """Return a geometry as GeoJSON: outer rings counter-clockwise, as RFC 7946 has it; None for none."""
    if not parts:
        return None
    if kind == "esriGeometryPoint":
        return {"type": "Point", "coordinates": parts[0][0]}
    if kind == "esriGeometryMultipoint":
        return {"type": "MultiPoint", "coordinates": parts[0]}
    if kind != _POLYGON:
        return _one_or_many("LineString", parts)
    polygons = polygons_of(parts)
    turned = [[np.ascontiguousarray(ring[::-1]) for ring in rings] for rings in polygons]
    return _one_or_many("Polygon", turned)


def _one_or_many(word: str, members: list[Any]) -> dict[str, Any]:
    if len(members) == 1:
        return {"type": word, "coordinates": members[0]}
    return {"type": f"Multi{word}", "coordinates": members}


def polygons_of(rings: list[Array]) -> list[list[Array]]:
    """Group rings as they are stored: each outer ring (clockwise) is followed by its holes."""
    polygons: list[list[Array]] = []
    for ring, area in zip(rings, ring_areas(rings)):
        if area <= 0 or not polygons:
            polygons.append([ring])
        else:
            polygons[-1].append(ring)
    return polygons
