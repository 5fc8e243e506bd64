"""All cases as the layers of one service on a portal of one's own."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsReferencedRectangle

from ...local_portal.process import start
from ...qgis_bridge.portal_access import local_access, open_portal
from ...qgis_bridge.snapshot import take_snapshot
from ...qgis_bridge.source import ProjectSource
from ...sharing.draft import create_web_layer_draft
from ...sharing.publish import upload_service_definition
from ...sharing.staging import stage
from . import sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qgis.core import QgsVectorLayer

    from .case import Case


@dataclass(frozen=True)
class Published:
    """Where the cases are: the portal, the item, and each case's layer by number and URL.

    ``lost`` are the findings about each case's look, as pairs of what is lost and what is kept.
    """

    portal: str
    item: str
    numbers: dict[str, int]
    urls: dict[str, str]
    lost: dict[str, list[tuple[str, str]]]


def project_of(cases: Sequence[Case], folder: Path, project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Put one layer a case into the project and return them by the cases' names."""
    project.setCrs(QgsCoordinateReferenceSystem(sample.CRS))
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(_screen(), project.crs()))
    path = sample.write(folder, project)
    layers = {}
    for case in cases:
        layer = sample.opened(path, case.geometry, case.name)
        case.apply(layer)
        project.addMapLayer(layer)
        layers[case.name] = layer
    return layers


@contextmanager
def published(project: QgsProject, folder: Path) -> Iterator[Published]:
    """Publish the project with its symbols kept, and take the portal down at the end."""
    local = start(folder / "portal", port=0)
    try:
        snapshot = take_snapshot(project, with_thumbnail=False)
        draft = create_web_layer_draft(snapshot, "HOSTING_SERVER", "FEATURE", "Fidelity")
        draft.sharing.sharingLevel = "EVERYONE"
        draft.useCIMSymbols = True
        (folder / "Fidelity.sddraft").unlink(missing_ok=True)
        (folder / "Fidelity.sd").unlink(missing_ok=True)
        draft.exportToSDDraft(str(folder / "Fidelity.sddraft"))
        with ProjectSource(project, with_thumbnail=False) as source:
            staged = stage(folder / "Fidelity.sddraft", source, folder / "Fidelity.sd")
        with open_portal(local_access(local)) as portal:
            service = upload_service_definition(staged.path, portal)
        yield Published(
            local.url,
            service.item_id,
            {layer.name: int(layer.url.rsplit("/", 1)[1]) for layer in service.layers},
            {layer.name: layer.url for layer in service.layers},
            {layer.name: [_pair(loss.facts) for loss in layer.losses] for layer in snapshot.layers},
        )
    finally:
        local.stop()


def _screen() -> QgsRectangle:
    """Return what 1000 pixels show at the cases' scale: sizes on the ground are read at that."""
    extent = QgsRectangle(sample.VIEW)
    extent.scale(1000 / sample.PIXELS)
    return extent


def _pair(facts: Any) -> tuple[str, str]:
    return str(facts["what"]), str(facts["kept"])
