"""The secure reader and the raw writer, on real files and on hostile ones."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from web_layer_sharing.sharing.errors import SddraftError
from web_layer_sharing.sharing.sddraft import raw_xml
from web_layer_sharing.sharing.sddraft.raw_xml import parse, serialize

if TYPE_CHECKING:
    from pathlib import Path

RAW_MEMBERS = (
    "sddraft/pro30_server_map.sddraft",
    "sddraft/arcmap104_hosted_map_tile.sddraft",
    "sd/arcmap104_hosted_feature/manifest.xml",
    "sd/arcmap104_hosted_feature/tilingservice.xml",
    "sd/arcmap103_server_map/manifest.xml",
    "sd/arcmap103_server_map/tilingservice.xml",
    "sd/arcmap105_server_gp/manifest.xml",
)
ROOT = (
    "<SVCManifest xsi:type='typens:SVCManifest' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
    " xmlns:xs='http://www.w3.org/2001/XMLSchema'"
    " xmlns:typens='http://www.esri.com/schemas/ArcGIS/3.0.0'>"
)


def canonical(data: bytes) -> bytes:
    """What lxml's own parser makes of it: the independent reading."""
    return etree.tostring(etree.fromstring(data), method="c14n")


@pytest.mark.parametrize("name", RAW_MEMBERS)
def test_raw_files_come_back_byte_for_byte(shared_fixtures: Path, name: str) -> None:
    data = (shared_fixtures / name).read_bytes()
    assert serialize(parse(data, name)) == data


def test_every_real_draft_keeps_its_meaning(shared_fixtures: Path) -> None:
    files = sorted((shared_fixtures / "sddraft").glob("*.sddraft"))
    assert len(files) == 7
    for file in files:
        data = file.read_bytes()
        assert canonical(serialize(parse(data, file.name))) == canonical(data)


def test_the_raw_form() -> None:
    raw = (
        ROOT
        + "<Name></Name><Title>a &quot;b&quot; &apos;c&apos; &amp; &lt;d&gt;</Title>"
        + "<Value xsi:nil='true'/><Note kind='it&apos;s'>two\nlines</Note></SVCManifest>"
    ).encode()
    assert serialize(parse(raw)) == raw


def test_line_numbers_reach_the_tree() -> None:
    root = parse(b"<a>\n<b/>\n\n<c/>\n</a>")
    assert [child.sourceline for child in root] == [2, 4]


def test_a_dropped_well_known_declaration_is_forgiven() -> None:
    root = parse(b"<Value xsi:type='xs:string'>x</Value>")
    assert root.get(raw_xml.XSI_TYPE) == "xs:string"


def test_default_namespaces_and_asides_survive() -> None:
    text = b"<a xmlns='urn:u' xml:lang='e'><b xmlns=''><c></c></b><!--x--><?pi y?></a>"
    assert serialize(parse(text)) == text
    assert canonical(text) == canonical(serialize(parse(text)))


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "WLS301", 1),
        (b"<a>\n<b></a>", "WLS301", 2),
        (b"<a>\n\n&foo;</a>", "WLS301", 3),
        (b"<a><p:b/></a>", "WLS301", 1),
        (b"<a:b:c xmlns:a='u'/>", "WLS301", 1),
        (ROOT.encode() + b"<Name>cut in the mid", "WLS301", 1),
        (b"<!DOCTYPE a>\n<a/>", "WLS302", 1),
        (b"<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>", "WLS302", 1),
        (b"\n<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>", "WLS302", 2),
        (b"<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>", "WLS302", 1),
        (b"<?xml version='1.0' encoding='no-such'?><a/>", "WLS303", 1),
        (b"<?xml version='1.0' encoding='big5'?><a/>", "WLS303", 1),
        ("<a>\nStraße</a>".encode("latin-1"), "WLS303", 2),
        (b"<a>" * 101, "WLS304", 1),
    ],
)
def test_what_is_no_safe_xml_is_told_with_path_and_line(data: bytes, code: str, line: int) -> None:
    with pytest.raises(SddraftError) as caught:
        parse(data, "roads.sddraft")
    assert caught.value.code == code
    assert caught.value.facts["path"] == "roads.sddraft"
    assert caught.value.facts["line"] == line


def test_other_encodings_are_read_when_they_say_so() -> None:
    assert (
        parse("<?xml version='1.0' encoding='windows-1252'?><a>Straße</a>".encode("cp1252")).text == "Straße"
    )
    assert parse("<?xml version='1.0' encoding='utf-16'?><a>Straße</a>".encode("utf-16")).text == "Straße"


def test_the_size_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw_xml, "LARGEST_DOCUMENT", 100)
    with pytest.raises(SddraftError, match="bytes"):
        parse(b"<a>" + b"x" * 100 + b"</a>")
    monkeypatch.setattr(raw_xml, "MOST_NODES", 10)
    with pytest.raises(SddraftError, match="nodes"):
        parse(b"<a>" + b"<b/>" * 10 + b"</a>")


def test_nesting_at_the_largest_size_costs_no_memory() -> None:
    data = b"<a>" * (raw_xml.LARGEST_DOCUMENT // 3)
    tracemalloc.start()
    try:
        with pytest.raises(SddraftError, match="depth"):
            parse(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 5_000_000


def test_legal_text_drops_what_xml_cannot_hold() -> None:
    assert raw_xml.legal_text("a\x0bb\x00c\ud800d\tée😀\ufffe") == "abcd\tée😀"


texts = st.text().map(raw_xml.legal_text)


@given(texts, texts)
@settings(max_examples=200, deadline=None)
def test_any_text_comes_back(text: str, attribute: str) -> None:
    root = etree.Element("a", {"b": attribute})
    root.text = text
    data = serialize(root)
    again = parse(data)
    assert (again.text or "", again.get("b")) == (text, attribute)
    assert canonical(data) == etree.tostring(root, method="c14n")


@given(st.binary(max_size=200) | st.text(alphabet="<>/a b='\"&;!-?[]:x#1", max_size=80).map(str.encode))
@settings(max_examples=500, deadline=None)
def test_the_reader_either_reads_or_tells(data: bytes) -> None:
    try:
        root = parse(data)
    except SddraftError as error:
        told = error.code
    else:
        told = ""
        assert serialize(parse(serialize(root))) == serialize(root)
    assert told in {"", "WLS301", "WLS302", "WLS303"}
