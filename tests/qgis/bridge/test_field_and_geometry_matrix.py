"""All types of fields times all kinds of geometry times heights and measures, through both ways of copying.

What is written is read back by QGIS's GDAL, by which it was written, and by the newer one of a wheel, which
knows nothing of it.  Geometries are compared by a hash over their coordinates on the geodatabase's own grid.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from osgeo import gdal
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.datasets import plan_datasets

SETTINGS = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Matrix")
# Decimal places of a geodatabase's grids: of degrees, and of heights and measures.
PLACE, HEIGHT = 9, 4

FIELDS = {
    "boolean": "bool",
    "small": "int2",
    "whole": "int",
    "long": "int8",
    "real": "double",
    "text": "string(0)",
    "short_text": "string(20)",
    "day": "date",
    "clock": "time",
    "moment": "datetime",
    "bytes": "binary",
    "json": "map",
    "uuid": "string(0)",
}
at = datetime.fromisoformat
NOON = QDateTime(QDate(2024, 2, 29), QTime(12, 34, 56), Qt.TimeSpec.UTC)
ROWS = [
    [
        True, -(2**15), -(2**31) + 1, -(2**53), -1.5e300, "Größe 東京 مرحبا 🗼 ελ", "עברית हिन्दी",
        QDate(1900, 1, 1), QTime(0, 0, 0), NOON, QByteArray(b"\x00\xff\x01"), {"a": [1, "ü"]},
        "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
    ],
    [
        False, 2**15 - 1, 2**31 - 1, 2**53, 123456.78901, "", "tab\tquote'\"", QDate(9999, 12, 31),
        QTime(23, 59, 59), NOON.addDays(-40000), QByteArray(b""), {},
        "{00000000-0000-0000-0000-00000000000A}",
    ],
    [None] * len(FIELDS),
]  # fmt: skip
WANTED = [
    {
        "boolean": 1, "small": -32768, "whole": -(2**31) + 1, "long": -(2.0**53), "real": -1.5e300,
        "text": ROWS[0][5], "short_text": ROWS[0][6], "day": at("1900-01-01T00:00:00"), "clock": "00:00:00",
        "moment": at("2024-02-29T12:34:56"), "bytes": "00ff01", "json": {"a": [1, "ü"]},
        "uuid": "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}",
    },
    {
        "boolean": 0, "small": 32767, "whole": 2**31 - 1, "long": 2.0**53, "real": 123456.78901,
        "text": "", "short_text": ROWS[1][6], "day": at("9999-12-31T00:00:00"), "clock": "23:59:59",
        "moment": at("1914-08-25T12:34:56"), "bytes": "", "json": {},
        "uuid": "{00000000-0000-0000-0000-00000000000A}",
    },
    dict.fromkeys(FIELDS),
]  # fmt: skip
# Without the column that a GeoPackage cannot have, and with GUIDs as the texts that they are there.
WANTED_OF_FILE = [
    {**{name: value for name, value in row.items() if name != "json"}, "uuid": values[-1]}
    for row, values in zip(WANTED, ROWS)
]
SHAPES = {
    "Point": "POINT{0}(8.123456789 50.1{1})",
    "MultiPoint": "MULTIPOINT{0}((1 2{1}),(3.3 4{1}))",
    "LineString": "LINESTRING{0}(0 0{1},10.00000012 10{1},20 0{1})",
    "MultiLineString": "MULTILINESTRING{0}((0 0{1},1 1{1}),(5 5{1},6 6{1},7 5{1}))",
    "Polygon": "POLYGON{0}((0 0{1},0 10{1},10 10{1},10 0{1},0 0{1}),(2 2{1},4 2{1},4 4{1},2 4{1},2 2{1}))",
    "MultiPolygon": (
        "MULTIPOLYGON{0}(((0 0{1},0 1{1},1 1{1},0 0{1})),"
        "((5 5{1},5 9{1},9 9{1},9 5{1},5 5{1}),(6 6{1},7 6{1},7 7{1},6 6{1})))"
    ),
}
DIMENSIONS = {"": ("", ""), "Z": (" Z ", " 7.5"), "M": (" M ", " 8.25"), "ZM": (" ZM ", " 7.5 8.25")}
KINDS = ["None", *(f"{kind}{dimension}" for kind in SHAPES for dimension in DIMENSIONS)]


def layer_of(kind):
    """A memory layer of a kind of geometry with all fields and three rows; the last has no values at all."""
    columns = "".join(f"&field={name}:{type_}" for name, type_ in FIELDS.items())
    geometry = "NoGeometry" if kind == "None" else kind
    layer = QgsVectorLayer(f"{geometry}?crs=EPSG:4326{columns}", f"m_{kind}", "memory")
    assert layer.isValid()
    assert layer.fields().count() == len(FIELDS)
    base = kind.rstrip("ZM")
    features = []
    for number, values in enumerate(ROWS):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        if kind != "None" and number < 2:
            wkt = SHAPES[base].format(*DIMENSIONS[kind[len(base) :]])
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    added, _ = layer.dataProvider().addFeatures(features)
    assert added, layer.dataProvider().lastError()
    return layer


def on_disk(layer, path):
    """The same as a table of a GeoPackage, which GDAL copies without QGIS's help where it can."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", f"{layer.name()}_file"
    # A GeoPackage has no columns of JSON that QGIS can fill.
    options.attributes = [index for index, name in enumerate(FIELDS) if name != "json"]
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    done = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert done[0] == QgsVectorFileWriter.WriterError.NoError, done
    again = QgsVectorLayer(f"{path}|layername={options.layerName}", options.layerName, "ogr")
    assert again.isValid()
    return again


def on_grid(vertex, dimensions):
    """A vertex on the geodatabase's grid, only the asked dimensions."""
    places = {"x": PLACE, "y": PLACE, "z": HEIGHT, "m": HEIGHT}
    return tuple(round(getattr(vertex, each)() * 10 ** places[each]) for each in dimensions)


def rings_of(geometry, dimensions):
    """Every part's rings and lines, a ring from its smallest vertex on and always the same way round."""
    for part in geometry.asGeometryCollection():
        area = part.type() == geometry.type() and part.constGet().dimension() == 2
        lines = part.constGet().coordinateSequence()
        for ring in (ring for rings in lines for ring in rings):
            points = [on_grid(vertex, dimensions) for vertex in ring]
            if area:
                closed = points[:-1]
                ways = []
                for way in (closed, closed[::-1]):
                    start = way.index(min(way))
                    ways.append(way[start:] + way[:start])
                points = min(ways)
            yield points


def geometry_hash(geometry, dimensions="xy"):
    """A hash over a geometry's coordinates; none without any, as a geodatabase has it."""
    if geometry.isNull() or geometry.isEmpty():
        return None
    digest = hashlib.sha256()
    for points in sorted(rings_of(geometry, dimensions)):
        digest.update(b"|")
        for point in points:
            digest.update(struct.pack(f"<{len(point)}q", *point))
    return digest.hexdigest()


def dimensions_of(kind, measures=True):
    """What has to come back; the wheel's reader leaves measures aside."""
    tail = kind[
        len(next((base for base in sorted(SHAPES, key=len, reverse=True) if kind.startswith(base)), "")) :
    ]
    return "xy" + ("z" if "Z" in tail else "") + ("m" if measures and "M" in tail else "")


def plain_row(row):
    """A row's values with JSON understood and moments in one spelling."""
    told = dict(row)
    if told.get("json") is not None:
        told["json"] = json.loads(told["json"])
    for name in ("day", "moment"):
        if told[name] is not None:
            bare = told[name].replace("/", "-").replace("T", " ").partition("+")[0].rstrip("Z")
            told[name] = datetime.fromisoformat(bare)
    return told


def in_time(row):
    """The row with moments before 1970 as they are: GDAL 3.6 reads them a second late, whoever wrote them."""
    late = timedelta(seconds=1) if int(gdal.VersionInfo()) < 3070000 else timedelta()
    moments = {name: row[name] for name in ("day", "moment") if row[name] is not None}
    return {**row, **{name: m - late if m < at("1970-01-01") else m for name, m in moments.items()}}


def read_by_qgis_gdal(path, name):
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    table = data.GetLayerByName(name)
    rows, shapes = [], []
    for feature in table:
        row = {}
        for field in FIELDS:
            index = feature.GetFieldIndex(field)
            if index < 0:
                continue
            if feature.IsFieldNull(index):
                row[field] = None
            elif field == "bytes":
                row[field] = bytes(feature.GetFieldAsBinary(index)).hex()
            elif field in ("day", "moment"):
                row[field] = feature.GetFieldAsString(index)
            else:
                row[field] = feature.GetField(index)
        rows.append(row)
        shape = feature.GetGeometryRef()
        geometry = QgsGeometry()
        if shape is not None:
            geometry.fromWkb(bytes(shape.ExportToIsoWkb()))
        shapes.append(geometry)
    del table, data
    return rows, shapes


@pytest.fixture(scope="module")
def matrix(tmp_path_factory, read_geodatabase):
    """Everything written once: the shapes by their table's name, the geodatabase, what the wheel reads."""
    folder = tmp_path_factory.mktemp("matrix")
    project, layers, wanted = QgsProject(), [], {}
    for kind in KINDS:
        layer = layer_of(kind)
        layers += [layer, on_disk(layer, folder / "source.gpkg")]
    project.addMapLayers(layers)
    for layer in layers:
        wanted[layer.name()] = [QgsGeometry(feature.geometry()) for feature in layer.getFeatures()]
    with ProjectSource(project, with_thumbnail=False) as source:
        plans = [with_guid(plan) for plan in plan_datasets(source.snapshot(), SETTINGS)]
        source.write_data(folder, "m.gdb", plans, Progress())
    return wanted, folder / "m.gdb", read_geodatabase(folder / "m.gdb")


def with_guid(plan):
    """The plan with the GUIDs as such; those of a file are its texts."""
    if plan.name.endswith("_file"):
        return plan
    fields = [
        replace(each, field=replace(each.field, type="esriFieldTypeGUID")) if each.source == "uuid" else each
        for each in plan.fields
    ]
    return replace(plan, fields=tuple(fields))


WAYS = ["", "_file"]


@pytest.mark.parametrize("way", WAYS, ids=["through QGIS", "from a file"])
@pytest.mark.parametrize("kind", KINDS)
class TestMatrix:
    def test_the_wheel_reads_what_was_there(self, matrix, kind, way):
        shapes, _, read = matrix
        name = f"m_{kind}{way}"
        table = read["tables"][name]
        assert table["count"] == len(ROWS)
        rows = [plain_row({field: row[field] for field in FIELDS if field in row}) for row in table["rows"]]
        assert rows == (WANTED_OF_FILE if way else WANTED)
        dimensions = dimensions_of(kind, measures=False)
        found = []
        for wkb in table["wkb"]:
            geometry = QgsGeometry()
            if wkb:
                geometry.fromWkb(bytes.fromhex(wkb))
            found.append(geometry_hash(geometry, dimensions))
        assert found == [geometry_hash(shape, dimensions) for shape in shapes[name]]

    def test_qgis_gdal_reads_what_was_there(self, matrix, kind, way):
        of_source, path, _ = matrix
        name = f"m_{kind}{way}"
        rows, shapes = read_by_qgis_gdal(path, name)
        assert [in_time(plain_row(row)) for row in rows] == (WANTED_OF_FILE if way else WANTED)
        dimensions = dimensions_of(kind)
        wanted = [geometry_hash(shape, dimensions) for shape in of_source[name]]
        assert [geometry_hash(shape, dimensions) for shape in shapes] == wanted
        assert wanted.count(None) == (len(ROWS) if kind == "None" else 1)


def test_the_hash_tells_shapes_apart_and_not_where_a_ring_begins():
    one = QgsGeometry.fromWkt("Polygon ((0 0, 0 1, 1 1, 0 0))")
    turned = QgsGeometry.fromWkt("MultiPolygon (((1 1, 0 1, 0 0, 1 1)))")
    moved = QgsGeometry.fromWkt("Polygon ((0 0, 0 1, 1 1.000000002, 0 0))")
    assert geometry_hash(one) == geometry_hash(turned) != geometry_hash(moved)
    line = QgsGeometry.fromWkt("LineString (0 0, 1 1)")
    back = QgsGeometry.fromWkt("LineString (1 1, 0 0)")
    assert geometry_hash(line) != geometry_hash(back)
    high, low = (QgsGeometry.fromWkt(f"PointZ (1 2 {z})") for z in (3, 4))
    assert geometry_hash(high, "xyz") != geometry_hash(low, "xyz")
    assert geometry_hash(QgsGeometry()) is None
