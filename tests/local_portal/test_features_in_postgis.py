"""What is PostGIS's own: where features lie, who takes turns, what a stop leaves, what a database refuses."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from osgeo import gdal, ogr
from psycopg import sql
from sqlalchemy import func, make_url, select
from web_layer_sharing.local_portal.data_folder import DataFolder
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.features import postgis_tables
from web_layer_sharing.local_portal.features.postgis_store import PostgisStore
from web_layer_sharing.local_portal.portal import Portal
from web_layer_sharing.tests.local_portal.asking import SERVICES, Asker
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.tests.local_portal.postgres import Postgres

FS = f"{SERVICES}/Hosted/notes/FeatureServer"
ADMIN_FS = FS.replace("/rest/services", "/rest/admin/services")
NOTES = {
    "name": "Notes",
    "geometryType": "esriGeometryPoint",
    "extent": {"spatialReference": {"wkid": 28992}},
    "fields": [
        {"name": "word", "type": "esriFieldTypeString", "length": 20},
        {"name": "amount", "type": "esriFieldTypeDouble"},
        {"name": "100%", "type": "esriFieldTypeInteger"},
    ],
}


@pytest.fixture
def pair(postgres: Postgres, tmp_path: Path) -> Iterator[tuple[Asker, Asker]]:
    """Two portals of one database with a service of one layer."""
    address = postgres.emptied()
    first = populate(tmp_path, address)
    first.start()
    second = Portal.open(DataFolder(tmp_path), address, alone=False)
    second.start()
    ann = Asker(first, "ann")
    ann(f"{ann.content}/createService", createParameters={"name": "notes"}, outputType="featureService")
    layer = {**NOTES, "fields": [one for one in NOTES["fields"] if one["name"] != "100%"]}  # type: ignore[index]
    assert ann(f"{ADMIN_FS}/addToDefinition", addToDefinition={"layers": [layer]})["success"]
    yield ann, Asker(second, "ann")
    second.stop()
    first.stop()


def schemas(address: str) -> set[str]:
    with psycopg.connect(address) as connection:
        found = connection.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'wls\\_%'")
        return {str(row[0]) for row in found}


def note(word: Any, x: float = 155000, y: float = 463000, **attributes: Any) -> dict[str, Any]:
    return {"attributes": {"word": word, **attributes}, "geometry": {"x": x, "y": y}}


def test_features_lie_in_the_database_where_gdal_finds_them(pair: tuple[Asker, Asker]) -> None:
    first, second = pair
    added = first(f"{FS}/0/addFeatures", features=[note("here", amount=2.5)])["addResults"]
    assert added[0]["success"]
    service = first.portal.hosting.get("Hosted", "notes", "FeatureServer")
    folder, address = first.portal.hosting.data_folder(service), first.portal.hosting.store.address
    assert list(folder.iterdir()) == []
    assert schemas(address) == {f"wls_{service.version}"}
    url = make_url(address)
    place = f"dbname={url.database} host={url.query['host']} user={url.username}"
    opened = ogr.Open(f"PG:{place} active_schema=wls_{service.version}")
    layer = opened.GetLayerByName("layer_0")
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "28992"
    (feature,) = layer
    assert (feature["word"], feature["amount"]) == ("here", 2.5)
    assert feature.GetGeometryRef().ExportToWkt() == "POINT (155000 463000)"
    feature = layer = opened = None
    assert second(f"{second.content}/items/{service.item_id}/delete")["success"]
    assert schemas(address) == set()


def test_edits_of_two_processes_take_turns(pair: tuple[Asker, Asker]) -> None:
    def edit(asker: Asker) -> None:
        for number in range(10):
            told = asker(f"{FS}/0/addFeatures", features=[note(f"{number}"), note("x")])
            assert all(one["success"] for one in told["addResults"])

    threads = [threading.Thread(target=edit, args=(asker,)) for asker in pair]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for asker in pair:
        assert asker(f"{FS}/0/query", where="1=1", returnCountOnly=True) == {"count": 40}
        ids = asker(f"{FS}/0/query", where="1=1", returnIdsOnly=True)["objectIds"]
        assert ids == sorted(set(ids))


def test_an_edit_that_the_database_refuses_is_told_and_undone(pair: tuple[Asker, Asker]) -> None:
    first, second = pair
    told = first(f"{FS}/0/addFeatures", features=[note("good"), note("b\0d")], rollbackOnFailure=False)
    assert [one["success"] for one in told["addResults"]] == [True, False]
    told = first(f"{FS}/0/addFeatures", features=[note("good"), note("b\0d")], rollbackOnFailure=True)
    assert [one["success"] for one in told["addResults"]] == [False, False]
    assert second(f"{FS}/0/query", where="1=1", returnCountOnly=True) == {"count": 1}


def test_a_query_that_takes_too_long_or_cannot_be_answered(
    pair: tuple[Asker, Asker], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = pair
    first(f"{FS}/0/addFeatures", features=[note("a", amount=1e300)])
    assert "answered" in first.refusal(f"{FS}/0/query", where="POWER(amount, 5) > 1")["message"]
    database = first.portal.services.get(first.portal.hosting.get("Hosted", "notes", "FeatureServer"))
    monkeypatch.setattr(postgis_tables, "LONGEST_QUERY_MS", 20)
    with pytest.raises(Refusal, match="too long"), database.read() as connection:
        connection.execute(select(func.pg_sleep(30)))
    monkeypatch.undo()
    # The connection is as good as new.
    assert first(f"{FS}/0/query", where="1=1", returnCountOnly=True) == {"count": 1}


def test_what_nobody_names_is_swept_up(pair: tuple[Asker, Asker]) -> None:
    first, _ = pair
    address = first.portal.hosting.store.address
    before = schemas(address)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier("wls_" + "0" * 32)))
        connection.execute("CREATE SCHEMA wls_of_somebody_else")
    first.portal.hosting.sweep()
    assert schemas(address) == {*before, "wls_of_somebody_else"}


def test_odd_names_and_references_come_from_a_file(pair: tuple[Asker, Asker], tmp_path: Path) -> None:
    """A column called as a driver marks its values, in a reference that PostGIS does not know."""
    first, second = pair
    path = tmp_path / "odd.gpkg"
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    system = ogr.osr.SpatialReference()
    system.SetFromUserInput("ESRI:54030")
    layer = source.CreateLayer("odd", system, ogr.wkbPolygon25D)
    layer.CreateField(ogr.FieldDefn("parts of 100%", ogr.OFTString))
    for number in range(3):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, f"{number}%s")
        x = number * 10
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(f"POLYGON Z (({x} 0 1, {x} 5 1, {x + 5} 5 1, {x} 0 1))")
        )
        layer.CreateFeature(feature)
    feature = layer = source = None
    first.publish(path, "geoPackage", publishParameters={"name": "odd"})
    told = second.query(0, "odd", where="1=1", outFields="*", returnZ=True)
    assert [list(one["attributes"].values())[1] for one in told["features"]] == ["0%s", "1%s", "2%s"]
    assert told["features"][1]["geometry"]["rings"] == [[[10, 0, 1], [10, 5, 1], [15, 5, 1], [10, 0, 1]]]
    box = {"geometry": "9,0,16,6", "returnCountOnly": True}
    assert second.query(0, "odd", **box) == {"count": 1}


def test_without_postgis_features_stay_in_the_folder(postgres: Postgres, tmp_path: Path) -> None:
    address = postgres.database(postgis=False)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE ROLE plain LOGIN")
        connection.execute("GRANT CREATE ON SCHEMA public TO plain")
    plain = make_url(address).set(username="plain").render_as_string()
    assert PostgisStore.at(plain) is None
    portal = populate(tmp_path, plain)
    ann = Asker(portal, "ann")
    ann(f"{ann.content}/createService", createParameters={"name": "notes"}, outputType="featureService")
    folder = portal.hosting.data_folder(portal.hosting.get("Hosted", "notes", "FeatureServer"))
    portal.stop()
    assert [path.name for path in folder.glob("*.gpkg")] == ["service.gpkg"]
    # From the day that there is PostGIS, new services live there; the old ones stay what they are.
    again = Portal.open(DataFolder(tmp_path), address)
    ann = Asker(again, "ann")
    assert again.hosting.store.address == address
    assert ann(FS)["layers"] == []
    again.stop()


def test_a_map_keeps_its_geopackage(pair: tuple[Asker, Asker], town_map_sd: Path) -> None:
    first, second = pair
    first.publish(town_map_sd)
    service = first.portal.hosting.get("Hosted", "town", "MapServer")
    assert (first.portal.hosting.data_folder(service) / "service.gpkg").exists()
    told = second(f"{SERVICES}/Hosted/town/MapServer/0/query", where="1=1", returnCountOnly=True)
    assert told == {"count": 25}
