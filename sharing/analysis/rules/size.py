"""Rules about how much there is: rows, columns, bytes, credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...draft.settings import ServerKind, ServiceKind
from ..case import on, overall
from .layers import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit

# What a table of a file geodatabase can hold (Esri's page on file geodatabase limits).
MOST_ROWS = 2**31 - 1
MOST_FIELDS = 65_534
# More than this and a browser is better served by tiles or by a scale range.
MANY_FEATURES = 1_000_000
# ArcGIS Online's price list: credits a month for features by 10 MB, for tiles and files by 1 GB.
FEATURE_CREDITS, FEATURE_UNIT = 2.4, 10 * 2**20
FILE_CREDITS, FILE_UNIT = 1.2, 2**30


def too_many_features(case: Case) -> Iterator[Hit]:
    """Strike layers with more rows than a geodatabase table can hold."""
    for layer in case.datasets:
        if count(layer) > MOST_ROWS:
            yield on(layer, count=count(layer), most=MOST_ROWS)


def too_many_fields(case: Case) -> Iterator[Hit]:
    """Strike layers with more columns than a geodatabase table can hold."""
    for layer in case.datasets:
        if len(layer.fields) > MOST_FIELDS:
            yield on(layer, count=len(layer.fields), most=MOST_FIELDS)


def many_features(case: Case) -> Iterator[Hit]:
    """Strike layers so full that drawing them as features is slow at every scale."""
    for layer in case.features:
        if MANY_FEATURES < count(layer) <= MOST_ROWS and not layer.min_scale:
            yield on(layer, count=count(layer))


def no_room(case: Case) -> Iterator[Hit]:
    """Strike where the copies of all layers together are larger than the room on the disk."""
    total = total_size(case)
    rooms = [p.free_bytes for _, p in case.profiles if p.free_bytes is not None]
    if case.copies_data and rooms and total > min(rooms):
        yield overall(size_bytes=total, free_bytes=min(rooms))


def total_size(case: Case) -> int:
    """Return the estimated size in bytes of all copies whose size is known."""
    rasters = sum(layer.source.raster_bytes for layer in case.rasters)
    return rasters + sum(profile.size_bytes or 0 for _, profile in case.profiles)


def estimate(case: Case) -> Iterator[Hit]:
    """Tell how much room the layer will take, and what that costs a month where credits are counted."""
    total = total_size(case)
    if total and _hosted(case):
        counted = case.portal is not None and case.portal.credits is not None
        yield overall(size_bytes=total, credits=monthly_credits(case) if counted else None)


def not_enough_credits(case: Case) -> Iterator[Hit]:
    """Strike where a month of storing costs more credits than are left."""
    if case.portal is None or case.portal.credits is None or not _hosted(case):
        return
    if monthly_credits(case) > case.portal.credits:
        yield overall(credits=monthly_credits(case), left=case.portal.credits)


def monthly_credits(case: Case) -> float:
    """Return what storing the layer costs a month on ArcGIS Online."""
    if case.settings.kind is ServiceKind.FEATURE:
        return round(total_size(case) / FEATURE_UNIT * FEATURE_CREDITS, 2)
    return round(total_size(case) / FILE_UNIT * FILE_CREDITS, 2)


def over_quota(case: Case) -> Iterator[Hit]:
    """Strike where the user's room on the portal is smaller than the layer."""
    if case.portal is None or case.portal.storage_left is None:
        return
    if total_size(case) > case.portal.storage_left:
        yield overall(size_bytes=total_size(case), left_bytes=case.portal.storage_left)


def _hosted(case: Case) -> bool:
    return case.settings.server is ServerKind.HOSTING_SERVER
