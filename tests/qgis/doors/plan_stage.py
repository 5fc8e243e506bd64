"""A project that changes, a portal behind a proxy that writes everything down, and what publishes it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsProject,
    QgsRendererCategory,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from web_layer_sharing.qgis_bridge.package_rows import PackageRows
from web_layer_sharing.qgis_bridge.portal_access import local_access, open_portal
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.qgis_bridge.source import ProjectSource
from web_layer_sharing.sharing.draft import create_web_layer_draft
from web_layer_sharing.sharing.plan import Memory, PlanOptions, PublishPlan
from web_layer_sharing.sharing.publish import PublishedService, plan_draft, publish_plan

if TYPE_CHECKING:
    from pathlib import Path

    from web_layer_sharing.local_portal.process import PortalProcess
    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.sharing.progress import Progress
    from web_layer_sharing.tests.faults.fault_proxy import FaultProxy

TREES = [("oak", 1, 0, 0), ("elm", 2, 1, 1), ("ash", 3, 2, 2), ("fir", 4, 3, 3), ("yew", 5, 4, 4)]
LOTS = [
    ("north", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 3 2, 3 3, 2 3, 2 2))"),
    ("south", "POLYGON ((0 -9, 9 -9, 9 0, 0 -9))"),
]


@dataclass
class PlanStage:
    """Publishes one project again and again."""

    project: QgsProject
    process: PortalProcess
    proxy: FaultProxy
    folder: Path
    memory: Memory
    draft: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._runs = itertools.count()

    def portal(self, *, direct: bool = False) -> Portal:
        """Open the portal through the proxy, or without it: as somebody else on the web."""
        access = local_access(self.process)
        url = access.url if direct else f"{self.proxy.address}/portal"
        return open_portal(replace(access, url=url, options=replace(access.options, retries=2)))

    def plan(self, portal: Portal, options: PlanOptions | None = None, **draft: Any) -> PublishPlan:
        """Plan what the project is now."""
        options = options or PlanOptions()
        folder = self.folder / str(next(self._runs))
        folder.mkdir()
        snapshot = take_snapshot(self.project, with_thumbnail=False)
        made = create_web_layer_draft(snapshot, "HOSTING_SERVER", "FEATURE", "Town")
        made.overwriteExistingService = True
        for name, value in {**self.draft, **draft}.items():
            made.set_value(name.replace("__", "."), value)
        with ProjectSource(self.project, with_thumbnail=False) as source:
            planned = plan_draft(
                made,
                source,
                portal,
                folder,
                options=replace(options, reader=options.reader or PackageRows()),
                memory=self.memory,
            )
        return planned.plan

    def publish(
        self, options: PlanOptions | None = None, progress: Progress | None = None, **draft: Any
    ) -> tuple[PublishPlan, PublishedService]:
        """Plan and publish; what the proxy saw of the publishing is all that it then remembers."""
        with self.portal() as portal:
            plan = self.plan(portal, options, **draft)
            self.proxy.seen.clear()
            return plan, publish_plan(plan, portal, progress)


def town(folder: Path) -> QgsProject:
    """Trees and lots in a GeoPackage, in degrees."""
    project = QgsProject()
    project.setTitle("Town")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    path = folder / "town.gpkg"
    kinds = [([kind, age], f"POINT ({x} {y})") for kind, age, x, y in TREES]
    trees = _stored(path, "Trees", "Point?crs=EPSG:4326&field=kind:string(20)&field=age:integer", kinds)
    names = [([name], shape) for name, shape in LOTS]
    lots = _stored(path, "Lots", "Polygon?crs=EPSG:4326&field=name:string(20)", names)
    project.addMapLayer(lots)
    project.addMapLayer(trees)
    return project


def layer(project: QgsProject, name: str) -> QgsVectorLayer:
    found: QgsVectorLayer = project.mapLayersByName(name)[0]
    return found


def add_tree(project: QgsProject, kind: str, age: int, x: float, y: float) -> None:
    trees = layer(project, "Trees")
    feature = QgsFeature(trees.fields())
    feature.setAttribute("kind", kind)
    feature.setAttribute("age", age)
    feature.setGeometry(QgsGeometry.fromWkt(f"POINT ({x} {y})"))
    assert trees.dataProvider().addFeatures([feature])[0]


def change_tree(project: QgsProject, which: str, **values: Any) -> None:
    trees = layer(project, "Trees")
    chosen = next(each for each in trees.getFeatures() if each["kind"] == which)
    changes = {trees.fields().indexOf(name): value for name, value in values.items()}
    assert trees.dataProvider().changeAttributeValues({chosen.id(): changes})


def remove_tree(project: QgsProject, kind: str) -> None:
    trees = layer(project, "Trees")
    chosen = [each.id() for each in trees.getFeatures() if each["kind"] == kind]
    assert trees.dataProvider().deleteFeatures(chosen)


def add_column(project: QgsProject, name: str, column: str) -> None:
    """Add a column of numbers."""
    found = layer(project, name)
    like = QgsVectorLayer(f"NoGeometry?field={column}:double", "like", "memory").fields()
    assert found.dataProvider().addAttributes([like[0]])
    found.updateFields()


def paint(project: QgsProject, name: str, color: str) -> None:
    """Give a layer a plain symbol of a colour."""
    made = QgsMarkerSymbol if name == "Trees" else QgsFillSymbol
    layer(project, name).renderer().setSymbol(made.createSimple({"color": color}))


def classify(project: QgsProject) -> None:
    """Draw trees by kind."""
    kinds = [QgsRendererCategory(kind, QgsMarkerSymbol.createSimple({}), kind) for kind, *_ in TREES]
    layer(project, "Trees").setRenderer(QgsCategorizedSymbolRenderer("kind", kinds))


def _stored(path: Path, name: str, uri: str, rows: list[tuple[list[Any], str]]) -> QgsVectorLayer:
    made = QgsVectorLayer(uri, name, "memory")
    for values, shape in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(shape))
        assert made.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), context, options)
    assert outcome[0] == QgsVectorFileWriter.WriterError.NoError, outcome
    stored = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert stored.isValid()
    return stored
