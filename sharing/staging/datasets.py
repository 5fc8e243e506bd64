"""What each layer becomes in the geodatabase: names, columns, types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..analysis.case import Case
from ..draft.settings import ServerKind
from .geodatabase_names import column_names, dataset_names
from .source import DatasetPlan, FieldPlan

if TYPE_CHECKING:
    from ..draft.settings import ServiceSettings
    from ..map_snapshot import FieldSnapshot, LayerSnapshot, MapSnapshot

GLOBAL_ID = "GlobalID"

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
    kind of service can hold, in drawing order, tables last.
    """
    layers = Case(settings, snapshot).datasets
    names = dataset_names([layer.name for layer in layers])
    return tuple(_plan(layer, name, settings) for layer, name in zip(layers, names))


def renamed_fields(plan: DatasetPlan) -> dict[str, str]:
    """Return the columns whose names change, each with its new one, in the layer's order."""
    return plan.renamed


def _plan(layer: LayerSnapshot, name: str, settings: ServiceSettings) -> DatasetPlan:
    hosted = settings.server is ServerKind.HOSTING_SERVER
    columns = column_names([field.name for field in layer.fields], hosted)
    fields = [FieldPlan(field.name, _planned(field, column)) for field, column in zip(layer.fields, columns)]
    return DatasetPlan(
        layer=layer,
        name=name,
        alias=layer.name,
        fields=tuple(fields),
        global_id_field=GLOBAL_ID if needs_global_ids(settings) else "",
    )


def needs_global_ids(settings: ServiceSettings) -> bool:
    """Tell whether rows need ids that no copy shares with another."""
    words = {word.lower() for word in settings.capabilities}
    extension = settings.extensions.get("FeatureServer")
    if extension and extension.enabled:
        words |= {word.lower() for word in extension.capabilities or ()}
    return not words.isdisjoint(_NEED_GLOBAL_IDS)


def _planned(field: FieldSnapshot, name: str) -> FieldSnapshot:
    """Return a column as it will be written; a name that had to change stays as the alias."""
    alias = field.alias or (field.name if name != field.name else "")
    kind, length = CLASSIC_TYPES.get(field.type, (field.type, field.length))
    return replace(field, name=name, alias=alias, type=kind, length=length)
