"""Change rows of a layer through QGIS and let go of the file at once.

A geodatabase that QGIS keeps open for writing writes its own idea of the table when it is closed, over what
other tools changed since.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from qgis.core import QgsFeatureRequest

from ...sharing.errors import DatasetError
from ..geodatabase.gdal_calls import listening
from .catalogue import tell_changed
from .gaps import without_gaps
from .journal import Entry, is_written, note, old_cells, old_shapes
from .places import Place, place
from .writing import fresh

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer


@contextmanager
def _writing(layer: QgsVectorLayer) -> Iterator[list[bool]]:
    """Open a layer's file for writing; append to the list whether each change was taken.

    Raises:
        DatasetError: WLS854, one was not.
    """
    provider = layer.dataProvider()
    taken: list[bool] = []
    where = place_of_layer(layer)
    if where is not None:
        # What a second change of one layer writes through a file opened before the first one is lost.
        fresh(layer, where.container)
    with listening() as said, without_gaps(where) if where is not None else nullcontext():
        provider.enterUpdateMode()
        try:
            yield taken
        finally:
            provider.leaveUpdateMode()
    if where is not None:
        tell_changed(where.container)
    if not all(taken):
        raise DatasetError("WLS854", dataset=layer.name(), reason="; ".join(said[-1:]))
    layer.updateExtents()


def place_of_layer(layer: QgsVectorLayer) -> Place | None:
    """Return the place that a layer reads; None for data that are in no file."""
    path, *parts = layer.source().split("|")
    table = next((part[10:] for part in parts if part.lower().startswith("layername=")), "")
    found = place(path) if layer.providerType() == "ogr" else None
    if found is None or not found.is_geodatabase:
        return found
    return Place(found.container, found.driver, table or layer.name())


def add_rows(layer: QgsVectorLayer, rows: Sequence[QgsFeature]) -> list[int]:
    """Add rows and return their numbers. Raises ``DatasetError``, WLS854."""
    with _writing(layer) as taken:
        done, added = layer.dataProvider().addFeatures(list(rows))
        taken.append(done)
    numbers = [row.id() for row in added]
    where = place_of_layer(layer)
    if where is not None and is_written(where):
        note(Entry(where, added=numbers))
    return numbers


def change_rows(
    layer: QgsVectorLayer,
    attributes: Mapping[int, Mapping[int, Any]],
    shapes: Mapping[int, QgsGeometry] | None = None,
) -> None:
    """Set columns and shapes of rows, by row number. Raises ``DatasetError``, WLS854."""
    where = place_of_layer(layer)
    if where is not None and is_written(where):
        note(Entry(where, attributes=old_cells(layer, attributes), shapes=old_shapes(layer, shapes or ())))
    with _writing(layer) as taken:
        if attributes:
            taken.append(layer.dataProvider().changeAttributeValues(dict(attributes)))
        if shapes:
            taken.append(layer.dataProvider().changeGeometryValues(dict(shapes)))


def remove_rows(layer: QgsVectorLayer, numbers: Sequence[int]) -> None:
    """Take rows out. Raises ``DatasetError``, WLS854."""
    if not numbers:
        return
    where = place_of_layer(layer)
    if where is not None and is_written(where):
        note(Entry(where, removed=list(layer.getFeatures(QgsFeatureRequest(list(numbers))))))
    with _writing(layer) as taken:
        taken.append(layer.dataProvider().deleteFeatures(list(numbers)))
    layer.removeSelection()


def undo(entry: Entry, layer: QgsVectorLayer) -> None:
    """Put a layer's rows back as they were before a change. Raises ``DatasetError``, WLS854."""
    remove_rows(layer, entry.added)
    if entry.attributes or entry.shapes:
        change_rows(layer, entry.attributes, entry.shapes)
    if entry.removed:
        add_rows(layer, entry.removed)
