"""``initialcachesettings.json``: which tiles are to be made when the service is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .json_member import Literal, json_member

if TYPE_CHECKING:
    from lxml import etree

    from ..sddraft.document import SddraftDocument

# Only 0 was seen in drafts; its word only in their packages.
_CACHE_METHODS = {"0": "automatic"}


def initial_cache_settings(draft: SddraftDocument) -> bytes | None:
    """Return the member, None for a draft without ``InitCacheLevels``.

    Raises:
        SddraftError: a number is none (WLS309).
    """
    levels = draft.root.find("InitCacheLevels")
    if levels is None:
        return None
    extent: dict[str, Any] = {
        side.lower(): _number(draft, levels, f"Extent/{side}") for side in ("XMin", "YMin", "XMax", "YMax")
    }
    extent["isFullExtent"] = _word(levels, "IsFullExtent") == "true"
    method = _word(levels, "CacheMethod")
    return json_member(
        {
            "buildCache": _CACHE_METHODS.get(method, method),
            "extent": extent,
            "lodInfos": [
                _level(draft, info) for info in levels.iterfind("InitialCacheInfos/SVCInitialCacheInfo")
            ],
        }
    )


def _level(draft: SddraftDocument, info: etree._Element) -> dict[str, Any]:
    return {
        "level": _number(draft, info, "LevelID"),
        "scale": _number(draft, info, "Scale"),
        "estimatedSizeInMB": _number(draft, info, "Size"),
        "estimatedNumberOfTiles": _word(info, "NumberOfTiles"),
        "isStatisticalEstimate": _word(info, "IsStatisticalEstimate") == "true",
    }


def _number(draft: SddraftDocument, parent: etree._Element, path: str) -> Literal:
    text = _word(parent, path)
    try:
        return Literal(text)
    except ValueError as error:
        found = parent.find(path)
        raise draft.error(
            "WLS309", parent if found is None else found, xpath=f"InitCacheLevels/.../{path}", found=text[:40]
        ) from error


def _word(parent: etree._Element, path: str) -> str:
    return (parent.findtext(path) or "").strip()
