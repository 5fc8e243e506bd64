"""What pages and servers of others can have the portal do, and what they can read of it."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest
import requests
from web_layer_sharing.tests.local_portal.asking import PASSWORD, REST, SERVICES, Asker, PortalOnSockets
from web_layer_sharing.tests.local_portal.conftest import populate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEIGHBOUR = {"Origin": "http://127.0.0.1:3000", "Accept": "text/html"}


class Listener:
    """A server that nobody may ask; ``asked`` says who did."""

    def __init__(self) -> None:
        asked: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: Any) -> None:
                """Keep the test's output clean."""

            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            def do_POST(self) -> None:
                self.do_GET()

        self.asked = asked
        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


@pytest.fixture(scope="module")
def busy_town(tmp_path_factory: pytest.TempPathFactory, town_sd: Path) -> Iterator[Asker]:
    """A town of its own, to add to."""
    portal = populate(tmp_path_factory.mktemp("busy"))
    portal.start()
    asker = Asker(portal, "ann")
    asker.publish(town_sd)
    yield asker
    portal.stop()


@pytest.mark.parametrize("kind", ["Feature Service", "Map Service", "Web Map", "Document Link", "CSV"])
def test_an_items_address_is_never_asked_for(busy_town: Asker, listener: Listener, kind: str) -> None:
    url = f"{listener.url}/server/rest/services/a/FeatureServer"
    content = json.dumps({"operationalLayers": [{"url": url}]})
    item = busy_town.add(kind, url=url, text=content, thumbnailurl=url)
    busy_town.item(item)
    for asked in (f"{REST}/content/items/{item}/data", f"/portal/items/{item}"):
        busy_town(asked, f="json")
    for kind_of_file in ("csv", "featureService", "geojson", "serviceDefinition"):
        busy_town(f"{busy_town.content}/publish", itemId=item, fileType=kind_of_file)
    told = {"dataUrl": url, "fileurl": url, "sourceUrl": url}
    busy_town(f"{REST}/content/features/analyze", fileType="csv", **told)
    busy_town(f"{busy_town.content}/items/{item}/update", url=url, **told)
    busy_town(f"{SERVICES}/Hosted/town/FeatureServer/0/append", appendUploadFormat="csv", appendItemUrl=url)
    assert listener.asked == []


def test_a_listener_hears(listener: Listener) -> None:
    requests.get(f"{listener.url}/x", timeout=10)
    assert listener.asked == ["/x"]


def test_a_page_of_a_neighbour_reads_nothing_with_the_cookie(served: PortalOnSockets) -> None:
    """Browsers send even a strict cookie from another port; without this header they hand out no answer."""
    session = requests.Session()
    session.trust_env = False
    session.verify = str(served.running.certificate)
    portal = served.running.url
    session.post(f"{portal}/signin", data={"username": "ann", "password": PASSWORD}, timeout=30)
    assert "wls_page" in session.cookies
    reply = session.get(f"{portal}/home", headers=NEIGHBOUR, timeout=30)
    assert "ann" in reply.text
    assert "Access-Control-Allow-Credentials" not in reply.headers
    without = requests.get(f"{portal}/home", headers=NEIGHBOUR, timeout=30, verify=session.verify)
    assert without.headers["Access-Control-Allow-Credentials"] == "true"
    session.close()


def test_the_cookie_changes_nothing(served: PortalOnSockets) -> None:
    session = requests.Session()
    session.trust_env = False
    session.verify = str(served.running.certificate)
    session.post(f"{served.running.url}/signin", data={"username": "ann", "password": PASSWORD}, timeout=30)
    add = f"{served.origin}{REST}/content/users/ann/addItem"
    told = session.post(add, data={"title": "x", "type": "CSV", "f": "json"}, headers=NEIGHBOUR, timeout=30)
    assert told.json()["error"]["code"] == 499
    session.close()
