"""How a draft is split into the members of a package, against the one pair of both that is known.

``arcmap104_hosted_map_tile.sddraft`` and ``arcmap104_hosted_feature`` are one service: between the two a
script made the three edits that turn ArcMap's hosted tile draft into a feature service (reference 2.2, 5.2).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from web_layer_sharing.sharing.errors import SddraftError
from web_layer_sharing.sharing.sddraft import build
from web_layer_sharing.sharing.sddraft.document import SddraftDocument
from web_layer_sharing.sharing.staging.initial_cache import initial_cache_settings
from web_layer_sharing.sharing.staging.manifest import manifest
from web_layer_sharing.sharing.staging.package_layout import PackageLayout
from web_layer_sharing.sharing.staging.service_configuration import service_configuration
from web_layer_sharing.sharing.staging.source import WrittenData
from web_layer_sharing.sharing.staging.tiling_service import tiling_service
from web_layer_sharing.tests.builders import a_draft
from web_layer_sharing.tests.core.staging.packaged_case import written

if TYPE_CHECKING:
    from pathlib import Path

GDB = "P:\\Damage_Assessment_GIS\\Fire_Damage_Assessment\\DEV\\Data"
ARCMAP_DATA = written(
    {
        "v101/da_current_event.gdb": ("DA_Current_Event", f"{GDB}\\DA_Current_Event.gdb"),
        "v101/da_fire_processing.gdb": ("AGOL_Data_Last_Downloaded", f"{GDB}\\DA_Fire_Processing.gdb"),
    }
)
DRAFTS = [
    "arcmap104_hosted_map_tile", "arcmap_server_geocode", "arcmap_server_image", "pro23_hosted_feature",
    "pro23_hosted_vector_tile", "pro30_server_gp", "pro30_server_map",
]  # fmt: skip
# What differs between our manifest and the real one, and why.
DIFFERENT = {
    "Databases/SVCDatabase/ID": "made up at each staging",
    "Databases/SVCDatabase/Datasets/SVCDataset/ID": "made up at each staging",
    "Resources/SVCResource/DatasetIDs/String": "made up at each staging",
    "Databases/SVCDatabase/OnServerConnectionString": "a folder of the publisher's machine",
    "Resources/SVCResource/InPackagePath": "no other tool can write an .mxd; the map is a .mapx",
}


@pytest.fixture
def arcmap_draft(shared_fixtures: Path) -> SddraftDocument:
    return SddraftDocument.read(shared_fixtures / "sddraft" / "arcmap104_hosted_map_tile.sddraft")


@pytest.fixture
def package(shared_fixtures: Path) -> Path:
    return shared_fixtures / "sd" / "arcmap104_hosted_feature"


def layout(draft: SddraftDocument) -> PackageLayout:
    return PackageLayout.of(draft, "DA_Current_Event_Publish_DEV", "DA_Current_Event_Publish_DEV")


def told(data: bytes) -> list[tuple[str, str, str | None]]:
    """Every element in order: its way from the root, its type, its text."""
    root = etree.fromstring(data)
    tree = root.getroottree()
    plain = re.compile(r"\[\d+\]")
    return [
        (
            plain.sub("", tree.getelementpath(element)),
            str(dict(element.attrib)),
            element.text,
        )
        for element in root.iter()
    ]


def test_manifest_has_the_elements_and_texts_of_the_real_one(
    arcmap_draft: SddraftDocument, package: Path
) -> None:
    ours = told(manifest(arcmap_draft, ARCMAP_DATA, layout(arcmap_draft)))
    real = told((package / "manifest.xml").read_bytes())
    assert [row[:2] for row in ours] == [row[:2] for row in real]
    differ = {one[0] for one, other in zip(ours, real) if one[2] != other[2]}
    assert differ == set(DIFFERENT)


def test_manifest_is_the_real_one_byte_for_byte_but_for_those(
    arcmap_draft: SddraftDocument, package: Path
) -> None:
    def blanked(data: bytes) -> bytes:
        values = rb"\{[0-9A-F-]{36}\}|DATABASE=[^<]*v101[^<]*|v101\\[^<]*\.(mxd|mapx)"
        for path in DIFFERENT:
            tag = path.rpartition("/")[2].encode()
            data = re.sub(rb"<%s>(%s)</%s>" % (tag, values, tag), rb"<%s></%s>" % (tag, tag), data)
        return data

    ours = manifest(arcmap_draft, ARCMAP_DATA, layout(arcmap_draft))
    assert blanked(ours) == blanked((package / "manifest.xml").read_bytes())


def test_head_is_the_drafts_own_text_but_for_the_state(arcmap_draft: SddraftDocument, package: Path) -> None:
    def head(data: bytes) -> bytes:
        start = data.index(b"</Resources>")
        return data[start : data.rindex(b"<OnServerName>")]

    ours = head(manifest(arcmap_draft, ARCMAP_DATA, layout(arcmap_draft)))
    assert ours == head((package / "manifest.xml").read_bytes())
    assert ours.replace(b"esriSDState_Staged", b"esriSDState_Draft") in arcmap_draft.dumps()


def test_tiling_service_is_the_real_one_byte_for_byte(arcmap_draft: SddraftDocument, package: Path) -> None:
    assert tiling_service(arcmap_draft) == (package / "tilingservice.xml").read_bytes()


def test_initial_cache_is_the_real_one_byte_for_byte(arcmap_draft: SddraftDocument, package: Path) -> None:
    assert initial_cache_settings(arcmap_draft) == (package / "initialcachesettings.json").read_bytes()


def test_service_configuration_is_the_real_one_after_the_scripts_three_edits(
    arcmap_draft: SddraftDocument, package: Path
) -> None:
    arcmap_draft.set_text("Configurations/SVCConfiguration/TypeName", "FeatureServer")
    arcmap_draft.set_property("ConfigurationProperties", "isCached", "false")
    arcmap_draft.set_property("Info", "WebCapabilities", "Query")
    assert service_configuration(arcmap_draft) == (package / "serviceconfiguration.json").read_bytes()


def test_pooling_and_extensions_of_a_server_as_in_a_real_package(shared_fixtures: Path) -> None:
    """The draft of arcmap103_server_map is not known; Pro's map draft has the same kinds of members."""
    draft = SddraftDocument.read(shared_fixtures / "sddraft" / "pro30_server_map.sddraft")
    ours = json.loads(service_configuration(draft))
    real = json.loads((shared_fixtures / "sd/arcmap103_server_map/serviceconfiguration.json").read_bytes())
    newer = {"maxStartupTime"}  # since 10.5
    assert [key for key in ours["service"] if key not in newer] == list(real["service"])
    assert list(ours) == list(real)
    types = {key: type(value) for key, value in real["service"].items()}
    assert {key: type(value) for key, value in ours["service"].items() if key not in newer} == types
    assert set(real["service"]["properties"]) <= set(ours["service"]["properties"])
    newer_properties = {"maxSampleSize"}
    assert set(ours["service"]["properties"]) - set(real["service"]["properties"]) == newer_properties
    assert ours["service"]["isolationLevel"] == "HIGH"
    assert ours["service"]["provider"] == "ArcObjects11"
    assert {type(value) for value in ours["service"]["properties"].values()} == {str}
    for each in (*ours["service"]["extensions"], *real["service"]["extensions"]):
        assert list(each) == ["enabled", "typeName", "capabilities", "properties"]


@pytest.mark.parametrize("name", DRAFTS)
def test_every_real_draft_can_be_split(shared_fixtures: Path, name: str) -> None:
    draft = SddraftDocument.read(shared_fixtures / "sddraft" / f"{name}.sddraft")
    root = etree.fromstring(manifest(draft, WrittenData(), PackageLayout.of(draft, "Map", "Service")))
    split_off = {"Configurations", "CacheSchema", "ItemInfo", "Metadata", "InitCacheLevels"}
    before = [child.tag for child in draft.root if isinstance(child.tag, str)]
    assert [child.tag for child in root] == [tag for tag in before if tag not in split_off]
    assert root.findtext("State") == "esriSDState_Staged"
    assert root.findtext("Resources/SVCResource/InPackagePath")
    assert json.loads(service_configuration(draft))["service"]["serviceName"]
    assert (initial_cache_settings(draft) is None) == (draft.root.find("InitCacheLevels") is None)
    assert (tiling_service(draft) is None) == (draft.root.find("CacheSchema") is None)
    assert not re.search(rb">\s+<", tiling_service(draft) or b"")


@pytest.mark.parametrize(
    ("name", "map_folder", "data_folder"),
    [
        ("arcmap104_hosted_map_tile", "v101", "v101"),
        ("pro23_hosted_feature", "p30", "cd"),
        ("pro30_server_map", "p30", "cd"),
    ],
)
def test_folders_follow_who_made_the_draft(
    shared_fixtures: Path, name: str, map_folder: str, data_folder: str
) -> None:
    draft = SddraftDocument.read(shared_fixtures / "sddraft" / f"{name}.sddraft")
    found = PackageLayout.of(draft, "My Map", "Ein Dienst")
    assert found.map_document == f"{map_folder}/My_Map.mapx"
    assert found.map_server_document == f"{map_folder}/My_Map.msd"
    assert found.database == f"{data_folder}/ein_dienst.gdb"
    expected = "../cd/ein_dienst.gdb" if map_folder == "p30" else "ein_dienst.gdb"
    assert found.from_map(found.database) == expected


def ours() -> SddraftDocument:
    return build(a_draft(name="My roads & trees"))


def test_ids_are_the_same_each_time_and_differ_from_each_other() -> None:
    draft = ours()
    data = written({"cd/a.gdb": ("x", "/a"), "cd/b.gdb": ("x", "/b")}, tables=("x",))
    first, second = (manifest(draft, data, layout(draft)) for _ in range(2))
    assert first == second
    ids = re.findall(rb"<ID>(\{[0-9A-F-]{36}\})</ID>", first)
    assert len(ids) == len(set(ids)) == 4
    assert b"<DatasetType>esriDTTable</DatasetType>" in first
    assert b"InPackagePath>cd\\a.gdb\\x<" in first


def test_service_bears_a_name_that_a_service_can_bear() -> None:
    told_name = json.loads(service_configuration(ours()))["service"]["serviceName"]
    assert told_name == "My_roads_trees"


def test_hand_edits_are_honoured_and_unknown_elements_kept() -> None:
    draft = ours()
    draft.set_text("Type", "esriServiceDefinitionType_Replacement")
    etree.SubElement(draft.root, "Novelty").text = "kept"
    draft.set_property("ConfigurationProperties", "maxRecordCount", "77")
    data = manifest(draft, WrittenData(), layout(draft))
    assert b"<Type>esriServiceDefinitionType_Replacement</Type>" in data
    assert b"<Novelty>kept</Novelty>" in data
    configuration = json.loads(service_configuration(draft))
    assert configuration["service"]["properties"]["maxRecordCount"] == "77"


def test_indentation_of_an_editor_does_not_get_into_the_package() -> None:
    draft = ours()
    plain = manifest(draft, WrittenData(), layout(draft)), tiling_service(draft)
    etree.indent(draft.root)
    indented = SddraftDocument.loads(etree.tostring(draft.root))
    assert (manifest(indented, WrittenData(), layout(indented)), tiling_service(indented)) == plain


def test_numbers_that_are_none(shared_fixtures: Path) -> None:
    draft = SddraftDocument.read(shared_fixtures / "sddraft" / "pro30_server_map.sddraft")
    draft.set_property("Props", "MinInstances", "many")
    draft.set_text("InitCacheLevels/Extent/XMin", "NaN")
    for split in (service_configuration, initial_cache_settings):
        with pytest.raises(SddraftError) as caught:
            split(draft)
        assert caught.value.code == "WLS309"
        assert caught.value.facts["found"] in {"many", "NaN"}
