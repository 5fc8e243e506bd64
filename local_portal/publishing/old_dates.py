"""Whether this GDAL reads the dates of a file geodatabase as they are.

Some releases (3.6.2 among them) read every moment before 1970 one second late: they round a
negative number of seconds towards zero.  Which do is found out by trying.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from osgeo import ogr

if TYPE_CHECKING:
    from pathlib import Path

_MOMENT = "1950/06/01 12:00:00"


@lru_cache(maxsize=1)
def seconds_late(folder: Path) -> int:
    """Return by how many seconds moments before 1970 are read late: 0 or 1.

    ``folder`` is where a small geodatabase may be written.
    """
    path = folder / "dates.gdb"
    driver = ogr.GetDriverByName("OpenFileGDB")
    written = driver.CreateDataSource(str(path))
    table = written.CreateLayer("dates", None, ogr.wkbNone)
    table.CreateField(ogr.FieldDefn("moment", ogr.OFTDateTime))
    feature = ogr.Feature(table.GetLayerDefn())
    feature.SetField("moment", _MOMENT)
    table.CreateFeature(feature)
    del feature, table, written
    found = ogr.Open(str(path))
    read = found.GetLayer(0).GetNextFeature().GetFieldAsDateTime("moment")
    del found
    driver.DeleteDataSource(str(path))
    seconds = int(read[5] + 0.5)
    return seconds % 60
