"""Global ids of rows: the same each time a row is published, as far as its source knows it by a key.

GDAL gives each row that it creates a new global id, whatever is set.  So the column passes for one of plain
GUIDs, which are kept, while rows are written: both are stored alike, and a single byte of the table's header
tells them apart (the type of a field, 10 or 11, in the public description of the format at
https://github.com/rouault/dump_gdbtable/wiki/FGDB-Spec).  All that GDAL writes of a table's definition says
"global id" throughout.
"""

from __future__ import annotations

import os
import struct
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from .gdal_calls import GdalFailed, call, close

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ...sharing.staging.source import DatasetPlan
    from ..layer_reading import LayerReading

GUID_TYPE, GLOBAL_ID_TYPE = 10, 11
# In nanoseconds; file systems keep times to 100 of them at best or coarser.
TICK = 1_000_000
_CATALOG = "GDB_SystemCatalog"
# The header of a table is as long, and tells at its end where the description of the fields begins.
_HEADER = 40


class GlobalIds:
    """Gives the rows of a layer their global ids.

    A row keeps the global id that it has in a geodatabase.  Else the id follows from the layer's id in its
    project and the row's key, so that it stays when the layer is published again; without a key it is new.
    """

    def __init__(self, plan: DatasetPlan, reading: LayerReading, table: ogr.Layer) -> None:
        self._index = table.GetLayerDefn().GetFieldIndex(plan.global_id_field)
        self._space = uuid.uuid5(uuid.NAMESPACE_OID, plan.layer.id)
        self._kept = bool(reading.global_id)

    def put(self, row: ogr.Feature, key: Sequence[object]) -> str:
        """Set the id of the row with this key (empty for none) and return it, in braces."""
        told = self._of(key)
        row.SetField(self._index, told)
        return told

    def _of(self, key: Sequence[object]) -> str:
        if self._kept and key:
            try:
                return in_braces(uuid.UUID(str(key[0])))
            except ValueError:
                pass
        if not key:
            return new_id()
        return in_braces(uuid.uuid5(self._space, "\x1f".join(map(str, key))))


def new_id() -> str:
    """Return an id that no other row has, in braces."""
    return in_braces(uuid.uuid4())


def in_braces(guid: uuid.UUID) -> str:
    """Return a GUID as a geodatabase spells it."""
    return "{" + str(guid).upper() + "}"


@contextmanager
def settable(path: Path, columns: Sequence[tuple[str, str]]) -> Iterator[None]:
    """Let rows bring their own global ids while the block runs; the geodatabase must not be open around it.

    ``columns`` are (table, global id column).

    Raises:
        GdalFailed: a table is not laid out as expected; its rows are not safe to write.
    """
    files = table_files(path, [table for table, _ in columns]) if columns else {}
    for table, column in columns:
        _retype(files[table], column, GLOBAL_ID_TYPE, GUID_TYPE)
    yield
    for table, column in columns:
        _retype(files[table], column, GUID_TYPE, GLOBAL_ID_TYPE)


def table_files(path: Path, tables: Sequence[str]) -> dict[str, Path]:
    """Return the file of each table; its number is that of its row in the geodatabase's catalog.

    Raises:
        GdalFailed: the geodatabase cannot be read, or has no such table.
    """
    source = call(gdal.OpenEx, str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    catalog = call(source.GetLayerByName, _CATALOG)
    numbers = {feature.GetField("Name"): feature.GetFID() for feature in catalog}
    del catalog
    close(source)
    missing = [table for table in tables if table not in numbers]
    if missing:
        raise GdalFailed(f"{_CATALOG}: {missing[0]}")
    return {table: path / f"a{numbers[table]:08x}.gdbtable" for table in tables}


def _retype(file: Path, column: str, old: int, new: int) -> None:
    before = file.stat()
    with file.open("r+b") as table:
        start = struct.unpack_from("<Q", table.read(_HEADER), 32)[0]
        table.seek(start)
        described = table.read(struct.unpack("<I", table.read(4))[0])
        # The name with its length before it, an alias of no characters, the type.
        marker = bytes([len(column)]) + column.encode("utf-16-le") + b"\0"
        place = described.find(marker + bytes([old]))
        if place < 0 or described.find(marker + bytes([old]), place + 1) >= 0:
            raise GdalFailed(f"{file.name}: {column}")
        table.seek(start + 4 + place + len(marker))
        table.write(bytes([new]))
    # Who watches the file must see that it changed, though its size did not and clocks may tick slowly.
    os.utime(file, ns=(before.st_atime_ns, max(file.stat().st_mtime_ns, before.st_mtime_ns + TICK)))
