"""Portals for tests: in this process, to ask handlers, and as processes, to ask over sockets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.data_folder import DataFolder
from web_layer_sharing.local_portal.portal import Portal
from web_layer_sharing.local_portal.principal import PUBLISHER, VIEWER
from web_layer_sharing.tests.local_portal.asking import ADMIN, PASSWORD, Asker, PortalOnSockets
from web_layer_sharing.tests.local_portal.packages import areas, build_sd, owners, places, roads

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def populate(folder: Path) -> Portal:
    """Open a portal with an administrator, two publishers and a viewer in it."""
    data = DataFolder(folder)
    data.prepare()
    portal = Portal.open(data)
    portal.accounts.ensure_administrator(ADMIN, PASSWORD)
    portal.accounts.create("ann", PASSWORD, PUBLISHER)
    portal.accounts.create("bob", PASSWORD, PUBLISHER)
    portal.accounts.create("vic", PASSWORD, VIEWER)
    return portal


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[Portal]:
    """A portal whose handlers can be asked; its jobs run."""
    made = populate(tmp_path / "portal")
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
def town(tmp_path_factory: pytest.TempPathFactory, town_sd: Path) -> Iterator[Asker]:
    """A portal on which ``ann`` has published the town. Tests only read it."""
    portal = populate(tmp_path_factory.mktemp("town"))
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
