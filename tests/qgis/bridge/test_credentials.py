"""Authentication configurations of QGIS's own store, as a portal takes them."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsPkiBundle
from web_layer_sharing.qgis_bridge.credentials import (
    read_client_certificate,
    read_credentials,
    remove_credentials,
    store_credentials,
    store_oauth,
)
from web_layer_sharing.qgis_bridge.portal_access import find_access
from web_layer_sharing.sharing.errors import NotAuthorized, PortalError
from web_layer_sharing.sharing.portal.client_certificate import client_context

if TYPE_CHECKING:
    from pathlib import Path


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


@pytest.fixture
def identity(tmp_path: Path) -> dict[str, Path]:
    """A certificate with its key: as two files, the key encrypted, and as a bundle."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "ann")])
    now = datetime.datetime.now(datetime.timezone.utc)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .sign(key, hashes.SHA256())
    )
    encrypted = serialization.BestAvailableEncryption(b"only for tests 1")
    files = {name: tmp_path / name for name in ("certificate.pem", "key.pem", "bundle.p12")}
    files["certificate.pem"].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files["key.pem"].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, encrypted
        )
    )
    files["bundle.p12"].write_bytes(pkcs12.serialize_key_and_certificates(b"ann", key, made, None, encrypted))
    return files


@pytest.mark.parametrize("method", ["PKI-Paths", "PKI-PKCS#12", "Identity-Cert"])
def test_client_certificates(identity: dict[str, Path], method: str) -> None:
    auth = QgsApplication.authManager()
    certificate, password = identity["certificate.pem"], "only for tests 1"
    if method == "Identity-Cert":
        bundle = QgsPkiBundle.fromPemPaths(str(certificate), str(identity["key.pem"]), password)
        assert auth.storeCertIdentity(bundle.clientCert(), bundle.clientKey())
        values = {"certid": bundle.certId()}
    elif method == "PKI-Paths":
        values = {"certpath": str(certificate), "keypath": str(identity["key.pem"]), "keypass": password}
    else:
        values = {"bundlepath": str(identity["bundle.p12"]), "bundlepass": password}
    authcfg = stored(method, **values)
    shown = read_client_certificate(authcfg)
    assert shown is not None
    client_context(shown)
    told = x509.load_pem_x509_certificate(shown.certificate)
    assert told == x509.load_pem_x509_certificate(certificate.read_bytes())
    assert b"ENCRYPTED" in shown.key
    assert "PRIVATE" not in repr(shown)
    # nothing is sent: the web server knows who this is
    assert read_credentials(authcfg).anonymous
    access = find_access("https://gis.example/portal", authcfg=authcfg)
    assert access.options.client_certificate is not None
    assert not access.anonymous


def test_a_client_certificate_that_cannot_be_read(tmp_path: Path) -> None:
    authcfg = stored("PKI-Paths", certpath=str(tmp_path / "x"), keypath=str(tmp_path / "y"), keypass="")
    with pytest.raises(NotAuthorized) as caught:
        read_client_certificate(authcfg)
    assert caught.value.code == "WLS144"
    assert read_client_certificate("") is None


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
