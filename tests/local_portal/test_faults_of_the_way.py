"""What stands between us and the portal: certificates, proxies, tokens and disks that end in the middle.

Each fault has its error, nothing is published in half, and the second run completes.
"""

from __future__ import annotations

import resource
import signal
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.sharing.errors import PortalError, TokenExpired, TransportError
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions, parts, upload
from web_layer_sharing.sharing.portal.parts import state_path
from web_layer_sharing.sharing.portal.search import search
from web_layer_sharing.sharing.publish import PublishedService, UploadOptions, upload_service_definition
from web_layer_sharing.sharing.staging import stage
from web_layer_sharing.tests.builders import a_draft
from web_layer_sharing.tests.core.staging.file_source import FileSource, a_world
from web_layer_sharing.tests.faults.fault_proxy import Fault, FaultProxy
from web_layer_sharing.tests.portal.portal_proxy import Proxy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = "only for tests 1"
KNOWN = Credentials.by_password("admin", PASSWORD)
ALWAYS = tuple(range(2, 60))


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WLS_PORTAL_PYTHON", sys.executable)
        made = start(tmp_path_factory.mktemp("portal"), port=0, password=PASSWORD)
    yield made
    made.stop()


@pytest.fixture
def package(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A service definition, named as the test is."""
    name = request.node.name.translate(str.maketrans("[", "_", "]"))
    a_draft(a_world(), name=name).exportToSDDraft(tmp_path / f"{name}.sddraft")
    stage(tmp_path / f"{name}.sddraft", FileSource(a_world()), tmp_path / f"{name}.sd")
    return tmp_path / f"{name}.sd"


def publish(package: Path, portal: Portal) -> PublishedService:
    with portal:
        return upload_service_definition(package, portal, UploadOptions(folder=""))


def there(process: PortalProcess, package: Path) -> list[str]:
    """The types of the items of this name, asked for directly."""
    plain = f"http://{urlsplit(process.url).netloc}/portal"
    with Portal(plain, KNOWN) as portal:
        found = search(portal.connection, "owner:admin")
        return sorted(str(each["type"]) for each in found if each["title"] == package.stem)


WHOLE = ["Feature Service", "Service Definition"]


def test_unknown_certificate(process: PortalProcess, package: Path) -> None:
    with pytest.raises(TransportError) as caught:
        publish(package, Portal(process.url, KNOWN, TransportOptions(retries=1)))
    assert caught.value.code == "WLS504"
    assert there(process, package) == []
    trusting = TransportOptions(verify=str(process.certificate))
    assert publish(package, Portal(process.url, KNOWN, trusting)).layers
    assert there(process, package) == WHOLE


@pytest.mark.parametrize("secure", [False, True], ids=["plain", "secure"])
def test_proxy_with_password(process: PortalProcess, package: Path, secure: bool) -> None:
    url = process.url if secure else f"http://{urlsplit(process.url).netloc}/portal"
    proxy = Proxy("ann:pass word")
    try:

        def through(password: str) -> Portal:
            address = f"http://ann:{password}@{proxy.address}"
            options = TransportOptions(
                verify=str(process.certificate), proxies={"http": address, "https": address}, retries=1
            )
            return Portal(url, KNOWN, options)

        with pytest.raises(TransportError) as caught:
            publish(package, through("a%20wrong%20one"))
        assert caught.value.code == "WLS505"
        assert "wrong" not in repr(caught.value.facts) + str(caught.value)
        assert there(process, package) == []
        assert publish(package, through("pass%20word")).layers
        assert proxy.asked
        assert not any("pass word" in line or "pass%20word" in line for line in proxy.asked)
    finally:
        proxy.close()
    assert there(process, package) == WHOLE


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even small files go in parts, one after the other."""
    monkeypatch.setattr(upload, "SINGLE_POST", 1000)
    monkeypatch.setattr(parts, "PART_SIZE", 1000)
    monkeypatch.setattr(parts, "MEGABYTE", 1000)
    monkeypatch.setattr(parts, "PARALLEL", 1)


def spoiled(process: PortalProcess, credentials: Credentials = KNOWN) -> tuple[FaultProxy, Portal]:
    proxy = FaultProxy(urlsplit(process.url).netloc)
    options = TransportOptions(retries=1)
    return proxy, Portal(f"{proxy.address}/portal", credentials, options)


@pytest.mark.usefixtures("in_parts")
def test_token_ends_in_the_middle(process: PortalProcess, package: Path) -> None:
    plain = f"http://{urlsplit(process.url).netloc}/portal"
    with Portal(plain, KNOWN, TransportOptions()) as portal:
        token = portal.token
    proxy, portal = spoiled(process, Credentials.by_token(token.value, token.referer))
    with proxy:
        proxy.spoil(r"/addPart$", Fault.EXPIRED, *ALWAYS)
        with pytest.raises(TokenExpired) as caught:
            publish(package, portal)
        assert caught.value.facts["remains"]
        # what arrived waits, nothing is published
        assert "Feature Service" not in there(process, package)
        assert state_path(package).is_file()
        proxy.rules.clear()
        proxy.seen.clear()
        assert publish(package, Portal(portal.url, KNOWN)).layers
        # the part that had arrived is not sent again
        sent = sum(each.operation == "addPart" for each in proxy.seen)
        assert sent == len(parts.cut(package.stat().st_size)) - 1
    assert there(process, package) == WHOLE
    assert not state_path(package).exists()


@pytest.mark.usefixtures("in_parts")
def test_disk_full_while_resuming(process: PortalProcess, package: Path) -> None:
    proxy, portal = spoiled(process)
    with proxy:
        proxy.spoil(r"/addPart$", Fault.RESET_BEFORE, *ALWAYS)
        with pytest.raises(TransportError) as caught:
            publish(package, portal)
        assert caught.value.code == "WLS502"
        proxy.rules.clear()
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        with pytest.MonkeyPatch.context() as patch:
            resource.setrlimit(resource.RLIMIT_FSIZE, (8, limits[1]))
            try:
                patch.setattr(sys, "dont_write_bytecode", True)
                done = publish(package, Portal(portal.url, KNOWN))
            except PortalError as error:
                pytest.fail(str(error))
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, limits)
                signal.signal(signal.SIGXFSZ, handler)
        assert done.layers
    assert there(process, package) == WHOLE
