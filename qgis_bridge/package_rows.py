"""The features of a package's geodatabase as Esri JSON, for comparing and sending them one by one."""

from __future__ import annotations

import tempfile
import zipfile
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from osgeo import gdal, ogr

from ..sharing.errors import ExportError
from ..sharing.plan.rows import Row
from .geodatabase.gdal_calls import GdalFailed, call, close, listening, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Read = Callable[[ogr.Feature, int], Any]
    Column = tuple[str, int, Read]
    Points = list[list[float]]

_TEXTS = frozenset({ogr.OFTString})
_WHOLE = frozenset({ogr.OFTInteger, ogr.OFTInteger64})
_DATES = frozenset({ogr.OFTDate, ogr.OFTDateTime})
# A geodatabase's own columns: the server makes values of its own for these.
_OWN = frozenset({"globalid", "shape_length", "shape_area"})
_PAIR = 2
_BATCH = 500


class PackageRows:
    """Reads datasets with GDAL. Implements ``sharing.plan.RowReader``; any thread."""

    def count(self, database: Path, dataset: str) -> int:
        """Return how many features a dataset has. Raises as :meth:`rows`."""
        source, table = _opened(database, dataset)
        with listening():
            count = int(table.GetFeatureCount())
        del table, source
        return count

    def rows(self, database: Path, dataset: str) -> Iterator[Row]:
        """Yield the features of a dataset in the order of their object ids.

        Dates are milliseconds since 1970, binary columns are left out: no edit request carries them.

        Raises:
            ExportError: WLS150, the database or the dataset cannot be read.
        """
        # the table lives as long as its source is held
        _source, table = _opened(database, dataset)
        columns = _columns(table.GetLayerDefn())
        while batch := _next(table, columns, dataset):
            yield from batch

    def copy(self, database: Path, dataset: str, numbers: Iterable[int], target: Path) -> None:
        """Write the features of these object ids to a file geodatabase of their own, as a ZIP.

        Columns that :meth:`rows` leaves out are left out here too.

        Raises:
            ExportError: WLS150, as :meth:`rows`, or the copy cannot be written.
        """
        source, table = _opened(database, dataset)
        try:
            with tempfile.TemporaryDirectory(prefix="wls-part-") as scratch:
                copied = Path(scratch) / f"{dataset}.gdb"
                _copy(table, dataset, numbers, copied)
                _pack(copied, target)
        except (GdalFailed, OSError) as failed:
            raise ExportError("WLS150", layer=dataset, reason=str(failed)) from failed
        finally:
            del table, source


def _copy(table: ogr.Layer, dataset: str, numbers: Iterable[int], path: Path) -> None:
    definition = table.GetLayerDefn()
    chosen = [index for _, index, _ in _columns(definition)]
    driver = gdal.GetDriverByName("OpenFileGDB")
    made = call(driver.Create, str(path), 0, 0, 0, gdal.GDT_Unknown)
    copied = call(made.CreateLayer, dataset, table.GetSpatialRef(), definition.GetGeomType())
    for index in chosen:
        call(copied.CreateField, definition.GetFieldDefn(index))
    # which column of the copy each column of the original goes to, none for those that stay behind
    places = [-1] * definition.GetFieldCount()
    for place, index in enumerate(chosen):
        places[index] = place
    with listening() as said:
        for number in numbers:
            _copy_one(table, copied, number, places)
    if said:
        raise GdalFailed(reason(said))
    del copied
    close(made)


def _copy_one(table: ogr.Layer, copied: ogr.Layer, number: int, places: list[int]) -> None:
    feature = table.GetFeature(number)
    if feature is None:
        raise GdalFailed(str(number))
    row = ogr.Feature(copied.GetLayerDefn())
    if row.SetFromWithMap(feature, True, places) != 0 or copied.CreateFeature(row) != 0:
        raise GdalFailed(str(number))


def _pack(database: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for file in sorted(database.iterdir()):
            packed.write(file, f"{database.name}/{file.name}")


def _opened(database: Path, dataset: str) -> tuple[gdal.Dataset, ogr.Layer]:
    try:
        source = call(gdal.OpenEx, str(database), gdal.OF_VECTOR | gdal.OF_READONLY)
    except GdalFailed as failed:
        raise ExportError("WLS150", layer=dataset, reason=str(failed)) from failed
    table = source.GetLayerByName(dataset)
    if table is None:
        raise ExportError("WLS150", layer=dataset, reason=database.name)
    return source, table


def _next(table: ogr.Layer, columns: Sequence[Column], dataset: str) -> list[Row]:
    """Read some rows at once: while a generator waits, nobody must listen to GDAL in its name."""
    found: list[Row] = []
    with listening() as said:
        while len(found) < _BATCH and (feature := table.GetNextFeature()) is not None:
            found.append(_row(feature, columns))
    if said:
        raise ExportError("WLS150", layer=dataset, reason=reason(said))
    return found


def _row(feature: ogr.Feature, columns: Sequence[Column]) -> Row:
    attributes = {
        name: read(feature, index) if feature.IsFieldSetAndNotNull(index) else None
        for name, index, read in columns
    }
    shape = feature.GetGeometryRef()
    return Row(feature.GetFID(), attributes, None if shape is None else esri_shape(shape))


def _columns(definition: ogr.FeatureDefn) -> list[Column]:
    found = []
    for index in range(definition.GetFieldCount()):
        field = definition.GetFieldDefn(index)
        read = _reader(field)
        if read is not None and field.GetName().lower() not in _OWN:
            found.append((field.GetName(), index, read))
    return found


def _reader(field: ogr.FieldDefn) -> Read | None:
    kind = field.GetType()
    if kind in _WHOLE:
        return lambda feature, index: feature.GetFieldAsInteger64(index)
    if kind == ogr.OFTReal:
        return lambda feature, index: feature.GetFieldAsDouble(index)
    if kind in _DATES:
        return _moment
    if kind in _TEXTS:
        return lambda feature, index: feature.GetFieldAsString(index)
    return None


def _moment(feature: ogr.Feature, index: int) -> int:
    year, month, day, hour, minute, second, _ = feature.GetFieldAsDateTime(index)
    whole = int(second)
    moment = datetime(year, month, day, hour, minute, whole, tzinfo=timezone.utc)
    return int(moment.timestamp()) * 1000 + round((second - whole) * 1000)


def esri_shape(shape: ogr.Geometry) -> dict[str, Any] | None:
    """Return a geometry as Esri JSON without a spatial reference, None for an empty one.

    Outer rings run clockwise, holes the other way, as Esri's geometry objects page says.
    """
    if shape.IsEmpty():
        return None
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbPoint:
        return _point(shape)
    flags = {name: True for name, on in (("hasZ", shape.Is3D()), ("hasM", shape.IsMeasured())) if on}
    if kind == ogr.wkbMultiPoint:
        return {**flags, "points": [_points(part)[0] for part in _parts(shape)]}
    if kind in (ogr.wkbLineString, ogr.wkbMultiLineString):
        lines = [shape] if kind == ogr.wkbLineString else _parts(shape)
        return {**flags, "paths": [_points(line) for line in lines]}
    polygons = [shape] if kind == ogr.wkbPolygon else list(_parts(shape))
    return {**flags, "rings": [ring for polygon in polygons for ring in _rings(polygon)]}


def _point(shape: ogr.Geometry) -> dict[str, Any]:
    told = {"x": shape.GetX(), "y": shape.GetY()}
    if shape.Is3D():
        told["z"] = shape.GetZ()
    if shape.IsMeasured():
        told["m"] = shape.GetM()
    return told


def _parts(shape: ogr.Geometry) -> Iterator[ogr.Geometry]:
    return (shape.GetGeometryRef(index) for index in range(shape.GetGeometryCount()))


def _points(line: ogr.Geometry) -> Points:
    dimensions = _PAIR + bool(line.Is3D()) + bool(line.IsMeasured())
    if dimensions == _PAIR:
        return [list(point[:_PAIR]) for point in line.GetPoints()]
    if not line.IsMeasured():
        return [list(point) for point in line.GetPoints()]
    return [_with_measure(line, index) for index in range(line.GetPointCount())]


def _with_measure(line: ogr.Geometry, index: int) -> list[float]:
    x, y, z, m = line.GetPointZM(index)
    return [x, y, z, m] if line.Is3D() else [x, y, m]


def _rings(polygon: ogr.Geometry) -> Iterator[Points]:
    for place, ring in enumerate(_parts(polygon)):
        points = _points(ring)
        outer = place == 0
        yield points if _is_clockwise(points) == outer else points[::-1]


def _is_clockwise(ring: Points) -> bool:
    """Tell which way a ring runs, by twice the area that it goes around."""
    pairs = zip(ring, ring[1:])
    return sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in pairs) > 0
