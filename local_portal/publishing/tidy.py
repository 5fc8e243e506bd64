"""After the copy: make the stored values such that a query can hand them on as they are.

Outer rings run clockwise and holes counter-clockwise, as Esri's clients expect; dates are of one
form to the millisecond, so that comparing their texts compares the moments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select, update

from ..features.fields import DATE, OID
from ..features.sql_emit import MOMENT_FORMAT
from ..features.winding import turned

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ..features.layers import Layer

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
        changed = turned([row[1] for row in rows], layer.dimensions)
        if changed:
            values = [{"which": rows[place][0], "turned": blob} for place, blob in changed.items()]
            connection.execute(change, values)
        last = rows[-1][0]
