"""Kill the portal with no warning while it publishes: nothing half-done may be there afterwards."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import URL, create_engine, make_url, select, text
from web_layer_sharing.local_portal.catalogue import schema
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import Contents, a_layer, build_sd, fields, wgs84

if TYPE_CHECKING:
    from pathlib import Path


def spots(word: str, count: int = 400) -> Contents:
    layer = a_layer("spots_1", geometry_type="esriGeometryPoint", crs=wgs84(), fields=fields(name="String"))
    return Contents(
        layer, [(f"POINT ({index % 90} 1)", {"name": f"{word} {index}"}) for index in range(count)]
    )


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("packages")
    return {
        word: build_sd(folder, "spots", [spots(word)], overwrite=True).read_bytes() for word in ("old", "new")
    }


def kill(served: PortalOnSockets) -> None:
    assert served.running.process is not None
    served.running.process.kill()
    served.running.stop()
    served.session.close()


def upload(served: PortalOnSockets, package: bytes, item: str = "") -> str:
    content = f"{REST}/content/users/ann"
    file = {"file": ("spots.sd", package)}
    if item:
        served.post(f"{content}/items/{item}/update", file)
        return item
    return str(served.post(f"{content}/addItem", file, title="spots", type="Service Definition")["id"])


def publish(served: PortalOnSockets, item: str, overwrite: bool = False) -> Any:
    told = served.post(
        f"{REST}/content/users/ann/publish", itemId=item, fileType="serviceDefinition", overwrite=overwrite
    )
    return told["services"][0]


def wait(served: PortalOnSockets, service: Any) -> str:
    while True:
        told = served.get(
            f"{REST}/content/users/ann/items/{service['serviceItemId']}/status", jobId=service["jobId"]
        )
        if told["status"] != "processing":
            return str(told["status"])
        time.sleep(0.05)


def words(served: PortalOnSockets) -> set[str]:
    told = served.get(
        f"{SERVICES}/Hosted/spots/FeatureServer/0/query", where="1=1", outFields="name", f="json"
    )
    return {feature["attributes"]["name"].split()[0] for feature in told["features"]}


def file_catalogue(folder: Path) -> URL:
    """The address of a catalogue that is a file of the folder."""
    return make_url(f"sqlite:///{folder / 'portal.sqlite3'}")


def rows_of(catalogue: URL, query: Any) -> list[Any]:
    """What a catalogue says, whatever portals do with it."""
    engine = create_engine(catalogue)
    with engine.connect() as connection:
        found = list(connection.execute(query))
    engine.dispose()
    return found


def check_folder(folder: Path, catalogue: URL | None = None) -> None:
    """The catalogue is sound, and every file and version that it names is there, and no other."""
    catalogue = catalogue or file_catalogue(folder)
    if catalogue.get_backend_name() == "sqlite":
        assert rows_of(catalogue, text("PRAGMA integrity_check")) == [("ok",)]
        assert rows_of(catalogue, text("PRAGMA foreign_key_check")) == []
    revisions = [select(table.c.revision) for table in (schema.item_files, schema.upload_parts)]
    named = {row[0] for query in revisions for row in rows_of(catalogue, query)}
    services = schema.services.c
    versions = {row.id: row.version for row in rows_of(catalogue, select(services.id, services.version))}
    assert rows_of(catalogue, select(schema.jobs.c.id).where(schema.jobs.c.state == "running")) == []
    if catalogue.get_backend_name() == "postgresql":
        kept = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'wls\\_%'"
        schemas = {row[0] for row in rows_of(catalogue, text(kept))}
        assert schemas == {f"wls_{version}" for version in versions.values() if version}
    assert {path.name for path in (folder / "files").glob("*/*")} == named
    found = {path.parent.name: path.name for path in (folder / "services").glob("*/*")}
    assert found == {service: version for service, version in versions.items() if version}


@pytest.mark.parametrize("moment", [0.0, 0.4, 0.9])
def test_killed_while_publishing_for_the_first_time(
    tmp_path: Path, packages: dict[str, bytes], moment: float
) -> None:
    populate(tmp_path).stop()
    served = PortalOnSockets.start(tmp_path)
    item = upload(served, packages["new"])
    service = publish(served, item)
    time.sleep(moment)
    kill(served)
    with PortalOnSockets.start(tmp_path) as served:
        # Taken up again, or finished before; either way it ends well.
        assert wait(served, service) == "completed"
        assert words(served) == {"new"}
        assert served.get(f"{REST}/content/items/{service['serviceItemId']}")["type"] == "Feature Service"
    check_folder(tmp_path)


@pytest.mark.parametrize("moment", [0.2, 0.8])
def test_killed_while_overwriting(tmp_path: Path, packages: dict[str, bytes], moment: float) -> None:
    populate(tmp_path).stop()
    served = PortalOnSockets.start(tmp_path)
    item = upload(served, packages["old"])
    first = publish(served, item)
    assert wait(served, first) == "completed"
    upload(served, packages["new"], item)
    second = publish(served, item, overwrite=True)
    time.sleep(moment)
    kill(served)
    with PortalOnSockets.start(tmp_path) as served:
        assert words(served) in ({"old"}, {"new"})
        assert wait(served, second) == "completed"
        assert words(served) == {"new"}
    check_folder(tmp_path)


def test_what_takes_the_portal_down_twice_is_given_up(tmp_path: Path, packages: dict[str, bytes]) -> None:
    populate(tmp_path).stop()
    served = PortalOnSockets.start(tmp_path)
    item = upload(served, packages["new"])
    service = publish(served, item)
    _wait_until_running(tmp_path)
    kill(served)
    with closing(sqlite3.connect(tmp_path / "portal.sqlite3")) as catalogue:
        catalogue.execute("UPDATE jobs SET attempts = 2, state = 'running'")
        catalogue.commit()
    with PortalOnSockets.start(tmp_path) as served:
        assert wait(served, service) == "failed"
        assert "error" in served.get(f"{REST}/content/items/{service['serviceItemId']}")
        again = publish(served, item)
        assert wait(served, again) == "completed"
    check_folder(tmp_path)


def _wait_until_running(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "portal.sqlite3")) as catalogue:
        while catalogue.execute("SELECT count(*) FROM jobs WHERE state = 'running'").fetchone() == (0,):
            time.sleep(0.01)


def test_killed_between_parts_of_an_upload(tmp_path: Path) -> None:
    populate(tmp_path).stop()
    served = PortalOnSockets.start(tmp_path)
    content = f"{REST}/content/users/ann"
    item = served.post(f"{content}/addItem", title="a", type="CSV", multipart=True, fileName="a.csv")["id"]
    served.post(f"{content}/items/{item}/addPart", {"file": b"first,"}, partNum=1)
    kill(served)
    with PortalOnSockets.start(tmp_path) as served:
        assert served.get(f"{content}/items/{item}/parts") == {"parts": [1]}
        served.post(f"{content}/items/{item}/addPart", {"file": b"second"}, partNum=2)
        served.post(f"{content}/items/{item}/commit")
        while served.get(f"{content}/items/{item}/status")["status"] == "processing":
            time.sleep(0.02)
        reply = served.session.get(f"{served.origin}{REST}/content/items/{item}/data", timeout=30)
        assert reply.content == b"first,second"
    check_folder(tmp_path)
