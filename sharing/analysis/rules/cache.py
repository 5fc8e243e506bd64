"""Rules about services that are drawn ahead into tiles: which grid, and what it does to the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..case import overall
from .layers import crs_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...map_snapshot import Crs
    from ..case import Case, Hit

WEB_MERCATOR = {102100, 3857, 102113, 3785}
WGS_84 = {4326}
# The scheme that a draft without one of its own gets.
DEFAULT_SCHEME = 102100


def becomes_web_mercator(case: Case) -> Iterator[Hit]:
    """Strike a map in another system whose tiles follow the usual grid of the web."""
    return _redrawn(case, WEB_MERCATOR)


def becomes_wgs84(case: Case) -> Iterator[Hit]:
    """Strike a map in another system whose tiles follow the grid in degrees."""
    return _redrawn(case, WGS_84)


def other_scheme(case: Case) -> Iterator[Hit]:
    """Strike tiles in a system that is neither the map's nor one of the two that maps are redrawn for."""
    scheme = _scheme(case)
    if _differs(case, scheme) and scheme not in WEB_MERCATOR | WGS_84:
        yield overall(scheme=str(scheme), crs=crs_name(case.snapshot.crs))


def _redrawn(case: Case, wkids: set[int]) -> Iterator[Hit]:
    scheme = _scheme(case)
    if scheme in wkids and _differs(case, scheme):
        yield overall(scheme=str(scheme), crs=crs_name(case.snapshot.crs))


def _scheme(case: Case) -> int:
    return case.settings.cache_wkid or DEFAULT_SCHEME


def _differs(case: Case, scheme: int) -> bool:
    if not case.cached or not case.snapshot.crs.valid:
        return False
    same = WEB_MERCATOR if scheme in WEB_MERCATOR else {scheme}
    return not same & _numbers(case.snapshot.crs)


def _numbers(crs: Crs) -> set[int]:
    return {crs.wkid, crs.latest_wkid}
