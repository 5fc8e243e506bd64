"""Joins of layers: another table's columns shown beside a layer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsVectorLayerJoinInfo

from .keys import column_of

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer


def join_layer(layer: QgsVectorLayer, key: str, other: QgsVectorLayer, other_key: str) -> None:
    """Show the other table's columns, named ``table.column``, in the rows with the same key.

    Raises:
        DatasetError: WLS855, a key is not there.
    """
    told = QgsVectorLayerJoinInfo()
    told.setTargetFieldName(layer.fields().at(column_of(layer, key)).name())
    told.setJoinFieldName(other.fields().at(column_of(other, other_key)).name())
    held = other.clone()
    held.setParent(layer)
    told.setJoinLayer(held)
    told.setPrefix(f"{other.name()}.")
    told.setUsingMemoryCache(True)
    layer.addJoin(told)


def end_joins(layer: QgsVectorLayer, name: str = "") -> None:
    """End the join with the table so called, or all."""
    for told in list(layer.vectorJoins()):
        joined = told.joinLayer()
        if joined is not None and (not name or joined.name().casefold() == name.casefold()):
            layer.removeJoin(joined.id())
            joined.deleteLater()
