"""Replace Web Layer, end to end: the plugin's client, the portal's process, tile and vector tile layers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.draft.settings import ServiceKind, SharingSettings
from web_layer_sharing.sharing.errors import NotFound, PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions
from web_layer_sharing.sharing.portal.items import Item, get_item, protect
from web_layer_sharing.sharing.portal.replacing import replace_service
from web_layer_sharing.sharing.publish_tiles import TileOrder, publish_tile_package
from web_layer_sharing.tests.local_portal import tile_packages as packages
from web_layer_sharing.tests.local_portal.asking import PASSWORD, Asker, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.local_portal.portal import Portal as LocalPortal
    from web_layer_sharing.sharing.published import PublishedService

OTHER_COLORS = {0: (1, 2, 3), 1: (4, 5, 6), 2: (7, 8, 9)}
REPLACE = "/portal/sharing/rest/content/users/ann/replaceService"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalOnSockets]:
    folder = tmp_path_factory.mktemp("portal")
    populate(folder).stop()
    with PortalOnSockets.start(folder) as started:
        yield started


@pytest.fixture
def client(running: PortalOnSockets) -> Iterator[Portal]:
    """The portal as ``ann``."""
    options = TransportOptions(verify=str(running.running.certificate))
    with Portal(f"{running.origin}/portal", Credentials.by_password("ann", PASSWORD), options) as made:
        yield made


def published(client: Portal, folder: Path, kind: ServiceKind, name: str) -> PublishedService:
    """A layer that everybody sees; the package is made as the module ``packages`` says by now."""
    make = packages.vector_package if kind is ServiceKind.VECTOR_TILE else packages.raster_package
    (folder / name).mkdir()
    metadata = Metadata(title=name, summary=f"Summary of {name}", tags=(name,))
    order = TileOrder(
        path=make(folder / name, name),
        kind=kind,
        name=name,
        metadata=metadata,
        sharing=SharingSettings(everyone=True, organization=True),
        thumbnail=packages.picture(9, 9, len(name)),
    )
    return publish_tile_package(order, client)


def seen(running: PortalOnSockets, url: str, kind: ServiceKind) -> Any:
    """What a passer-by gets: the picture of the world, or the colour of the land."""
    vector = kind is ServiceKind.VECTOR_TILE
    place = "resources/styles/root.json" if vector else "tile/0/0/0"
    answer = running.session.get(f"{url}/{place}", headers={"X-Esri-Authorization": ""}, timeout=30)
    if not vector:
        return answer.content
    return answer.json()["layers"][0]["paint"]["fill-color"]


def two_layers(
    client: Portal, folder: Path, kind: ServiceKind, monkeypatch: pytest.MonkeyPatch
) -> tuple[PublishedService, PublishedService]:
    """A layer that is in use, and another one of the same kind that looks otherwise."""
    known = f"{kind.name}_{folder.name}"
    first = published(client, folder, kind, f"{known}_in_use")
    style = json.loads(json.dumps(packages.STYLE))
    style["layers"][0]["paint"]["fill-color"] = "#00b400"
    monkeypatch.setattr(packages, "COLORS", OTHER_COLORS)
    monkeypatch.setattr(packages, "STYLE", style)
    return first, published(client, folder, kind, f"{known}_new")


@pytest.mark.parametrize("kind", [ServiceKind.TILE, ServiceKind.VECTOR_TILE])
def test_a_layer_is_replaced_and_archived_in_the_item_of_the_new(
    running: PortalOnSockets,
    client: Portal,
    tmp_path: Path,
    kind: ServiceKind,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = two_layers(client, tmp_path, kind, monkeypatch)
    before, wanted = seen(running, first.url, kind), seen(running, second.url, kind)
    assert before != wanted
    old, new = (get_item(client.connection, each.item_id) for each in (first, second))
    now = replace_service(client.connection, old, new)
    # item, address, texts and sharing stay
    assert (now.id, now.url, now.title, now.description, now.access, now.thumbnail) == (
        old.id, old.url, old.title, old.description, "public", old.thumbnail
    )  # fmt: skip
    assert seen(running, first.url, kind) == wanted
    archive = get_item(client.connection, new.id)
    assert archive.title.startswith(f"{first.url.split('/')[-2]}_2")
    assert archive.url.split("/")[-2] == archive.title
    assert seen(running, archive.url, kind) == before
    with pytest.raises(PortalError):
        client.service(second.url).wait_until_served(patience=0.0)
    # and back again, by the same way
    replace_service(client.connection, now, archive)
    assert seen(running, first.url, kind) == before


@pytest.mark.parametrize("kind", [ServiceKind.TILE, ServiceKind.VECTOR_TILE])
def test_an_archive_with_a_name_is_an_item_of_its_own(
    running: PortalOnSockets,
    client: Portal,
    tmp_path: Path,
    kind: ServiceKind,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = two_layers(client, tmp_path, kind, monkeypatch)
    before, wanted = seen(running, first.url, kind), seen(running, second.url, kind)
    old, new = (get_item(client.connection, each.item_id) for each in (first, second))
    name = f"Archive_{kind.name}"
    now = replace_service(client.connection, old, new, archive_name=name, with_texts=True)
    assert (now.id, now.url, now.title) == (old.id, old.url, old.title)
    assert (now.snippet, now.tags) == (new.snippet, new.tags)
    assert seen(running, first.url, kind) == wanted
    picture = running.session.get(
        f"{running.origin}/portal/sharing/rest/content/items/{now.id}/info/{now.thumbnail}", timeout=30
    )
    assert picture.content == packages.picture(9, 9, len(new.title))
    with pytest.raises(NotFound):
        get_item(client.connection, new.id)
    archive = client.find_item(name, old.type)
    assert archive is not None
    assert archive.access == "private"
    told = client.service(archive.url).wait_until_served()
    assert told["tileInfo"]["lods"]
    shown = running.session.get(
        f"{archive.url}/resources/styles/root.json"
        if kind is ServiceKind.VECTOR_TILE
        else f"{archive.url}/tile/0/0/0",
        headers={"X-Esri-Authorization": f"Bearer {client.token.value}"},
        timeout=30,
    )
    told_before = (
        shown.json()["layers"][0]["paint"]["fill-color"] if kind is ServiceKind.VECTOR_TILE else shown.content
    )
    assert told_before == before


def test_what_is_refused_changes_nothing(
    running: PortalOnSockets, client: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = ServiceKind.TILE
    first, second = two_layers(client, tmp_path, kind, monkeypatch)
    before, wanted = seen(running, first.url, kind), seen(running, second.url, kind)
    old, new = (get_item(client.connection, each.item_id) for each in (first, second))
    protect(client.connection, new)
    refused: tuple[tuple[Item, Item, str], ...] = (
        # the archive's name is taken, the new item must not go, a layer cannot replace itself
        (old, new, first.url.split("/")[-2]),
        (old, new, "Archive_of_a_protected_one"),
        (old, old, ""),
    )
    for replaced, replacement, name in refused:
        with pytest.raises(PortalError):
            replace_service(client.connection, replaced, replacement, archive_name=name)
    assert (seen(running, first.url, kind), seen(running, second.url, kind)) == (before, wanted)
    assert get_item(client.connection, new.id) == get_item(client.connection, second.item_id)


def test_only_tiles_of_one_owner(portal: LocalPortal, tmp_path: Path, town_sd: Path) -> None:
    ann = Asker(portal, "ann")
    features = ann.publish(town_sd)["serviceItemId"]
    raster = ann.publish(packages.raster_package(tmp_path), "compactTilePackage")["serviceItemId"]
    vector = ann.publish(packages.vector_package(tmp_path), "vectortilepackage")["serviceItemId"]
    file = ann.add("Web Map")
    for replaced, replacement in ((features, features), (raster, vector), (raster, features), (file, raster)):
        told = ann.refusal(REPLACE, toReplaceItemId=replaced, replacementItemId=replacement)
        assert told["code"] == 400
    assert ann.refusal(REPLACE, toReplaceItemId=raster)["code"] == 400
    # what is somebody else's is not there
    theirs = Asker(portal, "bob").refusal(
        REPLACE.replace("/ann/", "/bob/"), toReplaceItemId=raster, replacementItemId=raster
    )
    assert theirs["code"] == 400
    assert theirs["messageCode"] == "CONT_0001"
