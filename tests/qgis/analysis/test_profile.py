"""What reading the features of real layers tells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from web_layer_sharing.qgis_bridge.profile import LayerReader, MapReader, profile_layer
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.analysis import analyze
from web_layer_sharing.sharing.errors import Cancelled
from web_layer_sharing.sharing.map_snapshot import FieldProfile
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.tests.core.analysis.rule_cases import draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qgis.core import QgsProject

BOW_TIE = "POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))"
SQUARE = "POLYGON((0 0, 0 1, 1 1, 1 0, 0 0))"


def add(layer: QgsVectorLayer, wkt: str | None, *values: Any) -> None:
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list(values))
    if wkt:
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert layer.dataProvider().addFeature(feature)


@pytest.fixture
def plots(qgis_app: Any) -> QgsVectorLayer:
    """Three polygons in memory: a square, a bow tie, and a feature without geometry."""
    columns = "&".join(f"field={column}" for column in ("name:string(10)", "n:int8", "d:date", "dt:datetime"))
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4326&{columns}", "plots", "memory")
    midnight = QTime(0, 0)
    add(layer, SQUARE, "Straße", 2**60, QDate(1850, 1, 2), QDateTime(QDate(1999, 1, 1), midnight))
    add(layer, BOW_TIE, "a", -5, QDate(1990, 1, 1), QDateTime(QDate(1701, 2, 3), midnight))
    add(layer, None, None, None, None, None)
    return layer


@pytest.fixture
def points(qgis_app: Any, tmp_path: Path) -> str:
    """The path of a GeoPackage table of points with the columns name and n."""
    memory = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string&field=n:int", "points", "memory")
    for number in range(3):
        add(memory, f"POINT({number} 0)", "abc"[number], number)
    return written(memory, tmp_path / "points.gpkg", "GPKG")


def written(layer: QgsVectorLayer, path: Path, driver: str) -> str:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert outcome[0] == QgsVectorFileWriter.WriterError.NoError
    return str(path)


@pytest.fixture
def quiet() -> Iterator[None]:
    """Keep GDAL from printing what it thinks of bad filters."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    yield
    gdal.PopErrorHandler()


def test_geometry_is_counted_by_state(plots: QgsVectorLayer) -> None:
    profile = profile_layer(plots)
    assert profile.feature_count == 3
    assert profile.geometry_types == {"esriGeometryPolygon": 2}
    assert profile.invalid_geometries == 1
    assert profile.null_geometries == 1


def test_values_have_extremes(plots: QgsVectorLayer) -> None:
    assert profile_layer(plots).fields == {
        "name": FieldProfile(longest_text=6),
        "n": FieldProfile(smallest=-5, largest=2**60),
        "d": FieldProfile(earliest=date(1850, 1, 2)),
        "dt": FieldProfile(earliest=date(1701, 2, 3)),
    }


def test_dates_before_python_s_calendar_are_its_first_day(qgis_app: Any) -> None:
    layer = QgsVectorLayer("NoGeometry?field=d:date", "old", "memory")
    add(layer, None, QDate(-44, 3, 15))
    fields = profile_layer(layer).fields
    assert fields is not None
    assert fields["d"].earliest == date.min


def test_sizes_grow_with_the_data(plots: QgsVectorLayer, tmp_path: Path) -> None:
    small = profile_layer(plots, folder=tmp_path)
    add(plots, SQUARE, "1234567890", 1, None, None)
    large = profile_layer(plots, folder=tmp_path)
    assert small.size_bytes is not None
    assert large.size_bytes is not None
    assert large.size_bytes - small.size_bytes > len("1234567890") + 5 * 2 * 8
    assert small.free_bytes


def test_a_table_has_no_geometry_to_speak_of(qgis_app: Any) -> None:
    table = QgsVectorLayer("NoGeometry?field=a:int", "table", "memory")
    add(table, None, 7)
    profile = profile_layer(table)
    assert (profile.feature_count, profile.geometry_types, profile.null_geometries) == (1, None, None)
    assert profile.spatial_index is None


def test_mixed_geometry_is_told_by_kind(qgis_app: Any, tmp_path: Path, quiet: None) -> None:
    path = str(tmp_path / "mixed.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    table = dataset.CreateLayer("mixed", reference, ogr.wkbPoint)
    for wkt in ("POINT(1 2)", "POINT(2 3)", "LINESTRING(0 0, 1 1)"):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        table.CreateFeature(feature)
    del feature, table, dataset
    profile = profile_layer(QgsVectorLayer(f"{path}|layername=mixed", "mixed", "ogr"))
    assert profile.geometry_types == {"esriGeometryPoint": 2, "esriGeometryPolyline": 1}


def test_spatial_indexes_are_seen(points: str, tmp_path: Path) -> None:
    layer = QgsVectorLayer(points, "points", "ogr")
    assert profile_layer(layer).spatial_index is True
    shapefile = QgsVectorLayer(written(layer, tmp_path / "points.shp", "ESRI Shapefile"), "points", "ogr")
    assert profile_layer(shapefile).spatial_index is False


@pytest.mark.parametrize("condition", ["n = = 1", "nope = 1"])
def test_a_filter_that_a_database_refuses_in_silence(points: str, condition: str, quiet: None) -> None:
    layer = QgsVectorLayer(f"{points}|subset={condition}", "points", "ogr")
    assert layer.isValid(), "QGIS itself does not notice"
    profile = profile_layer(layer)
    assert profile.feature_count == 0
    assert profile.filter_error
    assert condition in profile.filter_error


@pytest.mark.parametrize(("condition", "count"), [("n = 1", 1), ("n > 99", 0)])
def test_a_filter_that_is_taken(points: str, condition: str, count: int) -> None:
    profile = profile_layer(QgsVectorLayer(f"{points}|subset={condition}", "points", "ogr"))
    assert (profile.feature_count, profile.filter_error) == (count, "")


def test_a_layer_that_only_its_filter_breaks(points: str, tmp_path: Path, quiet: None) -> None:
    layer = QgsVectorLayer(points, "points", "ogr")
    shapefile = written(layer, tmp_path / "points.shp", "ESRI Shapefile")
    broken = QgsVectorLayer(f"{shapefile}|subset=nope = 1", "points", "ogr")
    assert not broken.isValid()
    assert profile_layer(broken).filter_error == "nope = 1"
    assert profile_layer(QgsVectorLayer("/nowhere.shp", "gone", "ogr")).filter_error is None


def test_open_edits_are_left_aside(plots: QgsVectorLayer) -> None:
    assert plots.startEditing()
    feature = QgsFeature(plots.fields())
    feature.setGeometry(QgsGeometry.fromWkt(SQUARE))
    assert plots.addFeature(feature)
    assert profile_layer(plots).feature_count == 3
    assert plots.rollBack()


class Watch(Progress):
    """Notes reports, and says stop from the given report on."""

    def __init__(self, stop_at: int = 10**9) -> None:
        self.reports: list[float] = []
        self._stop_at = stop_at

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        self.reports.append(fraction)

    def cancelled(self) -> bool:
        return len(self.reports) >= self._stop_at


@pytest.fixture
def crowd(qgis_app: Any) -> QgsVectorLayer:
    """Two thousand points in memory."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=n:int", "crowd", "memory")
    features = []
    for number in range(2_000):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number])
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({number % 100} 0)"))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def test_progress_runs_from_nothing_to_all(crowd: QgsVectorLayer) -> None:
    watch = Watch()
    profile_layer(crowd, watch)
    assert watch.reports[0] == 0.0
    assert watch.reports[-1] == 1.0
    assert watch.reports == sorted(watch.reports)
    assert len(watch.reports) >= 4


def test_reading_stops_when_told(crowd: QgsVectorLayer) -> None:
    with pytest.raises(Cancelled):
        profile_layer(crowd, Watch(stop_at=2))


def test_reading_goes_on_in_a_worker_without_the_layer(
    points: str, run_in_thread: Callable[..., Any]
) -> None:
    reader = LayerReader(QgsVectorLayer(points, "points", "ogr"))
    assert run_in_thread(reader.profile, Progress()).feature_count == 3


def test_a_whole_map_is_read_and_analysed(
    project: QgsProject, plots: QgsVectorLayer, points: str, run_in_thread: Callable[..., Any]
) -> None:
    project.addMapLayers([plots, QgsVectorLayer(points, "points", "ogr")])
    snapshot = take_snapshot(project, with_thumbnail=False)
    watch = Watch()
    profiled = run_in_thread(MapReader(project, snapshot).profiled, watch)
    assert [layer.profile.feature_count for layer in profiled.layers] == [3, 3]
    assert [layer.profile for layer in snapshot.layers] == [None, None]
    assert watch.reports == sorted(watch.reports)
    codes = {finding.code for finding in analyze(draft(), profiled) if finding.layer == "plots"}
    assert {"80512", "80513", "80516", "80522"} <= codes
