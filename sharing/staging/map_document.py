"""The map of a package: layers, groups and tables as CIM, connected to the data in the package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..cim import documents
from ..esri_json import arcade, crs, extent, sql
from ..esri_json.numbering import entries
from ..esri_json.popup import named
from ..esri_json.service import display_field
from ..map_snapshot import LayerKind
from ..sddraft.layer_paths import to_paths
from .source import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..cim import CimObject
    from ..draft.settings import ServiceSettings
    from ..esri_json.numbering import Entry
    from ..map_snapshot import LayerSnapshot, MapSnapshot
    from .package_layout import PackageLayout
    from .source import DatasetPlan, WrittenData, WrittenDatabase

    Rename = Mapping[str, str]

_FACTORIES = {
    Workspace.GEODATABASE: "FileGDB",
    Workspace.ENTERPRISE: "SDE",
    Workspace.SHAPEFILES: "Shapefile",
    Workspace.TEXT_FILES: "DelimitedTextFile",
    Workspace.RASTERS: "Raster",
}
_DATASET_TYPES = {
    LayerKind.FEATURE: "esriDTFeatureClass",
    LayerKind.TABLE: "esriDTTable",
    LayerKind.RASTER: "esriDTRasterDataset",
}
_FIELD_KEYS = {"field", "normalizationField", "weightField"}
_FIELD_LIST_KEYS = {"fields", "fieldNames"}


@dataclass(frozen=True)
class LayerTable:
    """What stands behind a layer: the connection to its data and how its columns are called there."""

    connection: CimObject
    plan: DatasetPlan
    filter: str = ""


def map_document(
    settings: ServiceSettings, snapshot: MapSnapshot, data: WrittenData, layout: PackageLayout
) -> CimObject:
    """Return the ``.mapx`` of a package. Layers of which no data were written are left out."""
    tables = {
        dataset.plan.layer.id: LayerTable(_connection(database, dataset.plan, layout), dataset.plan)
        for database in data.databases
        for dataset in database.datasets
    }
    builder = MapBuilder(settings, snapshot, tables)
    return builder.document(told(description=settings.description, attribution=settings.credits))


def _connection(database: WrittenDatabase, plan: DatasetPlan, layout: PackageLayout) -> CimObject:
    if database.by_reference:
        return documents.referred_connection(
            _FACTORIES[database.workspace], database.connection, plan.name, _DATASET_TYPES[plan.layer.kind]
        )
    place = layout.from_map(database.folder)
    if plan.layer.kind is LayerKind.RASTER:
        return documents.raster_connection(place, plan.name)
    return documents.geodatabase_connection(place, plan.name, bool(plan.layer.geometry_type))


def document_info(settings: ServiceSettings) -> CimObject:
    """Return what a ``.msd`` tells about its map."""
    return {
        "documentTitle": settings.title or settings.service_name,
        "subject": settings.summary,
        "comments": settings.description,
        "keywords": ", ".join(settings.tags),
        "credits": settings.credits,
        "useRelativePath": True,
    }


def with_renamed_fields(value: Any, rename: Rename) -> Any:
    """Return a CIM object with the names that its fields were written by."""
    if isinstance(value, (list, tuple)):
        return [with_renamed_fields(each, rename) for each in value]
    if not hasattr(value, "items"):
        return value
    return {key: _renamed(key, each, value.get("type", ""), rename) for key, each in value.items()}


def _renamed(key: str, value: Any, kind: str, rename: Rename) -> Any:
    if isinstance(value, str):
        if key in _FIELD_KEYS:
            return rename.get(value, value)
        if key == "expression" and kind in {"CIMExpressionInfo", "CIMLabelClass"}:
            return arcade.renamed(value, rename)
        return sql.renamed(value, rename) if key == "whereClause" else value
    if key in _FIELD_LIST_KEYS and isinstance(value, (list, tuple)):
        return [_renamed("field", each, kind, rename) for each in value]
    return with_renamed_fields(value, rename)


class MapBuilder:
    """Makes the definitions of one map. Layers without a table are left out."""

    def __init__(
        self, settings: ServiceSettings, snapshot: MapSnapshot, tables: Mapping[str, LayerTable]
    ) -> None:
        """``settings`` choose the layers, ``tables`` are by QGIS layer id."""
        self._snapshot = snapshot
        self._tables = tables
        listed = entries(settings, snapshot)
        self._entries = {entry.number: entry for entry in listed if self._is_carried(entry)}

    def document(self, texts: CimObject) -> CimObject:
        """Return the map with all that is in it; ``texts`` as in ``documents.map_definition``."""
        map_definition = documents.map_definition(
            self._snapshot.name,
            [_uri(entry) for entry in self._shown() if entry.parent not in self._entries],
            [_uri(entry) for entry in self._entries.values() if entry.is_table],
            crs.to_json(self._snapshot.crs),
            extent.to_json(self._snapshot.extent, self._snapshot.crs),
            texts,
        )
        return documents.map_document(map_definition, self.layers(), self.tables())

    def layers(self) -> list[CimObject]:
        """Return the definitions of layers and groups, a group before what is in it."""
        return [self._layer(entry) for entry in self._shown()]

    def tables(self) -> list[CimObject]:
        """Return the definitions of stand-alone tables."""
        return [
            self._standalone_table(entry, entry.layer)
            for entry in self._entries.values()
            if entry.is_table and entry.layer is not None
        ]

    def _shown(self) -> list[Entry]:
        return [entry for entry in self._entries.values() if not entry.is_table]

    def _is_carried(self, entry: Entry) -> bool:
        return entry.layer is None or entry.layer.id in self._tables

    def _layer(self, entry: Entry) -> CimObject:
        layer = entry.layer
        if layer is None:
            head = documents.layer_head(entry.name, _uri(entry), entry.number, entry.visible, {})
            children = (self._entries.get(number) for number in entry.children)
            return documents.group_layer(head, [_uri(child) for child in children if child])
        shown = told(
            description=layer.metadata.description or layer.metadata.summary,
            attribution=layer.metadata.credits,
            maxScale=layer.max_scale,
            minScale=layer.min_scale,
            transparency=layer.transparency,
            popupInfo={} if entry.is_raster else self._popup(layer),
        )
        head = documents.layer_head(entry.name, _uri(entry), entry.number, entry.visible, shown)
        if entry.is_raster:
            return documents.raster_layer(head, self._tables[layer.id].connection)
        return documents.feature_layer(head, self._feature_table(layer), self._drawing(layer))

    def _standalone_table(self, entry: Entry, layer: LayerSnapshot) -> CimObject:
        texts = told(
            description=layer.metadata.description or layer.metadata.summary, popupInfo=self._popup(layer)
        )
        return documents.standalone_table(
            entry.name, _uri(entry), entry.number, self._feature_table(layer), texts
        )

    def _feature_table(self, layer: LayerSnapshot) -> CimObject:
        table = self._tables[layer.id]
        return documents.feature_table(
            table.connection, display_field(table.plan), list(_fields(table.plan)), table.filter
        )

    def _popup(self, layer: LayerSnapshot) -> CimObject:
        plan, form = self._tables[layer.id].plan, layer.form
        return documents.popup(
            named(form.title, plan) or f"{{{display_field(plan)}}}",
            named(form.html, plan),
            {name: arcade.renamed(code, plan.written_names) for name, code in form.expressions.items()},
            files=plan.attachments is not None,
        )

    def _drawing(self, layer: LayerSnapshot) -> CimObject:
        rename = self._tables[layer.id].plan.written_names
        labels = [with_renamed_fields(each, rename) for each in layer.label_classes]
        return told(
            labelClasses=labels,
            labelVisibility=layer.labels_visible and bool(labels),
            renderer=with_renamed_fields(layer.renderer, rename),
        )


def _uri(entry: Entry) -> str:
    """Return the URI of a layer as the draft's lists of layers spell it; groups are not in those."""
    return to_paths([entry.layer.id if entry.layer else f"group_{entry.number}"])


def _fields(plan: DatasetPlan) -> Iterator[CimObject]:
    yield documents.field_description(plan.object_id_field, "", read_only=True)
    if plan.layer.geometry_type:
        yield documents.field_description(plan.shape_field, "")
    for column in plan.fields:
        field = column.field
        shown = not plan.layer.form.look(column.source).hidden
        yield documents.field_description(
            field.name, field.alias, visible=shown, read_only=not field.editable
        )
    if plan.global_id_field:
        yield documents.field_description(plan.global_id_field, "", visible=False, read_only=True)


def told(**properties: Any) -> CimObject:
    """Return the properties that say something; the specification's defaults are left out, as by Pro."""
    return {key: value for key, value in properties.items() if value}
