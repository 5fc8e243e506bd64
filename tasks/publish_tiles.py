"""Publish tile layers and vector tile layers as background tasks: made here, sent as packages."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication

from ..qgis_bridge.portal_access import open_portal
from ..qgis_bridge.tiles.prepared_map import map_slices
from ..qgis_bridge.tiles.raster_cache import Workforce, create_tile_package
from ..qgis_bridge.tiles.vector_cache import create_vector_package
from ..qgis_bridge.tiles.wishes import picture_job, vector_job
from ..sharing.draft.settings import ServiceKind
from ..sharing.names import service_name
from ..sharing.publish_tiles import TileOrder, publish_tile_package
from ..sharing.sddraft import build
from .work import Watch, start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsProject

    from ..qgis_bridge.slices import Slices
    from ..qgis_bridge.tiles.prepared_map import PreparedMap
    from ..qgis_bridge.tiles.wishes import TileWishes
    from ..sharing.progress import Progress
    from ..sharing.published import PublishedService
    from .publish import Access

_MADE_SHARE = 0.6


def publish_tiles(
    project: QgsProject, draft: Any, layer_ids: Sequence[str], access: Access, wishes: TileWishes
) -> Slices[Watch]:
    """Write the map out in slices, then make a package of the layers and publish it in a task.

    The watch's ``done`` carries a ``PublishedService``.  ``draft`` is a ``TileSharingDraft`` or
    ``VectorTileSharingDraft``: it names the item, its texts, folder and sharing.

    Raises:
        ExportError, SddraftError, SnapshotError: the map cannot be prepared; no task was started.
    """
    folder = tempfile.TemporaryDirectory(prefix="wls-")
    try:
        order = _order(draft, Path(folder.name))
        prepared = yield from map_slices(project, Path(folder.name), layer_ids)
    except BaseException:
        folder.cleanup()
        raise

    def work(progress: Progress) -> PublishedService:
        with folder:
            _create(draft, prepared, wishes, order.path, progress.part(0.0, _MADE_SHARE))
            with open_portal(access(progress)) as portal:
                return publish_tile_package(order, portal, progress.part(_MADE_SHARE, 1.0))

    title = QCoreApplication.translate("Tasks", "Publish {name}").format(name=draft.serviceName)
    return start(title, work)


def _create(draft: Any, prepared: PreparedMap, wishes: TileWishes, path: Path, progress: Progress) -> None:
    metadata = draft.metadata()
    if draft.kind is ServiceKind.VECTOR_TILE:
        create_vector_package(
            vector_job(prepared, path.parent, wishes, metadata), path, Workforce(), progress
        )
    else:
        job = picture_job(prepared, wishes, metadata, export_allowed=draft.cache.exportTiles)
        create_tile_package(job, path, Workforce(), progress)


def _order(draft: Any, folder: Path) -> TileOrder:
    """Return what becomes of the package, as the draft's file would tell it."""
    settings = build(draft).settings()
    suffix = ".vtpk" if draft.kind is ServiceKind.VECTOR_TILE else ".tpkx"
    return TileOrder(
        path=folder / f"{service_name(draft.serviceName)}{suffix}",
        kind=draft.kind,
        name=draft.serviceName,
        metadata=draft.metadata(),
        folder=settings.folder,
        sharing=settings.sharing,
        overwrite=settings.overwrite,
    )
