"""``esriinfo`` against the real files, line by line."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from web_layer_sharing.sharing.draft.settings import ServerKind, ServiceKind, ServiceSettings
from web_layer_sharing.sharing.map_snapshot import Crs, Extent
from web_layer_sharing.sharing.staging.item_info import item_info, metadata, package_info
from web_layer_sharing.tests.builders import a_snapshot

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = (
    "The Emergency Operations map is used to author emergency operations data used in the Common Operational "
    "Picture application."
)
SETTINGS = ServiceSettings(
    ServiceKind.MAP_SERVICE,
    ServerKind.STANDALONE_SERVER,
    "EmergencyOperations",
    title="Emergency Operations",
    summary=ABOUT,
    description=f"{ABOUT} The information in this map is used for reference when coordinating response "
    "activities. ",
    tags=("Emergency Management", "COP", "Public Safety"),
    credits="City of Naperville, IL, Esri., Inc.",
    definition_id="150EC8EE-323B-4E4E-8FB6-8B39CD08B6F4",
)
SNAPSHOT = a_snapshot(
    geographic_extent=Extent(-179.999899999639, -79.9999999999856, 179.999899999639, 84.9999999999933),
    crs=Crs(102100, 3857, "", "WGS_1984_Web_Mercator_Auxiliary_Sphere"),
)
MOMENT = datetime(2016, 1, 5, 14, 58, 42, tzinfo=timezone.utc)


@pytest.fixture
def real(shared_fixtures: Path) -> Path:
    return shared_fixtures / "sd" / "arcmap103_server_map" / "esriinfo"


def test_item_info_is_the_real_one_byte_for_byte(real: Path) -> None:
    assert item_info(SETTINGS, SNAPSHOT, True) == (real / "iteminfo.xml").read_bytes()


def test_package_info_is_the_real_one_but_for_version_and_document(real: Path) -> None:
    ours = package_info(SETTINGS).split(b"\r\n")
    differ = [
        (one, other)
        for one, other in zip(ours, (real / "item.pkinfo").read_bytes().split(b"\r\n"))
        if one != other
    ]
    assert differ == [
        (b"<version>3.0</version>", b"<version>10.3</version>"),
        (b"<documenttype>mapx</documenttype>", b"<documenttype>mxd</documenttype>"),
    ]


def test_metadata_is_the_real_one_byte_for_byte(real: Path) -> None:
    """With the picture that the real one has."""
    content = (real / "metadata" / "metadata.xml").read_bytes()
    jpeg = base64.b64decode(etree.fromstring(content).findtext("Binary/Thumbnail/Data"))
    assert metadata(SETTINGS, MOMENT, jpeg) == content
    before, _, after = content.partition(b"<Binary>")
    assert metadata(SETTINGS, MOMENT, b"") == before + after.partition(b"</Binary>\r\n")[2]


def test_what_is_not_known_is_left_out() -> None:
    root = etree.fromstring(item_info(SETTINGS, replace(SNAPSHOT, geographic_extent=None), False))
    assert root.find("extent") is None
    assert root.findtext("thumbnail") == ""


def test_title_falls_back_on_the_name_and_the_name_is_a_services() -> None:
    root = etree.fromstring(item_info(replace(SETTINGS, title="", service_name="My roads"), SNAPSHOT))
    assert (root.findtext("title"), root.findtext("name")) == ("My roads", "My_roads")


NASTY = "<&>\"' ]]> \x00\x0b 日本 \U0001f600"


@pytest.mark.parametrize(
    "made",
    [
        item_info(replace(SETTINGS, summary=NASTY, tags=(NASTY,)), SNAPSHOT, True),
        package_info(replace(SETTINGS, service_name=NASTY)),
        metadata(replace(SETTINGS, description=NASTY, tags=(NASTY,)), MOMENT, b""),
    ],
)
def test_any_text_gives_xml(made: bytes) -> None:
    text = "".join(etree.fromstring(made).itertext())
    assert "日本" in text
    assert "\x0b" not in text
