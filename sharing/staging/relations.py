"""Relations between layers as relationship classes: which can be, under which names, with which keys.

A relationship class joins two datasets by one column of each, and the columns are of one type (Esri's
"Relationship class properties"); GDAL and the JSON of a service know no other form.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..findings import Finding, Severity
from ..map_snapshot import FieldSnapshot
from .geodatabase_names import dataset_names
from .source import RelationEnd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..map_snapshot import LayerSnapshot, RelationSnapshot
    from .source import DatasetPlan

WHOLE = frozenset({"esriFieldTypeSmallInteger", "esriFieldTypeInteger", "esriFieldTypeBigInteger"})
SMALL = "esriFieldTypeInteger"

NOT_KEPT = "80537"


def obstacle(relation: RelationSnapshot, layers: Mapping[str, LayerSnapshot]) -> str:
    """Return why a relation can be no relationship class between these layers (by id), empty if it can.

    ``outside``: one end is not among the layers.  ``polymorphic``, ``many_to_many``: no relation of two
    tables.  ``several_keys``.  ``no_column``: a key is not published.  ``key_types``: they differ.
    """
    if relation.origin not in layers or relation.destination not in layers:
        return "outside"
    if relation.form or len(relation.keys) != 1:
        return relation.form or "several_keys"
    types = {key_type(layers[layer_id], column, relation.small_keys) for layer_id, column in _ends(relation)}
    if "" in types:
        return "no_column"
    return "key_types" if len(types) > 1 else ""


def kept(relations: Iterable[RelationSnapshot], layers: Iterable[LayerSnapshot]) -> list[RelationSnapshot]:
    """Return the relations that become relationship classes between these layers."""
    by_id = {layer.id: layer for layer in layers}
    return [relation for relation in relations if not obstacle(relation, by_id)]


def key_type(layer: LayerSnapshot, column: str, small: bool) -> str:
    """Return Esri's type of a key column, empty if the layer has none of this name.

    ``small`` says that whole numbers fit into 32 bits; the row's own number always does.
    """
    if column and column == layer.row_number:
        return SMALL
    types = [field.type for field in layer.fields if field.name == column]
    if not types:
        return ""
    return SMALL if small and types[0] in WHOLE else types[0]


def small_keys(relations: Iterable[RelationSnapshot]) -> frozenset[tuple[str, str]]:
    """Return (layer id, column) of the keys that are whole numbers of 32 bits and are to be kept as such."""
    return frozenset(end for relation in relations if relation.small_keys for end in _ends(relation))


def number_as_column(layer: LayerSnapshot, relations: Iterable[RelationSnapshot]) -> FieldSnapshot | None:
    """Return the row's number as a column, if a relation goes by it; None if none does.

    A server may number the rows of an uploaded table anew, which would tear such a relation.
    """
    ends = {end for relation in relations for end in _ends(relation)}
    if not layer.row_number or (layer.id, layer.row_number) not in ends:
        return None
    return FieldSnapshot(layer.row_number, SMALL, nullable=False, editable=False)


def with_relations(
    plans: Sequence[DatasetPlan], relations: Sequence[RelationSnapshot]
) -> tuple[DatasetPlan, ...]:
    """Return the plans with both ends of each relation (of :func:`kept` ones), numbered from 0."""
    by_layer = {plan.layer.id: plan for plan in plans}
    taken = [plan.name for plan in plans]
    names = dataset_names([*taken, *(relation.name or "relation" for relation in relations)])[len(taken) :]
    ends: dict[str, list[RelationEnd]] = {plan.layer.id: [] for plan in plans}
    for number, (relation, name) in enumerate(zip(relations, names)):
        for is_origin in (True, False):
            mine, other = _ends(relation) if is_origin else tuple(reversed(_ends(relation)))
            end = RelationEnd(
                id=number,
                name=name,
                label=relation.name,
                is_origin=is_origin,
                key=_written(by_layer[mine[0]], mine[1]),
                related_layer=other[0],
                related_dataset=by_layer[other[0]].name,
                related_key=_written(by_layer[other[0]], other[1]),
                composite=relation.composite,
                one_to_one=relation.one_to_one,
            )
            ends[mine[0]].append(end)
    return tuple(replace(plan, relations=tuple(ends[plan.layer.id])) for plan in plans)


def _ends(relation: RelationSnapshot) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return layer and column of origin and destination."""
    first, second = relation.keys[0]
    return (relation.origin, first), (relation.destination, second)


def _written(plan: DatasetPlan, column: str) -> str:
    return plan.written_names[column]


def origins(plans: Iterable[DatasetPlan]) -> Iterator[tuple[DatasetPlan, RelationEnd]]:
    """Yield each relationship class once, with the dataset that is its origin."""
    return ((plan, end) for plan in plans for end in plan.relations if end.is_origin)


def not_kept(origin: LayerSnapshot, name: str, reason: str) -> Finding:
    """Return the finding that a relation could not be written, ``reason`` as the geodatabase tells it."""
    facts = {"relation": name, "reason": reason}
    return Finding(NOT_KEPT, Severity.WARNING, origin.name, origin.id, facts)
