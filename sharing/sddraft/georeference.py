"""Spatial references and extents as drafts hold them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from .markup import add, add_texts, number

if TYPE_CHECKING:
    from lxml import etree

    from ..map_snapshot import Crs, Extent

WEB_MERCATOR_WKT = (
    'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",'
    'SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],'
    'PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],'
    'PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0],'
    'AUTHORITY["EPSG",3857]]'
)
WEB_MERCATOR_WKIDS = (102100, 3857, 102113)
HALF_WORLD = 20037508.342787001
_EARTH_RADIUS = 6378137.0
_HIGHEST_LATITUDE = 85.051128779806589


class Domain(NamedTuple):
    """The grid that coordinates are stored on, as text: origin, cells per unit, tolerance in units."""

    x_origin: str
    y_origin: str
    scale: str
    tolerance: str


# The first two stand in pro30_server_map and pro23_hosted_feature.  Esri derives others from the horizon of
# the coordinate system, which is not told by its definition; ours is the widest grid of 0.1 mm cells
# around the origin that 53 bits hold, so any coordinate fits.
_WEB_MERCATOR = Domain("-20037700", "-30241100", "148923141.92838538", "0.001")
_GEOGRAPHIC = Domain("-400", "-400", "999999999.99999988", "8.98315284119521E-09")
_WIDEST = Domain("-450359962737.04962", "-450359962737.04962", "10000", "0.001")
_MILLIMETRES_IN_FEET = "0.0032808333333333331"


def domain_of(crs: Crs) -> Domain:
    """Return the storage grid of a coordinate system."""
    if crs.geographic:
        return _GEOGRAPHIC
    if crs.wkid in WEB_MERCATOR_WKIDS:
        return _WEB_MERCATOR
    return _WIDEST._replace(tolerance=_MILLIMETRES_IN_FEET) if "Feet" in crs.units else _WIDEST


def add_spatial_reference(parent: etree._Element, crs: Crs) -> None:
    """Append a ``SpatialReference``; nothing for a system that is not known."""
    if not crs.valid:
        return
    kind = "GeographicCoordinateSystem" if crs.geographic else "ProjectedCoordinateSystem"
    element = add(parent, "SpatialReference", type_name=kind)
    wkt = crs.wkt or (WEB_MERCATOR_WKT if crs.wkid in WEB_MERCATOR_WKIDS else "")
    if wkt:
        add(element, "WKT", wkt)
    domain = domain_of(crs)
    add_texts(
        element,
        (
            ("XOrigin", domain.x_origin),
            ("YOrigin", domain.y_origin),
            ("XYScale", domain.scale),
            ("ZOrigin", "-100000"),
            ("ZScale", "10000"),
            ("MOrigin", "-100000"),
            ("MScale", "10000"),
            ("XYTolerance", domain.tolerance),
            ("ZTolerance", "0.001"),
            ("MTolerance", "0.001"),
            ("HighPrecision", "true"),
        ),
    )
    if crs.geographic:
        add(element, "LeftLongitude", "-180")
    if crs.wkid:
        add_texts(element, (("WKID", str(crs.wkid)), ("LatestWKID", str(crs.latest_wkid or crs.wkid))))


def add_extent(parent: etree._Element, extent: Extent, crs: Crs) -> None:
    """Append an ``Extent`` in the units of ``crs``; nothing for the boundless one of an empty map."""
    if not is_finite(extent):
        return
    element = add(parent, "Extent", type_name="EnvelopeN")
    for tag, value in (
        ("XMin", extent.xmin),
        ("YMin", extent.ymin),
        ("XMax", extent.xmax),
        ("YMax", extent.ymax),
    ):
        add(element, tag, number(value))
    add_spatial_reference(element, crs)


def is_finite(extent: Extent) -> bool:
    """Tell whether all four numbers are numbers."""
    return all(map(math.isfinite, (extent.xmin, extent.ymin, extent.xmax, extent.ymax)))


def to_web_mercator(longitude: float, latitude: float) -> tuple[float, float]:
    """Return Web Mercator metres of WGS 84 degrees; latitudes beyond the square map are cut off."""
    bounded = max(-_HIGHEST_LATITUDE, min(_HIGHEST_LATITUDE, latitude))
    x = math.radians(longitude) * _EARTH_RADIUS
    return x, math.log(math.tan(math.pi / 4 + math.radians(bounded) / 2)) * _EARTH_RADIUS
