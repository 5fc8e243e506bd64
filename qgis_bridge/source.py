"""A QGIS project as staging sees it: described on the main thread, its data written on any."""

from __future__ import annotations

import posixpath
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsVectorLayer

from ..sharing.draft.settings import TILED
from ..sharing.errors import ExportError, SnapshotError
from ..sharing.map_snapshot import LayerKind
from ..sharing.staging import package_layout as at
from ..sharing.staging.source import MapPicture, Workspace, WrittenData, WrittenDatabase, nobody_waits
from . import thumbnail
from .geodatabase.write import write_geodatabase
from .layer_reading import prepare_reading
from .packaged_project import packaged_project
from .project_copy import project_copy, project_parts
from .raster_data import prepare_raster, write_raster
from .slices import at_once
from .snapshot import layer_kind, present_layer, snapshot_slices

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from qgis.core import QgsMapLayer

    from ..sharing.draft.settings import ServiceKind
    from ..sharing.map_snapshot import MapSnapshot
    from ..sharing.progress import Progress
    from ..sharing.staging.source import DatasetPlan, Settled
    from .layer_reading import LayerReading
    from .raster_data import RasterReading
    from .slices import Slices


RASTER_FOLDER = "rasters"


class ProjectSource:
    """The snapshot of a project, and how to read its layers without it.

    Made on the main thread; afterwards the project may be edited or closed.  Usable as a context manager;
    :meth:`close` removes the temporary files.

    What is published is what is saved.  Unsaved edits of a layer are left out, and the snapshot says that
    there are some, unless ``with_unsaved_edits`` asks for them.  Layers that live in memory are published
    as they stand.
    """

    def __init__(
        self,
        project: QgsProject,
        layer_ids: Sequence[str] | None = None,
        *,
        with_unsaved_edits: bool = False,
        with_thumbnail: bool = True,
    ) -> None:
        """Describe the project and prepare the reading of its layers.

        Raises:
            SnapshotError: as :func:`~.snapshot.take_snapshot`.
            ExportError: WLS157, a layer that only the open project can read could not be copied.
        """
        options = {"with_unsaved_edits": with_unsaved_edits, "with_thumbnail": with_thumbnail}
        at_once(self._describe(project, layer_ids, **options))

    @classmethod
    def in_slices(
        cls, project: QgsProject, layer_ids: Sequence[str] | None = None, **options: Any
    ) -> Slices[ProjectSource]:
        """Make a source as the class itself does, with QGIS going on in between. Main thread.

        Raises:
            SnapshotError, ExportError: as the class itself; WLS101 too where a layer is removed meanwhile.
        """
        source = cls.__new__(cls)
        yield from source._describe(project, layer_ids, **options)
        return source

    def _describe(
        self,
        project: QgsProject,
        layer_ids: Sequence[str] | None,
        *,
        with_unsaved_edits: bool = False,
        with_thumbnail: bool = True,
    ) -> Slices[None]:
        self._snapshot = yield from snapshot_slices(project, layer_ids)
        self._readings: dict[str, LayerReading] = {}
        self._rasters: dict[str, RasterReading] = {}
        self._drawing: thumbnail.Drawing | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="wls-source-"))
        # At the latest when nobody holds the source any more, or Python ends.
        self._remove_files = weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        ids = [layer.id for layer in self._snapshot.layers]
        try:
            for layer_id in ids:
                yield
                self._prepare(present_layer(project, layer_id), with_unsaved_edits)
            self._project = yield from project_parts(project, ids)
            if with_thumbnail:
                self._drawing = yield from thumbnail.begun(project, ids, self._snapshot.extent)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> ProjectSource:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove the temporary files. The source can write no data afterwards."""
        self._readings, self._rasters = {}, {}
        if self._drawing:
            self._drawing.stop()
        self._remove_files()

    def snapshot(self) -> MapSnapshot:
        """Return the description of the project as it was when this source was made."""
        return self._snapshot

    def picture(self, progress: Progress) -> MapPicture:
        """Return what the map looked like when this source was made. Any thread.

        Raises:
            Cancelled: the progress said stop.
        """
        if self._drawing is None:
            return MapPicture()
        image = self._drawing.image(progress.check)
        return MapPicture(thumbnail.png(image), thumbnail.jpeg(image))

    def write_data(
        self,
        folder: Path,
        database: str,
        plans: Sequence[DatasetPlan],
        progress: Progress,
        settled: Settled = nobody_waits,
    ) -> WrittenData:
        """Write the planned datasets into a new file geodatabase ``folder``/``database``. Any thread.

        Rasters become files of a folder beside it. The project goes along as one of the extra files.

        Raises:
            ExportError: WLS150 to WLS156, of rasters WLS158; the geodatabase is not there.
            Cancelled: the progress said stop; the geodatabase is not there.
        """
        rasters = [plan for plan in plans if plan.layer.kind is LayerKind.RASTER]
        vectors = [plan for plan in plans if plan.layer.kind is not LayerKind.RASTER]
        share = len(vectors) / max(len(plans), 1)
        written = []
        if vectors:
            written.append(self._write_vectors(folder, database, vectors, progress.part(0.0, share), settled))
        if rasters:
            place = posixpath.join(posixpath.dirname(database), RASTER_FOLDER)
            written.append(self._write_rasters(folder, place, rasters, progress.part(share, 1.0)))
        data = WrittenData(tuple(written), (at.PROJECT,))
        self._write_project(folder / at.PROJECT, data)
        return data

    def _write_vectors(
        self,
        folder: Path,
        database: str,
        plans: Sequence[DatasetPlan],
        progress: Progress,
        settled: Settled,
    ) -> WrittenDatabase:
        path = folder.joinpath(*database.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        datasets = write_geodatabase(path, plans, self._readings, progress, settled)
        return WrittenDatabase(path.stem, database, _sources(plans), datasets)

    def _write_rasters(
        self, folder: Path, place: str, plans: Sequence[DatasetPlan], progress: Progress
    ) -> WrittenDatabase:
        path = folder.joinpath(*place.split("/"))
        path.mkdir(parents=True, exist_ok=True)
        datasets = []
        for index, plan in enumerate(plans):
            reading = self._rasters.get(plan.layer.id)
            if reading is None:
                raise ExportError("WLS150", layer=plan.layer.name, reason="")
            part = progress.part(index / len(plans), (index + 1) / len(plans))
            datasets.append(write_raster(path / plan.name, plan, reading, part))
        return WrittenDatabase(
            RASTER_FOLDER, place, _sources(plans), tuple(datasets), workspace=Workspace.RASTERS
        )

    def _write_project(self, path: Path, data: WrittenData) -> None:
        try:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(packaged_project(project_copy(self._project), data, path.parent.name))
        except OSError as error:
            raise ExportError("WLS151", layer="", path=str(path), reason=error.strerror or "") from error

    def _prepare(self, layer: QgsMapLayer, with_unsaved_edits: bool) -> None:
        """Keep how to read a layer, where it has features or pixels of its own."""
        if not layer.isValid():
            return
        if isinstance(layer, QgsVectorLayer):
            reading = prepare_reading(layer, self._folder, with_unsaved_edits=with_unsaved_edits)
            self._readings[layer.id()] = reading
        elif layer_kind(layer) is LayerKind.RASTER:
            self._rasters[layer.id()] = prepare_raster(layer)


def _sources(plans: Sequence[DatasetPlan]) -> str:
    places = dict.fromkeys(plan.layer.source.connection for plan in plans)
    return "; ".join(place for place in places if place)


def open_source(
    project_path: str, open_project: QgsProject | None = None, kind: ServiceKind | None = None
) -> ProjectSource:
    """Return a source over the project that a draft was made from. Main thread.

    ``open_project`` is used where it is that project, or where the draft knows none; otherwise the
    project is read from its file.  For a ``kind`` of service that is made of tiles, the source makes those.

    Raises:
        SnapshotError: WLS103, there is no such project, or it cannot be read (facts ``path``, ``reason``).
        ExportError: as :class:`ProjectSource`.
    """
    if open_project is not None and _is_meant(project_path, open_project):
        return source_for(open_project, kind)
    project = QgsProject()
    if not project_path or not project.read(project_path):
        raise SnapshotError("WLS103", path=project_path, reason=project.error())
    return source_for(project, kind)


def source_for(project: QgsProject, kind: ServiceKind | None) -> ProjectSource:
    """Return the source over a project that a kind of service needs. Raises as :class:`ProjectSource`."""
    if kind not in TILED:
        return ProjectSource(project)
    from .tiles.source import TileProjectSource  # here, since it is made on top of this module

    return TileProjectSource(project)


def _is_meant(project_path: str, open_project: QgsProject) -> bool:
    opened = open_project.absoluteFilePath()
    return not project_path or (bool(opened) and Path(opened) == Path(project_path))
