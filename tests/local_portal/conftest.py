"""Portals for tests: in this process, to ask handlers, and as processes, to ask over sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.data_folder import DataFolder
from web_layer_sharing.local_portal.portal import Portal
from web_layer_sharing.local_portal.principal import PUBLISHER, VIEWER
from web_layer_sharing.tests.local_portal.asking import ADMIN, PASSWORD, Asker, PortalOnSockets
from web_layer_sharing.tests.local_portal.packages import areas, build_sd, owners, places, roads
from web_layer_sharing.tests.local_portal.postgres import Postgres, programs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


STORES = ("geopackage", "postgis")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the tests of modules that ask for it with either store."""
    if "store" in metafunc.fixturenames and getattr(metafunc.module, "IN_BOTH_STORES", False):
        metafunc.parametrize("store", STORES, indirect=True, scope="session")


def populate(folder: Path, address: str = "") -> Portal:
    """Open a portal with an administrator, two publishers and a viewer in it."""
    data = DataFolder(folder)
    data.prepare()
    portal = Portal.open(data, address)
    portal.accounts.ensure_administrator(ADMIN, PASSWORD)
    portal.accounts.create("ann", PASSWORD, PUBLISHER)
    portal.accounts.create("bob", PASSWORD, PUBLISHER)
    portal.accounts.create("vic", PASSWORD, VIEWER)
    return portal


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server with PostGIS."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed")
    server = Postgres()
    yield server
    server.close()


@pytest.fixture(scope="session")
def store(request: pytest.FixtureRequest) -> Callable[[bool], str]:
    """Where portals keep what they have: gives the address of an empty database, none for files.

    It is a new one, or one that is used again and again, which is quicker.
    A module that says ``IN_BOTH_STORES = True`` is run with both.
    """
    if getattr(request, "param", STORES[0]) == STORES[0]:
        return lambda _again: ""
    server: Postgres = request.getfixturevalue("postgres")
    return lambda again: server.emptied() if again else server.database()


@pytest.fixture
def portal(tmp_path: Path, store: Callable[[bool], str]) -> Iterator[Portal]:
    """A portal whose handlers can be asked; its jobs run."""
    made = populate(tmp_path / "portal", store(True))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def ask(portal: Portal) -> Asker:
    """Ask the portal's handlers as ``ann``, or as another."""
    return Asker(portal, "ann")


@pytest.fixture(scope="session")
def town_sd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service definition with points, polygons, lines with Z and a table: layers 0, 1, 2 and table 3."""
    return build_sd(tmp_path_factory.mktemp("packages"), "town", [places(), areas(), roads(), owners()])


@pytest.fixture(scope="session")
def town_map_sd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service definition of the town's map: the same layers, drawn by their web symbols."""
    folder = tmp_path_factory.mktemp("map_packages")
    contents = [places(), areas(), roads(), owners()]
    kind = {"server": "FEDERATED_SERVER", "service": "MAP_IMAGE"}
    return build_sd(folder, "town", contents, copyDataToServer=True, **kind)


@pytest.fixture(scope="session")
def town(
    tmp_path_factory: pytest.TempPathFactory, town_sd: Path, store: Callable[[bool], str]
) -> Iterator[Asker]:
    """A portal on which ``ann`` has published the town. Tests only read it."""
    portal = populate(tmp_path_factory.mktemp("town"), store(False))
    portal.start()
    asker = Asker(portal, "ann")
    asker.publish(town_sd)
    yield asker
    portal.stop()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, town_sd: Path) -> Iterator[PortalOnSockets]:
    """A portal in a process of its own on which the town is published for everyone."""
    folder = tmp_path_factory.mktemp("served")
    populate(folder).stop()
    with PortalOnSockets.start(folder) as running:
        running.publish(town_sd, everyone=True)
        yield running
