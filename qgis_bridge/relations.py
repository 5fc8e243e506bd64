"""Relations between a map's layers: those of the project, and those that the layers' databases tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from osgeo import gdal
from qgis.core import NULL, QgsProviderRegistry, QgsRelation, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ..sharing.map_snapshot import RelationSnapshot
from .geodatabase.gdal_calls import GdalFailed, call, close, listening
from .layer_source import COUNTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qgis.core import QgsProject

WHOLE = {QMetaType.Type.Int, QMetaType.Type.UInt, QMetaType.Type.LongLong, QMetaType.Type.ULongLong}
SMALLEST, LARGEST = -(2**31), 2**31 - 1
# Providers that look up an extreme without reading all rows over a network.
QUICK = COUNTING | {"postgres"}
# The drivers of which GDAL tells relations.
WITH_RELATIONS = (".gdb", ".gpkg", ".sqlite")


class _Table(NamedTuple):
    """A table of a file database, by the file and its name there."""

    path: str
    name: str


class _Told(NamedTuple):
    """What GDAL tells of a relation; its own object is gone once the database is closed."""

    name: str
    tables: tuple[str, str]
    keys: tuple[tuple[str, str], ...]
    composite: bool
    cardinality: int

    @classmethod
    def of(cls, relation: gdal.Relationship) -> _Told:
        return cls(
            str(relation.GetName()),
            (str(relation.GetLeftTableName()), str(relation.GetRightTableName())),
            tuple(zip(relation.GetLeftTableFields() or (), relation.GetRightTableFields() or ())),
            relation.GetType() == gdal.GRT_COMPOSITE,
            relation.GetCardinality(),
        )


def relation_snapshots(project: QgsProject, layer_ids: Sequence[str]) -> tuple[RelationSnapshot, ...]:
    """Return the relations between these layers: the project's, then what else their databases tell.

    Main thread. A database that cannot be asked tells none.
    """
    found = (project.mapLayer(layer_id) for layer_id in layer_ids)
    layers = {layer.id(): layer for layer in found if isinstance(layer, QgsVectorLayer) and layer.isValid()}
    told: dict[object, RelationSnapshot] = {}
    for relation in (*_of_project(project, layers), *_polymorphic(project), *_of_databases(layers)):
        # A database often tells what somebody told the project as well.
        told.setdefault((relation.origin, relation.destination, relation.keys), relation)
    return tuple(told.values())


def _of_project(project: QgsProject, layers: Mapping[str, QgsVectorLayer]) -> Iterator[RelationSnapshot]:
    for relation in project.relationManager().relations().values():
        origin, destination = relation.referencedLayerId(), relation.referencingLayerId()
        # QGIS makes one for each layer that a polymorphic relation leads to.
        derived = bool(relation.polymorphicRelationId())
        if relation.isValid() and not derived and origin in layers and destination in layers:
            keys = tuple((parent, child) for child, parent in sorted(relation.fieldPairs().items()))
            yield RelationSnapshot(
                id=relation.id(),
                name=relation.name(),
                origin=origin,
                destination=destination,
                keys=keys,
                composite=relation.strength() == QgsRelation.RelationStrength.Composition,
                small_keys=_are_small(layers[origin], layers[destination], keys),
            )


def _polymorphic(project: QgsProject) -> Iterator[RelationSnapshot]:
    for relation in project.relationManager().polymorphicRelations().values():
        for origin in relation.referencedLayerIds():
            keys = tuple((parent, child) for child, parent in sorted(relation.fieldPairs().items()))
            yield RelationSnapshot(
                id=f"{relation.id()}:{origin}",
                name=relation.name(),
                origin=origin,
                destination=relation.referencingLayerId(),
                keys=keys,
                form="polymorphic",
            )


def _of_databases(layers: Mapping[str, QgsVectorLayer]) -> Iterator[RelationSnapshot]:
    tables: dict[_Table, str] = {}
    for layer in layers.values():
        table = _table(layer)
        if table is not None:
            tables.setdefault(table, layer.id())
    for path in dict.fromkeys(table.path for table in tables):
        for told in _told_by(path):
            ends = [tables.get(_Table(path, name), "") for name in told.tables]
            if all(ends):
                yield _described(told, ends[0], ends[1], layers)


def _described(
    told: _Told, origin: str, destination: str, layers: Mapping[str, QgsVectorLayer]
) -> RelationSnapshot:
    return RelationSnapshot(
        id=f"{origin}:{told.name}",
        name=told.name,
        origin=origin,
        destination=destination,
        keys=told.keys,
        composite=told.composite,
        one_to_one=told.cardinality == gdal.GRC_ONE_TO_ONE,
        small_keys=_are_small(layers[origin], layers[destination], told.keys),
        form="many_to_many" if told.cardinality == gdal.GRC_MANY_TO_MANY else "",
    )


def _table(layer: QgsVectorLayer) -> _Table | None:
    if layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = str(parts.get("path") or "")
    if not path.lower().endswith(WITH_RELATIONS):
        return None
    return _Table(path, str(parts.get("layerName") or "") or _first_table(path))


def _first_table(path: str) -> str:
    """Return the table that QGIS opens where none is named."""
    try:
        source = call(gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_READONLY)
        name = str(source.GetLayer(0).GetName()) if source.GetLayerCount() else ""
        close(source)
    except GdalFailed:
        return ""
    return name


def _told_by(path: str) -> list[_Told]:
    # GDAL before 3.6 knows no relations.
    if not hasattr(gdal.Dataset, "GetRelationshipNames"):
        return []
    try:
        source = call(gdal.OpenEx, path, gdal.OF_VECTOR | gdal.OF_READONLY)
        with listening():
            found = [source.GetRelationship(name) for name in source.GetRelationshipNames() or ()]
            told = [_Told.of(relation) for relation in found if relation is not None]
        del found
        close(source)
    except (GdalFailed, RuntimeError):
        return []
    return told


def _are_small(origin: QgsVectorLayer, destination: QgsVectorLayer, keys: Sequence[tuple[str, str]]) -> bool:
    """Tell whether the keys are whole numbers of 32 bits, as far as that is quickly asked."""
    return bool(keys) and all(
        _is_small(origin, first) and _is_small(destination, second) for first, second in keys
    )


def _is_small(layer: QgsVectorLayer, column: str) -> bool:
    fields, provider = layer.fields(), layer.dataProvider()
    index = fields.lookupField(column)
    if index < 0 or fields.at(index).type() not in WHOLE:
        return False
    if fields.at(index).type() == QMetaType.Type.Int:
        return True
    stored = provider.fieldNameIndex(column)
    if stored < 0 or layer.providerType() not in QUICK:
        return False
    with listening():
        extremes = (provider.minimumValue(stored), provider.maximumValue(stored))
    return all(
        value in (None, NULL) or (isinstance(value, int) and SMALLEST <= value <= LARGEST)
        for value in extremes
    )
