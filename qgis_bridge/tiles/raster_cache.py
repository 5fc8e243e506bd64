"""From a prepared map to a tile package or a folder of tiles."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...sharing.map_snapshot import Extent, Metadata
from ...sharing.tiles.bundle import CACHE
from ...sharing.tiles.cache_folder import write_cache_folder
from ...sharing.tiles.cooking import cook, work_folder
from ...sharing.tiles.raster_package import PackageFacts, TilePackage, write_tile_package
from .dask_workers import DaskWorkers
from .local_workers import LocalWorkers
from .order import DrawingOrder

if TYPE_CHECKING:
    from pathlib import Path

    from ...sharing.progress import Progress
    from ...sharing.tiles.cooking import TileWorkers
    from ...sharing.tiles.plan import CachePlan
    from .prepared_map import PreparedMap

_DRAWN_SHARE = 0.95


@dataclass(frozen=True)
class Workforce:
    """Who draws: ``processes`` of this machine (0: one a processor), or a Dask ``scheduler``'s workers."""

    processes: int = 0
    scheduler: str = ""

    def workers(self, order: str) -> TileWorkers:
        """Return the workers for an order, as its ``to_json`` writes it."""
        if self.scheduler:
            return DaskWorkers(order, self.scheduler)
        return LocalWorkers(order, self.processes)


@dataclass(frozen=True)
class TileJob:
    """A plan, the map that it is for, and what the outcome tells of itself.

    ``system`` is how QGIS names the scheme's coordinate system.  ``area`` is WKT in it, empty for all of the
    plan's box.  ``see_through`` leaves out the map's background, so that tiles can be empty.
    """

    plan: CachePlan
    prepared: PreparedMap
    system: str
    name: str
    metadata: Metadata = Metadata()
    area: str = ""
    see_through: bool = True
    export_allowed: bool = False
    thumbnail: bytes = b""

    @property
    def order(self) -> DrawingOrder:
        """What workers are told."""
        colour = self.prepared.background
        clear = self.see_through
        return DrawingOrder.of(
            self.plan,
            self.prepared.project,
            self.prepared.layers,
            self.system,
            f"#00{colour[3:]}" if clear else colour,
            self.area,
        )

    @property
    def facts(self) -> PackageFacts:
        """What a package tells."""
        return PackageFacts(
            name=self.name,
            scheme=self.plan.scheme,
            levels=self.plan.levels,
            extent=self.plan.extent,
            metadata=self.metadata,
            image=self.plan.image,
            export_allowed=self.export_allowed,
            thumbnail=self.thumbnail,
        )


def create_tile_package(job: TileJob, out: Path, workforce: Workforce, progress: Progress) -> None:
    """Draw a tile package; an old one is replaced.

    Work that was killed is taken up where its last whole piece lies, beside ``out``.

    Raises:
        ExportError: WLS160 to WLS166. ArchiveError: it cannot be written. Cancelled: the progress said stop.
    """
    folder = work_folder(out)
    bundles = cook(
        job.plan, workforce.workers(job.order.to_json()), folder, _note(job), progress.part(0.0, _DRAWN_SHARE)
    )
    write_tile_package(out, job.facts, bundles, progress.part(_DRAWN_SHARE, 1.0))
    shutil.rmtree(folder, ignore_errors=True)


def update_tile_package(job: TileJob, package: Path, workforce: Workforce, progress: Progress) -> None:
    """Draw the tiles of the job's box anew in a package that is there; all others stay.

    The job's scheme and format must be the package's own; see :func:`plan_of_package`.
    """
    old = TilePackage.open(package)
    folder = work_folder(package)
    stamp = package.stat()
    bundles = cook(
        job.plan,
        workforce.workers(job.order.to_json()),
        folder,
        f"{_note(job)} {stamp.st_size} {stamp.st_mtime_ns}",
        progress.part(0.0, _DRAWN_SHARE),
        base=old.store,
    )
    lowest, highest = old.levels
    levels = tuple(sorted({*old.store.levels, *job.plan.levels, lowest, highest}))
    extent = _around(old.extent, job.plan.extent)
    facts = replace(job.facts, levels=levels, extent=extent, thumbnail=old.thumbnail or job.thumbnail)
    write_tile_package(package, facts, bundles, progress.part(_DRAWN_SHARE, 1.0))
    shutil.rmtree(folder, ignore_errors=True)


def create_cache_folder(job: TileJob, out: Path, workforce: Workforce, progress: Progress) -> None:
    """Draw a map tile cache: a folder as servers keep it. Raises as :func:`create_tile_package`."""
    folder = work_folder(out)
    bundles = cook(
        job.plan,
        workforce.workers(job.order.to_json()),
        folder,
        _note(job),
        progress.part(0.0, _DRAWN_SHARE),
        style=CACHE,
    )
    write_cache_folder(out, job.facts, bundles)
    shutil.rmtree(folder, ignore_errors=True)


def _note(job: TileJob) -> str:
    """Say what is drawn, so that work of something else is not taken for it.

    The project file is made anew by each run, so what it draws counts, not its name.
    """
    order = replace(job.order, project="")
    return f"{order.to_json()} {job.plan.extent} {job.prepared.fingerprint}"


def _around(first: Extent | None, second: Extent) -> Extent:
    if first is None:
        return second
    return Extent(
        min(first.xmin, second.xmin), min(first.ymin, second.ymin),
        max(first.xmax, second.xmax), max(first.ymax, second.ymax),
    )  # fmt: skip
