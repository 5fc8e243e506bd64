"""The number by which a source keeps its rows, shown by QGIS as a first column (``fid`` of a GeoPackage).

Published as the object id it stays with its feature however often the layer is published again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from .geodatabase.gdal_calls import listening

if TYPE_CHECKING:
    from qgis.core import QgsVectorDataProvider, QgsVectorLayer

LARGEST = 2**31 - 1
# A geodatabase has a place for each number up to the largest: so many are always fine, and so many a row.
FEW_PLACES = 1_000_000
PLACES_PER_ROW = 20
# Their numbers begin with 1, so that nobody need look for the smallest.
GEODATABASES = {"OpenFileGDB", "FileGDB"}


def row_number(layer: QgsVectorLayer) -> str:
    """Return the column that is nothing but the row's number and can be the object id; empty for none.

    Object ids go from 1 to :data:`LARGEST`.  Numbers that would make the table far longer than it has
    rows are refused too.
    """
    name = shown_row_number(layer)
    return name if name and _are_object_ids(layer.dataProvider()) else ""


def largest_row_number(layer: QgsVectorLayer) -> int:
    """Return the largest number of a stored row; 0 without rows, and where the source does not tell."""
    return _whole(layer.dataProvider().maximumValue) if shown_row_number(layer) else 0


def shown_row_number(layer: QgsVectorLayer) -> str:
    """Return the column of GDAL's own number: the key by which QGIS knows the rows, before all attributes."""
    provider = layer.dataProvider()
    if layer.providerType() != "ogr" or provider is None or provider.pkAttributeIndexes() != [0]:
        return ""
    return str(provider.fields().at(0).name())


def _are_object_ids(provider: QgsVectorDataProvider) -> bool:
    count = provider.featureCount()
    if count == 0:
        return True
    smallest = 1 if provider.storageType() in GEODATABASES else _whole(provider.minimumValue)
    most = min(max(FEW_PLACES, PLACES_PER_ROW * count), LARGEST)
    return 1 <= smallest <= _whole(provider.maximumValue) <= most


def _whole(extreme: Callable[[int], Any]) -> int:
    """Return an extreme of the first column, 0 where there is none.

    Where a filter is a whole SELECT, GDAL complains of QGIS's question, and QGIS goes through the rows.
    """
    with listening():
        value = extreme(0)
    return value if isinstance(value, int) else 0
