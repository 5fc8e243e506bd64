"""Add rows to a dataset that is there, and take rows out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsFeature, QgsVectorLayerUtils

from .changing import add_rows, remove_rows
from .writing import chosen_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsFeatureRequest, QgsVectorLayer

AT_ONCE = 5000


def append_rows(source: QgsVectorLayer, aim: QgsVectorLayer, request: QgsFeatureRequest | None = None) -> int:
    """Add the source's rows (the selected ones where some are); columns meet by name, in any case.

    Shapes go into the target's system.  Returns how many.

    Raises:
        DatasetError: WLS854, the target does not take them.
    """
    own = set(aim.primaryKeyAttributes())
    pairs = [
        (source.fields().lookupField(field.name()), index)
        for index, field in enumerate(aim.fields())
        if index not in own and source.fields().lookupField(field.name()) >= 0
    ]
    count = 0
    for rows in _batches(_rows(source, aim, request, pairs)):
        add_rows(aim, rows)
        count += len(rows)
    return count


def delete_rows(layer: QgsVectorLayer, everything: bool = False) -> int:
    """Take out the selected rows, or all where none is selected; return how many.

    Raises:
        DatasetError: WLS854.
    """
    if everything or not layer.selectedFeatureCount():
        chosen = [feature.id() for feature in layer.getFeatures()]
    else:
        chosen = list(layer.selectedFeatureIds())
    remove_rows(layer, chosen)
    return len(chosen)


def _rows(
    source: QgsVectorLayer,
    aim: QgsVectorLayer,
    request: QgsFeatureRequest | None,
    pairs: list[tuple[int, int]],
) -> Iterator[QgsFeature]:
    for feature in chosen_rows(source, request, aim.crs() if aim.isSpatial() else None):
        row = QgsFeature(aim.fields())
        attributes = feature.attributes()
        for there, here in pairs:
            row.setAttribute(here, attributes[there])
        if aim.isSpatial():
            row.setGeometry(feature.geometry())
            row = QgsVectorLayerUtils.makeFeatureCompatible(row, aim)[0]
        yield row


def _batches(rows: Iterator[QgsFeature]) -> Iterator[list[QgsFeature]]:
    batch: list[QgsFeature] = []
    for row in rows:
        batch.append(row)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch
