"""The server's own administration: folders, its publishing tool, services stopped and gone, data stores."""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.local_portal.catalogue import schema
from web_layer_sharing.local_portal.data_folder import DataFolder
from web_layer_sharing.local_portal.jobs import RUNNING
from web_layer_sharing.local_portal.portal import Portal
from web_layer_sharing.local_portal.request import path_segments
from web_layer_sharing.local_portal.routes import Router
from web_layer_sharing.sharing.analysis import PortalFacts
from web_layer_sharing.sharing.map_snapshot import SourceSnapshot
from web_layer_sharing.sharing.staging import ServicePackage, stage
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
from web_layer_sharing.tests.builders import a_draft, a_snapshot
from web_layer_sharing.tests.local_portal.asking import ADMIN, PASSWORD, SERVICES, Asker
from web_layer_sharing.tests.local_portal.packages import RowsSource, areas, build_sd, owners, places

if TYPE_CHECKING:
    from pathlib import Path

ROOT = "/server/admin"
TOOL = f"{SERVICES}/System/PublishingTools/GPServer/Publish%20Service%20Definition"
_PATIENCE_S = 60.0


@pytest.fixture(scope="module")
def definitions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A map service with feature access, the same without, both called ``town``."""
    folder = tmp_path_factory.mktemp("definitions")
    given = {"server": "FEDERATED_SERVER", "service": "MAP_IMAGE", "copyDataToServer": True}
    given["federatedServerUrl"] = "https://portal.test:7443/server"
    contents = [places(), areas(), owners()]
    for name, changes in (
        ("with", {"extension__feature__isEnabled": True, "extension__feature__featureCapabilities": "Query"}),
        ("without", {}),
    ):
        (folder / name).mkdir()
        build_sd(folder / name, "town", contents, **given, **changes)
    return folder


@pytest.fixture
def with_features(definitions: Path) -> Path:
    return definitions / "with" / "town.sd"


def upload(ask: Asker, path: Path) -> str:
    told = ask(f"{ROOT}/uploads/upload", {"itemFile": (path.name, path.read_bytes())}, description="")
    assert told["status"] == "success", told
    return str(told["item"]["itemID"])


def submit(ask: Asker, upload_id: str, overwrite: Any = "") -> Any:
    return ask(f"{TOOL}/submitJob", in_sdp_id=upload_id, in_config_overwrite=overwrite)


def finished(ask: Asker, job_id: str) -> Any:
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        told = ask(f"{TOOL}/jobs/{job_id}")
        if told["jobStatus"] not in ("esriJobWaiting", "esriJobExecuting"):
            return told
        assert time.monotonic() < deadline, told
        time.sleep(0.05)


def publish(ask: Asker, path: Path, overwrite: Any = "") -> Any:
    told = finished(ask, submit(ask, upload(ask, path), overwrite)["jobId"])
    assert told["jobStatus"] == "esriJobSucceeded", told
    return told


def listed(ask: Asker, folder: str = "") -> set[tuple[str, str]]:
    told = ask(f"{SERVICES}/{folder}" if folder else SERVICES)
    return {(each["name"], each["type"]) for each in told["services"]}


def refused(ask: Asker, path: str, **parameters: Any) -> str:
    return str(ask.refusal(path, **parameters)["message"])


def test_what_publishing_clients_look_at_first(ask: Asker) -> None:
    assert {"services", "uploads", "data"} <= set(ask(ROOT)["resources"])
    told = ask(f"{ROOT}/services")
    assert (
        {"Hosted", "System"} <= set(told["folders"]) == {each["folderName"] for each in told["foldersDetail"]}
    )
    assert ("System/PublishingTools", "GPServer") in listed(ask, "System")
    assert listed(ask.as_user("vic"), "System") == set()
    task = ask(TOOL)
    given = {each["name"]: each["direction"] for each in task["parameters"]}
    assert given["in_sdp_id"] == "esriGPParameterDirectionInput"
    assert given["out_rest_svc_url"] == "esriGPParameterDirectionOutput"
    assert ask(f"{SERVICES}/System/PublishingTools/GPServer")["tasks"] == ["Publish Service Definition"]
    assert ask(f"{ROOT}/info")["loggedInUser"] == "ann"


def test_the_servers_users_are_the_portals(ask: Asker) -> None:
    nobody = ask.as_user("")
    told = nobody(f"{ROOT}/generateToken", username="ann", password=PASSWORD)
    assert ask.portal.tokens.principal(told["token"]).username == "ann"
    assert nobody.refusal(f"{ROOT}/generateToken", username="ann", password="no")["code"] == 401
    assert ask.as_user("vic").refusal(ROOT)["code"] == 403


def test_a_map_service_with_feature_access(ask: Asker, with_features: Path) -> None:
    told = publish(ask, with_features)
    assert {"out_rest_svc_url", "out_soap_svc_url"} <= set(told["results"])
    address = ask(f"{TOOL}/jobs/{told['jobId']}/results/out_rest_svc_url")["value"]
    assert address == "https://portal.test:7443/server/rest/services/town/MapServer"
    assert listed(ask) == {("town", "MapServer"), ("town", "FeatureServer")}
    root = ask(f"{SERVICES}/town/FeatureServer")
    assert [layer["name"] for layer in root["layers"]] == ["Places", "Areas"]
    assert [table["name"] for table in root["tables"]] == ["Owners"]
    assert (root["copyrightText"], root["capabilities"]) == ("The town", "Query")
    counted = ask(f"{SERVICES}/town/FeatureServer/0/query", where="1=1", returnCountOnly=True)
    assert counted == {"count": 25}
    layer = ask(f"{SERVICES}/town/FeatureServer/1")
    assert layer["geometryType"] == "esriGeometryPolygon"
    assert layer["drawingInfo"]["renderer"]["type"] == "simple"


def test_the_portal_has_an_item_for_each_face(ask: Asker, with_features: Path) -> None:
    publish(ask, with_features)
    content = ask(ask.content)["items"]
    items = {item["type"]: item for item in content}
    assert set(items) == {"Map Service", "Feature Service"}
    assert all(item["title"] == "town" for item in content)
    assert items["Feature Service"]["url"].endswith("/rest/services/town/FeatureServer")
    assert items["Map Service"]["tags"] == ["streets", "town"]
    assert items["Map Service"]["extent"]
    told = ask(f"{ROOT}/services/town.MapServer")
    wanted = [
        {"type": kind.replace(" Service", "Server"), "itemID": item["id"]} for kind, item in items.items()
    ]
    assert sorted(told["portalProperties"]["portalItems"], key=str) == sorted(wanted, key=str)
    assert ask.as_user("bob").refusal(f"{SERVICES}/town/FeatureServer")["code"] == 403
    ask(f"{ask.content}/items/{items['Feature Service']['id']}/share", everyone=True)
    assert listed(ask.as_user("")) == {("town", "FeatureServer")}


def test_another_name_and_folder_than_the_definition_says(ask: Asker, with_features: Path) -> None:
    assert ask(f"{ROOT}/services/createFolder", folderName="Maps", description="d") == {"status": "success"}
    upload_id = upload(ask, with_features)
    told = ask(f"{ROOT}/uploads/{upload_id}/serviceconfiguration.json")
    assert told["service"]["serviceName"] == "town"
    wanted = {**told, "folderName": "Maps", "service": {**told["service"], "serviceName": "city"}}
    assert finished(ask, submit(ask, upload_id, wanted)["jobId"])["jobStatus"] == "esriJobSucceeded"
    assert listed(ask) == set()
    assert listed(ask, "Maps") == {("Maps/city", "MapServer"), ("Maps/city", "FeatureServer")}
    assert ask(f"{SERVICES}/Maps/city/FeatureServer/0")["name"] == "Places"
    assert ask(f"{ROOT}/services/exists", folderName="Maps", serviceName="city", type="MapServer")["exists"]
    assert not ask(f"{ROOT}/services/exists", folderName="Maps", serviceName="town")["exists"]
    assert ask(f"{ROOT}/uploads")["uploads"] == []
    assert "has services" in refused(ask, f"{ROOT}/services/Maps/deleteFolder")


def test_publishing_again_keeps_the_items_and_follows_the_definition(
    ask: Asker, definitions: Path, with_features: Path
) -> None:
    publish(ask, with_features)
    before = {item["type"]: item["id"] for item in ask(ask.content)["items"]}
    publish(ask, definitions / "without" / "town.sd")
    assert {item["type"]: item["id"] for item in ask(ask.content)["items"]} == {
        "Map Service": before["Map Service"]
    }
    assert listed(ask) == {("town", "MapServer")}
    publish(ask, with_features)
    after = {item["type"]: item["id"] for item in ask(ask.content)["items"]}
    assert after["Map Service"] == before["Map Service"]
    assert set(after) == set(before)


def test_nobody_replaces_what_is_another_users(ask: Asker, with_features: Path) -> None:
    publish(ask, with_features)
    bob = ask.as_user("bob")
    assert bob.refusal(f"{TOOL}/submitJob", in_sdp_id=upload(bob, with_features))["code"] == 403
    assert bob(f"{ROOT}/services")["services"] == []
    assert "not found" in refused(bob, f"{TOOL}/jobs/j{'0' * 32}")


def test_in_parts(ask: Asker, with_features: Path) -> None:
    content = with_features.read_bytes()
    half = len(content) // 2
    upload_id = ask(f"{ROOT}/uploads/register", itemName="town.sd")["item"]["itemID"]
    place = f"{ROOT}/uploads/{upload_id}"
    for number, part in ((2, content[half:]), (1, b"wrong"), (1, content[:half])):
        ask(f"{place}/uploadPart", {"partFile": ("p", part)}, partNumber=number)
    assert ask(place)["committed"] is False
    assert ask(place)["parts"] == [1, 2]
    assert "not complete" in refused(ask, f"{TOOL}/submitJob", in_sdp_id=upload_id)
    assert ask(f"{place}/commit", parts="1,2")["item"]["committed"] is True
    assert finished(ask, submit(ask, upload_id)["jobId"])["jobStatus"] == "esriJobSucceeded"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"folderName": "Nowhere"}, "does not exist"),
        ({"folderName": "Hosted"}, "server's own"),
        ({"serviceName": "no name"}, "not valid"),
        ({"type": "GPServer"}, "cannot be published"),
    ],
)
def test_what_cannot_be_published(ask: Asker, with_features: Path, change: Any, message: str) -> None:
    upload_id = upload(ask, with_features)
    told = ask(f"{ROOT}/uploads/{upload_id}/serviceconfiguration.json")
    folder = change.pop("folderName", "")
    wanted = {"folderName": folder, "service": {**told["service"], **change}}
    answer = refused(ask, f"{TOOL}/submitJob", in_sdp_id=upload_id, in_config_overwrite=wanted)
    assert message in answer
    assert ask(ask.content)["items"] == []


def test_what_is_no_definition(ask: Asker) -> None:
    told = ask(f"{ROOT}/uploads/upload", {"itemFile": ("x.sd", b"no archive")})
    upload_id = told["item"]["itemID"]
    assert "cannot be read" in refused(ask, f"{ROOT}/uploads/{upload_id}/serviceconfiguration.json")
    assert "cannot be read" in refused(ask, f"{TOOL}/submitJob", in_sdp_id=upload_id)
    assert ask(f"{ROOT}/uploads/{upload_id}/delete") == {"status": "success"}


def test_a_stopped_service_answers_nobody(ask: Asker, with_features: Path) -> None:
    publish(ask, with_features)
    place = f"{ROOT}/services/town.MapServer"
    assert ask(f"{place}/stop") == {"status": "success"}
    assert ask(f"{place}/status") == {"configuredState": "STOPPED", "realTimeState": "STOPPED"}
    assert "not started" in refused(ask, f"{SERVICES}/town/FeatureServer")
    assert listed(ask) == set()
    assert ask(f"{ROOT}/services")["services"][0]["serviceName"] == "town"
    ask(f"{place}/start")
    assert ask(f"{SERVICES}/town/FeatureServer")["layers"]


def test_a_definition_can_leave_its_service_stopped(ask: Asker, with_features: Path) -> None:
    upload_id = upload(ask, with_features)
    told = ask(f"{ROOT}/uploads/{upload_id}/serviceconfiguration.json")
    wanted = {**told, "service": {**told["service"], "configuredState": "STOPPED"}}
    finished(ask, submit(ask, upload_id, wanted)["jobId"])
    assert ask(f"{ROOT}/services/town.MapServer/status")["configuredState"] == "STOPPED"


def test_a_service_is_edited_and_deleted(ask: Asker, with_features: Path) -> None:
    publish(ask, with_features)
    place = f"{ROOT}/services/town.MapServer"
    told = ask(place)
    assert told["maxWaitTime"] == 60
    ask(f"{place}/edit", service={**told, "maxWaitTime": 90, "serviceName": "other", "type": "GPServer"})
    assert (ask(place)["maxWaitTime"], ask(place)["serviceName"]) == (90, "town")
    assert ask(f"{place}/iteminfo")["title"] == "town"
    [reported] = ask(f"{ROOT}/services/report")["reports"]
    assert reported["status"]["realTimeState"] == "STARTED"
    assert ask(f"{place}/delete") == {"status": "success"}
    assert ask(ask.content)["items"] == []
    assert listed(ask) == set()
    assert list(ask.portal.hosting.select()) == []
    assert "not found" in refused(ask, place)


def test_feature_access_goes_alone_but_not_its_data(ask: Asker, with_features: Path) -> None:
    publish(ask, with_features)
    feature = next(item for item in ask(ask.content)["items"] if item["type"] == "Feature Service")
    assert ask(f"{ask.content}/items/{feature['id']}/delete")["success"]
    [left] = ask.portal.hosting.select()
    assert ask.portal.hosting.data_folder(left).is_dir()


def test_a_job_that_is_called_off_leaves_nothing(ask: Asker, with_features: Path) -> None:
    ask.portal.jobs.stop()
    job_id = submit(ask, upload(ask, with_features))["jobId"]
    assert ask(f"{TOOL}/jobs/{job_id}")["jobStatus"] == "esriJobWaiting"
    assert ask(f"{TOOL}/jobs/{job_id}/cancel")["jobStatus"] == "esriJobCancelling"
    told = ask(f"{TOOL}/jobs/{job_id}")
    assert told["jobStatus"] == "esriJobCancelled"
    assert told["messages"][0]["type"] == "esriJobMessageTypeError"
    assert ask(ask.content)["items"] == []


def test_a_job_goes_on_after_a_restart(portal: Portal, tmp_path: Path, with_features: Path) -> None:
    ask = Asker(portal, "ann")
    portal.jobs.stop()
    job_id = submit(ask, upload(ask, with_features))["jobId"]
    with portal.catalogue.write() as connection:
        connection.execute(schema.jobs.update().values(state=RUNNING, attempts=1))
    portal.stop()
    folder = DataFolder(tmp_path / "portal")
    folder.prepare()
    again = Portal.open(folder)
    again.start()
    try:
        asker = Asker(again, "ann")
        assert finished(asker, job_id)["jobStatus"] == "esriJobSucceeded"
        assert asker(f"{SERVICES}/town/FeatureServer/0/query", where="1=1", returnCountOnly=True) == {
            "count": 25
        }
    finally:
        again.stop()


def test_a_build_that_fails_leaves_nothing(ask: Asker, tmp_path: Path, with_features: Path) -> None:
    """The data of a layer are missing in the package."""
    reader = ArchiveReader.open(with_features)
    members = [
        Member(member.name, reader.read(member.name))
        for member in reader.members
        if ".gdb/" not in member.name
    ]
    write_archive(tmp_path / "town.sd", members)
    told = finished(ask, submit(ask, upload(ask, tmp_path / "town.sd"))["jobId"])
    assert told["jobStatus"] == "esriJobFailed"
    assert "ERROR 001369" in told["messages"][0]["description"]
    assert ask(ask.content)["items"] == []
    assert "no results" in refused(ask, f"{TOOL}/jobs/{told['jobId']}/results/out_rest_svc_url")


def test_folders(ask: Asker) -> None:
    ask(f"{ROOT}/services/createFolder", folderName="Maps")
    assert "already exists" in refused(ask, f"{ROOT}/services/createFolder", folderName="MAPS")
    for name in ("", "a b", "../x"):
        assert "name" in refused(ask, f"{ROOT}/services/createFolder", folderName=name).lower()
    assert "Maps" in ask(SERVICES)["folders"]
    ask.as_user(ADMIN)(f"{ROOT}/services/Maps/editFolder", description="All maps")
    assert ask(f"{ROOT}/services/Maps")["description"] == "All maps"
    assert ask(f"{ROOT}/services/Maps/deleteFolder") == {"status": "success"}
    assert "does not exist" in refused(ask, f"{ROOT}/services/Maps")
    assert "server's own" in refused(ask, f"{ROOT}/services/System/deleteFolder")
    assert "Publish Service Definition" in refused(ask, f"{ROOT}/services/createService", service="{}")
    assert {each["Name"] for each in ask(f"{ROOT}/services/types")["types"]} >= {"MapServer"}


@pytest.fixture
def admin(ask: Asker) -> Asker:
    return ask.as_user(ADMIN)


def test_data_stores(admin: Asker, ask: Asker, tmp_path: Path) -> None:
    item = {
        "path": "/fileShares/data",
        "type": "folder",
        "clientPath": None,
        "info": {"path": str(tmp_path), "dataStoreConnectionType": "shared"},
    }
    assert admin(f"{ROOT}/data/validateDataItem", item=item) == {"status": "success"}
    assert admin(f"{ROOT}/data/registerItem", item=item)["success"]
    assert "already exists" in refused(admin, f"{ROOT}/data/registerItem", item=item)
    assert ask.refusal(f"{ROOT}/data/registerItem", item=item)["code"] == 403
    [found] = ask(f"{ROOT}/data/findItems", parentPath="/fileShares", types="folder")["items"]
    assert found["info"]["path"] == str(tmp_path)
    assert ask(f"{ROOT}/data/findItems", parentPath="/enterpriseDatabases")["items"] == []
    assert ask(f"{ROOT}/data/findItems", parentPath="/fileShares", types="egdb")["items"] == []
    assert "/fileShares" in ask(f"{ROOT}/data/items")["rootItems"]
    assert ask(f"{ROOT}/data/items/fileShares")["rootItems"] == ["/fileShares/data"]
    assert ask(f"{ROOT}/data/items/fileShares/data")["path"] == "/fileShares/data"
    assert ask(f"{ROOT}/data/computeTotalRefCount", itemPath="/fileShares/data") == {"totalRefCount": 0}
    assert admin(f"{ROOT}/data/validateAllDataItems") == {"status": "success"}
    assert admin(f"{ROOT}/data/unregisterItem", itemPath="/fileShares/data")["success"]
    assert "does not exist" in refused(admin, f"{ROOT}/data/unregisterItem", itemPath="/fileShares/data")


def test_what_is_no_data_store(admin: Asker, tmp_path: Path) -> None:
    info = {"path": str(tmp_path / "missing")}
    for item, message in (
        ({"path": "/fileShares/data", "type": "folder", "info": info}, "cannot be reached"),
        ({"path": "/fileShares/data", "type": "folder", "info": {"path": "relative"}}, "cannot be reached"),
        ({"path": "/elsewhere/data", "type": "folder", "info": info}, "path is"),
        ({"path": "/enterpriseDatabases/x", "type": "egdb", "info": {}}, "cannot be registered"),
        ([], "expected"),
    ):
        assert message in refused(admin, f"{ROOT}/data/registerItem", item=json.dumps(item))


def test_a_link_leads_out_of_no_data_store(admin: Asker, tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (inside / "way_out").symlink_to(outside)
    item = {"path": "/fileShares/data", "type": "folder", "info": {"path": str(inside)}}
    admin(f"{ROOT}/data/registerItem", item=item)
    stores = admin.portal.data_stores
    found = stores.holding(inside / "x.gdb")
    assert found is not None
    assert found.path == "/fileShares/data"
    assert stores.holding(inside / "way_out" / "x.gdb") is None
    assert stores.holding(inside / ".." / "outside") is None


def test_a_name_with_a_dot_is_read_right() -> None:
    found = Router().find(path_segments("/server/admin/services/Maps/town.MapServer/stop"))
    assert found is not None
    assert found[1] == {"service_folder": "Maps", "service": "town", "kind": "MapServer"}
    found = Router().find(path_segments("/server/admin/services/townXMapServer"))
    assert found is not None
    assert found[1] == {"service_folder": "townXMapServer"}


@pytest.fixture
def in_place(tmp_path: Path, with_features: Path) -> Path:
    """A definition that refers to a geodatabase below ``tmp_path / "data"``."""
    ServicePackage.open(with_features).extract(tmp_path / "data", wanted=lambda name: ".gdb/" in name)
    geodatabase = tmp_path / "data" / "cd" / "town.gdb"
    contents = [places(), areas()]
    layers = [
        replace(one.layer, source=SourceSnapshot("ogr", str(geodatabase), dataset, feature_count=25))
        for one, dataset in zip(contents, ("Places", "Areas"))
    ]
    snapshot = a_snapshot(layers)
    properties = {"federatedServerUrl": "https://portal.test:7443/server", "copyDataToServer": False}
    enabled = {"extension__feature__isEnabled": True, "extension__feature__featureCapabilities": "Query"}
    draft = a_draft(snapshot, "FEDERATED_SERVER", "MAP_IMAGE", "referred", **properties, **enabled)
    draft.exportToSDDraft(tmp_path / "referred.sddraft")
    facts = PortalFacts(data_stores=(str(tmp_path / "data"),))
    source = RowsSource(snapshot, contents)
    return stage(tmp_path / "referred.sddraft", source, tmp_path / "referred.sd", portal=facts).path


def test_data_that_stay_where_they_are(admin: Asker, ask: Asker, tmp_path: Path, in_place: Path) -> None:
    assert [name for name in ServicePackage.open(in_place).members if ".gdb/" in name] == []
    told = finished(ask, submit(ask, upload(ask, in_place))["jobId"])
    assert "no folder that is registered" in told["messages"][0]["description"]
    item = {"path": "/fileShares/data", "type": "folder", "info": {"path": str(tmp_path / "data")}}
    admin(f"{ROOT}/data/registerItem", item=item)
    publish(ask, in_place)
    assert listed(ask) == {("referred", "MapServer"), ("referred", "FeatureServer")}
    layer = f"{SERVICES}/referred/FeatureServer"
    counts = [ask(f"{layer}/{number}/query", where="1=1", returnCountOnly=True)["count"] for number in (0, 1)]
    assert counts == [25, 3]
    shutil.rmtree(tmp_path / "data" / "cd")
    told = finished(ask, submit(ask, upload(ask, in_place))["jobId"])
    assert "not there any more" in told["messages"][0]["description"]
    assert ask(f"{layer}/0/query", where="1=1", returnCountOnly=True)["count"] == 25


def test_a_package_cannot_reach_out_of_a_registered_folder(
    admin: Asker, ask: Asker, tmp_path: Path, in_place: Path
) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "way_out").symlink_to(tmp_path / "data")
    item = {"path": "/fileShares/public", "type": "folder", "info": {"path": str(tmp_path / "public")}}
    admin(f"{ROOT}/data/registerItem", item=item)
    reader = ArchiveReader.open(in_place)
    away = str(tmp_path / "data").encode()
    members = []
    for member in reader.members:
        content = reader.read(member.name).replace(away, str(tmp_path / "public" / "way_out").encode())
        members.append(Member(member.name, content))
    write_archive(tmp_path / "sly.sd", members)
    told = finished(ask, submit(ask, upload(ask, tmp_path / "sly.sd"))["jobId"])
    assert "no folder that is registered" in told["messages"][0]["description"]
