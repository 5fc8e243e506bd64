"""SddraftDocument on real files: reading, changing one value, writing."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind
from web_layer_sharing.sharing.errors import SddraftError
from web_layer_sharing.sharing.sddraft import SddraftDocument, build
from web_layer_sharing.sharing.sddraft.normal_form import normal_form
from web_layer_sharing.sharing.sddraft.raw_xml import LARGEST_DOCUMENT, serialize
from web_layer_sharing.tests.builders import a_draft

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RAW = ("pro30_server_map", "arcmap104_hosted_map_tile")
ALL = (
    *RAW,
    "pro23_hosted_feature",
    "pro23_hosted_vector_tile",
    "pro30_server_gp",
    "arcmap_server_image",
    "arcmap_server_geocode",
)


@pytest.fixture
def sample(shared_fixtures: Path) -> Callable[[str], bytes]:
    return lambda name: (shared_fixtures / "sddraft" / f"{name}.sddraft").read_bytes()


@pytest.mark.parametrize("name", ALL)
def test_an_untouched_file_is_written_as_it_was(sample: Callable[[str], bytes], name: str) -> None:
    data = sample(name)
    assert SddraftDocument.loads(data).dumps() == data


@pytest.mark.parametrize("name", ALL)
def test_one_changed_value_changes_nothing_else(sample: Callable[[str], bytes], name: str) -> None:
    data = sample(name)
    document = SddraftDocument.loads(data)
    document.set_text("Type", "esriServiceDefinitionType_Replacement")
    document.set_text("ItemInfo/Title", "Häfen & 'Straßen' <neu>")
    title = SddraftDocument.loads(data).get_text("ItemInfo/Title") or ""
    expected = data.replace(b">esriServiceDefinitionType_New<", b">esriServiceDefinitionType_Replacement<")
    told = "Häfen &amp; &apos;Straßen&apos; &lt;neu&gt;".encode()
    expected = expected.replace(f"<Title>{title}</Title>".encode(), b"<Title>" + told + b"</Title>")
    assert document.dumps() == expected
    assert SddraftDocument.loads(document.dumps()).get_text("ItemInfo/Title") == "Häfen & 'Straßen' <neu>"


@pytest.mark.parametrize("name", RAW)
def test_every_value_of_a_raw_file_can_change_alone(sample: Callable[[str], bytes], name: str) -> None:
    data = sample(name)
    bags = ("StagingSettings", "ConfigurationProperties", "Info", "Props", "FeatureServer/Props")
    for bag in bags:
        for key, value in SddraftDocument.loads(data).bag(bag):
            document = SddraftDocument.loads(data)
            document.set_property(bag, key, "changed")
            changed = document.dumps()
            before, after = _around(data, changed)
            assert len(before) + len(after) >= len(data) - len((value or "").encode()) - 2, key
            assert document.get_property(bag, key) == "changed"
            document.set_property(bag, key, value)
            assert document.dumps() == data, key


def _around(one: bytes, other: bytes) -> tuple[bytes, bytes]:
    """What two byte strings share at the front and at the back."""
    shorter = min(len(one), len(other))
    front = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    back = next(
        (place for place in range(shorter - front) if one[-1 - place] != other[-1 - place]), shorter - front
    )
    return one[:front], one[len(one) - back :]


def test_unknown_parts_survive() -> None:
    data = build(a_draft()).dumps()
    strange = data.replace(
        b"<DataFolder></DataFolder>", b"<DataFolder></DataFolder><Future a='1'>x</Future>", 1
    )
    strange = strange.replace(b"<Cluster>", b"<Unheard><Of></Of></Unheard><Cluster>")
    document = SddraftDocument.loads(strange)
    document.set_property("StagingSettings", "KeyOfTomorrow", "7", "int")
    document.set_text("ItemInfo/Title", "New")
    again = SddraftDocument.loads(document.dumps())
    assert again.get_text("Future") == "x"
    assert again.root.find("Configurations/SVCConfiguration/Definition/Unheard/Of") is not None
    assert again.settings().staging["KeyOfTomorrow"] == "7"
    assert again.settings().title == "New"


def test_a_new_key_is_typed_and_stands_last() -> None:
    document = build(a_draft())
    document.set_property("ConfigurationProperties", "dateFieldsTimezoneID", "UTC")
    data = document.dumps()
    pair = (
        b"<PropertySetProperty xsi:type='typens:PropertySetProperty'><Key>dateFieldsTimezoneID</Key>"
        b"<Value xsi:type='xs:string'>UTC</Value></PropertySetProperty></PropertyArray>"
        b"</ConfigurationProperties>"
    )
    assert pair in data


def test_keys_are_found_in_either_spelling_and_keep_their_own() -> None:
    document = build(a_draft())
    assert document.get_property("Info", "WebCapabilities") == "Query"
    document.set_property("Info", "WEBCAPABILITIES", "Query,Sync")
    assert b"<Key>webCapabilities</Key><Value xsi:type='xs:string'>Query,Sync</Value>" in document.dumps()


def test_of_equal_keys_the_last_counts() -> None:
    data = build(a_draft()).dumps()
    pair = b"<PropertySetProperty><Key>maxRecordCount</Key><Value>%d</Value></PropertySetProperty>"
    end = b"</PropertyArray></ConfigurationProperties>"
    document = SddraftDocument.loads(data.replace(end, pair % 5 + pair % 7 + end))
    assert document.get_property("ConfigurationProperties", "maxRecordCount") == "7"
    assert document.settings().max_record_count == 7


def test_nil_values_can_be_read_set_and_filled() -> None:
    document = build(a_draft(server="FEDERATED_SERVER", service="MAP_IMAGE"))
    assert document.get_property("WFSServer/Info", "WebCapabilities") is None
    document.set_property("WFSServer/Info", "WebCapabilities", "GetFeature")
    document.set_property("KmlServer/Info", "WebCapabilities", None)
    data = document.dumps()
    assert b"<Key>WebCapabilities</Key><Value xsi:type='xs:string'>GetFeature</Value>" in data
    extensions = SddraftDocument.loads(data).settings().extensions
    assert extensions["WFSServer"].capabilities == ("GetFeature",)
    assert extensions["KmlServer"].capabilities is None


def test_a_missing_element_is_put_where_it_belongs(sample: Callable[[str], bytes]) -> None:
    document = SddraftDocument.loads(sample("pro23_hosted_feature"))
    document.set_text("StagingPath", "x")
    document.set_text("ItemInfo/Credits", "me")
    root = SddraftDocument.loads(document.dumps()).root
    assert root.find("StagingPath").getprevious().tag == "OnPremisePath"
    assert root.find("ItemInfo")[-1].tag == "Credits"
    assert b"\n    <StagingPath>x</StagingPath>\n    <ByReference>" in document.dumps()


def test_an_insertion_into_an_indented_file_is_indented(sample: Callable[[str], bytes]) -> None:
    data = sample("pro23_hosted_feature")
    document = SddraftDocument.loads(data)
    document.set_property("StagingSettings", "New", "1")
    before, after = _around(data, document.dumps())
    assert before + after == data
    assert b"</PropertySetProperty>\n            <PropertySetProperty xsi:type=" in document.dumps()


def test_the_normal_form_gives_an_indented_file_esris_form() -> None:
    raw = build(a_draft()).dumps()
    indented = etree.tostring(etree.fromstring(raw), pretty_print=True)
    assert SddraftDocument.loads(indented).root.text == "\n  "
    assert serialize(normal_form(SddraftDocument.loads(indented).root)) == raw


def test_the_normal_form_restores_prefixes_and_drops_asides() -> None:
    document = SddraftDocument.loads(
        b"<SVCManifest><!-- note --><Name>a<?pi?>b</Name>\n<Databases type='typens:ArrayOfSVCDatabase'>\n"
        b"</Databases><Value nil='true'/><K type='q1:string'> </K></SVCManifest>"
    )
    assert serialize(normal_form(document.root)) == (
        b"<SVCManifest xsi:type='typens:SVCManifest' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        b" xmlns:xs='http://www.w3.org/2001/XMLSchema'"
        b" xmlns:typens='http://www.esri.com/schemas/ArcGIS/3.0.0'><Name>ab</Name>"
        b"<Databases xsi:type='typens:ArrayOfSVCDatabase'></Databases><Value xsi:nil='true'/>"
        b"<K xsi:type='xs:string'> </K></SVCManifest>"
    )
    assert document.root.find("Name") is not None


def test_the_normal_form_keeps_the_release_of_the_file(sample: Callable[[str], bytes]) -> None:
    root = normal_form(SddraftDocument.loads(sample("pro23_hosted_feature")).root)
    assert root.nsmap["typens"] == "http://www.esri.com/schemas/ArcGIS/2.3.0"


def test_what_each_real_file_asks_for(sample: Callable[[str], bytes]) -> None:
    found = {name: SddraftDocument.loads(sample(name)).settings() for name in ALL}
    kinds = {name: (settings.kind, settings.server) for name, settings in found.items()}
    assert kinds == {
        "pro30_server_map": (ServiceKind.MAP_SERVICE, ServerKind.STANDALONE_SERVER),
        "arcmap104_hosted_map_tile": (ServiceKind.TILE, ServerKind.HOSTING_SERVER),
        "pro23_hosted_feature": (ServiceKind.FEATURE, ServerKind.HOSTING_SERVER),
        "pro23_hosted_vector_tile": (ServiceKind.VECTOR_TILE, ServerKind.HOSTING_SERVER),
        "pro30_server_gp": (ServiceKind.OTHER, ServerKind.STANDALONE_SERVER),
        "arcmap_server_image": (ServiceKind.IMAGE, ServerKind.STANDALONE_SERVER),
        "arcmap_server_geocode": (ServiceKind.OTHER, ServerKind.STANDALONE_SERVER),
    }
    feature = found["pro23_hosted_feature"]
    assert (feature.service_name, feature.title, feature.summary) == (
        "hosted_feature",
        "hosted feature",
        "summary",
    )
    assert (feature.tags, feature.folder, feature.portal_folder) == (("tags",), "test", "test")
    assert (feature.capabilities, feature.server_runtime, feature.copy_data) == (("Query",), 5, True)
    assert feature.definition_id == "4CA57582-D7F2-4FB9-B46F-0565EDE816E8"
    tile = found["arcmap104_hosted_map_tile"]
    assert tile.tags == ("DA", "Damage Assessment", "Fire", "Earthquake")
    assert (tile.max_record_count, tile.cache_wkid, tile.sharing.groups) == (1000, 102100, ())
    assert tile.definition_id == "64B0163F-DE52-4E13-BA9D-F0A0EA992EB8"
    server = found["pro30_server_map"]
    assert (server.copy_data, server.pooling["MaxInstances"], server.folder) == (False, "2", "Test")
    assert server.extensions["WMSServer"].capabilities is not None
    assert server.extensions["WCSServer"].capabilities is None
    assert found["arcmap_server_image"].description == "This is a description"
    assert found["arcmap_server_image"].max_record_count == 1000


def test_a_file_is_replaced_only_when_allowed(tmp_path: Path) -> None:
    target = tmp_path / "roads.sddraft"
    document = build(a_draft())
    document.write(target, overwrite=False)
    with pytest.raises(SddraftError) as caught:
        document.write(target, overwrite=False)
    assert (caught.value.code, caught.value.facts["path"]) == ("WLS307", str(target))
    document.set_text("ItemInfo/Title", "second")
    document.write(target)
    assert SddraftDocument.read(target).settings().title == "second"
    assert [file.name for file in tmp_path.iterdir()] == ["roads.sddraft"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_a_written_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    build(a_draft()).write(tmp_path / "roads.sddraft")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert len(modes) == 1


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    blocked = tmp_path / "roads.sddraft"
    blocked.mkdir()
    (blocked / "inside").write_bytes(b"")
    with pytest.raises(SddraftError) as caught:
        build(a_draft()).write(blocked)
    assert caught.value.code == "WLS308"
    assert [file.name for file in tmp_path.iterdir()] == ["roads.sddraft"]
    with pytest.raises(SddraftError) as caught:
        build(a_draft()).write(tmp_path / "missing" / "roads.sddraft")
    assert caught.value.code == "WLS308"


def test_what_is_no_draft_is_told(tmp_path: Path) -> None:
    with pytest.raises(SddraftError) as caught:
        SddraftDocument.read(tmp_path / "missing.sddraft")
    assert (caught.value.code, caught.value.facts["path"]) == ("WLS300", str(tmp_path / "missing.sddraft"))
    with pytest.raises(SddraftError) as caught:
        SddraftDocument.loads(b"\n<CacheInfo/>", "x.xml")
    assert caught.value.code == "WLS305"
    assert (caught.value.facts["line"], caught.value.facts["found"]) == (2, "CacheInfo")


def test_a_huge_file_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    huge = tmp_path / "huge.sddraft"
    with huge.open("wb") as file:
        file.truncate(LARGEST_DOCUMENT * 40)
    with pytest.raises(SddraftError) as caught:
        SddraftDocument.read(huge)
    assert caught.value.code == "WLS304"


def test_missing_parts_are_told_with_their_path() -> None:
    document = SddraftDocument.loads(b"<SVCManifest>\n</SVCManifest>", "cut.sddraft")
    for call in (
        document.settings,
        lambda: document.bag("Props"),
        lambda: document.set_property("WMSServer/Props", "a", "b"),
        lambda: document.set_text("ItemInfo/Title", "x"),
    ):
        with pytest.raises(SddraftError) as caught:
            call()
        assert caught.value.code == "WLS306"
        assert caught.value.facts["path"] == "cut.sddraft"
        assert caught.value.facts["xpath"]


@pytest.mark.parametrize("text", ["many", "-1", "1e3", "9" * 11])
def test_a_number_that_is_none_is_told_with_its_line(text: str) -> None:
    data = build(a_draft()).dumps()
    value = b"<Key>maxRecordCount</Key><Value xsi:type='xs:string'>%s</Value>"
    edited = data.replace(value % b"2000", value % text.encode())
    edited = edited.replace(b"<ConfigurationProperties", b"\n\n<ConfigurationProperties")
    with pytest.raises(SddraftError) as caught:
        SddraftDocument.loads(edited, "r.sddraft").settings()
    assert caught.value.code == "WLS309"
    assert caught.value.facts["xpath"] == "ConfigurationProperties/maxRecordCount"
    assert caught.value.facts["line"] == 3
