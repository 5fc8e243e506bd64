"""The plugin's client against the portal's server face, over sockets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.errors import JobFailed, NameTaken, NotFound, PortalError
from web_layer_sharing.sharing.map_snapshot import SourceSnapshot
from web_layer_sharing.sharing.portal import Credentials, Portal, Server, TransportOptions, servers
from web_layer_sharing.sharing.portal.data_stores import StoreItem, StoreKind, register
from web_layer_sharing.sharing.portal.parts import state_path
from web_layer_sharing.sharing.publish_on_server import (
    ServerUploadOptions,
    publish_on_server,
    stage_for_server,
)
from web_layer_sharing.sharing.staging import ServicePackage
from web_layer_sharing.sharing.staging.archive import ArchiveReader, Member, write_archive
from web_layer_sharing.tests.builders import a_draft, a_snapshot
from web_layer_sharing.tests.local_portal.asking import ADMIN as ADMIN_NAME
from web_layer_sharing.tests.local_portal.asking import PASSWORD, SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import RowsSource, areas, build_sd, owners, places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.sharing.staging import StagedService

ADMIN = "/server/admin"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalOnSockets]:
    folder = tmp_path_factory.mktemp("portal")
    populate(folder).stop()
    with PortalOnSockets.start(folder) as started:
        yield started


@pytest.fixture
def server(running: PortalOnSockets) -> Iterator[Server]:
    """The server of the portal, as ``ann``."""
    options = TransportOptions(verify=str(running.running.certificate))
    with Server(f"{running.origin}/server", Credentials.by_password("ann", PASSWORD), options) as made:
        yield made


def definition(folder: Path, name: str, **properties: object) -> Path:
    given = {
        "server": "FEDERATED_SERVER",
        "service": "MAP_IMAGE",
        "federatedServerUrl": "https://gis.example.org/server",
        "copyDataToServer": True,
        "extension__feature__isEnabled": True,
        "extension__feature__featureCapabilities": "Query",
        **properties,
    }
    return build_sd(folder, name, [places(), areas(), owners()], **given)


def test_a_map_image_layer(running: PortalOnSockets, server: Server, tmp_path: Path) -> None:
    path = definition(tmp_path, "streets", serverFolder="Maps", portalFolder="Town")
    sharing = SharingSettings(everyone=True, organization=True)
    published = publish_on_server(path, server, ServerUploadOptions(sharing=sharing))
    service = published.service
    assert (service.name, service.folder, service.type) == ("streets", "Maps", "MapServer")
    assert published.map_url == f"{running.origin}/server/rest/services/Maps/streets/MapServer"
    assert service.soap_url == f"{running.origin}/server/services/Maps/streets/MapServer"
    assert published.feature_url == f"{running.origin}/server/rest/services/Maps/streets/FeatureServer"
    assert (published.cached, published.not_shared_with) == (False, ())
    assert "Maps" in running.get(SERVICES)["folders"]
    counted = running.session.get(
        f"{published.feature_url}/0/query",
        params={"where": "1=1", "returnCountOnly": "true", "f": "json"},
        headers={"X-Esri-Authorization": ""},
        timeout=30,
    )
    assert counted.json() == {"count": 25}
    [folder] = running.get("/portal/sharing/rest/content/users/ann")["folders"]
    assert folder["title"] == "Town"
    inside = running.get(f"/portal/sharing/rest/content/users/ann/{folder['id']}")["items"]
    assert {item["id"] for item in inside} == set(service.items.values())
    assert {(item["type"], item["access"]) for item in inside} == {
        ("Map Service", "public"),
        ("Feature Service", "public"),
    }


def test_through_a_portal_that_is_open_already(running: PortalOnSockets, tmp_path: Path) -> None:
    options = TransportOptions(verify=str(running.running.certificate))
    with Portal(running.running.url, Credentials.by_password("ann", PASSWORD), options) as portal:
        portal.sign_in()
        server = Server.of_portal(f"{running.origin}/server/rest/services", portal)
        published = publish_on_server(definition(tmp_path, "open"), server)
    assert published.service.rest_url.endswith("/rest/services/open/MapServer")


def test_in_parts(
    running: PortalOnSockets, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "SINGLE_POST", 4096)
    path = definition(tmp_path, "parts")
    assert path.stat().st_size > 4096
    assert publish_on_server(path, server).service.name == "parts"
    assert not state_path(path).exists()
    assert running.get(f"{ADMIN}/uploads")["uploads"] == []


def test_overwriting_is_asked_for_and_keeps_the_items(server: Server, tmp_path: Path) -> None:
    path = definition(tmp_path, "again")
    first = publish_on_server(path, server)
    with pytest.raises(NameTaken) as caught:
        publish_on_server(path, server)
    assert caught.value.code == "WLS602"
    second = publish_on_server(path, server, ServerUploadOptions(overwrite=True))
    assert second.service.items == first.service.items


def test_another_name_folder_and_state(running: PortalOnSockets, server: Server, tmp_path: Path) -> None:
    wanted = ServerUploadOptions("My lanes", "Elsewhere", started=False)
    published = publish_on_server(definition(tmp_path, "lanes"), server, wanted)
    assert published.service.path == ("Elsewhere", "My_lanes", "MapServer")
    place = f"{ADMIN}/services/Elsewhere/My_lanes.MapServer"
    assert running.get(f"{place}/status")["configuredState"] == "STOPPED"
    assert running.get(f"{SERVICES}/Elsewhere")["services"] == []


def test_a_build_that_fails_leaves_nothing(running: PortalOnSockets, server: Server, tmp_path: Path) -> None:
    reader = ArchiveReader.open(definition(tmp_path, "hollow"))
    kept = [member.name for member in reader.members if ".gdb/" not in member.name]
    path = tmp_path / "hollow" / "hollow.sd"
    path.parent.mkdir()
    write_archive(path, [Member(name, reader.read(name)) for name in kept])
    with pytest.raises(JobFailed) as caught:
        publish_on_server(path, server, ServerUploadOptions(folder="Only_for_this"))
    assert caught.value.code == "WLS620"
    assert "ERROR 001369" in str(caught.value.facts["messages"])
    told = running.get(f"{ADMIN}/services")
    assert "Only_for_this" not in told["folders"]
    assert running.get(f"{ADMIN}/uploads")["uploads"] == []


def test_an_unknown_group_is_told_before_anything_is_sent(
    running: PortalOnSockets, server: Server, tmp_path: Path
) -> None:
    sharing = SharingSettings(groups=("No such group",))
    with pytest.raises(NotFound) as caught:
        publish_on_server(definition(tmp_path, "grouped"), server, ServerUploadOptions(sharing=sharing))
    assert caught.value.code == "WLS605"
    assert "grouped" not in {each["serviceName"] for each in running.get(f"{ADMIN}/services")["services"]}


def test_who_may_not_publish_is_told_so(running: PortalOnSockets, tmp_path: Path) -> None:
    options = TransportOptions(verify=str(running.running.certificate))
    credentials = Credentials.by_password("vic", PASSWORD)
    with (
        Server(f"{running.origin}/server", credentials, options) as server,
        pytest.raises(PortalError) as told,
    ):
        publish_on_server(definition(tmp_path, "refused"), server)
    assert told.value.code == "WLS524"


def test_a_token_is_not_exchanged_for_a_server_elsewhere(running: PortalOnSockets) -> None:
    token = running.session.headers["X-Esri-Authorization"].split()[1]
    generate = "/portal/sharing/rest/generateToken"
    own = running.post(generate, token=token, serverUrl=f"{running.origin}/server")
    assert own["token"]
    other = running.post(generate, token=token, serverUrl="https://elsewhere.example/server")
    assert "not one of this portal's" in other["error"]["details"][0]


def test_registered_data_stay_where_they_are(
    running: PortalOnSockets, server: Server, tmp_path: Path
) -> None:
    contents = [places(), areas()]
    package = ServicePackage.open(definition(tmp_path, "copied"))
    package.extract(tmp_path / "data", wanted=lambda name: ".gdb/" in name)
    geodatabase = str(tmp_path / "data" / "cd" / "copied.gdb")
    layers = [
        replace(one.layer, source=SourceSnapshot("ogr", geodatabase, dataset, feature_count=count))
        for one, dataset, count in zip(contents, ("Places", "Areas"), (25, 3))
    ]
    snapshot = a_snapshot(layers)
    properties = {"federatedServerUrl": server.url, "copyDataToServer": False}
    draft = a_draft(snapshot, "FEDERATED_SERVER", "MAP_IMAGE", "referred", **properties)
    draft.exportToSDDraft(tmp_path / "referred.sddraft")
    source = RowsSource(snapshot, contents)

    def staged(name: str) -> StagedService:
        return stage_for_server(tmp_path / "referred.sddraft", source, tmp_path / name, server)

    before = staged("before.sd")
    assert any(".gdb/" in name for name in ServicePackage.open(before.path).members)
    folder = StoreItem("here", StoreKind.FOLDER, str(tmp_path / "data"))
    options = TransportOptions(verify=str(running.running.certificate))
    with Server(server.url, Credentials.by_password(ADMIN_NAME, PASSWORD), options) as administered:
        register(administered, folder)
    after = staged("after.sd")
    assert not any(".gdb/" in name for name in ServicePackage.open(after.path).members)
    assert publish_on_server(after.path, server).service.name == "referred"
    draft.copyDataToServer = True
    draft.exportToSDDraft(tmp_path / "referred.sddraft")
    assert any(".gdb/" in name for name in ServicePackage.open(staged("copy.sd").path).members)
