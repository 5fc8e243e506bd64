"""The server's own administration, maps and tiles, as the Python API sees them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arcgis.gis import ItemProperties, ItemTypeEnum
from arcgis.gis.server import Server
from arcgis.layers import MapImageLayer, VectorTileLayer

if TYPE_CHECKING:
    from arcgis_session import Session
    from checks import Checks

_FOLDER = "Interop_maps"


def _server(session: Session) -> Any:
    root = session.url.rpartition("/")[0]
    return Server(f"{root}/server/admin", gis=session.gis)


def federation(check: Checks, session: Session) -> None:
    """The server as the portal's own list gives it."""
    told = session.gis.hosting_servers
    check.same("the portal has one hosting server", len(told), 1)
    check.that("which lists its services", "Hosted" in told[0].folders, told)


def publishing(check: Checks, session: Session) -> None:
    """A map service by the server's own tool."""
    server = _server(session)
    session.made["server"] = server
    check.that(
        "folders are listed", {"Hosted", "System"} <= set(server.services.folders), server.services.folders
    )
    check.that("a definition is published", server.publish_sd(session.files["map_sd"], folder=_FOLDER))
    check.that("its folder was made", _FOLDER in _server(session).services.folders)
    listed = {one.properties.serviceName for one in _server(session).services.list(folder=_FOLDER)}
    check.same("and the service is in it", listed, {"world_map"})
    found = session.gis.content.search("title:world_map", item_type="Map Service")
    found = found or session.gis.content.search("title:world_map", item_type="Map Image Layer")
    check.same("the portal has an item for it", len(found), 1)
    session.made["map"] = found[0]
    feature = session.gis.content.search("title:world_map", item_type="Feature Service")
    check.same("and one for its feature access", len(feature), 1)
    check.same("with features", feature[0].layers[0].query(return_count_only=True), 240)


def services(check: Checks, session: Session) -> None:
    """A service that is stopped, started, edited and asked how it does."""
    [service] = _server(session).services.list(folder=_FOLDER)
    check.same("it runs", service.status["realTimeState"], "STARTED")
    check.that("stopped", service.stop())
    check.same("it stands", service.status["realTimeState"], "STOPPED")
    check.that("started", service.start())
    check.same("it runs again", service.status["realTimeState"], "STARTED")
    items = {one["type"] for one in service.properties.portalProperties["portalItems"]}
    check.same("it names its items", items, {"MapServer", "FeatureServer"})


def data_stores(check: Checks, session: Session) -> None:
    """A folder of the server that is registered and let go."""
    stores = _server(session).datastores
    store = stores.add_folder("interop", str(session.folder))
    check.that("a folder is registered", store)
    check.that(
        "and found",
        "/fileShares/interop" in {one.properties.path for one in _server(session).datastores.list()},
    )
    check.that("and valid", all(one.validate() for one in _server(session).datastores.list()))
    found = next(
        one for one in _server(session).datastores.list() if one.properties.path == "/fileShares/interop"
    )
    check.that("and let go", found.delete())


def maps(check: Checks, session: Session) -> None:
    """A map image layer, drawn, asked and explained."""
    layer = MapImageLayer.fromitem(session.made["map"])
    check.same("layers", len(layer.properties.layers), 4)
    picture = layer.export_map(
        bbox="-180,-90,180,90",
        bbox_sr=4326,
        size="400,200",
        f="image",
        save_folder=str(session.folder),
        save_file="map.png",
    )
    check.that("drawn", Path(picture).read_bytes()[:4] == b"\x89PNG", picture)
    told = layer.export_map(bbox="-180,-90,180,90", bbox_sr=4326, size="400,200", f="json")
    check.that("drawn by address", told["href"].startswith("http"), told)
    found = layer.identify(
        geometry="10,51",
        map_extent="-180,-90,180,90",
        image_display="400,200,96",
        tolerance=3,
        sr=4326,
        layers="all",
    )
    check.that("identified", "Germany" in str(found), found)
    found = layer.find(search_text="Germany", layers="0,1,2,3")
    check.that("found", found["results"], found)
    check.that("with a legend", len(layer.legend["layers"]) >= 1, layer.legend)
    check.same("queried", layer.layers[0].query(return_count_only=True), 240)


def tiles(check: Checks, session: Session) -> None:
    """Tiles and vector tiles out of packages."""
    folder = session.made["folder"]
    package = session.add("tiles", folder, "Interop tiles", ItemTypeEnum.COMPACT_TILE_PACKAGE)
    service = package.publish()
    check.same("tiles are a map service", service.type, "Map Service")
    layer = MapImageLayer.fromitem(service)
    check.that("which is cached", layer.properties.singleFusedMapCache, layer.properties)
    check.same(
        "at the levels of the package", [lod["level"] for lod in layer.properties.tileInfo.lods], [0, 1, 2]
    )
    session.made["tiles"] = service
    package = session.add("vector_tiles", folder, "Interop vector tiles", ItemTypeEnum.VECTOR_TILE_PACKAGE)
    service = package.publish()
    check.same("vector tiles are a service too", service.type, "Vector Tile Service")
    vectors = VectorTileLayer.fromitem(service)
    check.that("with a style", vectors.styles["layers"], vectors.styles)
    tile = vectors.vector_tile(0, 0, 0)
    check.that("and tiles", tile)
    session.made["vector_tiles"] = service


def web_maps(check: Checks, session: Session) -> None:
    """A web map over what was published, for the clients that come after this one."""
    layers = [
        {
            "id": "a",
            "title": "Countries",
            "url": session.made["sd"][1].layers[0].url,
            "layerType": "ArcGISFeatureLayer",
        },
        {"id": "b", "title": "Map", "url": session.made["map"].url, "layerType": "ArcGISMapServiceLayer"},
    ]
    told = {
        "operationalLayers": [{**layer, "visibility": True, "opacity": 1} for layer in layers],
        "baseMap": {"title": "None", "baseMapLayers": []},
        "spatialReference": {"wkid": 102100, "latestWkid": 3857},
        "version": "2.31",
        "authoringApp": "interop",
        "authoringAppVersion": "1",
    }
    properties = ItemProperties(title="Interop web map", item_type=ItemTypeEnum.WEB_MAP, tags=["interop"])
    item = session.made["folder"].add(item_properties=properties, text=json.dumps(told)).result()
    check.same("a web map is added", item.type, "Web Map")
    check.same("and read back", item.get_data()["operationalLayers"][0]["title"], "Countries")
    session.made["web_map"] = item


def the_end(check: Checks, session: Session) -> None:
    """A service of the root, under the name its definition says, that is deleted again."""
    server = _server(session)
    check.that("published at the root", server.publish_sd(session.files["map_sd"]))
    services = {one.properties.serviceName: one for one in _server(session).services.list()}
    check.that("it is there", "world_map" in services, services)
    check.that("a service is deleted", services["world_map"].delete())
    left = session.gis.content.search("title:world_map", item_type="Map Service")
    check.same("with its items, and no others", [one.id for one in left], [session.made["map"].id])
