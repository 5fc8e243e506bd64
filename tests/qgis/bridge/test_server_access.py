"""What scripts call a server, and which server that is."""

from __future__ import annotations

import pytest
from web_layer_sharing.qgis_bridge import settings
from web_layer_sharing.qgis_bridge.credentials import remove_credentials, store_credentials
from web_layer_sharing.qgis_bridge.server_access import (
    connection_of_file,
    find_server,
    open_server,
    server_of_file,
)
from web_layer_sharing.qgis_bridge.settings import SERVER, Connection
from web_layer_sharing.sharing.errors import NotAuthorized, NotFound, PortalError
from web_layer_sharing.sharing.portal import Portal

ADDRESS = "https://gis.example.org:6443/arcgis"


@pytest.fixture(autouse=True)
def clean(qgis_app, monkeypatch):
    monkeypatch.delenv("WLS_CA_BUNDLE", raising=False)
    yield
    for name in settings.connection_names(SERVER):
        settings.remove_connection(name)
    settings.close_settings()


def connection_file(path, address=ADDRESS, encoding="utf-16-le", shift=0):
    """A file with an address among other things, as compound documents hold texts."""
    texts = f"http://schemas.example.org/typens\0ServerType\0{address}/admin\0user\0"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\1" * (504 + shift) + texts.encode(encoding))
    return path


@pytest.mark.parametrize(("encoding", "shift"), [("utf-16-le", 0), ("utf-16-le", 1), ("utf-8", 0)])
def test_the_address_in_a_connection_file(tmp_path, encoding, shift):
    path = connection_file(tmp_path / "gis.ags", encoding=encoding, shift=shift)
    assert server_of_file(path) == f"{ADDRESS}/admin"
    assert find_server(str(path)).url == ADDRESS


def test_a_connection_file_becomes_a_connection(tmp_path):
    wanted = Connection("gis", ADDRESS, kind=SERVER)
    assert connection_of_file(connection_file(tmp_path / "gis.ags")) == wanted
    with pytest.raises(NotFound) as caught:
        connection_of_file(tmp_path / "missing.ags")
    assert caught.value.code == "WLS811"


def test_a_connection_file_without_an_address(tmp_path):
    path = tmp_path / "town.ags"
    path.write_bytes(b"\0" * 100)
    assert server_of_file(path) == ""
    assert server_of_file(tmp_path / "missing.ags") == ""
    with pytest.raises(NotFound) as caught:
        find_server(str(path))
    assert caught.value.code == "WLS811"
    settings.save_connection(Connection("town", "https://town.example/server", kind=SERVER))
    assert find_server(str(path)).url == "https://town.example/server"
    assert find_server("C:\\connections\\town.ags").url == "https://town.example/server"


def test_a_connection_file_takes_the_credentials_of_its_own_server_only(tmp_path):
    authcfg = store_credentials("s", ADDRESS, username="ann", password="secret")
    path = connection_file(tmp_path / "gis.ags")
    settings.save_connection(Connection("gis", "https://other.example/server", authcfg, kind=SERVER))
    assert find_server(str(path)).credentials.anonymous
    settings.save_connection(Connection("gis", ADDRESS, authcfg, kind=SERVER))
    access = find_server(str(path))
    assert not access.credentials.anonymous
    assert "secret" not in repr(access)
    assert find_server(f"{ADDRESS}/rest/services").credentials == access.credentials
    remove_credentials(authcfg)


def test_names_addresses_and_the_drafts_own_server():
    settings.save_connection(Connection("Town hall", "https://town.example/server/", kind=SERVER))
    assert find_server("Town hall").url == "https://town.example/server"
    assert (
        find_server(" https://gis.example.org/server/rest/services ").url == "https://gis.example.org/server"
    )
    assert find_server("FEDERATED_SERVER", "https://fed.example/server").url == "https://fed.example/server"
    assert find_server("federated_server", "Town hall").url == "https://town.example/server"


@pytest.mark.parametrize("named", ["", "Nobody's", "FEDERATED_SERVER"])
def test_what_is_no_server(named):
    with pytest.raises(NotFound) as caught:
        find_server(named)
    assert caught.value.code == "WLS811"


def test_what_is_no_address():
    with pytest.raises(PortalError) as caught:
        find_server("ftp://gis.example.org/server")
    assert caught.value.code == "WLS500"


def test_as_whom_a_server_is_reached():
    access = find_server("https://gis.example.org/server")
    with pytest.raises(NotAuthorized) as caught:
        open_server(access)
    assert caught.value.code == "WLS810"
    with Portal("https://gis.example.org/portal") as portal, open_server(access, portal) as server:
        assert server.url == "https://gis.example.org/server"


def test_pins_and_authorities(monkeypatch):
    settings.save_connection(Connection("Pinned", ADDRESS, fingerprint="aa:bb", kind=SERVER))
    monkeypatch.setenv("WLS_CA_BUNDLE", "/tls/ca.pem")
    options = find_server("Pinned").options
    assert options.pinned["gis.example.org:6443"] == "aa:bb"
    assert options.verify == "/tls/ca.pem"
