"""Where the tiles of a package lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from ..features.spatial_reference import (
    WGS84,
    BadSpatialReference,
    SpatialReference,
    read_spatial_reference,
    transform_box,
)

if TYPE_CHECKING:
    from ...sharing.tiles import TilePackage, VectorTilePackage
    from ..features.spatial_functions import Box

    Package = Union[TilePackage, VectorTilePackage]


def reference_of(package: Package) -> SpatialReference:
    """Return what a package's coordinates mean.

    Raises:
        BadSpatialReference: nobody knows.
    """
    crs = package.scheme.crs
    found = read_spatial_reference(crs.latest_wkid or crs.wkid or {"wkt": crs.wkt})
    if found is None:
        raise BadSpatialReference("")
    return found


def degrees_of(package: Package) -> Box | None:
    """Return the box around a package's tiles in degrees, None where that is not known."""
    extent = package.extent
    if extent is None:
        return None
    try:
        reference = reference_of(package)
    except BadSpatialReference:
        return None
    return transform_box((extent.xmin, extent.ymin, extent.xmax, extent.ymax), reference, WGS84)
