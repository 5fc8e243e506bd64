"""``arcpy.sharing``: the draft classes, and the function that makes drafts for servers."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import take_snapshot
from ..qgis_bridge.source import open_source
from ..sharing.draft import (
    FeatureSharingDraft,
    ImageSharingDraft,
    MapImageSharingDraft,
    MapServiceDraft,
    TileSharingDraft,
    VectorTileSharingDraft,
    create_sharing_draft,
    feature_draft_beside,
)
from ..sharing.publish import publish_draft
from .maps import draft_source
from .messages import tool, warn
from .missing import refusing
from .portals import session
from .projects import project_of_draft

if TYPE_CHECKING:
    from ..sharing.draft import SharingDraft
    from .maps import Map

__all__ = [
    "CreateSharingDraft",
    "FeatureSharingDraft",
    "ImageSharingDraft",
    "MapImageSharingDraft",
    "MapServiceDraft",
    "Publish",
    "TileSharingDraft",
    "VectorTileSharingDraft",
]

__getattr__ = refusing("arcpy.sharing")


def CreateSharingDraft(
    server_type: str, service_type: str, service_name: str, draft_value: Map | Any
) -> SharingDraft:
    """Return a draft for a server. ``draft_value`` is a Map, a Layer, or a list of layers.

    Raises:
        DraftError: a combination that does not exist, or a name that no service can bear.
        SnapshotError: the project cannot be described.
    """
    project, ids = draft_source(draft_value)
    return create_sharing_draft(
        server_type, service_type, service_name, take_snapshot(project, with_thumbnail=False), ids
    )


def Publish(object: VectorTileSharingDraft, item_id: dict[str, str] | None = None) -> dict[str, str]:
    """Publish a vector tile layer and the feature layer that goes with it, without files in between.

    Returns the addresses of items and services.  The tiles are made here, so there is no job on the server
    and ``cacheJobID`` is empty.  Key names are ours: no public page shows Pro's (contract 3.5).

    Raises:
        TypeError: another kind of draft; those go by ``exportToSDDraft``, staging and upload.
        NotImplementedError: ``item_id``: no portal of ours lets a client choose them.
        ExecuteError: the analyzer found errors, or the portal refused.
    """
    if not isinstance(object, VectorTileSharingDraft):
        raise TypeError("arcpy.sharing.Publish takes a VectorTileSharingDraft")
    if item_id:
        raise NotImplementedError("arcpy.sharing.Publish: item_id is not part of Web Layer Sharing")
    with tool("Publish") as messages:
        path = object.snapshot.project_path
        opened = project_of_draft(path)
        portal = session.portal()
        source = open_source(path, opened, object.kind)
        with source, tempfile.TemporaryDirectory(prefix="wls-") as folder:
            tiles = publish_draft(object, source, portal, Path(folder))
            features = publish_draft(feature_draft_beside(object), source, portal, Path(folder))
        warn(messages, tiles.findings)
    item = f"{portal.url}/home/item.html?id="
    return {
        "itemURL": f"{item}{tiles.item_id}",
        "serviceURL": tiles.url,
        "featureLayerItemURL": f"{item}{features.item_id}",
        "featureLayerURL": features.url,
        "cacheJobID": "",
    }
