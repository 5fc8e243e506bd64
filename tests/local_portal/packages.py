"""Real service definitions for tests: our own drafts and staging over geodatabases that GDAL writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr, osr

from ...sharing.map_snapshot import Crs, Extent, FieldSnapshot, LayerKind, LayerSnapshot, MapSnapshot
from ...sharing.staging import stage
from ...sharing.staging.source import (
    MapPicture,
    Settled,
    WrittenData,
    WrittenDatabase,
    WrittenDataset,
    nobody_waits,
)
from ..builders import a_draft, a_layer, a_snapshot, a_table, web_mercator, wgs84

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ...sharing.progress import Progress
    from ...sharing.staging.source import DatasetPlan

gdal.UseExceptions()
ogr.UseExceptions()

_OGR_TYPES = {
    "esriFieldTypeString": ogr.OFTString,
    "esriFieldTypeInteger": ogr.OFTInteger,
    "esriFieldTypeSmallInteger": ogr.OFTInteger,
    "esriFieldTypeDouble": ogr.OFTReal,
    "esriFieldTypeDate": ogr.OFTDateTime,
}
_OGR_GEOMETRIES = {
    "": ogr.wkbNone,
    "esriGeometryPoint": ogr.wkbPoint,
    "esriGeometryMultipoint": ogr.wkbMultiPoint,
    "esriGeometryPolyline": ogr.wkbMultiLineString,
    "esriGeometryPolygon": ogr.wkbMultiPolygon,
}


@dataclass(frozen=True)
class Contents:
    """A layer and its rows: each a WKT (None for no geometry) and the values by field name."""

    layer: LayerSnapshot
    rows: Sequence[tuple[str | None, dict[str, Any]]] = field(default_factory=tuple)


class RowsSource:
    """A staging source that holds its rows in memory and writes them with GDAL."""

    def __init__(self, snapshot: MapSnapshot, contents: Sequence[Contents]) -> None:
        self._snapshot = snapshot
        self._rows = {one.layer.id: one.rows for one in contents}

    def snapshot(self) -> MapSnapshot:
        return self._snapshot

    def picture(self, progress: Progress) -> MapPicture:
        return MapPicture()

    def write_data(
        self,
        folder: Path,
        database: str,
        plans: Sequence[DatasetPlan],
        progress: Progress,
        settled: Settled = nobody_waits,
    ) -> WrittenData:
        path = folder / database
        path.parent.mkdir(parents=True, exist_ok=True)
        store = ogr.GetDriverByName("OpenFileGDB").CreateDataSource(str(path))
        written = [self._write(store, plan) for plan in plans]
        del store
        return WrittenData((WrittenDatabase(path.name, database, "tests", tuple(written)),))

    def _write(self, store: Any, plan: DatasetPlan) -> WrittenDataset:
        layer = plan.layer
        code = _OGR_GEOMETRIES[layer.geometry_type]
        if layer.has_z:
            code = ogr.GT_SetZ(code)
        options = [f"FID={plan.object_id_field}"]
        system = None
        if layer.geometry_type:
            options.append(f"GEOMETRY_NAME={plan.shape_field}")
            system = osr.SpatialReference()
            system.ImportFromEPSG(layer.crs.latest_wkid)
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        if plan.global_id_field:
            options.append(f"COLUMN_TYPES={plan.global_id_field}=esriFieldTypeGlobalID")
        table = store.CreateLayer(plan.name, system, code, options)
        if plan.global_id_field:
            # the driver makes the ids
            table.CreateField(ogr.FieldDefn(plan.global_id_field, ogr.OFTString))
        for column in plan.fields:
            definition = ogr.FieldDefn(column.field.name, _OGR_TYPES[column.field.type])
            if column.field.length:
                definition.SetWidth(column.field.length)
            table.CreateField(definition)
        for wkt, values in self._rows[layer.id]:
            table.CreateFeature(self._feature(table, plan, wkt, values))
        extent = table.GetExtent() if layer.geometry_type and table.GetFeatureCount() else None
        box = Extent(extent[0], extent[2], extent[1], extent[3]) if extent else None
        return WrittenDataset(plan, table.GetFeatureCount(), box)

    @staticmethod
    def _feature(table: Any, plan: DatasetPlan, wkt: str | None, values: dict[str, Any]) -> Any:
        feature = ogr.Feature(table.GetLayerDefn())
        for column in plan.fields:
            value = values.get(column.source)
            if value is not None:
                feature.SetField(column.field.name, value)
        if wkt is not None:
            feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        return feature


def build_sd(
    folder: Path, name: str, contents: Sequence[Contents], overwrite: bool = False, **properties: Any
) -> Path:
    """Stage a service definition called ``name`` in ``folder`` and return its path."""
    snapshot = a_snapshot([one.layer for one in contents])
    draft = a_draft(snapshot, name=name, **properties)
    sddraft = folder / f"{name}.sddraft"
    sddraft.unlink(missing_ok=True)
    draft.exportToSDDraft(str(sddraft))
    staged = stage(sddraft, RowsSource(snapshot, contents), folder / f"{name}.sd", overwrite=overwrite)
    return staged.path


def fields(**types: str) -> tuple[FieldSnapshot, ...]:
    """Fields by name and the last part of Esri's type: ``fields(name="String")``."""
    return tuple(
        FieldSnapshot(name, f"esriFieldType{kind}", length=80 if kind == "String" else 0)
        for name, kind in types.items()
    )


def places(count: int = 25) -> Contents:
    """Points in degrees with one field of each kind; a row of nulls and one without geometry among them."""
    layer = a_layer(
        "places_1",
        geometry_type="esriGeometryPoint",
        crs=wgs84(),
        fields=fields(name="String", rank="Integer", height="Double", founded="Date"),
    )
    rows: list[tuple[str | None, dict[str, Any]]] = [
        (
            f"POINT ({index % 10} {40 + index / 10})",
            {
                "name": f"Place {index}",
                "rank": index,
                "height": index * 1.5,
                "founded": f"19{index % 100:02}/03/01 12:30:00",
            },
        )
        for index in range(1, count + 1)
    ]
    rows[2] = (rows[2][0], {})
    rows[3] = (None, rows[3][1])
    return Contents(layer, rows)


def areas() -> Contents:
    """Polygons in Web Mercator: a plain one, one with a hole and an island, one drawn the wrong way round."""
    layer = a_layer(
        "areas_1", geometry_type="esriGeometryPolygon", fields=fields(name="String", kind="Integer")
    )
    rows = [
        ("MULTIPOLYGON (((0 0,0 1000,1000 1000,1000 0,0 0)))", {"name": "square", "kind": 1}),
        (
            "MULTIPOLYGON (((2000 0,2000 3000,5000 3000,5000 0,2000 0),"
            "(3000 1000,4000 1000,4000 2000,3000 2000,3000 1000)),"
            "((3400 1400,3400 1600,3600 1600,3600 1400,3400 1400)))",
            {"name": "O'Hara's \"ring\"", "kind": 2},
        ),
        ("MULTIPOLYGON (((6000 0,7000 0,7000 1000,6000 1000,6000 0)))", {"name": "Ünder_100%", "kind": 2}),
    ]
    return Contents(layer, rows)


def roads() -> Contents:
    """Lines with heights in Web Mercator."""
    layer = a_layer("roads_1", has_z=True, fields=fields(name="String", lanes="Integer"))
    rows = [
        ("MULTILINESTRING Z ((0 0 1,10 0 2,10 10 3))", {"name": "A1", "lanes": 4}),
        ("MULTILINESTRING Z ((0 5 1,20 5 1),(30 5 2,40 5 2))", {"name": "B2", "lanes": 2}),
    ]
    return Contents(layer, rows)


def owners() -> Contents:
    """A table without geometry."""
    table = a_table("owners_1", fields=fields(name="String", shares="Integer"))
    return Contents(table, [(None, {"name": f"Owner {index}", "shares": index}) for index in range(1, 6)])


__all__ = [
    "Contents",
    "Crs",
    "LayerKind",
    "RowsSource",
    "areas",
    "build_sd",
    "fields",
    "owners",
    "places",
    "roads",
    "web_mercator",
]
