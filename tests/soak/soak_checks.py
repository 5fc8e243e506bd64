"""What must hold after each step, seen without the proxy: by the portal's answers, catalogue and files."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from web_layer_sharing.sharing.portal.download import download_data
from web_layer_sharing.sharing.portal.items import get_item
from web_layer_sharing.sharing.portal.urls import join
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.tests.local_portal.test_portal_is_killed import check_folder
from web_layer_sharing.tests.soak.soak_world import World, place

if TYPE_CHECKING:
    from web_layer_sharing.tests.soak.soak_model import Features, Service


def check_items(world: World) -> None:
    """Compare all that is there with the model."""
    world.wait_until_idle()
    world.take_down_requests()
    there = {row[0]: row[1:] for row in world.catalogue("SELECT id, title, type FROM items")}
    expected = world.model.items
    assert set(there) == expected, (
        f"orphans {[there[each] for each in set(there) - expected]}, lost {expected - set(there)}"
    )
    for service in world.model.services.values():
        check_service(world, service)
    for file in world.model.files.values():
        target = world.work / "fetched"
        download_data(world.direct.connection, file.item_id, target, Progress())
        assert target.read_bytes() == file.content, f"{file.title} has other bytes"
        target.unlink()
    check_traces(world)


def check_service(world: World, service: Service) -> None:
    """Compare a layer: its features one by one, their ids, with whom it is shared, what was written on it."""
    found = features(world, service)
    told = {code: feature["number"] for code, feature in found.items()}
    assert told == service.features, _difference(told, service.features)
    for code, feature in found.items():
        assert feature["x"] == place(feature["number"]), f"{code} lies elsewhere"
        assert service.numbers.setdefault(code, feature["id"]) == feature["id"], f"{code} has another id"
    item = get_item(world.direct.connection, service.item_id)
    assert (item.title, item.access) == (service.name, service.access)
    assert not service.summary or item.snippet == service.summary, "what was written on the web is lost"
    pairs = world.catalogue("SELECT origin_id, destination_id FROM relationships WHERE type = 'Service2Data'")
    assert (service.item_id, service.source_id) in pairs, "the service does not know its source"


def _difference(found: Features, expected: Features) -> str:
    lost = {code: number for code, number in expected.items() if code not in found}
    more = {code: number for code, number in found.items() if code not in expected}
    other = {
        code: (found[code], expected[code])
        for code in found
        if found[code] != expected.get(code, found[code])
    }
    return f"lost {lost}, not expected {more}, found and expected {other}"


def check_update_on_its_way(world: World, service: Service, before: Features, package: Features) -> None:
    """After an update that failed: nothing is doubled, and each feature is as before or as it shall be."""
    assert {row[0] for row in world.catalogue("SELECT id FROM items")} == world.model.items
    found = features(world, service)
    for code, feature in found.items():
        assert feature["number"] in (before.get(code), package.get(code)), f"{code} is neither"
    assert set(before) & set(package) <= set(found), "features are lost"
    assert get_item(world.direct.connection, service.item_id).access == service.access


def features(world: World, service: Service) -> dict[str, dict[str, Any]]:
    """Return a layer's features by code; none may be there twice."""
    connection = world.direct.connection
    url = f"{connection.root.rsplit('/', 1)[0]}{urlsplit(service.url).path}"
    told = connection.read(
        join(url, 0, "query"), {"where": "1=1", "outFields": "*", "returnGeometry": True, "outSR": 4326}
    )
    listed = [
        {
            "id": each["attributes"]["OBJECTID"],
            "code": each["attributes"]["code"],
            "number": each["attributes"]["number"],
            "x": round(each["geometry"]["x"], 6),
        }
        for each in told["features"]
    ]
    for name in ("code", "id"):
        assert len({each[name] for each in listed}) == len(listed), f"a feature is there twice, by {name}"
    return {each["code"]: each for each in listed}


def titled(world: World, title: str) -> set[str]:
    """Return the ids of the items of a title, by the catalogue itself."""
    return {found for found, named in world.catalogue("SELECT id, title FROM items") if named == title}


def check_traces(world: World) -> None:
    """Look for what a step may have left beside what it was asked for."""
    check_folder(world.data)
    assert list(world.temporary.iterdir()) == [], "temporary files are left"
    assert [path for path in (world.data / "scratch").rglob("*") if path.is_file()] == []
    assert [path.name for path in world.data.rglob("*.part")] == []
    assert [path.name for path in world.work.rglob("*") if path.suffix in (".new", ".tmp")] == []
    process = world.process.process
    assert process is not None
    assert processes_below(process.pid) == [], "processes are left"
    assert processes_below(os.getpid()) in ([process.pid], []), "processes are left"
    ((tokens,),) = world.catalogue("SELECT count(*) FROM tokens")
    # the owner's, and that of the client that goes without the proxy
    assert tokens <= world.sign_ins + 2, "tokens that nobody was given"


def check_end(world: World) -> None:
    """After the last step: threads have ended, files are closed, and no secret was written anywhere."""
    assert world.process.process is not None
    opened = len(list(Path(f"/proc/{world.process.process.pid}/fd").iterdir()))
    assert opened < 150, f"the portal holds {opened} files open"
    assert len(list(Path("/proc/self/fd").iterdir())) < 200
    assert threading.active_count() < 40
    wanted = [secret.encode() for secret in world.secrets]
    for path in world.folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [secret for secret in wanted if secret in content], f"a secret is in {path.name}"


def processes_below(pid: int) -> list[int]:
    """Return the process ids of a process's children."""
    found: list[int] = []
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(each) for each in told.read_text().split()]
    return found
