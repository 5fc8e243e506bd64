"""A frozen description of a QGIS map in plain values.

Taken once on the main thread by ``qgis_bridge.snapshot``; everything after it works from this and
never touches a ``QgsMapLayer``.  Styles are held as CIM (plain dicts, spelled as Esri's cim-spec
spells them in JSON), the one cartographic road: QGIS -> CIM -> web JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Union

from .layer_form import LayerForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from .findings import Finding
    from .layer_form import LayerTime


@dataclass(frozen=True)
class Crs:
    """A coordinate reference system.

    ``wkid`` is Esri's number (102100), ``latest_wkid`` the EPSG one (3857); both 0 for a custom
    system, which is told by ``wkt`` (ESRI WKT1).  ``units`` is an esriUnits word
    (``esriMeters``, ``esriDecimalDegrees``, ``esriFeet`` ...).
    """

    wkid: int = 0
    latest_wkid: int = 0
    wkt: str = ""
    name: str = ""
    units: str = "esriUnknownUnits"
    geographic: bool = False

    @property
    def valid(self) -> bool:
        """Tell whether the system is known at all."""
        return bool(self.wkid or self.wkt)


@dataclass(frozen=True)
class Extent:
    """A box in the units of the CRS it is told with."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float


@dataclass(frozen=True)
class Metadata:
    """What a portal item tells about a map or a layer."""

    title: str = ""
    summary: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    credits: str = ""
    use_limitations: str = ""


@dataclass(frozen=True)
class FieldSnapshot:
    """A column of a layer, typed in Esri's words (``esriFieldTypeString``).

    ``length`` is in characters, 0 where it has no meaning.  ``domain`` is Esri domain JSON
    (``{"type": "codedValue", ...}``) or None.  ``native_type`` names the QGIS type (``QDateTime``,
    ``qlonglong``) so that the analyzer can tell what a change of type costs.  ``origin`` tells where
    the values come from: ``provider``, ``join`` or ``expression`` (a virtual field).
    """

    name: str
    type: str
    alias: str = ""
    length: int = 0
    nullable: bool = True
    editable: bool = True
    default: Any = None
    domain: Mapping[str, Any] | None = None
    native_type: str = ""
    origin: str = "provider"


class LayerKind(Enum):
    """What a layer can become."""

    FEATURE = "feature"
    TABLE = "table"
    RASTER = "raster"
    WEB = "web"
    OTHER = "other"


@dataclass(frozen=True)
class SourceSnapshot:
    """Where a layer's data come from and what state they are in.

    ``connection`` is a readable name of the source without credentials (a path, or
    ``host/database/schema.table``).  ``filter`` is the provider-side subset string, ``port`` a database
    server's, 0 for its usual one.  ``raster_bytes`` is the least that a copy of a raster's pixels takes, 0
    where nobody knows.
    """

    provider: str
    connection: str = ""
    dataset: str = ""
    filter: str = ""
    readable: bool = True
    unsaved_edits: bool = False
    in_memory: bool = False
    feature_count: int = -1
    port: int = 0
    raster_bytes: int = 0


@dataclass(frozen=True)
class FieldProfile:
    """What the values of a column look like; None where not examined or where no value is set.

    ``longest_text`` is in characters, ``smallest`` and ``largest`` are of whole numbers, ``earliest``
    is the first day of dates and times.
    """

    longest_text: int | None = None
    smallest: int | None = None
    largest: int | None = None
    earliest: date | None = None


@dataclass(frozen=True)
class FilesProfile:
    """The files that rows tell of: how many there are, are missing, are too large to go along.

    ``size_bytes`` is of those that go along, ``folders`` are where they lie, the first few.
    """

    count: int = 0
    missing: int = 0
    too_large: int = 0
    size_bytes: int = 0
    folders: tuple[str, ...] = ()


@dataclass(frozen=True)
class DataProfile:
    """What reading a layer's features once tells; None means not examined.

    ``geometry_types`` counts features by Esri's word, ``""`` for kinds that Esri has no word for.
    ``filter_error`` is what the provider says about the layer's filter, empty if it takes it.
    ``size_bytes`` estimates the copy, ``free_bytes`` is the room on the disk where copies are made.
    """

    feature_count: int | None = None
    geometry_types: Mapping[str, int] | None = None
    invalid_geometries: int | None = None
    null_geometries: int | None = None
    fields: Mapping[str, FieldProfile] | None = None
    spatial_index: bool | None = None
    filter_error: str | None = None
    size_bytes: int | None = None
    free_bytes: int | None = None
    files: FilesProfile | None = None


@dataclass(frozen=True)
class LayerSnapshot:
    """One layer or stand-alone table.

    ``geometry_type`` is Esri's word (``esriGeometryPolygon``), empty for tables.  ``renderer`` is a
    CIM renderer and ``label_classes`` are CIMLabelClass objects.  Scales are denominators, 0 = open;
    ``min_scale`` is the larger number.  ``transparency`` is 0 to 100.  ``losses`` are findings about
    cartography that could not be carried exactly.  ``service_layer_id`` is the number the layer will
    have in the service.  ``profile`` is None until somebody has read the data.  ``row_number`` is the
    column that is nothing but the number by which the source keeps each row (``fid`` of a GeoPackage), if
    it can be the object id; it is not in ``fields``.  ``file_columns`` hold paths of files that a form
    shows, which can be attachments; ``attached_table`` is the table beside the layer's own in its geodatabase
    that keeps files of its rows already, empty for none.  ``blend_mode``
    and ``effects`` (lengths in points) are those of a web map's layer, in its words; ``feature_reduction``
    tells of clusters: ``clusterRadius`` in points, and ``symbol`` and ``textSymbol`` in CIM.  ``form`` and
    ``time`` are told in :mod:`.layer_form`.
    """

    id: str
    name: str
    kind: LayerKind
    geometry_type: str = ""
    has_z: bool = False
    has_m: bool = False
    crs: Crs = Crs()
    extent: Extent | None = None
    geographic_extent: Extent | None = None
    fields: tuple[FieldSnapshot, ...] = ()
    display_field: str = ""
    source: SourceSnapshot = SourceSnapshot("")
    renderer: Mapping[str, Any] = field(default_factory=dict)
    label_classes: tuple[Mapping[str, Any], ...] = ()
    labels_visible: bool = False
    transparency: float = 0.0
    min_scale: float = 0.0
    max_scale: float = 0.0
    visible: bool = True
    metadata: Metadata = Metadata()
    losses: tuple[Finding, ...] = ()
    service_layer_id: int = -1
    profile: DataProfile | None = None
    row_number: str = ""
    file_columns: tuple[str, ...] = ()
    blend_mode: str = "normal"
    effects: tuple[Mapping[str, Any], ...] = ()
    feature_reduction: Mapping[str, Any] | None = None
    form: LayerForm = LayerForm()
    time: LayerTime | None = None
    attached_table: str = ""


@dataclass(frozen=True)
class RelationSnapshot:
    """A relation of two layers, as the project or the layers' own database tells it.

    ``origin`` is the QGIS id of the layer whose rows are referred to, ``destination`` of the one that
    refers to them; ``keys`` has their columns in pairs, the origin's first.  In a ``composite`` one the
    destination's rows go when the origin's does.  ``small_keys`` tells that all keys are whole numbers of
    32 bits, as far as the data were asked.  ``form`` is a word for what is no relation of two layers by
    their columns: ``polymorphic``, ``many_to_many``; empty else.
    """

    id: str
    name: str
    origin: str
    destination: str
    keys: tuple[tuple[str, str], ...]
    composite: bool = False
    one_to_one: bool = False
    small_keys: bool = False
    form: str = ""


@dataclass(frozen=True)
class LayerNode:
    """A leaf of the layer tree."""

    layer_id: str
    visible: bool = True


@dataclass(frozen=True)
class GroupNode:
    """A group of the layer tree; children are in drawing order, the top one first."""

    id: str
    name: str
    visible: bool = True
    expanded: bool = True
    children: tuple[TreeNode, ...] = ()
    service_layer_id: int = -1


TreeNode = Union[GroupNode, LayerNode]


@dataclass(frozen=True)
class MapSnapshot:
    """A map: what is shown, in which order, where and how.

    ``layers`` are in drawing order, the top one first, tables last.  ``tree`` holds the same layers
    with their groups.  ``geographic_extent`` is in WGS 84 degrees.  ``project_path`` is empty for a
    project that was never saved.  ``thumbnail`` is a PNG, empty where none could be drawn.
    ``relations`` are those between two of the layers.
    """

    name: str
    crs: Crs
    extent: Extent
    geographic_extent: Extent | None
    layers: tuple[LayerSnapshot, ...]
    tree: tuple[TreeNode, ...] = ()
    metadata: Metadata = Metadata()
    project_path: str = ""
    thumbnail: bytes = b""
    relations: tuple[RelationSnapshot, ...] = ()

    def layer(self, layer_id: str) -> LayerSnapshot:
        """Return the layer of this QGIS id. Raises ``KeyError`` if the map has none."""
        for layer in self.layers:
            if layer.id == layer_id:
                return layer
        raise KeyError(layer_id)

    def of_kind(self, *kinds: LayerKind) -> Iterator[LayerSnapshot]:
        """Yield the layers of these kinds in drawing order."""
        return (layer for layer in self.layers if layer.kind in kinds)
