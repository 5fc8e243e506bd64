"""A local portal with something on it: folders, a group, services, files."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.qgis_bridge import publishing
from web_layer_sharing.qgis_bridge.portal_access import local_access, open_portal
from web_layer_sharing.tests.qgis.portal_content.portal_things import PASSWORD, Things

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def content_portal(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    """A local portal for all tests here; each makes what it needs under names of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WLS_PORTAL_PYTHON", sys.executable)
        made = start(tmp_path_factory.mktemp("content_portal"), port=0, password=PASSWORD)
    yield made
    made.stop()


@pytest.fixture
def things(
    content_portal: PortalProcess, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Things]:
    """What the administrator has, and a client that makes more of it."""
    monkeypatch.setattr(publishing, "FOLDER", tmp_path / "memory")
    with open_portal(local_access(content_portal)) as portal:
        portal.sign_in()
        made = Things(portal, tmp_path)
        yield made
        made.clear()


@pytest.fixture(scope="session")
def town_service(content_portal: PortalProcess, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The item id of a feature service of two layers, open to everyone. Nobody changes it."""
    with pytest.MonkeyPatch.context() as patch, open_portal(local_access(content_portal)) as portal:
        folder = tmp_path_factory.mktemp("town")
        patch.setattr(publishing, "FOLDER", folder / "memory")
        return Things(portal, folder).publish("Town for all")
