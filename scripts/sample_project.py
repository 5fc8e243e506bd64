"""Build a sample project from the world map that QGIS itself installs.

Countries graduated by area and labelled, their states, disputed borders, and a point a country in three
size classes: one layer of each geometry type, each renderer that the first road carries.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor, QFont

WORLD = QgsRectangle(-180, -60, 180, 84)
WGS84 = "EPSG:4326"
SIZES = {"small": ("#f6c667", 1.6), "middle": ("#e08a3c", 2.4), "large": ("#b3412b", 3.4)}


def build(folder: Path) -> Path:
    """Write ``world.gpkg`` and ``world.qgz`` into ``folder`` and return the project's path."""
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / "world.gpkg"
    data.unlink(missing_ok=True)
    source = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    _write_countries(source, data)
    _copy(source, "states_provinces", data, "states")
    _copy(source, "disputed_borders", data, "disputed_borders")
    _write_centres(data)
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem(WGS84))
    project.setTitle("World")
    _describe(project)
    layers = [_countries(data), _states(data), _borders(data), _centres(data)]
    for layer in layers:
        project.addMapLayer(layer)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(WORLD, project.crs()))
    path = folder / "world.qgz"
    if not project.write(str(path)):
        raise RuntimeError(project.error())
    return path


def _describe(project: QgsProject) -> None:
    metadata = project.metadata()
    metadata.setTitle("World")
    metadata.setAbstract("Countries, their states and disputed borders, from the map that QGIS brings along.")
    metadata.setKeywords({"gmd:topicCategory": ["boundaries"], "keywords": ["world", "countries"]})
    project.setMetadata(metadata)


def _table(path: Path, table: str) -> str:
    return f"{path}|layername={table}"


def _into(data: Path, table: str) -> str:
    return f'ogr:dbname="{data}" table="{table}" (geom)'


def _run(algorithm: str, parameters: dict[str, Any]) -> Any:
    """Run a Processing algorithm; its module can be imported only once QGIS runs."""
    import processing

    return processing.run(algorithm, parameters)["OUTPUT"]


def _copy(source: Path, table: str, data: Path, name: str) -> None:
    _run(
        "native:savefeatures",
        {
            "INPUT": _table(source, table),
            "OUTPUT": str(data),
            "LAYER_NAME": name,
            "ACTION_ON_EXISTING_FILE": 1,
        },
    )


def _write_countries(source: Path, data: Path) -> None:
    """Countries with what the demo needs besides text: a number, a whole number and a date."""
    wanted = [
        ("iso_a2", '"iso_a2"', QMetaType.Type.QString, 2),
        ("name", '"NAME"', QMetaType.Type.QString, 40),
        (
            "area_km2",
            "round(area(transform($geometry, 'EPSG:4326', 'ESRI:54034')) / 1e6, 1)",
            QMetaType.Type.Double,
            0,
        ),
        ("parts", "num_geometries($geometry)", QMetaType.Type.Int, 0),
        (
            "surveyed",
            "to_datetime('2009-06-01T00:00:00') + to_interval(($id * 11) || ' days')",
            QMetaType.Type.QDateTime,
            0,
        ),
    ]
    mapping = [
        {"name": name, "expression": expression, "type": int(kind), "length": length, "precision": 0}
        for name, expression, kind, length in wanted
    ]
    made = _run(
        "native:refactorfields",
        {"INPUT": _table(source, "countries"), "FIELDS_MAPPING": mapping, "OUTPUT": "memory:"},
    )
    _run("native:savefeatures", {"INPUT": made, "OUTPUT": str(data), "LAYER_NAME": "countries"})


def _write_centres(data: Path) -> None:
    size = "case when area_km2 < 50000 then 'small' when area_km2 < 1000000 then 'middle' else 'large' end"
    points = _run("native:pointonsurface", {"INPUT": _table(data, "countries"), "OUTPUT": "memory:"})
    sized = _run(
        "native:fieldcalculator",
        {
            "INPUT": points,
            "FIELD_NAME": "size",
            "FIELD_TYPE": 2,
            "FIELD_LENGTH": 10,
            "FORMULA": size,
            "OUTPUT": "memory:",
        },
    )
    _run(
        "native:savefeatures",
        {"INPUT": sized, "OUTPUT": str(data), "LAYER_NAME": "centres", "ACTION_ON_EXISTING_FILE": 1},
    )


def _layer(data: Path, table: str, name: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(_table(data, table), name, "ogr")
    if not layer.isValid():
        raise RuntimeError(f"{table} cannot be read")
    return layer


def _countries(data: Path) -> QgsVectorLayer:
    layer = _layer(data, "countries", "Countries")
    style_countries(layer, "area_km2")
    layer.setFieldAlias(layer.fields().indexOf("area_km2"), "Area in km²")
    return layer


def style_countries(layer: QgsVectorLayer, column: str = "value", *, labels: bool = True) -> None:
    """Colour countries by a number in five classes, and label them."""
    renderer = QgsGraduatedSymbolRenderer(column)
    renderer.setSourceSymbol(
        QgsFillSymbol.createSimple({"color": "#cccccc", "outline_color": "#5b6b5b", "outline_width": "0.2"})
    )
    renderer.setClassificationMethod(QgsClassificationQuantile())
    renderer.updateClasses(layer, 5)
    renderer.updateColorRamp(QgsGradientColorRamp(QColor("#f3f7e4"), QColor("#4c8a57")))
    layer.setRenderer(renderer)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_label_settings()))
    layer.setLabelsEnabled(labels)


def _label_settings() -> QgsPalLayerSettings:
    text = QgsTextFormat()
    text.setFont(QFont("DejaVu Sans"))
    text.setSize(8)
    text.setColor(QColor("#202020"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.6)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(text)
    return settings


def _states(data: Path) -> QgsVectorLayer:
    layer = _layer(data, "states", "States and provinces")
    style_states(layer)
    return layer


def style_states(layer: QgsVectorLayer) -> None:
    """Draw states by their outlines."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#9aa59a", "outline_width": "0.1"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _borders(data: Path) -> QgsVectorLayer:
    layer = _layer(data, "disputed_borders", "Disputed borders")
    style_borders(layer)
    return layer


def style_borders(layer: QgsVectorLayer) -> None:
    """Draw disputed borders as red dashes."""
    symbol = QgsLineSymbol.createSimple({"line_color": "#c0392b", "line_width": "0.5", "line_style": "dash"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _centres(data: Path) -> QgsVectorLayer:
    layer = _layer(data, "centres", "Centres")
    categories = [
        QgsRendererCategory(
            size,
            QgsMarkerSymbol.createSimple(
                {"name": "circle", "color": color, "size": str(points), "outline_color": "#40301a"}
            ),
            size,
        )
        for size, (color, points) in SIZES.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("size", categories))
    return layer


def main() -> int:
    """``sample_project.py FOLDER`` writes the project there."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    print(build(Path(sys.argv[1])))
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main())
