"""A small map with everything a service can hold, and its data as staging would have written them."""

from __future__ import annotations

from typing import Any

from web_layer_sharing.sharing.cim import colors, fills, labels, markers, renderers, strokes, symbols, text
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.map_snapshot import (
    Crs,
    Extent,
    FieldSnapshot,
    GroupNode,
    LayerKind,
    LayerNode,
    LayerSnapshot,
    MapSnapshot,
    Metadata,
)
from web_layer_sharing.sharing.staging.source import (
    DatasetPlan,
    FieldPlan,
    WrittenData,
    WrittenDatabase,
    WrittenDataset,
)

MERCATOR = Crs(102100, 3857, "", "WGS 84 / Pseudo-Mercator", "esriMeters")
DEGREES = Crs(4326, 4326, "", "WGS 84", "esriDecimalDegrees", geographic=True)
DOMAIN = {
    "type": "codedValue",
    "name": "kind_domain",
    "codedValues": [{"name": "Main road", "code": 1}, {"name": "Path", "code": 2}],
}
FIELDS = (
    FieldSnapshot("name", "esriFieldTypeString", "Name of road", 80),
    FieldSnapshot("Straße", "esriFieldTypeSmallInteger", domain=DOMAIN, default=1),
    FieldSnapshot("length", "esriFieldTypeDouble", editable=False),
    FieldSnapshot("built", "esriFieldTypeDate"),
)
WRITTEN = {"Straße": "Strasse"}


def line(width: float) -> dict[str, Any]:
    return symbols.line([strokes.solid(colors.rgb(200, 0, 0), width)])


ROADS = LayerSnapshot(
    id="roads_1",
    name="Roads",
    kind=LayerKind.FEATURE,
    geometry_type="esriGeometryPolyline",
    has_z=True,
    crs=MERCATOR,
    extent=Extent(0, 0, 10, 10),
    fields=FIELDS,
    display_field="name",
    renderer=renderers.unique_value(
        ["Straße"],
        [
            renderers.group(
                [
                    renderers.unique_class("Main road", line(2), [["1"]]),
                    renderers.unique_class("Path", line(1), [["2"]]),
                    renderers.unique_class("None", line(0.5), [[None]]),
                ]
            )
        ],
    ),
    label_classes=(
        labels.label_class(
            "$feature.name", text.symbol(text.Font("Arial", 8), colors.rgb(0, 0, 0)), labels.on_line()
        ),
    ),
    labels_visible=True,
    transparency=33.4,
    min_scale=50000,
    max_scale=100,
    metadata=Metadata(description="All roads", credits="The surveyors"),
)
TREES = LayerSnapshot(
    id="trees_2",
    name="Trees",
    kind=LayerKind.FEATURE,
    geometry_type="esriGeometryPoint",
    crs=DEGREES,
    extent=Extent(1, 2, 3, 4),
    fields=FIELDS[:1],
    renderer=renderers.simple(
        symbols.point([markers.shape("star", 8, symbols.polygon([fills.solid(colors.rgb(0, 120, 0))]))])
    ),
    visible=False,
)
WATER = LayerSnapshot(
    id="water_3", name="Water", kind=LayerKind.FEATURE, geometry_type="esriGeometryPolygon", crs=MERCATOR
)
NOTES = LayerSnapshot(id="notes_4", name="Notes", kind=LayerKind.TABLE, fields=FIELDS[:1])
PICTURE = LayerSnapshot(id="picture_5", name="Aerial", kind=LayerKind.RASTER)

MAP = MapSnapshot(
    name="Town",
    crs=MERCATOR,
    extent=Extent(-100, -100, 100, 100),
    geographic_extent=Extent(-0.001, -0.001, 0.001, 0.001),
    layers=(ROADS, TREES, WATER, PICTURE, NOTES),
    tree=(
        GroupNode(
            "group_a",
            "Above ground",
            children=(
                LayerNode("roads_1"),
                GroupNode("group_b", "Green", visible=False, children=(LayerNode("trees_2", visible=False),)),
                LayerNode("notes_4"),
            ),
        ),
        LayerNode("water_3"),
        GroupNode("group_c", "Pictures", children=(LayerNode("picture_5"),)),
    ),
)
SETTINGS = ServiceSettings(
    ServiceKind.FEATURE,
    ServerKind.HOSTING_SERVER,
    "town",
    title="The town",
    summary="In short",
    description="At length",
    tags=("a", "b"),
    credits="Us",
    capabilities=("Query",),
)


def plan(layer: LayerSnapshot, **rest: Any) -> DatasetPlan:
    """Return what staging plans for a layer: columns by their written names."""
    columns = tuple(
        FieldPlan(f.name, FieldSnapshot(**{**vars(f), "name": WRITTEN.get(f.name, f.name)}))
        for f in layer.fields
    )
    return DatasetPlan(layer, layer.name.lower(), layer.name, columns, **rest)


def written(
    layer: LayerSnapshot, count: int = 5, extent: Extent | None = None, **rest: Any
) -> WrittenDataset:
    return WrittenDataset(plan(layer, **rest), count, extent)


DATA = WrittenData(
    (
        WrittenDatabase(
            "data",
            "cd/data.gdb",
            "here",
            (
                written(ROADS, extent=Extent(0.5, 0.5, 9, 9), global_id_field="GlobalID"),
                written(TREES, extent=Extent(1, 2, 3, 4)),
                written(WATER, 0),
                written(NOTES),
            ),
        ),
    )
)
