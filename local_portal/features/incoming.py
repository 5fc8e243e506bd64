"""Rows that are to be appended to a layer: out of a built service file, or out of Esri's own JSON.

Whatever they come from, they end as an :class:`Incoming`: values by the target's field names, and the
geometry as a blob that the target can hold.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from osgeo import ogr
from sqlalchemy import select

from .edit_values import BadEdit, fit_shape, read_global_id, read_shape, store_value
from .fields import GLOBAL_ID, OID, OTHER, Field
from .wkb import wkb_offset

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from .database import FeatureDatabase
    from .layers import Layer

_ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Incoming:
    """A row on its way in. ``identity`` is what it is known by where it comes from, for messages.

    ``values`` are by the target's field names, its object id and global id among them if the source has
    them.  ``placed`` says that the source tells a geometry at all; ``shape`` is None for an empty one.
    ``trouble`` is why the row cannot be stored.
    """

    identity: Any
    values: Mapping[str, Any]
    placed: bool = False
    shape: bytes | None = None
    trouble: BadEdit | None = None


@dataclass(frozen=True)
class FieldMap:
    """Which source field each target field takes its values from, by lower-case names.

    Fields that ``told`` does not name take the source's field of their own name.  ``only`` are the
    target's fields that may be set, None for all of them.  ``object_ids`` says that the source's own row
    numbers are the target's object ids.
    """

    told: Mapping[str, str]
    only: frozenset[str] | None = None
    object_ids: bool = False

    def pairs(self, target: Layer, names: Container[str]) -> list[tuple[Field, str]]:
        """Return the target's fields that are to be set, each with its source among ``names``."""
        paired = [(field, self.told.get(field.name.lower(), field.name.lower())) for field in target.fields]
        return [(field, source) for field, source in paired if source in names and self._wanted(field)]

    def _wanted(self, field: Field) -> bool:
        name = field.name.lower()
        if field.type == OID:
            return self.object_ids or name in self.told
        return field.kind != OTHER and (field.type == GLOBAL_ID or self.only is None or name in self.only)


def from_service_file(
    source: FeatureDatabase, origin: Layer, target: Layer, fields: FieldMap
) -> Iterator[Incoming]:
    """Yield a built layer's rows."""
    names = _source_fields(origin)
    pairs = fields.pairs(target, names)
    columns: list[Any] = [origin.object_id.column, *(names[name].column for _, name in pairs)]
    placed = bool(origin.geometry_column and target.geometry_column)
    if placed:
        columns.append(origin.geometry)
    fit = _fitting(origin, target) if placed else None
    wanted = [field for field, _ in pairs]
    with source.read() as connection:
        cursor = connection.execute(select(*columns).order_by(origin.object_id.column)).cursor
        while rows := cursor.fetchmany(_ROWS_AT_ONCE):
            for identity, *values in rows:
                yield _row(identity, wanted, values, fit)


def _source_fields(origin: Layer) -> dict[str, Field]:
    """The fields of a built layer by all the names that a mapping may use.

    A column that a file calls like the row number has been given another name; its alias tells.
    """
    columns = [field for field in origin.fields if field.kind != OTHER and field.type != OID]
    names = {origin.object_id.name.lower(): origin.object_id}
    names.update({str(field.definition.get("alias") or field.name).lower(): field for field in columns})
    names.update({field.name.lower(): field for field in columns})
    return names


def _row(identity: Any, fields: Sequence[Field], values: list[Any], fit: Any) -> Incoming:
    blob = values.pop() if fit is not None else None
    try:
        stored = {field.name: _stored(field, value) for field, value in zip(fields, values)}
        shape = fit(blob) if blob is not None else None
    except BadEdit as error:
        return Incoming(identity, {}, trouble=error)
    return Incoming(identity, stored, fit is not None, shape)


def _stored(field: Field, value: Any) -> Any:
    if field.type not in (OID, GLOBAL_ID):
        return store_value(field, value)
    if value is None:
        return None
    return read_global_id(value) if field.type == GLOBAL_ID else _object_id(value)


def _object_id(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        raise BadEdit(f"{str(value)[:40]!r} is no object id") from None


def _fitting(origin: Layer, target: Layer) -> Any:
    """Return what turns a blob of one layer into one of the other."""
    same = (
        origin.geometry_type == target.geometry_type
        and (origin.has_z, origin.has_m) == (target.has_z, target.has_m)
        and origin.spatial_reference.same_as(target.spatial_reference)
    )
    # The same but for the number by which each file knows its reference.
    number = struct.pack("<i", target.srs_id)
    if same:
        return lambda blob: blob[:4] + number + blob[8:]

    def fit(blob: bytes) -> bytes | None:
        shape = ogr.CreateGeometryFromWkb(blob[wkb_offset(blob) :])
        return fit_shape(target, shape, origin.spatial_reference)

    return fit


def from_features(
    features: Iterable[Any], target: Layer, fields: FieldMap, reference: Any = None
) -> Iterator[Incoming]:
    """Yield Esri JSON features. ``reference`` is that of geometries that do not tell their own."""
    for at, feature in enumerate(features):
        yield _feature(at, feature, target, fields, reference)


def _feature(at: int, feature: Any, target: Layer, fields: FieldMap, reference: Any) -> Incoming:
    try:
        return _read_feature(at, feature, target, fields, reference)
    except BadEdit as error:
        return Incoming(at, {}, trouble=error)


def _read_feature(at: int, feature: Any, target: Layer, fields: FieldMap, reference: Any) -> Incoming:
    attributes = feature.get("attributes") if isinstance(feature, dict) else None
    if not isinstance(attributes, dict):
        raise BadEdit("a feature has no attributes")
    told = {str(name).lower(): value for name, value in attributes.items()}
    values = {field.name: _stored(field, told[source]) for field, source in fields.pairs(target, told)}
    placed = bool(target.geometry_column) and "geometry" in feature
    if not placed:
        return Incoming(at, values)
    geometry = feature["geometry"]
    if isinstance(geometry, dict) and reference:
        geometry = {"spatialReference": reference, **geometry}
    return Incoming(at, values, True, read_shape(target, geometry))
