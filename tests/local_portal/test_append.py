"""Appending to layers: from items of every kind and from the request, with matching and without."""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr, osr
from web_layer_sharing.local_portal.features import geopackage, postgis_tables
from web_layer_sharing.local_portal.features.service_file import JOB, STORE_SERVICE
from web_layer_sharing.local_portal.jobs import QUEUED, finish_job
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, Asker

IN_BOTH_STORES = True

FS = f"{SERVICES}/Hosted/sights/FeatureServer"
ADMIN_FS = FS.replace("/rest/services", "/rest/admin/services")
FIELDS = [
    {"name": "GlobalID", "type": "esriFieldTypeGlobalID"},
    {"name": "code", "type": "esriFieldTypeString", "length": 8},
    {"name": "height", "type": "esriFieldTypeDouble"},
    {"name": "seen", "type": "esriFieldTypeDate"},
    {"name": "Editor", "type": "esriFieldTypeString"},
]
SIGHTS = {
    "name": "Sights",
    "geometryType": "esriGeometryPoint",
    "fields": FIELDS,
    "editFieldsInfo": {"creatorField": "Editor", "editorField": "Editor"},
}
AREAS = {
    "name": "Areas",
    "geometryType": "esriGeometryPolygon",
    "fields": [{"name": "name", "type": "esriFieldTypeString"}],
}
WHEN = 1_700_000_000_000


@pytest.fixture
def sights(ask: Asker) -> Asker:
    """A service of ``ann``'s in web Mercator: points (0) with two features, and areas (1)."""
    made = ask(
        f"{ask.content}/createService",
        createParameters={"name": "sights", "spatialReference": {"wkid": 102100}},
        outputType="featureService",
    )
    ask(f"{ADMIN_FS}/addToDefinition", addToDefinition={"layers": [SIGHTS, AREAS]})
    ask(f"{REST}/content/items/{made['itemId']}/share", org=True, everyone=False)
    told = ask(f"{FS}/0/addFeatures", features=[feature("a", 1, 0), feature("b", 2, 10)])
    assert all(one["success"] for one in told["addResults"])
    return ask


def feature(code: str, height: float, x: float, **attributes: Any) -> dict[str, Any]:
    return {
        "attributes": {"code": code, "height": height, **attributes},
        "geometry": {"x": x, "y": 0, "spatialReference": {"wkid": 102100}},
    }


def job(asker: Asker, path: str = f"{FS}/0/append", **parameters: Any) -> Any:
    """Append and ask for the status until it is settled, as clients do."""
    told = asker(path, **parameters)
    assert "statusUrl" in told, told
    where = "/" + told["statusUrl"].split("/", 3)[3]
    deadline = time.monotonic() + 60
    while True:
        status = asker(where)
        if status["status"] not in ("Pending", "InProgress"):
            return status
        assert time.monotonic() < deadline
        time.sleep(0.02)


def rows(asker: Asker, layer: int = 0) -> dict[Any, Any]:
    told = asker(f"{FS}/{layer}/query", where="1=1", outFields="*")
    return {one["attributes"]["code"]: one for one in told["features"]}


def point_file(folder: Path, driver: str, name: str, epsg: int = 4326) -> Path:
    """Two points, ``b`` and ``c``, at 1 and 2 degrees."""
    path = folder / name
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    store = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    layer = store.CreateLayer("Sights", system, ogr.wkbPoint)
    for column, kind in (("code", ogr.OFTString), ("height", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(column, kind))
    for code, height, x in (("b", 20.5, 1), ("c", 30.5, 2)):
        row = ogr.Feature(layer.GetLayerDefn())
        row.SetField("code", code)
        row.SetField("height", height)
        row.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x} 0)"))
        layer.CreateFeature(row)
    return path


def packed(path: Path) -> bytes:
    """A folder, or the files that share a name, as a zip."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        folder = path.parent if path.is_file() else path
        pattern = f"{path.stem}.*" if path.is_file() else "*"
        for one in folder.glob(pattern):
            archive.write(one, one.name if path.is_file() else f"{path.name}/{one.name}")
    return whole.getvalue()


def content_of(folder: Path, form: str) -> tuple[str, bytes]:
    gdal.UseExceptions()
    if form == "csv":
        return "sights.csv", b"code,height,longitude,latitude\nb,20.5,1,0\nc,30.5,2,0\n"
    if form == "geojson":
        return "sights.geojson", point_file(folder, "GeoJSON", "sights.geojson").read_bytes()
    if form == "geoPackage":
        return "sights.gpkg", point_file(folder, "GPKG", "sights.gpkg").read_bytes()
    if form == "shapefile":
        return "sights.zip", packed(point_file(folder, "ESRI Shapefile", "Sights.shp"))
    if form == "filegdb":
        return "sights.gdb.zip", packed(point_file(folder, "OpenFileGDB", "sights.gdb"))
    reference = {"wkid": 4326}
    features = [
        {"attributes": {"code": code, "height": height}, "geometry": {"x": x, "y": 0}}
        for code, height, x in (("b", 20.5, 1), ("c", 30.5, 2))
    ]
    sets = {"features": features, "spatialReference": reference, "geometryType": "esriGeometryPoint"}
    collection = {"layers": [{"layerDefinition": {"name": "Sights"}, "featureSet": sets}]}
    return "sights.json", json.dumps(collection).encode()


@pytest.mark.parametrize(
    "form", ["csv", "geojson", "geoPackage", "shapefile", "filegdb", "featureCollection"]
)
def test_items_of_every_kind_are_appended_and_matched(sights: Asker, tmp_path: Path, form: str) -> None:
    name, content = content_of(tmp_path, form)
    item = sights.add("File", {"file": (name, content)}, title="more")
    before = rows(sights)
    status = job(sights, appendItemId=item, appendUploadFormat=form, upsert=True, upsertMatchingField="code")
    assert status["status"] == "Completed", status
    assert (status["recordCount"], status["insertCount"], status["updateCount"]) == (2, 1, 1)
    assert status["layerName"] == "Sights"
    assert status["lastUpdatedTime"] >= status["submissionTime"] > 0
    after = rows(sights)
    assert set(after) == {"a", "b", "c"}
    assert after["a"] == before["a"]
    assert after["b"]["attributes"]["OBJECTID"] == before["b"]["attributes"]["OBJECTID"]
    assert after["b"]["attributes"]["GlobalID"] == before["b"]["attributes"]["GlobalID"]
    assert after["b"]["attributes"]["height"] == 20.5
    assert after["b"]["geometry"]["x"] == pytest.approx(111319.49, abs=0.01)
    assert after["c"]["geometry"]["x"] == pytest.approx(222638.98, abs=0.01)
    assert after["c"]["attributes"]["Editor"] == "ann"
    assert len(after["c"]["attributes"]["GlobalID"]) == 38
    # The layer's extent holds what came, and its count knows it.
    assert sights(f"{FS}/0")["extent"]["xmax"] >= after["c"]["geometry"]["x"]
    assert sights(f"{FS}/0/query", where="1=1", returnCountOnly=True) == {"count": 3}
    assert sights(f"{FS}/0/query", geometry="200000,-1,300000,1", returnCountOnly=True) == {"count": 1}


def test_an_upload_is_appended_without_matching(sights: Asker, tmp_path: Path) -> None:
    name, content = content_of(tmp_path, "csv")
    upload = sights(f"{FS}/uploads/upload", {"file": (name, content)})["item"]["itemID"]
    status = job(sights, appendUploadId=upload, appendUploadFormat="csv")
    assert status["insertCount"] == 2
    codes = [
        one["attributes"]["code"] for one in sights(f"{FS}/0/query", where="1=1", outFields="*")["features"]
    ]
    assert codes == ["a", "b", "b", "c"]


def test_a_job_may_take_longer_than_a_query(sights: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgis_tables, "LONGEST_QUERY_MS", 1)
    monkeypatch.setattr(geopackage, "LONGEST_QUERY_S", -1.0)
    monkeypatch.setattr(geopackage, "_STEPS_BETWEEN_LOOKS", 500)
    content = b"code\n" + b"x\n" * 1000
    upload = sights(f"{FS}/uploads/upload", {"file": ("x.csv", content)})["item"]["itemID"]
    told = sights(f"{FS}/0/append", appendUploadId=upload, appendUploadFormat="csv")
    job_id = told["statusUrl"].rpartition("/")[2]
    while (known := sights.portal.jobs.get(job_id)) is not None and known.state not in (
        "completed",
        "failed",
    ):
        time.sleep(0.02)
    assert known is not None
    assert known.result["insertCount"] == 1000


def test_fields_are_mapped_and_limited(sights: Asker) -> None:
    told = [{"attributes": {"Name": "d", "Tall": 7, "height": 1, "seen": WHEN}}]
    status = job(
        sights,
        edits=told,
        fieldMappings=[{"name": "code", "source": "Name"}, {"name": "height", "sourceName": "Tall"}],
        appendFields="code,height",
    )
    assert status["status"] == "Completed", status
    attributes = rows(sights)["d"]["attributes"]
    assert (attributes["height"], attributes["seen"]) == (7, None)


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ({}, {"a": 9, "b": 2, "z": 5}),
        ({"skipInserts": True}, {"a": 9, "b": 2}),
        ({"skipUpdates": True}, {"a": 1, "b": 2, "z": 5}),
        ({"truncateExisting": True}, {"a": 9, "z": 5}),
    ],
)
def test_what_becomes_of_matches_and_others(
    sights: Asker, wishes: dict[str, Any], expected: dict[str, float]
) -> None:
    job(
        sights,
        edits=[feature("a", 9, 50), feature("z", 5, 60)],
        upsert=True,
        upsertMatchingField="code",
        updateGeometry=False,
        **wishes,
    )
    found = rows(sights)
    assert {code: one["attributes"]["height"] for code, one in found.items()} == expected
    if not wishes.get("truncateExisting"):
        assert found["a"]["geometry"]["x"] == 0


def test_global_ids_match_by_themselves_and_are_kept(sights: Asker) -> None:
    known = rows(sights)["a"]["attributes"]["GlobalID"]
    fresh = "{11111111-2222-4333-8444-555555555555}"
    told = [feature("A", 4, 0, GlobalID=known.lower()), feature("N", 6, 0, GlobalID=fresh)]
    status = job(sights, edits={"features": told}, upsert=True)
    assert (status["updateCount"], status["insertCount"]) == (1, 1)
    assert rows(sights)["A"]["attributes"]["GlobalID"] == known
    assert rows(sights)["N"]["attributes"]["GlobalID"] == fresh
    again = job(sights, edits={"features": told}, upsert=True)
    assert (again["updateCount"], again["insertCount"]) == (2, 0)


def test_object_ids_match(sights: Asker) -> None:
    numbers = {code: one["attributes"]["OBJECTID"] for code, one in rows(sights).items()}
    told = [feature("B", 7, 0, OBJECTID=numbers["b"])]
    assert job(sights, edits=told, upsert=True, upsertMatchingField="OBJECTID")["updateCount"] == 1
    assert rows(sights)["B"]["attributes"]["OBJECTID"] == numbers["b"]
    csv = f"OBJECTID,code\n{numbers['a']},AA\n".encode()
    upload = sights(f"{FS}/uploads/upload", {"file": ("x.csv", csv)})["item"]["itemID"]
    status = job(
        sights,
        appendUploadId=upload,
        appendUploadFormat="csv",
        upsert=True,
        upsertMatchingField="OBJECTID",
    )
    assert status["updateCount"] == 1, status
    assert rows(sights)["AA"]["attributes"]["height"] == 1


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (feature("much too long", 1, 0), "8 characters"),
        (feature("x", "tall", 0), "height"),  # type: ignore[arg-type]
        ({"attributes": {"code": "x"}, "geometry": {"rings": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}}, "holds"),
        ("nothing", "no attributes"),
        (feature("a", 3, 0), "more than one row"),
    ],
)
def test_one_bad_row_undoes_all_or_is_left_out(sights: Asker, bad: Any, reason: str) -> None:
    told = [feature("a", 9, 0), bad, feature("e", 9, 0)]
    wishes = {"upsert": True, "upsertMatchingField": "code"}
    before = rows(sights)
    failed = job(sights, edits=told, **wishes)
    assert failed["status"] == "Failed"
    assert reason in failed["error"]["message"]
    assert rows(sights) == before
    partly = job(sights, edits=told, rollbackOnFailure=False, **wishes)
    assert partly["status"] == "Completed"
    assert (partly["recordCount"], partly["errorCount"]) == (2, 1)
    assert reason in partly["messages"][0]
    assert rows(sights)["e"]["attributes"]["height"] == 9


def test_several_layers_by_name_and_by_mapping(sights: Asker) -> None:
    ring = {"rings": [[[0, 0], [0, 10], [10, 10], [10, 0], [0, 0]]], "spatialReference": {"wkid": 102100}}
    areas = {
        "layerDefinition": {"name": "Areas"},
        "featureSet": {"features": [{"attributes": {"name": "n"}, "geometry": ring}]},
    }
    points = {"layerDefinition": {"name": "Sights"}, "featureSet": {"features": [feature("q", 1, 0)]}}
    status = job(sights, f"{FS}/append", edits={"layers": [areas, points]})
    assert status["recordCount"] == 2
    assert sights(f"{FS}/1/query", where="name='n'", returnCountOnly=True) == {"count": 1}
    mapping = [{"id": 1, "sourceTableName": "Areas", "fieldMappings": []}]
    status = job(sights, f"{FS}/append", edits={"layers": [areas, points]}, layerMappings=mapping)
    assert status["layerName"] == "Areas"
    strange = {"layerDefinition": {"name": "Strange"}, "featureSet": {"features": []}}
    assert job(sights, f"{FS}/append", edits={"layers": [strange]})["status"] == "Failed"
    missing = [{"id": 1, "sourceTableName": "Nowhere"}]
    failed = job(sights, f"{FS}/append", edits={"layers": [areas]}, layerMappings=missing)
    assert "Nowhere" in failed["error"]["message"]


@pytest.mark.parametrize(
    ("parameters", "about"),
    [
        ({}, "appendUploadFormat"),
        ({"appendUploadFormat": "excel", "appendItemId": "x"}, "excel"),
        ({"appendUploadFormat": "csv"}, "appendItemId"),
        ({"appendUploadFormat": "csv", "appendUploadId": "i0"}, "i0"),
        ({"appendUploadFormat": "csv", "appendItemId": "0" * 32}, "Item does not exist"),
        ({"edits": [], "upsert": True, "upsertMatchingField": "missing"}, "missing"),
        ({"edits": {"layers": [{"featureSet": {}}]}}, "edits"),
        ({"edits": "3"}, "edits"),
        ({"edits": [], "fieldMappings": "{}"}, "fieldMappings"),
    ],
)
def test_requests_that_cannot_be(sights: Asker, parameters: dict[str, Any], about: str) -> None:
    error = sights.refusal(f"{FS}/0/append", **parameters)
    assert about in " ".join([error["message"], *error["details"]])


def test_a_file_that_is_none_fails_with_its_reason(sights: Asker) -> None:
    item = sights.add("File Geodatabase", {"file": ("x.zip", b"no zip")}, title="x")
    failed = job(sights, appendItemId=item, appendUploadFormat="filegdb")
    assert failed["status"] == "Failed"
    assert "not appended" in failed["error"]["message"]
    item = sights.add("Feature Collection", {"file": ("x.json", b"{no json")}, title="x")
    failed = job(sights, appendItemId=item, appendUploadFormat="featureCollection")
    assert "no JSON" in failed["error"]["message"]
    item = sights.add("Feature Collection", {"file": ("x.json", b'{"layers": [{}]}')}, title="x")
    failed = job(sights, appendItemId=item, appendUploadFormat="featureCollection")
    assert "no features" in failed["error"]["message"]
    empty = sights.add("CSV", title="without a file")
    assert (
        "no file" in sights.refusal(f"{FS}/0/append", appendItemId=empty, appendUploadFormat="csv")["message"]
    )


def test_others_append_only_where_the_layer_allows_it(sights: Asker) -> None:
    other = sights.as_user("bob")
    assert "Append" in other.refusal(f"{FS}/0/append", edits=[])["details"][0]
    sights(f"{ADMIN_FS}/updateDefinition", updateDefinition={"capabilities": "Query,Append"})
    assert sights(f"{FS}/0")["capabilities"] == "Query,Append"
    status = job(other, edits=[feature("o", 1, 0)])
    assert status["recordCount"] == 1
    assert rows(sights)["o"]["attributes"]["Editor"] == "bob"
    told = other(f"{FS}/0/append", edits=[])
    where = "/" + told["statusUrl"].split("/", 3)[3]
    assert sights.as_user("vic").refusal(where)["code"] == 404
    hidden = sights.add("CSV", {"file": ("a.csv", b"code\nx\n")}, title="hidden")
    refused = other.refusal(f"{FS}/0/append", appendItemId=hidden, appendUploadFormat="csv")
    assert refused["messageCode"] == "CONT_0001"


def test_a_layer_tells_what_it_appends(sights: Asker) -> None:
    layer = sights(f"{FS}/0")
    assert layer["supportsAppend"] is True
    assert {"csv", "geojson", "filegdb", "featureCollection"} <= set(
        layer["supportedAppendFormats"].split(",")
    )


def test_a_job_that_is_taken_up_again_does_nothing_twice(sights: Asker) -> None:
    """The note of what was done lies with the features: it outlives the portal between the two."""
    portal = sights.portal
    told = sights(f"{FS}/0/append", edits=[feature("once", 1, 0)])
    job_id = told["statusUrl"].rpartition("/")[2]
    where = "/" + told["statusUrl"].split("/", 3)[3]
    while sights(where)["status"] != "Completed":
        time.sleep(0.02)
    opened = portal.services.get(portal.hosting.get("Hosted", "sights", "FeatureServer"))
    with opened.write() as connection:
        connection.execute(STORE_SERVICE.insert().values(key=JOB + job_id, value={"recordCount": 1}))
    with portal.catalogue.write() as connection:
        finish_job(connection, job_id, QUEUED, "")
    portal.jobs.wake()
    while sights(where)["status"] != "Completed":
        time.sleep(0.02)
    assert sights(f"{FS}/0/query", where="code='once'", returnCountOnly=True) == {"count": 1}


def test_what_was_sent_and_lost_has_to_be_sent_again(sights: Asker) -> None:
    portal = sights.portal
    told = sights(f"{FS}/0/append", edits=[])
    job_id = told["statusUrl"].rpartition("/")[2]
    where = "/" + told["statusUrl"].split("/", 3)[3]
    while sights(where)["status"] != "Completed":
        time.sleep(0.02)
    known = portal.jobs.get(job_id)
    assert known is not None
    Path(known.payload["path"]).unlink()
    with portal.catalogue.write() as connection:
        finish_job(connection, job_id, QUEUED, "")
    portal.jobs.wake()
    while sights(where)["status"] != "Failed":
        time.sleep(0.02)
    assert "sent again" in sights(where)["error"]["message"]
