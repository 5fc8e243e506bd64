"""Labels where blocks of tiles meet: each whole, and each once, as in one large drawing without blocks."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Callable

import numpy as np
import pytest
from PIL import Image
from web_layer_sharing.sharing.tiles import TilePackage
from web_layer_sharing.tests.qgis.tiles.conftest import Recording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEVEL = 3
SIDE = 256 * 2**LEVEL
BLOCK = 512
ROW = 64
HALF_WORLD = 20037508.342789244
PIXEL = 2 * HALF_WORLD / SIDE


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of 2 by 2 tiles, so that many of them meet."""
    from web_layer_sharing.sharing.tiles import plan

    monkeypatch.setattr(plan, "_PIXELS_AT_ONCE", BLOCK)


def places() -> Iterator[tuple[int, int]]:
    """Yield pixels in rows far apart: to and fro over each edge between blocks, and in their middles."""
    for number, y in enumerate(range(ROW, SIDE - ROW, ROW)):
        for x in range(BLOCK // 2, SIDE - BLOCK // 4, BLOCK // 2):
            yield x + number % 15 * 3 - 21, y + number % 5 * 4 - 8


def shapes(kind: str) -> list[str]:
    """Return points, short lines or small squares at these places, as WKT."""
    made = []
    for x, y in places():
        east, north = x * PIXEL - HALF_WORLD, HALF_WORLD - y * PIXEL
        if kind == "Point":
            made.append(f"Point({east} {north})")
        elif kind == "LineString":
            made.append(f"LineString({east - 40 * PIXEL} {north}, {east + 40 * PIXEL} {north})")
        else:
            west, south = east - 25 * PIXEL, north - 10 * PIXEL
            east, north = east + 25 * PIXEL, north + 10 * PIXEL
            ring = f"{west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}"
            made.append(f"Polygon(({ring}))")
    return made


def labelled(project: Any, kind: str, wkt: list[str], *, rules: bool = False) -> Any:
    """Put features that nobody sees into the project, with a red label each."""
    from qgis.core import (
        Qgis,
        QgsCoordinateReferenceSystem,
        QgsFeature,
        QgsGeometry,
        QgsNullSymbolRenderer,
        QgsPalLayerSettings,
        QgsProperty,
        QgsRuleBasedLabeling,
        QgsTextFormat,
        QgsVectorLayer,
        QgsVectorLayerSimpleLabeling,
    )
    from qgis.PyQt.QtGui import QColor, QFont

    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:3857&field=name:string", "labelled", "memory")
    features = []
    for text in wkt:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["XXXX"])
        feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.setRenderer(QgsNullSymbolRenderer())
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.displayAll = True
    if kind == "LineString":
        settings.placement = Qgis.LabelPlacement.Line
    text = QgsTextFormat()
    text.setFont(QFont("DejaVu Sans"))
    text.setSize(9)
    text.setColor(QColor(255, 0, 0))
    settings.setFormat(text)
    # what is asked already must still be asked
    properties = settings.dataDefinedProperties()
    properties.setProperty(QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression("\"name\" = 'XXXX'"))
    settings.setDataDefinedProperties(properties)
    if rules:
        root = QgsRuleBasedLabeling.Rule(None)
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, 0, "true"))
        layer.setLabeling(QgsRuleBasedLabeling(root))
    else:
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    project.addMapLayer(layer)
    return project


def mosaic(job: Any, out: Path) -> Any:
    from web_layer_sharing.qgis_bridge.tiles.raster_cache import Workforce, create_tile_package

    create_tile_package(job, out, Workforce(1), Recording())
    whole = np.zeros((SIDE, SIDE, 4), np.uint8)
    for _, place, tile in TilePackage.open(out).store.tiles():
        top, left = place.row * 256, place.column * 256
        whole[top : top + 256, left : left + 256] = np.asarray(Image.open(io.BytesIO(tile)).convert("RGBA"))
    return whole[..., 3] > 100


def widths(drawn: Any) -> list[int]:
    """Return the width of each label; they stand in rows of their own, far apart in a row."""
    found = []
    for top in range(ROW // 2, SIDE - ROW // 2, ROW):
        columns = np.flatnonzero(drawn[top : top + ROW].any(axis=0))
        if columns.size:
            runs = np.split(columns, np.flatnonzero(np.diff(columns) > 8) + 1)
            found += [int(run[-1] - run[0]) for run in runs]
    return sorted(found)


def across(drawn: Any) -> int:
    """Count what is drawn near the edges between blocks."""
    near = np.zeros(SIDE, bool)
    for edge in range(BLOCK, SIDE, BLOCK):
        near[edge - 50 : edge + 50] = True
    return int(drawn[near].sum() + drawn[:, near].sum())


@pytest.mark.parametrize(
    ("kind", "rules"), [("Point", False), ("Point", True), ("LineString", False), ("Polygon", False)]
)
def test_each_feature_is_labelled_whole_and_once(
    project: Any,
    tile_job: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    rules: bool,
) -> None:
    from web_layer_sharing.sharing.tiles import plan

    world = labelled(project, kind, shapes(kind), rules=rules)
    large = mosaic(tile_job(world, (LEVEL,)), tmp_path / "large.tpkx")
    monkeypatch.setattr(plan, "_PIXELS_AT_ONCE", BLOCK)
    job = tile_job(world, (LEVEL,))
    assert job.plan.block_side == 2
    blocks = mosaic(job, tmp_path / "blocks.tpkx")
    count = len(list(places()))
    assert len(widths(large)) == count
    # a line's label goes along it, and may find no room where the line ends at a block's edge
    assert count * (0.9 if kind == "LineString" else 1) <= len(widths(blocks)) <= count
    # where a letter's edge falls between two pixels, a label takes one more
    assert widths(blocks)[-1] - widths(blocks)[0] <= 3, "a label is narrower than the others: it was cut"
    assert across(blocks) <= across(large) * 1.15
    assert large.sum() * 0.9 <= blocks.sum() <= large.sum() * 1.03


@pytest.mark.usefixtures("small_blocks")
def test_what_is_larger_than_a_block_is_labelled_in_each(
    project: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    far = HALF_WORLD - 60 * PIXEL
    whole = f"Polygon((-{far} -{far}, {far} -{far}, {far} {far}, -{far} {far}, -{far} -{far}))"
    drawn = mosaic(tile_job(labelled(project, "Polygon", [whole]), (LEVEL,)), tmp_path / "x.tpkx")
    side = SIDE // BLOCK
    parts = drawn.reshape(side, BLOCK, side, BLOCK).any(axis=(1, 3))
    assert parts.sum() == side * side


@pytest.mark.usefixtures("small_blocks")
def test_the_largest_part_says_which_block_labels(
    project: Any, tile_job: Callable[..., Any], tmp_path: Path
) -> None:
    edge = BLOCK * PIXEL - HALF_WORLD
    small, large = (
        f"(({edge + west * PIXEL} 0, {edge + east * PIXEL} 0, {edge + east * PIXEL} 900000, "
        f"{edge + west * PIXEL} 900000, {edge + west * PIXEL} 0))"
        for west, east in ((5, 30), (-60, -5))
    )
    project = labelled(project, "MultiPolygon", [f"MultiPolygon({small}, {large})"])
    drawn = mosaic(tile_job(project, (LEVEL,)), tmp_path / "x.tpkx")
    assert drawn[:, :BLOCK].any()
    assert not drawn[:, BLOCK:].any()
