"""What is in a workspace: geodatabases, folders, and whether a dataset is there."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

from ...sharing.errors import DatasetError
from ..geodatabase.gdal_calls import GdalFailed, call, close, listening
from .places import GEODATABASES, Place, place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# ogr's geometry types, flattened, to the words of Describe.
SHAPES = {
    ogr.wkbPoint: "Point",
    ogr.wkbMultiPoint: "Multipoint",
    ogr.wkbLineString: "Polyline",
    ogr.wkbMultiLineString: "Polyline",
    ogr.wkbPolygon: "Polygon",
    ogr.wkbMultiPolygon: "Polygon",
    ogr.wkbTIN: "MultiPatch",
    ogr.wkbPolyhedralSurface: "MultiPatch",
}
# What belongs to a shapefile or stands beside a table and goes with it.
SIDE_FILES = (".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".shp.xml", ".qmd", ".csvt", ".ind")
_changed: set[Path] = set()

RASTERS = {".tif", ".tiff", ".img", ".jp2", ".png", ".jpg", ".asc", ".vrt"}


@dataclass(frozen=True)
class Listed:
    """A table or feature class that a workspace holds. ``shape`` is Describe's word, empty for a table."""

    place: Place
    shape: str

    @property
    def name(self) -> str:
        """The name as ``ListFeatureClasses`` tells it: a file with its suffix, a table without."""
        return self.place.table or self.place.container.name


@contextmanager
def opened(container: Path, update: bool = False) -> Iterator[gdal.Dataset]:
    """Open a container by GDAL and close it after the block.

    Raises:
        DatasetError: WLS851, it is not there or cannot be read; WLS854, what was written is not kept.
    """
    mode = gdal.OF_VECTOR | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
    try:
        dataset = call(gdal.OpenEx, str(container), mode)
    except GdalFailed as failed:
        raise DatasetError("WLS851", dataset=str(container), reason=str(failed)) from failed
    try:
        yield dataset
    except BaseException:
        with suppress(GdalFailed):
            close(dataset)
        raise
    try:
        close(dataset)
    except GdalFailed as failed:
        raise DatasetError("WLS854", dataset=str(container), reason=str(failed)) from failed
    if update:
        tell_changed(container)


def tell_changed(container: Path) -> None:
    """Let QGIS see that a container changed: it shares opened files until their time stamp moves."""
    _changed.add(container)
    with suppress(OSError):
        os.utime(container)


def has_changed(container: Path) -> bool:
    """Tell whether tools of this session changed a container, so that layers opened before must look anew."""
    return container in _changed


def table_of(dataset: gdal.Dataset, where: Place) -> ogr.Layer:
    """Return the table at a place, found without regard to case. Raises ``DatasetError``, WLS851."""
    with listening():
        found = dataset.GetLayerByName(where.table) if where.table else dataset.GetLayer(0)
    if found is None:
        raise DatasetError("WLS851", dataset=str(where.path), reason="")
    return found


def contents(workspace: Path) -> list[Listed]:
    """Return the tables and feature classes of a geodatabase or folder, in their own order.

    Raises:
        DatasetError: WLS851, there is no such workspace.
    """
    if workspace.suffix.lower() in GEODATABASES:
        return _in_geodatabase(workspace)
    if not workspace.is_dir():
        raise DatasetError("WLS851", dataset=str(workspace), reason="")
    files = sorted(workspace.iterdir())
    shapefiles = {file.stem for file in files if file.suffix.lower() == ".shp"}
    listed = []
    for file in files:
        where = place(file)
        is_part = file.suffix.lower() == ".dbf" and file.stem in shapefiles
        if where is not None and file.is_file() and not is_part and not where.is_geodatabase:
            shape = _shape_of_file(where)
            if shape is not None:
                listed.append(Listed(where, shape))
    return listed


def rasters(workspace: Path) -> list[str]:
    """Return the names of the raster files in a folder."""
    if not workspace.is_dir():
        return []
    return [file.name for file in sorted(workspace.iterdir()) if file.suffix.lower() in RASTERS]


def groups(container: Path) -> list[str]:
    """Return the feature datasets of a geodatabase."""
    with opened(container) as dataset:
        root = dataset.GetRootGroup()
        return list(root.GetGroupNames() or ()) if root is not None else []


def exists(where: Place) -> bool:
    """Tell whether a dataset, geodatabase or feature dataset is there."""
    if not where.container.exists():
        return False
    if not where.table:
        return True
    try:
        with opened(where.container) as dataset, listening():
            if dataset.GetLayerByName(where.table) is not None:
                return True
            root = dataset.GetRootGroup()
            named = (root.GetGroupNames() or ()) if root is not None else ()
            return where.table.casefold() in {name.casefold() for name in named}
    except DatasetError:
        return False


def delete(where: Place) -> bool:
    """Delete a dataset, or a whole geodatabase; return whether there was one.

    Raises:
        DatasetError: WLS854, it cannot be deleted.
    """
    if not exists(where):
        return False
    if where.table:
        with opened(where.container, update=True) as dataset:
            _delete_table(dataset, where)
    elif where.container.is_dir():
        shutil.rmtree(where.container)
    else:
        for file in [where.container, *(where.container.with_suffix(suffix) for suffix in SIDE_FILES)]:
            file.unlink(missing_ok=True)
    return True


def _delete_table(dataset: gdal.Dataset, where: Place) -> None:
    names = [dataset.GetLayer(index).GetName().casefold() for index in range(dataset.GetLayerCount())]
    try:
        call(lambda: dataset.DeleteLayer(names.index(where.table.casefold())) == 0)
    except (GdalFailed, ValueError) as failed:
        raise DatasetError("WLS854", dataset=str(where.path), reason=str(failed)) from failed


def _in_geodatabase(container: Path) -> list[Listed]:
    with opened(container) as dataset:
        placed = _groups_of_tables(dataset)
        found = []
        for index in range(dataset.GetLayerCount()):
            table = dataset.GetLayer(index)
            name = table.GetName()
            driver = GEODATABASES[container.suffix.lower()]
            found.append(Listed(Place(container, driver, name, placed.get(name, "")), shape_word(table)))
        return found


def _groups_of_tables(dataset: gdal.Dataset) -> dict[str, str]:
    root = dataset.GetRootGroup()
    if root is None:
        return {}
    return {
        table: group
        for group in root.GetGroupNames() or ()
        for table in root.OpenGroup(group).GetVectorLayerNames() or ()
    }


def shape_word(table: ogr.Layer) -> str:
    """Return Describe's word for the shapes of a table, empty for none."""
    kind = ogr.GT_Flatten(ogr.GT_GetLinear(table.GetGeomType()))
    return "" if kind == ogr.wkbNone else SHAPES.get(kind, "Any")


def _shape_of_file(where: Place) -> str | None:
    try:
        with opened(where.container) as dataset:
            return shape_word(dataset.GetLayer(0)) if dataset.GetLayerCount() else None
    except DatasetError:
        return None
