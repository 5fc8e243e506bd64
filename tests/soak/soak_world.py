"""A portal in a process of its own, a client that reaches it through a proxy with faults, and the model."""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.qgis_bridge.package_rows import PackageRows
from web_layer_sharing.sharing.plan import Memory, PlanOptions
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions, parts, upload
from web_layer_sharing.tests.faults.fault_proxy import ANSWERS, Fault, FaultProxy
from web_layer_sharing.tests.local_portal.packages import Contents, a_layer, build_sd, fields, wgs84
from web_layer_sharing.tests.local_portal.test_faults_of_publishing import Hurried
from web_layer_sharing.tests.soak.soak_model import Features, Model

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from web_layer_sharing.sharing.errors import PortalError

USER, PASSWORD = "admin", "only for soaking 1"
LAYER = "Places"
EDITABLE = "Query,Create,Update,Delete,Editing"
PATIENCE_S = 60.0
# small enough that files go in parts
SINGLE_POST = 48 * 1024
NEVER_ARRIVED = (*ANSWERS, Fault.RESET_BEFORE, Fault.RESET_HALFWAY)


@dataclass
class World:
    """One run. ``journal`` tells what was done, the last at the end; ``sign_ins`` counts tokens given out."""

    seed: int
    folder: Path
    process: PortalProcess
    proxy: FaultProxy
    direct: Portal
    model: Model = field(default_factory=Model)
    journal: list[str] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set, repr=False)
    sign_ins: int = 0
    steps: int = 0
    _codes: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311 - to be repeated, not to be secret
        self.memory = Memory(self.folder / "memory")
        self.work = self.folder / "work"
        self.work.mkdir()

    @property
    def data(self) -> Path:
        """The portal's folder."""
        return self.folder / "portal"

    @property
    def temporary(self) -> Path:
        """Where this process and the portal put what they need for a moment."""
        return self.folder / "temporary"

    @contextmanager
    def client(self) -> Iterator[Portal]:
        """Sign in anew, through the proxy."""
        options = TransportOptions(retries=2, timeout=(5.0, 60.0))
        credentials = Credentials.by_password(USER, PASSWORD)
        with Portal(f"{self.proxy.address}/portal", credentials, options, Hurried()) as portal:
            yield portal

    def plan_options(self, *, delta: bool = True) -> PlanOptions:
        """Return how updates are planned."""
        return PlanOptions(delta=delta, keys={LAYER: "code"}, reader=PackageRows())

    def new_code(self, kind: str) -> str:
        """Return a code that no feature ever had."""
        self._codes += 1
        return f"{kind}{self._codes}"

    def package(self, name: str, rows: Features) -> Path:
        """Stage a service definition of these features."""
        layer = a_layer(
            "places_1",
            geometry_type="esriGeometryPoint",
            crs=wgs84(),
            fields=fields(code="String", number="Integer"),
        )
        contents = [
            (f"POINT ({place(number)} 1)", {"code": code, "number": number}) for code, number in rows.items()
        ]
        return build_sd(
            self.work, name, [Contents(layer, contents)], overwrite=True, featureCapabilities=EDITABLE
        )

    def tell(self, words: str) -> None:
        """Write into the journal."""
        self.journal.append(f"{self.steps}: {words}")

    def failed(self, error: PortalError) -> None:
        """Note a failure that the faults explain, and look that it tells no secret."""
        told = f"{error} {error!r} {error.facts}"
        self.tell(f"  {type(error).__name__} {error.code} {error.facts}")
        assert not [secret for secret in self.secrets if secret in told], "a failure tells a secret"
        assert "unexpected error" not in told, "the portal has an error of its own"

    def take_down_requests(self) -> None:
        """Learn from the requests that went by which tokens there are, and forget them."""
        seen, self.proxy.seen = self.proxy.seen, []
        for each in seen:
            if each.token:
                self.secrets.add(each.token)
            if each.operation == "generateToken" and each.fault not in NEVER_ARRIVED:
                self.sign_ins += 2 if each.fault is Fault.DUPLICATE else 1
        for each in seen:
            assert "token" not in each.target.lower() or each.operation == "generateToken", each.target
            assert not [secret for secret in self.secrets if secret in each.target], "a secret in an address"

    def catalogue(self, query: str) -> list[Any]:
        """Ask the portal's catalogue, beside the portal."""
        with closing(sqlite3.connect(self.data / "portal.sqlite3")) as opened:
            return opened.execute(query).fetchall()

    def wait_until_idle(self) -> None:
        """Wait for jobs that nobody waits for any more."""
        deadline = time.monotonic() + PATIENCE_S
        while self.catalogue("SELECT id FROM jobs WHERE state IN ('queued', 'running')"):
            assert time.monotonic() < deadline, "a job does not end"
            time.sleep(0.05)


def place(number: int) -> int:
    """Return the longitude of a feature; the latitude is 1."""
    return number % 90


@contextmanager
def a_world(folder: Path, seed: int, rate: float) -> Iterator[World]:
    """Start a portal and everything around it, and see all of it end."""
    (folder / "temporary").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WLS_PORTAL_PYTHON", sys.executable)
        patch.setenv("TMPDIR", str(folder / "temporary"))
        patch.setattr(tempfile, "tempdir", str(folder / "temporary"))
        patch.setattr(upload, "SINGLE_POST", SINGLE_POST)
        patch.setattr(parts, "PART_SIZE", parts.MEGABYTE)
        process = start(folder / "portal", port=0, password=PASSWORD)
        target = urlsplit(process.url).netloc
        try:
            credentials = Credentials.by_password(USER, PASSWORD)
            options = TransportOptions(timeout=(5.0, 60.0))
            with (
                FaultProxy(target, seed=seed, rate=rate, delay=0.05) as proxy,
                Portal(f"http://{target}/portal", credentials, options) as direct,
            ):
                world = World(seed, folder, process, proxy, direct)
                world.secrets |= {PASSWORD, process.owner_token, direct.token.value}
                yield world
        finally:
            assert process.stop() == 0
