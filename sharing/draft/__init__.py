"""The draft classes with arcpy.sharing's own names."""

from .drafts import (
    FeatureSharingDraft,
    ImageSharingDraft,
    MapImageSharingDraft,
    MapServiceDraft,
    SharingDraft,
    TileSharingDraft,
    VectorTileSharingDraft,
)
from .factory import create_sharing_draft, create_web_layer_draft, feature_draft_beside

__all__ = [
    "FeatureSharingDraft",
    "ImageSharingDraft",
    "MapImageSharingDraft",
    "MapServiceDraft",
    "SharingDraft",
    "TileSharingDraft",
    "VectorTileSharingDraft",
    "create_sharing_draft",
    "create_web_layer_draft",
    "feature_draft_beside",
]
