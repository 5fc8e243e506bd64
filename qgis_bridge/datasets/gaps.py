"""Keep GDAL from filling the gaps that changed and deleted rows leave in a file geodatabase.

GDAL 3.6 puts a row into a gap that is up to four bytes too short for it, over the beginning of the next
row, and keeps the places of gaps when the rows move.  It writes gaps down in a file beside the table; where a
folder has that name it knows of none, and rows that grow go to the end.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal

from ..geodatabase.gdal_calls import GdalFailed, call, close, listening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .places import Place

SOUND_SINCE = 3_07_00_00
CATALOGUE = "GDB_SystemCatalog"


@contextmanager
def without_gaps(where: Place) -> Iterator[None]:
    """Change rows of the table at ``where`` within the block; the gaps are closed before and after it."""
    if where.driver != "OpenFileGDB" or int(gdal.VersionInfo()) >= SOUND_SINCE:
        yield
        return
    gaps = _file_of_gaps(where)
    _close(where, gaps)
    with suppress(OSError):
        gaps.mkdir()
    try:
        yield
    finally:
        with suppress(OSError):
            gaps.rmdir()
        repack(where)


def has_gaps(where: Place) -> bool:
    """Tell whether tables of the geodatabase have gaps that GDAL would fill."""
    return where.driver == "OpenFileGDB" and any(where.container.glob("*.freelist"))


def repack(where: Place) -> None:
    """Move the rows of a table together."""
    with suppress(GdalFailed):
        dataset = call(gdal.OpenEx, str(where.container), gdal.OF_VECTOR | gdal.OF_UPDATE)
        with listening():
            dataset.ExecuteSQL(f"REPACK {where.table}")
        close(dataset)


def _close(where: Place, gaps: Path) -> None:
    if gaps.is_dir():
        # left by a process that was stopped in the middle
        with suppress(OSError):
            gaps.rmdir()
    if gaps.exists():
        repack(where)
        gaps.unlink(missing_ok=True)


def _file_of_gaps(where: Place) -> Path:
    """Return where GDAL keeps the gaps of a table: files are called by its row in the catalogue."""
    dataset = call(gdal.OpenEx, str(where.container), gdal.OF_VECTOR)
    with listening():
        tables = {row["Name"].casefold(): row.GetFID() for row in dataset.GetLayerByName(CATALOGUE)}
    close(dataset)
    return Path(where.container, f"a{tables[where.table.casefold()]:08x}.freelist")
