"""The map of a package: against Esri's specification, and against what the package holds."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from web_layer_sharing.sharing.cim import documents, renderers
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.sharing.esri_json.service import layer_ids
from web_layer_sharing.sharing.layer_form import FieldLook, LayerForm
from web_layer_sharing.sharing.map_snapshot import LayerKind
from web_layer_sharing.sharing.sddraft.layer_paths import to_paths
from web_layer_sharing.sharing.staging.map_document import (
    document_info,
    map_document,
    with_renamed_fields,
)
from web_layer_sharing.sharing.staging.map_index import connected_in_json
from web_layer_sharing.sharing.staging.package_layout import PackageLayout
from web_layer_sharing.sharing.staging.source import (
    AttachmentPlan,
    DatasetPlan,
    Workspace,
    WrittenData,
    WrittenDatabase,
    WrittenDataset,
)
from web_layer_sharing.tests.core.cim.cim_spec import Specification
from web_layer_sharing.tests.core.esri_json.feature_service_case import (
    DATA,
    MAP,
    SETTINGS,
    TREES,
    line,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = PackageLayout("Town", "town")
# Words of enumerations that the specification's pages leave to ArcGIS's object pages; seen in Pro's files.
OUTSIDE_WORDS = {
    "esriTimeUnits": {"esriTimeUnitsSeconds"},
    "esriSearchOrder": {"esriSearchOrderSpatial"},
    "esriSpatialRelEnum": {"esriSpatialRelUndefined"},
    "esriDatasetType": {"esriDTFeatureClass", "esriDTTable", "esriDTRasterDataset"},
}
# Objects that it leaves to them likewise, with the keys that they have in Pro's files.
OUTSIDE_OBJECTS = {"sourceModifiedTime": {"type"}, "spatialReference": {"wkid", "latestWkid", "wkt"}}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return map_document(SETTINGS, MAP, DATA, LAYOUT)


@pytest.fixture(scope="module")
def specification(shared_fixtures: Path) -> Specification:
    found = Specification.read(shared_fixtures / "cim-spec")
    assert not set(OUTSIDE_WORDS) & set(found.enumerations), "the pages hold them after all"
    found.enumerations.update(OUTSIDE_WORDS)
    return found


def inside(value: Any) -> Any:
    """What the specification's pages are about: the object without those that they leave to others."""
    if isinstance(value, list):
        return [inside(each) for each in value]
    if not isinstance(value, dict):
        return value
    for key, keys in OUTSIDE_OBJECTS.items():
        assert set(value.get(key, ())) <= keys
    return {key: inside(each) for key, each in value.items() if key not in OUTSIDE_OBJECTS}


def test_every_property_and_word_is_the_specifications(
    document: dict[str, Any], specification: Specification
) -> None:
    assert list(specification.problems(inside(document))) == []


def test_layer_document_is_the_specifications_too(
    document: dict[str, Any], specification: Specification
) -> None:
    whole = documents.layer_document(document["layerDefinitions"], document["tableDefinitions"])
    assert list(specification.problems(inside(whole))) == []
    assert whole["layers"] == document["mapDefinition"]["layers"]
    assert whole["tables"] == document["mapDefinition"]["standaloneTables"]


def test_what_is_listed_is_defined_and_nothing_else(document: dict[str, Any]) -> None:
    listed = [
        *document["mapDefinition"]["layers"],
        *(child for layer in document["layerDefinitions"] for child in layer.get("layers", ())),
    ]
    assert sorted(listed) == sorted(layer["uRI"] for layer in document["layerDefinitions"])
    tables = [table["uRI"] for table in document["tableDefinitions"]]
    assert document["mapDefinition"]["standaloneTables"] == tables


def test_groups_hold_their_layers(document: dict[str, Any]) -> None:
    groups = [layer for layer in document["layerDefinitions"] if layer["type"] == "CIMGroupLayer"]
    assert groups
    assert all(group["layers"] and group["serviceLayerID"] >= 0 for group in groups)


def test_numbers_are_those_of_the_service(document: dict[str, Any]) -> None:
    found = {layer["uRI"]: layer["serviceLayerID"] for layer in document["layerDefinitions"]}
    found.update({table["uRI"]: table["serviceTableID"] for table in document["tableDefinitions"]})
    expected = {to_paths([layer_id]): number for layer_id, number in layer_ids(SETTINGS, MAP).items()}
    assert expected.items() <= found.items()


def test_connections_lead_to_the_data_in_the_package(document: dict[str, Any]) -> None:
    numbers = layer_ids(SETTINGS, MAP)
    expected = {
        (numbers[dataset.plan.layer.id], database.folder, dataset.plan.name)
        for database in DATA.databases
        for dataset in database.datasets
    }
    assert set(connected_in_json(document, LAYOUT.map_folder)) == expected


def test_layers_without_data_are_left_out() -> None:
    empty = map_document(SETTINGS, MAP, WrittenData(), LAYOUT)
    assert not [layer for layer in empty["layerDefinitions"] if layer["type"] == "CIMFeatureLayer"]
    assert empty["tableDefinitions"] == []


def test_fields_bear_the_names_that_they_were_written_by(document: dict[str, Any]) -> None:
    renamed = {
        old: new
        for database in DATA.databases
        for dataset in database.datasets
        for old, new in dataset.plan.renamed.items()
    }
    assert renamed
    roads = next(layer for layer in document["layerDefinitions"] if layer["name"] == "Roads")
    described = {each["fieldName"] for each in roads["featureTable"]["fieldDescriptions"]}
    assert set(renamed.values()) & described
    assert not set(renamed) & described
    assert set(roads["renderer"]["fields"]) <= described


def test_a_drawing_by_row_number_is_one_by_object_id() -> None:
    numbered = replace(
        TREES,
        row_number="fid",
        display_field="fid",
        renderer=renderers.unique_value(
            ["fid"],
            [renderers.group([renderers.unique_class("3", line(1), [["3"]])])],
        ),
    )
    data = WrittenData((WrittenDatabase("data", "cd/data.gdb", "here", (written(numbered),)),))
    made = map_document(SETTINGS, replace(MAP, layers=(numbered,)), data, LAYOUT)
    (trees,) = (layer for layer in made["layerDefinitions"] if layer["name"] == "Trees")
    assert trees["renderer"]["fields"] == ["OBJECTID"]
    assert trees["featureTable"]["displayField"] == "OBJECTID"
    described = [each["fieldName"] for each in trees["featureTable"]["fieldDescriptions"]]
    assert described == ["OBJECTID", "SHAPE", "name"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"fields": ["a", "b"]}, {"fields": ["x", "b"]}),
        ({"field": "a", "label": "a"}, {"field": "x", "label": "a"}),
        ({"normalizationField": "a"}, {"normalizationField": "x"}),
        (
            {"type": "CIMExpressionInfo", "expression": "$feature.a + 'a'"},
            {"type": "CIMExpressionInfo", "expression": "$feature.x + 'a'"},
        ),
        ({"whereClause": "a > 1 AND t = 'a'"}, {"whereClause": "x > 1 AND t = 'a'"}),
        ({"visualVariables": [{"field": "a"}]}, {"visualVariables": [{"field": "x"}]}),
        ({"expression": "$feature.a"}, {"expression": "$feature.a"}),
        (
            {"values": [1, None, True], "fields": [{"field": "a"}]},
            {"values": [1, None, True], "fields": [{"field": "x"}]},
        ),
    ],
)
def test_fields_are_renamed_wherever_they_are_named(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert with_renamed_fields(before, {"a": "x"}) == after


def test_msd_holds_every_definition_at_its_uri(document: dict[str, Any]) -> None:
    info = document_info(replace(SETTINGS, title="The town", tags=("a", "b")))
    data = documents.msd_bytes(document, info)
    assert documents.msd_bytes(document, info) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        parts = {name: json.loads(archive.read(name)) for name in archive.namelist()}
    defined = [document["mapDefinition"], *document["layerDefinitions"], *document["tableDefinitions"]]
    for definition in defined:
        name = definition["uRI"].partition("=")[2].replace(".xml", ".json")
        assert parts.pop(name) == definition
    assert set(parts) == {"DocumentInfo.json", "GISProject.json"}
    assert parts["DocumentInfo.json"]["documentTitle"] == "The town"
    assert parts["DocumentInfo.json"]["keywords"] == "a, b"
    assert parts["DocumentInfo.json"]["activeMapRepositoryPath"] == document["mapDefinition"]["uRI"]


def test_parts_of_the_msd_are_the_specifications(
    document: dict[str, Any], specification: Specification
) -> None:
    with zipfile.ZipFile(io.BytesIO(documents.msd_bytes(document, document_info(SETTINGS)))) as archive:
        for name in ("DocumentInfo.json", "GISProject.json"):
            assert list(specification.problems(json.loads(archive.read(name)))) == []


def test_popups_are_those_of_the_form(specification: Specification) -> None:
    form = LayerForm(
        looks={"length": FieldLook(hidden=True)},
        title="Road {Straße} {expression/size}",
        html="<b>{name}</b>",
        expressions={"size": "$feature['Straße'] + 1"},
    )
    (database,) = DATA.databases
    roads, *others = database.datasets
    plan = replace(
        roads.plan,
        layer=replace(roads.plan.layer, form=form, min_scale=5000, max_scale=100),
        attachments=AttachmentPlan("roads__ATTACH", "roads__ATTACHREL", (), 1, "roads__ATTACH"),
    )
    told = WrittenData((replace(database, datasets=(replace(roads, plan=plan), *others)),))
    snapshot = replace(MAP, layers=tuple(plan.layer if one.id == "roads_1" else one for one in MAP.layers))
    made = map_document(SETTINGS, snapshot, told, LAYOUT)
    assert list(specification.problems(inside(made))) == []
    layer = next(one for one in made["layerDefinitions"] if one["name"] == "Roads")
    assert (layer["minScale"], layer["maxScale"]) == (5000, 100)
    popup = layer["popupInfo"]
    assert popup["title"] == "Road {Strasse} {expression/size}"
    assert [(part["type"], part["row"]) for part in popup["mediaInfos"]] == [
        ("CIMTextMediaInfo", 1),
        ("CIMTableMediaInfo", 2),
        ("CIMAttachmentsMediaInfo", 3),
    ]
    assert popup["mediaInfos"][0]["text"] == "<b>{name}</b>"
    assert [one["expression"] for one in popup["expressionInfos"]] == ["$feature.Strasse + 1"]
    shown = {one["fieldName"]: one["visible"] for one in layer["featureTable"]["fieldDescriptions"]}
    assert (shown["length"], shown["name"]) == (False, True)


def test_rasters_are_layers_of_their_own(specification: Specification) -> None:
    relief = replace(TREES, id="relief_9", name="Relief", kind=LayerKind.RASTER, geometry_type="", fields=())
    snapshot = replace(MAP, layers=(*MAP.layers, relief))
    plan = DatasetPlan(relief, "Relief.tif", "Relief", ())
    folder = WrittenDatabase(
        "rasters", "cd/rasters", "", (WrittenDataset(plan, 0),), workspace=Workspace.RASTERS
    )
    settings = replace(SETTINGS, kind=ServiceKind.MAP_IMAGE)
    made = map_document(settings, snapshot, WrittenData((*DATA.databases, folder)), LAYOUT)
    assert list(specification.problems(inside(made))) == []
    (layer,) = (one for one in made["layerDefinitions"] if one["type"] == "CIMRasterLayer")
    assert layer["dataConnection"] == {
        "type": "CIMStandardDataConnection",
        "workspaceConnectionString": "DATABASE=..\\cd\\rasters",
        "workspaceFactory": "Raster",
        "dataset": "Relief.tif",
        "datasetType": "esriDTRasterDataset",
    }
    assert layer["serviceLayerID"] == layer_ids(settings, snapshot)["relief_9"]
    assert "featureTable" not in layer
