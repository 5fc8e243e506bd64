"""A catalogue in PostgreSQL: the same rules, and several processes that serve one folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import pytest
import requests
from sqlalchemy import inspect, select
from web_layer_sharing.local_portal import command
from web_layer_sharing.local_portal.catalogue import schema
from web_layer_sharing.local_portal.catalogue.shared import SharedCatalogue
from web_layer_sharing.local_portal.data_folder import DataFolder
from web_layer_sharing.local_portal.jobs import QUEUED, RUNNING, queue_job
from web_layer_sharing.local_portal.portal import Portal
from web_layer_sharing.local_portal.principal import PUBLISHER
from web_layer_sharing.sharing.errors import SharingError
from web_layer_sharing.tests.local_portal.asking import ADMIN, PASSWORD, REST, SERVICES, Asker
from web_layer_sharing.tests.local_portal.postgres import Postgres, programs

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed")
LAUNCHER = Path(__file__).resolve().parents[2] / "local_portal" / "launch.py"
CONTENT = f"{REST}/content/users/{ADMIN}"
POINTS = {
    "name": "Notes",
    "geometryType": "esriGeometryPoint",
    "fields": [{"name": "word", "type": "esriFieldTypeString", "length": 20}],
}


def opened(folder: Path, url: str, alone: bool = True) -> Portal:
    data = DataFolder(folder)
    data.prepare()
    return Portal.open(data, url, alone)


@pytest.fixture
def pair(postgres: Postgres, tmp_path: Path) -> Iterator[tuple[Asker, Asker]]:
    """Two portals of one store, in this process, asked by the same user."""
    url = postgres.database()
    first = opened(tmp_path, url)
    first.accounts.ensure_administrator(ADMIN, PASSWORD)
    first.accounts.create("ann", PASSWORD, PUBLISHER)
    first.start()
    second = opened(tmp_path, url, alone=False)
    second.start()
    yield Asker(first, "ann"), Asker(second, "ann")
    second.stop()
    first.stop()


def test_the_tables_are_the_same(postgres: Postgres) -> None:
    url = postgres.database(postgis=False)
    catalogue = SharedCatalogue.at(url)
    with catalogue.read() as connection:
        assert set(inspect(connection).get_table_names()) == set(schema.METADATA.tables)
    catalogue.close()
    SharedCatalogue.at(url).close()


def test_a_database_that_cannot_be_had_is_told(
    postgres: Postgres, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "only-for-tests"
    for address, shown in (
        (f"postgresql://user:{secret}@127.0.0.1:1/x", "127.0.0.1:1/x"),
        (f"mysql://user:{secret}@host/x", "host/x"),
        ("nonsense", ""),
    ):
        with pytest.raises(SharingError) as caught:
            SharedCatalogue.at(address)
        assert caught.value.code == "WLS910"
        assert caught.value.facts["address"] == shown
        assert secret not in str(caught.value)
    assert postgres


def test_the_command_line_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = [
        "--port",
        "0",
        "--data",
        str(tmp_path),
        "--database",
        "postgresql://x:only-for-tests@127.0.0.1:1/y",
    ]
    assert command.main(told) == 9
    error = capsys.readouterr().err
    assert "WLS910" in error
    assert "only-for-tests" not in error


def test_what_one_does_the_other_knows(pair: tuple[Asker, Asker]) -> None:
    first, second = pair
    item = first.add(title="A map of 100%", tags="x,ÄÖ")
    assert second.item(item)["title"] == "A map of 100%"
    found = second(f"{REST}/search", q='title:"map" AND tags:"äö"')
    assert [one["id"] for one in found["results"]] == [item]
    second(f"{second.content}/items/{item}/update", title="Renamed")
    assert first.item(item)["title"] == "Renamed"
    group = first(f"{REST}/community/createGroup", title="G", access="org", tags="a")["group"]["id"]
    assert second(f"{REST}/community/groups/{group}")["title"] == "G"
    assert second(f"{second.content}/items/{item}/delete")["success"]
    time.sleep(0.06)
    assert first.refusal(f"{REST}/content/items/{item}")["messageCode"] == "CONT_0001"


def test_a_token_is_good_and_worthless_everywhere(pair: tuple[Asker, Asker]) -> None:
    first, second = pair
    token = first.portal.tokens.issue("ann").value
    assert second.portal.tokens.principal(token).username == "ann"
    first.portal.tokens.revoke(token)
    time.sleep(0.06)
    with pytest.raises(Exception, match="Invalid token"):
        second.portal.tokens.principal(token)


def test_edits_and_definitions_are_seen_by_the_other(pair: tuple[Asker, Asker]) -> None:
    first, second = pair
    first(f"{first.content}/createService", createParameters={"name": "notes"}, outputType="featureService")
    fs = f"{SERVICES}/Hosted/notes/FeatureServer"
    admin = fs.replace("/rest/services", "/rest/admin/services")
    assert second(f"{admin}/addToDefinition", addToDefinition={"layers": [POINTS]})["success"]
    assert first(f"{fs}/0")["name"] == "Notes"
    told = first(
        f"{fs}/0/addFeatures", features=[{"attributes": {"word": "a"}, "geometry": {"x": 5, "y": 6}}]
    )
    assert told["addResults"][0]["success"]
    assert second(f"{fs}/0/query", where="word='a'", returnCountOnly=True) == {"count": 1}
    assert second(f"{fs}/0")["extent"]["xmax"] == 5
    field = {"name": "more", "type": "esriFieldTypeInteger"}
    assert second(f"{admin}/0/addToDefinition", addToDefinition={"fields": [field]})["success"]
    assert "more" in [one["name"] for one in first(f"{fs}/0")["fields"]]


def test_a_publish_and_an_overwrite_are_seen_by_the_other(pair: tuple[Asker, Asker], tmp_path: Path) -> None:
    first, second = pair
    for count, asker, other in ((3, first, second), (5, second, first)):
        features = [
            {"type": "Feature", "properties": {"n": n}, "geometry": {"type": "Point", "coordinates": [n, n]}}
            for n in range(count)
        ]
        path = tmp_path / "dots.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        if count == 3:
            published = asker.publish(path, "geojson", publishParameters={"name": "dots"})
        else:
            item = published["sourceItemId"]
            asker(f"{asker.content}/items/{item}/update", {"file": (path.name, path.read_bytes())})
            told = asker(f"{asker.content}/publish", itemId=item, fileType="geojson", overwrite=True)
            assert asker.job(told)["status"] == "completed"
        time.sleep(0.06)
        where = f"{SERVICES}/Hosted/dots/FeatureServer/0/query"
        assert other(where, where="1=1", returnCountOnly=True) == {"count": count}


def test_writers_take_turns(pair: tuple[Asker, Asker]) -> None:
    """A name that two processes want at once is given once."""
    made: list[Any] = []
    barrier = threading.Barrier(2)

    def create(asker: Asker) -> None:
        barrier.wait()
        made.append(
            asker(
                f"{asker.content}/createService",
                createParameters={"name": "one"},
                outputType="featureService",
            )
        )

    threads = [threading.Thread(target=create, args=(asker,)) for asker in pair]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted("error" in told for told in made) == [False, True]


def test_a_living_process_keeps_its_jobs_and_a_dead_one_s_are_taken_up(postgres: Postgres) -> None:
    url = postgres.database()
    living, other = SharedCatalogue.at(url), SharedCatalogue.at(url)
    assert living.runner != other.runner
    assert other.runs(living.runner)
    assert living.runs(living.runner)
    living.close()
    assert not other.runs(living.runner)
    other.close()


def test_jobs_are_taken_up_while_the_portal_runs(pair: tuple[Asker, Asker]) -> None:
    """A job of a process that is gone: it had been claimed, and never finished."""
    first, _ = pair
    portal = first.portal
    item = first.add("CSV", multipart=True, fileName="a.csv")
    first(f"{first.content}/items/{item}/addPart", {"file": ("a", b"abc")}, partNum=1)
    with portal.catalogue.write() as connection:
        connection.execute(schema.items.update().values(upload_state="processing"))
        job_id = queue_job(connection, "commit", "ann", item, payload={"name": "a.csv"})
        gone = 2**31 - 1
        connection.execute(schema.jobs.update().values(state=RUNNING, attempts=1, runner=gone))
    deadline = time.monotonic() + 30
    while (job := portal.jobs.get(job_id)) is not None and job.state in (QUEUED, RUNNING):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert first(f"{first.content}/items/{item}/status")["status"] == "completed"
    with portal.catalogue.read() as connection:
        runner = connection.execute(select(schema.jobs.c.runner)).scalar_one()
    assert runner != gone


class Process:
    """A portal process with its catalogue in the database."""

    def __init__(self, folder: Path, url: str) -> None:
        environment = {**os.environ, "WLS_PORTAL_DATABASE": url, "WLS_PORTAL_ADMIN_PASSWORD": PASSWORD}
        told = [sys.executable, str(LAUNCHER), "portal", "--port", "0", "--data", str(folder)]
        self.process = subprocess.Popen(told, stdout=subprocess.PIPE, text=True, env=environment)
        stdout = cast("IO[str]", self.process.stdout)
        ready = next((line for line in stdout if line.startswith("ready ")), "")
        self.origin = ready.split()[1].replace("https:", "http:")[: -len("/portal")]
        self.session = requests.Session()
        self.session.trust_env = False

    def ask(self, path: str, files: Any = None, **parameters: Any) -> Any:
        data = {
            key: json.dumps(value) if isinstance(value, dict) else value for key, value in parameters.items()
        }
        return self.session.post(
            f"{self.origin}{path}", data={"f": "json", **data}, files=files, timeout=60
        ).json()

    def close(self) -> int:
        self.session.close()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(30)
        cast("IO[str]", self.process.stdout).close()
        return code


def test_two_processes_serve_one_store(postgres: Postgres, tmp_path: Path) -> None:
    """As behind a proxy: each request goes to the other process than the one before."""
    url = postgres.database()
    processes = [Process(tmp_path, url), Process(tmp_path, url)]
    try:
        one, other = processes
        token = one.ask(f"{REST}/generateToken", username=ADMIN, password=PASSWORD)["token"]
        for process in processes:
            process.session.headers["X-Esri-Authorization"] = f"Bearer {token}"
        made = other.ask(f"{CONTENT}/addItem", title="a", type="CSV", multipart="true", fileName="a.csv")
        for number, process in enumerate((one, other, one), 1):
            part = {"file": ("part", b"%d\n" % number)}
            assert process.ask(f"{CONTENT}/items/{made['id']}/addPart", part, partNum=number)["success"]
        assert other.ask(f"{CONTENT}/items/{made['id']}/commit")["success"]
        deadline = time.monotonic() + 30
        while one.ask(f"{CONTENT}/items/{made['id']}/status")["status"] == "processing":
            assert time.monotonic() < deadline
        data = other.session.get(f"{other.origin}{REST}/content/items/{made['id']}/data", timeout=30)
        assert data.content == b"1\n2\n3\n"
        told = one.ask(
            f"{CONTENT}/createService", createParameters={"name": "notes"}, outputType="featureService"
        )
        assert told["success"]
        fs = f"{SERVICES}/Hosted/notes/FeatureServer"
        admin = fs.replace("/rest/services", "/rest/admin/services")
        assert other.ask(f"{admin}/addToDefinition", addToDefinition={"layers": [POINTS]})["success"]
        upload = one.ask(f"{fs}/uploads/upload", {"file": ("rows.csv", b"word\nsent\n")})["item"]["itemID"]
        started = other.ask(f"{fs}/0/append", appendUploadId=upload, appendUploadFormat="csv")
        where = "/" + started["statusUrl"].split("/", 3)[3]
        while (status := one.ask(where))["status"] in ("Pending", "InProgress"):
            assert time.monotonic() < deadline
        assert status["status"] == "Completed", status
        for process in processes:
            assert process.ask(f"{fs}/0/query", where="word='sent'", returnCountOnly="true") == {"count": 1}
    finally:
        codes = [process.close() for process in processes]
    assert codes == [0, 0]


def test_what_a_killed_process_left_is_finished_by_the_other(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.database()
    doomed, other = Process(tmp_path, url), Process(tmp_path, url)
    token = doomed.ask(f"{REST}/generateToken", username=ADMIN, password=PASSWORD)["token"]
    for process in (doomed, other):
        process.session.headers["X-Esri-Authorization"] = f"Bearer {token}"
    features = [
        {"type": "Feature", "properties": {"n": n}, "geometry": {"type": "Point", "coordinates": [n % 90, 1]}}
        for n in range(5000)
    ]
    file = {"file": ("dots.geojson", json.dumps({"type": "FeatureCollection", "features": features}))}
    item = doomed.ask(f"{CONTENT}/addItem", file, title="dots", type="GeoJson")["id"]
    wish = {"itemId": item, "fileType": "geojson", "publishParameters": {"name": "dots"}}
    service = doomed.ask(f"{CONTENT}/publish", **wish)["services"][0]
    doomed.process.kill()
    doomed.process.wait(30)
    doomed.session.close()
    cast("IO[str]", doomed.process.stdout).close()
    try:
        status = f"{CONTENT}/items/{service['serviceItemId']}/status"
        deadline = time.monotonic() + 60
        while (state := other.ask(status, jobId=service["jobId"])["status"]) == "processing":
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert state == "completed"
        where = f"{SERVICES}/Hosted/dots/FeatureServer/0/query"
        assert other.ask(where, where="1=1", returnCountOnly="true") == {"count": 5000}
    finally:
        assert other.close() == 0
