"""A layer or table of a service: its definition, and the table and index behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table

from .fields import OID, Field, is_served, make_field
from .spatial_reference import SpatialReference, read_spatial_reference

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Layer:
    """A layer or table of a service.

    ``table`` has a column for each field and, if there is geometry, one for that.  ``index`` is the
    R-tree: id and box, as 32-bit floats rounded outward.  ``srs_id`` is the GeoPackage's own number for
    the spatial reference, which every blob repeats.
    """

    id: int
    definition: Mapping[str, Any]
    table: Table
    fields: tuple[Field, ...]
    geometry_column: str = ""
    index: Table | None = field(default=None, repr=False)
    srs_id: int = 0

    @cached_property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by their names in lower case."""
        return {one.name.lower(): one for one in self.fields}

    @cached_property
    def object_id(self) -> Field:
        """The field that identifies a feature."""
        return next(one for one in self.fields if one.type == OID)

    @property
    def global_id(self) -> Field | None:
        """The field that identifies a feature anywhere, None if there is none."""
        return self.by_name.get(str(self.definition.get("globalIdField") or "").lower())

    @cached_property
    def spatial_reference(self) -> SpatialReference:
        """What the stored coordinates mean."""
        found = read_spatial_reference(self.definition["extent"]["spatialReference"])
        if found is None:
            raise ValueError("a layer without spatial reference")
        return found

    @property
    def geometry_type(self) -> str:
        """Esri's word for the geometry, empty for a table."""
        return str(self.definition.get("geometryType") or "")

    @property
    def has_z(self) -> bool:
        """Whether vertices have a height."""
        return bool(self.definition.get("hasZ"))

    @property
    def has_m(self) -> bool:
        """Whether vertices have a measure."""
        return bool(self.definition.get("hasM"))

    @property
    def dimensions(self) -> int:
        """How many numbers a stored vertex has: x, y, then z, then m."""
        return 2 + self.has_z + self.has_m

    @property
    def geometry(self) -> Column[Any]:
        """The column of the geometry blobs."""
        return self.table.c[self.geometry_column]


def make_layer(
    number: int, table_name: str, geometry_column: str, definition: Mapping[str, Any], srs_id: int = 0
) -> Layer:
    """Make a layer of its stored definition."""
    fields = tuple(make_field(one) for one in definition["fields"] if is_served(one["type"]))
    columns: list[Column[Any]] = [one.column for one in fields]
    index = None
    metadata = MetaData()
    if geometry_column:
        columns.append(Column(geometry_column, LargeBinary))
        index = Table(
            f"rtree_{table_name}_{geometry_column}",
            metadata,
            Column("id", Integer, primary_key=True),
            *(Column(name, Float) for name in ("minx", "maxx", "miny", "maxy")),
        )
    table = Table(table_name, metadata, *columns)
    return Layer(number, definition, table, fields, geometry_column, index, srs_id)
