"""How a worker reads a layer without the layer: made on the main thread, used on any.

Past this point nobody holds a ``QgsMapLayer``.  A :class:`LayerReading` has the layer's *feature source*, the
same thread-safe stand-in with which QGIS draws in the background: it re-opens files and databases by itself,
shares a memory layer's features without copying them, and carries joins and virtual fields.  A plain OGR
source is told by its file as well, so that GDAL can copy it without a detour through QGIS.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProject,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..sharing.errors import ExportError
from .attached_files import AttachedFiles, attached_files
from .attached_table import geodatabase_of
from .crs import horizontal
from .fields import ORIGINS
from .layer_source import DATABASES, feature_count
from .row_number import GEODATABASES, largest_row_number
from .snapshot import saved_state

if TYPE_CHECKING:
    from pathlib import Path

# A virtual layer's feature source looks its tables up in the open project, and finds nothing, without
# a word, once that is closed.
BOUND_TO_PROJECT = {"virtual"}


@dataclass(frozen=True)
class OgrSource:
    """A table as GDAL opens it. ``where`` is an attribute filter in the driver's SQL, empty for none."""

    path: str
    layer_name: str = ""
    layer_index: int = 0
    where: str = ""
    open_options: tuple[str, ...] = ()


@dataclass(frozen=True)
class LayerReading:
    """What it takes to read one layer. ``expected`` is the number of features, -1 if not known.

    ``columns`` maps each column to its place in a feature; ``stored`` are those that the data source
    itself holds.  ``crs_wkt`` is what GDAL reads best.  ``ogr`` is None where only QGIS can read it.
    Rows without a number of their own are numbered from beyond ``largest_row`` on.  ``global_id`` is a column
    of global ids in a geodatabase, ``keys`` are the columns that a database tells rows apart by; either is
    empty where there is none.  ``files`` finds what the paths in a column lead to; ``geodatabase`` is the
    file geodatabase that the layer is of, empty for none.
    """

    name: str
    columns: dict[str, int]
    stored: frozenset[str]
    crs_wkt: str
    expected: int
    spatial: bool
    features: Any = field(repr=False, default=None)
    ogr: OgrSource | None = None
    largest_row: int = 0
    global_id: str = ""
    keys: tuple[str, ...] = ()
    files: dict[str, AttachedFiles] = field(default_factory=dict)
    geodatabase: str = ""


def prepare_reading(layer: QgsVectorLayer, folder: Path, *, with_unsaved_edits: bool = False) -> LayerReading:
    """Return how to read the layer from any thread. Main thread.

    What is read is what is saved, unless ``with_unsaved_edits``.  What a worker could not re-open is
    written to ``folder`` now.

    Raises:
        ExportError: WLS150 the layer's source cannot be read; WLS157 it cannot be written to ``folder``.
    """
    if not layer.isValid():
        raise ExportError("WLS150", layer=layer.name(), reason=layer.error().summary())
    read = layer if with_unsaved_edits else saved_state(layer)
    if layer.providerType() in BOUND_TO_PROJECT:
        read = _written_out(read, folder)
    edited = read.isEditable() and read.isModified()
    fields = read.fields()
    return LayerReading(
        name=layer.name(),
        columns={name: index for index, name in enumerate(fields.names())},
        stored=frozenset(f.name() for i, f in enumerate(fields) if fields.fieldOrigin(i) not in ORIGINS),
        crs_wkt=horizontal(layer.crs()).toWkt() if layer.crs().isValid() else "",
        expected=-1 if edited else feature_count(read),
        spatial=read.isSpatial(),
        features=QgsVectorLayerFeatureSource(read),
        ogr=None if edited else _ogr_source(read),
        largest_row=largest_row_number(read),
        global_id=_global_id(read),
        keys=_keys(read),
        files=attached_files(layer),
        geodatabase=geodatabase_of(read),
    )


def _global_id(layer: QgsVectorLayer) -> str:
    """Return the column of global ids of a geodatabase's table; only there each is sure to come once."""
    provider = layer.dataProvider()
    if layer.providerType() != "ogr" or provider.storageType() not in GEODATABASES:
        return ""
    names = (name for name in layer.fields().names() if name.casefold() == "globalid")
    return next(names, "")


def _keys(layer: QgsVectorLayer) -> tuple[str, ...]:
    """Return the columns of a database's primary key; a file's row number is told elsewhere."""
    if layer.providerType() not in DATABASES:
        return ()
    provider = layer.dataProvider()
    return tuple(provider.fields().at(index).name() for index in provider.pkAttributeIndexes())


def _ogr_source(layer: QgsVectorLayer) -> OgrSource | None:
    """Return the layer's table for GDAL, None where GDAL alone would read something else than QGIS."""
    provider = layer.dataProvider()
    if layer.providerType() != "ogr" or "authcfg=" in layer.source():
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", provider.dataSourceUri())
    where = layer.subsetString()
    # One kind of geometry out of several, a whole SELECT, text that QGIS was told how to decode.
    only_qgis = parts.get("geometryType") or parts.get("uniqueGeometryType") or _is_select(where)
    if only_qgis or provider.encoding().upper() not in {"", "UTF-8", "UTF8"}:
        return None
    return OgrSource(
        path=f"{parts.get('vsiPrefix') or ''}{parts.get('path') or ''}{parts.get('vsiSuffix') or ''}",
        layer_name=str(parts.get("layerName") or ""),
        layer_index=int(parts.get("layerId") or 0),
        where=where,
        open_options=tuple(parts.get("openOptions") or ()),
    )


def _is_select(where: str) -> bool:
    return where.lstrip().upper().startswith("SELECT")


def _written_out(layer: QgsVectorLayer, folder: Path) -> QgsVectorLayer:
    """Return a layer over a copy of this one's features, below ``folder``."""
    path = folder / f"{layer.id()}.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "copy"
    # A column called fid must stay a column.
    options.layerOptions = ["FID=wls_row"]
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    copy = QgsVectorLayer(f"{path}|layername=copy", layer.name(), "ogr")
    if outcome[0] != QgsVectorFileWriter.WriterError.NoError or not copy.isValid():
        raise ExportError("WLS157", layer=layer.name(), reason=outcome[1])
    return copy
