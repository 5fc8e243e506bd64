"""Relationships between the layers and tables of a service, and the records that they lead to.

A layer tells each relationship from its own side: the number that both sides share, the layer on the
other side (``relatedTableId``), and its own ``keyField``.  The other side's definition holds its key.
Where a table of pairs stands between the two (many to many), the side that tells
``relationshipTableId`` tells ``keyFieldInRelationshipTable`` as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from ..errors import bad_parameter
from .fields import GLOBAL_ID, Field
from .statements import among

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection

    from .database import FeatureDatabase
    from .layers import Layer

_IDENTIFIERS = (GLOBAL_ID, "esriFieldTypeGUID")
ORIGIN = "esriRelRoleOrigin"


@dataclass(frozen=True)
class Relation:
    """A relationship as seen from ``near``. ``pairs`` is the table between the two sides, if any.

    ``near_in_pairs`` and ``far_in_pairs`` are the fields of that table that hold each side's key.
    """

    near: Layer
    near_key: Field
    far: Layer
    far_key: Field
    pairs: Layer | None = None
    near_in_pairs: Field | None = None
    far_in_pairs: Field | None = None


def relation(database: FeatureDatabase, layer: Layer, number: int) -> Relation:
    """Return a relationship of ``layer`` by its number.

    Raises:
        Refusal: the layer has none of that number, or it does not lead anywhere.
    """
    told = _told(layer, number)
    if told is None:
        raise bad_parameter("relationshipId", f"The layer has no relationship {number}.")
    far = database.layers.get(_whole(told.get("relatedTableId")))
    back = _told(far, number) if far is not None else None
    if far is None or back is None:
        raise bad_parameter("relationshipId", f"Relationship {number} leads to no layer of the service.")
    near_key, far_key = _key(layer, told, "keyField"), _key(far, back, "keyField")
    pairs = database.layers.get(_whole(told.get("relationshipTableId")))
    if pairs is None:
        return Relation(layer, near_key, far, far_key)
    return Relation(
        layer,
        near_key,
        far,
        far_key,
        pairs,
        _key(pairs, told, "keyFieldInRelationshipTable"),
        _key(pairs, back, "keyFieldInRelationshipTable"),
    )


def parts_of(database: FeatureDatabase, layer: Layer) -> list[Relation]:
    """Return the relationships whose far records do not outlive the layer's own: composite ones.

    A relationship of a layer with itself is none of them, nor one that leads nowhere.
    """
    found = []
    for told in layer.definition.get("relationships") or []:
        far = database.layers.get(_whole(told.get("relatedTableId")))
        owns = told.get("composite") is True and told.get("role", ORIGIN) == ORIGIN
        if owns and far is not None and far is not layer and _told(far, _whole(told.get("id"))):
            found.append(relation(database, layer, _whole(told["id"])))
    return found


def related_ids(connection: Connection, link: Relation, object_ids: Sequence[int]) -> list[tuple[int, int]]:
    """Return pairs of object ids, one of the near side and one of the far side, by the near one."""
    near, far = link.near.table.alias("near_side"), link.far.table.alias("far_side")
    near_id, far_id = near.c[link.near.object_id.name], far.c[link.far.object_id.name]
    near_value = _comparable(link.near_key, near.c[link.near_key.name])
    far_value = _comparable(link.far_key, far.c[link.far_key.name])
    source: Any
    if link.pairs is None or link.near_in_pairs is None or link.far_in_pairs is None:
        source = near.join(far, near_value == far_value)
    else:
        between = link.pairs.table.alias("pairs")
        near_pair = _comparable(link.near_in_pairs, between.c[link.near_in_pairs.name])
        far_pair = _comparable(link.far_in_pairs, between.c[link.far_in_pairs.name])
        source = near.join(between, near_value == near_pair).join(far, far_pair == far_value)
    query = (
        select(near_id, far_id)
        .select_from(source)
        .where(among(near_id, object_ids))
        .order_by(near_id, far_id)
    )
    return [(int(one), int(other)) for one, other in connection.execute(query)]


def check_relationships(
    fields: Mapping[str, Any], relationships: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return relationships as a definition keeps them. ``fields`` are the layer's, by lower-case name.

    Raises:
        Refusal: one has no number or other side, or a key that the layer does not have.
    """
    checked: list[dict[str, Any]] = []
    for told in relationships:
        number, table = _whole(told.get("id")), _whole(told.get("relatedTableId"))
        key = str(told.get("keyField") or "")
        if number < 0 or table < 0 or key.lower() not in fields:
            raise bad_parameter("relationships", "id, relatedTableId and keyField are expected")
        defaults = {
            "name": f"relationship_{number}",
            "cardinality": "esriRelCardinalityOneToMany",
            "role": ORIGIN,
            "composite": False,
        }
        checked.append({**defaults, **told})
    return checked


def _told(layer: Layer, number: int) -> Mapping[str, Any] | None:
    listed = layer.definition.get("relationships") or []
    return next((one for one in listed if _whole(one.get("id")) == number), None)


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else -1


def _key(layer: Layer, told: Mapping[str, Any], name: str) -> Field:
    field = layer.by_name.get(str(told.get(name) or "").lower())
    if field is None:
        raise bad_parameter("relationshipId", f"Its {name} is no field of layer {layer.id}.")
    return field


def _comparable(field: Field, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Ids are the same with braces or without, in capitals or not."""
    return func.upper(func.trim(column, "{}")) if field.type in _IDENTIFIERS else column
