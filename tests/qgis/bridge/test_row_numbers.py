"""Row numbers of a source as object ids: which can be, and that they arrive whichever way rows are copied."""

from __future__ import annotations

import shutil

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsField,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from web_layer_sharing.qgis_bridge.geodatabase import from_ogr, from_qgis, write
from web_layer_sharing.qgis_bridge.geodatabase.object_ids import ObjectIds
from web_layer_sharing.qgis_bridge.row_number import FEW_PLACES
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.analysis import analyze
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.esri_json import service
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.staging.datasets import plan_datasets
from web_layer_sharing.sharing.staging.source import WrittenDataset

SETTINGS = ServiceSettings(ServiceKind.FEATURE, ServerKind.HOSTING_SERVER, "Numbered")
WAYS = {"copy_in_bulk": from_ogr, "copy_rows": from_ogr, "copy_features": from_qgis}


@pytest.fixture
def table(tmp_path):
    """A function that makes a file of points with these row numbers, each also in the column ``n``."""

    def make(numbers, driver="GPKG", name="source.gpkg"):
        path = tmp_path / name
        data = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        layer = data.CreateLayer("t", None, ogr.wkbPoint)
        for column, kind in (
            ("n", ogr.OFTInteger64 if driver == "GPKG" else ogr.OFTReal),
            ("w", ogr.OFTString),
        ):
            layer.CreateField(ogr.FieldDefn(column, kind))
        data.StartTransaction(True)
        for number in numbers:
            row = ogr.Feature(layer.GetLayerDefn())
            row.SetFID(number)
            row.SetField("n", number)
            row.SetField("w", f"row {number}")
            row.SetGeometry(ogr.CreateGeometryFromWkt("POINT (1 2)"))
            assert layer.CreateFeature(row) == 0
        data.CommitTransaction()
        del layer, data
        return path

    return make


@pytest.fixture
def view(table):
    """A function that makes a GeoPackage with a view ``v`` of such points, by this SELECT."""

    def make(numbers, select):
        path = table(numbers)
        data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
        for statement in (
            f"CREATE VIEW v AS {select}",
            "INSERT INTO gpkg_contents (table_name, identifier, data_type, srs_id)"
            " VALUES ('v', 'v', 'features', 0)",
            "INSERT INTO gpkg_geometry_columns VALUES ('v', 'geom', 'POINT', 0, 0, 0)",
        ):
            data.ExecuteSQL(statement)
        del data
        return path

    return make


def opened(path, name="t", subset=""):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    assert layer.setSubsetString(subset)
    return layer


@pytest.fixture
def used(monkeypatch):
    """The ways by which layers were copied, in order."""
    ways = []
    for name, module in WAYS.items():
        real = getattr(module, name)

        def spy(*args, real=real, name=name):
            ways.append(name)
            return real(*args)

        monkeypatch.setattr(write, name, spy)
    return ways


@pytest.fixture
def published(project, tmp_path, read_geodatabase):
    """A function that writes a layer as staging would and has another read it; returns rows by object id."""

    def run(layer, **options):
        if project.mapLayer(layer.id()) is None:
            project.addMapLayer(layer)
        shutil.rmtree(tmp_path / "p.gdb", ignore_errors=True)
        with ProjectSource(project, [layer.id()], with_thumbnail=False, **options) as source:
            plans = plan_datasets(source.snapshot(), SETTINGS)
            source.write_data(tmp_path, "p.gdb", plans, Progress())
        (found,) = read_geodatabase(tmp_path / "p.gdb")["tables"].values()
        assert len(set(found["ids"])) == found["count"]
        return dict(zip(found["ids"], found["rows"]))

    return run


def told(project, layer):
    project.addMapLayer(layer)
    return take_snapshot(project, [layer.id()], with_thumbnail=False).layers[0]


class TestWhichCanBe:
    @pytest.mark.parametrize("driver", ["GPKG", "SQLite", "OpenFileGDB"])
    def test_is_no_column(self, project, table, driver):
        names = {
            "GPKG": ("s.gpkg", "fid"),
            "SQLite": ("s.sqlite", "ogc_fid"),
            "OpenFileGDB": ("s.gdb", "OBJECTID"),
        }
        file, column = names[driver]
        layer = opened(table([1, 2, 3], driver, file))
        assert layer.fields().names()[0] == column
        found = told(project, layer)
        assert found.row_number == column
        assert [field.name for field in found.fields] == ["n", "w"]

    @pytest.mark.parametrize(
        ("numbers", "usable"),
        [
            ([], True),
            ([1], True),
            ([7, FEW_PLACES], True),
            ([7, FEW_PLACES + 1], False),
            ([0, 1], False),
            ([-3, 5], False),
            ([1, 2**31], False),
            ([2**40], False),
        ],
    )
    def test_numbers_that_no_object_id_can_be_stay_a_column(self, project, table, published, numbers, usable):
        layer = opened(table(numbers))
        found = told(project, layer)
        assert found.row_number == ("fid" if usable else "")
        assert [field.name for field in found.fields] == [*([] if usable else ["fid"]), "n", "w"]
        rows = published(layer)
        if usable:
            assert {number: row["n"] for number, row in rows.items()} == {n: n for n in numbers}
        else:
            assert [row["fid_"] for row in rows.values()] == sorted(numbers)

    def test_many_rows_may_leave_more_numbers_out(self, project, table):
        few = opened(table([*range(1, 52_000), 1_040_000]))
        assert told(project, few).row_number == "fid"

    def test_what_the_filter_hides_does_not_count(self, project, table):
        layer = opened(table([-1, 5, 2**40]), subset='"n" = 5')
        assert told(project, layer).row_number == "fid"

    @pytest.mark.parametrize("driver", ["ESRI Shapefile", "FlatGeobuf"])
    def test_a_source_that_shows_none_has_none(self, project, tmp_path, driver):
        path = tmp_path / ("s.shp" if driver == "ESRI Shapefile" else "s.fgb")
        data = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        data.CreateLayer("s", None, ogr.wkbPoint).CreateField(ogr.FieldDefn("fid", ogr.OFTInteger))
        del data
        found = told(project, QgsVectorLayer(str(path), "s", "ogr"))
        assert (found.row_number, [field.name for field in found.fields]) == ("", ["fid"])

    def test_may_be_the_display_field(self, project, table):
        layer = opened(table([1]))
        assert told(project, layer).display_field == "w"
        layer.setDisplayExpression('"fid"')
        assert told(project, layer).display_field == "fid"


class TestWritten:
    def test_a_plain_layer_goes_in_bulk(self, table, published, used):
        rows = published(opened(table([3, 17, 900])))
        assert used == ["copy_in_bulk"]
        assert {number: row["n"] for number, row in rows.items()} == {3: 3, 17: 17, 900: 900}

    @pytest.mark.parametrize("way", WAYS)
    def test_ids_stay_when_a_row_goes(self, table, published, used, monkeypatch, way):
        if way == "copy_rows":
            monkeypatch.setattr(write, "is_plain", lambda *_: False)
        if way == "copy_features":
            monkeypatch.setattr(write, "prepare_copy", lambda *_: None)
        layer = opened(table(range(1, 8)))
        before = published(layer)
        assert layer.dataProvider().deleteFeatures([4])
        after = published(layer)
        assert used == [way, way]
        assert list(after) == [1, 2, 3, 5, 6, 7]
        assert all(before[number] == row for number, row in after.items())

    @pytest.mark.parametrize("way", WAYS)
    def test_numbers_in_no_order(self, view, published, used, monkeypatch, way):
        layer = opened(view([5, 900_000, 17, 3], "SELECT fid, n, w, geom FROM t ORDER BY n % 7, n"), "v")
        assert [feature["fid"] for feature in layer.getFeatures()] != [3, 5, 17, 900_000]
        monkeypatch.setattr(write, "is_plain", lambda *_: way == "copy_in_bulk")
        if way == "copy_features":
            monkeypatch.setattr(write, "prepare_copy", lambda *_: None)
        rows = published(layer)
        assert used == [way]
        assert {number: row["n"] for number, row in rows.items()} == {n: n for n in (3, 5, 17, 900_000)}

    @pytest.mark.parametrize("by_qgis", [False, True])
    def test_a_view_that_repeats_numbers_loses_no_row(self, view, published, used, monkeypatch, by_qgis):
        twice = "SELECT t.fid, n, w, geom FROM (SELECT 1 UNION SELECT 2) JOIN t"
        layer = opened(view([3, 5, 900], twice), "v")
        assert [feature["fid"] for feature in layer.getFeatures()] == [3, 5, 900] * 2
        if by_qgis:
            monkeypatch.setattr(write, "prepare_copy", lambda *_: None)
        rows = published(layer)
        assert used == ["copy_features" if by_qgis else "copy_rows"]
        assert {number: row["n"] for number, row in rows.items()} == {
            3: 3, 5: 5, 900: 900, 901: 3, 902: 5, 903: 900
        }  # fmt: skip

    @pytest.mark.parametrize("subset", ['"n" > 4', "SELECT * FROM t WHERE n > 4"])
    def test_a_filter_keeps_the_numbers(self, table, published, used, subset):
        rows = published(opened(table([3, 5, 900]), subset=subset))
        assert used == ["copy_features" if subset.startswith("SELECT") else "copy_rows"]
        assert {number: row["n"] for number, row in rows.items()} == {5: 5, 900: 900}

    def test_a_geodatabase_hands_its_ids_on(self, table, published, used):
        rows = published(opened(table([3, 5, 900], "OpenFileGDB", "s.gdb")))
        assert used == ["copy_in_bulk"]
        assert {number: row["n"] for number, row in rows.items()} == {3: 3, 5: 5, 900: 900}
        assert "OBJECTID_" not in rows[3]

    def test_joins_and_virtual_fields_keep_the_numbers(self, project, table, published, used):
        other = opened(table([900, 901], name="other.gpkg"))
        layer = opened(table([3, 5, 900]))
        project.addMapLayers([other, layer])
        join = QgsVectorLayerJoinInfo()
        join.setJoinLayer(other)
        join.setJoinFieldName("n")
        join.setTargetFieldName("n")
        join.setPrefix("o_")
        assert layer.addJoin(join)
        layer.addExpressionField("n * 2", QgsField("twice", QMetaType.Type.LongLong))
        rows = published(layer)
        assert used == ["copy_features"]
        assert {number: (row["o_fid"], row["twice"]) for number, row in rows.items()} == {
            3: (None, 6), 5: (None, 10), 900: (900, 1800)
        }  # fmt: skip

    def test_new_rows_come_after_all_that_are_saved(self, table, published, used):
        layer = opened(table([1, 2, 40]))
        assert layer.startEditing()
        for value in (-1, -2):
            feature = QgsFeature(layer.fields())
            feature.setAttribute("n", value)
            assert layer.addFeature(feature)
        typed = QgsFeature(layer.fields())
        typed.setAttributes([77, -3, "typed"])
        assert layer.addFeature(typed)
        assert layer.deleteFeature(2)
        assert layer.changeAttributeValue(40, 1, 41)
        rows = published(layer, with_unsaved_edits=True)
        assert used == ["copy_features"]
        by_value = {row["n"]: number for number, row in rows.items()}
        assert {by_value[1], by_value[41]} == {1, 40}
        assert by_value[-3] == 77
        assert min(by_value[-1], by_value[-2]) > 40
        layer.rollBack()


class TestDrawing:
    def test_a_style_by_row_number_is_one_by_object_id(self, project, table):
        layer = opened(table([3, 5]))
        symbol = {"name": "circle", "size": "2"}
        categories = [
            QgsRendererCategory(number, QgsMarkerSymbol.createSimple(symbol), str(number))
            for number in (3, 5)
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("fid", categories))
        labels = QgsPalLayerSettings()
        labels.fieldName = "fid"
        layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
        layer.setLabelsEnabled(True)
        project.addMapLayer(layer)
        with ProjectSource(project, with_thumbnail=False) as source:
            snapshot = source.snapshot()
        (plan,) = plan_datasets(snapshot, SETTINGS)
        drawn = service.layer(SETTINGS, snapshot, WrittenDataset(plan, 2), 0)["drawingInfo"]
        assert drawn["renderer"]["field1"] == "OBJECTID"
        assert [str(info["value"]) for info in drawn["renderer"]["uniqueValueInfos"]] == ["3", "5"]
        (label,) = drawn["labelingInfo"]
        assert label["labelExpressionInfo"]["expression"] == "$feature.OBJECTID"

    def test_nothing_is_found_wrong_with_it(self, project, table):
        project.addMapLayer(opened(table([1, 2**40])))
        as_column = {finding.code for finding in analyze(SETTINGS, take_snapshot(project))}
        project.clear()
        project.addMapLayer(opened(table([1, 2], name="other.gpkg")))
        snapshot = take_snapshot(project)
        as_id = [finding for finding in analyze(SETTINGS, snapshot) if "fid" in str(finding.facts)]
        assert "80504" in as_column
        assert as_id == []


class TestObjectIds:
    def test_whatever_is_wanted_each_is_given_once(self):
        ids = ObjectIds(10)
        wanted = [3, None, 3, 11, "Autogenerate", 10, 0, -1, 12, 2**31, 500_000, None, 500_000]
        given = [ids.give(each) for each in wanted]
        assert given == [3, 11, 12, 13, 14, 10, 15, 16, 17, 18, 500_000, 500_001, 500_002]

    def test_numbers_beyond_the_few_are_kept_where_the_source_has_them(self):
        ids = ObjectIds(FEW_PLACES * 3)
        assert [ids.give(FEW_PLACES * 3), ids.give(None)] == [FEW_PLACES * 3, FEW_PLACES * 3 + 1]
