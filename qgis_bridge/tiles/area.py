"""An area of interest out of a layer of polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateTransform, QgsCoordinateTransformContext, QgsGeometry

from .drawing import system

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer


def area_of(layer: QgsVectorLayer, crs: str) -> str:
    """Return all areas of a layer as WKT in another coordinate system; empty where there are none."""
    way = QgsCoordinateTransform(layer.crs(), system(crs), QgsCoordinateTransformContext())
    shapes = []
    for feature in layer.getFeatures():
        shape = QgsGeometry(feature.geometry())
        if not shape.isEmpty():
            shape.transform(way)
            shapes.append(shape)
    return str(QgsGeometry.unaryUnion(shapes).asWkt(6)) if shapes else ""
