"""Makes folders, groups, files and services on a portal, and takes them away again."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft import create_web_layer_draft
from web_layer_sharing.sharing.errors import PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal.folders import ROOT, delete_folder, list_folders
from web_layer_sharing.sharing.portal.items import add_text_item, get_item, protect
from web_layer_sharing.sharing.publish import publish_draft
from web_layer_sharing.tests.qgis.doors import plan_stage

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.sharing.portal import Folder, Item, Portal

PASSWORD = "a password for tests 1"
POINTS = (
    b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},'
    b'"geometry":{"type":"Point","coordinates":[8,50]}}]}'
)


@dataclass
class Things:
    """``made`` is taken away at the end, the rest with the portal."""

    portal: Portal
    path: Path
    made: list[str] = field(default_factory=list)
    folders: list[Folder] = field(default_factory=list)

    def folder(self, title: str) -> Folder:
        made = self.portal.ensure_folder(title)
        self.folders.append(made)
        return made

    def group(self, title: str) -> str:
        connection = self.portal.connection
        asked = {"title": title, "access": "org", "tags": "t"}
        return str(connection.send(connection.rest("community", "createGroup"), asked)["group"]["id"])

    def file(self, title: str, folder: Folder = ROOT) -> str:
        """A GeoJSON file; its item id."""
        path = self.path / f"{title.replace(' ', '_').lower()}.geojson"
        path.write_bytes(POINTS)
        item = self.portal.upload(path, Metadata(title=title, tags=("t",)), "GeoJson", folder)
        self.made.append(item.id)
        return item.id

    def web_map(self, title: str, url: str) -> str:
        """A web map that shows a service; its item id."""
        content = {"operationalLayers": [{"id": "a", "url": f"{url}/0", "title": "a"}], "version": "2.30"}
        item_id = add_text_item(self.portal.connection, Metadata(title=title), "Web Map", content, ROOT)
        self.made.append(item_id)
        return item_id

    def publish(self, name: str) -> str:
        """The town as a feature service for everyone; its item id."""
        folder = self.path / name.replace(" ", "_")
        folder.mkdir()
        project = plan_stage.town(folder)
        draft: Any = create_web_layer_draft(
            take_snapshot(project, with_thumbnail=False), "HOSTING_SERVER", "FEATURE", name
        )
        draft.sharing.sharingLevel = "EVERYONE"
        with ProjectSource(project, with_thumbnail=False) as source:
            service = publish_draft(draft, source, self.portal, folder)
        project.clear()
        self.made += [service.item_id, service.definition_item_id]
        return service.item_id

    def item(self, item_id: str) -> Item:
        return get_item(self.portal.connection, item_id)

    def clear(self) -> None:
        connection = self.portal.connection
        for item_id in self.made:
            with contextlib.suppress(PortalError):
                protect(connection, item_id, on=False)
            self.portal.delete(item_id)
        known = {each.id for each in list_folders(connection)}
        for folder in self.folders:
            if folder.id in known:
                delete_folder(connection, folder)
