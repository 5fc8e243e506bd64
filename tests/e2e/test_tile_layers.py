"""Tiles from the map to a portal and back, by ``qgis_process``, against a local portal."""

from __future__ import annotations

import gzip
import io
import ssl
import urllib.request
from typing import TYPE_CHECKING, Any

import mapbox_vector_tile
import pytest
from PIL import Image
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.sharing.errors import VerificationError
from web_layer_sharing.sharing.map_snapshot import Extent, Metadata
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions
from web_layer_sharing.sharing.publish_tiles import TileOrder, _verify, publish_tile_package
from web_layer_sharing.sharing.staging import ServicePackage
from web_layer_sharing.sharing.staging.package_layout import tiles_among
from web_layer_sharing.sharing.tiles import (
    PackageFacts,
    TilePackage,
    TilePlace,
    bundle_name,
    google,
    write_bundle,
    write_tile_package,
)
from web_layer_sharing.tests.e2e.test_arcpy_scripts import run, told
from web_layer_sharing.tests.e2e.test_qgis_process import algorithm, served

if TYPE_CHECKING:
    from pathlib import Path

SMALL = {"MIN_LEVEL": 0, "MAX_LEVEL": 1, "PROCESSES": 1, "SHARING_LEVEL": 2}


def fetched(url: str, environment: dict[str, str]) -> bytes:
    context = ssl.create_default_context(cafile=environment["WLS_CA_BUNDLE"])
    with urllib.request.urlopen(url, timeout=30, context=context) as answer:  # noqa: S310 - our portal
        content: bytes = answer.read()
        packed = answer.headers.get("Content-Encoding") == "gzip" or content.startswith(b"\x1f\x8b")
    return gzip.decompress(content) if packed else content


@pytest.mark.usefixtures("enabled")
def test_a_tile_layer(world: Path, signed_in: dict[str, str]) -> None:
    wishes: dict[str, Any] = {"SERVICE_NAME": "World_tiles", "TAGS": "tiles", **SMALL}
    done = algorithm("publishtilelayer", world, signed_in, **wishes)
    assert done["exit"] == 0, done["said"]
    url = done["results"]["SERVICE_URL"]
    root = served(url, signed_in)
    assert root["singleFusedMapCache"] is True
    tile = Image.open(io.BytesIO(fetched(f"{url}/tile/1/0/1", signed_in)))
    assert tile.size == (256, 256)
    taken = algorithm("publishtilelayer", world, signed_in, **wishes)
    assert taken["exit"] != 0
    assert "WLS602" in taken["said"]
    again = algorithm("publishtilelayer", world, signed_in, **{**wishes, "OVERWRITE": "true", "FORMAT": 4})
    assert again["exit"] == 0, again["said"]
    assert again["results"]["ITEM_ID"] == done["results"]["ITEM_ID"]
    assert Image.open(io.BytesIO(fetched(f"{url}/tile/1/0/1", signed_in))).format == "JPEG"


@pytest.mark.usefixtures("enabled")
def test_a_vector_tile_layer(world: Path, signed_in: dict[str, str]) -> None:
    done = algorithm("publishvectortilelayer", world, signed_in, SERVICE_NAME="World_vectors", **SMALL)
    assert done["exit"] == 0, done["said"]
    url = done["results"]["SERVICE_URL"]
    assert served(url, signed_in)["defaultStyles"] == "resources/styles"
    tile = mapbox_vector_tile.decode(fetched(f"{url}/tile/1/0/1.pbf", signed_in))
    assert any(name.startswith("Countries") for name in tile)
    style = served(f"{url}/resources/styles/root.json", signed_in)
    assert style["version"] == 8


def test_a_script_stages_the_tiles_within_a_service_definition(
    world: Path, signed_in: dict[str, str], tmp_path: Path
) -> None:
    environment = {**signed_in, "WLS_PROJECT": str(world)}
    done = run("tile_layer.py", [str(tmp_path)], environment)
    assert done.returncode == 0, done.stdout + done.stderr
    package = ServicePackage.open(tmp_path / "tiles.sd")
    member = tiles_among(package.members)
    assert member == "cd/tiles_by_script.tpkx"
    url = told(done.stdout, "url")
    assert url.endswith("/Tiles_by_script/MapServer")
    root = served(url, signed_in)
    (tiles,) = package.extract(tmp_path / "within", wanted=lambda name: name == member)
    assert TilePackage.open(tiles).root["exportTilesAllowed"] is True
    assert root["singleFusedMapCache"] is True


def test_a_script_publishes_vector_tiles_and_their_features(world: Path, signed_in: dict[str, str]) -> None:
    done = run("vector_tile_layer.py", [], {**signed_in, "WLS_PROJECT": str(world)})
    assert done.returncode == 0, done.stdout + done.stderr
    assert told(done.stdout, "errors") == "0"
    assert told(done.stdout, "url").endswith("/Vectors_by_script/VectorTileServer")
    tiles = served(told(done.stdout, "url"), signed_in)
    assert tiles["tileInfo"]["format"] == "pbf"
    features = served(told(done.stdout, "features"), signed_in)
    assert {layer["name"] for layer in features["layers"]} >= {"Centres", "Countries"}


def test_levels_that_are_not_served_are_told(local_portal: Any, password: str, tmp_path: Path) -> None:
    bundles = tmp_path / "tiles"
    write_bundle(bundles / bundle_name(0, 0, 0), [(TilePlace(0, 0), b"\x89PNG not really")])
    path = tmp_path / "claims.tpkx"
    write_tile_package(path, PackageFacts("claims", google(), (0,), Extent(-1.0, -1.0, 1.0, 1.0)), bundles)
    order = TileOrder(path, ServiceKind.TILE, "claims", Metadata(title="claims"))
    options = TransportOptions(verify=str(local_portal.certificate))
    credentials = Credentials.by_password(local_portal.administrator, password)
    with Portal(local_portal.url, credentials, options) as portal:
        portal.sign_in()
        published = publish_tile_package(order, portal)
        with pytest.raises(VerificationError) as refused:
            _verify(order, portal, published.url, (0, 40))
    assert refused.value.code == "WLS707"
    assert refused.value.facts["remains"] == published.url


@pytest.mark.usefixtures("enabled")
def test_a_map_image_layer(world: Path, signed_in: dict[str, str], local_portal: Any) -> None:
    server = f"{local_portal.url.rpartition('/')[0]}/server"
    wishes = {"SERVER": server, "SERVICE_NAME": "World_image", "FEATURE_ACCESS": "true", "SHARING_LEVEL": 2}
    done = algorithm("publishmapimagelayer", world, signed_in, TAGS="world", SUMMARY="A map", **wishes)
    assert done["exit"] == 0, done["said"]
    root = served(done["results"]["SERVICE_URL"], signed_in)
    assert {layer["name"] for layer in root["layers"]} >= {"Countries", "Centres"}
    assert done["results"]["FEATURE_URL"].endswith("/World_image/FeatureServer")
