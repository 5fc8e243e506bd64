"""Tools, cursors and lists that scripts call before they publish, on real geodatabases."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import gdal
from web_layer_sharing import arcpy

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def gdb(tmp_path: Path) -> Iterator[str]:
    arcpy.ResetEnvironments()
    path = arcpy.management.CreateFileGDB(str(tmp_path), "city.gdb")[0]
    arcpy.env.workspace = path
    yield path
    arcpy.ResetEnvironments()


@pytest.fixture
def points(gdb: str) -> str:
    arcpy.CreateFeatureclass_management(gdb, "pts", "POINT", spatial_reference=arcpy.SpatialReference(4326))
    arcpy.AddField_management("pts", "NAME", "TEXT", field_length=40, field_alias="Namé")
    arcpy.management.AddFields("pts", [["N", "LONG"], ["D", "DATE", "Day"]])
    with arcpy.da.InsertCursor("pts", ["SHAPE@XY", "NAME", "N", "D"]) as cursor:
        for number in range(10):
            cursor.insertRow([(number, number * 2), f"p{number}", number, day(number + 1)])
    return "pts"


def day(number: int) -> datetime.datetime:
    return datetime.datetime(2024, 1, number)  # noqa: DTZ001 - a cell has no zone


def rows(table: str, *fields: str, **how: Any) -> list[tuple[Any, ...]]:
    with arcpy.da.SearchCursor(table, list(fields), **how) as cursor:
        return list(cursor)


def by_gdal(path: str, table: str) -> list[dict[str, Any]]:
    """Read a table with GDAL alone, whatever QGIS has open."""
    dataset = gdal.OpenEx(path)
    return [feature.items() for feature in dataset.GetLayerByName(table)]


def test_rows_come_back_as_they_were_written(points: str) -> None:
    assert rows(points, "OID@", "NAME", "SHAPE@X", "D", where_clause="OBJECTID = 4") == [
        (4, "p3", 3.0, day(4))
    ]
    assert [name for (name,) in rows(points, "NAME", sql_clause=(None, "ORDER BY N DESC"))][:2] == [
        "p9",
        "p8",
    ]
    assert rows(points, "SHAPE@")[2][0].firstPoint.Y == 4.0


def test_rows_change_and_go(points: str) -> None:
    with arcpy.da.UpdateCursor(points, ["OID@", "NAME", "SHAPE@"], "N > 4") as cursor:
        for row in cursor:
            if row[0] == 7:
                cursor.deleteRow()
                continue
            row[1] = row[1].upper()
            cursor.updateRow(row)
    names = [name for (name,) in rows(points, "NAME")]
    assert names == ["p0", "p1", "p2", "p3", "p4", "P5", "P7", "P8", "P9"]


def test_rows_that_grow_spoil_no_others(points: str, gdb: str) -> None:
    """GDAL 3.6 alone writes a row that grows by a little over its neighbour."""
    with arcpy.da.UpdateCursor(points, ["OID@"], "N IN (2, 6)") as cursor:
        for _ in cursor:
            cursor.deleteRow()
    arcpy.AddField_management(points, "K", "SHORT")
    arcpy.CalculateField_management(points, "K", "twice(!N!)", "PYTHON3", "def twice(n):\n    return 2 * n")
    arcpy.CalculateField_management(points, "NAME", "!NAME! + '_x'")
    found = [(row["NAME"], row["N"], row["K"]) for row in by_gdal(gdb, points)]
    assert found == [(f"p{n}_x", n, 2 * n) for n in range(10) if n not in (2, 6)]
    assert not list(Path(gdb).glob("*.freelist/"))


def test_layers_narrow_and_selections_count(points: str) -> None:
    arcpy.MakeFeatureLayer_management(points, "some", "\"NAME\" LIKE 'p%' AND N >= 5")
    assert arcpy.GetCount_management("some")[0] == "5"
    arcpy.SelectLayerByAttribute_management("some", "NEW_SELECTION", "[N] = 8")
    assert str(arcpy.management.GetCount("some")) == "1"
    arcpy.CopyFeatures_management("some", "chosen")
    assert rows("chosen", "NAME") == [("p8",)]
    arcpy.AddField_management(points, "LATE", "TEXT")
    assert str(arcpy.management.GetCount("some")) == "1", "a change of the table drops no selection"


def test_lists_and_descriptions(points: str, gdb: str) -> None:
    arcpy.CopyRows_management(points, "plain")
    assert arcpy.ListFeatureClasses() == ["pts"]
    assert arcpy.ListFeatureClasses("x*") == []
    assert arcpy.ListTables() == ["plain"]
    told = {field.name: (field.type, field.length, field.aliasName) for field in arcpy.ListFields(points)}
    assert told["OBJECTID"][0] == "OID"
    assert told["NAME"] == ("String", 40, "Namé")
    assert told["D"][0] == "Date"
    described = arcpy.Describe(points)
    assert (described.shapeType, described.spatialReference.factoryCode) == ("Point", 4326)
    assert described.catalogPath == str(Path(gdb, "pts"))
    assert described.extent.YMax == 18.0
    assert arcpy.Describe(gdb).workspaceType == "LocalDatabase"
    assert [names for _, _, names in arcpy.da.Walk(gdb)] == [["pts", "plain"]]


def test_domains(points: str, gdb: str) -> None:
    arcpy.CreateDomain_management(gdb, "kinds", "Kinds", "SHORT", "CODED")
    arcpy.AddCodedValueToDomain_management(gdb, "kinds", 1, "one")
    arcpy.AddCodedValueToDomain_management(gdb, "kinds", 2, "two")
    arcpy.AddField_management(points, "KIND", "SHORT")
    arcpy.AssignDomainToField_management(points, "KIND", "kinds")
    (domain,) = arcpy.da.ListDomains(gdb)
    assert domain.codedValues == {1: "one", 2: "two"}
    assert arcpy.ListFields(points, "KIND")[0].domain == "kinds"


def test_other_formats_and_systems(points: str, gdb: str, tmp_path: Path) -> None:
    arcpy.FeatureClassToShapefile_conversion([points], str(tmp_path))
    assert arcpy.GetCount_management(str(tmp_path / "pts.shp"))[0] == "10"
    arcpy.Project_management(
        points, "metric", arcpy.SpatialReference("WGS_1984_Web_Mercator_Auxiliary_Sphere")
    )
    assert arcpy.Describe("metric").spatialReference.factoryCode == 3857
    arcpy.Buffer_analysis("metric", "around", "100")
    assert rows("around", "SHAPE@AREA")[0][0] == pytest.approx(3.1415 * 100**2, rel=0.01)
    table = tmp_path / "places.csv"
    table.write_text("name,lon,lat\na,1,2\nb,3,4\n", encoding="utf-8")
    arcpy.management.XYTableToPoint(str(table), "places", "lon", "lat")
    assert rows("places", "name", "SHAPE@XY") == [("a", (1.0, 2.0)), ("b", (3.0, 4.0))]
    windows = str(tmp_path).replace("/", "\\") + "\\city.gdb\\places"
    assert arcpy.Exists(windows)


def test_append_empty_rename_delete(points: str) -> None:
    arcpy.CopyFeatures_management(points, "twin")
    arcpy.Append_management(points, "twin", "NO_TEST")
    assert arcpy.GetCount_management("twin")[0] == "20"
    arcpy.TruncateTable_management("twin")
    assert arcpy.GetCount_management("twin")[0] == "0"
    arcpy.AlterField_management(points, "N", "NUM", "Number")
    arcpy.DeleteField_management(points, ["D"])
    assert [field.name for field in arcpy.ListFields(points)] == ["OBJECTID", "Shape", "NAME", "NUM"]
    assert rows(points, "NUM")[9] == (9,)
    arcpy.Delete_management("twin")
    assert not arcpy.Exists("twin")
    arcpy.CopyFeatures_management(points, "memory/held")
    assert arcpy.Exists("memory/held")


def test_failures_look_like_pros(points: str) -> None:
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000732.*gone"):
        arcpy.CopyFeatures_management("gone", "x")
    assert "Failed to execute (CopyFeatures)." in arcpy.GetMessages(2)
    arcpy.env.overwriteOutput = False
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000725"):
        arcpy.CopyFeatures_management(points, points)
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000012"):
        arcpy.AddField_management(points, "name", "TEXT")
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000728"):
        arcpy.CalculateField_management(points, "N", "!NOT_THERE!")
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000358"):
        arcpy.SelectLayerByAttribute_management(points, "NEW_SELECTION", "N = = 3")
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000800"):
        arcpy.AddField_management(points, "X", "COLOUR")
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000735"):
        arcpy.CopyFeatures_management("", "x")
    with pytest.raises(arcpy.ExecuteError, match="ERROR 000210"):
        arcpy.CopyFeatures_management(points, "/nowhere/at/all.gdb/x")
    with pytest.raises(RuntimeError, match="ERROR 000732"):
        arcpy.da.SearchCursor("gone", ["*"])
    with pytest.raises(NotImplementedError, match="arcpy.management.MosaicToNewRaster"):
        arcpy.management.MosaicToNewRaster("a")


def test_shapes_are_built_and_measured() -> None:
    corners = [arcpy.Point(0, 0), arcpy.Point(0, 10), arcpy.Point(10, 10), arcpy.Point(10, 0)]
    square = arcpy.Polygon(arcpy.Array(corners), arcpy.SpatialReference(3857))
    assert square.area == 100.0
    assert square.getArea("PLANAR", "HECTARES") == pytest.approx(0.01)
    hole = [[2, 2], [2, 4], [4, 4], [4, 2]]
    told = {"rings": [[[0, 0], [0, 10], [10, 10], [10, 0]], hole], "spatialReference": {"wkid": 3857}}
    assert arcpy.AsShape(told, True).area == 96.0
    assert arcpy.AsShape({"type": "Point", "coordinates": [1, 2]}).firstPoint.X == 1.0
    line = arcpy.FromWKT("LINESTRING (0 0, 3 4)", arcpy.SpatialReference(3857))
    assert line.length == 5.0
    assert line.projectAs(arcpy.SpatialReference(4326)).spatialReference.type == "Geographic"


def test_tools_that_refine(points: str, gdb: str, tmp_path: Path) -> None:
    table = tmp_path / "prices.csv"
    table.write_text("code,price,note\n1,10,a\n3,30,b\n3,99,c\n", encoding="utf-8")
    (tmp_path / "prices.csvt").write_text("Integer,Integer,String", encoding="utf-8")
    arcpy.JoinField_management(points, "N", str(table), "code", ["price", "note"])
    assert rows(points, "price", "note")[:4] == [(None, None), (10, "a"), (None, None), (30, "b")]
    arcpy.Sort_management(points, "sorted", [["N", "DESCENDING"]])
    assert [number for (number,) in rows("sorted", "N")][:3] == [9, 8, 7]
    arcpy.Append_management(points, "sorted", "NO_TEST")
    arcpy.DeleteIdentical_management("sorted", ["Shape", "N"])
    assert arcpy.GetCount_management("sorted")[0] == "10"
    arcpy.AddGlobalIDs_management("sorted")
    ids = [value for (value,) in rows("sorted", "GlobalID")]
    assert len(set(ids)) == 10
    arcpy.Project_management(points, "metric", 3857)
    arcpy.Buffer_analysis("metric", "around", 1000)
    arcpy.CalculateGeometryAttributes_management("around", [["SIZE", "AREA"], ["PARTS", "PART_COUNT"]])
    assert rows("around", "SIZE", "PARTS")[0] == (pytest.approx(3.1365e6, rel=0.01), 1)
    arcpy.SpatialJoin_analysis("metric", "around", "joined", match_option="WITHIN")
    assert arcpy.GetCount_management("joined")[0] == "10"
    arcpy.AddSpatialIndex_management(points)


def test_what_would_change_the_outcome_is_refused_and_not_passed_over(points: str) -> None:
    with pytest.raises(NotImplementedError, match="FeatureClassToFeatureClass with field_mapping"):
        arcpy.conversion.FeatureClassToFeatureClass(points, arcpy.env.workspace, "x", "", "NAME NAME")
    with pytest.raises(NotImplementedError, match="Intersect of 3 inputs"):
        arcpy.analysis.Intersect([points, points, points], "x")
    with pytest.raises(NotImplementedError, match="SearchCursor with explode_to_points"):
        arcpy.da.SearchCursor(points, ["SHAPE@"], explode_to_points=True)
    with pytest.raises(NotImplementedError, match="SearchCursor with sql_clause"):
        arcpy.da.SearchCursor(points, ["NAME"], sql_clause=("DISTINCT NAME", None))
    with pytest.raises(NotImplementedError, match="SpatialJoin with more"):
        arcpy.analysis.SpatialJoin(points, points, "x", "", "", "", "INTERSECT", "10 Meters")
    assert not arcpy.Exists("x"), "nothing is done before"
    arcpy.conversion.FeatureClassToFeatureClass(points, arcpy.env.workspace, "plain", "", "#", "")
    assert arcpy.GetCount_management("plain")[0] == "10"


def test_an_edit_session_takes_changes_back(points: str, gdb: str) -> None:
    before = rows(points, "OID@", "NAME", "SHAPE@XY")

    def edit() -> None:
        with arcpy.da.Editor(gdb):
            with arcpy.da.UpdateCursor(points, ["NAME", "SHAPE@XY"]) as cursor:
                for number, _row in enumerate(cursor):
                    if number == 2:
                        cursor.deleteRow()
                    else:
                        cursor.updateRow(["changed", (0, 0)])
            with arcpy.da.InsertCursor(points, ["NAME"]) as cursor:
                cursor.insertRow(["new"])
            assert [name for (name,) in rows(points, "NAME")] == ["changed"] * 9 + ["new"]
            raise ValueError("left by an error")

    with pytest.raises(ValueError, match="left by an error"):
        edit()
    assert sorted(rows(points, "OID@", "NAME", "SHAPE@XY")) == sorted(before)


def test_an_operation_is_aborted_and_the_rest_saved(points: str, gdb: str) -> None:
    session = arcpy.da.Editor(gdb)
    session.startEditing(False, False)
    for name, keep in (("kept", True), ("dropped", False)):
        session.startOperation()
        with arcpy.da.InsertCursor(points, ["NAME"]) as cursor:
            cursor.insertRow([name])
        session.stopOperation() if keep else session.abortOperation()
    session.stopEditing(True)
    assert not session.isEditing
    names = [name for (name,) in rows(points, "NAME")]
    assert "kept" in names
    assert "dropped" not in names
    with pytest.raises(RuntimeError, match="not open"):
        session.stopEditing(True)


def test_one_cursor_changes_and_deletes_many_rows(points: str) -> None:
    with arcpy.da.InsertCursor(points, ["NAME", "N"]) as cursor:
        for number in range(2500):
            cursor.insertRow([f"more {number}", number])
    with arcpy.da.UpdateCursor(points, ["NAME", "N"], "NAME LIKE 'more%'") as cursor:
        for _name, number in cursor:
            if number % 2:
                cursor.deleteRow()
            else:
                cursor.updateRow(["even", number])
    assert sorted(rows(points, "NAME", "N", where_clause="N > 9")) == [
        ("even", number) for number in range(10, 2500, 2)
    ]


def test_tables_and_arrays(points: str, gdb: str) -> None:
    array = arcpy.da.FeatureClassToNumPyArray(points, ["OID@", "NAME", "N", "SHAPE@XY"], "N < 3")
    assert array.dtype.names == ("OID@", "NAME", "N", "SHAPE@XY")
    assert [tuple(row) for row in array[["NAME", "N"]]] == [("p0", 0), ("p1", 1), ("p2", 2)]
    arcpy.da.NumPyArrayToFeatureClass(array, f"{gdb}/again", ["SHAPE@XY"], arcpy.SpatialReference(4326))
    assert rows("again", "NAME", "N", "SHAPE@XY") == rows(
        points, "NAME", "N", "SHAPE@XY", where_clause="N < 3"
    )
    arcpy.da.NumPyArrayToTable(array[["NAME", "N"]], f"{gdb}/plain")
    assert rows("plain", "NAME", "N") == [("p0", 0), ("p1", 1), ("p2", 2)]
    with arcpy.da.InsertCursor(points, ["NAME"]) as cursor:
        cursor.insertRow(["empty"])
    with pytest.raises(TypeError, match="null_value"):
        arcpy.da.TableToNumPyArray(points, ["N"])
    assert len(arcpy.da.TableToNumPyArray(points, ["N"], skip_nulls=True)) == 10
    assert arcpy.da.TableToNumPyArray(points, ["N"], null_value=-1)["N"].min() == -1


def test_a_join_is_shown_copied_and_ended(points: str, gdb: str) -> None:
    arcpy.CreateTable_management(gdb, "codes")
    for column in ("CODE", "SAID"):
        arcpy.AddField_management("codes", column, "TEXT")
    with arcpy.da.InsertCursor("codes", ["CODE", "SAID"]) as cursor:
        cursor.insertRow(["p3", "three"])
    arcpy.MakeFeatureLayer_management(points, "joined", "N = 3")
    arcpy.AddJoin_management("joined", "NAME", "codes", "CODE")
    assert "codes.SAID" in [field.name for field in arcpy.ListFields("joined")]
    arcpy.CopyFeatures_management("joined", "copy")
    assert rows("copy", "NAME", "codes_SAID") == [("p3", "three")]
    arcpy.RemoveJoin_management("joined", "codes")
    assert "codes.SAID" not in [field.name for field in arcpy.ListFields("joined")]


def test_buffers_take_units_and_columns(points: str) -> None:
    arcpy.analysis.Buffer(points, "round", "100 Kilometers")
    (shape,) = next(iter(rows("round", "SHAPE@")))
    assert shape.getArea("GEODESIC", "SQUAREKILOMETERS") == pytest.approx(31416, rel=0.01)
    arcpy.Buffer_analysis(points, "own", "N", dissolve_option="LIST", dissolve_field="NAME")
    assert arcpy.GetCount_management("own")[0] == "10"
    with pytest.raises(arcpy.ExecuteError, match="000800"):
        arcpy.Buffer_analysis(points, "none", "ten Meters")


def test_text_files_come_with_their_types(gdb: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,share,name\n1,0.5,x\n2,1.5,y\n", encoding="utf-8")
    arcpy.TableToTable_conversion(str(tmp_path / "t.csv"), gdb, "t", "id > 1")
    assert rows("t", "id", "share", "name") == [(2, 1.5, "y")]


def test_results_and_descriptions_are_read_as_scripts_read_them(
    points: str, gdb: str, tmp_path: Path
) -> None:
    result = arcpy.GetCount_management(points)
    assert [result.getSeverity(at) for at in range(result.messageCount)] == [0] * result.messageCount
    assert result.getAllMessages()[0][0] == 0
    assert arcpy.Usage("GetCount_management") == "GetCount(in_rows)"
    told = arcpy.da.Describe(points)
    assert isinstance(told, dict)
    assert told["shapeType"] == "Point"
    arcpy.CopyFeatures_management(points, str(tmp_path / "one.gpkg" / "pts"))
    assert arcpy.Describe(str(tmp_path / "one.gpkg")).dataType == "Workspace"
    assert arcpy.SpatialReference("WGS 1984 Web Mercator (auxiliary sphere)").factoryCode == 3857
