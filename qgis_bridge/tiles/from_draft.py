"""What tiles a draft asks for: its scheme, its scales, and what its item tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ...sharing.errors import SddraftError
from ...sharing.map_snapshot import Metadata
from ...sharing.names import service_name
from ...sharing.sddraft.normal_form import normal_form
from ...sharing.sddraft.tiling import TILES, VECTOR_TILES
from ...sharing.tiles.scheme_xml import scheme_from_xml
from .planning import plan_for, system_name
from .raster_cache import TileJob
from .vector_cache import VectorJob

if TYPE_CHECKING:
    from ...sharing.draft.settings import ServiceSettings
    from ...sharing.sddraft.document import SddraftDocument
    from ...sharing.tiles.plan import CachePlan
    from ...sharing.tiles.scheme import TilingScheme
    from ...sharing.tiles.scheme_xml import CacheFormat
    from .prepared_map import PreparedMap
    from .vector_map import PreparedVectorMap


def picture_job(draft: SddraftDocument, prepared: PreparedMap) -> TileJob:
    """Return the job for the tiles of a ``TileSharingDraft``.

    Raises:
        SddraftError: WLS310 or WLS320, the draft's ``CacheSchema`` is no scheme.
    """
    settings, cache = draft.settings(), _cache(draft)
    plan = _plan(settings, prepared, cache, vector=False)
    return TileJob(plan, prepared, system_name(cache.scheme.crs), **_told(settings))


def vector_job(
    draft: SddraftDocument, drawn: PreparedMap, prepare: Callable[[float], PreparedVectorMap]
) -> VectorJob:
    """Return the job for the tiles of a ``VectorTileSharingDraft``.

    ``prepare`` makes the map ready for a scheme whose level 0 has a scale. Raises as :func:`picture_job`.
    """
    settings, cache = draft.settings(), _cache(draft)
    prepared = prepare(cache.scheme.levels[0].scale)
    plan = _plan(settings, drawn, cache, vector=True)
    indexed = settings.staging.get("Indexed", "true").lower() != "false"
    return VectorJob(plan, prepared, system_name(cache.scheme.crs), indexed=indexed, **_told(settings))


def _cache(draft: SddraftDocument) -> CacheFormat:
    schema = normal_form(draft.root).find("CacheSchema")
    if schema is None:
        raise SddraftError("WLS310", path="", line=0, found="SVCManifest")
    return scheme_from_xml(schema)


def _plan(settings: ServiceSettings, prepared: PreparedMap, cache: CacheFormat, *, vector: bool) -> CachePlan:
    low, high = (_scale(settings.properties.get(name)) for name in ("minScale", "maxScale"))
    if not (low or high):
        low, high = (VECTOR_TILES if vector else TILES).suggested_scales(prepared.geographic_extent)
    levels = _levels(cache.scheme, low, high, vector=vector)
    return plan_for(prepared, cache.scheme, levels, cache.image)


def _levels(scheme: TilingScheme, low: float, high: float, *, vector: bool) -> tuple[int, ...]:
    """Return the levels between two scales; vector tiles begin with the whole world, which QGIS asks for."""
    found = scheme.levels_between(low, high)
    return (
        tuple(level.number for level in scheme.levels if level.number <= found[-1])
        if vector and found
        else found
    )


def _told(settings: ServiceSettings) -> dict[str, Any]:
    return {
        "name": service_name(settings.service_name),
        "metadata": Metadata(
            title=settings.title or settings.service_name,
            summary=settings.summary,
            description=settings.description,
            tags=settings.tags,
            credits=settings.credits,
            use_limitations=settings.use_limitations,
        ),
        "export_allowed": settings.properties.get("exportTilesAllowed", "").lower() == "true",
    }


def _scale(text: str | None) -> float:
    try:
        value = float(text or 0)
    except ValueError:
        return 0.0
    return value if 0 < value < 1e12 else 0.0
