"""The sample layers that styles are put on: a few points, lines and polygons with values of each kind.

In web Mercator.  The view is at one of the levels of the usual tiling: Esri's client draws patterns by tiles
and stretches them in between.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QTransform

from .case import BORDERS, COUNTRIES, CROWD, GROUND, LINE, POINT, POLYGON, SEGMENT, STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsProject

CRS = "EPSG:3857"
PIXELS = 256
# Level 11 of the tiling that web maps share.
METRES_PER_PIXEL = 156543.03392804097 / 2**11
VIEW = QgsRectangle(0, 0, PIXELS * METRES_PER_PIXEL, PIXELS * METRES_PER_PIXEL)
FIELDS = (
    "field=kind:string(10)&field=value:double&field=turn:double&field=count:integer"
    "&field=name:string(40)&field=shade:string(20)&field=seen:datetime"
)
# Hundredths of a pixel, y up.
POINTS = [(x, y) for y in (21000, 12800, 4600) for x in (4600, 12800, 21000)]
LINES = [
    [(2000, 22000), (9000, 18000), (14000, 23500), (23500, 19500)],
    [(2000, 12000), (8000, 15500), (8000, 9500), (17000, 14000), (23500, 10500)],
    [(2000, 3000), (12000, 7500), (23500, 3000)],
]
# Outer rings clockwise and holes the other way, as Esri keeps them.
POLYGONS = [
    [[(1500, 14500), (1500, 24000), (12000, 24000), (12000, 14500), (1500, 14500)]],
    [[(14500, 13500), (16500, 22500), (22000, 24000), (24000, 15500), (14500, 13500)]],
    [
        [(1500, 1500), (9000, 12500), (24000, 11500), (24000, 1500), (1500, 1500)],
        [(11000, 4500), (19000, 4500), (19000, 9000), (11000, 9000), (11000, 4500)],
    ],
]
# Three clumps of points and one alone.
CLUMPS = [
    *((5000 + x, 5000 + y) for x, y in ((0, 0), (700, 300), (300, 800))),
    *((12000 + x, 19000 + y) for x, y in ((0, 0), (600, -400), (-500, 500), (200, 900))),
    *((20000 + x, 8000 + y) for x, y in ((0, 0), (800, 200))),
    (21000, 21000),
]
SEGMENTS = [[(2000, 22000), (23500, 19500)], [(2000, 6500), (23500, 13500)], [(4000, 2500), (23500, 3500)]]
WHOLE = [[[(500, 500), (500, 25100), (25100, 25100), (25100, 500), (500, 500)]]]
WORDS = {
    POINT: "Point",
    CROWD: "Point",
    LINE: "LineString",
    SEGMENT: "LineString",
    BORDERS: "MultiLineString",
}
WORLD = {COUNTRIES: "NAME", STATES: "name", BORDERS: ""}
"""The tables of the world map, and the column of their names."""
KINDS = (POINT, CROWD, LINE, SEGMENT, POLYGON, GROUND, *WORLD)


def write(folder: Path, project: QgsProject) -> Path:
    """Write the tables into one GeoPackage and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.gpkg"
    path.unlink(missing_ok=True)
    for geometry in KINDS:
        layer = QgsVectorLayer(f"{_word(geometry)}?crs={CRS}&{FIELDS}", geometry, "memory")
        layer.dataProvider().addFeatures(list(_features(layer, geometry)))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = geometry
        if path.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        outcome = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), project.transformContext(), options
        )
        if outcome[0] != QgsVectorFileWriter.WriterError.NoError:
            raise RuntimeError(outcome[1])
    return path


def opened(path: Path, geometry: str, name: str) -> QgsVectorLayer:
    """Return one of the tables as a layer of this name."""
    layer = QgsVectorLayer(f"{path}|layername={geometry}", name, "ogr")
    if not layer.isValid():
        raise RuntimeError(layer.error().summary())
    return layer


def in_memory(geometry: str, name: str = "sample") -> QgsVectorLayer:
    """Return one of the tables as a layer in memory."""
    layer = QgsVectorLayer(f"{_word(geometry)}?crs={CRS}&{FIELDS}", name, "memory")
    layer.dataProvider().addFeatures(list(_features(layer, geometry)))
    return layer


def _shapes(geometry: str) -> list[QgsGeometry]:
    if geometry in {POINT, CROWD}:
        points = POINTS if geometry == POINT else CLUMPS
        return [QgsGeometry.fromPointXY(_place(point)) for point in points]
    if geometry in {LINE, SEGMENT}:
        lines = LINES if geometry == LINE else SEGMENTS
        return [QgsGeometry.fromPolylineXY([_place(point) for point in line]) for line in lines]
    areas = POLYGONS if geometry == POLYGON else WHOLE
    return [
        QgsGeometry.fromPolygonXY([[_place(point) for point in ring] for ring in rings]) for rings in areas
    ]


def _word(geometry: str) -> str:
    return WORDS.get(geometry, "MultiPolygon" if geometry in WORLD else "Polygon")


def _of_the_world(layer: QgsVectorLayer, table: str) -> Iterator[QgsFeature]:
    """Yield the features of a table of the world map, drawn into the view, with their names and areas."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    source = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    # 90 degrees of Europe and Africa to the width of the view.
    unit = VIEW.width() / 90
    into = QTransform(unit, 0, 0, unit, 25 * unit, 15 * unit)
    window = QgsRectangle(-25, -15, 65, 75)
    for feature in source.getFeatures(QgsFeatureRequest().setFilterRect(window)):
        made = QgsFeature(layer.fields())
        shape = feature.geometry()
        made.setAttribute("value", round(shape.area(), 2))
        shape.transform(into)
        made.setGeometry(shape)
        if WORLD[table]:
            made.setAttribute("name", feature[WORLD[table]])
        yield made


def _place(point: tuple[int, int]) -> QgsPointXY:
    return QgsPointXY(*(value / 100 * METRES_PER_PIXEL for value in point))


def _features(layer: QgsVectorLayer, geometry: str) -> list[QgsFeature]:
    if geometry in WORLD:
        return list(_of_the_world(layer, geometry))
    made = []
    for number, shape in enumerate(_shapes(geometry)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(shape)
        moment = QDateTime(QDate(2020, 1 + number, 10 + number), QTime(8, number, 0), Qt.TimeSpec.UTC)
        feature.setAttributes(
            [
                "abc"[number % 3],
                1.0 + number,
                40.0 * number,
                10 * (number % 4),
                f"Place {number + 1}",
                ("#d7301f", "#2b8cbe", "#41ab5d")[number % 3],
                moment,
            ]
        )
        made.append(feature)
    return made
