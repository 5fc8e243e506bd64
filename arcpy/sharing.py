"""``arcpy.sharing``: the draft classes, and the function that makes drafts for servers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..qgis_bridge.snapshot import take_snapshot
from ..sharing.draft import (
    FeatureSharingDraft,
    ImageSharingDraft,
    MapImageSharingDraft,
    MapServiceDraft,
    TileSharingDraft,
    VectorTileSharingDraft,
    create_sharing_draft,
)
from .maps import draft_source
from .missing import refusing

if TYPE_CHECKING:
    from ..sharing.draft import SharingDraft
    from .maps import Map

__all__ = [
    "CreateSharingDraft",
    "FeatureSharingDraft",
    "ImageSharingDraft",
    "MapImageSharingDraft",
    "MapServiceDraft",
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
