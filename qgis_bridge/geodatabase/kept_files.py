"""Files that a layer's own geodatabase keeps of its rows already, in a table like ``X__ATTACH``.

The rows of such a table name theirs by global id, in geodatabases of old by object id (formats 4.4).
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, NamedTuple

from osgeo import gdal, ogr

from .gdal_calls import call, listening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qgis.core import QgsFeature

    from ..layer_reading import LayerReading

NAME, KIND, CONTENT = "ATT_NAME", "CONTENT_TYPE", "DATA"
BY_GLOBAL_ID, BY_OBJECT_ID = "REL_GLOBALID", "REL_OBJECTID"
_CHECK_EVERY = 1000


class KeptFile(NamedTuple):
    """A file out of a geodatabase; ``media_type`` is empty where it tells none."""

    name: str
    media_type: str
    content: bytes


def is_attachment_table(table: ogr.Layer) -> bool:
    """Tell whether a table has the columns that files are kept in."""
    definition = table.GetLayerDefn()
    known = {definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())}
    return {NAME, CONTENT} <= known and bool(known & {BY_GLOBAL_ID, BY_OBJECT_ID})


class KeptFiles:
    """Finds the files of one row after the other; where they are is looked up once for all."""

    def __init__(self, reading: LayerReading, table: str, check: Callable[[], None]) -> None:
        """``check`` is called now and then, and may raise.

        Raises:
            GdalFailed: the geodatabase cannot be opened, or has no such table.
        """
        self._source = call(gdal.OpenEx, reading.geodatabase, gdal.OF_VECTOR | gdal.OF_READONLY)
        self._table = call(self._source.GetLayerByName, table)
        by_global_id = self._table.GetLayerDefn().GetFieldIndex(BY_GLOBAL_ID) >= 0
        self._key_place = reading.columns[reading.global_id] if by_global_id and reading.global_id else -1
        self._by_global_id = by_global_id
        self._of_row: dict[object, list[int]] = {}
        for key, place in self._places(BY_GLOBAL_ID if by_global_id else BY_OBJECT_ID, check):
            self._of_row.setdefault(key, []).append(place)

    def of(self, feature: QgsFeature) -> Iterator[KeptFile | None]:
        """Yield the files of a row; None for one that cannot be read."""
        for place in self._of_row.get(self._key(feature), ()):
            with listening():
                file = self._table.GetFeature(place)
            yield None if file is None else _read(file)

    def _key(self, feature: QgsFeature) -> object:
        if not self._by_global_id:
            return feature.id()
        return _guid(feature.attribute(self._key_place)) if self._key_place >= 0 else None

    def _places(self, column: str, check: Callable[[], None]) -> Iterator[tuple[object, int]]:
        definition = self._table.GetLayerDefn()
        names = [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
        self._table.SetIgnoredFields([name for name in names if name != column])
        for count, row in enumerate(self._table):
            if count % _CHECK_EVERY == 0:
                check()
            told = row.GetField(column)
            key = _guid(told) if self._by_global_id else told
            if key is not None:
                yield key, row.GetFID()
        self._table.SetIgnoredFields([])


def _read(file: ogr.Feature) -> KeptFile:
    content = bytes(file.GetFieldAsBinary(CONTENT)) if file.IsFieldSetAndNotNull(CONTENT) else b""
    kind = file.GetField(KIND) if file.GetFieldIndex(KIND) >= 0 else None
    return KeptFile(str(file.GetField(NAME) or ""), str(kind or ""), content)


def _guid(value: object) -> uuid.UUID | None:
    try:
        return uuid.UUID(str(value))
    except ValueError:
        return None
