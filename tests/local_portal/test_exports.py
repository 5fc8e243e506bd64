"""Layers as files: to items by export, and to be fetched by createReplica, read back by GDAL."""

from __future__ import annotations

import json
import time
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import gdal, ogr
from web_layer_sharing.tests.local_portal.asking import ADMIN, REST, SERVICES, Asker

if TYPE_CHECKING:
    from pathlib import Path

FS = f"{SERVICES}/Hosted/town/FeatureServer"
PLACES, AREAS, ROADS, OWNERS = range(4)


@pytest.fixture(scope="module")
def service_item(town: Asker) -> str:
    found: str = town(FS)["serviceItemId"]
    return found


def exported(town: Asker, item: str, form: str, folder: Path, **parameters: Any) -> Path:
    """Export and wait; return the item's file."""
    told = town(f"{town.content}/export", itemId=item, exportFormat=form, title="Out of town", **parameters)
    assert "jobId" in told, told
    where = f"{town.content}/items/{told['exportItemId']}/status"
    deadline = time.monotonic() + 60
    while (status := town(where, jobId=told["jobId"], jobType="export"))["status"] == "processing":
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert status["status"] == "completed", status
    item_json = town.item(told["exportItemId"])
    assert item_json["title"] == "Out of town"
    assert item_json["size"] > 0
    answer = town.answer(f"{REST}/content/items/{told['exportItemId']}/data")
    path = folder / item_json["name"]
    path.write_bytes(answer.body.read_bytes())  # type: ignore[union-attr]
    assert item_json["type"] == told["type"] or form == "CSV"
    return path


def opened(path: Path, folder: Path) -> Any:
    gdal.UseExceptions()
    if path.suffix == ".zip":
        target = folder / "unpacked"
        with zipfile.ZipFile(path) as archive:
            archive.extractall(target)
        inside = sorted(target.glob("*.gdb")) or [target]
        path = inside[0]
    return gdal.OpenEx(str(path), gdal.OF_VECTOR)


def expected(town: Asker, layer: int, **parameters: Any) -> list[dict[str, Any]]:
    told = town.query(layer, outFields="*", **{"where": "1=1", **parameters})
    return [one["attributes"] for one in told["features"]]


@pytest.mark.parametrize("form", ["File Geodatabase", "geoPackage"])
def test_all_layers_come_back_whole(town: Asker, service_item: str, tmp_path: Path, form: str) -> None:
    store = opened(exported(town, service_item, form, tmp_path), tmp_path)
    assert store.GetLayerCount() == 4
    kinds = [ogr.GT_Flatten(store.GetLayer(at).GetGeomType()) for at in range(4)]
    assert kinds == [ogr.wkbPoint, ogr.wkbMultiPolygon, ogr.wkbMultiLineString, ogr.wkbNone]
    places = store.GetLayer(0)
    names = [one["name"] for one in expected(town, PLACES)]
    assert [feature.GetField("name") for feature in places] == names
    first = places.GetNextFeature() or places.GetFeature(1)
    assert first.GetFieldAsDateTime("founded")[:4] == [1901, 3, 1, 12]
    told = town.query(AREAS, where="1=1", geometryPrecision=3)["features"]
    for feature, row in zip(store.GetLayer(1), told):
        ring = feature.GetGeometryRef().GetGeometryRef(0).GetGeometryRef(0)
        assert ring.GetPointCount() == len(row["geometry"]["rings"][0])
    heights = [feature.GetGeometryRef().GetGeometryRef(0).GetZ(0) for feature in store.GetLayer(2)]
    assert heights == [1, 1]


def test_a_layer_as_csv_has_its_coordinates(town: Asker, service_item: str, tmp_path: Path) -> None:
    path = exported(
        town, service_item, "CSV", tmp_path, exportParameters={"layers": [{"id": 0, "where": "rank <= 2"}]}
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].split(",")[-2:] == ["x", "y"]
    assert [line.split(",")[0] for line in lines[1:]] == ["Place 1", "Place 2"]
    assert [line.split(",")[-1] for line in lines[1:]] == ["40.1", "40.2"]


def test_several_layers_as_csv_are_zipped(town: Asker, service_item: str, tmp_path: Path) -> None:
    path = exported(town, service_item, "CSV", tmp_path)
    with zipfile.ZipFile(path) as archive:
        assert len(archive.namelist()) == 4


def test_shapefiles_in_another_reference(town: Asker, service_item: str, tmp_path: Path) -> None:
    parameters = {"layers": [{"id": AREAS}], "targetSR": {"wkid": 4326}}
    store = opened(exported(town, service_item, "Shapefile", tmp_path, exportParameters=parameters), tmp_path)
    layer = store.GetLayer(0)
    assert layer.GetSpatialRef().IsGeographic()
    assert layer.GetFeatureCount() == 3
    assert layer.GetExtent()[1] == pytest.approx(7000 / 111319.49, rel=1e-5)
    assert sorted(feature.GetField("name") for feature in layer) == sorted(
        one["name"] for one in expected(town, AREAS)
    )


def test_geojson_and_feature_collection(town: Asker, service_item: str, tmp_path: Path) -> None:
    parameters = {"layers": [{"id": AREAS, "where": "kind = 2"}]}
    told = json.loads(
        exported(town, service_item, "GeoJson", tmp_path, exportParameters=parameters).read_bytes()
    )
    assert [one["properties"]["kind"] for one in told["features"]] == [2, 2]
    assert max(abs(number) for number in told["features"][0]["geometry"]["coordinates"][0][0][0]) < 1
    collection = json.loads(exported(town, service_item, "Feature Collection", tmp_path).read_bytes())
    assert len(collection["layers"]) == 4
    places = collection["layers"][0]
    assert places["layerDefinition"]["name"] == "Places" or places["layerDefinition"]["name"]
    assert len(places["featureSet"]["features"]) == 25
    assert places["featureSet"]["spatialReference"]["wkid"] == 4326


@pytest.mark.parametrize(
    ("parameters", "about"),
    [
        ({"exportFormat": "KML"}, "KML"),
        ({"exportFormat": "GeoJson"}, "one layer"),
        ({"exportFormat": "CSV", "exportParameters": {"layers": [{"id": 9}]}}, "Layer 9"),
        ({"exportFormat": "CSV", "exportParameters": {"layers": [{"id": 0, "where": "x y"}]}}, "where"),
        ({"exportFormat": "CSV", "exportParameters": {"targetSR": "x"}}, "targetSR"),
        ({}, "exportFormat"),
    ],
)
def test_exports_that_cannot_be(
    town: Asker, service_item: str, parameters: dict[str, Any], about: str
) -> None:
    error = town.refusal(f"{town.content}/export", itemId=service_item, **parameters)
    assert about in " ".join([error["message"], *error["details"]])


def test_only_services_are_exported_and_only_where_it_is_allowed(town: Asker, service_item: str) -> None:
    other = town.add("Web Map", title="a map")
    assert (
        "no feature service"
        in town.refusal(f"{town.content}/export", itemId=other, exportFormat="CSV")["message"]
    )
    bob = town.as_user("bob")
    refused = bob.refusal(f"{bob.content}/export", itemId=service_item, exportFormat="CSV")
    assert refused["messageCode"] == "CONT_0001"
    town(f"{REST}/content/items/{service_item}/share", org=True)
    refused = bob.refusal(f"{bob.content}/export", itemId=service_item, exportFormat="CSV")
    assert refused["code"] == 403
    assert bob.refusal(f"{FS}/createReplica", layers="0", dataFormat="csv")["code"] == 403
    admin_fs = FS.replace("/rest/services", "/rest/admin/services")
    town(f"{admin_fs}/updateDefinition", updateDefinition={"capabilities": "Query,Extract"})
    try:
        assert town(FS)["capabilities"] == "Query,Extract"
        assert "resultUrl" in bob(f"{FS}/createReplica", layers="0", dataFormat="csv")
    finally:
        town(f"{admin_fs}/updateDefinition", updateDefinition={"capabilities": "Query"})
        town(f"{REST}/content/items/{service_item}/share", org=False, everyone=False, groups=" ")


def fetched(town: Asker, url: str) -> bytes:
    body = town.answer("/" + url.split("/", 3)[3]).body
    return body.read_bytes()  # type: ignore[union-attr]


def test_a_replica_comes_at_once_or_later(town: Asker, tmp_path: Path) -> None:
    wish = {"layers": "0,1", "dataFormat": "filegdb", "syncModel": "none", "replicaName": "mine"}
    told = town(f"{FS}/createReplica", **wish)
    assert told["replicaName"] == "mine"
    later = town(f"{FS}/createReplica", **{"async": True}, **wish)
    where = "/" + later["statusUrl"].split("/", 3)[3]
    deadline = time.monotonic() + 60
    while (status := town(where))["status"] in ("Pending", "InProgress"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert status["status"] == "Completed"
    for url in (told["URL"], told["resultUrl"], status["resultUrl"]):
        (tmp_path / "x.zip").write_bytes(fetched(town, url))
        store = opened(tmp_path / "x.zip", tmp_path)
        assert store.GetLayerCount() == 2
    assert town.as_user(ADMIN)(where)["status"] == "Completed"
    strange = status["resultUrl"].rpartition("/")[0] + "/other.zip"
    assert town.refusal("/" + strange.split("/", 3)[3])["code"] == 404


def test_a_replica_of_some_features(town: Asker) -> None:
    queries = {"0": {"where": "rank <= 10", "useGeometry": True}, "3": {"queryOption": "none"}}
    told = town(
        f"{FS}/createReplica",
        layers="0,3",
        layerQueries=queries,
        geometry="0.5,30,3.5,60",
        inSR=4326,
        dataFormat="csv",
    )
    lines = fetched(town, told["URL"]).decode().splitlines()
    assert (
        len(lines) - 1
        == town.query(PLACES, where="rank <= 10", geometry="0.5,30,3.5,60", inSR=4326, returnCountOnly=True)[
            "count"
        ]
    )


def test_replicas_that_cannot_be(town: Asker) -> None:
    assert "no sync" in town.refusal(f"{FS}/createReplica", syncModel="perLayer")["details"][0]
    assert "xml" in town.refusal(f"{FS}/createReplica", dataFormat="xml")["details"][0]
    assert town.refusal(f"{FS}/jobs/{'0' * 32}")["code"] == 404


def test_an_export_that_fails_leaves_no_item(town: Asker, service_item: str) -> None:
    """The worker finds out that the layer has gone from what it was told of."""
    portal = town.portal
    service = portal.hosting.get("Hosted", "town", "FeatureServer")
    wish = {
        "form": "csv",
        "title": "lost",
        "name": "lost",
        "wkid": 0,
        "layers": [{"id": 77, "query": {}}],
    }
    item_id, job_id = portal.exporter.to_item(service, wish, "ann", None)
    deadline = time.monotonic() + 60
    while True:
        job = portal.jobs.get(job_id)
        assert job is not None
        if job.state == "failed":
            break
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert "Layer 77" in job.message
    assert town.refusal(f"{REST}/content/items/{item_id}")["messageCode"] == "CONT_0001"
