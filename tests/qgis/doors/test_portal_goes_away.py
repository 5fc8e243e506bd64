"""A portal that is killed while something is published: the error says so, and what stays is told."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.qgis_bridge.messages.errors import error_text
from web_layer_sharing.qgis_bridge.portal_access import local_access, open_portal
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft import create_web_layer_draft
from web_layer_sharing.sharing.errors import Cancelled, TransportError
from web_layer_sharing.sharing.portal.search import search
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.publish import PublishedService, publish_draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class At(Progress):
    """Does something when a step is reported for the first time, and may stop the work there."""

    def __init__(self, step: str, act: Any = None) -> None:
        self._step = step
        self._act = act
        self.reached = False

    def report(self, fraction: float, step: str = "", **facts: Any) -> None:
        if step == self._step and not self.reached:
            self.reached = True
            if self._act is not None:
                self._act()

    def cancelled(self) -> bool:
        return self.reached and self._act is None


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PortalProcess]:
    """A local portal."""
    monkeypatch.setenv("WLS_PORTAL_PYTHON", sys.executable)
    process = start(tmp_path / "portal", port=0)
    yield process
    process.stop()


@pytest.fixture
def spots() -> Iterator[QgsProject]:
    """A project with one layer of three points."""
    project = QgsProject()
    project.setTitle("Spots")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string(10)", "Spots", "memory")
    for number in range(3):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"spot {number}"])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, number)))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    project.addMapLayer(layer)
    yield project
    project.clear()


def publish(
    project: QgsProject, process: PortalProcess, folder: Path, progress: Progress, *, overwrite: bool = False
) -> PublishedService:
    folder.mkdir(exist_ok=True)
    snapshot = take_snapshot(project, with_thumbnail=False)
    draft = create_web_layer_draft(snapshot, "HOSTING_SERVER", "FEATURE", "Spots")
    draft.portalFolder = "Places"
    draft.overwriteExistingService = overwrite
    with ProjectSource(project, with_thumbnail=False) as source, open_portal(local_access(process)) as portal:
        return publish_draft(draft, source, portal, folder, progress)


def items(process: PortalProcess) -> list[str]:
    with open_portal(local_access(process)) as portal:
        return sorted(found["type"] for found in search(portal.connection, "owner:admin"))


@pytest.mark.parametrize(
    ("step", "stays"),
    [
        ("stage-data", ""),
        ("portal-publish", "Feature Service .*, Service Definition .*, Places"),
        ("verify", r"http://127\.0\.0\.1:\d+/server/rest/services/Hosted/Spots/FeatureServer"),
    ],
)
def test_killed(step: str, stays: str, running: PortalProcess, spots: QgsProject, tmp_path: Path) -> None:
    def kill() -> None:
        assert running.process is not None
        running.process.kill()
        running.process.wait()

    progress = At(step, kill)
    with pytest.raises(TransportError) as caught:
        publish(spots, running, tmp_path / "out", progress)
    assert progress.reached
    text = error_text(caught.value)
    assert text.endswith(f"[{caught.value.code}]")
    assert "cannot be reached" in text or "broke off" in text
    assert "WLS50" not in text.rpartition("[")[0]
    if stays:
        assert re.search(f"What is still there: {stays}\\.", text), text
    else:
        assert "What is still there" not in text


@pytest.mark.parametrize("step", ["stage-pack", "portal-upload", "portal-publish"])
def test_cancelled(step: str, running: PortalProcess, spots: QgsProject, tmp_path: Path) -> None:
    with pytest.raises(Cancelled) as caught:
        publish(spots, running, tmp_path / "out", At(step))
    assert "remains" not in caught.value.facts
    assert items(running) == []
    # and a second run completes
    assert publish(spots, running, tmp_path / "out2", Progress()).layers[0].feature_count == 3


def test_a_cancelled_overwrite_touches_nothing_of_the_users(
    running: PortalProcess, spots: QgsProject, tmp_path: Path
) -> None:
    first = publish(spots, running, tmp_path / "out", Progress())
    with pytest.raises(Cancelled):
        publish(spots, running, tmp_path / "out2", At("portal-publish"), overwrite=True)
    assert items(running) == ["Feature Service", "Service Definition"]
    again = publish(spots, running, tmp_path / "out3", Progress(), overwrite=True)
    assert (again.item_id, again.url, again.replaced) == (first.item_id, first.url, True)
