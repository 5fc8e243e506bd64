"""Layers written to a file geodatabase and read back by a GDAL that is not the one that wrote it."""

from __future__ import annotations

import gc
import json
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from itertools import zip_longest

import pytest
from lxml import etree
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QMetaType, Qt, QTime
from web_layer_sharing.qgis_bridge.geodatabase import from_ogr, from_qgis, write
from web_layer_sharing.qgis_bridge.source import ProjectSource, open_source
from web_layer_sharing.sharing.errors import Cancelled, ExportError, SnapshotError
from web_layer_sharing.sharing.map_snapshot import FieldSnapshot
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.source import FieldPlan

TEXTS = [
    "plain",
    "Größe ß",
    "مرحبا بالعالم",
    "東京都",
    "🗼🇯🇵 tower",
    "",
    "tab\tnew\nline 'quoted' \"twice\"",
    None,
]


@pytest.fixture(params=[False, True], ids=["gdal returns codes", "gdal raises"])
def gdal_mood(request):
    """Both ways in which another plugin may have left GDAL."""
    modules = (gdal, ogr, osr)
    before = [module.GetUseExceptions() for module in modules]

    def turn(wanted):
        # their handlers are a stack, and who else turned them on in which order cannot be asked
        for module in modules * len(modules):
            if module.GetUseExceptions():
                with suppress(RuntimeError):
                    module.DontUseExceptions()
        for module, raising in zip(modules, wanted):
            if raising:
                module.UseExceptions()

    turn([request.param] * 3)
    yield
    turn(before)


@pytest.fixture
def written(project, tmp_path, plan_for, read_geodatabase, run_in_thread):
    """A function that publishes layers to a geodatabase in a worker thread and reads it with other eyes."""

    def run(*layers, planned=None, **names):
        for layer in layers:
            assert layer.isValid(), layer.source()
            if project.mapLayer(layer.id()) is None:
                project.addMapLayer(layer)
        with ProjectSource(project, with_thumbnail=False) as source:
            plans = [plan_for(layer, **names) for layer in source.snapshot().layers]
            plans = planned(plans) if planned else plans
            data = run_in_thread(source.write_data, tmp_path, "cd/data.gdb", plans, Progress())
        read = read_geodatabase(tmp_path / "cd" / "data.gdb")
        (database,) = data.databases
        assert {d.plan.name: d.feature_count for d in database.datasets} == {
            name: table["count"] for name, table in read["tables"].items()
        }
        return database, read

    return run


def memory(definition, name, rows, crs="EPSG:4326"):
    layer = QgsVectorLayer(definition.replace("?", f"?crs={crs}&"), name, "memory")
    assert layer.isValid()
    features = []
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(list(values))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0], layer.dataProvider().lastError()
    layer.updateExtents()
    return layer


def parsed(text):
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def vertices(wkb):
    """The vertices of a WKB geometry, as texts of its own dimension."""
    geometry = QgsGeometry()
    geometry.fromWkb(bytes.fromhex(wkb))
    return [vertex.asWkt(6) for vertex in geometry.vertices()]


def place(wkb):
    """Where a point is."""
    geometry = QgsGeometry()
    geometry.fromWkb(bytes.fromhex(wkb))
    vertex = next(geometry.vertices())
    return vertex.x(), vertex.y()


def equal_shapes(wkb, expected, tolerance):
    """Compare with a QGIS geometry as a geodatabase keeps it: many parts, on its grid."""
    if expected.isNull() or expected.isEmpty():
        return wkb is None
    found, wanted = QgsGeometry(), QgsGeometry(expected)
    found.fromWkb(bytes.fromhex(wkb))
    for each in (found, wanted):
        each.convertToMultiType()
    pairs = list(zip_longest(found.vertices(), wanted.vertices()))
    in_order = all(
        a and b and abs(a.x() - b.x()) <= tolerance and abs(a.y() - b.y()) <= tolerance for a, b in pairs
    )
    # rings may start elsewhere or run the other way round
    return found.constGet().partCount() == wanted.constGet().partCount() and (
        in_order
        or (
            found.constGet().nCoordinates() == wanted.constGet().nCoordinates()
            and found.hausdorffDistance(wanted) <= tolerance
        )
    )


class TestWorldMap:
    def test_equals_its_source(self, written, world_map):
        layers = [
            QgsVectorLayer(f"{world_map}|layername={name}", name, "ogr")
            for name in ("countries", "states_provinces", "disputed_borders")
        ]
        database, read = written(*layers)
        for layer in layers:
            table = read["tables"][layer.name()]
            features = list(layer.getFeatures())
            assert table["count"] == len(features)
            assert table["ids"] == [feature["fid"] for feature in features]
            for feature, row, wkb in zip(features, table["rows"], table["wkb"]):
                values = dict(zip(layer.fields().names(), feature.attributes()))
                del values["fid"]
                assert row == values
                assert equal_shapes(wkb, feature.geometry(), 2e-9)
        assert database.connection == str(world_map)
        extent = next(d.extent for d in database.datasets if d.plan.name == "countries")
        assert (extent.xmin, extent.ymax) == pytest.approx((-179.9, 83.6341), abs=1e-6)

    def test_filter_is_applied(self, written, world_map):
        layer = QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr")
        assert layer.setSubsetString("\"NAME\" LIKE 'A%' AND \"NAME\" <> 'Österreich'")
        _, read = written(layer)
        assert sorted(row["NAME"] for row in read["tables"]["countries"]["rows"]) == sorted(
            feature["NAME"] for feature in layer.getFeatures()
        )


class TestRoads:
    """All three ways of copying give the same."""

    FIELDS = ("number", "big", "real", "words", "day", "moment", "flag", "raw")

    @pytest.fixture
    def geopackage(self, tmp_path):
        path = tmp_path / "source.gpkg"
        data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(25832)
        table = data.CreateLayer("odd name-1", srs, ogr.wkbMultiPolygon)
        kinds = (
            (ogr.OFTInteger, 0), (ogr.OFTInteger64, 0), (ogr.OFTReal, 0), (ogr.OFTString, 0),
            (ogr.OFTDate, 0),
            (ogr.OFTDateTime, 0), (ogr.OFTInteger, ogr.OFSTBoolean), (ogr.OFTBinary, 0),
        )  # fmt: skip
        for name, (kind, subtype) in zip(self.FIELDS, kinds):
            column = ogr.FieldDefn(name, kind)
            column.SetSubType(subtype)
            table.CreateField(column)
        for number in range(25):
            feature = ogr.Feature(table.GetLayerDefn())
            feature.SetFID(1000 + number * 3)
            if number != 7:
                feature.SetField("number", number - 5)
                feature.SetField("big", 2**40 + number)
                feature.SetField("real", number / 7)
                feature.SetField("words", TEXTS[number % 7])
                feature.SetField("day", 2024, 2, 1 + number, 0, 0, 0.0, 0)
                feature.SetField("moment", 2024, 2, 1 + number, 10, 11, 12.0, 100)
                feature.SetField("flag", number % 2)
                feature.SetFieldBinaryFromHexString("raw", bytes([number, 0, 255]).hex())
            if number != 9:
                x = 500000 + number * 10
                wkt = f"MULTIPOLYGON(((({x} 0,{x} 5,{x + 5} 5,{x} 0))))".replace("((((", "(((").replace(
                    "))))", ")))"
                )
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            table.CreateFeature(feature)
        del table, data
        return QgsVectorLayer(f"{path}|layername=odd name-1", "odd", "ogr")

    def spied(self, monkeypatch):
        used = []
        for module, name in (
            (from_ogr, "copy_in_bulk"),
            (from_ogr, "copy_rows"),
            (from_qgis, "copy_features"),
        ):
            real = getattr(module, name)

            def spy(*args, real=real, name=name):
                used.append(name)
                return real(*args)

            monkeypatch.setattr(write, name, spy)
        return used

    def rows(self, read):
        table = read["tables"]["odd"]
        return [
            ({k: v for k, v in row.items() if k != "fid_"}, wkb)
            for row, wkb in zip(table["rows"], table["wkb"])
        ]

    def test_bulk_rows_and_qgis_agree(self, geopackage, written, monkeypatch, tmp_path, gdal_mood):
        used = self.spied(monkeypatch)

        def with_fid(plans):
            fid = FieldPlan("fid", FieldSnapshot("fid_", "esriFieldTypeDouble"))
            return [replace(p, fields=(*p.fields, fid)) for p in plans]

        _, bulk = written(geopackage)
        shutil.rmtree(tmp_path / "cd")
        _, by_row = written(geopackage, planned=with_fid)
        shutil.rmtree(tmp_path / "cd")
        monkeypatch.setattr(write, "prepare_copy", lambda *_: None)
        _, by_qgis = written(geopackage, planned=with_fid)
        assert used == ["copy_in_bulk", "copy_rows", "copy_features"]
        assert self.rows(bulk) == self.rows(by_row) == self.rows(by_qgis)
        fids = [1000 + number * 3 for number in range(25)]
        for read in (by_row, by_qgis):
            assert [row["fid_"] for row in read["tables"]["odd"]["rows"]] == fids
        assert [read["tables"]["odd"]["ids"] for read in (bulk, by_row, by_qgis)] == [fids] * 3
        table = bulk["tables"]["odd"]
        assert table["rows"][7] == dict.fromkeys(self.FIELDS)
        assert table["wkb"][9] is None
        assert table["rows"][4] == {
            "number": -1,
            "big": 2**40 + 4,
            "real": 4 / 7,
            "words": TEXTS[4],
            "day": "2024/02/05 00:00:00+00",
            "moment": "2024/02/05 10:11:12+00",
            "flag": 0,
            "raw": "0400ff",
        }
        assert table["dtypes"]["flag"] == "int16"
        assert "25832" in table["crs"]

    def test_a_default_does_not_fill_what_the_source_leaves_open(self, written, tmp_path, monkeypatch):
        path = tmp_path / "open.geojson"
        features = [
            {
                "type": "Feature",
                "properties": properties,
                "geometry": {"type": "Point", "coordinates": [1, 2]},
            }
            for properties in ({"a": 1, "b": "x"}, {"a": 2}, {"b": None})
        ]
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))

        def with_defaults(plans):
            (plan,) = plans
            fields = tuple(
                replace(f, field=replace(f.field, default={"a": 5, "b": "it's"}.get(f.source)))
                for f in plan.fields
            )
            return [replace(plan, fields=fields)]

        used = self.spied(monkeypatch)
        _, read = written(QgsVectorLayer(str(path), "open", "ogr"), planned=with_defaults)
        assert used == ["copy_rows"]
        rows = [(row["a"], row["b"]) for row in read["tables"]["open"]["rows"]]
        assert rows == [(1, "x"), (2, None), (None, None)]
        definition = read["definitions"]["open"]
        assert "<DefaultValue" in definition
        assert "it's" in definition

    def test_curves_become_straight(self, written, tmp_path, monkeypatch):
        path = tmp_path / "curves.gpkg"
        data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        srs = osr.SpatialReference()
        srs.ImportFromEPSG(3857)
        table = data.CreateLayer("curves", srs, ogr.wkbCurvePolygon)
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt("CURVEPOLYGON(CIRCULARSTRING(0 0,10 10,20 0,10 -10,0 0))")
        )
        table.CreateFeature(feature)
        del table, data

        used = self.spied(monkeypatch)
        layer = QgsVectorLayer(f"{path}|layername=curves", "curves", "ogr")
        for mode in ("copy_in_bulk", "copy_rows", "copy_features"):
            if mode == "copy_rows":
                monkeypatch.setattr(write, "is_plain", lambda *_: False)
            if mode == "copy_features":
                monkeypatch.setattr(write, "prepare_copy", lambda *_: None)
            _, read = written(layer)
            found = QgsGeometry()
            found.fromWkb(bytes.fromhex(read["tables"]["curves"]["wkb"][0]))
            assert found.area() == pytest.approx(314.16, rel=0.01)
            gdb = gdal.OpenEx(str(tmp_path / "cd" / "data.gdb"))
            feature = gdb.GetLayer(0).GetNextFeature()
            assert not feature.GetGeometryRef().HasCurveGeometry()
            del feature, gdb
            shutil.rmtree(tmp_path / "cd")
        assert used == ["copy_in_bulk", "copy_rows", "copy_features"]


class TestValues:
    def test_every_type_of_field(self, written, gdal_mood):
        definition = "NoGeometry?" + "&".join(
            f"field={name}:{kind}"
            for name, kind in {
                "b": "bool", "i": "int", "l": "int8", "d": "double", "s": "string(20)", "w": "string(0)",
                "day": "date", "t": "time", "dt": "datetime", "bin": "binary", "m": "map", "sl": "string[]",
            }.items()
        )  # fmt: skip
        utc = QDateTime(QDate(2024, 2, 29), QTime(23, 30), Qt.TimeSpec.UTC)
        east = QDateTime(QDate(2024, 3, 1), QTime(1, 30), Qt.TimeSpec.OffsetFromUTC, 7200)
        local = QDateTime(QDate(1899, 12, 31), QTime(0, 0, 1))
        full = [
            True, 1 - 2**31, 2**53, 0.1, "ä" * 20, "🗼" * 3000, QDate(2024, 2, 29), QTime(23, 59, 58), utc,
            QByteArray(b"\x00\xff"), {"k": [1, None, "ü"]}, ["a", "b,c"],
        ]  # fmt: skip
        rows = [
            (None, full),
            (
                None,
                [
                    False,
                    2**31 - 1,
                    -(2**53),
                    -1e300,
                    "",
                    "x",
                    QDate(1600, 1, 1),
                    QTime(0, 0),
                    east,
                    QByteArray(),
                    {},
                    [],
                ],
            ),
            (None, [None] * 12),
            (None, [None, None, None, float("nan"), None, None, None, None, local, None, None, None]),
        ]
        _, read = written(memory(definition, "all", rows))
        table = read["tables"]["all"]
        first, second, third, fourth = table["rows"]
        assert first == {
            "b": 1, "i": 1 - 2**31, "l": 2**53, "d": 0.1, "s": "ä" * 20, "w": "🗼" * 3000,
            "day": "2024/02/29 00:00:00+00", "t": "23:59:58", "dt": "2024/02/29 23:30:00+00", "bin": "00ff",
            "m": '{"k":[1,null,"ü"]}', "sl": '["a","b,c"]',
        }  # fmt: skip
        assert second["dt"] == "2024/02/29 23:30:00+00"
        assert (second["b"], second["i"], second["d"], second["s"]) == (0, 2**31 - 1, -1e300, "")
        assert second["day"] == "1600/01/01 00:00:00+00"
        assert third == dict.fromkeys(first)
        assert fourth["dt"] == "1899/12/31 00:00:01+00"
        assert fourth["d"] is None
        assert table["dtypes"] == {
            "b": "int16", "i": "int32", "l": "float64", "d": "float64", "s": "object", "w": "object",
            "day": "datetime64[ms]", "t": "object", "dt": "datetime64[ms]", "bin": "object", "m": "object",
            "sl": "object",
        }  # fmt: skip

    def test_texts_of_every_script(self, written):
        rows = [(None, [text]) for text in TEXTS]
        _, read = written(memory("NoGeometry?field=t:string(0)", "texts", rows))
        assert [row["t"] for row in read["tables"]["texts"]["rows"]] == TEXTS

    def test_guids_are_written_as_such(self, written):
        guid = "0abcdef0-1234-5678-9abc-0123456789ab"
        layer = memory(
            "NoGeometry?field=g:string(38)",
            "guids",
            [(None, [guid]), (None, ["{" + guid + "}"]), (None, [None])],
        )

        def as_guid(plans):
            (plan,) = plans
            (field,) = plan.fields
            wanted = replace(field, field=replace(field.field, type="esriFieldTypeGUID", length=0))
            return [replace(plan, fields=(wanted,), global_id_field="GlobalID")]

        _, read = written(layer, planned=as_guid)
        rows = read["tables"]["guids"]["rows"]
        assert [row["g"] for row in rows] == ["{" + guid.upper() + "}"] * 2 + [None]
        ids = [row["GlobalID"] for row in rows]
        assert len(set(ids)) == 3
        assert all(len(each) == 38 for each in ids)
        assert "esriFieldTypeGUID" in read["definitions"]["guids"]
        assert "esriFieldTypeGlobalID" in read["definitions"]["guids"]

    @pytest.mark.parametrize(
        ("kind", "value", "esri"),
        [
            ("string(0)", "not a number", "esriFieldTypeInteger"),
            ("int8", 2**40, "esriFieldTypeInteger"),
            ("int", 40000, "esriFieldTypeSmallInteger"),
            ("double", 0.5, "esriFieldTypeInteger"),
            ("string(0)", "short", "esriFieldTypeGUID"),
            ("string(0)", "no date", "esriFieldTypeDate"),
        ],
    )
    def test_a_value_that_does_not_fit_is_an_error(self, written, tmp_path, kind, value, esri):
        layer = memory(f"NoGeometry?field=v:{kind}", "held", [(None, [value])])

        def as_planned(plans):
            (plan,) = plans
            (field,) = plan.fields
            return [replace(plan, fields=(replace(field, field=replace(field.field, type=esri, length=0)),))]

        with pytest.raises(ExportError) as caught:
            written(layer, planned=as_planned)
        assert caught.value.code == "WLS154"
        assert (caught.value.facts["layer"], caught.value.facts["field"]) == ("held", "v")
        assert not (tmp_path / "cd" / "data.gdb").exists()


SHAPES = {
    "Point": ["POINT{0}(1 2{1})", None],
    "MultiPoint": ["MULTIPOINT{0}((1 2{1}),(3 4{1}))", "MULTIPOINT{0}((5 6{1}))", None],
    "LineString": ["LINESTRING{0}(0 0{1},10 10{1},20 0{1})", None],
    "MultiLineString": ["MULTILINESTRING{0}((0 0{1},1 1{1}),(5 5{1},6 6{1},7 5{1}))", None],
    "Polygon": [
        "POLYGON{0}((0 0{1},0 10{1},10 10{1},10 0{1},0 0{1}),(2 2{1},4 2{1},4 4{1},2 4{1},2 2{1}))",
        None,
    ],
    "MultiPolygon": [
        "MULTIPOLYGON{0}(((0 0{1},0 1{1},1 1{1},0 0{1})),((5 5{1},5 6{1},6 6{1},5 5{1})))",
        None,
    ],
}
DIMENSIONS = {"": ("", ""), "Z": (" Z ", " 7"), "M": (" M ", " 8"), "ZM": (" ZM ", " 7 8")}


class TestGeometry:
    def test_every_kind_and_dimension(self, written):
        layers = {
            f"{kind}{dimension}": memory(
                f"{kind}{dimension}?field=a:int",
                f"{kind}{dimension}",
                [(wkt and wkt.format(*DIMENSIONS[dimension]), [1]) for wkt in SHAPES[kind]],
                "EPSG:3857",
            )
            for kind in SHAPES
            for dimension in DIMENSIONS
        }
        database, read = written(*layers.values())
        assert len(database.datasets) == 24
        assert all(dataset.extent is not None for dataset in database.datasets)
        for name, layer in layers.items():
            table = read["tables"][name]
            expected = [feature.geometry() for feature in layer.getFeatures()]
            assert len(table["wkb"]) == len(expected)
            for wkb, geometry in zip(table["wkb"], expected):
                assert equal_shapes(wkb, geometry, 1e-3), name
                # the wheel hands out heights; measures it leaves aside
                if wkb is not None and "Z" in name:
                    assert all("Z" in v and v.endswith(" 7)") for v in vertices(wkb)), name

    @pytest.mark.parametrize("dimension", ["M", "ZM"])
    def test_measures_are_kept(self, written, tmp_path, dimension):
        z, values = DIMENSIONS[dimension]
        layer = memory(
            f"LineString{dimension}?field=a:int", "m", [(f"LINESTRING{z}(0 0{values},9 9{values})", [1])]
        )
        written(layer)
        gdb = gdal.OpenEx(str(tmp_path / "cd" / "data.gdb"))
        feature = gdb.GetLayer(0).GetNextFeature()
        assert feature.GetGeometryRef().ExportToIsoWkt().endswith(f"9 9{values}))")
        del feature, gdb

    def test_flat_shapes_in_a_layer_with_height(self, written, tmp_path):
        path = tmp_path / "mixed.gpkg"
        data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        table = data.CreateLayer("mixed", None, ogr.wkbPoint25D)
        for wkt in ("POINT (1 2)", "POINT Z (1 2 3)", None):
            feature = ogr.Feature(table.GetLayerDefn())
            if wkt:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            table.CreateFeature(feature)
        del table, data
        _, read = written(QgsVectorLayer(f"{path}|layername=mixed", "mixed", "ogr"))
        heights = [wkb and vertices(wkb) for wkb in read["tables"]["mixed"]["wkb"]]
        assert heights == [["Point (1 2)"], ["Point Z (1 2 3)"], None]

    def test_custom_system(self, written):
        crs = QgsCoordinateReferenceSystem.fromProj(
            "+proj=tmerc +lon_0=10.5 +x_0=500000 +ellps=bessel +units=m"
        )
        layer = QgsVectorLayer("Point?field=a:int", "custom", "memory")
        layer.setCrs(crs)
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("POINT(500001.5 5000000.25)"))
        layer.dataProvider().addFeature(feature)
        _, read = written(layer)
        table = read["tables"]["custom"]
        assert place(table["wkb"][0]) == pytest.approx((500001.5, 5000000.25), abs=1e-3)
        assert "Transverse_Mercator" in table["crs"]
        assert "10.5" in table["crs"]

    def test_no_system_at_all(self, written):
        layer = QgsVectorLayer("Point?field=a:int", "nowhere", "memory")
        layer.setCrs(QgsCoordinateReferenceSystem())
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("POINT(1 2)"))
        layer.dataProvider().addFeature(feature)
        _, read = written(layer)
        assert place(read["tables"]["nowhere"]["wkb"][0]) == pytest.approx((1, 2), abs=1e-6)

    def test_a_shape_that_no_grid_can_hold_is_an_error(self, written, tmp_path):
        layer = memory("Point?field=a:int", "far", [("POINT(1 2)", [1]), ("POINT(1e30 2)", [2])])
        with pytest.raises(ExportError) as caught:
            written(layer)
        assert caught.value.code == "WLS155"
        assert caught.value.facts["layer"] == "far"
        assert caught.value.facts["reason"]
        assert not (tmp_path / "cd" / "data.gdb").exists()


class TestSchema:
    def test_names_aliases_lengths_domains_and_nullability(self, written):
        layer = memory(
            "Point?field=a:int&field=b:string(12)&field=c:double&field=ok:bool",
            "Lampen 💡",
            [("POINT(1 2)", [1, "x", 0.5, True])],
        )
        layer.setFieldAlias(0, "Größe über 0")
        from qgis.core import QgsEditorWidgetSetup

        layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueMap", {"map": [{"eins": 1}, {"zwei": 2}]}))
        layer.setEditorWidgetSetup(1, QgsEditorWidgetSetup("ValueMap", {"map": [{"Ex": "x"}]}))
        layer.setEditorWidgetSetup(2, QgsEditorWidgetSetup("Range", {"Min": 0, "Max": 1.5}))

        def laundered(plans):
            (plan,) = plans
            fields = list(plan.fields)
            fields[3] = replace(fields[3], field=replace(fields[3].field, name="ok_", nullable=False))
            return [
                replace(plan, name="Lampen_1", object_id_field="OID", shape_field="GEO", fields=tuple(fields))
            ]

        database, read = written(layer, planned=laundered)
        root = parsed(read["definitions"]["Lampen_1"])
        assert root.findtext("AliasName") == "Lampen 💡"
        assert root.findtext("OIDFieldName") == "OID"
        assert root.findtext("ShapeFieldName") == "GEO"
        fields = {f.findtext("Name"): f for f in root.iter("GPFieldInfoEx")}
        assert set(fields) == {"OID", "GEO", "a", "b", "c", "ok_"}
        assert fields["a"].findtext("AliasName") == "Größe über 0"
        assert fields["a"].findtext("FieldType") == "esriFieldTypeInteger"
        assert fields["b"].findtext("Length") == "12"
        assert fields["ok_"].findtext("FieldType") == "esriFieldTypeSmallInteger"
        # GDAL 3.10 leaves the word out for a column that must have a value
        assert fields["ok_"].findtext("IsNullable") in ("false", None)
        assert fields["a"].findtext("IsNullable") == "true"
        domains = {name: parsed(d) for name, d in read["definitions"].items() if "Domain2" in d[:200]}
        by_field = {
            name: domains[f.findtext("DomainName")] for name, f in fields.items() if f.findtext("DomainName")
        }
        assert set(by_field) == {"a", "b", "c", "ok_"}
        coded = [(v.findtext("Name"), v.findtext("Code")) for v in by_field["a"].iter("CodedValue")]
        assert coded == [("eins", "1"), ("zwei", "2")]
        assert [v.findtext("Code") for v in by_field["b"].iter("CodedValue")] == ["x"]
        assert float(by_field["c"].findtext("MaxValue")) == 1.5
        assert [v.findtext("Name") for v in by_field["ok_"].iter("CodedValue")] == ["false", "true"]
        assert [f.field.name for f in database.datasets[0].plan.fields] == ["a", "b", "c", "ok_"]

    def test_domains_of_one_name_are_told_apart(self, written):
        from qgis.core import QgsEditorWidgetSetup

        layers = []
        for number, words in enumerate(("one", "one", "two")):
            layer = memory("NoGeometry?field=a:int", "t", [(None, [1])])
            layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueMap", {"map": [{words: 1}]}))
            layers.append((number, layer))

        def named(plans):
            return [replace(plan, name=f"t{number}") for number, plan in enumerate(plans)]

        database, read = written(*(layer for _, layer in layers), planned=named)
        told = [d.plan.fields[0].field.domain for d in database.datasets]
        assert sorted({d["name"] for d in told}) == ["t_a", "t_a_1"]
        assert {"t_a", "t_a_1"} <= set(read["definitions"])

    def test_what_the_running_gdal_cannot_write_comes_back_as_what_it_wrote(self, written):
        layer = memory(
            "NoGeometry?field=l:int8&field=d:date&field=t:time",
            "older",
            [(None, [2**53, QDate(2024, 1, 2), QTime(3, 4, 5)])],
        )

        def newest(plans):
            (plan,) = plans
            kinds = {
                "l": "esriFieldTypeBigInteger",
                "d": "esriFieldTypeDateOnly",
                "t": "esriFieldTypeTimeOnly",
            }
            return [
                replace(
                    plan,
                    fields=tuple(
                        replace(f, field=replace(f.field, type=kinds[f.source], length=0))
                        for f in plan.fields
                    ),
                )
            ]

        database, read = written(layer, planned=newest)
        kinds = [f.field.type for f in database.datasets[0].plan.fields]
        row = read["tables"]["older"]["rows"][0]
        assert row["l"] == 2**53
        if int(gdal.VersionInfo()) < 3090000:
            assert kinds == ["esriFieldTypeDouble", "esriFieldTypeDate", "esriFieldTypeString"]
            assert row["t"] == "03:04:05"
        else:
            assert kinds == ["esriFieldTypeBigInteger", "esriFieldTypeDateOnly", "esriFieldTypeTimeOnly"]

    @pytest.mark.parametrize("name", ["名前_1", "طبقة", "Straßen_ÄÖ", "x" * 60])
    def test_names_in_every_script(self, written, name):
        layer = memory(f"Point?field={name}:string(0)", name, [("POINT(1 2)", ["v"])])
        _, read = written(layer)
        assert read["tables"][name]["rows"] == [{name: "v"}]

    def test_not_null_that_the_rows_break_is_an_error(self, written):
        layer = memory("NoGeometry?field=a:int", "strict", [(None, [None])])

        def strict(plans):
            (plan,) = plans
            (field,) = plan.fields
            return [replace(plan, fields=(replace(field, field=replace(field.field, nullable=False)),))]

        with pytest.raises(ExportError) as caught:
            written(layer, planned=strict)
        assert caught.value.code == "WLS155"
        assert "null" in caught.value.facts["reason"]

    def test_a_table_that_cannot_be_made_is_an_error(self, written):
        layer = memory("NoGeometry?field=a:int&field=b:int", "twins", [(None, [1, 2])])

        def twins(plans):
            (plan,) = plans
            return [
                replace(
                    plan, fields=tuple(replace(f, field=replace(f.field, name="same")) for f in plan.fields)
                )
            ]

        with pytest.raises(ExportError) as caught:
            written(layer, planned=twins)
        assert (caught.value.code, caught.value.facts["name"]) == ("WLS152", "same")


class TestSources:
    @pytest.fixture
    def shapefile(self, tmp_path):
        """A function that makes a shapefile of texts in an old encoding.

        In a process of its own: QGIS switches GDAL's own decoding of shapefiles off in its process.
        """

        def make(encoding, texts, keep_label=True):
            path = tmp_path / "old.shp"
            code = (
                "import sys; from osgeo import gdal, ogr; gdal.UseExceptions()\n"
                "path, encoding, *texts = sys.argv[1:]\n"
                "data = gdal.GetDriverByName('ESRI Shapefile').Create(path, 0, 0, 0, gdal.GDT_Unknown)\n"
                "table = data.CreateLayer('old', None, ogr.wkbPoint, ['ENCODING=' + encoding])\n"
                "table.CreateField(ogr.FieldDefn('name', ogr.OFTString))\n"
                "for text in texts:\n"
                "    feature = ogr.Feature(table.GetLayerDefn())\n"
                "    feature.SetField('name', text)\n"
                "    feature.SetGeometry(ogr.CreateGeometryFromWkt('POINT (1 2)'))\n"
                "    table.CreateFeature(feature)\n"
                "table = data = None\n"
            )
            subprocess.run([sys.executable, "-W", "ignore", "-c", code, path, encoding, *texts], check=True)
            if not keep_label:
                path.with_suffix(".cpg").unlink()
                dbf = path.with_suffix(".dbf")
                content = bytearray(dbf.read_bytes())
                content[29] = 0
                dbf.write_bytes(bytes(content))
            return QgsVectorLayer(str(path), "old", "ogr")

        return make

    @pytest.mark.parametrize("encoding", ["CP1252", "UTF-8"])
    def test_shapefile_that_names_its_encoding(self, written, shapefile, encoding):
        texts = ["Größe", "façade", "plain"]
        layer = shapefile(encoding, texts)
        assert [f["name"] for f in layer.getFeatures()] == texts
        _, read = written(layer)
        assert [row["name"] for row in read["tables"]["old"]["rows"]] == texts

    def test_shapefile_whose_encoding_only_the_user_knows(self, written, shapefile):
        layer = shapefile("CP866", ["Москва"], keep_label=False)
        layer.setProviderEncoding("IBM866")
        assert [f["name"] for f in layer.getFeatures()] == ["Москва"]
        _, read = written(layer)
        assert [row["name"] for row in read["tables"]["old"]["rows"]] == ["Москва"]

    def test_delimited_text(self, written, tmp_path):
        path = tmp_path / "places.csv"
        path.write_text("x;y;name;n\n1.5;2.5;Köln;1\n3;4;東京;2\n", encoding="utf-8")
        uri = f"{path.as_uri()}?type=csv&delimiter=;&xField=x&yField=y&crs=EPSG:4326&detectTypes=yes"
        layer = QgsVectorLayer(uri, "places", "delimitedtext")
        database, read = written(layer)
        table = read["tables"]["places"]
        assert [(row["name"], row["n"]) for row in table["rows"]] == [("Köln", 1), ("東京", 2)]
        assert place(table["wkb"][0]) == pytest.approx((1.5, 2.5), abs=1e-8)
        assert database.connection == str(path)

    def test_join_and_virtual_field(self, written, project):
        other = memory(
            "NoGeometry?field=key:int&field=word:string(0)", "o", [(None, [1, "one"]), (None, [2, "zwei"])]
        )
        main = memory(
            "Point?field=key:int", "main", [("POINT(1 2)", [1]), ("POINT(3 4)", [2]), ("POINT(5 6)", [9])]
        )
        project.addMapLayers([other, main])
        join = QgsVectorLayerJoinInfo()
        join.setJoinLayer(other)
        join.setJoinFieldName("key")
        join.setTargetFieldName("key")
        assert main.addJoin(join)
        main.addExpressionField("upper(\"o_word\") || '!'", QgsField("loud", QMetaType.Type.QString))
        _, read = written(main)
        rows = [(row["key"], row["o_word"], row["loud"]) for row in read["tables"]["main"]["rows"]]
        assert rows == [(1, "one", "ONE!"), (2, "zwei", "ZWEI!"), (9, None, None)]

    def test_virtual_layer_survives_its_project(
        self, current_project, world_map, tmp_path, plan_for, read_geodatabase, run_in_thread
    ):
        base = QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr")
        current_project.addMapLayer(base)
        layer = QgsVectorLayer(
            "?query=SELECT fid, NAME, geometry FROM countries WHERE NAME LIKE 'B%'", "b", "virtual"
        )
        assert layer.isValid()
        expected = sorted((f["fid"], f["NAME"]) for f in layer.getFeatures())
        current_project.addMapLayer(layer)
        with ProjectSource(current_project, [layer.id()], with_thumbnail=False) as source:
            current_project.clear()
            plan = plan_for(source.snapshot().layers[0], names={"fid": "fid_"})
            run_in_thread(source.write_data, tmp_path, "v.gdb", [plan], Progress())
        rows = read_geodatabase(tmp_path / "v.gdb")["tables"]["b"]["rows"]
        assert sorted((row["fid_"], row["NAME"]) for row in rows) == expected

    def test_memory_layer_survives_its_project(
        self, project, tmp_path, plan_for, read_geodatabase, run_in_thread
    ):
        project.addMapLayer(memory("Point?field=a:int", "m", [("POINT(1 2)", [7])]))
        source = ProjectSource(project)
        project.clear()
        run_in_thread(
            source.write_data, tmp_path, "m.gdb", [plan_for(source.snapshot().layers[0])], Progress()
        )
        source.close()
        assert read_geodatabase(tmp_path / "m.gdb")["tables"]["m"]["rows"] == [{"a": 7}]

    @pytest.mark.parametrize("asked", [False, True])
    def test_unsaved_edits(self, project, tmp_path, plan_for, read_geodatabase, asked):
        layer = memory("Point?field=a:int", "m", [("POINT(1 2)", [1]), ("POINT(1 2)", [2])])
        project.addMapLayer(layer)
        layer.startEditing()
        first = next(layer.getFeatures())
        layer.changeAttributeValue(first.id(), 0, 99)
        layer.deleteFeature(2)
        feature = QgsFeature(layer.fields())
        feature.setAttributes([3])
        layer.addFeature(feature)
        with ProjectSource(project, with_unsaved_edits=asked) as source:
            assert source.snapshot().layers[0].source.unsaved_edits
            source.write_data(tmp_path, "m.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        rows = sorted(row["a"] for row in read_geodatabase(tmp_path / "m.gdb")["tables"]["m"]["rows"])
        assert rows == ([3, 99] if asked else [1, 2])
        layer.rollBack()

    def test_edits_of_a_file_are_left_out_too(self, project, tmp_path, world_map, plan_for, read_geodatabase):
        copy = tmp_path / "copy.gpkg"
        shutil.copy(world_map, copy)
        layer = QgsVectorLayer(f"{copy}|layername=countries", "c", "ogr")
        project.addMapLayer(layer)
        layer.startEditing()
        assert layer.deleteFeatures([f.id() for f in layer.getFeatures()])
        with ProjectSource(project, with_thumbnail=False) as source:
            plan = plan_for(source.snapshot().layers[0])
            data = source.write_data(tmp_path, "c.gdb", [plan], Progress())
        assert data.databases[0].datasets[0].feature_count == 240
        layer.rollBack()


class Watch(Progress):
    """Keeps what it was told; stops after so many reports."""

    def __init__(self, stop_after=None):
        self.told = []
        self._stop_after = stop_after

    def report(self, fraction, step="", **facts):
        self.told.append((fraction, step, facts))

    def cancelled(self):
        return self._stop_after is not None and len(self.told) >= self._stop_after


class TestRunning:
    @pytest.fixture
    def many(self, project):
        layer = memory("Point?field=a:int", "many", [(f"POINT({n % 360 - 180} 1)", [n]) for n in range(6000)])
        project.addMapLayer(layer)
        return project

    def test_progress_never_goes_back_and_ends_at_one(self, many, world_map, tmp_path, plan_for):
        many.addMapLayer(QgsVectorLayer(f"{world_map}|layername=states_provinces", "states", "ogr"))
        watch = Watch()
        with ProjectSource(many, with_thumbnail=False) as source:
            plans = [plan_for(layer) for layer in source.snapshot().layers]
            source.write_data(tmp_path, "p.gdb", plans, watch)
        fractions = [fraction for fraction, _, _ in watch.told]
        assert fractions == sorted(fractions)
        assert fractions[-1] == pytest.approx(1.0)
        assert len(fractions) > 15
        assert {step for _, step, _ in watch.told} == {"stage-layer"}
        assert {facts["layer"] for _, _, facts in watch.told} == {"many", "states"}

    @pytest.mark.parametrize("way", ["qgis", "rows", "bulk"])
    def test_cancel_leaves_nothing(self, many, world_map, tmp_path, plan_for, way, gdal_mood):
        if way != "qgis":
            many.clear()
            many.addMapLayer(QgsVectorLayer(f"{world_map}|layername=states_provinces", "states", "ogr"))
        with ProjectSource(many, with_thumbnail=False) as source:
            (plan,) = (plan_for(layer) for layer in source.snapshot().layers)
            if way == "rows":
                fid = FieldPlan("fid", FieldSnapshot("fid_", "esriFieldTypeDouble"))
                plan = replace(plan, fields=(*plan.fields, fid))
            with pytest.raises(Cancelled):
                source.write_data(tmp_path, "cd/p.gdb", [plan], Watch(stop_after=3))
        assert list((tmp_path / "cd").iterdir()) == []

    def test_an_existing_geodatabase_is_not_touched(self, many, tmp_path, plan_for):
        (tmp_path / "p.gdb").mkdir()
        (tmp_path / "p.gdb" / "keep").write_text("mine")
        with ProjectSource(many) as source, pytest.raises(ExportError) as caught:
            source.write_data(tmp_path, "p.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        assert (caught.value.code, caught.value.facts["reason"]) == ("WLS151", "exists")
        assert (tmp_path / "p.gdb" / "keep").read_text() == "mine"

    def test_a_folder_that_cannot_be_written_is_an_error(self, many, tmp_path, plan_for, gdal_mood):
        (tmp_path / "cd").mkdir()
        with ProjectSource(many) as source, pytest.raises(ExportError) as caught:
            source.write_data(
                tmp_path, "cd/not a geodatabase.txt", [plan_for(source.snapshot().layers[0])], Progress()
            )
        assert caught.value.code == "WLS151"
        assert caught.value.facts["reason"]

    def test_a_layer_without_data_is_an_error(self, project, tmp_path, plan_for):
        project.addMapLayer(QgsVectorLayer(str(tmp_path / "gone.gpkg"), "gone", "ogr"))
        with ProjectSource(project) as source, pytest.raises(ExportError) as caught:
            source.write_data(tmp_path, "p.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        assert (caught.value.code, caught.value.facts["layer"]) == ("WLS150", "gone")
        assert not (tmp_path / "p.gdb").exists()

    @pytest.mark.parametrize("provider", ["ogr", "delimitedtext"])
    def test_a_file_that_goes_away_is_an_error_and_not_an_empty_table(
        self, project, tmp_path, plan_for, provider
    ):
        path = tmp_path / "places.csv"
        path.write_text("x,y\n1,2\n3,4\n")
        uri = str(path) if provider == "ogr" else f"{path.as_uri()}?type=csv&xField=x&yField=y&crs=EPSG:4326"
        project.addMapLayer(QgsVectorLayer(uri, "places", provider))
        with ProjectSource(project) as source:
            path.unlink()
            with pytest.raises(ExportError) as caught:
                source.write_data(tmp_path, "p.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        assert caught.value.code == "WLS153"
        assert not (tmp_path / "p.gdb").exists()

    def test_rows_that_never_reached_the_disk_are_an_error(self, many, tmp_path, plan_for, monkeypatch):
        real, closed = write.close, []

        def lose_the_last_table(dataset):
            real(dataset)
            closed.append(dataset)
            # once its table is made, and again once it is filled
            for file in tmp_path.glob("p.gdb/a00000009.*") if len(closed) > 1 else ():
                file.unlink()

        monkeypatch.setattr(write, "close", lose_the_last_table)
        with ProjectSource(many) as source, pytest.raises(ExportError) as caught:
            source.write_data(tmp_path, "p.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        # GDAL 3.10 does not open a geodatabase at all that lacks a table's files
        assert caught.value.code in ("WLS156", "WLS151")
        if caught.value.code == "WLS156":
            assert (caught.value.facts["expected"], caught.value.facts["found"]) == (6000, -1)
        assert not (tmp_path / "p.gdb").exists()

    def test_a_closed_source_writes_nothing(self, many, tmp_path, plan_for):
        source = ProjectSource(many)
        source.close()
        with pytest.raises(ExportError) as caught:
            source.write_data(tmp_path, "p.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        assert caught.value.code == "WLS150"

    def test_a_column_that_the_layer_does_not_have_is_an_error(self, many, tmp_path, plan_for):
        with ProjectSource(many) as source:
            plan = plan_for(source.snapshot().layers[0])
            unknown = (
                replace(plan, fields=(replace(plan.fields[0], source="unknown"),)),
                replace(plan, layer=replace(plan.layer, row_number="unknown")),
            )
            for each in unknown:
                with pytest.raises(ExportError) as caught:
                    source.write_data(tmp_path, "p.gdb", [each], Progress())
                assert (caught.value.code, caught.value.facts["reason"]) == ("WLS150", "unknown")

    def test_closing_removes_the_temporary_files(self, current_project, world_map, monkeypatch, tmp_path):
        import tempfile

        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        current_project.addMapLayer(QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr"))
        current_project.addMapLayer(QgsVectorLayer("?query=SELECT NAME FROM countries", "v", "virtual"))
        source = ProjectSource(current_project, with_thumbnail=False)
        assert list(tmp_path.rglob("*.gpkg"))
        source.close()
        source.close()
        assert list(tmp_path.iterdir()) == []

    def test_a_source_that_nobody_closes_leaves_no_files_either(self, many, monkeypatch, tmp_path):
        import tempfile

        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        source = ProjectSource(many)
        assert list(tmp_path.glob("wls-source-*"))
        del source
        gc.collect()
        assert list(tmp_path.iterdir()) == []

    def test_a_virtual_layer_that_cannot_be_copied_is_an_error(
        self, current_project, world_map, monkeypatch, tmp_path
    ):
        from web_layer_sharing.qgis_bridge import layer_reading

        current_project.addMapLayer(QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr"))
        layer = QgsVectorLayer("?query=SELECT NAME FROM countries", "v", "virtual")
        with pytest.raises(ExportError) as caught:
            layer_reading.prepare_reading(layer, tmp_path / "no such folder")
        assert (caught.value.code, caught.value.facts["layer"]) == ("WLS157", "v")

    def test_gdal_is_left_as_it_was(self, many, tmp_path, plan_for, gdal_mood):
        before = gdal.GetUseExceptions(), ogr.GetUseExceptions()
        with ProjectSource(many) as source:
            source.write_data(tmp_path, "p.gdb", [plan_for(source.snapshot().layers[0])], Progress())
        assert (gdal.GetUseExceptions(), ogr.GetUseExceptions()) == before


class TestOpenSource:
    @pytest.fixture
    def saved(self, project, world_map, tmp_path):
        project.addMapLayer(QgsVectorLayer(f"{world_map}|layername=countries", "countries", "ogr"))
        path = tmp_path / "saved.qgz"
        assert project.write(str(path))
        return path

    def test_the_open_project_where_it_is_the_one(self, saved, project):
        project.mapLayersByName("countries")[0].setName("renamed and not saved")
        with open_source(str(saved), project) as source:
            assert source.snapshot().layers[0].name == "renamed and not saved"

    def test_the_file_where_another_is_open(self, saved):
        with open_source(str(saved), QgsProject()) as source:
            assert source.snapshot().layers[0].name == "countries"
        with open_source(str(saved)) as source:
            assert source.snapshot().project_path == str(saved)

    def test_the_open_project_where_the_draft_knows_none(self, project):
        with open_source("", project) as source:
            assert source.snapshot().layers == ()

    def test_no_project_at_all(self, tmp_path):
        with pytest.raises(SnapshotError) as caught:
            open_source(str(tmp_path / "gone.qgz"))
        assert (caught.value.code, caught.value.facts["path"]) == ("WLS103", str(tmp_path / "gone.qgz"))
