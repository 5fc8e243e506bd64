"""Rules about geometry and coordinate systems of layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..case import PACKAGED, Case, Hit, on, said
from .layers import crs_name, of_no_single_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...map_snapshot import Extent, LayerSnapshot

POINT, MULTIPOINT = "esriGeometryPoint", "esriGeometryMultipoint"
# Degrees east or west up to where a map drawn twice around still makes sense.
FARTHEST_EAST, FARTHEST_NORTH = 360.0, 90.0


def unknown_crs_in_package(case: Case) -> Iterator[Hit]:
    """Strike layers without a coordinate system where tiles are made of them."""
    return _unknown_crs(case) if case.settings.kind in PACKAGED else iter(())


def unknown_crs(case: Case) -> Iterator[Hit]:
    """Strike layers without a coordinate system."""
    return iter(()) if case.settings.kind in PACKAGED else _unknown_crs(case)


def _unknown_crs(case: Case) -> Iterator[Hit]:
    return (on(layer) for layer in case.spatial if layer.source.readable and not layer.crs.valid)


def custom_crs(case: Case) -> Iterator[Hit]:
    """Strike layers in a coordinate system without a number."""
    for layer in case.spatial:
        if layer.crs.valid and not (layer.crs.wkid or layer.crs.latest_wkid):
            yield on(layer, crs=crs_name(layer.crs))


def m_values(case: Case) -> Iterator[Hit]:
    """Strike layers with measures where clients get at the features."""
    return (on(layer) for layer in case.features if layer.has_m and case.feature_access)


def z_without_default(case: Case) -> Iterator[Hit]:
    """Strike layers with heights where editors without heights have no default to write."""
    if case.feature_access and not z_default(case):
        yield from (on(layer) for layer in case.features if layer.has_z)


def z_default(case: Case) -> bool:
    """Tell whether the draft has a default height; hosted drafts keep it in either of two places."""
    extension = case.settings.extensions.get("FeatureServer")
    # The hosted form spells the key with a capital letter in its own properties.
    places = (case.settings.properties, extension.properties if extension else {})
    return any(said(place.get(key)) for place in places for key in ("EnableZDefaults", "enableZDefaults"))


def no_single_kind(case: Case) -> Iterator[Hit]:
    """Strike vector layers that are left out since a feature class has one kind of geometry."""
    return (on(layer) for layer in case.layers if of_no_single_kind(layer))


def mixed_geometry(case: Case) -> Iterator[Hit]:
    """Strike layers with features of another kind than the layer's; single parts fit among multipoints."""
    for layer, profile in case.profiles:
        fitting = {layer.geometry_type}
        if layer.geometry_type == MULTIPOINT:
            fitting.add(POINT)
        types = profile.geometry_types or {}
        odd = sum(count for word, count in types.items() if word not in fitting)
        if layer.geometry_type and odd:
            yield on(layer, count=odd, types=sorted(word for word in types if word not in fitting))


def invalid_geometry(case: Case) -> Iterator[Hit]:
    """Strike layers with geometry that crosses itself or is otherwise broken."""
    for layer, profile in case.profiles:
        if profile.invalid_geometries:
            yield on(layer, count=profile.invalid_geometries)


def null_geometry(case: Case) -> Iterator[Hit]:
    """Strike layers with features that have no place."""
    for layer, profile in case.profiles:
        if profile.null_geometries:
            yield on(layer, count=profile.null_geometries)


def off_the_globe(case: Case) -> Iterator[Hit]:
    """Strike layers said to be in degrees whose coordinates cannot be degrees."""
    for layer in case.spatial:
        if layer.crs.geographic and layer.extent and _off(layer.extent):
            yield on(layer, crs=crs_name(layer.crs), extent=_corners(layer))


def _off(box: Extent) -> bool:
    farthest_east = max(abs(box.xmin), abs(box.xmax))
    farthest_north = max(abs(box.ymin), abs(box.ymax))
    return farthest_east > FARTHEST_EAST or farthest_north > FARTHEST_NORTH


def _corners(layer: LayerSnapshot) -> tuple[float, ...]:
    box = layer.extent
    return (box.xmin, box.ymin, box.xmax, box.ymax) if box else ()
