"""Rules about layers as such: their names, what they are, when they are seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...map_snapshot import Crs, LayerKind
from ..case import PACKAGED, on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...map_snapshot import LayerSnapshot
    from ..case import Case, Hit

# What XML 1.0 cannot hold at all, and breaks within a line: such a name cannot even stand in a draft.
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def empty_name(case: Case) -> Iterator[Hit]:
    """Strike layers whose name is nothing but blanks."""
    return (on(layer) for layer in case.carried if not layer.name.strip())


def invalid_name(case: Case) -> Iterator[Hit]:
    """Strike layers whose name holds control characters."""
    return (on(layer) for layer in case.carried if UNPRINTABLE.search(layer.name))


def same_name(case: Case) -> Iterator[Hit]:
    """Strike every layer that bears the name of one before it."""
    seen: set[str] = set()
    for layer in case.carried:
        name = layer.name.strip()
        if name and name in seen:
            yield on(layer)
        seen.add(name)


def same_name_but_case(case: Case) -> Iterator[Hit]:
    """Strike layers whose name differs from an earlier one in upper and lower case only."""
    first: dict[str, str] = {}
    for layer in case.carried:
        name = layer.name.strip()
        other = first.setdefault(name.casefold(), name)
        if other != name:
            yield on(layer, other=other)


def projection_differs(case: Case) -> Iterator[Hit]:
    """Strike layers that are not in the map's coordinate system."""
    map_crs = case.snapshot.crs
    for layer in case.spatial:
        if map_crs.valid and layer.crs.valid and not same_crs(map_crs, layer.crs):
            yield on(layer, crs=crs_name(layer.crs), map_crs=crs_name(map_crs))


def same_crs(one: Crs, other: Crs) -> bool:
    """Tell whether two systems are the same, by number where both have one, else by their text."""
    if one.latest_wkid and other.latest_wkid:
        return one.latest_wkid == other.latest_wkid
    if one.wkid and other.wkid:
        return one.wkid == other.wkid
    return one.wkt == other.wkt


def crs_name(crs: Crs) -> str:
    """Return what to call a system: its name, else its number."""
    return crs.name or str(crs.latest_wkid or crs.wkid)


def left_out(case: Case) -> Iterator[Hit]:
    """Strike layers that a service of this kind cannot hold, if others remain."""
    if not case.carried:
        return
    carried = {layer.id for layer in case.carried}
    for layer in case.layers:
        told_otherwise = layer.id in case.settings.table_ids or of_no_single_kind(layer)
        if layer.id not in carried and not told_otherwise:
            yield on(layer, provider=layer.source.provider, kind=case.settings.kind.value)


def of_no_single_kind(layer: LayerSnapshot) -> bool:
    """Tell whether a layer has columns, as vectors do, and geometry that Esri has no one word for."""
    return layer.kind is LayerKind.OTHER and bool(layer.fields)


def table_not_supported(case: Case) -> Iterator[Hit]:
    """Strike tables that were chosen by name for a service of tiles."""
    if case.settings.kind not in PACKAGED:
        return
    for layer in case.layers:
        if layer.kind is LayerKind.TABLE and layer.id in case.settings.table_ids:
            yield on(layer, kind=case.settings.kind.value)


def never_in_scale(case: Case) -> Iterator[Hit]:
    """Strike layers whose scale range is upside down, so that no scale shows them."""
    for layer in case.spatial:
        if layer.min_scale and layer.max_scale and layer.min_scale < layer.max_scale:
            yield on(layer, min_scale=layer.min_scale, max_scale=layer.max_scale)


def switched_off(case: Case) -> Iterator[Hit]:
    """Strike layers that are not ticked in the map, and so start hidden on the web."""
    return (on(layer) for layer in case.spatial if not layer.visible)


def empty(case: Case) -> Iterator[Hit]:
    """Strike layers and tables without a single row."""
    return (on(layer) for layer in case.datasets if layer.source.readable and count(layer) == 0)


def count(layer: LayerSnapshot) -> int:
    """Return how many features there are, as counted when the data were read or as the source says; or -1."""
    read = layer.profile.feature_count if layer.profile else None
    return layer.source.feature_count if read is None else read
