"""Points, lines, polygons and boxes as cursors and tools hand them to scripts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsGeometry,
    QgsLineString,
    QgsMultiLineString,
    QgsMultiPoint,
    QgsPolygon,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)

from ..qgis_bridge.datasets.workspaces import shape_of_geojson
from .points import Array, Point, part_of, parts_of, point_of, rings_of, vertex_of
from .spatial_reference import SpatialReference, system

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qgis.core import QgsCoordinateReferenceSystem

AREA_UNITS = {
    "squaremeters": Qgis.AreaUnit.SquareMeters,
    "squarekilometers": Qgis.AreaUnit.SquareKilometers,
    "squaremiles": Qgis.AreaUnit.SquareMiles,
    "squarefeet": Qgis.AreaUnit.SquareFeet,
    "hectares": Qgis.AreaUnit.Hectares,
    "acres": Qgis.AreaUnit.Acres,
}
LENGTH_UNITS = {
    "meters": Qgis.DistanceUnit.Meters,
    "kilometers": Qgis.DistanceUnit.Kilometers,
    "miles": Qgis.DistanceUnit.Miles,
    "feet": Qgis.DistanceUnit.Feet,
    "yards": Qgis.DistanceUnit.Yards,
    "nauticalmiles": Qgis.DistanceUnit.NauticalMiles,
}


class Extent:
    """A box in the units of its system."""

    def __init__(
        self,
        XMin: float = 0.0,
        YMin: float = 0.0,
        XMax: float = 0.0,
        YMax: float = 0.0,
        *_: Any,
        spatial_reference: Any = None,
    ) -> None:
        self.XMin, self.YMin, self.XMax, self.YMax = float(XMin), float(YMin), float(XMax), float(YMax)
        self.spatialReference = (
            SpatialReference(spatial_reference) if spatial_reference else SpatialReference()
        )

    @classmethod
    def of(cls, box: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> Extent:
        """Return what stands for a rectangle of QGIS."""
        made = cls(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        made.spatialReference = SpatialReference.of(crs)
        return made

    @property
    def width(self) -> float:
        """From side to side."""
        return self.XMax - self.XMin

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.YMax - self.YMin

    @property
    def polygon(self) -> Polygon:
        """The box as a polygon."""
        box = QgsRectangle(self.XMin, self.YMin, self.XMax, self.YMax)
        return Polygon.over(QgsGeometry.fromRect(box), self.spatialReference)

    @property
    def JSON(self) -> str:
        """The box as Esri JSON."""
        reference = {"wkid": self.spatialReference.factoryCode}
        sides = {"xmin": self.XMin, "ymin": self.YMin, "xmax": self.XMax, "ymax": self.YMax}
        return json.dumps({**sides, "spatialReference": reference})

    def projectAs(self, spatial_reference: Any, transformation_name: str | None = None) -> Extent:
        """Return the box around this one in another system."""
        target = system(spatial_reference)
        way = _way(self.spatialReference.crs, target)
        return Extent.of(
            way.transformBoundingBox(QgsRectangle(self.XMin, self.YMin, self.XMax, self.YMax)), target
        )

    def __str__(self) -> str:
        return f"{self.XMin} {self.YMin} {self.XMax} {self.YMax} NaN NaN NaN NaN"


class Geometry:
    """What all shapes have in common. Areas and lengths are in the units of the system."""

    type = ""

    def __init__(
        self, inputs: Any = None, spatial_reference: Any = None, has_z: bool = False, has_m: bool = False
    ) -> None:
        self.spatialReference = (
            SpatialReference.of(system(spatial_reference)) if spatial_reference else SpatialReference()
        )
        self.shape: QgsGeometry = QgsGeometry() if inputs is None else self._built(inputs, has_z)

    @classmethod
    def over(cls, shape: QgsGeometry, reference: SpatialReference) -> Any:
        """Return what stands for a geometry of QGIS."""
        made = cls()
        made.shape, made.spatialReference = shape, reference
        return made

    def _built(self, inputs: Any, has_z: bool) -> QgsGeometry:
        raise NotImplementedError(f"arcpy.{type(self).__name__} of {inputs!r}, {has_z}")

    area = property(lambda self: self.shape.area())
    length = property(lambda self: self.shape.length())
    WKT = property(lambda self: self.shape.asWkt())
    WKB = property(lambda self: bytearray(bytes(self.shape.asWkb())))
    isMultipart = property(lambda self: self.partCount > 1)

    @property
    def JSON(self) -> str:
        """The shape as GeoJSON's coordinates in Esri's form."""
        return json.dumps(
            {**_esri_json(self), "spatialReference": {"wkid": self.spatialReference.factoryCode}}
        )

    @property
    def extent(self) -> Extent:
        """The box around it."""
        return Extent.of(self.shape.boundingBox(), self.spatialReference.crs)

    @property
    def centroid(self) -> Point:
        """The centre of gravity."""
        return point_of(self.shape.centroid().constGet())

    trueCentroid = centroid

    @property
    def labelPoint(self) -> Point:
        """A point inside."""
        return point_of(self.shape.pointOnSurface().constGet())

    @property
    def firstPoint(self) -> Point:
        """The first vertex."""
        return point_of(self.shape.vertexAt(0))

    @property
    def lastPoint(self) -> Point:
        """The last vertex."""
        return point_of(list(self.shape.vertices())[-1])

    @property
    def partCount(self) -> int:
        """How many parts it has."""
        return sum(1 for _ in self.shape.constParts())

    @property
    def pointCount(self) -> int:
        """How many vertices it has."""
        return int(self.shape.constGet().nCoordinates()) if not self.shape.isNull() else 0

    def getPart(self, index: int | None = None) -> Any:
        """Return a part, or all of them, as arrays of points; None parts the rings of a polygon."""
        parts = Array(part_of(part) for part in self.shape.constParts())
        return parts if index is None else parts[index]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.getPart())

    def __len__(self) -> int:
        return self.partCount

    def getArea(self, method: str = "PLANAR", units: str = "") -> float:
        """Return the area in the system's units, or in those named; by the ellipsoid if asked so."""
        measure = self._measure(method)
        value = measure.measureArea(self.shape) if method.upper() != "PLANAR" else self.shape.area()
        source = (
            measure.areaUnits()
            if method.upper() != "PLANAR"
            else QgsUnitTypes.distanceToAreaUnit(self.spatialReference.crs.mapUnits())
        )
        target = AREA_UNITS.get(units.casefold().replace(" ", ""))
        return value if target is None else value * QgsUnitTypes.fromUnitToUnitFactor(source, target)

    def getLength(self, method: str = "PLANAR", units: str = "") -> float:
        """Return the length in the system's units, or in those named; by the ellipsoid if asked so."""
        measure = self._measure(method)
        planar = method.upper() == "PLANAR"
        value = self.shape.length() if planar else measure.measureLength(self.shape)
        source = self.spatialReference.crs.mapUnits() if planar else measure.lengthUnits()
        target = LENGTH_UNITS.get(units.casefold().replace(" ", ""))
        return value if target is None else value * QgsUnitTypes.fromUnitToUnitFactor(source, target)

    def _measure(self, method: str) -> QgsDistanceArea:
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.spatialReference.crs, QgsProject.instance().transformContext())
        if method.upper() != "PLANAR":
            measure.setEllipsoid(self.spatialReference.crs.ellipsoidAcronym() or "EPSG:7030")
        return measure

    def projectAs(self, spatial_reference: Any, transformation_name: str | None = None) -> Any:
        """Return it in another system."""
        target = system(spatial_reference)
        shape = QgsGeometry(self.shape)
        shape.transform(_way(self.spatialReference.crs, target))
        return type(self).over(shape, SpatialReference.of(target))

    def buffer(self, distance: float) -> Polygon:
        """Return what lies within a distance."""
        return Polygon.over(self.shape.buffer(distance, 16), self.spatialReference)

    def union(self, other: Geometry) -> Any:
        """Return what lies in either."""
        return type(self).over(self.shape.combine(other.shape), self.spatialReference)

    def intersect(self, other: Geometry, dimension: int = 4) -> Any:
        """Return what lies in both."""
        return wrapped(self.shape.intersection(other.shape), self.spatialReference)

    def difference(self, other: Geometry) -> Any:
        """Return what the other does not cover."""
        return type(self).over(self.shape.difference(other.shape), self.spatialReference)

    def distanceTo(self, other: Geometry) -> float:
        """Return the distance in the system's units."""
        return float(self.shape.distance(other.shape))

    def contains(self, other: Geometry, relation: str | None = None) -> bool:
        """Tell whether the other lies within."""
        return bool(self.shape.contains(other.shape))

    def within(self, other: Geometry, relation: str | None = None) -> bool:
        """Tell whether it lies within the other."""
        return bool(self.shape.within(other.shape))

    def disjoint(self, other: Geometry) -> bool:
        """Tell whether they have no point in common."""
        return bool(self.shape.disjoint(other.shape))

    def equals(self, other: Geometry) -> bool:
        """Tell whether they are the same place."""
        return bool(self.shape.equals(other.shape))


class PointGeometry(Geometry):
    """One point."""

    type = "point"

    def _built(self, inputs: Any, has_z: bool) -> QgsGeometry:
        return QgsGeometry(vertex_of(inputs, has_z))

    @property
    def firstPoint(self) -> Point:
        """The point."""
        return point_of(self.shape.constGet())


class Multipoint(Geometry):
    """Several points."""

    type = "multipoint"

    def _built(self, inputs: Any, has_z: bool) -> QgsGeometry:
        made = QgsMultiPoint()
        for one in inputs:
            made.addGeometry(vertex_of(one, has_z))
        return QgsGeometry(made)


class Polyline(Geometry):
    """One line or several."""

    type = "polyline"

    def _built(self, inputs: Any, has_z: bool) -> QgsGeometry:
        made = QgsMultiLineString()
        for part in parts_of(inputs):
            made.addGeometry(QgsLineString([vertex_of(one, has_z) for one in part if one is not None]))
        return QgsGeometry(made)


class Polygon(Geometry):
    """One area or several, with their holes."""

    type = "polygon"

    def _built(self, inputs: Any, has_z: bool) -> QgsGeometry:
        rings = []
        for part in parts_of(inputs):
            for ring in rings_of(part):
                vertices = [vertex_of(one, has_z) for one in ring]
                area = QgsPolygon(QgsLineString(vertices))
                rings.append(QgsGeometry(area))
        made = rings[0] if rings else QgsGeometry()
        for ring in rings[1:]:
            # as the even-odd rule has it: a ring inside is a hole, one outside a part
            made = made.symDifference(ring)
        made.convertToMultiType()
        return made


def wrapped(shape: QgsGeometry, reference: SpatialReference) -> Any:
    """Return a geometry of QGIS as the class of its kind; None for none."""
    if shape.isNull():
        return None
    kind = {
        Qgis.GeometryType.Point: Multipoint if shape.isMultipart() else PointGeometry,
        Qgis.GeometryType.Line: Polyline,
        Qgis.GeometryType.Polygon: Polygon,
    }.get(shape.type(), Geometry)
    return kind.over(shape, reference)


def AsShape(geojson: Any, esri_json: bool = False) -> Any:
    """Return the shape of a GeoJSON or an Esri JSON geometry, a dictionary or a text."""
    told = json.loads(geojson) if isinstance(geojson, str) else geojson
    if not esri_json:
        return wrapped(shape_of_geojson(told), SpatialReference(4326))
    reference = (told.get("spatialReference") or {}).get("wkid")
    if "x" in told:
        return PointGeometry(Point(told["x"], told["y"]), reference)
    kind, parts = next((name, told[name]) for name in ("points", "paths", "rings") if name in told)
    classes = {"points": Multipoint, "paths": Polyline, "rings": Polygon}
    return classes[kind](parts, reference)


def FromWKT(wkt: str, spatial_reference: Any = None) -> Any:
    """Return the shape of a WKT."""
    return wrapped(QgsGeometry.fromWkt(wkt), SpatialReference.of(system(spatial_reference)))


def FromWKB(wkb: Any) -> Any:
    """Return the shape of a WKB."""
    made = QgsGeometry()
    made.fromWkb(bytes(wkb))
    return wrapped(made, SpatialReference())


def _way(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(source, target, QgsProject.instance().transformContext())


def _esri_json(geometry: Geometry) -> dict[str, Any]:
    def pairs(points: Iterable[Point | None]) -> list[list[float]]:
        return [[one.X, one.Y] for one in points if one is not None]

    if isinstance(geometry, PointGeometry):
        return {"x": geometry.firstPoint.X, "y": geometry.firstPoint.Y}
    parts = geometry.getPart()
    if isinstance(geometry, Multipoint):
        return {"points": [pair for part in parts for pair in pairs(part)]}
    if isinstance(geometry, Polyline):
        return {"paths": [pairs(part) for part in parts]}
    return {"rings": [pairs(ring) for part in parts for ring in rings_of(part)]}
