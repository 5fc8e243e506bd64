"""A project as scripts find it: saved, with layers in a group, a table, and something in each."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from web_layer_sharing import arcpy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any


ROWS = {
    "Roads": ("LineString?crs=EPSG:25832&field=name:string(20)", "Main", "LINESTRING (0 0, 9 9)"),
    "Lots": ("Polygon?crs=EPSG:25832&field=number:integer", 7, "POLYGON ((0 0, 9 0, 9 9, 0 0))"),
    "Owners": ("NoGeometry?field=who:string(40)", "Somebody", ""),
}


@pytest.fixture(scope="session")
def county_for_all(qgis_app: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's file: roads, lots in a group, and a table of owners, over a GeoPackage beside it.

    For tests that change nothing in it.
    """
    folder = tmp_path_factory.mktemp("county")
    made = QgsProject()
    made.setTitle("County")
    layers = {name: _stored(name, folder / "county.gpkg") for name in ROWS}
    for layer in layers.values():
        made.addMapLayer(layer, False)
    made.setCrs(layers["Roads"].crs())
    root = made.layerTreeRoot()
    root.addLayer(layers["Roads"])
    root.addGroup("Land").addLayer(layers["Lots"])
    root.addLayer(layers["Owners"])
    assert made.write(str(folder / "county.qgz"))
    made.clear()
    return folder / "county.qgz"


@pytest.fixture
def county(county_for_all: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the project and its data for one test, in the test's own folder."""
    for file in county_for_all.parent.glob("county.*"):
        shutil.copy(file, tmp_path)
    yield tmp_path / county_for_all.name
    arcpy.projects._open.clear()


def _stored(name: str, data: Path) -> QgsVectorLayer:
    """Return a layer of one feature, written to a table of its name."""
    uri, value, shape = ROWS[name]
    layer = QgsVectorLayer(uri, name, "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([value])
    if shape:
        feature.setGeometry(QgsGeometry.fromWkt(shape))
    assert layer.dataProvider().addFeatures([feature])[0]
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if data.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(data), context, options)
    assert outcome[0] == QgsVectorFileWriter.WriterError.NoError, outcome
    stored = QgsVectorLayer(f"{data}|layername={name}", name, "ogr")
    assert stored.isValid()
    return stored
