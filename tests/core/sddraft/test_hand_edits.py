"""What public scripts do to a draft between export and staging is what the settings then say.

The recipes are those of the contract, section 7.3, written the way scripts write them: over parallel lists of
Key and Value, by ``nextSibling``, by ``firstChild`` and ``tagName`` of every child.
"""

# ruff: noqa: S314, S318 - the recipes use these parsers, and only on files of our own

from __future__ import annotations

import io
import xml.dom.minidom as dom
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from lxml import etree
from web_layer_sharing.sharing.draft.settings import ServiceKind
from web_layer_sharing.sharing.sddraft import SddraftDocument, build
from web_layer_sharing.sharing.sddraft.normal_form import normal_form
from web_layer_sharing.tests.builders import a_draft

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from web_layer_sharing.sharing.draft.settings import ServiceSettings

XSI = "http://www.w3.org/2001/XMLSchema-instance"


def exported(tmp_path: Path, **draft: str) -> Path:
    path = tmp_path / "roads.sddraft"
    a_draft(**draft).exportToSDDraft(path)
    return path


def edited(path: Path, edit: Callable[[dom.Document], None]) -> ServiceSettings:
    document = dom.parse(str(path))
    edit(document)
    with path.open("w", encoding="utf-8") as file:
        document.writexml(file)
    return SddraftDocument.read(path).settings()


def set_text(document: dom.Document, element: dom.Element, text: str) -> None:
    if element.hasChildNodes():
        element.firstChild.data = text
    else:
        element.appendChild(document.createTextNode(text))


def set_keys(document: dom.Document, wanted: dict[str, str]) -> None:
    """The recipe of the sharing samples: every Key has exactly one Value, at the same place."""
    keys = document.getElementsByTagName("Key")
    values = document.getElementsByTagName("Value")
    assert len(keys) == len(values)
    for place, key in enumerate(keys):
        if key.firstChild.data in wanted:
            set_text(document, values[place], wanted[key.firstChild.data])


def extension(document: dom.Document, type_name: str) -> dom.Element:
    return next(
        name.parentNode
        for name in document.getElementsByTagName("TypeName")
        if name.firstChild.data == type_name and name.parentNode.tagName == "SVCExtension"
    )


def test_sharing_by_parallel_lists(tmp_path: Path) -> None:
    ids = "0123456789abcdef0123456789abcdef,fedcba9876543210fedcba9876543210"
    wanted = {
        "PackageUnderMyOrg": "true",
        "PackageIsPublic": "TRUE",
        "PackageShareGroups": "True",
        "PackageGroupIDs": ids,
    }
    sharing = edited(exported(tmp_path), lambda document: set_keys(document, wanted)).sharing
    assert (sharing.organization, sharing.everyone, sharing.groups) == (True, True, tuple(ids.split(",")))


def test_groups_without_the_switch_are_not_shared_with(tmp_path: Path) -> None:
    wanted = {"PackageGroupIDs": "0123456789abcdef0123456789abcdef"}
    settings = edited(exported(tmp_path), lambda document: set_keys(document, wanted))
    assert settings.sharing.groups == ()


def test_capabilities_of_a_feature_layer(tmp_path: Path) -> None:
    """The recipe walks the configuration whose TypeName is FeatureServer down to Info."""

    def edit(document: dom.Document) -> None:
        name = document.getElementsByTagName("TypeName")[0]
        assert name.firstChild.data == "FeatureServer"
        info = name.parentNode.getElementsByTagName("Definition")[0].getElementsByTagName("Info")[0]
        for property_set in info.firstChild.childNodes:
            for child in property_set.childNodes:
                if child.tagName == "Key" and child.firstChild.data.lower() == "webcapabilities":
                    child.nextSibling.firstChild.data = "Query,Create,Update,Delete,Sync"

    settings = edited(exported(tmp_path), edit)
    assert settings.capabilities == ("Query", "Create", "Update", "Delete", "Sync")


@pytest.mark.parametrize("type_name", ["FeatureServer", "WMSServer", "WFSServer", "WCSServer", "KmlServer"])
@pytest.mark.parametrize("text", ["true", "True"])
def test_enabling_an_extension(tmp_path: Path, type_name: str, text: str) -> None:
    """The samples take the parent of TypeName and set its Enabled."""

    def edit(document: dom.Document) -> None:
        for child in extension(document, type_name).childNodes:
            if child.tagName == "Enabled":
                child.firstChild.data = text

    path = exported(tmp_path, server="FEDERATED_SERVER", service="MAP_IMAGE")
    settings = edited(path, edit)
    assert [name for name, one in settings.extensions.items() if one.enabled] == [type_name]


def test_capabilities_of_an_extension_in_info_or_props(tmp_path: Path) -> None:
    def in_info(document: dom.Document) -> None:
        info = extension(document, "FeatureServer").getElementsByTagName("Info")[0]
        for key in info.getElementsByTagName("Key"):
            if key.firstChild.data == "WebCapabilities":
                key.nextSibling.firstChild.data = "Query"

    path = exported(tmp_path, server="FEDERATED_SERVER", service="MAP_IMAGE")
    assert edited(path, in_info).extensions["FeatureServer"].capabilities == ("Query",)

    def in_props(document: dom.Document) -> None:
        info = extension(document, "WCSServer").getElementsByTagName("Info")[0]
        props = extension(document, "WCSServer").getElementsByTagName("Props")[0]
        pair = info.firstChild.childNodes[1].cloneNode(deep=True)
        value = pair.getElementsByTagName("Value")[0]
        value.removeAttribute("xsi:nil")
        value.appendChild(document.createTextNode("GetCoverage"))
        props.firstChild.appendChild(pair)

    assert edited(path, in_props).extensions["WCSServer"].capabilities == ("GetCoverage",)


def test_the_modify_sample_of_a_map_service(tmp_path: Path) -> None:
    """Feature access on, not cached, operations set, existing cache kept."""

    def edit(document: dom.Document) -> None:
        for child in extension(document, "FeatureServer").childNodes:
            if child.tagName == "Enabled":
                child.firstChild.data = "true"
        properties = document.getElementsByTagName("ConfigurationProperties")[0]
        for property_set in properties.firstChild.childNodes:
            for child in property_set.childNodes:
                if child.tagName == "Key" and child.firstChild.data == "isCached":
                    child.nextSibling.firstChild.data = "true"
        info = document.getElementsByTagName("Info")[0]
        for property_set in info.firstChild.childNodes:
            for child in property_set.childNodes:
                if child.tagName == "Key" and child.firstChild.data == "WebCapabilities":
                    child.nextSibling.firstChild.data = "Map,Query"
        document.getElementsByTagName("KeepExistingMapCache")[0].firstChild.data = "true"

    path = exported(tmp_path, server="FEDERATED_SERVER", service="MAP_IMAGE")
    settings = edited(path, edit)
    assert settings.properties["isCached"] == "true"
    assert settings.capabilities == ("Map", "Query")
    assert settings.extensions["FeatureServer"].enabled
    assert SddraftDocument.read(path).get_text("KeepExistingMapCache") == "true"


def test_time_zone_keys_made_by_hand_and_pooling(tmp_path: Path) -> None:
    """The sample makes PropertySetProperty nodes itself, xsi:type attributes included."""

    def edit(document: dom.Document) -> None:
        array = document.getElementsByTagName("ConfigurationProperties")[0].firstChild
        for key, text in (("dateFieldsTimezoneID", "UTC"), ("dateFieldsRespectsDayLightSavingTime", "false")):
            pair = document.createElement("PropertySetProperty")
            pair.setAttribute("xsi:type", "typens:PropertySetProperty")
            for tag, words in (("Key", key), ("Value", text)):
                child = document.createElement(tag)
                if tag == "Value":
                    child.setAttribute("xsi:type", "xs:string")
                child.appendChild(document.createTextNode(words))
                pair.appendChild(child)
            array.appendChild(pair)
        set_keys(document, {"MinInstances": "0", "MaxInstances": "4", "recycleStartTime": "00:30"})

    settings = edited(exported(tmp_path, server="FEDERATED_SERVER", service="MAP_IMAGE"), edit)
    assert settings.properties["dateFieldsTimezoneID"] == "UTC"
    assert settings.properties["dateFieldsRespectsDayLightSavingTime"] == "false"
    assert (settings.pooling["MinInstances"], settings.pooling["MaxInstances"]) == ("0", "4")
    assert settings.pooling["recycleStartTime"] == "00:30"


def test_replacing_a_service(tmp_path: Path) -> None:
    def edit(document: dom.Document) -> None:
        for kind in document.getElementsByTagName("Type"):
            if kind.parentNode.tagName == "SVCManifest" and kind.hasChildNodes():
                kind.firstChild.data = "esriServiceDefinitionType_Replacement"
        document.getElementsByTagName("State")[0].firstChild.data = "esriSDState_Published"

    path = exported(tmp_path)
    assert edited(path, edit).overwrite
    assert SddraftDocument.read(path).get_text("State") == "esriSDState_Published"


def test_item_information(tmp_path: Path) -> None:
    def edit(document: dom.Document) -> None:
        item = document.getElementsByTagName("ItemInfo")[0]
        for tag, text in (
            ("Title", "A title"),
            ("Snippet", "A summary"),
            ("Description", "<b>Rich</b>"),
            ("AccessInformation", "Limits"),
            ("Credits", "Us"),
        ):
            set_text(document, item.getElementsByTagName(tag)[0], text)
        tag = document.createElement("String")
        tag.appendChild(document.createTextNode("third"))
        item.getElementsByTagName("Tags")[0].appendChild(tag)

    settings = edited(exported(tmp_path), edit)
    told = settings.title, settings.summary, settings.description, settings.use_limitations, settings.credits
    assert told == ("A title", "A summary", "<b>Rich</b>", "Limits", "Us")
    assert settings.tags == ("streets", "town", "third")


def test_arcmaps_way_to_a_feature_layer(shared_fixtures: Path, tmp_path: Path) -> None:
    """ArcMap has no hosted feature draft: scripts make one of its tile draft by three edits."""

    def edit(document: dom.Document) -> None:
        document.getElementsByTagName("TypeName")[0].firstChild.data = "FeatureServer"
        properties = document.getElementsByTagName("ConfigurationProperties")[0].firstChild
        for pair in properties.childNodes:
            if pair.firstChild.firstChild.data == "isCached":
                pair.lastChild.firstChild.data = "false"
        info = document.getElementsByTagName("Info")[0].firstChild
        for pair in info.childNodes:
            if pair.firstChild.firstChild.data == "WebCapabilities":
                pair.lastChild.firstChild.data = "Query,Create,Update,Delete,Uploads,Editing"

    path = tmp_path / "old.sddraft"
    path.write_bytes((shared_fixtures / "sddraft/arcmap104_hosted_map_tile.sddraft").read_bytes())
    settings = edited(path, edit)
    assert settings.kind is ServiceKind.FEATURE
    assert "Editing" in settings.capabilities


def by_minidom(data: bytes) -> bytes:
    return dom.parseString(data).toxml().encode()


def by_minidom_pretty(data: bytes) -> bytes:
    return dom.parseString(data).toprettyxml(indent="  ").encode()


def by_element_tree(data: bytes) -> bytes:
    out = io.BytesIO()
    ElementTree.parse(io.BytesIO(data)).write(out)
    return out.getvalue()


def by_element_tree_indented(data: bytes) -> bytes:
    tree = ElementTree.parse(io.BytesIO(data))
    ElementTree.indent(tree)
    out = io.BytesIO()
    tree.write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue()


def by_lxml(data: bytes) -> bytes:
    return etree.tostring(etree.fromstring(data), pretty_print=True, xml_declaration=True, encoding="utf-8")


def with_other_prefixes(data: bytes) -> bytes:
    for prefix, other in ((b"xsi", b"p1"), (b"typens", b"q1"), (b"xs", b"ns0")):
        data = data.replace(prefix + b":", other + b":")
        data = data.replace(b"xmlns:" + prefix + b"=", b"xmlns:" + other + b"=")
    return data


def without_declarations(data: bytes) -> bytes:
    return data[:12] + data[data.index(b">") :] if data.startswith(b"<SVCManifest ") else data


def with_dos_lines_and_mark(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + by_lxml(data).replace(b"\n", b"\r\n")


WAYS = (
    by_minidom,
    by_minidom_pretty,
    by_element_tree,
    by_element_tree_indented,
    by_lxml,
    with_other_prefixes,
    without_declarations,
    with_dos_lines_and_mark,
)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("target", [("HOSTING_SERVER", "FEATURE"), ("FEDERATED_SERVER", "MAP_IMAGE")])
def test_whatever_wrote_the_file_again_it_says_the_same(
    way: Callable[[bytes], bytes], target: tuple[str, str]
) -> None:
    draft = a_draft(
        server=target[0],
        service=target[1],
        name="Häfen & Wege",
        sharing__groups=["Team 1", "0" * 32],
        summary="two\nlines <b>",
        tags="a; b",
        timezone__ID="UTC",
    )
    document = build(draft)
    again = SddraftDocument.loads(way(document.dumps()))
    assert again.settings() == document.settings()
    assert etree.tostring(normal_form(again.root), method="c14n") == etree.tostring(
        document.root if way is not with_other_prefixes else normal_form(document.root), method="c14n"
    )


@pytest.mark.parametrize("way", WAYS)
def test_real_files_written_again_say_the_same(shared_fixtures: Path, way: Callable[[bytes], bytes]) -> None:
    for file in sorted((shared_fixtures / "sddraft").glob("*.sddraft")):
        data = file.read_bytes()
        again = SddraftDocument.loads(way(data.removeprefix(b"\xef\xbb\xbf")))
        assert again.settings() == SddraftDocument.loads(data).settings(), file.name
