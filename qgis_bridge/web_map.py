"""What a web map needs of a project besides its snapshot: bookmarks, and where web layers come from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Callable
from urllib.parse import parse_qsl, urlsplit

from qgis.core import (
    Qgis,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorTileLayer,
)

from ..sharing.web_map.facts import (
    Bookmark,
    GroupShown,
    TimeSlider,
    WebMapFacts,
    WebSource,
    WebSourceKind,
)
from .crs import Projector, finite_extent
from .layer_metadata import layer_metadata
from .symbology.blending import MODES, NORMAL
from .tree import group_nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 19
_PRIVATE = QgsMapLayer.LayerFlag.Private
_UNITS = {
    Qgis.TemporalUnit.Milliseconds: "esriTimeUnitsMilliseconds",
    Qgis.TemporalUnit.Seconds: "esriTimeUnitsSeconds",
    Qgis.TemporalUnit.Minutes: "esriTimeUnitsMinutes",
    Qgis.TemporalUnit.Hours: "esriTimeUnitsHours",
    Qgis.TemporalUnit.Days: "esriTimeUnitsDays",
    Qgis.TemporalUnit.Weeks: "esriTimeUnitsWeeks",
    Qgis.TemporalUnit.Months: "esriTimeUnitsMonths",
    Qgis.TemporalUnit.Years: "esriTimeUnitsYears",
    Qgis.TemporalUnit.Decades: "esriTimeUnitsDecades",
    Qgis.TemporalUnit.Centuries: "esriTimeUnitsCenturies",
}
_KEY = re.compile(r"(key|token|secret|password|auth|signature|sig)$", re.IGNORECASE)


def web_map_facts(project: QgsProject) -> WebMapFacts:
    """Describe the project's bookmarks and web layers. Main thread."""
    projector = Projector(project.transformContext())
    bookmarks = []
    for each in project.bookmarkManager().bookmarks():
        place = each.extent()
        extent = projector.geographic(finite_extent(place), place.crs() or project.crs())
        if extent is not None:
            bookmarks.append(Bookmark(each.name(), extent))
    layers = project.mapLayers().values()
    return WebMapFacts(
        bookmarks=tuple(bookmarks),
        sources=dict(_sources(project)),
        refreshed={layer.id(): minutes for layer in layers if (minutes := _refreshed_after(layer))},
        unlisted=frozenset(layer.id() for layer in layers if layer.flags() & _PRIVATE),
        groups={name: _shown(group) for name, group in group_nodes(project.layerTreeRoot())},
        time=_time(project),
    )


def _refreshed_after(layer: QgsMapLayer) -> int:
    """Return the minutes after which a layer reads its data anew: whole ones, 0 for never."""
    if layer.autoRefreshMode() != Qgis.AutoRefreshMode.ReloadData:
        return 0
    return max(1, round(layer.autoRefreshInterval() / 60_000))


def _shown(group: QgsLayerTreeGroup) -> GroupShown:
    drawn = group.groupLayer()
    exclusive = group.isMutuallyExclusive()
    if drawn is None:
        return GroupShown(exclusive)
    return GroupShown(exclusive, round(drawn.opacity(), 4), MODES.get(drawn.blendMode(), NORMAL))


def _time(project: QgsProject) -> TimeSlider | None:
    """Return the project's time, None where it has none with two ends."""
    settings = project.timeSettings()
    span = settings.temporalRange()
    if not (span.begin().isValid() and span.end().isValid()) or span.end() <= span.begin():
        return None
    unit = _UNITS.get(settings.timeStepUnit(), "")
    step = float(settings.timeStep()) if unit else 0.0
    return TimeSlider(span.begin().toMSecsSinceEpoch(), span.end().toMSecsSinceEpoch(), step, unit)


def _sources(project: QgsProject) -> Iterator[tuple[str, WebSource]]:
    for layer in project.mapLayers().values():
        source = web_source(layer)
        if source is not None:
            yield layer.id(), source


def web_source(layer: QgsMapLayer) -> WebSource | None:
    """Return where a layer from the web comes from, None for any other layer.

    An address with a user, a password or what looks like a key, and a source behind an authentication
    configuration, is told to be secret, and its address is not told at all.
    """
    if not isinstance(layer, (QgsRasterLayer, QgsVectorTileLayer)):
        return None
    provider = layer.providerType() or ""
    parts: dict[str, Any] = QgsProviderRegistry.instance().decodeUri(provider, layer.source()) or {}
    describe = _DESCRIBED.get(provider)
    if describe is None:
        return None
    found = describe(parts, layer)
    if parts.get("authcfg") or parts.get("username") or _tells_a_secret(found.url):
        return WebSource(WebSourceKind.NONE, secret=True)
    return found


def _wms(parts: dict[str, Any], layer: QgsMapLayer) -> WebSource:
    url, rights = str(parts.get("url") or ""), _rights(layer)
    if str(parts.get("type") or "") == "xyz":
        deepest = int(parts.get("zmax") or DEEPEST)
        return WebSource(WebSourceKind.TILES, url, max_zoom=min(deepest, 23), copyright=rights)
    layers = parts.get("layers") or ()
    names = (layers,) if isinstance(layers, str) else tuple(map(str, layers))
    matrix_set = str(parts.get("tileMatrixSet") or "")
    return WebSource(
        WebSourceKind.WMTS if matrix_set else WebSourceKind.WMS,
        url.rstrip("?&"),
        names,
        matrix_set,
        str(parts.get("format") or ""),
        copyright=rights,
    )


def _map_service(parts: dict[str, Any], layer: QgsMapLayer) -> WebSource:
    return WebSource(
        WebSourceKind.MAP_SERVICE, str(parts.get("url") or "").rstrip("/"), copyright=_rights(layer)
    )


def _vector_tiles(parts: dict[str, Any], layer: QgsMapLayer) -> WebSource:
    url = str(parts.get("styleUrl") or parts.get("url") or "").rstrip("/")
    return WebSource(WebSourceKind.VECTOR_TILES, url, copyright=_rights(layer))


_DESCRIBED: dict[str, Callable[[dict[str, Any], QgsMapLayer], WebSource]] = {
    "wms": _wms,
    "arcgismapserver": _map_service,
    "xyzvectortiles": _vector_tiles,
    "arcgisvectortileservice": _vector_tiles,
    "vectortile": _vector_tiles,
}


def _rights(layer: QgsMapLayer) -> str:
    return layer_metadata(layer).credits


def _tells_a_secret(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    named = any(_KEY.search(name) for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    return named or "@" in parts.netloc
