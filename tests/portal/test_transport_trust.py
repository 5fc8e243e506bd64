"""Certificates and proxies, against a real TLS server and a real proxy."""

from __future__ import annotations

import hashlib
import importlib.util
import pickle
import ssl
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from cryptography.hazmat.primitives import serialization
from web_layer_sharing.sharing.errors import PortalError, TransportError
from web_layer_sharing.sharing.portal.client_certificate import ClientCertificate
from web_layer_sharing.sharing.portal.options import TransportOptions
from web_layer_sharing.sharing.portal.transport import Transport
from web_layer_sharing.tests.portal.portal_proxy import Proxy
from web_layer_sharing.tests.portal.portal_stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOOD = {"success": True}
OPTIONS = TransportOptions(retries=0)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    made = Proxy("ann:pass word")
    yield made
    made.close()


def ask(url: str, options: TransportOptions) -> dict[str, object]:
    transport = Transport(options)
    try:
        return transport.get(url)
    finally:
        transport.close()


def failing(url: str, options: TransportOptions) -> PortalError:
    with pytest.raises(PortalError) as caught:
        ask(url, options)
    return caught.value


def fingerprint(certificate: tuple[Path, Path]) -> str:
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(certificate[0].read_text())).hexdigest()


def test_an_unknown_certificate(tls_stage: Stage) -> None:
    error = failing(f"{tls_stage.origin}/x", OPTIONS)
    assert (type(error), error.code) == (TransportError, "WLS504")
    assert "self" in error.facts["reason"]
    assert tls_stage.asked == []


def test_a_certificate_from_the_users_own_bundle(tls_stage: Stage, certificate: tuple[Path, Path]) -> None:
    tls_stage.says("/x", GOOD)
    assert ask(f"{tls_stage.origin}/x", replace(OPTIONS, verify=str(certificate[0]))) == GOOD


def test_a_known_certificate_for_another_host(tls_stage: Stage, certificate: tuple[Path, Path]) -> None:
    url = tls_stage.origin.replace("127.0.0.1", "127.0.0.2")
    error = failing(f"{url}/x", replace(OPTIONS, verify=str(certificate[0])))
    assert error.code in ("WLS504", "WLS501")


def test_a_bundle_that_is_not_there(tls_stage: Stage) -> None:
    error = failing(f"{tls_stage.origin}/x", replace(OPTIONS, verify="/no/such/bundle.pem"))
    assert (type(error), error.code) == (TransportError, "WLS513")


def test_tls_spoken_to_a_server_without(stage: Stage) -> None:
    assert failing(stage.origin.replace("http:", "https:") + "/x", OPTIONS).code == "WLS504"


def test_one_certificate_pinned(tls_stage: Stage, certificate: tuple[Path, Path]) -> None:
    tls_stage.says("/x", GOOD)
    pinned = {f"127.0.0.1:{tls_stage.port}": fingerprint(certificate)}
    assert ask(f"{tls_stage.origin}/x", replace(OPTIONS, pinned=pinned)) == GOOD


def test_another_certificate_pinned(tls_stage: Stage) -> None:
    pinned = {f"127.0.0.1:{tls_stage.port}": "00" * 32}
    error = failing(f"{tls_stage.origin}/x", replace(OPTIONS, pinned=pinned))
    assert (error.code, error.facts["reason"]) == ("WLS504", "fingerprints differ")
    assert tls_stage.asked == []


@pytest.fixture
def known_client(certificate: tuple[Path, Path]) -> ClientCertificate:
    """A client's certificate, its key encrypted, as QGIS's store hands it out."""
    key = serialization.load_pem_private_key(certificate[1].read_bytes(), None)
    encrypted = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"only for tests 1"),
    )
    return ClientCertificate(certificate[0].read_bytes(), encrypted, "only for tests 1")


@pytest.fixture
def wanting_stage(certificate: tuple[Path, Path]) -> Iterator[Stage]:
    """A server that lets nobody through without a certificate that it knows."""
    made = Stage(certificate, clients=certificate[0])
    yield made
    made.close()


@pytest.mark.parametrize("pinned", [False, True])
def test_a_server_that_wants_a_client_certificate(
    wanting_stage: Stage, certificate: tuple[Path, Path], known_client: ClientCertificate, pinned: bool
) -> None:
    wanting_stage.says("/x", GOOD)
    url = f"{wanting_stage.origin}/x"
    trusting = (
        replace(OPTIONS, pinned={urlsplit(url).netloc: fingerprint(certificate)})
        if pinned
        else replace(OPTIONS, verify=str(certificate[0]))
    )
    assert failing(url, trusting).code in ("WLS502", "WLS504")
    assert wanting_stage.asked == []
    for shown in (known_client, (str(certificate[0]), str(certificate[1]))):
        assert ask(url, replace(trusting, client_certificate=shown)) == GOOD
    # who is known to the server checks the server all the same
    assert failing(url, replace(OPTIONS, client_certificate=known_client)).code == "WLS504"


def test_a_client_certificate_shows_nothing_and_leaves_nothing(
    known_client: ClientCertificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    options = replace(OPTIONS, client_certificate=known_client)
    Transport(options).close()
    assert list(tmp_path.iterdir()) == []
    shown = repr(options) + repr(known_client)
    assert "PRIVATE" not in shown
    assert "only for tests" not in shown
    with pytest.raises(TypeError):
        pickle.dumps(known_client)
    with pytest.raises(PortalError) as caught:
        Transport(replace(OPTIONS, client_certificate=replace(known_client, password="another")))
    assert caught.value.code == "WLS514"
    assert list(tmp_path.iterdir()) == []


def test_a_pin_holds_for_its_host_only(tls_stage: Stage, certificate: tuple[Path, Path]) -> None:
    pinned = {"127.0.0.1:1": fingerprint(certificate)}
    assert failing(f"{tls_stage.origin}/x", replace(OPTIONS, pinned=pinned)).code == "WLS504"


def through(proxy: Proxy, user: str = "ann:pass%20word@") -> TransportOptions:
    address = f"http://{user}{proxy.address}"
    return replace(OPTIONS, proxies={"http": address, "https": address})


def test_a_proxy_with_a_password(proxy: Proxy, stage: Stage) -> None:
    stage.says("/x", GOOD)
    assert ask(f"{stage.origin}/x", through(proxy)) == GOOD
    assert proxy.asked == [f"GET {stage.origin}/x?f=json HTTP/1.1"]


@pytest.mark.parametrize("right", [True, False])
def test_a_pin_holds_through_a_proxy(
    proxy: Proxy, tls_stage: Stage, certificate: tuple[Path, Path], right: bool
) -> None:
    tls_stage.says("/x", GOOD)
    pinned = {f"127.0.0.1:{tls_stage.port}": fingerprint(certificate) if right else "00" * 32}
    options = replace(through(proxy), pinned=pinned)
    if right:
        assert ask(f"{tls_stage.origin}/x", options) == GOOD
    else:
        assert failing(f"{tls_stage.origin}/x", options).code == "WLS504"
    # Python 3.13 says HTTP/1.1 to a proxy, those before it HTTP/1.0
    (asked,) = proxy.asked
    assert asked.rpartition(" ")[0] == f"CONNECT 127.0.0.1:{tls_stage.port}"


def test_tls_through_a_proxy(proxy: Proxy, tls_stage: Stage, certificate: tuple[Path, Path]) -> None:
    tls_stage.says("/x", GOOD)
    assert ask(f"{tls_stage.origin}/x", replace(through(proxy), verify=str(certificate[0]))) == GOOD


@pytest.mark.parametrize("secure", [False, True])
def test_a_proxy_with_a_wrong_password(proxy: Proxy, stage: Stage, tls_stage: Stage, secure: bool) -> None:
    there = tls_stage if secure else stage
    error = failing(f"{there.origin}/x", through(proxy, "ann:wrong-secret@"))
    assert (type(error), error.code) == (TransportError, "WLS505")
    assert "wrong-secret" not in f"{error!s} {error!r}"
    assert there.asked == []


def test_a_proxy_that_is_no_address(stage: Stage) -> None:
    error = failing(f"{stage.origin}/x", replace(OPTIONS, proxies={"http": "http://"}))
    assert (type(error), error.code) == (TransportError, "WLS505")


def test_a_proxy_of_another_kind(stage: Stage) -> None:
    gone = Proxy()
    gone.close()
    error = failing(f"{stage.origin}/x", replace(OPTIONS, proxies={"http": f"socks5h://{gone.address}"}))
    if importlib.util.find_spec("socks"):
        assert error.code == "WLS501"
    else:
        assert (error.code, error.facts["reason"]) == ("WLS505", "Missing dependencies for SOCKS support.")


def test_a_proxy_that_is_gone(stage: Stage) -> None:
    gone = Proxy()
    gone.close()
    error = failing(f"{stage.origin}/x", through(gone, "ann:secret-word@"))
    assert error.code == "WLS505"
    assert "secret-word" not in str(error)


@pytest.mark.parametrize(
    ("rule", "url", "direct"),
    [
        ("example.org", "https://example.org/x", True),
        ("example.org", "https://gis.example.org/x", True),
        (".example.org", "https://gis.example.org/x", True),
        ("*.example.org", "https://gis.example.org/x", True),
        ("example.org", "https://badexample.org/x", False),
        ("example.org:443", "https://example.org/x", True),
        ("http://example.org/gis", "http://example.org/gis/x", True),
        ("http://example.org/gis", "http://example.org/x", False),
        ("*", "https://anything/", True),
        ("", "https://anything/", False),
        ("::1", "http://[::1]:80/x", True),
    ],
)
def test_who_goes_out_directly(rule: str, url: str, direct: bool) -> None:
    options = TransportOptions(proxies={"https": "http://p:1", "http": "http://p:1"}, no_proxy=(rule,))
    assert (options.proxies_for(url) == {}) is direct
