"""The portal's own certificate, made at its first start.

It is self-signed, names ``127.0.0.1`` and ``localhost``, and can sign nothing else: whoever trusts
it trusts this portal and no one besides.  Clients verify against ``tls/certificate.pem`` (for
``arcgis``: environment variable ``SSL_CERT_FILE``).
"""

from __future__ import annotations

import datetime
import ipaddress
import os
import ssl
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

if TYPE_CHECKING:
    from pathlib import Path

# Some systems refuse a TLS certificate that is good for longer than 825 days.
_LIFETIME = datetime.timedelta(days=824)
_RENEW_BEFORE = datetime.timedelta(days=30)
_ALWAYS_NAMED = ("127.0.0.1", "localhost")


def ensure_certificate(folder: Path, host: str) -> Path:
    """Return the certificate in ``folder``, made anew if missing, close to its end or for other hosts."""
    path = folder / "certificate.pem"
    names = tuple(dict.fromkeys((*_ALWAYS_NAMED, *_nameable(host))))
    if not (path.exists() and (folder / "key.pem").exists() and _still_good(path, names)):
        _make(folder, names)
    return path


def server_context(folder: Path) -> ssl.SSLContext:
    """Return a TLS context that serves the certificate in ``folder``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    context.set_alpn_protocols(["http/1.1"])
    return context


def _nameable(host: str) -> tuple[str, ...]:
    """The host the portal binds to, unless that stands for all addresses."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return (host,)
    return () if address.is_unspecified else (str(address),)


def _general_name(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _still_good(path: Path, names: tuple[str, ...]) -> bool:
    try:
        certificate = x509.load_pem_x509_certificate(path.read_bytes())
        named = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    left = certificate.not_valid_after_utc - datetime.datetime.now(datetime.timezone.utc)
    return left > _RENEW_BEFORE and all(_general_name(name) in set(named) for name in names)


def _make(folder: Path, names: tuple[str, ...]) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.datetime.now(datetime.timezone.utc)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, "localhost"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Web Layer Sharing local portal"),
        ]
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    authority = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + _LIFETIME)
        .add_extension(x509.SubjectAlternativeName(map(_general_name, names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(identifier, critical=False)
        .add_extension(authority, critical=False)
    )
    certificate = builder.sign(key, hashes.SHA256())
    # Without a certificate the pair is made again, so a stop between the two files does no harm.
    (folder / "certificate.pem").unlink(missing_ok=True)
    _write_private(
        folder / "key.pem",
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _write_private(path: Path, content: bytes) -> None:
    """Write a file that only this user may read, from its first moment on."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
