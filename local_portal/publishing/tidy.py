"""After the copy: make the stored values such that a query can hand them on as they are.

Outer rings run clockwise and holes counter-clockwise, as Esri's clients expect; dates are of one
form to the millisecond, so that comparing their texts compares the moments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import bindparam, func, select, update

from ..features.blocks import read_block
from ..features.fields import DATE, OID
from ..features.sql_emit import MOMENT_FORMAT
from ..features.wkb import MULTI_POLYGON, encode, wkb_offset

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
        turned = _turned(rows, layer.dimensions)
        if turned:
            connection.execute(change, [{"which": which, "turned": blob} for which, blob in turned])
        last = rows[-1][0]


def _turned(rows: Any, dimensions: int) -> list[tuple[int, bytes]]:
    """Return the ids and new blobs of the rows in which a ring runs the wrong way."""
    block = read_block([row[1] for row in rows], dimensions)
    areas = block.areas()
    wrong = ((areas > 0) == block.leads) & (areas != 0)
    affected = np.unique(block.feature_of_part[wrong]).tolist()
    parts, ends, counts = block.parts(), block.part_ends.tolist(), block.counts.tolist()
    turned: list[tuple[int, bytes]] = []
    for at in affected:
        polygons: list[list[Array]] = []
        for part in range(ends[at] - counts[at], ends[at]):
            if block.leads[part] or not polygons:
                polygons.append([])
            polygons[-1].append(parts[part][::-1] if wrong[part] else parts[part])
        turned.append((rows[at][0], _encoded(rows[at][1], polygons, dimensions)))
    return turned


def _encoded(blob: bytes, polygons: list[list[Array]], dimensions: int) -> bytes:
    at = wkb_offset(blob)
    has_m = int.from_bytes(blob[at + 1 : at + 5], "little") // 1000 == 2
    srs_id = int.from_bytes(blob[4:8], "little", signed=True)
    return encode(MULTI_POLYGON, polygons, dimensions, has_m, srs_id)
