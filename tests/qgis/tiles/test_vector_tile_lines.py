"""Lines in vector tiles: whole, up to their last point and to the tile's edge, judged by another decoder."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any

import mapbox_vector_tile
import pytest
from web_layer_sharing.tests.qgis.tiles.test_vector_tile_packages import create

if TYPE_CHECKING:
    from pathlib import Path

SIDE = 20037508.342789244


def line_map(project: Any, lines: dict[str, str], crs: str = "EPSG:3857") -> Any:
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    fields = "field=name:string&field=lanes:integer&field=width:double&field=open:date"
    layer = QgsVectorLayer(f"LineString?crs={crs}&{fields}", "ways", "memory")
    for name, wkt in lines.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, -3 if name == "a" else None, 2.5, None])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    project.addMapLayer(layer)
    return project


def decoded(tile: bytes | None) -> dict[str, Any]:
    if tile is None:
        return {}
    found = mapbox_vector_tile.decode(gzip.decompress(tile), default_options={"y_coord_down": True})
    return {each["properties"]["name"]: each for each in found["ways"]["features"]}


def test_lines_are_whole(project: Any, tmp_path: Path) -> None:
    half = SIDE / 2
    straight = f"LineString(-{half} {half}, {half} -{half})"
    bent = f"LineString(0 0, {half} 0, {half} {half})"
    package = create(
        line_map(project, {"a": straight, "b": bent}), tmp_path / "map", tmp_path / "x.vtpk", levels=(0, 1)
    )
    whole = decoded(package.tile(0, 0, 0))
    assert whole["a"]["geometry"] == {"type": "LineString", "coordinates": [[1024, 1024], [3072, 3072]]}
    assert whole["b"]["geometry"]["coordinates"] == [[2048, 2048], [3072, 2048], [3072, 1024]]
    # up to the margin of the tile, where it goes on in the next
    quarter = decoded(package.tile(1, 0, 0))
    assert quarter["a"]["geometry"]["coordinates"] == [[2048, 2048], [4352, 4352]]
    assert {"name": "a", "lanes": -3, "width": 2.5}.items() <= quarter["a"]["properties"].items()
    assert "lanes" not in whole["b"]["properties"]


def test_lines_of_another_system_at_deep_levels(project: Any, tmp_path: Path) -> None:
    path = "LineString(13.40 52.50, 13.41 52.50, 13.42 52.51)"
    level = 5
    package = create(
        line_map(project, {"a": path}, "EPSG:4326"), tmp_path / "map", tmp_path / "x.vtpk", levels=(level,)
    )
    column, row = int((13.4 + 180) / 360 * 2**level), 10
    (found,) = decoded(package.tile(level, row, column)).values()
    first, last = found["geometry"]["coordinates"][0], found["geometry"]["coordinates"][-1]
    # 0.02 degrees at 4096 cells to 11.25
    assert last[0] - first[0] == pytest.approx(0.02 / (360 / 2**level) * 4096, abs=1)


def test_a_line_that_is_a_point_at_this_level_is_left_out(project: Any, tmp_path: Path) -> None:
    lines = {"a": "LineString(0 0, 10 10)", "b": f"LineString(0 0, {SIDE} 0)"}
    package = create(line_map(project, lines), tmp_path / "map", tmp_path / "x.vtpk", levels=(0,))
    assert set(decoded(package.tile(0, 0, 0))) == {"b"}
