"""Servers, clocks and portals for the tests of the client."""

from __future__ import annotations

import datetime
import ipaddress
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.portal import Credentials, Portal
from web_layer_sharing.tests.portal.portal_stage import PASSWORD, ScriptedClock, Stage, set_up_portal
from web_layer_sharing.tests.portal.storing_portal import StoringPortal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def stage() -> Iterator[Stage]:
    """A scripted server on plain HTTP."""
    made = Stage()
    yield made
    made.close()


@pytest.fixture
def clock() -> ScriptedClock:
    """A clock that no test waits for."""
    return ScriptedClock()


@pytest.fixture
def portal_stage(stage: Stage) -> Stage:
    """A portal that user ``ann`` can sign in to, and that knows nothing else."""
    set_up_portal(stage)
    return stage


@pytest.fixture
def portal(portal_stage: Stage, clock: ScriptedClock) -> Iterator[Portal]:
    """A portal signed in to as ``ann``, whose requests so far are forgotten."""
    with Portal(portal_stage.portal, Credentials.by_password("ann", PASSWORD), clock=clock) as made:
        made.sign_in()
        portal_stage.asked.clear()
        yield made


@pytest.fixture
def storing(portal_stage: Stage) -> StoringPortal:
    """The part of the portal that takes files."""
    return StoringPortal(portal_stage)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that no authority has signed, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    hosts = [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName(hosts), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("certificate")
    certificate_file, key_file = folder / "certificate.pem", folder / "key.pem"
    certificate_file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return certificate_file, key_file


@pytest.fixture
def tls_stage(certificate: tuple[Path, Path]) -> Iterator[Stage]:
    """A scripted server behind TLS, with a certificate that nobody knows."""
    made = Stage(certificate)
    yield made
    made.close()
