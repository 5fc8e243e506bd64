"""Columns of tables in files: what they are called and typed, adding, changing and removing them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from osgeo import ogr

from ...sharing.errors import DatasetError
from ..fields import esri_type
from ..geodatabase.gdal_calls import GdalFailed, call, listening
from .catalogue import opened, table_of
from .gaps import has_gaps

if TYPE_CHECKING:
    from collections.abc import Collection

    from osgeo import gdal
    from qgis.core import QgsField

    from .places import Place

# AddField's words to ogr's types and subtypes.
TYPES = {
    "TEXT": (ogr.OFTString, ogr.OFSTNone),
    "SHORT": (ogr.OFTInteger, ogr.OFSTInt16),
    "LONG": (ogr.OFTInteger, ogr.OFSTNone),
    "BIGINTEGER": (ogr.OFTInteger64, ogr.OFSTNone),
    "FLOAT": (ogr.OFTReal, ogr.OFSTFloat32),
    "DOUBLE": (ogr.OFTReal, ogr.OFSTNone),
    "DATE": (ogr.OFTDateTime, ogr.OFSTNone),
    "DATEONLY": (ogr.OFTDate, ogr.OFSTNone),
    "TIMEONLY": (ogr.OFTTime, ogr.OFSTNone),
    "TIMESTAMPOFFSET": (ogr.OFTDateTime, ogr.OFSTNone),
    "BLOB": (ogr.OFTBinary, ogr.OFSTNone),
    "GUID": (ogr.OFTString, ogr.OFSTUUID),
}
# Older words, Describe's words and those of AddFields.
ALIASES = {
    "STRING": "TEXT",
    "SMALLINTEGER": "SHORT",
    "INTEGER": "LONG",
    "INT": "LONG",
    "SINGLE": "FLOAT",
    "DATETIME": "DATE",
    "GLOBALID": "GUID",
}
TEXT_LENGTH = 255
ESRI_PREFIX = "esriFieldType"


@dataclass(frozen=True)
class Column:
    """A column to add; ``type`` is a key of :data:`TYPES`, ``length`` in characters, 0 for the default."""

    name: str
    type: str
    alias: str = ""
    length: int = 0
    nullable: bool = True
    default: str = ""
    domain: str = ""


def type_word(value: object) -> str:
    """Return the word of :data:`TYPES` that a script's word means. Raises ``DatasetError``, WLS857."""
    word = str(value or "TEXT").strip().upper().replace("_", "")
    word = ALIASES.get(word, word)
    if word not in TYPES:
        raise DatasetError("WLS857", name="field_type", value=str(value), expected=", ".join(TYPES))
    return word


def definition(column: Column) -> ogr.FieldDefn:
    """Return the column in GDAL's words."""
    kind, subtype = TYPES[column.type]
    made = ogr.FieldDefn(column.name, kind)
    made.SetSubType(subtype)
    if column.type == "TEXT":
        made.SetWidth(column.length or TEXT_LENGTH)
    if column.alias and hasattr(made, "SetAlternativeName"):
        made.SetAlternativeName(column.alias)
    if not column.nullable:
        made.SetNullable(False)
    if column.default:
        made.SetDefault(f"'{column.default}'" if column.type == "TEXT" else column.default)
    if column.domain:
        made.SetDomainName(column.domain)
    return made


def add(where: Place, column: Column) -> None:
    """Add a column. Raises ``DatasetError``: WLS858, there is one so called; WLS854, it cannot be added."""
    with opened(where.container, update=True) as dataset:
        table = _repacked(dataset, where)
        if _index(table, column.name) >= 0:
            raise DatasetError("WLS858", dataset=where.name, name=column.name)
        _change(where, lambda: call(table.CreateField, definition(column)))


def add_like(where: Place, field: QgsField) -> None:
    """Add a column like one of another layer. Raises ``DatasetError``: WLS858, WLS854."""
    add(
        where,
        Column(
            field.name(), type_word(esri_type(field)[0][len(ESRI_PREFIX) :]), field.alias(), field.length()
        ),
    )


def drop(where: Place, names: Collection[str]) -> None:
    """Remove the columns of these names, told in lower case; those not there are passed over."""
    with opened(where.container, update=True) as dataset:
        table = _repacked(dataset, where)
        defined = table.GetLayerDefn()
        for index in reversed(range(defined.GetFieldCount())):
            if defined.GetFieldDefn(index).GetName().casefold() in names:
                _change(where, lambda at=index: call(table.DeleteField, at))


def alter(where: Place, name: str, new_name: str, alias: str | None) -> None:
    """Give a column another name (empty keeps it) and another alias (None keeps it).

    Raises:
        DatasetError: WLS855, there is none so called; WLS854.
    """
    with opened(where.container, update=True) as dataset:
        table = table_of(dataset, where)
        index = _found(table, where, name)
        changed = _twin(table.GetLayerDefn().GetFieldDefn(index))
        flags = 0
        if new_name:
            changed.SetName(new_name)
            flags |= ogr.ALTER_NAME_FLAG
        if alias is not None and hasattr(ogr, "ALTER_ALTERNATIVE_NAME_FLAG"):
            changed.SetAlternativeName(alias)
            flags |= ogr.ALTER_ALTERNATIVE_NAME_FLAG
        if flags:
            _change(where, lambda: call(table.AlterFieldDefn, index, changed, flags))


def set_domain(where: Place, name: str, domain: str) -> None:
    """Bind a column to a domain of the geodatabase, or to none by an empty name.

    Raises:
        DatasetError: WLS855, WLS854.
    """
    with opened(where.container, update=True) as dataset:
        table = table_of(dataset, where)
        index = _found(table, where, name)
        if domain and not _has_domain(dataset, domain):
            raise DatasetError("WLS851", dataset=domain, reason="")
        changed = _twin(table.GetLayerDefn().GetFieldDefn(index))
        changed.SetDomainName(domain)
        _change(where, lambda: call(table.AlterFieldDefn, index, changed, ogr.ALTER_DOMAIN_FLAG))


def _repacked(dataset: gdal.Dataset, where: Place) -> ogr.Layer:
    """Return the table without gaps: GDAL moves rows when columns change, but not what it knows of gaps."""
    table = table_of(dataset, where)
    if has_gaps(where):
        with listening():
            dataset.ExecuteSQL(f"REPACK {table.GetName()}")
        table = table_of(dataset, where)
    return table


def _has_domain(dataset: gdal.Dataset, name: str) -> bool:
    return name in (dataset.GetFieldDomainNames() or ())


def _twin(field: ogr.FieldDefn) -> ogr.FieldDefn:
    """Return a copy of a definition; GDAL's own must not be changed."""
    made = ogr.FieldDefn(field.GetName(), field.GetType())
    made.SetSubType(field.GetSubType())
    made.SetWidth(field.GetWidth())
    made.SetPrecision(field.GetPrecision())
    made.SetNullable(field.IsNullable())
    made.SetDefault(field.GetDefault())
    made.SetDomainName(field.GetDomainName() or "")
    if hasattr(made, "SetAlternativeName"):
        made.SetAlternativeName(field.GetAlternativeName())
    return made


def _index(table: ogr.Layer, name: str) -> int:
    defined = table.GetLayerDefn()
    names = [defined.GetFieldDefn(index).GetName().casefold() for index in range(defined.GetFieldCount())]
    return names.index(name.casefold()) if name.casefold() in names else -1


def _found(table: ogr.Layer, where: Place, name: str) -> int:
    index = _index(table, name)
    if index < 0:
        raise DatasetError("WLS855", dataset=where.name, name=name)
    return index


def _change(where: Place, change: object) -> None:
    try:
        change()  # type: ignore[operator]
    except GdalFailed as failed:
        raise DatasetError("WLS854", dataset=str(where.path), reason=str(failed)) from failed
