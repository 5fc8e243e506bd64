"""The real process, asked over real connections: HTTP and TLS on one port."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import stat
import sys
import urllib.parse
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
import requests
from osgeo import ogr
from web_layer_sharing.local_portal import tls
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, PortalOnSockets

if TYPE_CHECKING:
    from pathlib import Path

LAYER = f"{SERVICES}/Hosted/town/FeatureServer/0"


def plain(served: PortalOnSockets) -> str:
    return served.origin.replace("https://", "http://")


def test_both_protocols_answer_at_one_port(served: PortalOnSockets) -> None:
    secure = served.get(f"{REST}/info")
    assert secure["owningSystemUrl"] == served.running.url
    told = requests.get(f"{plain(served)}{REST}/info", timeout=30).json()
    # Whoever came without TLS is not sent to it.
    assert told["owningSystemUrl"] == served.running.url.replace("https://", "http://")


def test_the_certificate_is_checked_and_good_enough_for_strict_clients(served: PortalOnSockets) -> None:
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(f"{served.running.url}/info", timeout=30)
    context = ssl.create_default_context(cafile=str(served.running.certificate))
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    address = urllib.parse.urlsplit(served.origin)
    for name in ("127.0.0.1", "localhost"):
        raw = socket.create_connection(("127.0.0.1", address.port or 0), 30)
        with context.wrap_socket(raw, server_hostname=name) as secured:
            assert secured.version() in ("TLSv1.2", "TLSv1.3")


def test_the_key_is_this_users_alone(served: PortalOnSockets) -> None:
    key = served.running.certificate.with_name("key.pem")
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_certificate_is_kept_until_it_no_longer_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tls.ensure_certificate(tmp_path, "127.0.0.1")
    first = path.read_bytes()
    tls.ensure_certificate(tmp_path, "127.0.0.1")
    assert path.read_bytes() == first
    tls.ensure_certificate(tmp_path, "portal.example.org")
    second = path.read_bytes()
    assert second != first
    tls.ensure_certificate(tmp_path, "0.0.0.0")  # noqa: S104 - not bound, only named
    assert path.read_bytes() == second
    path.write_bytes(b"damaged")
    tls.ensure_certificate(tmp_path, "::1")
    tls.server_context(tmp_path)
    monkeypatch.setattr(tls, "_RENEW_BEFORE", tls._LIFETIME)
    third = path.read_bytes()
    tls.ensure_certificate(tmp_path, "127.0.0.1")
    assert path.read_bytes() != third


def test_nothing_is_answered_that_sends_clients_astray(served: PortalOnSockets) -> None:
    for path in ("/portal/info", "/portal/rest/services", "/nothing", f"{REST}/community/self"):
        reply = requests.get(f"{plain(served)}{path}?f=json", timeout=30)
        assert reply.status_code == 200
        assert "WWW-Authenticate" not in reply.headers
        assert "Set-Cookie" not in reply.headers
        assert reply.headers["Content-Type"].startswith("application/json")
        assert reply.headers["Cache-Control"] == "no-store"
        assert int(reply.headers["Content-Length"]) == len(reply.content)


def test_any_page_may_read(served: PortalOnSockets) -> None:
    origin = {"Origin": "https://app.example.org"}
    reply = requests.options(f"{plain(served)}{REST}/portals/self", headers=origin, timeout=30)
    assert reply.status_code == 200
    assert reply.headers["Access-Control-Allow-Origin"] == origin["Origin"]
    assert "X-Esri-Authorization" in reply.headers["Access-Control-Allow-Headers"]
    reply = requests.get(f"{plain(served)}{REST}/portals/self", headers=origin, timeout=30)
    assert reply.headers["Access-Control-Allow-Origin"] == origin["Origin"]
    assert reply.headers["Access-Control-Allow-Credentials"] == "true"
    assert reply.headers["Vary"] == "Origin"


def test_parameters_come_by_every_road_at_once(served: PortalOnSockets) -> None:
    content = f"{REST}/content/users/ann"
    item = served.post(f"{content}/addItem", title="a", type="CSV", multipart="true", fileName="a.csv")["id"]
    reply = served.session.post(
        f"{served.origin}{content}/items/{item}/addPart?f=json&partNum=1&streamdata=True&size=3",
        files={"file": b"a,b"},
        timeout=30,
    )
    assert reply.json()["success"] is True
    reply = served.session.post(
        f"{served.origin}{content}/items/{item}/commit",
        data={"ID": item, "async": "True", "title": "ü & +"},
        timeout=30,
    )
    assert reply.json()["success"] is True
    assert served.get(f"{REST}/content/items/{item}")["title"] == "ü & +"
    assert served.get(f"/portal//sharing/rest/content/users/ann//items/{item}/")["item"]["id"] == item


def test_a_token_travels_in_each_of_its_ways(served: PortalOnSockets) -> None:
    token = served.session.headers["X-Esri-Authorization"].split()[1]  # type: ignore[union-attr]
    url = f"{plain(served)}{REST}/community/self"
    for asked in (
        {"headers": {"X-Esri-Authorization": f"Bearer {token} "}},
        {"headers": {"Authorization": f"Bearer {token}", "Referer": "http"}},
        {"data": {"token": token}},
        {"params": {"token": token}},
        {"files": {"x": b"x"}, "data": {"token": token}},
    ):
        method = "GET" if "params" in asked else "POST"
        reply: Any = requests.request(method, url, timeout=30, **asked).json()  # type: ignore[arg-type]
        assert reply["username"] == "ann"


def test_bodies_that_cannot_be_read_are_refused(served: PortalOnSockets) -> None:
    headers = {"Content-Type": "multipart/form-data"}
    reply = requests.post(f"{plain(served)}{REST}/search", data=b"xx", headers=headers, timeout=30)
    assert reply.json()["error"]["code"] == 400


def test_a_connection_serves_many_requests(served: PortalOnSockets) -> None:
    address = urllib.parse.urlsplit(served.origin)
    with closing(http.client.HTTPConnection(str(address.hostname), address.port, timeout=30)) as connection:
        for _ in range(5):
            connection.request("GET", f"{LAYER}/query?where=1=1&returnCountOnly=true&f=json")
            reply = connection.getresponse()
            assert json.loads(reply.read()) == {"count": 25}
        assert connection.sock is not None


def test_rubbish_on_the_port_disturbs_nobody(served: PortalOnSockets) -> None:
    address = urllib.parse.urlsplit(served.origin)
    for content in (b"\x16\x03\x01 this is no handshake", b"\x00\x01\x02\x03\r\n\r\n", b""):
        with closing(socket.create_connection((str(address.hostname), address.port), 30)) as raw:
            raw.sendall(content)
    silent = socket.create_connection((str(address.hostname), address.port), 30)
    assert served.get(f"{REST}/info")["owningSystemUrl"]
    silent.close()


def test_many_clients_at_once(served: PortalOnSockets) -> None:
    def ask(number: int) -> int:
        scheme = plain(served) if number % 2 else served.origin
        verify = served.session.verify
        reply = requests.get(f"{scheme}{LAYER}/query?where=1=1&outFields=*&f=json", verify=verify, timeout=60)
        return len(reply.json()["features"])

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(ask, range(64))) == {25}


def test_what_is_shared_with_everyone_needs_no_token(served: PortalOnSockets) -> None:
    told = requests.get(f"{plain(served)}{LAYER}?f=json", timeout=30).json()
    assert told["name"] == "Places"
    assert told["serviceItemId"] == served.published["serviceItemId"]


def test_gdal_pages_through_a_layer(served: PortalOnSockets) -> None:
    where = urllib.parse.urlencode(
        {"where": "1=1", "outFields": "*", "f": "json", "orderByFields": "OBJECTID", "resultRecordCount": 10}
    )
    opened = ogr.Open(f"ESRIJSON:{plain(served)}{LAYER}/query?{where}")
    layer = opened.GetLayer(0)
    found = {feature.GetField("OBJECTID"): feature.GetField("name") for feature in layer}
    assert len(found) == 25
    assert found[25] == "Place 25"
    assert found[3] is None
    types = {field.GetName(): field.GetTypeName() for field in layer.schema}
    assert types["rank"] == "Integer"
    assert types["height"] == "Real"


def test_files_go_up_and_come_down_whole(served: PortalOnSockets) -> None:
    content = bytes(range(256)) * 20_000
    added = served.post(
        f"{REST}/content/users/ann/addItem", {"file": ("ü.bin", content)}, title="bytes", type="File"
    )
    reply = served.session.get(f"{served.origin}{REST}/content/items/{added['id']}/data", timeout=60)
    assert reply.content == content
    assert "attachment" in reply.headers["Content-Disposition"]
    head = served.session.get(
        f"{served.origin}{REST}/content/items/{added['id']}/data", headers={"Range": "bytes=0-3"}, timeout=60
    )
    assert head.content == content[:4]
