"""After the copy: make the stored values such that a query can hand them on as they are.

Outer rings run clockwise and holes counter-clockwise, as Esri's clients expect; dates are of one
form to the millisecond, so that comparing their texts compares the moments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import bindparam, func, select, update

from ..features.fields import DATE, OID
from ..features.sql_emit import MOMENT_FORMAT
from ..features.wkb import MULTI_POLYGON, decode, encode, ring_areas, wkb_offset

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ..features.layers import Layer
    from ..features.wkb import Array

_BLOCK_ROWS = 2000
_MOMENTS = (DATE, "esriFieldTypeTimestampOffset")
_EPOCH = "1970-01-01"
_POLYGON = "esriGeometryPolygon"


def tidy_layer(connection: Connection, layer: Layer, seconds_late: int = 0) -> None:
    """Tidy a layer that was just copied.

    ``seconds_late`` is by how much its moments before 1970 were read late.
    """
    for field in layer.fields:
        if field.type in _MOMENTS:
            column = field.column
            uniform = func.strftime(MOMENT_FORMAT, column)
            table = update(layer.table)
            connection.execute(table.where(column.is_not(None)).values({column.name: uniform}))
            if seconds_late:
                earlier = func.strftime(MOMENT_FORMAT, column, f"-{seconds_late} seconds")
                connection.execute(table.where(column < _EPOCH).values({column.name: earlier}))
    if layer.geometry_type == _POLYGON:
        _turn_rings(connection, layer)


def _turn_rings(connection: Connection, layer: Layer) -> None:
    object_id = next(field.column for field in layer.fields if field.type == OID)
    query = select(object_id, layer.geometry).where(layer.geometry.is_not(None)).order_by(object_id)
    change = (
        update(layer.table)
        .where(object_id == bindparam("which"))
        .values({layer.geometry_column: bindparam("turned")})
    )
    last = None
    while True:
        page = query if last is None else query.where(object_id > last)
        rows = connection.execute(page.limit(_BLOCK_ROWS)).all()
        if not rows:
            return
        turned = _turned(rows)
        if turned:
            connection.execute(change, [{"which": which, "turned": blob} for which, blob in turned])
        last = rows[-1][0]


def _turned(rows: Any) -> list[tuple[int, bytes]]:
    """Return the ids and new blobs of the rows in which a ring runs the wrong way."""
    decoded = [(row[0], row[1], decode(row[1])) for row in rows]
    areas = ring_areas([ring for _, _, rings in decoded for ring in rings])
    turned: list[tuple[int, bytes]] = []
    at = 0
    for which, blob, rings in decoded:
        signs = areas[at : at + len(rings)]
        at += len(rings)
        outer = _outer_flags(blob)
        wrong = (signs > 0) == outer
        if rings and bool(np.any(wrong & (signs != 0))):
            fixed = [ring[::-1] if flip else ring for ring, flip in zip(rings, wrong)]
            turned.append((which, _encoded(blob, fixed, outer)))
    return turned


def _outer_flags(blob: bytes) -> Any:
    """Tell of each ring whether it is the outer one of its polygon, by the order in the WKB."""
    flags: list[bool] = []
    at = wkb_offset(blob)
    size = (2, 3, 3, 4)[int.from_bytes(blob[at + 1 : at + 5], "little") // 1000]
    count = int.from_bytes(blob[at + 5 : at + 9], "little")
    at += 9
    for _ in range(count):
        rings = int.from_bytes(blob[at + 5 : at + 9], "little")
        at += 9
        for ring in range(rings):
            vertices = int.from_bytes(blob[at : at + 4], "little")
            at += 4 + 8 * size * vertices
            if vertices:
                flags.append(ring == 0)
    return np.array(flags, dtype=bool)


def _encoded(blob: bytes, rings: list[Array], outer: Any) -> bytes:
    polygons: list[list[Array]] = []
    for ring, first in zip(rings, outer):
        if first or not polygons:
            polygons.append([])
        polygons[-1].append(ring)
    at = wkb_offset(blob)
    has_m = int.from_bytes(blob[at + 1 : at + 5], "little") // 1000 == 2
    srs_id = int.from_bytes(blob[4:8], "little", signed=True)
    return encode(MULTI_POLYGON, polygons, rings[0].shape[1], has_m, srs_id)
