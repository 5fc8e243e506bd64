"""Which tiles somebody wishes for, how many that makes, and the job of making them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...sharing.tiles.image import FORMATS, TileImage
from ...sharing.tiles.scheme_xml import read_scheme_file
from ..crs import Projector
from .planning import GOOGLE, named_scheme, plan_for, system_name
from .prepared_map import PreparedMap, layers_extent
from .raster_cache import TileJob
from .vector_cache import VectorJob
from .vector_map import prepare_vector_map

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qgis.core import QgsProject

    from ...sharing.map_snapshot import Metadata
    from ...sharing.tiles.plan import CachePlan

__all__ = ["FORMATS", "TileEstimate", "TileWishes", "estimate", "picture_job", "vector_job"]


@dataclass(frozen=True)
class TileWishes:
    """``scheme`` is one of ``planning.SCHEMES``; ``scheme_file`` goes before it, for pictures only.

    ``format`` is one of ``FORMATS`` and for pictures only.
    """

    scheme: str = GOOGLE
    first: int = 0
    last: int = 8
    format: str = FORMATS[0]
    vector: bool = False
    scheme_file: str = ""

    @property
    def levels(self) -> range:
        """The levels."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True)
class TileEstimate:
    """How many tiles there are at most, and about how many bytes they take."""

    tiles: int
    size: int


def estimate(project: QgsProject, layer_ids: Sequence[str], wishes: TileWishes) -> TileEstimate:
    """Return what the wishes come to. Main thread; nothing is drawn or written.

    Raises:
        SddraftError: WLS320, there is nothing of the layers where the scheme has tiles.
    """
    projector = Projector(project.transformContext())
    layers = [layer for layer in map(project.mapLayer, layer_ids) if layer is not None]
    crs = project.crs()
    extent = layers_extent(layers, crs, projector)
    geographic = projector.geographic(extent, crs) if extent is not None else None
    box = PreparedMap("", (), projector.describe(crs), extent, geographic, "")
    plan = _plan(box, wishes)
    return TileEstimate(plan.tile_count, plan.estimated_bytes)


def picture_job(
    prepared: PreparedMap, wishes: TileWishes, metadata: Metadata, *, export_allowed: bool = False
) -> TileJob:
    """Return the job of drawing a map that is written out. Any thread.

    Raises:
        SddraftError: as :func:`estimate`.
    """
    plan = _plan(prepared, wishes)
    return TileJob(
        plan=plan,
        prepared=prepared,
        system=system_name(plan.scheme.crs),
        name=metadata.title,
        metadata=metadata,
        export_allowed=export_allowed,
    )


def vector_job(whole: PreparedMap, folder: Path, wishes: TileWishes, metadata: Metadata) -> VectorJob:
    """Return the job of cutting a map that is written out in ``folder`` into vector tiles. Any thread.

    Raises:
        ExportError: as :func:`~.vector_map.prepare_vector_map`. SddraftError: as :func:`estimate`.
    """
    scheme = named_scheme(wishes.scheme, whole, vector=True)
    prepared = prepare_vector_map(whole, folder, scheme.levels[0].scale)
    return VectorJob(
        plan=plan_for(prepared.prepared, scheme, wishes.levels),
        prepared=prepared,
        system=system_name(scheme.crs),
        name=metadata.title,
        metadata=metadata,
    )


def _plan(prepared: PreparedMap, wishes: TileWishes) -> CachePlan:
    if wishes.vector:
        return plan_for(prepared, named_scheme(wishes.scheme, prepared, vector=True), wishes.levels)
    told = wishes.scheme_file
    scheme = read_scheme_file(told).scheme if told else named_scheme(wishes.scheme, prepared)
    return plan_for(prepared, scheme, wishes.levels, TileImage(wishes.format))
