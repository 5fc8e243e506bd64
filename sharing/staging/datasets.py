"""What each layer becomes in the geodatabase: names, columns, types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..analysis.case import Case
from ..draft.settings import ServerKind
from . import relations as relating
from .geodatabase_names import ATTACHMENT_RELATIONSHIP, ATTACHMENT_TABLE, column_names, dataset_names
from .source import AttachmentPlan, DatasetPlan, FieldPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..draft.settings import ServiceSettings
    from ..map_snapshot import FieldSnapshot, LayerSnapshot, MapSnapshot, RelationSnapshot

GLOBAL_ID = "GlobalID"
# A file is in memory whole on its way into the geodatabase.
MOST_FILE_BYTES = 64 * 1024 * 1024

# What every release of Esri's software and of QGIS reads. The newer types came with ArcGIS Pro 3.2; QGIS
# drops columns of them, and older readers see a table without columns (formats 0.4, 0.10 and 4.2).
CLASSIC_TYPES = {
    "esriFieldTypeBigInteger": ("esriFieldTypeDouble", 0),
    "esriFieldTypeDateOnly": ("esriFieldTypeDate", 0),
    "esriFieldTypeTimeOnly": ("esriFieldTypeString", len("HH:MM:SS")),
    "esriFieldTypeTimestampOffset": ("esriFieldTypeDate", 0),
}
# Words that say that rows may change, or that copies of them will be brought in line.
_NEED_GLOBAL_IDS = {"create", "update", "delete", "editing", "sync", "changetracking"}


def plan_datasets(snapshot: MapSnapshot, settings: ServiceSettings) -> tuple[DatasetPlan, ...]:
    """Return what is to be written: one dataset for each layer or table that the draft asks for and that its
    kind of service can hold, in drawing order, tables last and then rasters.
    """
    case = Case(settings, snapshot)
    layers = case.datasets
    names = dataset_names([layer.name for layer in layers])
    relations = relating.kept(snapshot.relations, layers)
    plans = [_plan(layer, name, settings, relations) for layer, name in zip(layers, names)]
    return (*relating.with_relations(plans, relations), *_raster_plans(case.rasters))


def _raster_plans(layers: Sequence[LayerSnapshot]) -> list[DatasetPlan]:
    names = dataset_names([layer.name for layer in layers])
    return [DatasetPlan(layer, f"{name}.tif", layer.name, ()) for layer, name in zip(layers, names)]


def renamed_fields(plan: DatasetPlan) -> dict[str, str]:
    """Return the columns whose names change, each with its new one, in the layer's order."""
    return plan.renamed


def _plan(
    layer: LayerSnapshot, name: str, settings: ServiceSettings, relations: Sequence[RelationSnapshot]
) -> DatasetPlan:
    hosted = settings.server is ServerKind.HOSTING_SERVER
    small = relating.small_keys(relations)
    number = relating.number_as_column(layer, relations)
    told = [*([number] if number else []), *layer.fields]
    columns = column_names([field.name for field in told], hosted)
    attachments = _attachments(layer, name)
    fields = [
        FieldPlan(field.name, _planned(field, column, (layer.id, field.name) in small))
        for field, column in zip(told, columns)
    ]
    return DatasetPlan(
        layer=layer,
        name=name,
        alias=layer.name,
        fields=tuple(fields),
        global_id_field=GLOBAL_ID if attachments or needs_global_ids(settings) else "",
        attachments=attachments,
    )


def _attachments(layer: LayerSnapshot, name: str) -> AttachmentPlan | None:
    """Return where the files of the layer's rows go; the names are those of Esri's tools (formats 4.4)."""
    if not (layer.file_columns or layer.attached_table):
        return None
    return AttachmentPlan(
        table=f"{name}{ATTACHMENT_TABLE}",
        relationship=f"{name}{ATTACHMENT_RELATIONSHIP}",
        columns=layer.file_columns,
        most_bytes=MOST_FILE_BYTES,
        kept_in=layer.attached_table,
    )


def needs_global_ids(settings: ServiceSettings) -> bool:
    """Tell whether rows need ids that no copy shares with another."""
    words = {word.lower() for word in settings.capabilities}
    extension = settings.extensions.get("FeatureServer")
    if extension and extension.enabled:
        words |= {word.lower() for word in extension.capabilities or ()}
    return not words.isdisjoint(_NEED_GLOBAL_IDS)


def _planned(field: FieldSnapshot, name: str, small: bool = False) -> FieldSnapshot:
    """Return a column as it will be written; a name that had to change stays as the alias.

    ``small`` says that it holds whole numbers of 32 bits, whatever its type could hold.
    """
    alias = field.alias or (field.name if name != field.name else "")
    kind, length = CLASSIC_TYPES.get(field.type, (field.type, field.length))
    if small and field.type in relating.WHOLE:
        kind, length = relating.SMALL, 0
    return replace(field, name=name, alias=alias, type=kind, length=length)
