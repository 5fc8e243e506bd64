"""QGIS's network settings as the portal client gets them."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy
from web_layer_sharing.qgis_bridge.network import transport_options, trusted_authorities


@pytest.fixture
def manager(qgis_app):
    """The network manager, with whatever proxy it had put back at the end."""
    manager = QgsNetworkAccessManager.instance()
    before = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
    timeout = QgsNetworkAccessManager.timeout()
    yield manager
    manager.setFallbackProxyAndExcludes(*before)
    QgsNetworkAccessManager.setTimeout(timeout)


def proxy(kind=QNetworkProxy.ProxyType.HttpProxy, **kwargs):
    proxy = QNetworkProxy(kind, "proxy.example", 3128)
    proxy.setUser(kwargs.get("user", ""))
    proxy.setPassword(kwargs.get("password", ""))
    return proxy


def test_no_proxy(manager):
    manager.setFallbackProxyAndExcludes(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy), [], [])
    assert transport_options().proxies == {}


def test_explicit_proxy_with_exceptions(manager):
    manager.setFallbackProxyAndExcludes(
        proxy(user="a@b", password="p:w/d"), ["https://gis.example/portal"], ["intern.example"]
    )
    options = transport_options()
    assert options.proxies["https"] == "http://a%40b:p%3Aw%2Fd@proxy.example:3128"
    assert "p%3Aw" not in repr(options)
    assert options.proxies_for("https://www.arcgis.com/sharing") == options.proxies
    for direct in (
        "https://gis.example/portal/sharing",
        "https://intern.example/",
        "https://127.0.0.1:7443/portal",
        "http://localhost:8000/",
        "https://[::1]:7443/",
    ):
        assert options.proxies_for(direct) == {}, direct


def test_socks_proxy(manager):
    manager.setFallbackProxyAndExcludes(proxy(QNetworkProxy.ProxyType.Socks5Proxy), [], [])
    assert transport_options().proxies["http"] == "socks5h://proxy.example:3128"


def test_timeout(manager):
    QgsNetworkAccessManager.setTimeout(90_000)
    assert transport_options().timeout == (15.0, 90.0)
    QgsNetworkAccessManager.setTimeout(5_000)
    assert transport_options().timeout == (5.0, 60.0)


def test_user_agent_says_who_is_asking(manager):
    assert transport_options().user_agent.startswith("WebLayerSharing QGIS/3")


def test_authorities_are_a_file_that_tls_can_read(manager):
    path = Path(trusted_authorities())
    assert path.is_file()
    assert ssl.create_default_context(cafile=str(path)).cert_store_stats()["x509_ca"] > 20
    assert transport_options().verify == str(path)
    assert trusted_authorities() == str(path)
    assert len(list(path.parent.glob("authorities-*"))) == 1


def test_an_authority_that_the_user_added_is_among_them(manager, tmp_path):
    import subprocess

    made = tmp_path / "ca.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=wls test ca",
         "-addext", "basicConstraints=critical,CA:TRUE", "-keyout", tmp_path / "key.pem", "-out", made],
        check=True, capture_output=True,
    )  # fmt: skip
    from qgis.core import QgsAuthCertUtils

    auth = QgsApplication.authManager()
    (certificate,) = QgsAuthCertUtils.certsFromFile(str(made))
    before = trusted_authorities()
    assert auth.storeCertAuthority(certificate)
    try:
        auth.initSslCaches()
        after = trusted_authorities()
        assert after != before
        context = ssl.create_default_context(cafile=after)
        assert any("wls test ca" in str(ca["subject"]) for ca in context.get_ca_certs())
    finally:
        auth.removeCertAuthority(certificate)
        auth.initSslCaches()


def test_a_certificate_that_the_user_accepted_is_pinned(manager, tmp_path):
    import hashlib
    import subprocess

    from qgis.core import QgsAuthCertUtils, QgsAuthConfigSslServer
    from qgis.PyQt.QtNetwork import QSslError

    made = tmp_path / "self.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=gis.example",
         "-keyout", tmp_path / "key.pem", "-out", made],
        check=True, capture_output=True,
    )  # fmt: skip
    (certificate,) = QgsAuthCertUtils.certsFromFile(str(made))
    config = QgsAuthConfigSslServer()
    config.setSslCertificate(certificate)
    config.setSslHostPort("gis.example:6443")
    config.setSslIgnoredErrorEnums([QSslError.SslError.SelfSignedCertificate])
    auth = QgsApplication.authManager()
    assert auth.storeSslCertCustomConfig(config)
    try:
        expected = hashlib.sha256(ssl.PEM_cert_to_DER_cert(made.read_text())).hexdigest()
        assert transport_options().pinned == {"gis.example:6443": expected}
    finally:
        auth.removeSslCertCustomConfig(QgsAuthCertUtils.shaHexForCert(certificate), "gis.example:6443")
    assert transport_options().pinned == {}
