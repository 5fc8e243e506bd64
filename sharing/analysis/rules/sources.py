"""Rules about where the data come from, what state they are in, and whether they go along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...map_snapshot import LayerKind
from ..case import on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...map_snapshot import LayerSnapshot
    from ..case import Case, Hit

# Formats that ArcGIS opens as files of their own kind, not as a workspace a server could register.
FILE_DATABASES = (".gpkg", ".sqlite", ".db", ".geojson", ".json", ".kml", ".gml", ".fgb")
REMOTE = {"wfs", "oapif", "arcgisfeatureserver", "sensorthings"}


def layer_inaccessible(case: Case) -> Iterator[Hit]:
    """Strike layers whose source cannot be opened."""
    return _inaccessible(case.spatial)


def table_inaccessible(case: Case) -> Iterator[Hit]:
    """Strike stand-alone tables whose source cannot be opened."""
    return _inaccessible(case.tables)


def _inaccessible(layers: Iterable[LayerSnapshot]) -> Iterator[Hit]:
    for layer in layers:
        only_filter = layer.profile is not None and layer.profile.filter_error
        if not layer.source.readable and not only_filter:
            yield on(layer, source=place(layer))


def place(layer: LayerSnapshot) -> str:
    """Return where a layer's data are, readable and without credentials."""
    return layer.source.connection or layer.source.dataset or layer.source.provider


def invalid_filter(case: Case) -> Iterator[Hit]:
    """Strike layers whose filter the data source refuses."""
    for layer, profile in case.profiles:
        if profile.filter_error:
            yield on(layer, filter=layer.source.filter, reason=profile.filter_error)


def must_be_registered(case: Case) -> Iterator[Hit]:
    """Strike sources that a feature service in place needs and the server surely cannot reach."""
    if case.feature_access and not case.copies_data:
        for layer in case.carried:
            if case.registered(layer) is False:
                yield on(layer, source=place(layer))


def layer_copied(case: Case) -> Iterator[Hit]:
    """Strike layers of a service in place whose source is not known to be registered."""
    return _copied(case.spatial, case)


def table_copied(case: Case) -> Iterator[Hit]:
    """Strike tables of a service in place whose source is not known to be registered."""
    return _copied(case.tables, case)


def _copied(layers: Iterable[LayerSnapshot], case: Case) -> Iterator[Hit]:
    if case.copies_data:
        return
    for layer in layers:
        registered = case.registered(layer)
        refused = registered is False and case.feature_access
        if not registered and not refused and not in_file_database(layer):
            yield on(layer, source=place(layer))


def shared_separately(case: Case) -> Iterator[Hit]:
    """Strike sources in GeoPackages and the like, which a server cannot use where they are."""
    if not case.copies_data:
        for layer in case.datasets:
            if in_file_database(layer) and not case.registered(layer):
                yield on(layer, source=place(layer))


def in_file_database(layer: LayerSnapshot) -> bool:
    """Tell whether the data are in a GeoPackage or a similar single file."""
    path = layer.source.connection.lower()
    return layer.source.provider == "spatialite" or path.endswith(FILE_DATABASES)


def no_spatial_index(case: Case) -> Iterator[Hit]:
    """Strike layers of a service in place that the server must search from end to end."""
    if not case.copies_data:
        for layer, profile in case.profiles:
            if layer.kind is LayerKind.FEATURE and profile.spatial_index is False:
                yield on(layer)


def unsaved_edits(case: Case) -> Iterator[Hit]:
    """Strike layers with edits that only this QGIS window knows."""
    return (on(layer) for layer in case.datasets if layer.source.unsaved_edits)


def in_memory(case: Case) -> Iterator[Hit]:
    """Strike layers whose data are gone when QGIS is closed."""
    return (on(layer) for layer in case.carried if layer.source.in_memory)


def filtered(case: Case) -> Iterator[Hit]:
    """Strike layers of which only a part is published, for good."""
    return (on(layer, filter=layer.source.filter) for layer in case.datasets if layer.source.filter)


def remote(case: Case) -> Iterator[Hit]:
    """Strike layers that come from another server and must be fetched feature by feature."""
    for layer in case.datasets:
        if layer.source.provider.lower() in REMOTE:
            yield on(layer, source=place(layer))
