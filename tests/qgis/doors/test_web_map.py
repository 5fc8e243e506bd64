"""A project as a web map on a local portal: what is in it, and what stays when it is saved again."""

from __future__ import annotations

import contextlib
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from qgis.core import (
    Qgis,
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsGroupLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QPainter
from web_layer_sharing.local_portal.process import PortalProcess, start
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.qgis_bridge.web_map import web_map_facts, web_source
from web_layer_sharing.sharing.draft import create_web_layer_draft
from web_layer_sharing.sharing.errors import StagingError
from web_layer_sharing.sharing.map_snapshot import GroupNode
from web_layer_sharing.sharing.plan import Memory
from web_layer_sharing.sharing.portal.item_content import read_data, write_data
from web_layer_sharing.sharing.publish_map import MapToPublish, publish_map
from web_layer_sharing.sharing.web_map import GroupShown, PublishedWebMap, TimeSlider, WebSourceKind
from web_layer_sharing.tests.faults.fault_proxy import FaultProxy
from web_layer_sharing.tests.qgis.doors import plan_stage as at

if TYPE_CHECKING:
    from collections.abc import Iterator

XYZ = "type=xyz&url=https://tile.example.org/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=17&zmin=0"


@pytest.mark.parametrize(
    ("uri", "kind", "secret"),
    [
        (XYZ, WebSourceKind.TILES, False),
        (XYZ.replace(".png", ".png?apikey%3D12345"), WebSourceKind.NONE, True),
        (XYZ + "&authcfg=abc1234", WebSourceKind.NONE, True),
        (XYZ.replace("https://", "https://ann:hush@"), WebSourceKind.NONE, True),
        ("url=https://wms.example.org/ows&layers=a&layers=b&styles=&styles=&format=image/png&crs=EPSG:3857",
         WebSourceKind.WMS, False),
        ("url=https://wmts.example.org/wmts&layers=a&styles=x&tileMatrixSet=GoogleMapsCompatible&format=image/png",
         WebSourceKind.WMTS, False),
    ],
)  # fmt: skip
def test_where_a_web_layer_comes_from(qgis_app: Any, uri: str, kind: WebSourceKind, secret: bool) -> None:
    # no server is asked: a layer that cannot be reached knows its source all the same
    options = QgsRasterLayer.LayerOptions()
    options.skipCrsValidation = True
    source = web_source(QgsRasterLayer(uri, "Web", "wms", options))
    assert source is not None
    assert (source.kind, source.secret) == (kind, secret)
    assert ("hush" in repr(source), "12345" in repr(source)) == (False, False)
    if kind is WebSourceKind.TILES:
        assert (source.url, source.max_zoom) == ("https://tile.example.org/{z}/{x}/{y}.png", 17)
    if kind is WebSourceKind.WMS:
        assert (source.url, source.layers) == ("https://wms.example.org/ows", ("a", "b"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[QgsProject]:
    made = at.town(tmp_path)
    group = made.layerTreeRoot().addGroup("Green")
    trees = made.layerTreeRoot().findLayer(at.layer(made, "Trees").id())
    group.addChildNode(trees.clone())
    trees.parent().removeChildNode(trees)
    made.addMapLayer(QgsRasterLayer(XYZ, "Tiles", "wms"), False)
    made.layerTreeRoot().addLayer(made.mapLayersByName("Tiles")[0])
    bookmark = QgsBookmark()
    bookmark.setName("Centre")
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    bookmark.setExtent(QgsReferencedRectangle(QgsRectangle(1, 1, 2, 2), wgs84))
    made.bookmarkManager().addBookmark(bookmark)
    yield made
    made.clear()


def test_groups_time_refreshing_and_what_is_not_listed(project: QgsProject) -> None:
    trees, lots = at.layer(project, "Trees"), at.layer(project, "Lots")
    trees.setAutoRefreshMode(Qgis.AutoRefreshMode.ReloadData)
    trees.setAutoRefreshInterval(90_000)
    lots.setFlags(lots.flags() | QgsMapLayer.LayerFlag.Private)
    group = project.layerTreeRoot().findGroup("Green")
    group.setIsMutuallyExclusive(True)
    drawn = group.convertToGroupLayer(QgsGroupLayer.LayerOptions(project.transformContext()))
    drawn.setOpacity(0.5)
    drawn.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    project.addMapLayer(drawn, False)
    group.setGroupLayer(drawn)
    assert web_map_facts(project).time is None
    begin = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC)
    project.timeSettings().setTemporalRange(QgsDateTimeRange(begin, begin.addDays(10)))
    project.timeSettings().setTimeStep(2.0)
    project.timeSettings().setTimeStepUnit(Qgis.TemporalUnit.Days)
    facts = web_map_facts(project)
    assert facts.refreshed == {trees.id(): 2}
    assert facts.unlisted == {lots.id()}
    assert facts.time == TimeSlider(1577836800000, 1578700800000, 2.0, "esriTimeUnitsDays")
    snapshot = take_snapshot(project, with_thumbnail=False)
    (node,) = [each for each in snapshot.tree if isinstance(each, GroupNode)]
    assert facts.groups[node.id] == GroupShown(True, 0.5, "multiply")


@pytest.fixture
def process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PortalProcess]:
    monkeypatch.setenv("WLS_PORTAL_PYTHON", sys.executable)
    made = start(tmp_path / "portal", port=0)
    yield made
    made.stop()


def save(stage: at.PlanStage, *, overwrite: bool) -> PublishedWebMap:
    draft = create_web_layer_draft(
        take_snapshot(stage.project, with_thumbnail=False), "HOSTING_SERVER", "FEATURE", "Town map"
    )
    draft.overwriteExistingService = overwrite
    facts = web_map_facts(stage.project)
    with contextlib.ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        portal = held.enter_context(stage.portal())
        source = held.enter_context(ProjectSource(stage.project, with_thumbnail=False))
        return publish_map(MapToPublish(draft, source, facts), portal, folder, memory=stage.memory)[1]


def test_saved_and_saved_again(project: QgsProject, process: PortalProcess, tmp_path: Path) -> None:
    with FaultProxy(urlsplit(process.url).netloc) as proxy:
        stage = at.PlanStage(project, process, proxy, tmp_path, Memory())
        first = save(stage, overwrite=False)
        assert first.left_out == ()
        with stage.portal(direct=True) as portal:
            told = read_data(portal.connection, first.item_id)
            assert [each["title"] for each in told["operationalLayers"]] == ["Green", "Lots"]
            (trees,) = told["operationalLayers"][0]["layers"]
            # its address is one that answers
            assert portal.service(trees["url"].rpartition("/")[0]).count(int(trees["url"][-1])) == 5
            assert trees["popupInfo"]["fieldInfos"]
            assert trees["layerDefinition"]["fieldConfigurations"]
            assert [each["title"] for each in told["baseMap"]["baseMapLayers"]] == ["Tiles"]
            assert told["bookmarks"][0]["name"] == "Centre"
            theirs = {"id": "sketch", "title": "Sketch", "layerType": "ArcGISFeatureLayer"}
            told["operationalLayers"].append(theirs)
            write_data(portal.connection, first.item_id, told)
        with pytest.raises(StagingError):
            save(stage, overwrite=False)
        at.paint(project, "Lots", "#00ff00")
        project.layerTreeRoot().findLayer(at.layer(project, "Lots").id()).setItemVisibilityChecked(False)
        again = save(stage, overwrite=True)
        assert (again.item_id, again.replaced) == (first.item_id, True)
        with stage.portal(direct=True) as portal:
            told = read_data(portal.connection, first.item_id)
        assert [each["title"] for each in told["operationalLayers"]] == ["Green", "Lots", "Sketch"]
        assert told["operationalLayers"][1]["visibility"] is False
