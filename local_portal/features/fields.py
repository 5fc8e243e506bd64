"""Fields of a layer: what the REST API calls them, and the columns behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Column, Double, Float, Integer, LargeBinary, SmallInteger, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.types import TypeEngine

OID = "esriFieldTypeOID"
GLOBAL_ID = "esriFieldTypeGlobalID"
DATE = "esriFieldTypeDate"
DATE_ONLY = "esriFieldTypeDateOnly"
GEOMETRY = "esriFieldTypeGeometry"

NUMBER, STRING, MOMENT, OTHER = "number", "string", "date", "other"

# By Esri's type: how a where clause may treat the values, the column's type, the SQL type told.
_TYPES: Mapping[str, tuple[str, TypeEngine[Any], str]] = {
    OID: (NUMBER, Integer(), "sqlTypeInteger"),
    "esriFieldTypeSmallInteger": (NUMBER, SmallInteger(), "sqlTypeSmallInt"),
    "esriFieldTypeInteger": (NUMBER, Integer(), "sqlTypeInteger"),
    "esriFieldTypeBigInteger": (NUMBER, BigInteger(), "sqlTypeBigInt"),
    "esriFieldTypeSingle": (NUMBER, Float(), "sqlTypeFloat"),
    "esriFieldTypeDouble": (NUMBER, Float(), "sqlTypeDouble"),
    "esriFieldTypeString": (STRING, Text(), "sqlTypeNVarchar"),
    "esriFieldTypeGUID": (STRING, Text(), "sqlTypeGUID"),
    GLOBAL_ID: (STRING, Text(), "sqlTypeGUID"),
    "esriFieldTypeXML": (STRING, Text(), "sqlTypeNVarchar"),
    "esriFieldTypeTimeOnly": (STRING, Text(), "sqlTypeTime"),
    DATE: (MOMENT, Text(), "sqlTypeTimestamp2"),
    "esriFieldTypeTimestampOffset": (MOMENT, Text(), "sqlTypeTimestampWithTimezone"),
    DATE_ONLY: (MOMENT, Text(), "sqlTypeDate"),
    "esriFieldTypeBlob": (OTHER, LargeBinary(), "sqlTypeVarbinary"),
}

# SQLite keeps a whole number of any size in any column and compares texts by their bytes; so does this.
_POSTGRESQL: Mapping[type[Any], TypeEngine[Any]] = {
    SmallInteger: BigInteger(),
    Integer: BigInteger(),
    Float: Double(),
    Text: Text(collation="C"),
}


def is_served(esri_type: str) -> bool:
    """Tell whether a field of this type can be a column of a served layer."""
    return esri_type in _TYPES


def sql_type(esri_type: str) -> str:
    """Return the SQL type word that the REST API tells for a field of this type."""
    return _TYPES[esri_type][2]


@dataclass(frozen=True)
class Field:
    """One field. ``definition`` is its JSON as served; dates lie in the column as ISO text in UTC."""

    name: str
    type: str
    column: Column[Any]
    definition: Mapping[str, Any] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """How a where clause may treat the values: number, string, date or other."""
        return _TYPES[self.type][0]


def make_field(definition: Mapping[str, Any], in_postgresql: bool = False) -> Field:
    """Make a field of its JSON. Raises ``KeyError`` for a type that is not served."""
    name, esri_type = str(definition["name"]), str(definition["type"])
    stored = _TYPES[esri_type][1]
    if in_postgresql:
        stored = _POSTGRESQL.get(type(stored), stored)
    column: Column[Any] = Column(name, stored, primary_key=esri_type == OID)
    return Field(name, esri_type, column, definition)
