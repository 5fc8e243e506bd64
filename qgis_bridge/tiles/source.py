"""A project as staging sees it, of a draft whose tiles are made here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...sharing.draft.settings import ServiceKind
from ..source import ProjectSource
from .from_draft import picture_job, vector_job
from .prepared_map import map_slices
from .raster_cache import Workforce, create_tile_package
from .vector_cache import create_vector_package
from .vector_map import prepare_vector_map

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qgis.core import QgsProject

    from ...sharing.progress import Progress
    from ...sharing.sddraft.document import SddraftDocument
    from ..slices import Slices


class TileProjectSource(ProjectSource):
    """A source that also makes tiles. Made on the main thread, as its base is."""

    def __init__(
        self,
        project: QgsProject,
        layer_ids: Sequence[str] | None = None,
        *,
        workforce: Workforce | None = None,
        **options: Any,
    ) -> None:
        """Describe the project and write it out for drawing processes.

        Raises:
            SnapshotError, ExportError: as ``ProjectSource`` and ``prepare_map``.
        """
        self._workforce = workforce or Workforce()
        super().__init__(project, layer_ids, **options)

    def _describe(self, project: QgsProject, layer_ids: Sequence[str] | None, **options: Any) -> Slices[None]:
        yield from super()._describe(project, layer_ids, **options)
        try:
            self._map = yield from map_slices(project, self._folder, layer_ids)
        except BaseException:
            self.close()
            raise

    def write_tiles(self, path: Path, draft: SddraftDocument, progress: Progress) -> None:
        """Make the tile package, or vector tile package, that a draft asks for. Any thread.

        Raises:
            ExportError: WLS160 to WLS166. SddraftError: WLS320, the draft's scheme is no use.
            Cancelled: the progress said stop.
        """
        settings = draft.settings()
        drawn = self._map
        if settings.layer_ids:
            chosen = set(settings.layer_ids)
            drawn = replace(drawn, layers=tuple(each for each in drawn.layers if each in chosen))
        path.parent.mkdir(parents=True, exist_ok=True)
        if settings.kind is ServiceKind.VECTOR_TILE:
            job = vector_job(draft, drawn, lambda scale: prepare_vector_map(drawn, self._folder, scale))
            create_vector_package(job, path, self._workforce, progress)
        else:
            create_tile_package(picture_job(draft, drawn), path, self._workforce, progress)
