"""Features, edits, attachments, definitions, as the Python API reads and changes them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from arcgis.features import FeatureLayerCollection, FeatureSet
from arcgis.geometry import Envelope
from arcgis.gis import ItemTypeEnum

if TYPE_CHECKING:
    from arcgis_session import Session
    from checks import Checks

_TITLE = "Interop features"


def _layer(session: Session) -> Any:
    """A layer that this part may change."""
    if "features" not in session.made:
        item = session.add("geojson", session.made["folder"], _TITLE, ItemTypeEnum.GEOJSON)
        session.made["features"] = (item, item.publish())
    return session.made["features"][1].layers[0]


def querying(check: Checks, session: Session) -> None:
    """What a query gives, in each of its forms."""
    layer = _layer(session)
    frame = layer.query(as_df=True)
    check.same("a data frame has all rows", len(frame), 60)
    check.that("with shapes", frame.spatial.name == "SHAPE", frame.columns)
    check.that("and fields", {"name", "rank", "height"} <= set(frame.columns), list(frame.columns))
    check.same("a data frame of a clause", len(layer.query(where="rank = 3", as_df=True)), 12)
    check.same("a count", layer.query(where="rank = 3", return_count_only=True), 12)
    ids = layer.query(where="1=1", return_ids_only=True)["objectIds"]
    check.same("ids", len(ids), 60)
    check.same("by ids", len(layer.query(object_ids=",".join(map(str, ids[:7]))).features), 7)
    names = [
        one.attributes["name"]
        for one in layer.query(where="rank = 1", order_by_fields="height DESC").features
    ]
    check.same("in order", names[0], "Station 56")
    page = layer.query(
        order_by_fields="height", result_offset=10, result_record_count=5, return_all_records=False
    )
    check.same(
        "a page", [one.attributes["name"] for one in page.features], [f"Station {n}" for n in range(11, 16)]
    )
    statistics = [{"statisticType": "max", "onStatisticField": "height", "outStatisticFieldName": "most"}]
    grouped = layer.query(
        out_statistics=statistics, group_by_fields_for_statistics="rank", return_geometry=False
    )
    check.same(
        "statistics by group",
        {one.attributes["rank"]: one.attributes["most"] for one in grouped.features},
        {0: 75.0, 1: 70.0, 2: 71.25, 3: 72.5, 4: 73.75},
    )
    distinct = layer.query(out_fields="rank", return_distinct_values=True, return_geometry=False)
    check.same(
        "distinct values", sorted(one.attributes["rank"] for one in distinct.features), [0, 1, 2, 3, 4]
    )
    box = Envelope({"xmin": 5, "ymin": 50, "xmax": 5.5, "ymax": 51, "spatialReference": {"wkid": 4326}})
    inside = layer.query(
        geometry_filter={"geometry": box, "geometryType": "esriGeometryEnvelope", "inSR": 4326},
        return_count_only=True,
    )
    check.same("within a box", inside, 10)
    extent = layer.query(return_extent_only=True)["extent"]
    check.that("an extent", abs(extent["xmin"] - 5.05) < 1e-6 and abs(extent["xmax"] - 8.0) < 1e-6, extent)
    other = layer.query(where="rank = 0", out_sr=3857).features[0].geometry
    check.that("in another reference", abs(other["x"]) > 10000, other)
    check.that("the drawing", layer.properties.drawingInfo.renderer.type, layer.properties)


def editing(check: Checks, session: Session) -> None:
    """Adding, changing, deleting, calculating, appending."""
    layer = _layer(session)
    new = {
        "attributes": {"name": "New", "rank": 9, "height": 1.5},
        "geometry": {"x": 6.0, "y": 51.0, "spatialReference": {"wkid": 4326}},
    }
    told = layer.edit_features(adds=[new])
    check.that("a feature is added", told["addResults"][0]["success"], told)
    added = told["addResults"][0]["objectId"]
    oid = layer.properties.objectIdField
    change = {"attributes": {oid: added, "name": "Changed"}}
    told = layer.edit_features(updates=[change])
    check.that("and changed", told["updateResults"][0]["success"], told)
    found = layer.query(where=f"{oid} = {added}").features[0].attributes
    check.same("only where it was asked to", (found["name"], found["rank"]), ("Changed", 9))
    told = layer.edit_features(
        adds=[new], updates=[{"attributes": {oid: 10**6, "name": "x"}}], rollback_on_failure=True
    )
    check.same("a failed edit takes all back", layer.query(return_count_only=True), 61)
    told = layer.edit_features(deletes=str(added))
    check.that("and deleted", told["deleteResults"][0]["success"], told)
    told = layer.calculate(where="rank = 0", calc_expression={"field": "height", "value": 0})
    check.same("calculated", told["updatedFeatureCount"], 12)
    source = session.gis.content.folders.get("Interop")
    more = session.add("more", source, "Interop more", ItemTypeEnum.GEOJSON)
    check.that("an item is appended", layer.append(item_id=more.id, upload_format="geojson"))
    check.same("with its features", layer.query(return_count_only=True), 65)
    told = layer.delete_features(where="name LIKE 'Station 100%'")
    check.same("deleted by a clause", layer.query(return_count_only=True), 60)
    features = FeatureSet.from_dict({"features": [new], "geometryType": "esriGeometryPoint"})
    told = layer.edit_features(adds=features)
    check.that("a feature set is added", told["addResults"][0]["success"], told)
    layer.delete_features(where="rank = 9")
    check.that("the appended item goes", more.delete())


def attachments(check: Checks, session: Session) -> None:
    """Files on features."""
    collection = FeatureLayerCollection.fromitem(session.made["features"][1])
    told = collection.manager.update_definition({"capabilities": "Query,Create,Update,Delete,Editing"})
    check.that("editing is switched on", told["success"], told)
    manager = FeatureLayerCollection.fromitem(session.made["features"][1]).layers[0].manager
    told = manager.update_definition({"hasAttachments": True})
    check.that("attachments are switched on", told["success"], told)
    layer = _layer(session)
    layer._refresh()
    oid = layer.query(where="name = 'Station 1'", return_ids_only=True)["objectIds"][0]
    told = layer.attachments.add(oid, session.files["picture"])
    check.that("a file is added", told["addAttachmentResult"]["success"], told)
    number = told["addAttachmentResult"]["objectId"]
    listed = layer.attachments.get_list(oid)
    check.same(
        "and listed",
        [(one["id"], one["name"], one["contentType"]) for one in listed],
        [(number, "picture.png", "image/png")],
    )
    [path] = layer.attachments.download(oid, number, save_path=str(session.folder))
    check.same("and comes back whole", Path(path).read_bytes(), Path(session.files["picture"]).read_bytes())
    told = layer.attachments.search("1=1")
    check.same("found by a clause", [one["NAME"] for one in told], ["picture.png"])
    told = layer.attachments.update(oid, number, session.files["more"])
    check.that("replaced", told["updateAttachmentResult"]["success"], told)
    told = layer.attachments.delete(oid, number)
    check.that("and deleted", told["deleteAttachmentResults"][0]["success"], told)


def definitions(check: Checks, session: Session) -> None:
    """An empty service, filled by its definition."""
    service = session.gis.content.create_service(
        "interop_empty",
        service_type="featureService",
        create_params={
            "name": "interop_empty",
            "capabilities": "Query,Create,Update,Delete,Editing",
            "spatialReference": {"wkid": 4326},
            "maxRecordCount": 500,
        },
    )
    check.that("an empty service", service is not None and service.type == "Feature Service")
    manager = FeatureLayerCollection.fromitem(service).manager
    layer = {
        "id": 0,
        "name": "Sites",
        "type": "Feature Layer",
        "geometryType": "esriGeometryPoint",
        "extent": {"xmin": 0, "ymin": 0, "xmax": 1, "ymax": 1, "spatialReference": {"wkid": 4326}},
        "objectIdField": "OBJECTID",
        "fields": [
            {"name": "OBJECTID", "type": "esriFieldTypeOID"},
            {"name": "label", "type": "esriFieldTypeString", "length": 50},
        ],
    }
    told = manager.add_to_definition({"layers": [layer]})
    check.that("takes a layer", told["success"], told)
    sites = session.gis.content.get(service.id).layers[0]
    check.same("which is there", sites.properties.name, "Sites")
    told = sites.manager.add_to_definition(
        {"fields": [{"name": "count", "type": "esriFieldTypeInteger", "alias": "Count"}]}
    )
    check.that("and takes a field", told["success"], told)
    names = [one["name"] for one in session.gis.content.get(service.id).layers[0].properties.fields]
    check.same("which is there too", names, ["OBJECTID", "label", "count"])
    renderer = {
        "type": "simple",
        "symbol": {"type": "esriSMS", "style": "esriSMSSquare", "color": [1, 2, 3, 255], "size": 9},
    }
    told = sites.manager.update_definition({"drawingInfo": {"renderer": renderer}})
    check.that("and a drawing", told["success"], told)
    seen = session.gis.content.get(service.id).layers[0].properties.drawingInfo.renderer.symbol
    check.same("by which it is drawn", (seen["style"], seen["size"]), ("esriSMSSquare", 9))
    sites.edit_features(adds=[{"attributes": {"label": "a"}, "geometry": {"x": 0, "y": 0}}])
    told = sites.manager.truncate()
    check.that("emptied", told["success"] and sites.query(return_count_only=True) == 0, told)
    told = sites.manager.delete_from_definition({"fields": [{"name": "count"}]})
    check.that("a field goes", told["success"], told)
    told = manager.delete_from_definition({"layers": [{"id": 0}]})
    check.that("a layer goes", told["success"], told)
    check.same("and nothing is left", list(session.gis.content.get(service.id).layers), [])
    check.that("the service goes", service.delete())
