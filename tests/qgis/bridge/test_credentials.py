"""Authentication configurations of QGIS's own store, as a portal takes them."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig
from web_layer_sharing.qgis_bridge.credentials import (
    read_credentials,
    remove_credentials,
    store_credentials,
    store_oauth,
)
from web_layer_sharing.sharing.errors import NotAuthorized, PortalError


@pytest.fixture(autouse=True)
def clean(qgis_app):
    before = set(QgsApplication.authManager().configIds())
    yield
    for authcfg in set(QgsApplication.authManager().configIds()) - before:
        remove_credentials(authcfg)


def stored(method: str, **values: str) -> str:
    config = QgsAuthMethodConfig(method)
    config.setName("test")
    for key, value in values.items():
        config.setConfig(key, value)
    QgsApplication.authManager().storeAuthenticationConfig(config)
    return config.id()


def test_password_there_and_back():
    authcfg = store_credentials("City", "https://gis.example", username="ann", password="Geheim 🗝")
    found = read_credentials(authcfg)
    assert (found.username, found.password) == ("ann", "Geheim 🗝")
    assert "Geheim" not in repr(found)


def test_token_there_and_back():
    authcfg = store_credentials("City", "https://gis.example", token="tok-en_1")
    found = read_credentials(authcfg)
    assert found.token == "tok-en_1"
    assert "tok-en_1" not in repr(found)
    assert QgsApplication.authManager().configAuthMethodKey(authcfg) == "EsriToken"


def test_credentials_are_changed_in_place():
    authcfg = store_credentials("City", "https://gis.example", username="ann", password="old password")
    assert store_credentials("City", "https://gis.example", token="tok-en_1", authcfg=authcfg) == authcfg
    assert read_credentials(authcfg).token == "tok-en_1"
    # one that is gone meanwhile comes back under another id
    remove_credentials(authcfg)
    again = store_credentials("City", "https://gis.example", token="tok-en_2", authcfg=authcfg)
    assert read_credentials(again).token == "tok-en_2"


def test_a_sign_in_through_the_browser_is_kept_as_qgis_reads_it():
    authcfg = store_oauth("City", "https://gis.example/portal/home/", "our-app")
    config = QgsAuthMethodConfig()
    QgsApplication.authManager().loadAuthenticationConfig(authcfg, config, True)
    told = json.loads(config.config("oauth2config"))
    assert config.method() == "OAuth2"
    assert told["requestUrl"] == "https://gis.example/portal/sharing/rest/oauth2/authorize"
    assert told["tokenUrl"] == "https://gis.example/portal/sharing/rest/oauth2/token"
    assert (told["grantFlow"], told["clientId"], told["clientSecret"]) == (3, "our-app", "")
    assert told["customHeader"] == "X-Esri-Authorization"
    with pytest.raises(PortalError) as caught:
        store_oauth("City", "no address at all", "our-app")
    assert caught.value.code == "WLS500"


def test_other_methods_give_the_token_they_would_sign_with():
    authcfg = stored("APIHeader", Authorization="Bearer from-elsewhere")
    found = read_credentials(authcfg, "https://gis.example/portal")
    assert not found.anonymous
    assert found.supplier() == "from-elsewhere"
    assert "from-elsewhere" not in repr(found)


def test_nothing_asked_nothing_given():
    assert read_credentials("").anonymous


def test_unknown_configuration():
    with pytest.raises(NotAuthorized) as caught:
        read_credentials("zzzzzzz")
    assert (caught.value.code, caught.value.facts) == ("WLS140", {"authcfg": "zzzzzzz"})


def test_method_without_a_token():
    authcfg = stored("APIHeader", Accept="text/plain")
    with pytest.raises(NotAuthorized) as caught:
        read_credentials(authcfg)
    assert caught.value.code == "WLS142"
    assert caught.value.facts["method"] == "APIHeader"


def test_locked_store(master_password):
    auth = QgsApplication.authManager()
    authcfg = store_credentials("City", "https://gis.example", token="tok-en_1")
    auth.clearMasterPassword()
    try:
        # nobody answers the question for the password, as in qgis_process
        with pytest.raises(NotAuthorized) as caught:
            read_credentials(authcfg)
        assert caught.value.code == "WLS141"
        with pytest.raises(NotAuthorized) as caught:
            store_credentials("City", "https://gis.example", token="tok-en_2")
        assert caught.value.code == "WLS141"
    finally:
        auth.setMasterPassword(master_password, True)


def test_configuration_that_the_store_refuses():
    # QGIS asks for a name; nothing else is checked
    with pytest.raises(NotAuthorized) as caught:
        store_credentials("", "https://gis.example", token="tok-en_1")
    assert caught.value.code == "WLS143"
