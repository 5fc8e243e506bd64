"""Snapshots and drafts with sane values, to be bent by keyword to what a test is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sharing.draft import create_web_layer_draft
from ..sharing.map_snapshot import (
    Crs,
    Extent,
    FieldSnapshot,
    LayerKind,
    LayerNode,
    LayerSnapshot,
    MapSnapshot,
    Metadata,
    SourceSnapshot,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..sharing.draft import SharingDraft

WEB_MERCATOR_WKT = (
    'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",'
    'SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],'
    'PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],'
    'PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],'
    'PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0],AUTHORITY["EPSG",3857]]'
)
WGS84_WKT = (
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],'
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433],AUTHORITY["EPSG",4326]]'
)


def web_mercator() -> Crs:
    """Web Mercator as a snapshot tells it."""
    return Crs(102100, 3857, WEB_MERCATOR_WKT, "WGS 84 / Pseudo-Mercator", "esriMeters")


def wgs84() -> Crs:
    """WGS 84 degrees as a snapshot tells it."""
    return Crs(4326, 4326, WGS84_WKT, "WGS 84", "esriDecimalDegrees", geographic=True)


def a_layer(id: str = "roads_1", **changes: Any) -> LayerSnapshot:  # noqa: A002 - the snapshot's own name
    """A line layer of a GeoPackage in Web Mercator with two columns."""
    values: dict[str, Any] = {
        "name": id.rsplit("_", 1)[0].capitalize(),
        "kind": LayerKind.FEATURE,
        "geometry_type": "esriGeometryPolyline",
        "crs": web_mercator(),
        "extent": Extent(890000.0, 6500000.0, 990000.0, 6600000.0),
        "geographic_extent": Extent(8.0, 50.3, 8.9, 50.9),
        "fields": (
            FieldSnapshot("name", "esriFieldTypeString", length=80, native_type="QString"),
            FieldSnapshot("lanes", "esriFieldTypeInteger", native_type="int"),
        ),
        "display_field": "name",
        "source": SourceSnapshot("ogr", f"/data/{id}.gpkg", id, feature_count=12),
        **changes,
    }
    return LayerSnapshot(id=id, **values)


def a_table(id: str = "owners_1", **changes: Any) -> LayerSnapshot:  # noqa: A002 - the snapshot's own name
    """A stand-alone table."""
    values: dict[str, Any] = {
        "kind": LayerKind.TABLE,
        "geometry_type": "",
        "crs": Crs(),
        "extent": None,
        "geographic_extent": None,
        **changes,
    }
    return a_layer(id, **values)


def a_snapshot(layers: Sequence[LayerSnapshot] | None = None, **changes: Any) -> MapSnapshot:
    """A saved project in Web Mercator with metadata; one line layer unless layers are given."""
    chosen = (a_layer(),) if layers is None else tuple(layers)
    values: dict[str, Any] = {
        "name": "Town",
        "crs": web_mercator(),
        "extent": Extent(890000.0, 6500000.0, 990000.0, 6600000.0),
        "geographic_extent": Extent(8.0, 50.3, 8.9, 50.9),
        "tree": tuple(LayerNode(layer.id) for layer in chosen),
        "metadata": Metadata(
            "Town", "Streets of the town", "All streets", ("streets", "town"), "The town", "None"
        ),
        "project_path": "/projects/town.qgz",
        **changes,
    }
    return MapSnapshot(layers=chosen, **values)


def a_draft(
    snapshot: MapSnapshot | None = None,
    server: str = "HOSTING_SERVER",
    service: str = "FEATURE",
    name: str = "Roads",
    layers: Sequence[str] | None = None,
    **properties: Any,
) -> SharingDraft:
    """A draft of a hosted feature layer of the whole map; ``sharing__sharingLevel`` sets a property below."""
    draft = create_web_layer_draft(snapshot or a_snapshot(), server, service, name, layers)
    for dotted, value in properties.items():
        draft.set_value(dotted.replace("__", "."), value)
    return draft
