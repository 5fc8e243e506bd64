"""Kill the portal without warning at random moments of its work; nothing confirmed is lost afterwards.

``WLS_KILL_MOMENTS`` says how many moments with either store (``make kills`` takes a hundred),
``WLS_KILL_SEED`` from which seed on.  Each moment's own seed is told when it fails.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import sqlite3
import threading
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Callable

import pytest
import requests
from sqlalchemy import select
from web_layer_sharing.local_portal.catalogue import schema
from web_layer_sharing.local_portal.catalogue.shared import read_address
from web_layer_sharing.local_portal.jobs import QUEUED, RUNNING
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.test_portal_is_killed import check_folder, file_catalogue, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import URL

IN_BOTH_STORES = True

MOMENTS = int(os.environ.get("WLS_KILL_MOMENTS") or 4)
SEED = int(os.environ.get("WLS_KILL_SEED") or 20_260)
CONTENT = f"{REST}/content/users/ann"
HOSTED = f"{SERVICES}/Hosted"
NOTES = f"{HOSTED}/notes/FeatureServer"
# A batch of edits is one request: it is there whole or not at all.
BATCH = 3
PARTS = 5
LONGEST_S = 1.4


def points(word: str, count: int = 300) -> bytes:
    features = [
        {
            "type": "Feature",
            "properties": {"word": word, "number": number},
            "geometry": {"type": "Point", "coordinates": [number % 90, 1]},
        }
        for number in range(count)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


@dataclass
class World:
    """What the client knows that the portal has confirmed, and the portal itself, whichever runs now."""

    served: PortalOnSockets
    folder: Path
    address: str = ""
    batches: set[int] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    swapped: str = "w0"
    swap_item: str = ""
    seed: int = 0

    @property
    def catalogue(self) -> URL:
        """Where the catalogue is."""
        return read_address(self.address) if self.address else file_catalogue(self.folder)

    def kill(self) -> None:
        process = self.served.running.process
        assert process is not None
        process.kill()
        self.served.running.stop()
        self.served.session.close()

    def restart(self) -> None:
        self.served = PortalOnSockets.start(self.folder)

    def status(self, item: str, job: str = "") -> str:
        """Wait until an upload or a job is settled."""
        told = {"jobId": job} if job else {}
        deadline = time.monotonic() + 60
        while True:
            state = str(self.served.get(f"{CONTENT}/items/{item}/status", **told)["status"])
            if state not in ("processing",):
                return state
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def words(self, service: str) -> set[str]:
        told = self.served.get(
            f"{HOSTED}/{service}/FeatureServer/0/query", where="1=1", outFields="word", f="json"
        )
        return {feature["attributes"]["word"] for feature in told.get("features", [])}

    def publish(self, item: str, name: str, overwrite: bool = False) -> Any:
        told = self.served.post(
            f"{CONTENT}/publish",
            itemId=item,
            fileType="geojson",
            overwrite=overwrite,
            publishParameters={"name": name},
        )
        return told["services"][0]


# Each activity works until it is cut off, and returns what must hold once the portal runs again.
Check = Callable[[World], None]


def editing(world: World) -> Iterator[Check]:
    """Batches of edits, one after the other."""

    def check(again: World) -> None:
        told = again.served.get(
            f"{NOTES}/0/query", where="1=1", outFields="batch", f="json", maxRecordCountFactor=5
        )
        found = [feature["attributes"]["batch"] for feature in told["features"]]
        assert {batch: found.count(batch) for batch in set(found)} == dict.fromkeys(set(found), BATCH)
        assert again.batches <= set(found)
        again.batches = set(found)
        count = again.served.get(f"{NOTES}/0/query", where="1=1", returnCountOnly=True)["count"]
        assert count == len(found)
        near = again.served.get(
            f"{NOTES}/0/query", geometry="-180,-90,180,90", inSR=4326, returnCountOnly=True
        )
        assert near["count"] == count

    yield check
    while True:
        batch = next(world.numbers)
        adds = [
            {"attributes": {"batch": batch}, "geometry": {"x": batch % 90, "y": at}} for at in range(BATCH)
        ]
        told = world.served.post(f"{NOTES}/0/applyEdits", adds=adds)
        assert all(one["success"] for one in told["addResults"])
        world.batches.add(batch)


def uploading(world: World) -> Iterator[Check]:
    """An item in parts, committed and joined."""
    confirmed: dict[str, Any] = {"parts": set(), "committed": False}
    body = [bytes([65 + at]) * 50_000 for at in range(PARTS)]

    def send(again: World, at: int) -> None:
        again.served.post(f"{CONTENT}/items/{confirmed['id']}/addPart", {"file": body[at]}, partNum=at + 1)

    def check(again: World) -> None:
        if "id" not in confirmed:
            return
        state = again.status(confirmed["id"])
        if state == "partial":
            assert not confirmed["committed"]
            here = set(again.served.get(f"{CONTENT}/items/{confirmed['id']}/parts")["parts"])
            assert confirmed["parts"] <= here
            for at in range(PARTS):
                if at + 1 not in here:
                    send(again, at)
            again.served.post(f"{CONTENT}/items/{confirmed['id']}/commit")
            state = again.status(confirmed["id"])
        assert state == "completed"
        url = f"{again.served.origin}{REST}/content/items/{confirmed['id']}/data"
        assert again.served.session.get(url, timeout=60).content == b"".join(body)

    yield check
    told = world.served.post(f"{CONTENT}/addItem", title="u", type="CSV", multipart=True, fileName="u.csv")
    confirmed["id"] = told["id"]
    for at in range(PARTS):
        send(world, at)
        confirmed["parts"].add(at + 1)
    told = world.served.post(f"{CONTENT}/items/{confirmed['id']}/commit")
    confirmed["committed"] = bool(told.get("success"))
    world.status(confirmed["id"])


def publishing(world: World) -> Iterator[Check]:
    """A new service out of a new item."""
    name = f"made_{next(world.numbers)}"
    known: dict[str, Any] = {}

    def check(again: World) -> None:
        if "item" not in known:
            return
        if "service" not in known:
            # Nobody was told of a job, so nobody waits for one; there may be one all the same.
            known["service"] = again.publish(known["item"], name, overwrite=True)
        state = again.status(known["service"]["serviceItemId"], known["service"]["jobId"])
        if state == "failed":
            known["service"] = again.publish(known["item"], name, overwrite=True)
            state = again.status(known["service"]["serviceItemId"], known["service"]["jobId"])
        assert state == "completed"
        assert again.words(name) == {name}

    yield check
    file = {"file": ("points.geojson", points(name))}
    known["item"] = world.served.post(f"{CONTENT}/addItem", file, title=name, type="GeoJson")["id"]
    known["service"] = world.publish(known["item"], name)
    world.status(known["service"]["serviceItemId"], known["service"]["jobId"])


def overwriting(world: World) -> Iterator[Check]:
    """Other data in the place of those of a service that stands."""
    new = f"w{next(world.numbers)}"
    known: dict[str, Any] = {}

    def check(again: World) -> None:
        assert again.words("swap") in ({again.swapped}, {new})
        if "service" in known:
            state = again.status(known["service"]["serviceItemId"], known["service"]["jobId"])
            if state == "failed":
                known["service"] = again.publish(again.swap_item, "swap", overwrite=True)
                state = again.status(known["service"]["serviceItemId"], known["service"]["jobId"])
            assert state == "completed"
            assert again.words("swap") == {new}
        else:
            deadline = time.monotonic() + 30
            while _unfinished(again) and time.monotonic() < deadline:
                time.sleep(0.05)
        (again.swapped,) = again.words("swap")

    yield check
    world.served.post(f"{CONTENT}/items/{world.swap_item}/update", {"file": ("swap.geojson", points(new))})
    known["service"] = world.publish(world.swap_item, "swap", overwrite=True)
    world.status(known["service"]["serviceItemId"], known["service"]["jobId"])


ACTIVITIES = (editing, uploading, publishing, overwriting)


def _unfinished(world: World) -> bool:
    return any(row.state in (QUEUED, RUNNING) for row in rows_of(world.catalogue, select(schema.jobs)))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, store: Callable[[bool], str]) -> Iterator[World]:
    """A portal with a service to edit and a service to overwrite."""
    folder, address = tmp_path_factory.mktemp("killed"), store(False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WLS_PORTAL_DATABASE", address)
        yield from _worked_on(folder, address)


def _worked_on(folder: Path, address: str) -> Iterator[World]:
    populate(folder, address).stop()
    made = World(PortalOnSockets.start(folder), folder, address)
    served = made.served
    served.post(f"{CONTENT}/createService", createParameters={"name": "notes"}, outputType="featureService")
    layer = {
        "name": "Notes",
        "geometryType": "esriGeometryPoint",
        "fields": [{"name": "batch", "type": "esriFieldTypeInteger"}],
    }
    admin = NOTES.replace("/rest/services", "/rest/admin/services")
    assert served.post(f"{admin}/addToDefinition", addToDefinition={"layers": [layer]})["success"]
    file = {"file": ("swap.geojson", points(made.swapped))}
    made.swap_item = served.post(f"{CONTENT}/addItem", file, title="swap", type="GeoJson")["id"]
    first = made.publish(made.swap_item, "swap")
    assert made.status(first["serviceItemId"], first["jobId"]) == "completed"
    yield made
    made.served.session.close()
    made.served.running.stop()


@pytest.mark.parametrize("moment", range(MOMENTS))
def test_nothing_confirmed_is_lost(world: World, moment: int) -> None:
    world.seed = SEED + moment
    chance = random.Random(world.seed)  # noqa: S311 - moments, not secrets
    activity = ACTIVITIES[moment % len(ACTIVITIES)](world)
    check = next(activity)

    def work() -> None:
        # The client is cut off wherever it is; that is what it is there for.
        with suppress(requests.RequestException, StopIteration, KeyError):
            next(activity)

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    time.sleep(chance.uniform(0, LONGEST_S))
    world.kill()
    worker.join(60)
    world.restart()
    check(world)
    deadline = time.monotonic() + 60
    while _unfinished(world):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    check_folder(world.folder, world.catalogue)
    for path in (world.folder / "services").glob("*/*/service.gpkg"):
        with closing(sqlite3.connect(path)) as service:
            assert service.execute("PRAGMA integrity_check").fetchone() == ("ok",)
