"""Publishing: what a package becomes, what an overwrite keeps, and what a failure leaves."""

from __future__ import annotations

import json
import sqlite3
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import gdal, ogr
from web_layer_sharing.sharing.staging import ServicePackage
from web_layer_sharing.sharing.staging.archive import Member, write_archive
from web_layer_sharing.tests.local_portal.asking import ADMIN, REST, SERVICES, Asker
from web_layer_sharing.tests.local_portal.packages import Contents, a_layer, build_sd, fields, places, wgs84

if TYPE_CHECKING:
    from collections.abc import Callable


def point(name: str, count: int = 2) -> Contents:
    """A small point layer."""
    layer = a_layer("spots_1", geometry_type="esriGeometryPoint", crs=wgs84(), fields=fields(name="String"))
    return Contents(layer, [(f"POINT ({index} 1)", {"name": f"{name} {index}"}) for index in range(count)])


def values(ask: Asker, name: str, layer: int = 0) -> list[Any]:
    told = ask.query(layer, name, where="1=1", outFields="name")
    return [feature["attributes"]["name"] for feature in told["features"]]


def test_a_package_becomes_a_service_and_its_item(town: Asker) -> None:
    root = town(f"{SERVICES}/Hosted/town/FeatureServer")
    assert [layer["name"] for layer in root["layers"]] == ["Places", "Areas", "Roads"]
    assert [layer["name"] for layer in root["tables"]] == ["Owners"]
    item = town.item(root["serviceItemId"])
    assert item["url"] == "https://portal.test:7443/server/rest/services/Hosted/town/FeatureServer"
    assert item["type"] == "Feature Service"
    assert item["snippet"] == "Streets of the town"
    assert item["accessInformation"] == "The town"
    assert item["tags"] == ["streets", "town"]
    assert item["size"] == -1
    assert item["extent"] == [[0.0, 0.0], [9.0, pytest.approx(42.5)]]
    data = town(f"{REST}/content/items/{root['serviceItemId']}/data")
    assert [layer["id"] for layer in data["layers"]] == [0, 1, 2]
    info = town(f"{SERVICES}/Hosted/town/FeatureServer/info/itemInfo")
    assert info["title"] == item["title"]


def test_layers_are_served_as_they_were_staged(town: Asker) -> None:
    whole = town(f"{SERVICES}/Hosted/town/FeatureServer/layers")
    assert len(whole["layers"]) == 3
    assert len(whole["tables"]) == 1
    areas = town(f"{SERVICES}/Hosted/town/FeatureServer/1")
    assert areas == whole["layers"][1]
    assert areas["geometryType"] == "esriGeometryPolygon"
    assert areas["drawingInfo"]["renderer"]["type"]
    assert [field["name"] for field in areas["fields"]] == ["OBJECTID", "name", "kind"]
    assert areas["extent"]["spatialReference"] == {"wkid": 102100, "latestWkid": 3857}
    assert [areas["extent"][side] for side in ("xmin", "ymin", "xmax", "ymax")] == [0, 0, 7000, 3000]
    table = whole["tables"][0]
    assert table["type"] == "Table"
    assert "geometryType" not in table
    assert "drawingInfo" not in table
    assert town.refusal(f"{SERVICES}/Hosted/town/FeatureServer/9")["code"] == 404
    assert town.refusal(f"{SERVICES}/Hosted/town/FeatureServer/x")["code"] == 404


def test_only_what_is_there_is_promised(town: Asker) -> None:
    layer = town(f"{SERVICES}/Hosted/town/FeatureServer/0")
    formats = {word.strip() for word in layer["supportedQueryFormats"].split(",")}
    assert formats == {"JSON", "geoJSON", "PBF"}
    media_types = {
        town.answer(f"{SERVICES}/Hosted/town/FeatureServer/0/query", f=word.lower(), where="1=1").media_type
        for word in formats
    }
    assert len(media_types) == 3
    assert layer["capabilities"] == "Query"
    assert layer["supportsAppend"] is True


def test_the_data_can_be_opened_by_any_reader(town: Asker) -> None:
    service = town.portal.hosting.get("Hosted", "town", "FeatureServer")
    path = town.portal.hosting.data_folder(service) / "service.gpkg"
    opened = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    assert [opened.GetLayer(at).GetFeatureCount() for at in range(4)] == [25, 3, 2, 5]
    checked = sqlite3.connect(path)
    assert checked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert checked.execute("SELECT rtreecheck('rtree_layer_1_SHAPE')").fetchone() == ("ok",)
    checked.close()


def test_rings_run_as_esri_wants_them(town: Asker) -> None:
    told = town.query(1, where="1=1", outFields="*")
    areas = [[_signed_area(ring) for ring in feature["geometry"]["rings"]] for feature in told["features"]]
    assert areas == [[-1e6], [-9e6, 1e6, -4e4], [-1e6]]


def _signed_area(ring: list[list[float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def test_the_services_directory(town: Asker) -> None:
    assert town(SERVICES)["folders"] == ["Hosted", "System"]
    assert town(SERVICES)["services"] == []
    listed = town(f"{SERVICES}/hosted")["services"]
    assert [(service["name"], service["type"]) for service in listed] == [("Hosted/town", "FeatureServer")]
    assert town.as_user("")(f"{SERVICES}/Hosted")["services"] == []
    assert town.refusal(f"{SERVICES}/Other")["code"] == 404


def test_names_that_are_free_and_taken(town: Asker) -> None:
    path = f"{REST}/portals/self/isServiceNameAvailable"
    for kind in ("featureService", "Feature Service"):
        assert town(path, name="TOWN", type=kind) == {"available": False}
        assert town(path, name="village", type=kind) == {"available": True}


def test_what_was_made_from_what(town: Asker) -> None:
    root = town(f"{SERVICES}/Hosted/town/FeatureServer")
    forward = town(
        f"{REST}/content/items/{root['serviceItemId']}/relatedItems",
        relationshipTypes="Service2Data",
        direction="forward",
    )
    assert [item["name"] for item in forward["relatedItems"]] == ["town.sd"]
    backward = town(
        f"{REST}/content/items/{forward['relatedItems'][0]['id']}/relatedItems",
        relationshipType="Service2Data",
        direction="reverse",
    )
    assert [item["id"] for item in backward["relatedItems"]] == [root["serviceItemId"]]
    assert town(f"{REST}/content/items/{root['serviceItemId']}/relatedItems")["relatedItems"] == []


def test_an_overwrite_keeps_ids_url_and_sharing(ask: Asker, tmp_path: Path) -> None:
    first = ask.publish(build_sd(tmp_path, "spots", [point("old")]))
    ask(f"{REST}/content/items/{first['serviceItemId']}/share", org=True, everyone=False)
    ask(f"{ask.content}/items/{first['serviceItemId']}/update", title="My own title")
    sd = build_sd(tmp_path, "spots", [point("new", 3)], overwrite=True)
    ask(f"{ask.content}/items/{first['sourceItemId']}/update", {"file": (sd.name, sd.read_bytes())})
    told = ask(
        f"{ask.content}/publish", itemid=first["sourceItemId"], filetype="serviceDefinition", overwrite="True"
    )
    assert ask.job(told)["status"] == "completed"
    assert told["services"][0]["serviceItemId"] == first["serviceItemId"]
    assert told["services"][0]["serviceurl"] == first["serviceurl"]
    assert values(ask, "spots") == ["new 0", "new 1", "new 2"]
    item = ask.item(first["serviceItemId"])
    assert (item["access"], item["title"]) == ("org", "My own title")
    assert item["extent"] == [[0.0, 1.0], [2.0, 1.0]]
    service = ask.portal.hosting.get("Hosted", "spots", "FeatureServer")
    folder = ask.portal.hosting.data_folder(service).parent
    # the old version is swept away only after the job has said that it is done
    end = time.monotonic() + 20
    while len(list(folder.iterdir())) > 1 and time.monotonic() < end:
        time.sleep(0.01)
    assert [path.name for path in folder.iterdir()] == [service.version]


def test_another_package_of_the_name_may_overwrite_too(ask: Asker, tmp_path: Path) -> None:
    first = ask.publish(build_sd(tmp_path, "spots", [point("old")]))
    again = ask.publish(build_sd(tmp_path, "spots", [point("new")], overwrite=True), overwrite=True)
    assert again["serviceItemId"] == first["serviceItemId"]
    related = ask(
        f"{REST}/content/items/{first['serviceItemId']}/relatedItems", relationshipTypes="Service2Data"
    )
    assert [item["id"] for item in related["relatedItems"]] == [again["sourceItemId"]]


def test_a_name_is_not_taken_twice(ask: Asker, tmp_path: Path) -> None:
    sd = build_sd(tmp_path, "spots", [point("first")])
    first = ask.publish(sd)
    for asker, overwrite in ((ask, False), (ask.as_user("bob"), False), (ask.as_user("bob"), True)):
        item = asker.add("Service Definition", {"file": (sd.name, sd.read_bytes())})
        refused = asker.refusal(
            f"{asker.content}/publish", itemId=item, fileType="serviceDefinition", overwrite=overwrite
        )
        assert refused["message"] == "Service name 'spots' already exists"
    again = ask.refusal(f"{ask.content}/publish", itemId=first["sourceItemId"], fileType="serviceDefinition")
    assert "already exists" in again["message"]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A package whose geodatabase does not hold the columns that its layer's JSON tells of."""
    folder = tmp_path_factory.mktemp("broken")
    whole = build_sd(folder, "spots", [point("broken")])
    return repacked(whole, folder / "broken.sd", _lie_about_fields).read_bytes()


def repacked(source: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Write a package again with some members changed."""
    folder = target.with_suffix(".members")
    folder.mkdir()
    named = [
        (path.relative_to(folder).as_posix(), path) for path in ServicePackage.open(source).extract(folder)
    ]
    return write_archive(target, [Member(name, change(name, path.read_bytes())) for name, path in named]).path


def _lie_about_fields(name: str, content: bytes) -> bytes:
    if not name.endswith("featureserver.json"):
        return content
    return content.replace(b'"name":"name"', b'"name":"other"')


def test_a_failed_first_publish_leaves_only_its_job(ask: Asker, broken: bytes) -> None:
    item_id = ask.add("Service Definition", {"file": ("spots.sd", broken)})
    told = ask(f"{ask.content}/publish", itemId=item_id, fileType="serviceDefinition")
    status = ask.job(told)
    assert status["status"] == "failed"
    assert "no field other" in status["statusMessage"]
    service = told["services"][0]
    assert ask.refusal(f"{REST}/content/items/{service['serviceItemId']}")["code"] == 400
    assert ask.refusal(f"{SERVICES}/Hosted/spots/FeatureServer")["code"] == 404
    assert ask(f"{REST}/portals/self/isServiceNameAvailable", name="spots", type="featureService")[
        "available"
    ]
    assert list(ask.portal.hosting._folder.scratch.iterdir()) == []
    # Asked again, under the source item too, it is still failed.
    path = f"{ask.content}/items/{item_id}/status"
    assert ask(path, jobid=service["jobId"])["status"] == "failed"


def test_a_failed_overwrite_leaves_the_service_as_it_was(ask: Asker, tmp_path: Path, broken: bytes) -> None:
    first = ask.publish(build_sd(tmp_path, "spots", [point("stays")]))
    ask(
        f"{ask.content}/items/{first['sourceItemId']}/update",
        {"file": ("spots.sd", broken)},
    )
    told = ask(
        f"{ask.content}/publish", itemId=first["sourceItemId"], fileType="serviceDefinition", overwrite=True
    )
    assert ask.job(told)["status"] == "failed"
    assert values(ask, "spots") == ["stays 0", "stays 1"]
    assert ask.item(first["serviceItemId"])["id"] == first["serviceItemId"]


def test_a_service_outlives_what_it_was_made_from(ask: Asker, tmp_path: Path) -> None:
    first = ask.publish(build_sd(tmp_path, "spots", [point("x")]))
    ask(f"{ask.content}/items/{first['sourceItemId']}/delete")
    assert values(ask, "spots") == ["x 0", "x 1"]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"no archive", "cannot be read"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 40, "cannot be read"),
        (b"", "cannot be read"),
    ],
)
def test_what_is_no_package_is_refused_at_once(ask: Asker, content: bytes, word: str) -> None:
    item_id = ask.add("Service Definition", {"file": ("x.sd", content)})
    refused = ask.refusal(f"{ask.content}/publish", itemId=item_id, fileType="serviceDefinition")
    assert word in refused["message"]


def test_requests_that_cannot_be(ask: Asker) -> None:
    publish = f"{ask.content}/publish"
    empty = ask.add("Service Definition")
    assert "no file" in ask.refusal(publish, itemId=empty, fileType="serviceDefinition")["message"]
    assert ask.refusal(publish, itemId=empty, fileType="tarball")["code"] == 400
    assert ask.refusal(publish, fileType="serviceDefinition")["code"] == 400
    assert ask.refusal(publish, itemId=empty)["code"] == 400
    theirs = ask.as_user("bob").add("Service Definition", {"file": ("x.sd", b"x")})
    assert ask.refusal(publish, itemId=theirs, fileType="serviceDefinition")["messageCode"] == "CONT_0001"
    named = ask.add("GeoJson", {"file": ("x.geojson", b"{}")})
    refused = ask.refusal(publish, itemId=named, fileType="geojson", publishParameters={"name": "x" * 121})
    assert "not valid" in refused["message"]


def test_a_service_of_another_type_is_refused(ask: Asker, tmp_path: Path) -> None:
    def as_map(name: str, content: bytes) -> bytes:
        if name != "serviceconfiguration.json":
            return content
        configuration = json.loads(content)
        configuration["service"]["type"] = "GPServer"
        return json.dumps(configuration).encode()

    sd = repacked(build_sd(tmp_path, "spots", [point("x")]), tmp_path / "gp.sd", as_map)
    item_id = ask.add("Service Definition", {"file": ("gp.sd", sd.read_bytes())})
    refused = ask.refusal(f"{ask.content}/publish", itemId=item_id, fileType="serviceDefinition")
    assert "GPServer" in refused["message"]


def test_viewers_do_not_publish(ask: Asker) -> None:
    viewer = ask.as_user("vic")
    refused = viewer.refusal(f"{viewer.content}/publish", itemId="0" * 32, fileType="serviceDefinition")
    assert refused["code"] == 403


def test_jobs_are_their_owners(ask: Asker, tmp_path: Path) -> None:
    service = ask.publish(build_sd(tmp_path, "spots", [point("x")]))
    bob = ask.as_user("bob")
    path = f"{bob.content}/items/{service['serviceItemId']}/status"
    assert bob.refusal(path, jobId=service["jobId"])["code"] == 400
    assert bob.refusal(path)["messageCode"] == "CONT_0001"
    assert ask.refusal(f"{ask.content}/items/x/status", jobId="0" * 32)["code"] == 400


def test_a_service_goes_with_its_item(ask: Asker, tmp_path: Path) -> None:
    service = ask.publish(build_sd(tmp_path, "spots", [point("x")]))
    known = ask.portal.hosting.get("Hosted", "spots", "FeatureServer")
    folder = ask.portal.hosting.data_folder(known).parent
    assert values(ask, "spots")
    ask(f"{ask.content}/items/{service['serviceItemId']}/protect")
    assert ask.refusal(f"{ask.content}/items/{service['serviceItemId']}/delete")["code"] == 400
    ask(f"{ask.content}/items/{service['serviceItemId']}/unprotect")
    assert ask(f"{ask.content}/items/{service['serviceItemId']}/delete")["success"] is True
    assert ask.refusal(f"{SERVICES}/Hosted/spots/FeatureServer")["code"] == 404
    assert not folder.exists()
    assert ask.item(service["sourceItemId"])["id"]


def test_published_into_a_folder(ask: Asker, tmp_path: Path) -> None:
    folder = ask(f"{ask.content}/createFolder", title="Maps")["folder"]["id"]
    sd = build_sd(tmp_path, "spots", [point("x")])
    item = ask.add("Service Definition", {"file": (sd.name, sd.read_bytes())}, folder=folder)
    told = ask(f"{ask.content}/{folder}/publish", itemId=item, fileType="serviceDefinition")
    ask.job(told)
    assert ask.item(told["services"][0]["serviceItemId"])["ownerFolder"] == folder


def test_an_administrator_acts_for_the_owner(ask: Asker, tmp_path: Path) -> None:
    sd = build_sd(tmp_path, "spots", [point("x")])
    item = ask.add("Service Definition", {"file": (sd.name, sd.read_bytes())})
    admin = ask.as_user(ADMIN)
    told = admin(f"{ask.content}/publish", itemId=item, fileType="serviceDefinition")
    assert ask.job(told)["status"] == "completed"
    assert ask.item(told["services"][0]["serviceItemId"])["owner"] == "ann"


# Other files than packages


def test_a_geopackage_keeps_its_ids(ask: Asker, tmp_path: Path) -> None:
    path = tmp_path / "wells.gpkg"
    system = ogr.osr.SpatialReference()
    system.ImportFromEPSG(28992)
    store = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = store.CreateLayer("wells", system, ogr.wkbPoint, ["FID=well_id"])
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("dug", ogr.OFTDate))
    for number in (7, 9):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetFID(number)
        feature.SetField("name", f"well {number}")
        feature.SetField("dug", "1960/02/03")
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({number} 1)"))
        layer.CreateFeature(feature)
    del layer, store
    ask.publish(path, "geoPackage", publishParameters={"name": "wells"})
    assert ask.query(0, "wells", where="1=1", returnIdsOnly=True) == {
        "objectIdFieldName": "well_id",
        "objectIds": [7, 9],
    }
    told = ask.query(0, "wells", objectIds="9", outFields="*")
    assert told["features"][0]["attributes"] == {"well_id": 9, "name": "well 9", "dug": "1960-02-03"}
    assert told["spatialReference"] == {"wkid": 28992, "latestWkid": 28992}


def zipped(folder: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for path in folder.rglob("*"):
            if path.is_file():
                archive.write(path, path.relative_to(folder.parent).as_posix())
    return target


def test_a_zipped_geodatabase(ask: Asker, tmp_path: Path) -> None:
    gdal.VectorTranslate(str(tmp_path / "b.gdb"), geojson(tmp_path), format="OpenFileGDB")
    told = ask.publish(
        zipped(tmp_path / "b.gdb", tmp_path / "b.gdb.zip"),
        "fileGeodatabase",
        publishParameters="{'name': 'b'}",
    )
    assert values(ask, "b") == ["a", "b"]
    assert told["serviceurl"].endswith("/Hosted/b/FeatureServer")


def test_a_zipped_shapefile(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    gdal.VectorTranslate(str(tmp_path / "s" / "spots.shp"), geojson(tmp_path))
    ask.publish(zipped(tmp_path / "s", tmp_path / "s.zip"), "shapefile", publishParameters={"name": "s"})
    assert values(ask, "s") == ["a", "b"]
    assert ask.query(0, "s", where="1=1", returnIdsOnly=True)["objectIds"] == [1, 2]


def geojson(folder: Path) -> str:
    path = folder / "spots.geojson"
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "Point", "coordinates": [x, 2]},
        }
        for x, name in enumerate("ab")
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


def test_geojson_takes_its_name_from_the_title(ask: Asker, tmp_path: Path) -> None:
    told = ask.publish(Path(geojson(tmp_path)), "GeoJSON")
    assert told["serviceurl"].endswith("/Hosted/spots/FeatureServer")
    assert values(ask, "spots") == ["a", "b"]


@pytest.mark.parametrize(
    ("file_type", "name", "content", "word"),
    [
        ("geojson", "x.geojson", b"{}", "cannot be read"),
        ("geoPackage", "x.gpkg", b"SQLite format 3\0 but no more", "cannot be read"),
        ("shapefile", "x.zip", b"PK no zip", "zip file"),
        ("fileGeodatabase", "x.zip", "../evil.gdb/a", "outside itself"),
        ("fileGeodatabase", "x.zip", "C:\\evil.gdb\\a", "outside itself"),
        ("shapefile", "x.zip", "readme.txt", "neither"),
    ],
)
def test_files_that_cannot_become_a_service(
    ask: Asker, tmp_path: Path, file_type: str, name: str, content: bytes | str, word: str
) -> None:
    path = tmp_path / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(content, b"content")
    item = ask.add("File", {"file": (name, path.read_bytes())})
    told = ask(f"{ask.content}/publish", itemId=item, fileType=file_type, publishParameters={"name": "x"})
    status = ask.job(told)
    assert status["status"] == "failed"
    assert word in status["statusMessage"]
    assert not (tmp_path.parent / "evil.gdb").exists()


def test_an_empty_layer_has_an_extent_that_qgis_takes(ask: Asker, tmp_path: Path) -> None:
    layer = a_layer("none_1", geometry_type="esriGeometryPolygon", fields=fields(name="String"))
    ask.publish(build_sd(tmp_path, "none", [Contents(layer)]))
    extent = ask(f"{SERVICES}/Hosted/none/FeatureServer/0")["extent"]
    assert all(isinstance(extent[side], float) for side in ("xmin", "ymin", "xmax", "ymax"))
    assert ask.query(0, "none", where="1=1", outFields="*")["features"] == []
    assert ask.query(0, "none", where="1=1", returnExtentOnly=True)["extent"]["xmin"] == "NaN"


def test_old_dates_are_not_a_second_late(town: Asker) -> None:
    """GDAL 3.6 reads what lies before 1970 in a geodatabase one second late."""
    told = town.query(0, where="OBJECTID = 1", outFields="founded")
    assert told["features"][0]["attributes"]["founded"] == -2_172_310_200_000
    assert places().rows[0][1]["founded"] == "1901/03/01 12:30:00"
