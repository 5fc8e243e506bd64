"""The main thread's work of publishing comes in slices, and what happens between two of them does no harm."""

from __future__ import annotations

import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest
from qgis.core import QgsVectorLayer
from web_layer_sharing.qgis_bridge.slices import at_once
from web_layer_sharing.qgis_bridge.snapshot import snapshot_slices, take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.qgis_bridge.tiles.prepared_map import map_slices, prepare_map
from web_layer_sharing.qgis_bridge.tiles.source import TileProjectSource
from web_layer_sharing.sharing.errors import SnapshotError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qgis.core import QgsProject
    from web_layer_sharing.qgis_bridge.slices import Slices

LAYERS = 7


@pytest.fixture
def map_of_seven(project: QgsProject, world_map: Path) -> QgsProject:
    for number in range(LAYERS):
        project.addMapLayer(QgsVectorLayer(f"{world_map}|layername=countries", f"Layer {number}", "ogr"))
    project.setCrs(next(iter(project.mapLayers().values())).crs())
    return project


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def worked(project: QgsProject, folder: Path) -> Iterator[tuple[str, Slices]]:
    """Every function of slices, by name."""
    yield "snapshot", snapshot_slices(project)
    yield "source", ProjectSource.in_slices(project)
    yield "tile source", TileProjectSource.in_slices(project)
    yield "map", map_slices(project, folder)


def test_each_layer_is_a_slice_of_its_own(map_of_seven: QgsProject, tmp_path: Path) -> None:
    looks: dict[str, Callable] = {}
    for name, slices in worked(map_of_seven, tmp_path):
        count = 0
        for _ in slices:
            count += 1
        looks[name] = count
    # the source reads each layer thrice: to describe it, to read its rows, to pack the project
    assert looks["snapshot"] > LAYERS
    assert looks["source"] > 3 * LAYERS
    assert looks["tile source"] > 4 * LAYERS
    assert looks["map"] > LAYERS


def test_what_is_made_in_slices_is_what_is_made_at_once(map_of_seven: QgsProject, tmp_path: Path) -> None:
    assert at_once(snapshot_slices(map_of_seven)) == take_snapshot(map_of_seven, with_thumbnail=False)
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
    whole = prepare_map(map_of_seven, tmp_path / "one")
    sliced = at_once(map_slices(map_of_seven, tmp_path / "other"))
    assert (sliced.layers, sliced.fingerprint) == (whole.layers, whole.fingerprint)
    with at_once(ProjectSource.in_slices(map_of_seven, with_thumbnail=False)) as source:
        assert source.snapshot() == take_snapshot(map_of_seven, with_thumbnail=False)


@pytest.mark.parametrize("place", range(4))
def test_a_layer_that_is_removed_in_between_is_an_error_and_nothing_is_left(
    map_of_seven: QgsProject, temporary: Path, place: int
) -> None:
    folder = temporary / "map"
    folder.mkdir()
    name, slices = list(worked(map_of_seven, folder))[place]
    for _ in range(3):
        next(slices)
    for layer_id in list(map_of_seven.mapLayers())[:-1]:
        map_of_seven.removeMapLayer(layer_id)
    with pytest.raises(SnapshotError) as caught:
        at_once(slices)
    assert caught.value.code == "WLS101", name
    shutil.rmtree(folder)
    assert list(temporary.iterdir()) == []


def test_slices_that_are_broken_off_leave_nothing(map_of_seven: QgsProject, temporary: Path) -> None:
    for count in (1, LAYERS + 2, 2 * LAYERS + 3, 3 * LAYERS + 3):
        slices = ProjectSource.in_slices(map_of_seven)
        for _ in range(count):
            next(slices)
        slices.close()
        assert list(temporary.iterdir()) == [], count
