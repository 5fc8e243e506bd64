"""From a prepared map to a vector tile package."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...sharing.map_snapshot import Extent, Metadata
from ...sharing.maplibre_style import Style, build_style
from ...sharing.tiles.bundle import VECTOR_PACKAGE
from ...sharing.tiles.cooking import cook, work_folder
from ...sharing.tiles.vector_package import STYLE, VectorFacts, write_vector_package
from .fonts import font_files
from .sprite_sheet import sprite_files
from .vector_map import fingerprint
from .vector_order import VectorOrder

if TYPE_CHECKING:
    from pathlib import Path

    from ...sharing.progress import Progress
    from ...sharing.tiles.plan import CachePlan
    from .raster_cache import Workforce
    from .vector_map import PreparedVectorMap

_TILES_SHARE = 0.9
_GLOBE = Extent(-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True)
class VectorJob:
    """A plan, the map that it is for, and what the package tells; fields as ``TileJob`` has them."""

    plan: CachePlan
    prepared: PreparedVectorMap
    system: str
    name: str
    metadata: Metadata = Metadata()
    indexed: bool = True
    export_allowed: bool = False
    thumbnail: bytes = b""

    @property
    def order(self) -> VectorOrder:
        """What workers are told."""
        return VectorOrder.of(self.plan, self.prepared.prepared.project, self.system, self.prepared.sources)

    def style(self) -> Style:
        """Return the style, with what it needs."""
        levels = min(self.plan.levels), max(self.plan.levels)
        box = self.prepared.prepared.geographic_extent or _GLOBE
        sides = (box.xmin, box.ymin, box.xmax, box.ymax)
        return build_style(self.prepared.styled, levels, self.plan.scheme.levels[0].scale, sides)


def create_vector_package(job: VectorJob, out: Path, workforce: Workforce, progress: Progress) -> None:
    """Make a vector tile package; an old one is replaced. Fonts want a ``QGuiApplication``.

    Raises:
        ExportError: WLS160 to WLS166. ArchiveError: it cannot be written. Cancelled: the progress said stop.
    """
    folder = work_folder(out)
    note = f"{replace(job.order, project='', sources=()).to_json()} {job.plan} {fingerprint(job.prepared)}"
    bundles = cook(
        job.plan,
        workforce.workers(job.order.to_json()),
        folder,
        note,
        progress.part(0.0, _TILES_SHARE),
        style=VECTOR_PACKAGE,
    )
    write_vector_package(out, _facts(job), bundles, progress.part(_TILES_SHARE, 1.0))
    shutil.rmtree(folder, ignore_errors=True)


def _facts(job: VectorJob) -> VectorFacts:
    style = job.style()
    resources = {
        STYLE: json.dumps(style.json, ensure_ascii=False).encode("utf-8"),
        **sprite_files(style.pictures),
        **font_files(style.fonts, [job.prepared.texts]),
    }
    return VectorFacts(
        name=job.name,
        scheme=job.plan.scheme,
        levels=job.plan.levels,
        extent=job.plan.extent,
        geographic_extent=job.prepared.prepared.geographic_extent or _GLOBE,
        metadata=job.metadata,
        resources=resources,
        vector_layers=job.prepared.vector_layers,
        indexed=job.indexed,
        export_allowed=job.export_allowed,
        thumbnail=job.thumbnail,
    )
