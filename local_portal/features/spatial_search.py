"""How features are found by place: by a GeoPackage's R-tree, or by PostGIS.

Both are asked the same: where the rows come from, which conditions a filter puts on them, and what box
is around those that meet it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import numpy as np
from osgeo import ogr
from sqlalchemy import Float, LargeBinary, TypeDecorator, and_, func, literal, literal_column, or_, select
from sqlalchemy.dialects.postgresql import BYTEA

from .spatial_functions import BOX_RELATIONS, SpatialFilter
from .wkb import ENVELOPE_HEAD, envelopes, wkb_offset

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Column, ColumnElement, Connection, Select, Table

    from .spatial_functions import Box

_HEADER = "'\\x4750000100000000'::bytea"


class SpatialSearch(ABC):
    """How a layer's features are found by place."""

    @abstractmethod
    def source(self, filtered: bool) -> Any:
        """Return what a statement selects from; ``filtered`` says that it has a spatial filter."""

    @abstractmethod
    def conditions(self, spatial: SpatialFilter, number: int) -> list[Any]:
        """Return the conditions of a filter; ``number`` is what ``wls_related`` knows it by."""

    @abstractmethod
    def box_and_count(
        self, connection: Connection, rows: Callable[..., Select[Any]]
    ) -> tuple[Box | None, int]:
        """Return the box around the features of a statement, and how many they are.

        ``rows`` makes the statement that selects the given columns of them.
        """

    def alone(self, spatial: SpatialFilter, number: int) -> Select[Any] | None:  # noqa: ARG002 - most cannot
        """Return the ids of a filter's features if an index tells them by itself, None if none does."""
        return None


class RTreeSearch(SpatialSearch):
    """SQLite's R-tree finds candidates; ``wls_related`` decides the doubtful ones.

    ``index`` has the id and the box of each feature, as 32-bit floats rounded outward.
    """

    def __init__(self, table: Table, object_id: Column[Any], geometry: Column[Any], index: Table) -> None:
        self._table = table
        self._object_id = object_id
        self._geometry = geometry
        self._index = index

    def source(self, filtered: bool) -> Any:
        """Return the table, joined to its index for a filter."""
        if not filtered:
            return self._table
        return self._index.join(self._table, self._object_id == self._index.c.id)

    def conditions(self, spatial: SpatialFilter, number: int) -> list[Any]:
        """Return the conditions on the index, and on the geometry where that does not decide."""
        return self._near(self._geometry, spatial, number)

    def alone(self, spatial: SpatialFilter, number: int) -> Select[Any]:
        """Return the ids of a filter's features, out of the index."""
        # The geometry is looked up only where it is needed.
        here = self._object_id == self._index.c.id
        geometry = select(self._geometry).where(here).scalar_subquery()
        return select(self._index.c.id).where(*self._near(geometry, spatial, number))

    def _near(self, geometry: ColumnElement[Any], spatial: SpatialFilter, number: int) -> list[Any]:
        box = self._index.c
        xmin, ymin, xmax, ymax = spatial.box
        near = [box.maxx >= xmin, box.minx <= xmax, box.maxy >= ymin, box.miny <= ymax]
        related = func.wls_related(geometry, number) == 1
        if not spatial.certain_inside:
            return [*near, related]
        # Strictly inside, so that "contains" is certain too; the index's boxes are rounded outward.
        inside = and_(box.minx > xmin, box.maxx < xmax, box.miny > ymin, box.maxy < ymax)
        return [*near, or_(inside, related)]

    def box_and_count(
        self, connection: Connection, rows: Callable[..., Select[Any]]
    ) -> tuple[Box | None, int]:
        """Return the box around features, out of the heads of their blobs, and their number."""
        statement = rows(func.substr(self._geometry, 1, ENVELOPE_HEAD))
        heads = [row[0] for row in connection.execute(statement).cursor.fetchall()]
        return box_around(heads), len(heads)


def box_around(heads: Sequence[bytes | None]) -> Box | None:
    """Return xmin, ymin, xmax, ymax around geometries, told by the heads of their blobs."""
    boxes = envelopes(heads)
    boxes = boxes[~np.isnan(boxes[:, 0])]
    if not len(boxes):
        return None
    xmin, ymin = boxes[:, [0, 2]].min(axis=0).tolist()
    xmax, ymax = boxes[:, [1, 3]].max(axis=0).tolist()
    return (xmin, ymin, xmax, ymax)


class Shape(TypeDecorator[bytes]):
    """A PostGIS geometry that goes in and comes out as the blob of a GeoPackage."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, srid: int) -> None:
        super().__init__()
        self.srid = srid

    def process_bind_param(self, value: bytes | None, _dialect: Any) -> bytes | None:
        """Leave off the header: PostGIS reads what follows it."""
        return None if value is None else value[wkb_offset(value) :]

    def bind_expression(self, bindvalue: Any) -> ColumnElement[Any]:
        """Read a bound blob."""
        return func.ST_GeomFromWKB(bindvalue, self.srid)

    def column_expression(self, column: Any) -> ColumnElement[Any]:
        """Put a header before what is selected."""
        header: ColumnElement[Any] = literal_column(_HEADER, BYTEA)
        return header.op("||")(func.ST_AsBinary(column, "NDR", type_=BYTEA))


_RELATIONS = {
    "esriSpatialRelIntersects": "ST_Intersects",
    "esriSpatialRelContains": "ST_Contains",
    "esriSpatialRelWithin": "ST_Within",
    "esriSpatialRelCrosses": "ST_Crosses",
    "esriSpatialRelOverlaps": "ST_Overlaps",
    "esriSpatialRelTouches": "ST_Touches",
}


class PostgisSearch(SpatialSearch):
    """PostGIS finds and decides. The query's geometry stands on the left, as it does elsewhere."""

    def __init__(self, table: Table, geometry: Column[Any], srid: int) -> None:
        self._table = table
        self._geometry = geometry
        self._srid = srid

    def source(self, filtered: bool) -> Any:  # noqa: ARG002 - the index is the table's own
        """Return the table."""
        return self._table

    def conditions(self, spatial: SpatialFilter, number: int) -> list[Any]:  # noqa: ARG002 - it is told here
        """Return the conditions on the geometry."""
        xmin, ymin, xmax, ymax = spatial.box
        box = func.ST_MakeEnvelope(*(literal(side, Float) for side in (xmin, ymin, xmax, ymax)), self._srid)
        near = self._geometry.op("&&", is_comparison=True)(box)
        if spatial.relation in BOX_RELATIONS:
            # The index's boxes are rounded outward.
            sides = [func.ST_XMax(self._geometry) >= xmin, func.ST_XMin(self._geometry) <= xmax]
            return [
                near,
                *sides,
                func.ST_YMax(self._geometry) >= ymin,
                func.ST_YMin(self._geometry) <= ymax,
            ]
        wkb = literal(bytes(spatial.geometry.ExportToIsoWkb(ogr.wkbNDR)), LargeBinary)
        subject = func.ST_GeomFromWKB(wkb, self._srid)
        return [near, getattr(func, _RELATIONS[spatial.relation])(subject, self._geometry)]

    def box_and_count(
        self, connection: Connection, rows: Callable[..., Select[Any]]
    ) -> tuple[Box | None, int]:
        """Return the box around features, and their number."""
        found = rows(func.ST_Extent(self._geometry).label("box"), func.count().label("number")).subquery()
        sides = [getattr(func, name)(found.c.box) for name in ("ST_XMin", "ST_YMin", "ST_XMax", "ST_YMax")]
        *box, number = connection.execute(select(*sides, found.c.number)).one()
        return (None if box[0] is None else (box[0], box[1], box[2], box[3])), int(number)
