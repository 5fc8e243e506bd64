"""A map or some of its layers as files for ArcGIS Pro, connected to the data where they lie."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from ..cim import documents
from ..draft.settings import ServerKind, ServiceKind, ServiceSettings
from ..map_snapshot import LayerKind
from .archive.disk import whole_file
from .map_document import LayerTable, MapBuilder, told
from .source import DatasetPlan, FieldPlan

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence
    from pathlib import PurePath

    from ..cim import CimObject
    from ..map_snapshot import LayerSnapshot, MapSnapshot

_TEXT_FILES = {".csv", ".tsv", ".txt"}
_SQLITE_FILES = {".gpkg", ".sqlite", ".db"}


def map_file(snapshot: MapSnapshot, layer_ids: Sequence[str] = ()) -> bytes:
    """Return a ``.mapx`` of a map, or of the layers and tables of these QGIS ids in it."""
    about = snapshot.metadata
    texts = told(description=about.description or about.summary, attribution=about.credits)
    return documents.document_bytes(_builder(snapshot, layer_ids).document(texts))


def layer_file(snapshot: MapSnapshot, layer_ids: Sequence[str]) -> bytes:
    """Return a ``.lyrx`` of some layers and tables of a map, the one drawn on top first, without groups."""
    builder = _builder(snapshot, layer_ids)
    layers = [layer for layer in builder.layers() if layer["type"] != "CIMGroupLayer"]
    return documents.document_bytes(documents.layer_document(layers, builder.tables()))


def write_document(path: str | os.PathLike[str], content: bytes) -> None:
    """Write a file of this module, which takes the place of another only once it is whole.

    Raises ``ArchiveError``: the disk is full (WLS402), or the file cannot be written (WLS403).
    """
    with whole_file(Path(path)) as file:
        file.write(content)


def _builder(snapshot: MapSnapshot, layer_ids: Sequence[str]) -> MapBuilder:
    chosen = ServiceSettings(
        ServiceKind.OTHER, ServerKind.HOSTING_SERVER, snapshot.name, layer_ids=tuple(layer_ids)
    )
    layers = snapshot.of_kind(LayerKind.FEATURE, LayerKind.TABLE)
    return MapBuilder(chosen, snapshot, {layer.id: _as_it_lies(layer) for layer in layers})


def _as_it_lies(layer: LayerSnapshot) -> LayerTable:
    fields = tuple(FieldPlan(field.name, field) for field in layer.fields)
    plan = DatasetPlan(layer, layer.source.dataset or layer.name, layer.name, fields)
    return LayerTable(_connection(layer), plan, layer.source.filter)


def _connection(layer: LayerSnapshot) -> CimObject:
    """Return the connection to a layer's own data.

    What Pro cannot open (a QGIS memory layer, most databases) is told as a geodatabase of that name, so that
    the layer shows as one whose source has to be repaired, with its drawing in place.
    """
    spatial = bool(layer.geometry_type)
    place, dataset = layer.source.connection, layer.source.dataset or layer.name
    path: PurePath = PureWindowsPath(place) if "\\" in place else PurePosixPath(place)
    suffix = path.suffix.lower()
    if suffix == ".shp":
        return documents.connection("Shapefile", f"DATABASE={path.parent}", path.stem, spatial)
    if suffix in _TEXT_FILES:
        return documents.connection("DelimitedTextFile", f"DATABASE={path.parent}", path.name, spatial)
    if suffix in _SQLITE_FILES:
        return documents.connection("Sql", _sqlite(place), f"main.{dataset}", spatial)
    return documents.geodatabase_connection(place, dataset, spatial)


def _sqlite(place: str) -> str:
    facts = {
        "AUTHENTICATION_MODE": "OSA",
        "DATABASE": "main",
        "DB_CONNECTION_PROPERTIES": place,
        "INSTANCE": f"sde:sqlite:{place}",
        "IS_GEODATABASE": "false",
        "SERVER": place,
    }
    return ";".join(f"{key}={value}" for key, value in facts.items())
