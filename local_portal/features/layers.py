"""A layer or table of a service: its definition, and the table and index behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Float, Integer, LargeBinary, MetaData, Table, select

from .fields import OID, Field, is_served, make_field
from .service_file import CONTENTS
from .spatial_reference import SpatialReference, read_spatial_reference
from .spatial_search import PostgisSearch, RTreeSearch, Shape, SpatialSearch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Select


@dataclass(frozen=True)
class Layer:
    """A layer or table of a service.

    ``table`` has a column for each field and, if there is geometry, one for that.  ``search`` finds features
    by place, None for a table.  ``srs_id`` is the database's own number for the spatial reference, which
    every blob repeats.  ``kept_count`` selects how many features there are, where the database keeps that.
    """

    id: int
    definition: Mapping[str, Any]
    table: Table
    fields: tuple[Field, ...]
    geometry_column: str = ""
    search: SpatialSearch | None = field(default=None, repr=False)
    srs_id: int = 0
    kept_count: Select[Any] | None = field(default=None, repr=False)

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
    """Make a layer of a GeoPackage of its stored definition."""
    fields = _fields(definition, False)
    columns: list[Column[Any]] = [one.column for one in fields]
    # A GeoPackage keeps its own count, by triggers.
    kept = select(CONTENTS.c.feature_count).where(CONTENTS.c.table_name == table_name)
    if not geometry_column:
        table = Table(table_name, MetaData(), *columns)
        return Layer(number, definition, table, fields, kept_count=kept)
    metadata, geometry = MetaData(), Column(geometry_column, LargeBinary)
    index = Table(
        f"rtree_{table_name}_{geometry_column}",
        metadata,
        Column("id", Integer, primary_key=True),
        *(Column(name, Float) for name in ("minx", "maxx", "miny", "maxy")),
    )
    table = Table(table_name, metadata, *columns, geometry)
    object_id = next(one.column for one in fields if one.type == OID)
    search = RTreeSearch(table, object_id, geometry, index)
    return Layer(number, definition, table, fields, geometry_column, search, srs_id, kept)


def make_postgis_layer(
    number: int, table_name: str, geometry_column: str, definition: Mapping[str, Any], srid: int = 0
) -> Layer:
    """Make a layer of a PostGIS table of its stored definition."""
    fields = _fields(definition, True)
    columns: list[Column[Any]] = [one.column for one in fields]
    if not geometry_column:
        return Layer(number, definition, Table(table_name, MetaData(), *columns), fields)
    geometry: Column[Any] = Column(geometry_column, Shape(srid))
    table = Table(table_name, MetaData(), *columns, geometry)
    search = PostgisSearch(table, geometry, srid)
    return Layer(number, definition, table, fields, geometry_column, search, srid)


def _fields(definition: Mapping[str, Any], in_postgresql: bool) -> tuple[Field, ...]:
    return tuple(make_field(one, in_postgresql) for one in definition["fields"] if is_served(one["type"]))
