"""The whole map as a web map item, over what was published of it and what comes from the web anyway."""

from .document import WebMapDocument, web_map
from .facts import Bookmark, GroupShown, TimeSlider, WebMapFacts, WebSource, WebSourceKind
from .publish import PublishedWebMap, WebMapOrder, publish_web_map

__all__ = [
    "Bookmark",
    "GroupShown",
    "PublishedWebMap",
    "TimeSlider",
    "WebMapDocument",
    "WebMapFacts",
    "WebMapOrder",
    "WebSource",
    "WebSourceKind",
    "publish_web_map",
    "web_map",
]
