"""Coordinate reference systems in Esri's words, and boxes carried between them."""

from __future__ import annotations

import math

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

from ..sharing.map_snapshot import Crs, Extent

# Esri numbers these two apart from EPSG; elsewhere an EPSG code is the wkid as it stands.
ESRI_NUMBERS = {3857: 102100, 3785: 102113}
EPSG_NUMBERS = {esri: epsg for epsg, esri in ESRI_NUMBERS.items()}

UNITS = {
    Qgis.DistanceUnit.Meters: "esriMeters",
    Qgis.DistanceUnit.Kilometers: "esriKilometers",
    Qgis.DistanceUnit.Centimeters: "esriCentimeters",
    Qgis.DistanceUnit.Millimeters: "esriMillimeters",
    Qgis.DistanceUnit.Feet: "esriFeet",
    Qgis.DistanceUnit.Yards: "esriYards",
    Qgis.DistanceUnit.Miles: "esriMiles",
    Qgis.DistanceUnit.NauticalMiles: "esriNauticalMiles",
    Qgis.DistanceUnit.Inches: "esriInches",
    Qgis.DistanceUnit.Degrees: "esriDecimalDegrees",
}
# Named members of newer versions (3.40); older ones fold it into Feet.
if hasattr(Qgis.DistanceUnit, "FeetUSSurvey"):
    UNITS[Qgis.DistanceUnit.FeetUSSurvey] = "esriFeet"


def esri_wkt(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the system as ESRI WKT 1; empty where that form cannot say it (geocentric systems)."""
    text: str = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_ESRI)
    return text


def describe(crs: QgsCoordinateReferenceSystem) -> Crs:
    """Return the system in plain values; of a compound one the horizontal part.

    Numbers come from the authority id (``EPSG:3857`` -> 102100, latest 3857); a system without one
    that Esri would know is told by its WKT alone.
    """
    if not crs.isValid():
        return Crs()
    flat = horizontal(crs)
    wkid, latest = _numbers(flat.authid())
    return Crs(
        wkid=wkid,
        latest_wkid=latest,
        wkt=esri_wkt(flat),
        name=flat.description(),
        units=UNITS.get(flat.mapUnits(), "esriUnknownUnits"),
        geographic=flat.isGeographic(),
    )


def horizontal(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the part of the system that says where things are on the ground."""
    part = crs.horizontalCrs() if hasattr(crs, "horizontalCrs") else crs
    return part if part.isValid() else crs


def _numbers(authid: str) -> tuple[int, int]:
    authority, _, code = authid.partition(":")
    if authid == "OGC:CRS84":
        return 4326, 4326
    if authority not in {"EPSG", "ESRI"} or not code.isdigit():
        return 0, 0
    number = int(code)
    if authority == "ESRI":
        return number, EPSG_NUMBERS.get(number, number)
    return ESRI_NUMBERS.get(number, number), number


def finite_extent(box: QgsRectangle) -> Extent | None:
    """Return the box if it is one: no NaN, nothing infinite, not inside out."""
    sides = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    xmin, ymin, xmax, ymax = sides
    # QGIS's "nothing" is a box of the largest doubles, turned inside out.
    sound = all(math.isfinite(side) and abs(side) < 1e300 for side in sides)
    return Extent(*sides) if sound and xmin <= xmax and ymin <= ymax else None


def rectangle(extent: Extent) -> QgsRectangle:
    """Return the extent as QGIS's rectangle, sides as they stand."""
    return QgsRectangle(extent.xmin, extent.ymin, extent.xmax, extent.ymax)


WGS84 = "EPSG:4326"


class Projector:
    """Describes systems and carries boxes between them; each pair is worked out once."""

    def __init__(self, context: QgsCoordinateTransformContext) -> None:
        self._context = context
        self._known: dict[str, Crs] = {}
        self._ways: dict[tuple[str, str], QgsCoordinateTransform] = {}
        self.wgs84 = QgsCoordinateReferenceSystem(WGS84)

    def describe(self, crs: QgsCoordinateReferenceSystem) -> Crs:
        """Return :func:`describe` of the system, remembered."""
        key = _key(crs)
        if key not in self._known:
            self._known[key] = describe(crs)
        return self._known[key]

    def carried(
        self,
        extent: Extent | None,
        source: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
    ) -> Extent | None:
        """Return the box around ``extent`` in ``target``; None where there is none.

        A box that reaches beyond where ``target`` is defined (a pole in Web Mercator) is cut to the
        target's area of use; one of a system for the whole world always is, since what lies beyond is
        no place on the map.
        """
        if extent is None or not source.isValid() or not target.isValid():
            return extent if source == target else None
        if source == target:
            return extent
        if not (target.bounds().width() >= 360 and not target.isGeographic()):
            whole = self._through(extent, source, target)
            if whole is not None:
                return whole
        return self._through(self._cut(extent, source, target), source, target)

    def geographic(self, extent: Extent | None, source: QgsCoordinateReferenceSystem) -> Extent | None:
        """Return the box around ``extent`` in WGS 84 degrees, within the globe; None outside of it."""
        box = self.carried(extent, source, self.wgs84)
        if box is None or box.xmin > 180 or box.xmax < -180 or box.ymin > 90 or box.ymax < -90:
            return None
        return Extent(max(box.xmin, -180.0), max(box.ymin, -90.0), min(box.xmax, 180.0), min(box.ymax, 90.0))

    def _through(
        self,
        extent: Extent | None,
        source: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
    ) -> Extent | None:
        if extent is None:
            return None
        try:
            return finite_extent(self._way(source, target).transformBoundingBox(rectangle(extent)))
        except QgsCsException:
            return None

    def _cut(
        self,
        extent: Extent,
        source: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
    ) -> Extent | None:
        """Return the part of ``extent`` in which ``target`` is at home, in units of ``source``."""
        home = self._through(finite_extent(target.bounds()), self.wgs84, source)
        if home is None:
            return None
        return finite_extent(rectangle(extent).intersect(rectangle(home)))

    def _way(
        self, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
    ) -> QgsCoordinateTransform:
        key = (_key(source), _key(target))
        if key not in self._ways:
            way = QgsCoordinateTransform(source, target, self._context)
            # A box needs no grid-shift accuracy, and a missing grid must not open a dialog.
            way.setBallparkTransformsAreAppropriate(True)
            self._ways[key] = way
        return self._ways[key]


def _key(crs: QgsCoordinateReferenceSystem) -> str:
    key: str = crs.authid() or crs.toWkt()
    return key
